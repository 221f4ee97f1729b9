import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { rows } from '../../../support/observe.ts'

const migrations = {
  '20260101000000_users':
    'create table users (id int primary key, email text not null, note text);\n',
}

const pending = `alter table users drop column note;
alter table users add column phone text;
create table pets (id int primary key, user_id int not null references users (id));
`

/** A project whose dev has a table and a pending migration that changes it. */
async function projectWithPending() {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await project.addMigration('20260102000000_pets', pending)
  return project
}

test('health-check writes a page beside its result, and says where', async () => {
  const project = await projectWithPending()
  const { exit, result } = await project.json('health-check', 'dev', '--html', 'health.html')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ health: 'healthy', html: 'health.html' })
  const page = await project.read('health.html')
  expect(page).toMatch(/^<!doctype html>/)
  expect(page).toContain('20260102000000_pets')
  expect(page).toContain('aria-label="2 tables, 1 relation"')
  expect(page).toContain('note text dropped; phone text added')
  const { mode } = await stat(join(project.dir, 'health.html'))
  expect(mode & 0o777).toBe(0o666 & ~process.umask())
})

test('an unhealthy environment gets its page too, and the exit code stays', async () => {
  const project = await faberProject({ migrations })
  await project.write('.env', 'DEV_DATABASE_URL="postgresql://me:secret-word@127.0.0.1:1/nowhere"')
  project.env.DEV_DATABASE_URL = 'postgresql://me:secret-word@127.0.0.1:1/nowhere'
  const { exit, result } = await project.json('health-check', 'all', '--html', 'all.html')
  expect(exit).toBe(3)
  expect(result.details.html).toBe('all.html')
  const page = await project.read('all.html')
  expect(page).toContain('The database was not reached.')
  expect(page).not.toContain('secret-word')
})

test('status writes a page with the environments side by side', async () => {
  const project = await projectWithPending()
  const { exit, stdout } = await project.run('status', '--html', 'status.html')
  expect(exit).toBe(0)
  expect(stdout).toContain('  Page: status.html')
  const page = await project.read('status.html')
  expect(page).toContain('<a href="#env-dev">dev</a>')
  expect(page).toContain('<a href="#env-production">production</a>')
  expect(page).toContain('<dt>Drift</dt>')
  expect(page).toContain('<dt>Approval</dt>')
})

test('without the right to read the history the schema is drawn, and the page says why nothing is marked', async () => {
  const project = await projectWithPending()
  const role = `reader_${new URL(project.urls.dev).pathname.slice(1)}`
  await rows(project.urls.dev, `create role ${role} login password 'only-for-this-test'`)
  onTestFinished(() => rows(project.urls.dev, `drop role ${role}`).then(() => {}))
  const url = Object.assign(new URL(project.urls.dev), {
    username: role,
    password: 'only-for-this-test',
  })
  project.env.DEV_DATABASE_URL = url.href
  await project.json('health-check', 'dev', '--checks', 'connectivity', '--html', 'page.html')
  const page = await project.read('page.html')
  expect(page).toContain('aria-label="1 table, 0 relations"')
  expect(page).toContain('What is pending is not known, and nothing is marked:')
})

test('a migration that cannot be read leaves the drawing without marks', async () => {
  const project = await projectWithPending()
  await project.addMigration('20260103000000_broken', 'alter tabel users;')
  await project.json('status', 'dev', '--html', 'page.html')
  const page = await project.read('page.html')
  expect(page).toContain('aria-label="1 table, 0 relations"')
  expect(page).toContain('Nothing is marked:')
})

test('a page that cannot be written is an error that names the file', async () => {
  const project = await faberProject({ migrations })
  const { exit, result } = await project.json('status', 'dev', '--html', 'nowhere/status.html')
  expect(exit).toBe(2)
  expect(result.errors[0]?.code).toBe('FILE_UNWRITABLE')
})

test('a page takes the place of a page, and of nothing else', async () => {
  const project = await faberProject({ migrations })
  const config = '.fractary/plugins/faber-db/config.json'
  const before = await project.read(config)
  const refused = await project.json('status', 'dev', '--html', config)
  expect(refused.exit).toBe(2)
  expect(refused.result.errors[0]).toMatchObject({
    code: 'FILE_UNWRITABLE',
    message: expect.stringContaining('is there already, and is no HTML page'),
  })
  expect(await project.read(config)).toBe(before)
  for (const _ of [1, 2])
    expect((await project.json('status', 'dev', '--html', 'a.html')).exit).toBe(0)
})
