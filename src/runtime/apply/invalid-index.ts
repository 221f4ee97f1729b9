import type { Session } from '../providers/index.ts'
import { sqlState } from '../providers/postgresql/errors.ts'
import { quoteIdentifier } from '../providers/postgresql/index.ts'
import type { Batch, SendingPlan } from './batches.ts'

/** duplicate_table: an index of that name was there before, so it is not ours to drop. */
const alreadyThere = '42P07'

/**
 * A failed CREATE INDEX CONCURRENTLY leaves an INVALID index that every write goes on maintaining.
 * Drops it, and says whether the failed message has left nothing.
 */
export async function dropInvalidIndex(
  session: Session,
  plan: SendingPlan,
  batch: Batch,
  error: Error,
): Promise<boolean> {
  const statement = plan.statements[batch.first - 1]
  if (batch.first !== batch.last || statement?.kind !== 'IndexStmt') return false
  if (sqlState(error) === alreadyThere) return true
  const { idxname, relation } = statement.node
  if (!idxname || !relation?.relname) return false
  const found = await session.query<{ schema: string }>(
    `select n.nspname as schema
       from pg_index i
       join pg_class c on c.oid = i.indexrelid
       join pg_namespace n on n.oid = c.relnamespace
       join pg_class t on t.oid = i.indrelid
      where not i.indisvalid and c.relname = $1 and t.relname = $2
        and n.nspname = coalesce($3, current_schema())`,
    [idxname, relation.relname, relation.schemaname ?? null],
  )
  for (const { schema } of found) {
    await session.script(
      `drop index concurrently ${quoteIdentifier(schema)}.${quoteIdentifier(idxname)}`,
    )
  }
  return true
}
