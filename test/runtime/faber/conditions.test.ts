import { expect, test } from 'vitest'
import { databaseWorkDetected, ownMigrations } from '../../../src/runtime/faber/conditions.ts'
import type { Context } from '../../../src/runtime/faber/context.ts'
import type { WorkItem } from '../../../src/runtime/faber/work-item.ts'

const item = (changes: Partial<WorkItem>): WorkItem => ({
  schema_version: 1,
  work_id: '7',
  created_at: '',
  updated_at: '',
  migrations: [],
  phases: {},
  ...changes,
})
const detection_patterns = { title_keywords: [], labels: [], description_keywords: [] }
const settings = { auto_detect_database_work: true, detection_patterns } as never
const table: Context = { title: 'Add a pets table', description: '', labels: ['database'] }

test('the migrations of a work item are those that came since it began, and those written for it', () => {
  const known = item({ migrations_before: ['1', '2'], migrations: [{ name: '2', checksum: '' }] })
  expect(ownMigrations(known, ['1', '2', '3'])).toEqual(['2', '3'])
})

test('where nobody saw it begin, every migration may be its own', () => {
  expect(ownMigrations(undefined, ['1', '2'])).toEqual(['1', '2'])
})

test('what the frame phase has said holds, whatever the words are', () => {
  expect(databaseWorkDetected(item({ database_work_detected: false }), table, settings)).toBe(false)
})

test('where the frame phase never ran the words are weighed, if there are any', () => {
  expect(databaseWorkDetected(undefined, table, settings)).toBe(true)
  const nothing = { title: '', description: '', labels: [] }
  expect(databaseWorkDetected(undefined, nothing, settings)).toBeNull()
})

test('where detection is turned off nobody knows', () => {
  const off = { auto_detect_database_work: false, detection_patterns } as never
  expect(databaseWorkDetected(undefined, table, off)).toBeNull()
})
