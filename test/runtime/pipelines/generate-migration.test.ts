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

test('beside it stands the way back, proven, and what it takes away is named', async () => {
  const project = await faberProject({ schema: pet })
  const { result } = await generate(project, 'Add pets!')
  const { down, migration } = result.details as { down: { path: string }; migration: string }
  expect(down).toMatchObject({
    proven: true,
    path: `prisma/migrations/${migration}/down.sql`,
    loses: [{ rule: 'drop-table', data_loss: true }],
    not_brought_back: [],
  })
  const text = await project.read(down.path)
  expect(text).toContain(`-- Undoes ${migration}. Proven when it was written`)
  expect(text).toContain('DROP TABLE')
  await project.json('migrate', 'dev')
  const undone = await project.json('rollback', 'dev')
  expect({ exit: undone.exit, way: undone.result.details.way }).toEqual({ exit: 0, way: 'down' })
  expect(await rows(project.urls.dev, `select from pg_class where relname = 'Pet'`)).toEqual([])
  expect((await project.prismaStatus('dev')).output).toContain('not yet been applied')
})

test('a way back over an enum is one script without transactions of its own', async () => {
  const kinds = 'enum Kind {\n  CAT\n  BIRD\n}\nmodel Pet {\n  id Int @id\n  kind Kind\n}\n'
  const project = await faberProject({
    schema: kinds,
    migrations: {
      '20260101000000_pets': `CREATE TYPE "Kind" AS ENUM ('CAT');\nCREATE TABLE "Pet" ("id" INTEGER NOT NULL, "kind" "Kind" NOT NULL, CONSTRAINT "Pet_pkey" PRIMARY KEY ("id"));\n`,
    },
  })
  const { exit, result } = await generate(project, 'birds')
  expect({ exit, down: result.details.down }).toMatchObject({ exit: 0, down: { proven: true } })
  const text = await project.read((result.details.down as { path: string }).path)
  expect(text).toContain('RENAME TO "Kind_old"')
  expect(text).not.toMatch(/BEGIN|COMMIT/)
})

test('a way back that is not proven is not written, and it is said why', async () => {
  const project = await faberProject({
    schema: pet,
    migrations: {
      '20260101000000_pets':
        'CREATE TABLE "Pet" ("id" INTEGER NOT NULL, "age" INTEGER, "name" TEXT NOT NULL, CONSTRAINT "Pet_pkey" PRIMARY KEY ("id"));\n',
    },
  })
  const { exit, result } = await generate(project, 'drop age')
  expect(exit).toBe(6)
  expect(result.details.down).toEqual({ proven: false, why: expect.stringContaining('another') })
  expect(result.warnings).toMatchObject([
    {
      code: 'NO_DOWN',
      message: expect.stringContaining('After up and down the schema is another'),
    },
  ])
  const folder = `prisma/migrations/${result.details.migration}`
  expect(Object.keys(await snapshot(join(project.dir, folder)))).toEqual(['migration.sql'])
})
