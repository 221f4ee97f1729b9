import { beforeAll, expect, test } from 'vitest'
import { withClient } from './admin.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

let first: FreshDatabase
let second: FreshDatabase

beforeAll(async () => {
  first = await freshDatabase()
})

test('a fresh database is empty, encoded in UTF-8, and can be dropped while it is in use', async () => {
  const { url, drop } = await freshDatabase()
  await withClient(url, async (client) => {
    const { rows } = await client.query('SHOW server_encoding')
    expect(rows).toEqual([{ server_encoding: 'UTF8' }])
    await drop()
    await expect(client.query('SELECT 1')).rejects.toThrow()
  })
  await expect(withClient(url, async () => {})).rejects.toMatchObject({ code: '3D000' })
})

test('a fresh database is there for all tests when it is made before them', async () => {
  second = await freshDatabase()
  await withClient(first.url, async () => {})
})

test('a fresh database is gone when the test that made it is over', async () => {
  await withClient(first.url, async () => {})
  await expect(withClient(second.url, async () => {})).rejects.toMatchObject({ code: '3D000' })
})
