import type { Run } from '../../run.ts'
import { checkedOnChange, lookAtHealth, worries, worrying } from '../migrate/health.ts'
import type { Configured, Connected } from '../steps.ts'
import type { Chosen } from './plan.ts'

type State = Configured & Connected & { readonly chosen: Chosen }

/** What a rollback may have to wait for, besides. */
const checkedBeforeRollback = [...checkedOnChange, 'long-running', 'blocked-sessions']

/**
 * Says how the database is, and the backup that the way rests on. A way back is kept from nobody:
 * one rolls back because it is ill. What is wrong is a warning, and stands in the plan.
 */
export async function checkBeforeRollback(
  { chosen, ...state }: State,
  run: Run,
): Promise<{ readonly health?: string }> {
  const report = await lookAtHealth(state, run, 'before', checkedBeforeRollback)
  if (!report) return {}
  const ill = report.checks.some(worrying)
  if (report.health === 'unhealthy') {
    run.warnings.push({
      code: 'UNHEALTHY_BEFORE',
      message: `Before: ${worries(report)}. The rollback may have to wait for its locks, or fail.`,
    })
  } else if (ill) {
    run.warnings.push({ code: 'DEGRADED_BEFORE', message: `Before: ${worries(report)}` })
  }
  const found = ill ? `${report.health}: ${worries(report)}` : 'healthy'
  return { health: [found, ...backupText(chosen)].join('; ') }
}

/** Down scripts rest on the backup that is taken, and verified, just before them. */
function backupText(chosen: Chosen): string[] {
  if (chosen.way === 'down') return []
  const { verified_at, restored_at } = chosen.backup
  const tried = restored_at
    ? `restored on trial on ${restored_at.slice(0, 10)}`
    : 'never restored on trial, which --verify does'
  return [`the backup was verified on ${verified_at.slice(0, 10)} and ${tried}`]
}
