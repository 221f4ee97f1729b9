import { expect, test } from 'vitest'
import {
  blockedSessions,
  rootBlocker,
} from '../../../../src/runtime/health/checks/blocked-sessions.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, ordinaryRole, stranger } from '../support.ts'

/** One session holds a table, another waits for it. */
async function blocked(url: string) {
  const holder = await stranger(url)
  await holder.query('create table orders ()')
  await holder.query('begin; lock table orders')
  const { rows } = await holder.query('select pg_backend_pid() as pid')
  const waiter = await stranger(url)
  const waiting = waiter.query('select from orders')
  return {
    pid: rows[0].pid as number,
    async release() {
      await holder.query('rollback')
      await waiting
    },
  }
}

test('a database at rest has none', async () => {
  const { url } = await freshDatabase()
  expect(await look(blockedSessions, url)).toMatchObject({
    grade: 'healthy',
    summary: 'none',
    figures: { blocked_sessions: 0, longest_blocked_seconds: 0 },
  })
})

test.each([
  ['degraded', 1000],
  ['unhealthy', -1],
])(
  'one that waits is %s beyond its limit, and who holds the lock is named',
  async (grade, limit) => {
    const { url } = await freshDatabase()
    const { pid, release } = await blocked(url)
    const thresholds = { blocked_degraded_seconds: -1, blocked_unhealthy_seconds: limit }
    await expect
      .poll(() => look(blockedSessions, url, { thresholds }))
      .toMatchObject({
        grade,
        summary: expect.stringMatching(
          `1 session blocked; .*, in the end for pid ${pid} .*idle in transaction`,
        ),
        advice: expect.stringContaining(`select pg_terminate_backend(${pid})`),
        facts: { root_blocker: pid },
        figures: { blocked_sessions: 1, longest_blocked_seconds: expect.any(Number) },
      })
    await release()
  },
)

test('a role without rights sees it too', async () => {
  const { url } = await freshDatabase()
  const { pid, release } = await blocked(url)
  const role = await ordinaryRole(url)
  const thresholds = { blocked_degraded_seconds: -1 }
  await expect
    .poll(() => look(blockedSessions, role, { thresholds }))
    .toMatchObject({ grade: 'degraded', facts: { root_blocker: pid } })
  await release()
})

test('the root is the one who waits for nobody, and a circle has an end', () => {
  const chain = [
    { pid: 1, blockers: [2] },
    { pid: 2, blockers: [3] },
  ]
  expect(rootBlocker(1, chain)).toBe(3)
  expect(rootBlocker(1, [...chain, { pid: 3, blockers: [1] }])).toBe(3)
})
