import type { Config } from '../config/schema.ts'
import type { StatePaths } from '../state/paths.ts'
import type { Alert } from './alert.ts'
import { withDeadline } from './deadline.ts'
import { deliver } from './deliver.ts'

/** What sending needs to know of the run that it belongs to. */
export interface AlertContext {
  readonly config: Config
  /** The project root. */
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  readonly state: Pick<StatePaths, 'alerts'>
  /** Aborted when the user cancels: what was not sent by then waits. */
  readonly signal: AbortSignal
  now(): Date
}

/** What became of alerts, over all receivers. */
export interface Delivery {
  /** How often an alert was taken, those of earlier runs with them. */
  readonly sent: number
  /** How many wait for the next time. */
  readonly queued: number
  /** What a person should mend: warnings of the run, of the code ALERT_NOT_SENT. */
  readonly problems: readonly { readonly receiver: string; readonly message: string }[]
}

/** A run is not held up for longer by receivers that do not answer. */
const patienceMs = 10_000

/**
 * Tells each receiver of the configuration the alerts that it wants, after those that it did not
 * take earlier; without alerts it only tries those again. What is not taken waits on the disk for
 * the next time. It takes ten seconds at most, and throws for no trouble of a receiver.
 */
export async function sendAlerts(
  alerts: readonly Alert[],
  context: AlertContext,
): Promise<Delivery> {
  const deliveries = await withDeadline(context.signal, patienceMs, (signal) =>
    Promise.all(
      Object.entries(context.config.alerts.receivers).map(([name, settings]) =>
        deliver(name, settings, alerts, { ...context, signal }),
      ),
    ),
  )
  return {
    sent: deliveries.reduce((sum, { sent }) => sum + sent, 0),
    queued: deliveries.reduce((sum, { queued }) => sum + queued, 0),
    problems: deliveries.flatMap(({ problems }) => problems),
  }
}
