import { setTimeout as sleep } from 'node:timers/promises'
import type { Target } from '../providers/index.ts'
import { sqlState } from '../providers/postgresql/errors.ts'
import { quoteIdentifier } from '../providers/postgresql/identifiers.ts'
import type { Check, CheckContext, CheckResult, Finding, Grade, Health } from './check.ts'
import { checks } from './checks/index.ts'
import { notChecked, worstHealth } from './grading.ts'

export interface HealthReport {
  readonly health: Health
  readonly checks: readonly CheckResult[]
}

export interface CheckLimits {
  /** Seconds for each check. */
  readonly check: number
  /** Seconds for all of them. */
  readonly total: number
}

/** The server ends a late statement itself, which leaves the connection free; this long it is given to say so. */
const graceMs = 500

/**
 * The checks of these names and groups, in the order of the registry; `all` means every one. Names
 * come from the command line or the configuration, which refuse unknown ones and an empty list.
 */
export function selectChecks(names: readonly string[]): readonly Check[] {
  if (names.includes('all')) return checks
  return checks.filter(
    ({ name, group }) => names.includes(name) || (group && names.includes(group)),
  )
}

/** Runs the checks one after the other, each in a read-only transaction and within its limit. */
export async function runChecks(
  selected: readonly Check[],
  context: CheckContext,
  limits: CheckLimits,
): Promise<HealthReport> {
  const deadline = Date.now() + limits.total * 1000
  const results: CheckResult[] = []
  for (const check of selected) {
    const ms = Math.min(limits.check * 1000, deadline - Date.now())
    results.push({ name: check.name, title: check.title, ...(await runWithin(check, context, ms)) })
  }
  // A server that hangs ends its transaction when the connection is closed.
  const ended = context.session.script('rollback').catch(() => {})
  await Promise.race([ended, sleep(graceMs, undefined, { ref: false })])
  return { health: worst(results.map(({ grade }) => grade)), checks: results }
}

/** The worst of several grades; one that is unknown makes the whole degraded, and nothing looked at is not healthy. */
export function worst(grades: readonly Grade[]): Health {
  if (grades.length === 0) return 'unhealthy'
  return worstHealth(grades.map((grade) => (grade === 'unknown' ? 'degraded' : grade)))
}

/** A check that could not run is never called healthy. */
async function runWithin(check: Check, context: CheckContext, ms: number): Promise<Finding> {
  if (ms <= 0) {
    return notRun(check, new Error('the time for all checks was over'), 'Raise --timeout.')
  }
  const timer = new AbortController()
  const silence = new Error(`no answer within ${Math.round(ms / 100) / 10} seconds`)
  try {
    const late = sleep(ms + graceMs, undefined, { signal: timer.signal, ref: false }).then(() => {
      throw silence
    })
    return await Promise.race([inReadOnlyTransaction(check, context, ms), late])
  } catch (error) {
    // The connection has a limit of its own, and its own words for the same.
    const why = /^Query read timeout/.test(String((error as Error).message)) ? silence : error
    const advice = why === silence && check.whenLate?.(context)
    return notRun(check, why as Error, advice || whatNow(why as Error, context))
  } finally {
    timer.abort()
  }
}

/** What the check before has left open is ended in the same message. */
async function inReadOnlyTransaction(
  check: Check,
  context: CheckContext,
  ms: number,
): Promise<Finding> {
  await context.session.script(
    `rollback; begin transaction read only; set local statement_timeout = ${Math.ceil(ms)}`,
  )
  return await check.run(context)
}

/** The database may be ill where a vital check cannot run; elsewhere nothing is known, and a right that is missing says nothing of it. */
function notRun({ isVital }: Check, error: Error, advice: string): Finding {
  const finding = notChecked(error.message, advice)
  return isVital && !isRightMissing(error) ? { ...finding, grade: 'unhealthy' } : finding
}

function isRightMissing(error: Error): boolean {
  return sqlState(error) === '42501'
}

function whatNow(error: Error, { session }: CheckContext): string {
  if (isRightMissing(error)) return `Let the role look: \`${grantFor(error, session.target)}\`.`
  return 'Look at the server: it may be overloaded or hanging.'
}

/** Checks read catalogs, which all may, functions of the server, and the history table in the schema of the tool. */
function grantFor({ message }: Error, { user, schema }: Target): string {
  const role = quoteIdentifier(user)
  const [, kind, name] = /permission denied for (table|schema) (.+)$/.exec(message) ?? []
  if (kind === 'schema') return `grant usage on schema ${quoteIdentifier(schema)} to ${role}`
  if (kind === 'table') return `grant select on ${quoteIdentifier(schema)}.${name} to ${role}`
  return `grant pg_monitor to ${role}`
}
