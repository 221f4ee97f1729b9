import { isSeen } from '../shell/invocation.ts'
import { readsOnly } from '../sql.ts'
import { type Call, type Effect, reads, writes } from './command-table.ts'

/** What SQL does that a command line gives: only what surely reads is reading; none is a prompt, where nothing is typed. */
export function effectOfSql(texts: readonly (string | undefined)[]): Effect {
  const given = texts.filter((text) => text !== undefined)
  return given.every((text) => isSeen(text) && readsOnly(text)) ? reads : writes('migrate')
}

/** The text of a file of SQL that a command line names; one that cannot be read may hold anything. */
export function sqlOfFile(path: string, { context, invocation }: Call): string {
  return (isSeen(path) ? context.readFile(path, invocation) : undefined) ?? 'unreadable'
}
