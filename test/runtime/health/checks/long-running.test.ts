import { expect, test } from 'vitest'
import { longRunning } from '../../../../src/runtime/health/checks/long-running.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, ordinaryRole, stranger } from '../support.ts'

test('a database at rest has none', async () => {
  const { url } = await freshDatabase()
  expect(await look(longRunning, url)).toMatchObject({
    grade: 'healthy',
    summary: 'none at work',
    figures: { longest_transaction_seconds: 0 },
  })
})

test.each([
  ['degraded', 1000],
  ['unhealthy', -1],
])('an old one is %s beyond its limit, and is named with what ends it', async (grade, limit) => {
  const { url } = await freshDatabase()
  const other = await stranger(url)
  const { rows } = await other.query('select pg_backend_pid() as pid')
  const { pid } = rows[0]
  const working = other.query('select pg_sleep(30)').catch(() => {})
  const thresholds = {
    long_transaction_degraded_seconds: -1,
    long_transaction_unhealthy_seconds: limit,
  }
  const seen = () => look(longRunning, url, { thresholds })
  await expect.poll(seen).toMatchObject({
    grade,
    summary: expect.stringMatching(`^1 transaction at work, the oldest for \\d+ s, pid ${pid} `),
    advice: expect.stringContaining(`select pg_cancel_backend(${pid})`),
    figures: { longest_transaction_seconds: expect.any(Number) },
  })
  await (await stranger(url)).query('select pg_cancel_backend($1)', [pid])
  await working
})

test('what the role may not see is not called healthy, and has no figure', async () => {
  const { url } = await freshDatabase()
  const role = await ordinaryRole(url)
  await stranger(url)
  const finding = await look(longRunning, role)
  expect(finding.figures).toBeUndefined()
  expect(finding).toMatchObject({
    grade: 'unknown',
    summary: expect.stringMatching(/^not checked: \d+ of the sessions belong to other roles/),
    advice: expect.stringMatching(/grant pg_read_all_stats to "ordinary_/),
  })
})
