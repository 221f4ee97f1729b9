import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withClient } from '../postgres/admin.ts'
import { freshDatabase } from '../postgres/database.ts'
import { prisma } from './prisma-cli.ts'
import { type PrismaProject, prismaProject } from './project.ts'

const pet = 'model Pet {\n  id   Int    @id\n  name String\n}\n'
const createPet = 'CREATE TABLE "Pet" (id int PRIMARY KEY);'
const nameIt = 'ALTER TABLE "Pet" ADD name text NOT NULL;'

test('migrate deploy applies what is pending and records it; migrate status then says up to date', async () => {
  const { url } = await freshDatabase()
  const project = await prismaProject({ migrations: { '1_pet': createPet, '2_name': nameIt } })

  const deploy = await run(project, url, 'migrate deploy')
  const status = await run(project, url, 'migrate status')

  expect(deploy.exitCode).toBe(0)
  expect(await history(url)).toEqual([
    { migration_name: '1_pet', finished: true, checksum: sha256(createPet) },
    { migration_name: '2_name', finished: true, checksum: sha256(nameIt) },
  ])
  expect(status).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('up to date') })
})

test('migrate status exits 1 while a migration is pending', async () => {
  const { url } = await freshDatabase()
  const project = await prismaProject({ migrations: { '1_pet': createPet } })
  const { exitCode, stdout } = await run(project, url, 'migrate status')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('not yet been applied:\n1_pet')
})

test('a migration that fails ends with P3018 and stays unfinished in the history', async () => {
  const { url } = await freshDatabase()
  const project = await prismaProject({ migrations: { '1_pet': `${createPet}\n${createPet}` } })
  const { exitCode, stderr } = await run(project, url, 'migrate deploy')
  expect(exitCode).toBe(1)
  expect(stderr).toMatch(/P3018.*1_pet.*42P07.*relation "Pet" already exists/s)
  expect(await history(url)).toMatchObject([{ migration_name: '1_pet', finished: false }])
})

test('a migration is one script to the server: semicolons in a function body do not cut it', async () => {
  const { url } = await freshDatabase()
  const sql = `CREATE FUNCTION one() RETURNS int AS $$ BEGIN PERFORM 0; RETURN 1; END; $$ LANGUAGE plpgsql;`
  const project = await prismaProject({ migrations: { '1_function': sql } })
  await run(project, url, 'migrate deploy')
  const { rows } = await withClient(url, (client) => client.query('SELECT one()'))
  expect(rows).toEqual([{ one: 1 }])
})

test('migrate diff writes the SQL that leads from the migrations to the schema', async () => {
  const { url } = await freshDatabase()
  const shadow = await freshDatabase()
  const project = await prismaProject({ schema: pet, migrations: { '1_pet': createPet } })
  const diff = 'migrate diff --from-migrations prisma/migrations --to-schema prisma/schema.prisma'
  const { exitCode, stdout } = await run(project, url, `${diff} --script`, shadow.url)
  expect(exitCode).toBe(0)
  expect(stdout).toContain(`ALTER TABLE "Pet" ADD COLUMN     "name" TEXT NOT NULL;`)
})

test('migrate dev --create-only writes a migration, with a shadow database of its own', async () => {
  const { url } = await freshDatabase()
  const project = await prismaProject({ schema: pet })
  const { exitCode } = await run(project, url, 'migrate dev --create-only --name add_pet')
  const folders = await readdir(join(project.dir, 'prisma/migrations'))
  expect(exitCode).toBe(0)
  expect(folders).toContainEqual(expect.stringMatching(/^\d{14}_add_pet$/))
})

test('db push creates the missing database; db pull and migrate diff find the schema in it', async () => {
  const { url, drop } = await freshDatabase()
  await drop()
  const project = await prismaProject({ schema: pet })
  const diff = 'migrate diff --from-config-datasource --to-schema prisma/schema.prisma --exit-code'

  expect(await run(project, url, 'db push')).toMatchObject({ exitCode: 0 })
  expect((await run(project, url, 'db pull --print')).stdout).toContain(pet)
  expect(await run(project, url, diff)).toMatchObject({ exitCode: 0 })
  await project.write('prisma/schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n')
  expect(await run(project, url, diff)).toMatchObject({ exitCode: 2 })
})

test('migrate resolve marks a migration as applied', async () => {
  const { url } = await freshDatabase()
  const project = await prismaProject({ migrations: { '1_pet': createPet } })
  await run(project, url, 'migrate resolve --applied 1_pet')
  expect(await history(url)).toMatchObject([{ migration_name: '1_pet', finished: true }])
})

test('a server that does not answer is P1001', async () => {
  const project = await prismaProject({ migrations: { '1_pet': createPet } })
  const { exitCode, stderr } = await run(project, 'postgresql://me@127.0.0.1:1/x', 'migrate status')
  expect(exitCode).toBe(1)
  expect(stderr).toContain('P1001')
})

function run(project: PrismaProject, url: string, args: string, shadowUrl?: string) {
  const env = { DATABASE_URL: url, ...(shadowUrl && { SHADOW_DATABASE_URL: shadowUrl }) }
  return prisma(args.split(' '), { cwd: project.dir, env })
}

async function history(url: string): Promise<unknown[]> {
  const sql = `SELECT migration_name, finished_at IS NOT NULL AS finished, checksum
               FROM _prisma_migrations ORDER BY started_at`
  return (await withClient(url, (client) => client.query(sql))).rows
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
