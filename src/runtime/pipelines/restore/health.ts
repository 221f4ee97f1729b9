import { type HealthReport, runChecks, selectChecks } from '../../health/run-checks.ts'
import type { Run } from '../../run.ts'
import { checkContext } from '../health/context.ts'
import { checkedOnChange, graded } from '../migrate/health.ts'
import type { Configured, Connected } from '../steps.ts'

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
    const { checks } = await runChecks(
      selectChecks([...checkedOnChange, 'schema']),
      checkContext({ ...state, session }, run),
      config.health_checks.timeouts,
    )
    const report = graded(checks)
    run.reporter.progress(`  health after: ${report.health}`)
    run.details.health = { after: report }
    return report
  } finally {
    await session.close()
  }
}
