import { setTimeout as sleep } from 'node:timers/promises'
import pRetry from 'p-retry'
import type { Alert } from './alert.ts'
import { withoutSecrets } from './hidden.ts'
import { type Address, type Receiver, Unavailable } from './receiver.ts'

const attempts = 3
/** A receiver that wants to be left alone for longer is told at a later run. */
const longestWaitMs = 5_000

/**
 * Tells a receiver, a few times where it is unavailable, until `signal` says that it has lasted too
 * long. What it throws is what the last attempt threw, without address and secret.
 */
export async function attempt(
  receiver: Receiver,
  alert: Alert,
  address: Address,
  signal: AbortSignal,
): Promise<void> {
  const send = () => withoutSecrets(address, () => receiver.send(alert, address, signal))
  await pRetry(send, {
    retries: attempts - 1,
    minTimeout: 500,
    randomize: true,
    shouldRetry: ({ error }) => !signal.aborted && mayPass(error),
    async onFailedAttempt({ error, retriesLeft }) {
      if (retriesLeft === 0 || !mayPass(error)) return
      await sleep((error as Unavailable).retryAfterMs ?? 0, undefined, { signal }).catch(() => {})
    },
  })
}

function mayPass(error: Error): boolean {
  return error instanceof Unavailable && (error.retryAfterMs ?? 0) <= longestWaitMs
}
