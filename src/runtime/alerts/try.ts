import { randomUUID } from 'node:crypto'
import { addressOf, checkEnvironments } from './address.ts'
import type { Alert } from './alert.ts'
import { withDeadline } from './deadline.ts'
import { withoutSecrets } from './hidden.ts'
import { receivers } from './receivers/index.ts'
import type { AlertContext } from './send.ts'

/** What became of a test alert. */
export interface Tried {
  readonly receiver: string
  readonly type: string
  readonly taken: boolean
  readonly problem?: string
}

const patienceMs = 10_000

/** Tells one receiver of the configuration a test alert, and that it is over, so that it wakes nobody for long. */
export async function tryReceiver(
  name: string,
  context: Pick<AlertContext, 'config' | 'root' | 'env' | 'signal' | 'now'>,
): Promise<Tried> {
  const settings = context.config.alerts.receivers[name]
  if (!settings) throw new Error(`there is no receiver ${name}`)
  const { type } = settings
  try {
    checkEnvironments(name, settings, context.config)
    const receiver = await receivers[type]()
    const address = await addressOf(name, settings, receiver, context)
    const [environment = ''] = settings.environments ?? Object.keys(context.config.environments)
    await withDeadline(context.signal, patienceMs, async (signal) => {
      for (const state of ['firing', 'resolved'] as const) {
        const alert = testAlert(name, environment, state, context.now())
        await withoutSecrets(address, () => receiver.send(alert, address, signal))
      }
    })
    return { receiver: name, type, taken: true }
  } catch (error) {
    return { receiver: name, type, taken: false, problem: (error as Error).message }
  }
}

function testAlert(name: string, environment: string, state: Alert['state'], now: Date): Alert {
  const over = state === 'resolved'
  return {
    id: randomUUID(),
    key: `test/${name}`,
    state,
    severity: 'warning',
    environment,
    at: now.toISOString(),
    title: over ? 'The test of faber-db is over' : 'This is a test of faber-db',
    lines: over ? [] : [`The receiver ${name} is told of what goes wrong. Nothing has happened.`],
    facts: { test: true },
  }
}
