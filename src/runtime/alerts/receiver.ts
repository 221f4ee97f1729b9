import type { Alert } from './alert.ts'

/** Where one receiver of the configuration is reached, its variables read. */
export interface Address {
  /** Undefined where the receiver has an address of its own. */
  readonly url?: string
  /** The signing secret, the routing key, the API key. */
  readonly secret?: string
}

/** One kind of receiver. A new one is one file in receivers/ and one line in their registry. */
export interface Receiver {
  readonly type: string
  /** What of its address must be configured. */
  readonly needs: readonly (keyof Address)[]
  /** What of its address may be configured as well; nothing else may. */
  readonly allows: readonly (keyof Address)[]
  /**
   * Tells it once. Throws where it was not taken: Refused where it never will be, Unavailable where
   * it may be in a moment; anything else is to be mended by the user, and the alert waits.
   */
  send(alert: Alert, address: Address, signal: AbortSignal): Promise<void>
}

/** The receiver has understood and says no: trying again is of no use. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** The receiver is not reached, does not answer in time, or asks to be left alone for a while. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable'
  /** Milliseconds that it wants to be left alone, where it says so. */
  readonly retryAfterMs: number | undefined

  constructor(message: string, retryAfterMs?: number) {
    super(message)
    this.retryAfterMs = retryAfterMs
  }
}
