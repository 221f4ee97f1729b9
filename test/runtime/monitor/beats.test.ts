import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { beats } from '../../../src/runtime/monitor/beats.ts'

/** The milliseconds after the start at which beats fell, while `work` of each takes its time. */
async function beatsOf(seconds: number, work: readonly number[]): Promise<number[]> {
  const ending = new AbortController()
  const start = performance.now()
  const seen: number[] = []
  for await (const _ of beats(seconds, ending.signal)) {
    seen.push(performance.now() - start)
    const ms = work[seen.length - 1]
    if (ms === undefined) ending.abort()
    else await sleep(ms)
  }
  return seen
}

test('the first look is made at once, and the others on the beat, however long a look takes', async () => {
  const seen = await beatsOf(0.2, [10, 120, 60])
  expect(seen).toHaveLength(4)
  for (const [n, at] of seen.entries()) {
    expect(at).toBeGreaterThanOrEqual(n * 200 - 5)
    expect(at).toBeLessThan(n * 200 + 150)
  }
})

test('what a slow look has missed is left out, and the beat is kept', async () => {
  const seen = await beatsOf(0.2, [500])
  expect(seen).toHaveLength(2)
  expect(seen[1]).toBeGreaterThanOrEqual(595)
  expect(seen[1]).toBeLessThan(780)
})

test('aborted, it ends at once', async () => {
  const ending = new AbortController()
  setTimeout(() => ending.abort(), 20)
  const start = performance.now()
  for await (const _ of beats(60, ending.signal)) expect(ending.signal.aborted).toBe(false)
  expect(performance.now() - start).toBeLessThan(5_000)
})
