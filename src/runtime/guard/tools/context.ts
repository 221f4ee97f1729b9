import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'dotenv'
import type { FileChange, Invocation } from '../shell/invocation.ts'
import type { ToolContext } from './tool.ts'

/** The files that tools read variables from by themselves, the strongest first. */
const dotenvFiles = ['.env.local', '.env', 'prisma/.env', '.env.development']

/** In bytes; a longer file is taken for one that cannot be read, as a dump of a database. */
const longestFile = 1024 * 1024

/** What tools see of a project and its environment; each file is read once. */
export function toolContext(root: string, env: NodeJS.ProcessEnv): ToolContext {
  const texts = new Map<string, string | undefined>()
  const read = (path: string): string | undefined => {
    if (!texts.has(path)) texts.set(path, textOf(path))
    return texts.get(path)
  }
  const fromFiles = (name: string, { folder }: Invocation): string | undefined => {
    const files = [folder, root].flatMap((each) => dotenvFiles.map((file) => join(each, file)))
    return files.map((file) => parse(read(file) ?? '')[name]).find((value) => value)
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

function textOf(path: string): string | undefined {
  try {
    return statSync(path).size > longestFile ? undefined : readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/**
 * The same context after a command line has changed files: a file may hold what stands in it now
 * and all that is written, since the order is that of run time; undefined where a part is not known.
 */
export function withChanges(context: ToolContext, changes: readonly FileChange[]): ToolContext {
  if (changes.length === 0) return context
  return {
    ...context,
    readFile: (path, invocation) => {
      const now = context.readFile(path, invocation)
      const place = resolve(invocation.folder, path)
      const writes = changes.filter((each) => each.how !== 'remove' && each.path === place)
      if (writes.length === 0) return now
      const texts = writes.map(({ content }) => content)
      if (!texts.every((text) => text !== undefined)) return undefined
      return [...(now === undefined ? [] : [now]), ...texts].join('\n')
    },
  }
}
