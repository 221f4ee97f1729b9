import { createHash } from 'node:crypto'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../../support/faber-project.ts'
import { rows } from '../../../support/observe.ts'
import { faberDbJson } from '../../../support/program.ts'

const migrations = { '20260101000000_users': 'create table users (id serial primary key);\n' }

/** A project whose dev database has the migration, and whose end state is remembered. */
async function remembered(sql = migrations): Promise<FaberProject> {
  const project = await faberProject({ migrations: sql })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect((await project.json('drift', 'dev')).exit).toBe(0)
  return project
}

async function entries({ dir }: FaberProject): Promise<string[]> {
  const folder = join(dir, '.cache/faber-db/end-states')
  const names = await readdir(folder).catch(() => [])
  return names.map((name) => join(folder, name))
}

/** What `work` gives while no database can be created on behalf of the project: a role without the right runs it. */
async function withoutRight(project: FaberProject) {
  const role = `reader_${process.pid}`
  await rows(project.urls.dev, `create role ${role} login password 'only-for-this-test'`)
  try {
    await rows(project.urls.dev, `grant select on _prisma_migrations to ${role}`)
    const url = new URL(project.urls.dev)
    url.username = role
    url.password = 'only-for-this-test'
    const env = { DEV_DATABASE_URL: String(url) }
    return await faberDbJson(['drift', 'dev'], { cwd: project.dir, env })
  } finally {
    await rows(project.urls.dev, `drop owned by ${role}; drop role ${role}`)
  }
}

test('migrations are replayed once: later runs need no right to create databases', async () => {
  const project = await remembered()
  expect((await withoutRight(project)).exit).toBe(0)
  await rows(project.urls.dev, 'alter table users add nick text')
  const { exit, result } = await withoutRight(project)
  expect(exit).toBe(6)
  expect(result.details.differences).toMatchObject([{ name: 'nick' }])
})

test('an end state is readable by its owner only, and one more is kept for other migrations', async () => {
  const project = await remembered()
  const [file = ''] = await entries(project)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  await project.addMigration('20260201000000_posts', 'create table posts (id int primary key);\n')
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect((await project.json('drift', 'dev')).exit).toBe(0)
  expect(await entries(project)).toHaveLength(2)
})

test('one that was written by hand, to hide a drift, is not believed', async () => {
  const project = await remembered()
  await rows(project.urls.dev, 'create table hidden (id int)')
  const { result } = await project.json('drift', 'dev')
  expect(result.details.differences).toMatchObject([{ name: 'hidden' }])
  const [file = ''] = await entries(project)
  const [header = '', body = ''] = (await readFile(file, 'utf8')).split('\n')
  const forged = body.replaceAll('users', 'hidden')
  const sha256 = createHash('sha256').update(forged).digest('hex')
  await writeFile(file, `${JSON.stringify({ ...JSON.parse(header), sha256 })}\n${forged}\n`)
  const again = await project.json('drift', 'dev')
  expect(again.result.details.differences).toMatchObject([{ name: 'hidden' }])
})

test('one of other migrations is not believed under their name', async () => {
  const project = await remembered()
  const [first = ''] = await entries(project)
  await project.addMigration('20260201000000_posts', 'create table posts (id int primary key);\n')
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect((await project.json('drift', 'dev')).exit).toBe(0)
  const second = (await entries(project)).find((file) => file !== first) ?? ''
  await writeFile(second, await readFile(first))
  expect((await project.json('drift', 'dev')).exit).toBe(0)
})

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  ['empty', () => ''],
  ['no JSON', () => 'x\ny\n'],
])('one that is %s is replaced by a replay', async (_, damage) => {
  const project = await remembered()
  const [file = ''] = await entries(project)
  const whole = await readFile(file, 'utf8')
  await writeFile(file, damage(whole))
  expect((await project.json('drift', 'dev')).exit).toBe(0)
  expect(await readFile(file, 'utf8')).toBe(whole)
})

test('what hangs on more than the migrations is not remembered', async () => {
  const project = await remembered({
    '20260101000000_users': `do $$ begin
      execute format('create table users_%s (id int)', to_char(now(), 'YYYY'));
    end $$;\n`,
  })
  expect(await entries(project)).toEqual([])
})
