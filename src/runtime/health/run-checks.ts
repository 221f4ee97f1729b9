import { setTimeout as sleep } from 'node:timers/promises'
import type { Check, CheckContext, CheckResult, Finding, Health } from './check.ts'
import { checks } from './checks/index.ts'

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

const order: readonly Health[] = ['healthy', 'degraded', 'unhealthy']

/** The checks of these names; `all`, and names that this version does not know yet, mean every one. */
export function selectChecks(names: readonly string[]): readonly Check[] {
  const known = checks.filter((check) => names.includes(check.name))
  return names.includes('all') || known.length === 0 ? checks : known
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
  return { health: worst(results.map(({ grade }) => grade)), checks: results }
}

/** The worst of several grades; nothing looked at is not healthy. */
export function worst(grades: readonly Health[]): Health {
  if (grades.length === 0) return 'unhealthy'
  return order[Math.max(...grades.map((grade) => order.indexOf(grade)))] ?? 'unhealthy'
}

/** A check that could not run is never called healthy. */
async function runWithin(check: Check, context: CheckContext, ms: number): Promise<Finding> {
  if (ms <= 0) return notRun('the time for all checks was over', 'Raise --timeout.')
  const timer = new AbortController()
  try {
    const late = sleep(ms + graceMs, undefined, { signal: timer.signal, ref: false }).then(() => {
      throw new Error(`no answer within ${Math.round(ms / 100) / 10} seconds`)
    })
    return await Promise.race([inReadOnlyTransaction(check, context, ms), late])
  } catch (error) {
    return notRun((error as Error).message, 'Look at the server: it may be overloaded or hanging.')
  } finally {
    timer.abort()
  }
}

async function inReadOnlyTransaction(
  check: Check,
  context: CheckContext,
  ms: number,
): Promise<Finding> {
  const { session } = context
  await session.script(
    `begin transaction read only; set local statement_timeout = ${Math.ceil(ms)}`,
  )
  try {
    return await check.run(context)
  } finally {
    await session.script('rollback')
  }
}

function notRun(why: string, advice: string): Finding {
  return { grade: 'unhealthy', summary: `could not be checked: ${why}`, advice }
}
