import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../../../../src/runtime/safety/index.ts'
import { faberProject } from '../../../support/faber-project.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { holdLock } from './support.ts'

const users = {
  '20260101000000_users': 'create table users (id int primary key, email text);\n',
}

/** A project whose databases have the table users, with so many rows, and one migration pending. */
async function withPending(sql: string, rows = 0) {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await withClient(project.urls.dev, (client) =>
    client.query(`INSERT INTO users SELECT generate_series(1, ${rows}); ANALYZE users`),
  )
  await project.addMigration('20260102000000_next', sql)
  return project
}

const findings = ({ details }: { details: Readonly<Record<string, unknown>> }) =>
  details.findings as Finding[]

test('a plan says how many rows and bytes are at stake', async () => {
  const project = await withPending('drop table users;\n', 3000)
  const { result } = await project.json('migrate', 'dev', '--dry-run')
  expect(findings(result)).toMatchObject([
    { rule: 'drop-table', risk: 'critical', impact: { rows: 3000, fails: false } },
  ])
  const { stdout } = await project.run('migrate', 'dev', '--dry-run')
  expect(stdout).toMatch(/users with all its rows\.\n {6}about 3,000 rows, \d+ kB\./)
})

test('a table that is known to be empty loses nothing', async () => {
  const project = await withPending('drop table users;\n')
  const { result } = await project.json('migrate', 'dev', '--dry-run')
  expect(findings(result)).toMatchObject([
    { rule: 'drop-table', risk: 'low', data_loss: false, impact: { rows: 0 } },
  ])
  expect(findings(result)[0]?.impact?.facts).toContain('users has no rows.')
})

test('the plan keeps its id while the rows of the database move, and tells how many there are now', async () => {
  const project = await withPending('drop table users;\n', 10)
  const planned = async () => {
    const { result } = await project.json('migrate', 'dev', '--plan')
    return result.details.plan as { id: string; file: string }
  }
  const before = await planned()
  await withClient(project.urls.dev, (client) =>
    client.query('INSERT INTO users SELECT generate_series(11, 5000); ANALYZE users'),
  )
  expect((await planned()).id).toBe(before.id)
  const file = JSON.parse(await readFile(join(project.dir, before.file), 'utf8'))
  expect(file.impact).toMatchObject([{ rows: 5000, fails: false }])
})

test('below the row_threshold it asks for standard approval and no backup', async () => {
  const project = await withPending('drop table users;\n', 3)
  await project.configure({
    'safety.destructive_operations.drop_table': { approval: 'enhanced', row_threshold: 4 },
    'environments.dev.require_approval': true,
  })
  const planned = async () => {
    const { result } = await project.json('migrate', 'dev', '--dry-run')
    return result.details.plan
  }
  expect(await planned()).toMatchObject({ risk: 'critical', approval: 'standard', backup: false })
  await withClient(project.urls.dev, (client) => client.query('INSERT INTO users VALUES (4)'))
  expect(await planned()).toMatchObject({ risk: 'critical', approval: 'enhanced', backup: true })
})

test('a database that cannot be read is said, and the assessment does without', async () => {
  const project = await withPending('drop table users;\n')
  await holdLock(project.urls.dev, 'lock table users')
  const { exit, result } = await project.json('migrate', 'dev', '--dry-run')
  expect(exit).toBe(0)
  expect(result.details.skipped).toEqual([
    {
      step: 'inspection',
      why: 'the database could not be read: canceling statement due to statement timeout',
    },
  ])
  expect(findings(result)).toMatchObject([{ rule: 'drop-table', risk: 'critical' }])
})
