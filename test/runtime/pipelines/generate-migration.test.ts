import { rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { history, rows, scratchDatabases, snapshot } from '../../support/observe.ts'
import { prismaEnvironment } from '../../support/prisma/prisma-cli.ts'
import { faberDbJson } from '../../support/program.ts'

const modules = dirname(dirname(createRequire(import.meta.url).resolve('prisma/package.json')))

const pet = 'model Pet {\n  id   Int    @id\n  name String\n}\n'
const migrations = {
  '20260101000000_pets':
    'CREATE TABLE "Pet" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, "age" INTEGER, CONSTRAINT "Pet_pkey" PRIMARY KEY ("id"));\n',
}

/** Runs it in a project that has the real Prisma installed. */
async function generate(project: FaberProject, ...args: string[]) {
  await symlink(modules, join(project.dir, 'node_modules')).catch(() => {})
  const env = { ...prismaEnvironment(), HOME: project.dir, ...project.env }
  return faberDbJson(['generate-migration', ...args], { cwd: project.dir, env })
}

test('it writes what the schema wants and the folder lacks, while dev is behind', async () => {
  const project = await faberProject({ schema: pet })
  const { exit, result } = await generate(project, 'Add pets!', '--work-id', 'DB-7')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    migration: expect.stringMatching(/^\d{14}_add_pets$/),
    risk: 'none',
    work_id: 'DB-7',
  })
  const text = await project.read(String(result.details.path))
  expect(text).toContain('-- Add pets! (work item DB-7)')
  expect(text).toContain('CREATE TABLE "Pet"')
  expect(await rows(project.urls.dev, `select from pg_class where relname = 'Pet'`)).toEqual([])
  expect(await scratchDatabases(project.urls.dev)).toEqual([])
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect(await history(project.urls.dev)).toHaveLength(1)
})

test('a dropped column is found and named before anything is written', async () => {
  const project = await faberProject({ schema: pet, migrations })
  const before = await snapshot(join(project.dir, 'prisma'))
  const { exit, result } = await generate(project, 'drop age', '--preview')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    sql: expect.stringContaining('DROP COLUMN "age"'),
    findings: [{ rule: 'drop-column' }],
  })
  expect(await snapshot(join(project.dir, 'prisma'))).toEqual(before)
})

test('a schema in several files will do, and where nothing differs nothing is written', async () => {
  const project = await faberProject({ migrations })
  await project.write('prisma/schema/main.prisma', await project.read('prisma/schema.prisma'))
  await project.write(
    'prisma/schema/pet.prisma',
    pet.replace('name String', 'name String\n  age Int?'),
  )
  await rm(join(project.dir, 'prisma/schema.prisma'))
  const before = await snapshot(join(project.dir, 'prisma'))
  const { exit, result } = await generate(project, 'nothing')
  expect(exit).toBe(0)
  expect(result.message).toBe('The migrations folder does all that the schema wants.')
  expect(await snapshot(join(project.dir, 'prisma'))).toEqual(before)
})

test('a folder that cannot be replayed is refused with Prisma’s own words', async () => {
  const project = await faberProject({
    schema: pet,
    migrations: { '20260101000000_broken': 'alter table nowhere add column x int;\n' },
  })
  const { exit, result } = await generate(project, 'more')
  expect(exit).toBe(2)
  expect(result.errors[0]).toMatchObject({
    code: 'MIGRATIONS_INVALID',
    why: expect.stringContaining('nowhere'),
  })
  expect(await scratchDatabases(project.urls.dev)).toEqual([])
})

test('a project without Prisma is told what to install', async () => {
  const project = await faberProject({ schema: pet })
  const { exit, result } = await project.json('generate-migration', 'add pets')
  expect(exit).toBe(2)
  expect(result.errors[0]).toMatchObject({ code: 'TOOL_MISSING' })
  expect(await scratchDatabases(project.urls.dev)).toEqual([])
})

test('what it loses is asked of the database, where that is there', async () => {
  const project = await faberProject({ schema: pet, migrations })
  await project.json('migrate', 'dev')
  const { result } = await generate(project, 'Drop the age', '--preview')
  expect(result.details.findings).toMatchObject([
    { rule: 'drop-column', risk: 'low', data_loss: false, impact: { rows: 0, fails: false } },
  ])
})
