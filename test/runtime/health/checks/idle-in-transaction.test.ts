import { expect, test } from 'vitest'
import { idleInTransaction } from '../../../../src/runtime/health/checks/idle-in-transaction.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

test('a client that waits between transactions is none', async () => {
  const { url } = await freshDatabase()
  await stranger(url)
  expect(await look(idleInTransaction, url)).toMatchObject({ grade: 'healthy', summary: 'none' })
})

test.each([
  ['degraded', 1000],
  ['unhealthy', -1],
])(
  'a forgotten one is %s beyond its limit, and is named with what ends it',
  async (grade, limit) => {
    const { url } = await freshDatabase()
    const other = await stranger(url)
    await other.query('begin')
    const { rows } = await other.query('select pg_backend_pid() as pid')
    const thresholds = {
      idle_transaction_degraded_seconds: -1,
      idle_transaction_unhealthy_seconds: limit,
    }
    await expect
      .poll(() => look(idleInTransaction, url, { thresholds }))
      .toMatchObject({
        grade,
        summary: expect.stringContaining(
          `1 transaction left open, the longest for 0 s, pid ${rows[0].pid}`,
        ),
        advice: expect.stringContaining(`select pg_terminate_backend(${rows[0].pid})`),
        figures: { longest_idle_transaction_seconds: expect.any(Number) },
      })
  },
)
