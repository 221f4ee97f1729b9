import { join } from 'node:path'
import type { ReceiverConfig } from '../config/schema.ts'
import { withFileLock } from '../state/file-lock.ts'
import { count } from '../text.ts'
import { addressOf, checkEnvironments } from './address.ts'
import type { Alert } from './alert.ts'
import { attempt } from './attempt.ts'
import { enqueue, giveUp, keepRest, readAlert, restUntil, take, waiting } from './queue.ts'
import { Refused, type Unavailable } from './receiver.ts'
import { receivers } from './receivers/index.ts'
import type { AlertContext, Delivery } from './send.ts'

type Told = 'taken' | 'refused' | 'waits'
type Tell = (alert: Alert) => Promise<Told>

/**
 * Tells one receiver. What it wants is written to its queue first, and sent from there: so nothing
 * is lost when the run ends early, what is resolved follows what was firing, and of two processes
 * only one sends a file.
 */
export async function deliver(
  name: string,
  settings: ReceiverConfig,
  alerts: readonly Alert[],
  context: AlertContext,
): Promise<Delivery> {
  const messages: string[] = []
  const note = (error: Error) => void messages.push(error.message)
  const folder = join(context.state.alerts, 'queue', name)
  const wanted = alerts.filter((alert) => wants(settings, alert))
  const unsaved = await enqueue(folder, wanted, context.now()).then(
    () => [],
    (error) => {
      note(error)
      return wanted
    },
  )
  const given = await giveUp(folder, context.now())
  if (given > 0) messages.push(`${count(given, 'alert')} had waited too long and will not be sent.`)
  const sent = await tellAll(name, settings, { folder, unsaved }, context, note)
  const queued = (await waiting(folder)).length
  const rest =
    queued > 0 ? [`${count(queued, 'alert')} for it ${queued > 1 ? 'wait' : 'waits'}.`] : []
  const problems = [...new Set(messages)].map((message) => ({
    receiver: name,
    message: [`The receiver ${name} was not told: ${sentence(message)}`, ...rest].join(' '),
  }))
  return { sent, queued, problems }
}

function sentence(text: string): string {
  return /[.…]$/.test(text) ? text : `${text}.`
}

function wants({ environments, min_severity }: ReceiverConfig, alert: Alert): boolean {
  if (min_severity === 'critical' && alert.severity !== 'critical') return false
  return environments === undefined || environments.includes(alert.environment)
}

/** The queue, the oldest first, then what the disk did not take; returns how many were taken. */
async function tellAll(
  name: string,
  settings: ReceiverConfig,
  { folder, unsaved }: { readonly folder: string; readonly unsaved: readonly Alert[] },
  context: AlertContext,
  note: (error: Error) => void,
): Promise<number> {
  try {
    checkEnvironments(name, settings, context.config)
    if (unsaved.length === 0 && (await waiting(folder)).length === 0) return 0
    const receiver = await receivers[settings.type]()
    const address = await addressOf(name, settings, receiver, context)
    const tell = async (alert: Alert): Promise<Told> => {
      try {
        await attempt(receiver, alert, address, context.signal)
        return 'taken'
      } catch (error) {
        note(error as Error)
        if (error instanceof Refused) return 'refused'
        const { retryAfterMs = 0 } = error as Unavailable
        if (retryAfterMs > 0) await keepRest(folder, retryAfterMs, context.now())
        return 'waits'
      }
    }
    const fromQueue = () => tellQueue(folder, tell, context.now(), note)
    const sent = await withFileLock(folder, fromQueue).catch((error) => {
      note(error)
      return 0
    })
    return sent + (await tellUnsaved(unsaved, tell))
  } catch (error) {
    note(error as Error)
    return 0
  }
}

/** In order, up to the first that is not taken now: what comes later must not overtake it. */
async function tellQueue(
  folder: string,
  tell: Tell,
  now: Date,
  note: (error: Error) => void,
): Promise<number> {
  const until = await restUntil(folder, now)
  if (until) note(new Error(`it wants to be left alone until ${until}`))
  let sent = 0
  for (const file of until ? [] : await waiting(folder)) {
    const alert = await readAlert(file)
    const told = alert ? await tell(alert) : 'refused'
    if (told === 'waits') break
    if (told === 'taken') sent += 1
    await take(file)
  }
  return sent
}

/** What the disk did not take is told now or never. */
async function tellUnsaved(alerts: readonly Alert[], tell: Tell): Promise<number> {
  let sent = 0
  for (const alert of alerts) if ((await tell(alert)) === 'taken') sent += 1
  return sent
}
