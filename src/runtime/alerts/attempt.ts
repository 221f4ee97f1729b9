import { setTimeout as sleep } from 'node:timers/promises'
import pRetry from 'p-retry'
import type { Alert } from './alert.ts'
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
  await pRetry(() => receiver.send(alert, address, signal), {
    retries: attempts - 1,
    minTimeout: 500,
    randomize: true,
    shouldRetry: ({ error }) => !signal.aborted && mayPass(error),
    async onFailedAttempt({ error, retriesLeft }) {
      if (retriesLeft === 0 || !mayPass(error)) return
      await sleep((error as Unavailable).retryAfterMs ?? 0, undefined, { signal }).catch(() => {})
    },
  }).catch((error: Error) => {
    error.message = hidden(error.message, address)
    throw error
  })
}

function mayPass(error: Error): boolean {
  return error instanceof Unavailable && (error.retryAfterMs ?? 0) <= longestWaitMs
}

/** Answers quote what was asked: the path of the address, which of some receivers is the secret. */
function hidden(text: string, { url, secret }: Address): string {
  const { pathname = '', search = '', password = '' } = url ? new URL(url) : {}
  return [secret, url, `${pathname}${search}`, pathname, search, password]
    .filter((part): part is string => part !== undefined && part.length > 1)
    .reduce((shown, part) => shown.replaceAll(part, '***'), text)
}
