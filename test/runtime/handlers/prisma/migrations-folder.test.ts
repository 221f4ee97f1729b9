import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import {
  readDown,
  readMigrations,
} from '../../../../src/runtime/handlers/prisma/migrations-folder.ts'
import { errorOf, temporaryFolder } from '../../support.ts'

/** A project with these files in its migrations folder. */
async function projectWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const root = await temporaryFolder()
  await mkdir(join(root, 'migrations'))
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, 'migrations', path)), { recursive: true })
    await writeFile(join(root, 'migrations', path), content)
  }
  return root
}

const read = (root: string) => readMigrations(root, 'migrations')
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex')

test('migrations are read in the order of their names', async () => {
  const root = await projectWith({
    '20260102_b/migration.sql': 'select 2;',
    '20260101_a/migration.sql': 'select 1;',
  })
  expect(await read(root)).toMatchObject([
    { name: '20260101_a', sql: 'select 1;', file: 'migrations/20260101_a/migration.sql' },
    { name: '20260102_b', sql: 'select 2;' },
  ])
})

test('the checksum is the SHA-256 of the bytes', async () => {
  const sql = '\uFEFFselect ’1’;\r\n'
  const [migration] = await read(await projectWith({ '1/migration.sql': sql }))
  expect(migration?.checksum).toBe(sha256(sql))
  expect(migration?.sql).toBe(sql)
})

test('a file with either line ending is the same migration', async () => {
  const [unix, windows] = ['select 1;\nselect 2;\n', 'select 1;\r\nselect 2;\r\n']
  for (const sql of [unix, windows]) {
    const [migration] = await read(await projectWith({ '1/migration.sql': sql }))
    expect(migration?.acceptedChecksums).toEqual(
      expect.arrayContaining([sha256(unix), sha256(windows)]),
    )
    expect(migration?.acceptedChecksums).not.toContain(sha256('select 1;'))
  }
})

test('files beside the folders, and beside the SQL, are not migrations', async () => {
  const root = await projectWith({
    'migration_lock.toml': 'provider = "postgresql"',
    '.DS_Store': '',
    '1/migration.sql': 'select 1;',
    '1/README.md': 'why',
    '1/down.sql': 'select 0;',
  })
  expect((await read(root)).map(({ name }) => name)).toEqual(['1'])
})

test('a name may hold spaces and letters of any language', async () => {
  const root = await projectWith({ '2026 größe ändern/migration.sql': 'select 1;' })
  expect(await read(root)).toMatchObject([{ name: '2026 größe ändern' }])
})

test('a folder that is not there holds no migrations', async () => {
  expect(await read(await temporaryFolder())).toEqual([])
})

test('a slash at the end of the folder’s name changes nothing', async () => {
  const root = await projectWith({ '1/migration.sql': 'select 1;' })
  expect(await readMigrations(root, 'migrations/')).toEqual(await read(root))
})

test('a migration without its SQL file is refused by name', async () => {
  const root = await projectWith({ '1/README.md': 'why' })
  const error = await errorOf(() => read(root))
  expect(error).toMatchObject({ code: 'MIGRATIONS_INVALID', exit: 2 })
  expect(error.message).toBe('migrations/1/migration.sql is missing.')
})

test('a file that is not UTF-8 is refused by name', async () => {
  const root = await projectWith({ '1/migration.sql': Buffer.from([0x2d, 0x2d, 0xe4, 0xf6]) })
  const error = await errorOf(() => read(root))
  expect(error).toMatchObject({ code: 'MIGRATIONS_INVALID', exit: 2 })
  expect(error.message).toBe('migrations/1/migration.sql is not UTF-8 text.')
})

test('a file in the place of the folder is refused', async () => {
  const root = await temporaryFolder()
  await writeFile(join(root, 'migrations'), '')
  expect((await errorOf(() => read(root))).code).toBe('MIGRATIONS_INVALID')
})

test('the way back stands beside the migration, where there is one', async () => {
  const root = await projectWith({ '1/migration.sql': 'select 1;', '1/down.sql': 'select 0;' })
  expect(await readDown(root, 'migrations/', '1')).toEqual({
    file: 'migrations/1/down.sql',
    sql: 'select 0;',
    checksum: sha256('select 0;'),
  })
  expect(await readDown(root, 'migrations', '2')).toBeUndefined()
})

test('a way back that is no text is refused by name', async () => {
  const root = await projectWith({ '1/down.sql': Buffer.from([0xff]) })
  const error = await errorOf(() => readDown(root, 'migrations', '1'))
  expect(error).toMatchObject({ code: 'MIGRATIONS_INVALID' })
  expect(error.message).toContain('migrations/1/down.sql')
})
