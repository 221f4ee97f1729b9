import { basename } from 'node:path'
import { expect, test } from 'vitest'
import {
  readWorkItem,
  toWorkId,
  updateWorkItem,
  workItemFile,
} from '../../../src/runtime/faber/work-item.ts'
import { errorOf, folderWith, temporaryFolder } from '../support.ts'

const now = new Date('2026-05-01T10:00:00Z')

test('what one phase remembers, the next one finds', async () => {
  const state = { workItems: await temporaryFolder() }
  await updateWorkItem(state, '7', now, (item) => ({ ...item, database_work_detected: true }))
  const record = { status: 'success', message: 'Done.', at: now.toISOString() } as const
  await updateWorkItem(state, '7', now, (item) => ({ ...item, phases: { build: record } }))
  expect(await readWorkItem(state, '7')).toMatchObject({
    work_id: '7',
    database_work_detected: true,
    phases: { build: record },
  })
  expect(await readWorkItem(state, '8')).toBeUndefined()
})

test('two phases that write at once lose nothing of each other', async () => {
  const state = { workItems: await temporaryFolder() }
  const names = ['a', 'b', 'c', 'd']
  await Promise.all(
    names.map((name) =>
      updateWorkItem(state, '7', now, (item) => ({
        ...item,
        migrations: [...item.migrations, { name, checksum: name }],
      })),
    ),
  )
  const item = await readWorkItem(state, '7')
  expect(item?.migrations.map(({ name }) => name).toSorted()).toEqual(names)
})

test('an id is a name in the folder, whatever it is made of', async () => {
  const state = { workItems: 'faber' }
  expect(toWorkId(' #123 ')).toBe('123')
  for (const id of ['../../config', 'owner/repo#3', '..', 'a b', '票-1']) {
    expect(basename(workItemFile(state, id))).toBe(workItemFile(state, id).slice('faber/'.length))
  }
  for (const id of ['', '#', 'x'.repeat(201)]) {
    expect((await errorOf(() => toWorkId(id))).code).toBe('CONTEXT_INVALID')
  }
})

test('a state that is damaged, of another work item or of another version is refused', async () => {
  const files = { '1.json': '{', '2.json': '{"schema_version":1,"work_id":"1"}', '3.json': 'null' }
  const state = { workItems: await folderWith(files) }
  for (const id of ['1', '2', '3']) {
    expect((await errorOf(() => readWorkItem(state, id))).code).toBe('STATE_CORRUPT')
  }
})
