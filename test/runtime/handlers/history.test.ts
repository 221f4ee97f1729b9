import { expect, test } from 'vitest'
import {
  compareHistory,
  type HistoryEntry,
  type Migration,
} from '../../../src/runtime/handlers/index.ts'

const migration = (name: string, checksum = 'a'): Migration => ({
  name,
  file: `migrations/${name}/migration.sql`,
  sql: 'select 1;',
  checksum,
  acceptedChecksums: [checksum, `${checksum} with CRLF`],
})

let second = 0
const entry = (name: string, changes: Partial<HistoryEntry> = {}): HistoryEntry => {
  second += 1
  const time = new Date(Date.UTC(2026, 0, 1, 0, 0, second))
  const rest = { finishedAt: time, rolledBackAt: null, logs: null }
  return { id: `id-${second}`, name, checksum: 'a', startedAt: time, ...rest, ...changes }
}

const folder = ['0001', '0002', '0003'].map((name) => migration(name))

test('without a history everything is pending, in the order of the names', () => {
  expect(compareHistory(folder, [])).toEqual({
    applied: [],
    head: null,
    pending: folder,
    unfinished: [],
    modified: [],
    missing: [],
    outOfOrder: [],
  })
})

test('what is applied is not pending; the last applied is the head', () => {
  expect(compareHistory(folder, [entry('0001'), entry('0002')])).toMatchObject({
    applied: ['0001', '0002'],
    head: '0002',
    pending: [{ name: '0003' }],
  })
})

test('what was rolled back is pending again', () => {
  const rolledBack = entry('0001', { finishedAt: null, rolledBackAt: new Date() })
  expect(compareHistory(folder, [rolledBack])).toMatchObject({
    applied: [],
    pending: [{ name: '0001' }, { name: '0002' }, { name: '0003' }],
    unfinished: [],
  })
})

test('what was rolled back and applied later is applied, once', () => {
  const rolledBack = entry('0001', { finishedAt: null, rolledBackAt: new Date() })
  expect(compareHistory(folder, [rolledBack, entry('0001')])).toMatchObject({
    applied: ['0001'],
    unfinished: [],
  })
})

test('what neither finished nor was rolled back is unfinished, and pending', () => {
  const open = entry('0001', { finishedAt: null })
  const state = compareHistory(folder, [open])
  expect(state.unfinished).toEqual([open])
  expect(state.pending.map(({ name }) => name)).toContain('0001')
})

test('an applied file with another checksum is modified', () => {
  const history = [entry('0001', { checksum: 'b' }), entry('0002')]
  expect(compareHistory(folder, history).modified).toEqual(['0001'])
})

test('another line ending is no modification', () => {
  const history = [entry('0001', { checksum: 'a with CRLF' })]
  expect(compareHistory(folder, history).modified).toEqual([])
})

test('a pending file may change as it likes', () => {
  const rolledBack = entry('0001', { checksum: 'b', finishedAt: null, rolledBackAt: new Date() })
  expect(compareHistory(folder, [rolledBack]).modified).toEqual([])
})

test('what is applied and not in the folder is missing', () => {
  expect(compareHistory(folder, [entry('0000'), entry('0001')])).toMatchObject({
    missing: ['0000'],
    modified: [],
  })
})

test('what is pending and older than something applied is out of order', () => {
  expect(compareHistory(folder, [entry('0002')])).toMatchObject({
    pending: [{ name: '0001' }, { name: '0003' }],
    outOfOrder: ['0001'],
  })
})
