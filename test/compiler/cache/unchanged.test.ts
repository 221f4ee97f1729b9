import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unlessUnchanged } from '../../../src/compiler/cache/unchanged.ts'

let root: string
let runs: number
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache '))
  mkdirSync(join(root, 'in/deep'), { recursive: true })
  writeFileSync(join(root, 'in/deep/a'), 'one')
  runs = 0
})
afterEach(() => rmSync(root, { recursive: true }))

/** Copies in/deep/a to out/a. */
const work = (exit = 0) =>
  unlessUnchanged({
    root,
    record: join(root, 'record.json'),
    inputs: ['in'],
    run: async () => {
      runs += 1
      mkdirSync(join(root, 'out'), { recursive: true })
      writeFileSync(join(root, 'out/a'), readFileSync(join(root, 'in/deep/a')))
      return { exit, outputs: ['out'] }
    },
  })

test('what was done is not done again', async () => {
  expect(await work()).toBe(0)
  expect(await work()).toBe('unchanged')
  expect(runs).toBe(1)
})

test.each<[string, () => void]>([
  ['an input was edited', () => writeFileSync(join(root, 'in/deep/a'), 'two')],
  ['an input was added', () => writeFileSync(join(root, 'in/b'), '')],
  ['an input was removed', () => writeFileSync(join(root, 'in/deep/a'), '')],
  ['an output was edited', () => writeFileSync(join(root, 'out/a'), 'two')],
  ['an output was added', () => writeFileSync(join(root, 'out/b'), '')],
  ['an output was removed', () => rmSync(join(root, 'out'), { recursive: true })],
  ['an output may be run', () => chmodSync(join(root, 'out/a'), 0o755)],
  ['the record is no JSON', () => writeFileSync(join(root, 'record.json'), '{"inputs":')],
  ['the record is of another kind', () => writeFileSync(join(root, 'record.json'), '[]')],
  ['the record is gone', () => rmSync(join(root, 'record.json'))],
])('it is done again when %s', async (_, change) => {
  await work()
  change()
  expect(await work()).toBe(0)
  expect(runs).toBe(2)
  expect(await work()).toBe('unchanged')
})

test('what failed is done again', async () => {
  expect(await work(1)).toBe(1)
  expect(await work(1)).toBe(1)
  expect(runs).toBe(2)
})
