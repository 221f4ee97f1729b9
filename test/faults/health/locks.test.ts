import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { stranger } from '../../runtime/health/support.ts'
import { lookout, ownServer } from './support.ts'

/** Seconds instead of minutes, so that nobody has to wait for them. */
const impatient = {
  'health_checks.thresholds.blocked_degraded_seconds': 1,
  'health_checks.thresholds.blocked_unhealthy_seconds': 2,
  'health_checks.thresholds.idle_transaction_degraded_seconds': 1,
  'health_checks.thresholds.idle_transaction_unhealthy_seconds': 2,
}
const patience = 2_500

test('a lock held with a queue behind it is unhealthy, and who holds it in the end is named', async () => {
  const { look, project } = await lookout(impatient)
  const [holder, second, third] = await Promise.all(
    ['payments', 'reports', 'web'].map((name) => session(project.urls.dev, name)),
  )
  if (!holder || !second || !third) throw new Error('three sessions')
  await holder.query('create table orders (id int); create table lines (id int)')
  await holder.query('begin; lock table orders')
  await second.query('begin; lock table lines')
  waiting(second, 'select * from orders')
  // The longest to wait is named: let it be this one.
  await sleep(100)
  waiting(third, 'select * from lines')
  await sleep(patience)

  const looked = await look(project.urls.dev, '--checks', 'blocked-sessions,idle-in-transaction')
  expect(looked).toMatchObject({ exit: 4, health: 'unhealthy' })
  const pid = pidOf(holder)
  expect(looked.check('blocked-sessions')).toMatchObject({
    grade: 'unhealthy',
    summary: expect.stringMatching(
      new RegExp(
        `^2 sessions blocked; pid \\d+ \\(reports, role \\w+\\) waits for \\d+ s, in the end for pid ${pid} \\(payments, role \\w+\\), idle in transaction$`,
      ),
    ),
    advice: expect.stringContaining(`select pg_terminate_backend(${pid})`),
    facts: { blocked: 2, root_blocker: pid },
  })
  expect(looked.check('idle-in-transaction')).toMatchObject({
    grade: 'unhealthy',
    summary: expect.stringContaining('(payments, role '),
  })

  // What it advises frees the next of them, who holds up the last.
  const admin = await stranger(project.urls.dev)
  await admin.query(`select pg_terminate_backend(${pid})`)
  const next = await look(project.urls.dev, '--checks', 'blocked-sessions')
  expect(next.check('blocked-sessions')).toMatchObject({
    summary: expect.stringMatching(/^1 session blocked; .* in the end for pid \d+ \(reports,/),
    facts: { root_blocker: pidOf(second) },
  })
})

test('a prepared transaction that holds a lock is named as such, and what it says finds it', async () => {
  const { look } = await lookout(impatient)
  const server = await ownServer({ max_prepared_transactions: '2' })
  const url = await server.createDatabase()
  const holder = await session(url, 'payments')
  await holder.query('create table orders (id int)')
  await holder.query(`begin; lock table orders; prepare transaction 'forgotten'`)
  waiting(await session(url, 'web'), 'select * from orders')
  await sleep(patience)

  const looked = await look(url, '--checks', 'blocked-sessions')
  expect(looked).toMatchObject({ exit: 4, health: 'unhealthy' })
  const { summary, advice = '' } = looked.check('blocked-sessions')
  expect(summary).toMatch(/in the end for a prepared transaction$/)
  const [, finds = ''] = /`(select [^`]+)`/.exec(advice) ?? []
  expect((await holder.query(finds)).rows).toMatchObject([{ gid: 'forgotten' }])
  await holder.query(`rollback prepared 'forgotten'`)
  expect((await look(url, '--checks', 'blocked-sessions')).exit).toBe(0)
})

async function session(url: string, name: string): Promise<Client> {
  const client = await stranger(url)
  await client.query(`set application_name = '${name}'`)
  return client
}

function pidOf(client: Client): number {
  return (client as unknown as { processID: number }).processID
}

/** A statement that waits for a lock; it ends when the session is closed, or the lock is free. */
function waiting(client: Client, sql: string): void {
  const ended = client.query(sql).catch(() => {})
  onTestFinished(async () => {
    await client.end()
    await ended
  })
}
