import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'dotenv'
import { type FileChange, type Invocation, isSeen, unseen } from '../shell/invocation.ts'
import type { ToolContext } from './tool.ts'

/** The files that tools read variables from by themselves, the strongest first. */
const dotenvFiles = ['.env.local', '.env', 'prisma/.env', '.env.development']

/** In bytes; a longer file is taken for one that cannot be read, as a dump of a database. */
const longestFile = 1024 * 1024

/**
 * What tools see of a project and its environment; each file is read once. Of a file that the
 * command line itself changes, a tool may see the text before or after.
 */
export function toolContext(
  root: string,
  env: NodeJS.ProcessEnv,
  changes: readonly FileChange[] = [],
): ToolContext {
  const texts = new Map<string, string | undefined>()
  const read = (path: string): string | undefined => {
    if (!texts.has(path)) texts.set(path, withChanges(path, changes))
    return texts.get(path)
  }
  const fromFiles = (name: string, { folder }: Invocation): string | undefined => {
    const files = [folder, root].flatMap((each) => dotenvFiles.map((file) => join(each, file)))
    return files.map((file) => variableIn(read(file), name)).find((value) => value)
  }
  return {
    root,
    variable: (name, invocation, { dotenv } = { dotenv: false }) =>
      invocation.variables.get(name) ??
      env[name] ??
      (dotenv ? fromFiles(name, invocation) : undefined),
    readFile: (path, { folder }) => read(resolve(folder, path)),
  }
}

/** The value that the text of an `.env` file gives a variable; `unseen` where the text is not known. */
export function variableIn(text: string | undefined, name: string): string | undefined {
  if (text === undefined) return undefined
  return isSeen(text) ? parse(text)[name] : unseen
}

/** The text of a file, with `unseen` in it where it cannot be told which one a tool reads. */
function withChanges(path: string, changes: readonly FileChange[]): string | undefined {
  const made = changes.filter((change) => change.path === path && change.how !== 'remove')
  const before = textOf(path)
  if (made.length === 0) return before
  const texts = [before, ...made.map(({ content }) => content ?? unseen)]
  return [...new Set(texts.filter((text) => text !== undefined))].join(`\n;${unseen};\n`)
}

function textOf(path: string): string | undefined {
  try {
    return statSync(path).size > longestFile ? undefined : readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}
