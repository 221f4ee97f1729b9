import { type HealthReport, runChecks, selectChecks } from '../../health/run-checks.ts'
import type { Run } from '../../run.ts'
import { checkContext } from '../health/context.ts'
import type { Configured, Connected } from '../steps.ts'

const checked = ['connectivity', 'migrations']

/** Looks at the database that serves now, on a connection of its own, and at what is kept; undefined where no health is checked. */
export async function lookAfter(
  state: Configured & Connected,
  run: Run,
): Promise<HealthReport | undefined> {
  const { config, provider, target } = state
  const session = await provider.connect(target)
  try {
    run.details.kept = await provider.databases.listKept(session)
    if (!config.health_checks.enabled) return undefined
    const report = await runChecks(
      selectChecks(checked),
      checkContext({ ...state, session }, run),
      config.health_checks.timeouts,
    )
    run.reporter.progress(`  health after: ${report.health}`)
    run.details.health = { after: report }
    return report
  } finally {
    await session.close()
  }
}
