import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { startReceiver } from '../../support/http-receiver.ts'
import { rows } from '../../support/observe.ts'
import { faberDb, faberDbJson } from '../../support/program.ts'
import { signingSecret } from '../alerts/support.ts'

const migrations = { '20260101000000_users': 'create table users (id int primary key);\n' }

const ops = { type: 'webhook', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' }

/** A project with a receiver of alerts, and what that has been told. */
async function withReceiver() {
  const project = await faberProject({ migrations })
  const receiver = await startReceiver()
  await project.configure({ 'alerts.receivers.ops': ops })
  const at = {
    cwd: project.dir,
    env: { ...project.env, OPS_URL: receiver.url, OPS_SECRET: signingSecret },
  }
  return {
    project,
    receiver,
    look: (...flags: string[]) => faberDbJson(['health-check', 'dev', '--notify', ...flags], at),
    text: () => faberDb(['health-check', 'dev', '--notify'], at),
    titles: () => receiver.received.map(({ body }) => /"title":"([^"]*)"/.exec(body)?.[1] ?? body),
  }
}

const makeIll = ({ urls }: FaberProject) =>
  rows(urls.dev, 'update _prisma_migrations set finished_at = null')

test('the second look that finds it ill tells, once; and so does the second that finds it well', async () => {
  const { project, look, text, titles } = await withReceiver()
  await project.json('migrate', 'dev')
  expect((await look()).exit).toBe(0)
  await makeIll(project)
  const first = await look()
  expect(first.exit).toBe(4)
  expect(first.result.details.alerts).toEqual({ told: [], sent: 0, queued: 0, problems: [] })
  expect(titles()).toEqual([])
  const second = await look()
  expect(second.exit).toBe(4)
  const [title = ''] = titles()
  expect(title).toMatch(/^dev is unhealthy: Migrations: /)
  expect(second.result.details.alerts).toMatchObject({ told: [title], sent: 1 })
  await look()
  expect(titles()).toHaveLength(1)
  await rows(project.urls.dev, 'update _prisma_migrations set finished_at = now()')
  await look()
  expect((await text()).exit).toBe(0)
  expect(titles()).toEqual([title, 'dev is healthy again.'])
})

test('a database that cannot be reached is told as well, without its connection string', async () => {
  const { project, receiver } = await withReceiver()
  await project.configure({ 'health_checks.alerting': { confirm_worse: 1 } })
  const env = {
    ...project.env,
    OPS_URL: receiver.url,
    OPS_SECRET: signingSecret,
    DEV_DATABASE_URL: 'postgresql://me:secret-word@127.0.0.1:1/nowhere',
  }
  const { exit } = await faberDb(['health-check', 'all', '--notify'], { cwd: project.dir, env })
  expect(exit).toBe(3)
  const bodies = receiver.received.map(({ body }) => body)
  expect(bodies).toHaveLength(1)
  expect(bodies[0]).toContain('dev is unhealthy')
  expect(bodies[0]).not.toContain('secret-word')
})

test('a receiver that is down changes no exit; what it missed is told at a later look', async () => {
  const { project, receiver, look, titles } = await withReceiver()
  await project.configure({ 'health_checks.alerting': { confirm_worse: 1 } })
  await project.json('migrate', 'dev')
  await makeIll(project)
  receiver.answer({ status: 503 })
  const { exit, result } = await look()
  expect(exit).toBe(4)
  expect(result.details.alerts).toMatchObject({ sent: 0, queued: 1 })
  receiver.answer({ status: 200 })
  expect((await look()).result.details.alerts).toMatchObject({ told: [], sent: 1, queued: 0 })
  expect(new Set(titles()).size).toBe(1)
})

test('without a receiver there is no one to tell', async () => {
  const project = await faberProject({ migrations })
  const { exit, result } = await project.json('health-check', 'dev', '--notify')
  expect(exit).toBe(2)
  expect(result.errors[0]).toMatchObject({
    code: 'CONFIG_INVALID',
    message: 'No receiver of alerts is configured: there is no one to tell.',
  })
})

test('thresholds between which nothing would ever settle are refused', async () => {
  const { project, look } = await withReceiver()
  await project.configure({ 'health_checks.alerting': { flap_until_percent: 40 } })
  const { exit, result } = await look()
  expect(exit).toBe(2)
  expect(result.errors[0]).toMatchObject({ code: 'CONFIG_INVALID' })
})

test('a collector gets the figures of each look, though nothing has changed', async () => {
  const project = await faberProject({ migrations })
  const receiver = await startReceiver({ status: 200, body: '{}' })
  await project.configure({
    'alerts.receivers.collector': { type: 'otlp', url_env: 'COLLECTOR_URL' },
  })
  await project.json('migrate', 'dev')
  const at = { cwd: project.dir, env: { ...project.env, COLLECTOR_URL: receiver.url } }
  expect((await faberDbJson(['health-check', 'dev', '--notify'], at)).exit).toBe(0)
  expect(receiver.received.map(({ path }) => path)).toEqual(['/v1/metrics'])
  expect(receiver.received[0]?.body).toContain('faber_db.latency_seconds')
})
