import { expect, test } from 'vitest'
import { planSending } from '../../../src/runtime/apply/batches.ts'
import { notes, readNote } from '../../../src/runtime/apply/notes.ts'
import { migrationOf } from './migrations.ts'

const plan = (sql: string) => planSending(migrationOf(sql))
const stepwise = 'create table a (n int); create index concurrently i on a (n);'

test('one transaction, interrupted, has left nothing', async () => {
  expect(readNote(notes.started(await plan('create table a ();')))).toEqual({ left: 'nothing' })
})

test('transactions of its own, interrupted, have left nobody knows what', async () => {
  const sql = 'begin; create table a (); commit;'
  expect(readNote(notes.started(await plan(sql)))).toEqual({ left: 'unknown' })
})

test('statement by statement, interrupted, it has left those that were done', async () => {
  const sending = await plan(stepwise)
  expect(readNote(notes.started(sending))).toEqual({ left: 'some', done: 0, of: 2 })
  expect(readNote(notes.stepped(sending, 1))).toEqual({ left: 'some', done: 1, of: 2 })
})

test.each([null, '', 'ERROR: relation "a" already exists', 'faber-db: applying'])(
  'a row that says %j is another program’s, and unknown',
  (logs) => {
    expect(readNote(logs)).toEqual({ left: 'unknown' })
  },
)
