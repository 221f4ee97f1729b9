import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { prismaProject } from './project.ts'

let dir = ''

test('a project has a schema, a history, an .env, and a space in its path', async () => {
  const project = await prismaProject({
    migrations: { '1_a': 'SELECT 1;' },
    url: 'postgresql://x/y',
  })
  await project.addMigration('2_b', 'SELECT 2;')
  dir = project.dir
  const text = (path: string) => readFile(join(dir, path), 'utf8')
  expect(dir).toContain(' ')
  expect(await text('.env')).toBe('DATABASE_URL="postgresql://x/y"\n')
  expect(await text('prisma/schema.prisma')).toContain('provider = "postgresql"')
  expect(await text('prisma/migrations/migration_lock.toml')).toContain('provider = "postgresql"')
  expect(await text('prisma/migrations/1_a/migration.sql')).toBe('SELECT 1;')
  expect(await text('prisma/migrations/2_b/migration.sql')).toBe('SELECT 2;')
})

test('it is gone when the test is over', () => {
  expect(existsSync(dir)).toBe(false)
})
