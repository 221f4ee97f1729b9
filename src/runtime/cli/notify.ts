import { randomUUID } from 'node:crypto'
import type { ErrorCode, Result, ResultWarning } from '../../operations/index.ts'
import type { Alert } from '../alerts/alert.ts'
import { keepFiring, readFiring } from '../alerts/firing.ts'
import { sendAlerts } from '../alerts/send.ts'
import { type Environment, getEnvironment } from '../config/environment.ts'
import { configPath, loadConfig } from '../config/load.ts'
import type { Config } from '../config/schema.ts'
import type { Reporter } from '../report/reporter.ts'
import { actor } from '../run.ts'
import { statePaths } from '../state/paths.ts'
import type { Ending } from './ending.ts'

interface Told {
  readonly result: Result
  readonly env: NodeJS.ProcessEnv
  readonly reporter: Reporter
  /** Of the run: a receiver that is not reached becomes one more. */
  readonly warnings: ResultWarning[]
  /** Aborted when the user does not want to wait: the alert does. */
  readonly signal: AbortSignal
}

/** Operations that keep a protected environment alive; of the others only what is left half done is told. */
const watched = ['migrate', 'rollback', 'restore', 'backup create', 'backup verify', 'backup prune']

/**
 * Refusals that mean that something is broken. Of the others (policy, approval, a lock that is
 * held, SQL that is not valid) only who asked needs to know, and has just read it.
 */
const alarming: readonly ErrorCode[] = [
  'UNHEALTHY',
  'HISTORY_FAILED',
  'REHEARSAL_FAILED',
  'BACKUP_FAILED',
  'BACKUP_DAMAGED',
  'STORE_FAILED',
  'STATE_CORRUPT',
  'STATE_UNWRITABLE',
]

/** Tells the receivers of alerts how an operation ended, where the configuration wants it. It never changes how it ended. */
export async function notify(ending: Ending, told: Told): Promise<void> {
  const warn = (message: string, facts: object = {}) =>
    void told.warnings.push({ code: 'ALERT_NOT_SENT', message, ...facts })
  try {
    // A configuration that cannot be read has been told by the operation itself.
    const config = await loadConfig(configPath(ending.root, told.env)).catch(() => undefined)
    if (!config?.integration.notify_on_failure) return
    const alert = await alertOf(ending, config, told)
    if (!alert) return
    if (Object.keys(config.alerts.receivers).length === 0) {
      return warn('Nobody was told of this: alerts.receivers of the configuration is empty.')
    }
    const state = statePaths(ending.root)
    const { env, signal, reporter } = told
    reporter.step('tell the receivers of alerts')
    const context = { config, root: ending.root, env, state, signal, now: () => new Date() }
    const { problems } = await sendAlerts([alert], context)
    for (const { receiver, message } of problems) warn(reporter.redact(message), { receiver })
    await keepFiring(state, alert)
  } catch (error) {
    warn(told.reporter.redact(`Not everything of the alert was done: ${(error as Error).message}`))
  }
}

/** What is to be told of an ending: a failure that others must know of, or that one is over. */
async function alertOf(ending: Ending, config: Config, told: Told): Promise<Alert | undefined> {
  const name = String(ending.details.environment)
  if (!Object.hasOwn(config.environments, name)) return undefined
  const base = {
    id: randomUUID(),
    key: `${ending.operation.replaceAll(' ', '-')}/${name}`,
    environment: name,
    at: new Date().toISOString(),
  }
  const [error] = told.result.errors
  if (!error) return overOf(ending, base)
  const environment = getEnvironment(config, name)
  if (!isTold(ending, environment, error.code)) return undefined
  const isGrave = environment.isProtected && ending.exit !== 3 && ending.exit !== 4
  const severity = isGrave ? 'critical' : 'warning'
  const text = textOf(ending, error, told.reporter.redact)
  return { ...base, state: 'firing', severity, ...text }
}

type Base = Pick<Alert, 'id' | 'key' | 'environment' | 'at'>

/** That what was told earlier is over. */
async function overOf({ operation, exit, root }: Ending, base: Base): Promise<Alert | undefined> {
  const firing = await readFiring(statePaths(root), base.key)
  if (!firing) return undefined
  return {
    ...base,
    state: 'resolved',
    severity: firing.severity,
    title: `${operation} of ${base.environment} succeeds again`,
    lines: [`It had failed at ${firing.at}.`, `By: ${actor()}`],
    facts: { operation, exit, actor: actor() },
  }
}

function isTold(
  { operation, exit }: Ending,
  { isProtected }: Environment,
  code: ErrorCode,
): boolean {
  if (exit === 7 || exit === 8) return true
  if (!isProtected || !watched.includes(operation)) return false
  return exit === 1 || exit === 3 || (exit === 4 && alarming.includes(code))
}

/** What a person reads, and what a program does; no secret of the run is in either. */
function textOf(
  { operation, exit, details }: Ending,
  { code, message, why, next }: Result['errors'][number],
  redact: Reporter['redact'],
): Pick<Alert, 'title' | 'lines' | 'facts'> {
  const { id: plan_id } = (details.plan ?? {}) as { readonly id?: string }
  const { name: migration } = (details.failed ?? {}) as { readonly name?: string }
  const end = exit === 8 ? 'failed, and a person must act' : 'failed'
  const lines = [
    message,
    ...(why ? [why] : []),
    ...(next ? [`Next: ${next}`] : []),
    ...(migration ? [`Migration: ${migration}`] : []),
    ...(plan_id ? [`Plan: ${plan_id}`] : []),
    `By: ${actor()}`,
  ]
  return {
    title: redact(`${operation} of ${details.environment} ${end} (${code})`),
    lines: lines.flatMap((text) => redact(text).split('\n')),
    facts: {
      operation,
      exit,
      code,
      actor: actor(),
      ...(migration && { migration: redact(migration) }),
      ...(plan_id && { plan_id }),
    },
  }
}
