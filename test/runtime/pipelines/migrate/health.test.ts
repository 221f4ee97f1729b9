import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { rows } from '../../../support/observe.ts'

const migrations = { '20260101000000_users': 'create table users (id int primary key);\n' }

/** A project in whose database somebody’s transaction has been at work for longer than its limit. */
async function busyProject(limit: 'degraded' | 'unhealthy') {
  const project = await faberProject({ migrations })
  await project.configure({
    [`health_checks.thresholds.long_transaction_${limit}_seconds`]: 1,
  })
  const other = new Client({ connectionString: project.urls.dev, application_name: 'report' })
  other.on('error', () => {})
  await other.connect()
  const working = other.query('select pg_sleep(60)').catch(() => {})
  onTestFinished(async () => {
    await rows(
      project.urls.dev,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'report'`,
    )
    await working
    await other.end().catch(() => {})
  })
  const age = `select extract(epoch from now() - xact_start) > 1 as late
                 from pg_stat_activity where application_name = 'report'`
  await expect
    .poll(() => rows(project.urls.dev, age), { timeout: 10_000 })
    .toEqual([{ late: true }])
  return project
}

test('a transaction far too long at work stops a migration, and is named with what ends it', async () => {
  const project = await busyProject('unhealthy')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'UNHEALTHY',
    message: expect.stringContaining('Long-running transactions: 1 transaction at work'),
    next: expect.stringContaining('select pg_cancel_backend('),
  })
  expect(await rows(project.urls.dev, `select to_regclass('users') as users`)).toEqual([
    { users: null },
  ])
})

test('one that is long at work is a warning, and does not count afterwards', async () => {
  const project = await busyProject('degraded')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(6)
  expect(result.warnings.map(({ code }) => code)).toEqual(['DEGRADED_BEFORE'])
  expect(result.details.health).toMatchObject({
    before: { health: 'degraded' },
    after: { health: 'healthy' },
  })
})
