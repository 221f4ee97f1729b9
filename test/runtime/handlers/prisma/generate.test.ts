import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generate } from '../../../../src/runtime/handlers/prisma/generate.ts'
import { findSchema } from '../../../../src/runtime/handlers/prisma/schema-files.ts'
import { faberProject } from '../../../support/faber-project.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { prismaEnvironment } from '../../../support/prisma/prisma-cli.ts'
import { prismaProject } from '../../../support/prisma/project.ts'
import { faberDbJson } from '../../../support/program.ts'
import { errorOf, openSession, temporaryFolder, wordsOf } from '../../support.ts'

const users = `model User {
  id    Int    @id
  email String
}
`
const usersSql = 'CREATE TABLE "User" (id int primary key, email text not null);\n'
const prismaFolder = dirname(createRequire(import.meta.url).resolve('prisma/package.json'))

/** What generate is given for a project with the real Prisma installed, and a scratch database. */
async function requestFor(options: Parameters<typeof prismaProject>[0]) {
  const project = await prismaProject(options)
  await mkdir(join(project.dir, 'node_modules'))
  await symlink(prismaFolder, join(project.dir, 'node_modules/prisma'), 'junction')
  const [up, down] = [await freshDatabase(), await freshDatabase()]
  return {
    root: project.dir,
    directory: 'prisma/migrations',
    scratchUrls: { up: up.url, down: down.url },
    name: 'add_users',
    now: new Date('2026-05-01T12:34:56Z'),
    env: prismaEnvironment(),
  }
}

describe('with the project’s own Prisma', () => {
  test('what the schema has and the folder lacks becomes a migration', async () => {
    const request = await requestFor({ schema: users })
    const { name, sql, write } = await generate(request)
    expect(name).toBe('20260501123456_add_users')
    expect(sql).toContain('CREATE TABLE "User"')
    expect(await write(sql)).toEqual({ path: `prisma/migrations/${name}/migration.sql` })
    const written = join(request.root, `prisma/migrations/${name}/migration.sql`)
    expect(await readFile(written, 'utf8')).toBe(sql)
    // Its own configuration for the comparison is gone again.
    expect(await readdir(join(request.root, '.fractary/plugins/faber-db'))).toEqual([])
  })

  test('where nothing differs, there is no SQL', async () => {
    const request = await requestFor({ schema: users, migrations: { '1_users': usersSql } })
    expect((await generate(request)).sql).toBe('')
  })

  test('a schema that Prisma rejects is refused with its words', async () => {
    const request = await requestFor({ schema: 'model User { id Imt @id }' })
    const error = await errorOf(() => generate(request))
    expect(error).toMatchObject({ code: 'SCHEMA_INVALID', exit: 2 })
    expect(error.text.why).toContain('Imt')
    expect(wordsOf(error)).not.toContain(request.scratchUrls.up)
  })

  test('a folder that cannot be replayed is refused, and the migration named', async () => {
    const request = await requestFor({
      schema: users,
      migrations: { '1_broken': 'alter table nothing add n int;' },
    })
    const error = await errorOf(() => generate(request))
    expect(error).toMatchObject({ code: 'MIGRATIONS_INVALID', exit: 2 })
    expect(error.text.why).toContain('1_broken')
    expect(wordsOf(error)).not.toContain(request.scratchUrls.up)
  })
})

test('generate-migration writes the file and leaves no scratch database', async () => {
  const project = await faberProject({ schema: users })
  await mkdir(join(project.dir, 'node_modules'))
  await symlink(prismaFolder, join(project.dir, 'node_modules/prisma'), 'junction')
  const { exit, result } = await faberDbJson(['generate-migration', 'add users'], {
    cwd: project.dir,
    env: { ...prismaEnvironment(), ...project.env },
  })
  expect({ exit, risk: result.details.risk }).toEqual({ exit: 0, risk: 'none' })
  expect(await project.read(String(result.details.path))).toContain('CREATE TABLE "User"')
  const session = await openSession(project.urls.dev)
  const left = () =>
    session.query("select datname from pg_database where datname like 'faber_db_scratch_%'")
  // Other tests may be at it on the same server; theirs go too.
  await expect.poll(left, { timeout: 20_000 }).toEqual([])
})

/** The request of a project whose node_modules holds only that version's name. */
async function requestWithPrisma(version: string) {
  const root = await temporaryFolder()
  await mkdir(join(root, 'node_modules/prisma'), { recursive: true })
  await mkdir(join(root, 'prisma'))
  await writeFile(join(root, 'prisma/schema.prisma'), users)
  const manifest = { name: 'prisma', version, bin: { prisma: 'index.js' } }
  await writeFile(join(root, 'node_modules/prisma/package.json'), JSON.stringify(manifest))
  return {
    root,
    directory: 'm',
    scratchUrls: { up: '', down: '' },
    name: 'x',
    now: new Date(),
    env: {},
  }
}

test('without Prisma in the project, it is asked for by name', async () => {
  const root = await temporaryFolder()
  await mkdir(join(root, 'prisma'))
  await writeFile(join(root, 'prisma/schema.prisma'), users)
  const scratchUrls = { up: '', down: '' }
  const request = { root, directory: 'm', scratchUrls, name: 'x', now: new Date(), env: {} }
  const error = await errorOf(() => generate(request))
  expect(error).toMatchObject({ code: 'TOOL_MISSING', exit: 2 })
  expect(error.text.next).toContain('npm install --save-dev prisma')
})

test('a Prisma that would show the connection string to other processes is too old', async () => {
  const request = await requestWithPrisma('6.19.0')
  const error = await errorOf(() => generate(request))
  expect(error).toMatchObject({ code: 'TOOL_MISSING', exit: 2 })
  expect(error.message).toContain('6.19.0')
})

describe('the schema', () => {
  test.each(['prisma/schema.prisma', 'schema.prisma', 'prisma/schema/a.prisma'])(
    'is found at %s',
    async (path) => {
      const root = await temporaryFolder()
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), users)
      expect(path.startsWith(await findSchema(root))).toBe(true)
    },
  )

  test('that is nowhere is refused with the places', async () => {
    const error = await errorOf(async () => findSchema(await temporaryFolder()))
    expect(error).toMatchObject({ code: 'SCHEMA_INVALID', exit: 2 })
    expect(error.message).toContain('prisma/schema.prisma')
  })
})
