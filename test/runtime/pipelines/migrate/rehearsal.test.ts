import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { rows } from '../../../support/observe.ts'

const migrations = { '0001_pets': 'create table pets (id int primary key);\n' }

/** Runs one statement on production, approves, migrates; returns what was skipped. */
async function skippedAfter(sql: string, pending: Readonly<Record<string, string>> = migrations) {
  const project = await faberProject({ migrations: pending })
  await rows(project.urls.production, sql)
  await project.approve()
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(0)
  return result.details.skipped
}

test('a database with foreign servers is not rehearsed: its copy would reach them', async () => {
  const sql = 'create foreign data wrapper w; create server elsewhere foreign data wrapper w'
  expect(await skippedAfter(sql)).toEqual([
    { step: 'rehearsal', why: expect.stringContaining('foreign servers') },
  ])
})

test('a migration that makes a role is not rehearsed: roles belong to the whole server', async () => {
  const role = `made_${Math.random().toString(36).slice(2)}`
  const pending = { '0001_role': `create role ${role}; drop role ${role};\n` }
  expect(await skippedAfter('select 1', pending)).toEqual([
    { step: 'rehearsal', why: '0001_role reaches beyond its database' },
  ])
})
