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
  /** Tells it once. Throws where it was not taken: Refused where it never will be. */
  send(alert: Alert, address: Address, signal: AbortSignal): Promise<void>
}

/** The receiver has understood and says no: trying again is of no use. */
export class Refused extends Error {
  override readonly name = 'Refused'
}
