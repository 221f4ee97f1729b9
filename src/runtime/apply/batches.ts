import { FaberDbError } from '../../operations/index.ts'
import type { Migration } from '../handlers/index.ts'
import { parseScript, type Statement } from '../safety/reading/parse.ts'
import { type SendingMode, sendingMode } from '../safety/reading/transactional.ts'

/** A piece of a migration that is sent as one message. */
export interface Batch {
  readonly sql: string
  /** Statement numbers in the migration, from 1. */
  readonly first: number
  readonly last: number
  /** Whether a failure leaves nothing of it, so that it may be tried again after a lock timeout. */
  readonly repeatable: boolean
  /** Whether it builds or drops concurrently: it waits long, and stands in nobody's way. */
  readonly concurrent: boolean
}

/** How a migration is sent; the history row of an `atomic` one is finished in its transaction. */
export interface SendingPlan {
  readonly mode: SendingMode
  /** Whether a failure leaves nothing: all of it is one transaction. */
  readonly whole: boolean
  readonly batches: readonly Batch[]
  readonly statements: readonly Statement[]
}

/** @throws SQL_INVALID, MIGRATIONS_INVALID (empty, or a BEGIN without its end) */
export async function planSending(migration: Migration): Promise<SendingPlan> {
  const { statements } = await parseScript(migration.sql, migration.file)
  if (statements.length === 0) throw empty(migration)
  const mode = sendingMode(statements)
  if (mode === 'explicit') return explicitPlan(migration, statements)
  if (mode === 'atomic') {
    return {
      mode,
      whole: true,
      batches: [wholeFile(migration, statements, true)],
      statements,
    }
  }
  const batches = groups(statements).map((group) => toBatch(group, statements, migration.sql))
  return { mode, whole: batches.length === 1, batches, statements }
}

function explicitPlan(migration: Migration, statements: readonly Statement[]): SendingPlan {
  let open = false
  let outside = 0
  for (const { transactionControl } of statements) {
    if (transactionControl === 'begin') open = true
    else if (transactionControl === 'commit' || transactionControl === 'rollback') open = false
    else if (!open) outside += 1
  }
  if (open) {
    throw new FaberDbError('MIGRATIONS_INVALID', {
      message: `${migration.file} begins a transaction and does not end it.`,
      why: 'Its changes would be lost when the connection closes, and the history would call it applied.',
      next: 'Add COMMIT at the end, or take BEGIN out: a migration is one transaction by itself.',
      facts: { file: migration.file },
    })
  }
  const commits = statements.filter(({ transactionControl }) => transactionControl === 'commit')
  const whole = commits.length === 1 && outside === 0
  return { mode: 'explicit', whole, batches: [wholeFile(migration, statements, whole)], statements }
}

/** The file as it is, but for a byte order mark, which the server does not take. */
function wholeFile(
  migration: Migration,
  statements: readonly Statement[],
  repeatable: boolean,
): Batch {
  const sql = migration.sql.replace(/^\uFEFF/, '')
  return { sql, first: 1, last: statements.length, repeatable, concurrent: false }
}

/** Runs of transactional statements together, the others alone. */
function groups(statements: readonly Statement[]): Statement[][] {
  const result: Statement[][] = []
  for (const statement of statements) {
    const last = result.at(-1)
    if (statement.transactional && last?.every((other) => other.transactional)) last.push(statement)
    else result.push([statement])
  }
  return result
}

function toBatch(group: Statement[], all: readonly Statement[], sql: string): Batch {
  const [head, tail] = [group[0], group.at(-1)]
  if (!head || !tail) throw new Error('a batch without statements')
  return {
    sql: sql.slice(head.start, tail.end),
    first: all.indexOf(head) + 1,
    last: all.indexOf(tail) + 1,
    repeatable: head.transactional,
    concurrent: !head.transactional && concurrentKinds.has(head.kind),
  }
}

/** The kinds that leave the transaction because of CONCURRENTLY. */
const concurrentKinds = new Set(['IndexStmt', 'ReindexStmt', 'DropStmt', 'AlterTableStmt'])

function empty(migration: Migration): FaberDbError {
  return new FaberDbError('MIGRATIONS_INVALID', {
    message: `${migration.file} is empty: it holds no statement.`,
    next: 'Write its SQL, or delete the migration’s folder.',
    facts: { file: migration.file },
  })
}
