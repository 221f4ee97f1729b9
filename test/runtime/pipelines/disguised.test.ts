import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { rows } from '../../support/observe.ts'
import { faberDbJson } from '../../support/program.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }

const untouched = `select count(*) as tables from pg_tables where schemaname = 'public'`

/** Runs faber-db where dev leads to production’s database, under another spelling of its host. */
function misled(project: FaberProject, env: NodeJS.ProcessEnv, ...args: string[]) {
  const url = new URL(project.urls.production)
  url.hostname = 'localhost'
  return faberDbJson(args, {
    cwd: project.dir,
    env: { ...project.env, DEV_DATABASE_URL: url.href, ...env },
  })
}

test.each([['migrate'], ['rollback'], ['restore', '--backup', 'any']])(
  'an environment that leads to the database of production does not %s there',
  async (operation, ...flags) => {
    const project = await faberProject({ migrations: users })
    const { exit, result } = await misled(project, {}, operation, 'dev', ...flags)
    expect(exit).toBe(4)
    expect(result.errors[0]).toMatchObject({
      code: 'POLICY',
      message: expect.stringContaining('dev leads to the database of production'),
    })
    expect(await rows(project.urls.production, untouched)).toEqual([{ tables: '0' }])
  },
)

test('nor where only the server itself tells that it is production’s', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'production', '--plan')
  const { exit, result } = await misled(project, { PROD_DATABASE_URL: '' }, 'migrate', 'dev')
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 4, code: 'POLICY' })
  expect(await rows(project.urls.production, untouched)).toEqual([{ tables: '0' }])
})

test('a record of the servers that was edited says nothing', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'production', '--plan')
  const file = join(project.state, 'servers.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('"production"', '"staging"'))
  const { exit } = await misled(project, { PROD_DATABASE_URL: '' }, 'migrate', 'dev')
  expect(exit).toBe(0)
})

test('what only reads is let through', async () => {
  const project = await faberProject({ migrations: users })
  expect((await misled(project, {}, 'status', 'dev')).exit).toBe(0)
})
