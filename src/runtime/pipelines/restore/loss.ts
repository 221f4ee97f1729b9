import type { PlanLoss } from '../../approval/plan.ts'
import { lossSince } from '../../backup/loss.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Activity, TableActivity } from '../../providers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import type { Connected } from '../steps.ts'

/** All tables together may take so long to count; what is not counted by then is said. */
const patienceMs = 15_000

/**
 * What going back to this backup would lose, of all tables or of these. It only reads. Rows are
 * counted, the small tables first; the counters are read after that, when most of what was written
 * before has reached them.
 */
export async function whatIsLost(
  { session, provider }: Pick<Connected, 'session' | 'provider'>,
  record: BackupRecord,
  tables?: readonly string[],
  limitMs = patienceMs,
): Promise<PlanLoss[]> {
  const wanted = ({ table }: { readonly table: string }) => !tables || tables.includes(table)
  const size = sizesThen(record)
  const there = (await provider.backups.activity(session)).tables.filter(wanted)
  const smallFirst = there.toSorted((a, b) => size(a) - size(b))
  const counts = await countRows({ session, provider }, smallFirst, limitMs)
  const now: Activity = await provider.backups.activity(session)
  const loss = lossSince(record, now, counts)
  return loss.filter((each) => wanted(each) || tables?.includes(each.was ?? ''))
}

/** About how many rows a table has: those of the backup, and those inserted since the counters began. */
function sizesThen(record: BackupRecord): (table: TableActivity) => number {
  const rows = new Map(record.tables.map(({ table, rows }) => [table, rows]))
  return ({ table, inserted }) => Math.max(rows.get(table) ?? 0, inserted)
}

/** Rows by table, null where the time was over, a lock was in the way, or a right is missing. */
async function countRows(
  { session, provider }: Pick<Connected, 'session' | 'provider'>,
  tables: readonly TableActivity[],
  limitMs: number,
): Promise<ReadonlyMap<string, number | null>> {
  const end = performance.now() + limitMs
  const counts = new Map<string, number | null>()
  for (const { table } of tables) {
    const left = Math.floor(end - performance.now())
    // The names are those of the server, quoted; rows of children are counted in the children.
    const count = () => provider.ask(session, `select count(*) as n from only ${table}`, left)
    counts.set(table, left > 0 ? await count().catch(unlessRefused) : null)
  }
  return counts
}

/** The time is over, a right or a policy is in the way, somebody has dropped it: SQLSTATEs of the manual, appendix A. */
const uncounted = new Set(['57014', '42501', '42P01', '3F000'])

function unlessRefused(error: unknown): null {
  if (uncounted.has(sqlState(error) ?? '')) return null
  throw error
}
