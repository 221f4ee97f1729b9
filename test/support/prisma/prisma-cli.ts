import { createRequire } from 'node:module'
import { devNull } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'

/** Point PRISMA_SCHEMA_ENGINE_BINARY at this file wherever something else starts the Prisma CLI. */
export const prismaEngine = fileURLToPath(new URL('engine/engine.mjs', import.meta.url))

const prismaFolder = dirname(createRequire(import.meta.url).resolve('prisma/package.json'))

export interface PrismaRun {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs the real Prisma CLI, as a person would in `cwd`. Connection strings go through `env`.
 * Of our own environment it gets only what is listed here: the CLI refuses dangerous commands to an AI agent,
 * which it knows by variables.
 */
export async function prisma(
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<PrismaRun> {
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    [join(prismaFolder, 'build/index.js'), ...args],
    {
      cwd,
      env: { ...prismaEnvironment(), ...env },
      extendEnv: false,
      stdin: 'ignore',
      reject: false,
    },
  )
  return { exitCode: exitCode ?? 1, stdout, stderr }
}

/** The variables that let the Prisma CLI run here, without asking the network for anything. */
export function prismaEnvironment(): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  return {
    // The engine's first line asks for `node`.
    PATH: `${dirname(process.execPath)}${delimiter}${PATH}`,
    HOME,
    ...(TMPDIR && { TMPDIR }),
    PRISMA_SCHEMA_ENGINE_BINARY: prismaEngine,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
    // It would count its commands in the user's home; what cannot be written it leaves.
    XDG_CONFIG_HOME: devNull,
    // It would leave a copy of each prisma.config.ts in the temporary folder.
    JITI_FS_CACHE: 'false',
  }
}
