import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSchema } from '../../../../src/runtime/handlers/prisma/schema-files.ts'
import { writeMigration } from '../../../../src/runtime/handlers/prisma/write-migration.ts'
import { folderWith } from '../../support.ts'

const directory = 'prisma/migrations'
const now = new Date('2026-05-01T10:00:00Z')

test('SQL becomes a migration of its own, with the file that Prisma wants beside it', async () => {
  const root = await folderWith({})
  const { name, path } = await writeMigration({
    root,
    directory,
    name: 'pets',
    now,
    sql: 'select 1;\n',
  })
  expect(name).toBe('20260501100000_pets')
  expect(await readFile(join(root, path), 'utf8')).toBe('select 1;\n')
  expect(await readFile(join(root, directory, 'migration_lock.toml'), 'utf8')).toContain(
    'postgresql',
  )
})

test('it comes after those that there are, whatever the clock says', async () => {
  const root = await folderWith({ [`${directory}/20260501100007_users/migration.sql`]: '' })
  const { name } = await writeMigration({ root, directory, name: 'pets', now, sql: '' })
  expect(name).toBe('20260501100008_pets')
})

test('a schema in several files is read whole', async () => {
  const root = await folderWith({
    'prisma/schema/main.prisma': 'a',
    'prisma/schema/models/pet.prisma': 'b',
    'prisma/schema/notes.md': 'c',
  })
  expect([...(await readSchema(root))]).toEqual([
    ['prisma/schema/main.prisma', 'a'],
    ['prisma/schema/models/pet.prisma', 'b'],
  ])
})
