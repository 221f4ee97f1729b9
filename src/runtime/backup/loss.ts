import type { PlanLoss } from '../approval/plan.ts'
import type { Activity } from '../providers/index.ts'
import type { BackupRecord } from './record.ts'

/**
 * What was written since the backup, table by table; tables without a difference are left out.
 * `countsNow`: rows by table, null where they were not counted in time.
 */
export function lossSince(
  _record: BackupRecord,
  _now: Activity,
  _countsNow: ReadonlyMap<string, number | null>,
): PlanLoss[] {
  throw new Error('not built yet')
}
