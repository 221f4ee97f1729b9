import { type Effect, nothing, reads, writes } from '../command-table.ts'
import type { Instead } from '../tool.ts'

interface Commands {
  /** Separated by commas, since a command may have several words. */
  readonly write?: string
  readonly read?: string
  readonly nothing?: string
}

/** A table of commands from lists of them; what moves forward or back has its operation of faber-db. */
export function commandsOf(lists: Commands): Record<string, Effect> {
  const of = (text: string | undefined) =>
    (text ?? '').split(',').map((key) => key.trim().replace(/\s+/g, ' '))
  const entries = [
    ...of(lists.write).map((key) => [key, writes(insteadOf(key))] as const),
    ...of(lists.read).map((key) => [key, reads] as const),
    ...of(lists.nothing).map((key) => [key, nothing] as const),
  ]
  return Object.fromEntries(entries.filter(([key]) => key !== ''))
}

function insteadOf(command: string): Instead {
  if (/drop|reset|fresh|wipe|clean|flush|truncate|seed|load|refresh|repair|force/i.test(command)) {
    return undefined
  }
  if (/rollback|revert|down|undo|backwards/i.test(command)) return 'rollback'
  return /create/i.test(command) ? 'db-create' : 'migrate'
}
