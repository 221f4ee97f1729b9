import { FaberDbError } from '../../../operations/index.ts'
import { planSending, type SendingPlan } from '../../apply/batches.ts'
import type { Undo } from '../../apply/undo.ts'
import type { DownScript, Handler, Migration } from '../../handlers/index.ts'
import { parseScript, type Statement } from '../../safety/index.ts'
import { listed } from '../../text.ts'

/** A migration with what undoes it. */
export interface Undone extends Undo {
  readonly migration: Migration
  readonly up: SendingPlan
  readonly down: DownScript
}

/** Something that cannot be done, in a sentence. */
export interface Unusable {
  readonly why: string
}

/** The down scripts of `names` (newest first), read and parsed; or why they cannot be used together. */
export async function readDowns(
  handler: Handler,
  folder: readonly Migration[],
  names: readonly string[],
  { root, directory }: { readonly root: string; readonly directory: string },
): Promise<readonly Undone[] | Unusable> {
  const undone: Undone[] = []
  const without: string[] = []
  for (const name of names) {
    const migration = folder.find((each) => each.name === name)
    const down = migration && (await handler.readDown(root, directory, name))
    if (!down) {
      without.push(name)
      continue
    }
    const read = await readDown(migration, down).catch((error: unknown) => {
      if (error instanceof FaberDbError) return { why: error.message }
      throw error
    })
    if ('why' in read) return read
    undone.push(read)
  }
  if (without.length === 0) return undone
  return { why: `${listed(without)} ${without.length === 1 ? 'has' : 'have'} no down.sql.` }
}

/** One down script; or why it cannot stand in one transaction with others. @throws SQL_INVALID */
export async function readDown(migration: Migration, down: DownScript): Promise<Undone | Unusable> {
  const { statements } = await parseScript(down.sql, down.file)
  const apart = statements.find(leavesTransaction)
  if (apart) {
    return {
      why: `${down.file}:${apart.line} cannot run in one transaction with the rest: ${firstLine(apart)}`,
    }
  }
  const up = await planSending(migration)
  const reaching = [...up.statements, ...statements].find(({ clusterWide }) => clusterWide)
  if (reaching) {
    return {
      why: `${migration.name} or its down script reaches beyond its database, where it cannot be proven: ${firstLine(reaching)}`,
    }
  }
  const { name } = migration
  return { name, migration, up, down, sql: down.sql, statements }
}

const leavesTransaction = ({ transactional, transactionControl }: Statement): boolean =>
  !transactional || transactionControl !== undefined

const firstLine = ({ text }: Statement): string => text.split('\n')[0] ?? ''

/**
 * A script without the BEGIN and COMMIT that its writer put round some statements: down scripts run
 * in one transaction anyway.
 */
export async function withoutTransactions(sql: string, file: string): Promise<string> {
  const { statements } = await parseScript(sql, file)
  const marks = statements.filter(({ transactionControl }) =>
    ['begin', 'commit'].includes(transactionControl ?? ''),
  )
  return marks.reduceRight((text, { start, end }) => {
    const rest = text.slice(end).replace(/^\s*;[^\S\n]*\n?/, '')
    return text.slice(0, start) + rest
  }, sql)
}
