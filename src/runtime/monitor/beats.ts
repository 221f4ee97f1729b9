import { setTimeout as sleep } from 'node:timers/promises'

/**
 * When to look: at once, and then every `seconds` counted from the start, so that the beat does not
 * drift. What a slow look has missed is left out. Ends when the signal is aborted.
 */
export async function* beats(seconds: number, signal: AbortSignal): AsyncGenerator<Date> {
  const start = performance.now()
  const ms = seconds * 1000
  for (let beat = 0; !signal.aborted; ) {
    yield new Date()
    const passed = performance.now() - start
    beat = Math.max(beat + 1, Math.ceil(passed / ms))
    await sleep(beat * ms - passed, undefined, { signal }).catch(() => {})
  }
}
