import { access, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** The folder of everything that faber-db writes into a project, from its root. */
export const stateFolder = '.fractary/plugins/faber-db'

/**
 * The project root: `CLAUDE_DB_CWD`, else the nearest folder upwards that holds `.fractary`,
 * else the nearest that holds `.git`, else `cwd`.
 */
export async function findProjectRoot(cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  if (env.CLAUDE_DB_CWD) return resolve(cwd, env.CLAUDE_DB_CWD)
  return (await upwards(cwd, '.fractary')) ?? (await upwards(cwd, '.git')) ?? cwd
}

async function upwards(from: string, name: string): Promise<string | undefined> {
  for (let folder = from; ; folder = dirname(folder)) {
    if (await exists(join(folder, name))) return folder
    if (folder === dirname(folder)) return undefined
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * A variable of the environment, or of the project's `.env`, which is read and never written.
 * The environment wins, as it does for the tools that read `.env` themselves.
 */
export async function readVariable(
  name: string,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  if (env[name]) return env[name]
  const text = await readFile(join(root, '.env'), 'utf8').catch(() => '')
  if (text === '') return undefined
  const { parse } = await import('dotenv')
  return parse(text)[name] || undefined
}
