import { setTimeout as sleep } from 'node:timers/promises'
import type { Run } from '../../run.ts'
import { count } from '../../text.ts'
import { checkContext } from '../health/context.ts'
import type { Configured, Connected } from '../steps.ts'

/** Whether a database is what its applied migrations make; null where that is not known, with why. */
export interface ShownDrift {
  readonly differences: number | null
  readonly why?: string
}

const limitSeconds = 3

/** Compares as the check `schema` does, over a connection of its own. What goes wrong with it spoils nothing else. */
export async function driftIn(state: Configured & Connected, run: Run): Promise<ShownDrift> {
  const timer = new AbortController()
  const late = sleep(limitSeconds * 1000, undefined, { signal: timer.signal, ref: false }).then(
    () => notKnown(`It was not told within ${count(limitSeconds, 'second')}.`),
  )
  const told = checkContext(state, run)
    .drift()
    .then(
      ({ length }): ShownDrift => ({ differences: length }),
      (error: Error) => notKnown(error.message),
    )
  return Promise.race([told, late]).finally(() => timer.abort())
}

export function notKnown(why: string): ShownDrift {
  return { differences: null, why }
}
