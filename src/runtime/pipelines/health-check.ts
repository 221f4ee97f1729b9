import { type ArgumentsOf, FaberDbError, healthCheck as operation } from '../../operations/index.ts'
import type { Check, Grade } from '../health/check.ts'
import { type HealthReport, runChecks, selectChecks } from '../health/run-checks.ts'
import type { Run } from '../run.ts'
import { checkContext } from './health/context.ts'
import { done, pipeline } from './pipeline.ts'
import { type Configured, configure, connect } from './steps.ts'

type Arguments = ArgumentsOf<typeof operation>

export const healthCheck = pipeline(operation)
  .step('read the configuration', configure)
  .step('connect', connectOrSayUnhealthy)
  .step('check', async (state, run) => {
    const { args, config, environment } = state
    const { default_checks, timeouts } = config.health_checks
    const report = await runChecks(
      selectChecks(args.checks ?? default_checks),
      checkContext(state, run),
      { check: timeouts.check, total: args.timeout ?? timeouts.total },
    )
    describe(report, run)
    const advice = report.checks.flatMap((check) => check.advice ?? [])
    const message = `${environment.name} is ${report.health}.`
    if (report.health === 'healthy') return done(message)
    if (report.health === 'degraded') {
      run.warnings.push({ code: 'DEGRADED', message })
      return done(message, advice)
    }
    throw new FaberDbError('UNHEALTHY', {
      message,
      why: report.checks
        .filter(({ grade }) => grade === 'unhealthy')
        .map(({ title, summary }) => `${title}: ${summary}`)
        .join('; '),
      next: advice.join(' '),
    })
  })

/** A database that cannot be reached is unhealthy, and what could not be looked at is not healthy either. */
async function connectOrSayUnhealthy(state: Configured & { args: Arguments }, run: Run) {
  try {
    const timeoutSeconds = Math.min(state.args.timeout ?? 10, 10)
    return await connect(state, run, { readOnly: true, timeoutSeconds })
  } catch (error) {
    if (error instanceof FaberDbError && error.exit === 3) {
      const [first, ...others] = selectChecks(
        state.args.checks ?? state.config.health_checks.default_checks,
      )
      const notRun = ({ name, title, isVital }: Check, summary: string) => {
        const grade: Grade = isVital ? 'unhealthy' : 'unknown'
        return { name, title, grade, summary }
      }
      const checks = [
        ...(first ? [notRun(first, error.message)] : []),
        ...others.map((check) => notRun(check, 'not checked: no connection')),
      ]
      describe({ health: 'unhealthy', checks }, run)
    }
    throw error
  }
}

function describe(report: HealthReport, run: Run): void {
  Object.assign(run.details, { health: report.health, checks: report.checks })
}
