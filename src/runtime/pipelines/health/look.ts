import type { ArgumentsOf, healthCheck } from '../../../operations/index.ts'
import { FaberDbError } from '../../../operations/index.ts'
import type { Check, CheckResult, Health } from '../../health/check.ts'
import { runChecks, selectChecks } from '../../health/run-checks.ts'
import { sampleOf } from '../../health/sample.ts'
import { keepSample } from '../../monitor/samples.ts'
import type { Run } from '../../run.ts'
import { type Configured, connect } from '../steps.ts'
import { checkContext } from './context.ts'

type Arguments = ArgumentsOf<typeof healthCheck>

/** What the checks say of one environment; with the error where they could not even begin. */
export interface Looked {
  readonly environment: string
  readonly health: Health
  readonly checks: readonly CheckResult[]
  readonly error?: FaberDbError
}

/** Checks one environment on a connection of its own, and keeps what it found. A bug is thrown; what the user can mend is returned. */
export async function lookAt(state: Configured, args: Arguments, run: Run): Promise<Looked> {
  const looked = await look(state, args, run)
  // Without a check nothing is known of the database: its configuration is wrong.
  if (looked.checks.length > 0) {
    await keepSample(run.state, looked.environment, sampleOf(looked, run.now()))
  }
  return looked
}

async function look(state: Configured, args: Arguments, run: Run): Promise<Looked> {
  const { config, environment } = state
  const { default_checks, timeouts } = config.health_checks
  const selected = selectChecks(args.checks ?? default_checks)
  try {
    const timeoutSeconds = Math.min(args.timeout ?? 10, 10)
    const connected = await connect(state, run, { readOnly: true, timeoutSeconds })
    const report = await runChecks(selected, checkContext({ ...state, ...connected }, run), {
      check: timeouts.check,
      total: args.timeout ?? timeouts.total,
    })
    return { environment: environment.name, ...report }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const checks = error.exit === 3 ? unreached(selected, error.message) : []
    return { environment: environment.name, health: 'unhealthy', checks, error }
  }
}

/** A database that cannot be reached is unhealthy, and what could not be looked at is not healthy either. */
function unreached(selected: readonly Check[], why: string): CheckResult[] {
  return selected.map(({ name, title, isVital }, index) => ({
    name,
    title,
    grade: isVital ? 'unhealthy' : 'unknown',
    summary: index === 0 ? why : 'not checked: no connection',
  }))
}

const badness: readonly CheckResult['grade'][] = ['unhealthy', 'degraded', 'unknown']

/** What is not healthy, the worst first, each on a line. */
export function issuesOf({ checks }: Looked): string[] {
  return badness.flatMap((grade) =>
    checks
      .filter((check) => check.grade === grade)
      .map(({ title, summary }) => `${title}: ${summary}`),
  )
}

/** What to do about it, in the same order. */
export function adviceOf({ checks }: Looked): string[] {
  return badness.flatMap((grade) =>
    checks
      .filter((check) => check.grade === grade)
      .flatMap(({ title, advice }) => (advice ? [`${title}: ${advice}`] : [])),
  )
}
