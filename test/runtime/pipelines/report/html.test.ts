import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'

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
})

test('a page that cannot be written is an error that names the file', async () => {
  const project = await faberProject({ migrations })
  const { exit, result } = await project.json('status', 'dev', '--html', 'nowhere/status.html')
  expect(exit).toBe(2)
  expect(result.errors[0]?.code).toBe('FILE_UNWRITABLE')
})
