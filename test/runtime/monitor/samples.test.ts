import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Sample } from '../../../src/runtime/health/sample.ts'
import { keepSample, readSamples } from '../../../src/runtime/monitor/samples.ts'
import { temporaryFolder } from '../support.ts'

const sample = (minute: number): Sample => ({
  at: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  health: 'healthy',
  grades: { connectivity: 'healthy' },
  figures: { latency_seconds: minute / 1000 },
})

test('what looks have found is kept, the oldest first', async () => {
  const state = { samples: await temporaryFolder() }
  await keepSample(state, 'production', sample(1))
  await keepSample(state, 'production', sample(2))
  expect(await readSamples(state, 'production')).toEqual([sample(1), sample(2)])
  expect(await readSamples(state, 'staging')).toEqual([])
})

test('the oldest make room when there are many', async () => {
  const state = { samples: await temporaryFolder() }
  const grades = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`check-${n}`, 'healthy']))
  const lines = Array.from({ length: 10_000 }, (_, minute) =>
    JSON.stringify({ ...sample(minute), grades }),
  )
  await writeFile(join(state.samples, 'production.jsonl'), `${lines.join('\n')}\n`)
  await keepSample(state, 'production', sample(10_000))
  const samples = await readSamples(state, 'production')
  expect(samples.length).toBe(9000)
  expect(samples.at(-1)).toEqual(sample(10_000))
})

test('a line that a crash has torn is left out', async () => {
  const state = { samples: await temporaryFolder() }
  const file = join(state.samples, 'production.jsonl')
  await writeFile(file, `${JSON.stringify(sample(1))}\n{"at":"2026`)
  await keepSample(state, 'production', sample(2))
  expect(await readSamples(state, 'production')).toEqual([sample(1), sample(2)])
  expect(await readFile(file, 'utf8')).toContain('{"at":"2026\n')
})

test('a history that cannot be written is no failure of the look', async () => {
  const state = { samples: await temporaryFolder() }
  await mkdir(join(state.samples, 'production.jsonl'))
  await keepSample(state, 'production', sample(1))
  expect(await readSamples(state, 'production')).toEqual([])
})
