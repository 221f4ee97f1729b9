import { FaberDbError } from '../../../operations/index.ts'
import type { AlertContext, Delivery } from '../../alerts/send.ts'
import type { Config } from '../../config/schema.ts'
import type { Figures } from '../../health/figures.ts'
import { sampleOf } from '../../health/sample.ts'
import { notifyOfLook } from '../../monitor/notify.ts'
import type { Run } from '../../run.ts'
import { adviceOf, issuesOf, type Looked } from './look.ts'

/** What telling came to, for people and programs. */
export interface Told extends Delivery {
  /** The titles of what this look has changed. */
  readonly told: readonly string[]
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
  const { root, env, state, signal, now } = run
  const context = { config, root, env, state, signal, now }
  let delivery: Delivery = { sent: 0, queued: 0, problems: [] }
  const told = await notifyOfLook(
    { environment, health, checks, isReached, issues, advice },
    {
      config,
      state: run.state,
      now: run.now,
      async send(alerts) {
        delivery = await sendAlerts(alerts, context)
      },
    },
  )
  const { figures } = sampleOf(looked, now())
  const problems = [...delivery.problems, ...(await measured(environment, figures, context))]
  return { told: told.map(({ title }) => title), ...delivery, problems }
}

/** The figures of the look go to receivers of metrics, whether or not it has changed anything. */
async function measured(environment: string, figures: Figures, context: AlertContext) {
  const types = Object.values(context.config.alerts.receivers).map(({ type }) => type)
  if (!types.includes('otlp') || Object.keys(figures).length === 0) return []
  const { sendFigures } = await import('../../alerts/figures.ts')
  return sendFigures(environment, figures, context)
}

/** Of several environments one after the other, for they share the queues; told as one. */
export async function tellAllChanges(
  all: readonly Looked[],
  config: Config,
  run: Run,
): Promise<Told> {
  const each: Told[] = []
  for (const looked of all) each.push(await tellChanges(looked, config, run))
  return {
    told: each.flatMap(({ told }) => told),
    sent: each.reduce((sum, { sent }) => sum + sent, 0),
    // The last one has seen the queues last.
    queued: each.at(-1)?.queued ?? 0,
    problems: each.at(-1)?.problems ?? [],
  }
}
