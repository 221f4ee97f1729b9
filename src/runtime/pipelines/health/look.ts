import type { ArgumentsOf, healthCheck } from '../../../operations/index.ts'
import { FaberDbError } from '../../../operations/index.ts'
import type { Check, CheckResult, Health } from '../../health/check.ts'
import { runChecks, selectChecks } from '../../health/run-checks.ts'
import { sampleOf } from '../../health/sample.ts'
import { keepSample } from '../../monitor/samples.ts'
import type { Run } from '../../run.ts'
import { type Configured, type Connected, connect } from '../steps.ts'
import { checkContext } from './context.ts'

/** What the checks say of one environment; with the error where they could not even begin. */
export interface Looked {
  readonly environment: string
  readonly health: Health
  readonly checks: readonly CheckResult[]
  readonly error?: FaberDbError
}

/** Which checks, and how long they may take. */
export type LookArguments = Pick<ArgumentsOf<typeof healthCheck>, 'checks' | 'timeout'>

/** How a look comes by its connection. */
type Connecting = (state: Configured, args: LookArguments, run: Run) => Promise<Connected>

/** A new one, which is closed when the run ends. */
export function connectToLook(state: Configured, { timeout }: LookArguments, run: Run) {
  const timeoutSeconds = Math.min(timeout ?? 10, 10)
  return connect(state, run, { readOnly: true, timeoutSeconds, signal: run.signal })
}

/** Checks one environment and keeps what it found. A bug is thrown; what the user can mend is returned. */
export async function lookAt(state: Configured, args: LookArguments, run: Run): Promise<Looked> {
  const looked = await glanceAt(state, args, run, connectToLook)
  // Without a check nothing is known of the database: its configuration is wrong. And what was
  // broken off says nothing of it.
  if (looked.checks.length > 0 && !run.signal.aborted) {
    await keepSample(run.state, looked.environment, sampleOf(looked, run.now()))
  }
  return looked
}

/** The same over a connection that may be an older one, and nothing is kept: the history has a beat of its own. */
export async function glanceAt(
  state: Configured,
  args: LookArguments,
  run: Run,
  connecting: Connecting,
): Promise<Looked> {
  const { config, environment } = state
  const { default_checks, timeouts } = config.health_checks
  const selected = selectChecks(args.checks ?? default_checks)
  try {
    const connected = await connecting(state, args, run)
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
