import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { dropDatabase } from '../../../../../src/runtime/providers/postgresql/drop-database.ts'
import { postgresql } from '../../../../../src/runtime/providers/postgresql/index.ts'
import { rows } from '../../../../support/observe.ts'
import { withClient } from '../../../../support/postgres/admin.ts'
import { type FreshDatabase, freshDatabase } from '../../../../support/postgres/database.ts'
import { temporaryFolder } from '../../../support.ts'
import { archiveOf, backups, dumped, everything, options, targetOf } from './support.ts'

let source: FreshDatabase

beforeAll(async () => {
  source = await freshDatabase()
  await withClient(source.url, async (client) => {
    await client.query(everything)
    await client.query(`select lo_from_bytea(4711, '\\x00ff'), lo_create(0)`)
  })
})

const folderOf = async (url: string) => {
  const folder = join(await temporaryFolder(), 'dump')
  await backups.dumpFolder(targetOf(url), folder, { compression: 'gzip' }, options)
  return folder
}

const sequences = (url: string) =>
  rows(url, 'select schemaname, sequencename, last_value from pg_sequences order by 1, 2')

test.each([
  ['a custom archive by its path', async (url: string) => archiveOf(await dumped(url))],
  [
    'a custom archive by its stream',
    async (url: string) => archiveOf(await dumped(url), 'custom', 'stream'),
  ],
  ['a folder', async (url: string) => archiveOf(await folderOf(url), 'directory')],
  [
    'a plain script',
    async (url: string) =>
      archiveOf(await dumped(url, { format: 'sql', compression: 'none' }), 'sql', 'stream'),
  ],
] as const)('%s gives the same database again', async (_, make) => {
  const archive = await make(source.url)
  const copy = await freshDatabase()
  onTestFinished(async () => {
    const session = await postgresql.databases.connect(targetOf(copy.url))
    await dropDatabase(session, copy.name)
    await session.close()
  })
  await backups.restore(archive, targetOf(copy.url), options)
  const [original, restored] = [targetOf(source.url), targetOf(copy.url)]
  const contents = await backups.contentsOf(original, options)
  const schema = await backups.schemaOf(original, options)
  expect(await backups.contentsOf(restored, options)).toEqual(contents)
  expect(await backups.schemaOf(restored, options)).toBe(schema)
  expect(await sequences(copy.url)).toEqual(await sequences(source.url))
  expect(await rows(copy.url, 'select n from counted')).toEqual([{ n: '2' }])
  expect(await rows(copy.url, 'select lo_get(4711) as bytes')).toEqual([
    { bytes: Buffer.from([0, 255]) },
  ])
  expect(await backups.readThrough(archive, options)).toEqual(contents)
  expect(await backups.schemaIn(archive, options)).toBe(schema)
})
