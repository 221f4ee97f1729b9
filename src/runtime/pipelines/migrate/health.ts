import { FaberDbError } from '../../../operations/index.ts'
import type { CheckResult } from '../../health/check.ts'
import { type HealthReport, runChecks, selectChecks } from '../../health/run-checks.ts'
import type { Run } from '../../run.ts'
import { type Configured, type Connected, readMigrations } from '../steps.ts'
import type { MigrateArguments } from './guard.ts'

type State = Configured & Connected & { readonly args: MigrateArguments }

const checked = ['connectivity', 'migrations']

/** An unhealthy database is not changed; a degraded one is, with a warning. @throws UNHEALTHY */
export async function checkBefore(state: State, run: Run): Promise<void> {
  const { config, environment, args } = state
  if (args.skipHealthCheck || !isEnabled(state, 'health_check_before_deploy')) return
  const report = await check(state, run, 'before')
  if (report.health === 'healthy') return
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
export async function checkAfter(state: State, run: Run): Promise<void> {
  if (!isEnabled(state, 'health_check_after_deploy')) return
  const report = await check(state, run, 'after')
  if (report.health === 'healthy') return
  if (report.health === 'degraded') {
    run.warnings.push({ code: 'DEGRADED_AFTER', message: `After: ${worries(report)}` })
    return
  }
  throw new FaberDbError('UNHEALTHY_AFTER', {
    message: `The migrations are applied, and ${state.environment.name} is unhealthy: ${worries(report)}`,
    next: adviceOf(report),
  })
}

function isEnabled(
  { config }: State,
  when: 'health_check_before_deploy' | 'health_check_after_deploy',
): boolean {
  return config.health_checks.enabled && config.safety[when]
}

async function check(state: State, run: Run, when: 'before' | 'after'): Promise<HealthReport> {
  const { config, session } = state
  const { thresholds, timeouts } = config.health_checks
  const report = await runChecks(
    selectChecks(checked),
    { session, thresholds, migrations: async () => (await readMigrations(state, run)).migrations },
    timeouts,
  )
  run.reporter.progress(`  health ${when}: ${report.health}`)
  run.details.health = { ...(run.details.health as object | undefined), [when]: report }
  return report
}

const worrying = ({ grade }: CheckResult) => grade !== 'healthy'

function worries({ checks }: HealthReport): string {
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
