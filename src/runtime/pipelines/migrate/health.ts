import { FaberDbError } from '../../../operations/index.ts'
import { getHandler } from '../../handlers/index.ts'
import type { CheckResult } from '../../health/check.ts'
import { type HealthReport, runChecks, selectChecks, worst } from '../../health/run-checks.ts'
import { releaseLock } from '../../providers/postgresql/advisory-lock.ts'
import type { Run } from '../../run.ts'
import { checkContext } from '../health/context.ts'
import type { Configured, Connected } from '../steps.ts'
import type { MigrateArguments } from './guard.ts'

type Looked = Configured & Connected
type State = Looked & { readonly args: MigrateArguments }

/** What must be well before and after every change. */
export const checkedOnChange = ['connectivity', 'migrations']
/** Cheap ones that speak against a change now. */
const checkedBeforeChange = [...checkedOnChange, 'long-running', 'blocked-sessions', 'replication']

/** An unhealthy database is not changed; a degraded one is, with a warning. @throws UNHEALTHY */
export async function checkBefore(state: State, run: Run): Promise<void> {
  const { config, environment, args } = state
  if (args.skipHealthCheck) return
  const report = await lookAtHealth(state, run, 'before', checkedBeforeChange)
  if (!report?.checks.some(worrying)) return
  const mayGoOn = !environment.isProtected && config.health_checks.on_unhealthy === 'warn'
  if (report.health === 'degraded' || mayGoOn) {
    run.warnings.push({ code: 'DEGRADED_BEFORE', message: `Before: ${worries(report)}` })
    return
  }
  throw new FaberDbError('UNHEALTHY', {
    message: `${environment.name} is unhealthy, so nothing was changed: ${worries(report)}`,
    next: adviceOf(report),
  })
}

/** The change is done and stays done: what is wrong now is for a person. @throws UNHEALTHY_AFTER */
export async function checkAfter(state: Looked, run: Run): Promise<void> {
  await refuseUnhealthy(state, run, 'The migrations are applied')
}

/** Checks health after `what` was done. @throws UNHEALTHY_AFTER */
export async function refuseUnhealthy(state: Looked, run: Run, what: string): Promise<void> {
  const report = await lookAtHealth(state, run, 'after')
  if (!report?.checks.some(worrying)) return
  if (report.health === 'degraded') {
    run.warnings.push({ code: 'DEGRADED_AFTER', message: `After: ${worries(report)}` })
    return
  }
  throw new FaberDbError('UNHEALTHY_AFTER', {
    message: `${what}, and ${state.environment.name} is unhealthy: ${worries(report)}`,
    next: adviceOf(report),
  })
}

/**
 * Compares the database with its migrations, after a change. The replay takes its time, so the
 * migration lock is given back first: `state.session` holds nothing any more. A drift is a warning;
 * where it cannot be told (a right is missing, the time is over) only the details say so.
 */
export async function warnOfDrift(state: Looked, run: Run): Promise<void> {
  const { after } = (run.details.health ?? {}) as { readonly after?: HealthReport }
  if (!after) return
  const { config, session } = state
  await releaseLock(session, (await getHandler(config.database.migration_tool)).lockKey)
  const { timeouts } = config.health_checks
  const drift = await runChecks(selectChecks(['schema']), checkContext(state, run), timeouts)
  const report = graded([...after.checks, ...drift.checks])
  run.details.health = { ...(run.details.health as object), after: report }
  if (!drift.checks.some(worrying)) return
  run.reporter.progress(`  drift after: ${worries(drift)}`)
  run.warnings.push({ code: 'DEGRADED_AFTER', message: `After: ${worries(drift)}` })
}

/** Checks of which one that is not vital may not be tellable, which is no illness. */
export function graded(checks: readonly CheckResult[]): HealthReport {
  const told = checks.map(({ grade }) => grade).filter((grade) => grade !== 'unknown')
  return { health: worst(told), checks }
}

/** Runs the checks of a change; nothing where the configuration wants none. */
export async function lookAtHealth(
  state: Looked,
  run: Run,
  when: 'before' | 'after',
  names: readonly string[] = checkedOnChange,
): Promise<HealthReport | undefined> {
  const { config } = state
  const isWanted = config.safety[`health_check_${when}_deploy`]
  if (!config.health_checks.enabled || !isWanted) return undefined
  const { timeouts } = config.health_checks
  const report = await runChecks(selectChecks(names), checkContext(state, run), timeouts)
  run.reporter.progress(`  health ${when}: ${report.health}`)
  run.details.health = { ...(run.details.health as object | undefined), [when]: report }
  return report
}

/** What the role may not see is shown by the result, and is no reason to warn at every migration. */
export const worrying = ({ grade }: CheckResult) => grade === 'degraded' || grade === 'unhealthy'

export function worries({ checks }: HealthReport): string {
  return checks
    .filter(worrying)
    .map(({ title, summary }) => `${title}: ${summary}`)
    .join('; ')
}

function adviceOf({ checks }: HealthReport): string {
  return checks
    .filter(worrying)
    .flatMap(({ advice }) => advice ?? [])
    .join(' ')
}
