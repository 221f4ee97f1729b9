import { FaberDbError } from '../../../operations/index.ts'
import type { Config } from '../../config/schema.ts'
import { notifyOfLook } from '../../monitor/notify.ts'
import type { Run } from '../../run.ts'
import { adviceOf, issuesOf, type Looked } from './look.ts'

/** What telling came to, for people and programs. */
export interface Told {
  /** The titles of what was told. */
  readonly told: readonly string[]
  /** How many receivers have taken something. */
  readonly sent: number
  /** How much waits on the disk for a receiver. */
  readonly queued: number
  readonly problems: readonly string[]
}

/** Looks that tell need someone to tell, and thresholds that make sense. @throws CONFIG_INVALID */
export function refuseUntellable({ alerts, health_checks }: Config): void {
  if (Object.keys(alerts.receivers).length === 0) {
    throw new FaberDbError('CONFIG_INVALID', {
      message: 'No receiver of alerts is configured: there is no one to tell.',
      next: 'Add one under alerts.receivers; docs/ALERTS.md shows each kind.',
    })
  }
  const { flap_above_percent: above, flap_until_percent: until } = health_checks.alerting
  if (until <= above) return
  throw new FaberDbError('CONFIG_INVALID', {
    message: `health_checks.alerting: flap_until_percent (${until}) is above flap_above_percent (${above}), so that nothing would ever settle.`,
    next: 'Lower flap_until_percent.',
  })
}

/** Tells the receivers what a look has changed; what waits for them is tried again. */
export async function tellChanges(looked: Looked, config: Config, run: Run): Promise<Told> {
  const { sendAlerts } = await import('../../alerts/send.ts')
  const { environment, health, checks, error } = looked
  const isReached = error === undefined
  const issues = error ? [error.message] : issuesOf(looked)
  const advice = error ? [error.text.next ?? []].flat() : adviceOf(looked)
  let outcome = { sent: 0, queued: 0, problems: [] as readonly string[] }
  const told = await notifyOfLook(
    { environment, health, checks, isReached, issues, advice },
    {
      config,
      state: run.state,
      now: run.now,
      async send(alerts) {
        const { root, env, state, signal, now } = run
        outcome = await sendAlerts(alerts, { config, root, env, state, signal, now })
      },
    },
  )
  return { told: told.map(({ title }) => title), ...outcome }
}

/** Of several environments, as one. */
export function together(all: readonly Told[]): Told {
  return {
    told: all.flatMap(({ told }) => told),
    sent: all.reduce((sum, { sent }) => sum + sent, 0),
    // Each sees the whole queue; the last one saw it last.
    queued: all.at(-1)?.queued ?? 0,
    problems: [...new Set(all.flatMap(({ problems }) => problems))],
  }
}
