import { expect, onTestFinished, test } from 'vitest'
import { stranger } from '../../runtime/health/support.ts'
import { primarySettings, startStandby } from '../../support/postgres/standby.ts'
import { lookout, ownServer } from './support.ts'

/** Seconds instead of minutes. */
const impatient = {
  'health_checks.thresholds.replication_degraded_seconds': 1,
  'health_checks.thresholds.replication_unhealthy_seconds': 2,
}

/** A standby whose replay stands still tells its primary every ten seconds, unless told to every second. */
const reporting = { wal_receiver_status_interval: '1' }

test('a standby that falls behind is graded on the primary and on itself, and recovers', async () => {
  const { look } = await lookout(impatient)
  const primary = await ownServer(primarySettings)
  const url = await primary.createDatabase('orders')
  const standby = await startStandby(primary, 'replica-1', reporting)
  onTestFinished(() => standby.stop())
  const replica = standby.url('orders')
  const [writer, reader] = await Promise.all([stranger(url), stranger(replica)])
  await writer.query('create table ledger (line int)')
  const lines = async () =>
    (await reader.query('select from ledger').catch(() => ({ rows: [] }))).rows
  const checks = ['--checks', 'replication']
  const gradeOf = async (at: string) => (await look(at, ...checks)).check('replication').grade

  await writer.query('insert into ledger values (1)')
  await expect.poll(lines).toHaveLength(1)
  const fine = await look(url, ...checks)
  expect(fine.check('replication')).toMatchObject({
    grade: 'healthy',
    summary: expect.stringMatching(/^1 standby, the slowest \d s behind$/),
  })
  expect((await look(replica, ...checks)).check('replication')).toMatchObject({
    grade: 'healthy',
    summary: 'a standby, 0 s behind',
    facts: { standby: true, receiving: true },
  })

  await reader.query('select pg_wal_replay_pause()')
  await writer.query('insert into ledger values (2)')
  await expect.poll(() => gradeOf(replica), { timeout: 10_000 }).toBe('unhealthy')
  await writer.query('insert into ledger values (3)')
  await expect.poll(() => gradeOf(url), { timeout: 10_000 }).toBe('unhealthy')
  const behind = await look(url, ...checks)
  expect(behind).toMatchObject({ exit: 4, health: 'unhealthy' })
  expect(behind.check('replication')).toMatchObject({
    summary: expect.stringMatching(/^1 standby, the slowest \d+ s behind$/),
    advice: expect.stringContaining('Look at replica-1'),
  })
  expect((await look(replica, ...checks)).check('replication')).toMatchObject({
    summary: expect.stringMatching(/^a standby, \d+ s behind; its replay is paused$/),
    advice: 'Let it go on: `select pg_wal_replay_resume()`.',
  })

  await reader.query('select pg_wal_replay_resume()')
  await expect.poll(lines).toHaveLength(3)
  await expect.poll(() => gradeOf(replica), { timeout: 10_000 }).toBe('healthy')
  await expect.poll(() => gradeOf(url), { timeout: 10_000 }).toBe('healthy')

  await primary.stop()
  await expect.poll(() => gradeOf(replica), { timeout: 10_000 }).toBe('degraded')
  expect((await look(replica, ...checks)).check('replication').summary).toBe(
    'a standby that receives nothing from its primary',
  )
})
