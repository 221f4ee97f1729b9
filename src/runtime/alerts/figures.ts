import type { Figures } from '../health/figures.ts'
import { addressOf } from './address.ts'
import { withDeadline } from './deadline.ts'
import { receivers } from './receivers/index.ts'
import type { AlertContext, Delivery } from './send.ts'

/** A look is not held up for longer; the next one brings newer figures. */
const patienceMs = 5_000

/**
 * Sends the figures of a look at an environment, as metrics, to the receivers of type otlp that are
 * told of it. Nothing is kept for later. It throws for no trouble of a receiver.
 */
export async function sendFigures(
  environment: string,
  figures: Figures,
  context: AlertContext,
): Promise<Delivery['problems']> {
  const concerned = Object.entries(context.config.alerts.receivers).filter(
    ([, { type, environments }]) =>
      type === 'otlp' && (environments?.includes(environment) ?? true),
  )
  const problems = concerned.map(async ([name, settings]) => {
    try {
      const { url } = await addressOf(name, settings, await receivers.otlp(), context)
      const { sendGauges } = await import('./gauges.ts')
      await withDeadline(context.signal, patienceMs, (signal) =>
        sendGauges(environment, figures, url, signal),
      )
      return []
    } catch (error) {
      const message = `The receiver ${name} did not get the figures: ${(error as Error).message}`
      return [{ receiver: name, message }]
    }
  })
  return (await Promise.all(problems)).flat()
}
