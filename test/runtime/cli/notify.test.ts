import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import type { Alert } from '../../../src/runtime/alerts/alert.ts'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { type HttpReceiver, startReceiver } from '../../support/http-receiver.ts'
import { faberDbJson, startFaberDb } from '../../support/program.ts'
import { signingSecret } from '../alerts/support.ts'

const first = '20260101000000_first'
const failing = { [first]: 'create table pet (id int primary key);\nselect 1/0;\n' }
const nowhere = 'postgresql://ada:pa55word@127.0.0.1:1/pets'
const mended = 'create table pet (id int primary key);\n'

/** A project whose failures are told to a webhook; `run` has the webhook’s variables. */
async function withWebhook(receiver: HttpReceiver, more: object = {}) {
  const project = await faberProject({ migrations: failing })
  await project.configure({
    'integration.notify_on_failure': true,
    'alerts.receivers.ops': { type: 'webhook', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' },
    ...more,
  })
  return { project, run: runner(project, { OPS_URL: receiver.url, OPS_SECRET: signingSecret }) }
}

function runner(project: FaberProject, env: NodeJS.ProcessEnv) {
  return (...args: string[]) =>
    faberDbJson(args, { cwd: project.dir, env: { ...project.env, ...env } })
}

const alertsOf = ({ received }: HttpReceiver) =>
  received.map(({ body }) => JSON.parse(body) as Alert)

test('a migration that fails is told, and that it is over when it has succeeded', async () => {
  const receiver = await startReceiver()
  const { project, run } = await withWebhook(receiver)
  expect((await run('migrate', 'dev')).exit).toBe(7)
  const [{ body, headers } = { body: '', headers: {} }] = receiver.received
  new Webhook(signingSecret).verify(body, headers as Record<string, string>)
  const [told] = alertsOf(receiver)
  expect(told).toMatchObject({
    key: 'migrate/dev',
    state: 'firing',
    severity: 'warning',
    environment: 'dev',
    title: 'migrate of dev failed (MIGRATION_FAILED)',
    facts: { operation: 'migrate', exit: 7, code: 'MIGRATION_FAILED', migration: first },
  })
  const text = told?.lines.join('\n')
  expect(text).toContain('division by zero')
  expect(text).toContain('Next: Mend the migration')
  expect(text).toContain(`Migration: ${first}`)

  await project.write(`prisma/migrations/${first}/migration.sql`, mended)
  expect((await run('migrate', 'dev', '--dry-run')).exit).toBe(0)
  expect(receiver.received.length).toBe(1)
  expect((await run('migrate', 'dev')).exit).toBe(0)
  expect((await run('migrate', 'dev')).exit).toBe(0)
  expect(alertsOf(receiver).slice(1)).toMatchObject([
    { key: 'migrate/dev', state: 'resolved', severity: 'warning' },
  ])
})

test('in a protected environment it is critical, and names the plan', {
  timeout: 60_000,
}, async () => {
  const receiver = await startReceiver()
  const { project, run } = await withWebhook(receiver)
  const plan = await project.approve()
  expect((await run('migrate', 'production')).exit).toBe(7)
  const [told] = alertsOf(receiver)
  expect(told).toMatchObject({
    key: 'migrate/production',
    severity: 'critical',
    facts: { plan_id: plan, migration: first },
  })
  expect(told?.lines).toContain(`Plan: ${plan}`)
})

test('a protected database that is not reached is told of by migrate, and not by status', async () => {
  const receiver = await startReceiver()
  const { project } = await withWebhook(receiver)
  const gone = { DEV_DATABASE_URL: `${nowhere}_dev`, PROD_DATABASE_URL: nowhere }
  const run = runner(project, { ...gone, OPS_URL: receiver.url, OPS_SECRET: signingSecret })
  expect((await run('status', 'production')).exit).toBe(3)
  expect((await run('migrate', 'dev')).exit).toBe(3)
  expect(receiver.received).toEqual([])
  expect((await run('migrate', 'production')).exit).toBe(3)
  expect(alertsOf(receiver)).toMatchObject([
    { key: 'migrate/production', severity: 'warning', facts: { code: 'DB_UNREACHABLE' } },
  ])
  expect(receiver.received[0]?.body).not.toContain('pa55word')
})

test('a refusal by policy is for who asked', async () => {
  const receiver = await startReceiver()
  const { run } = await withWebhook(receiver)
  expect((await run('migrate', 'production', '--skip-health-check')).exit).toBe(4)
  expect((await run('migrate', 'production')).exit).toBe(5)
  expect(receiver.received).toEqual([])
})

test('without notify_on_failure nobody is told', async () => {
  const receiver = await startReceiver()
  const { run } = await withWebhook(receiver, { 'integration.notify_on_failure': false })
  const { exit, result } = await run('migrate', 'dev')
  expect(exit).toBe(7)
  expect(result.warnings).toEqual([])
  expect(receiver.received).toEqual([])
})

test('a receiver that is down is a warning, and the operation ends as it does', async () => {
  const receiver = await startReceiver()
  await receiver.stop()
  const { project, run } = await withWebhook(receiver)
  const { exit, result } = await run('migrate', 'dev')
  expect(exit).toBe(7)
  expect(result.errors).toMatchObject([{ code: 'MIGRATION_FAILED' }])
  expect(result.warnings).toEqual([
    {
      code: 'ALERT_NOT_SENT',
      receiver: 'ops',
      message:
        'The receiver ops was not told: it cannot be reached (ECONNREFUSED). 1 alert for it waits.',
    },
  ])
  expect(JSON.parse(await readFile(join(project.state, 'alerts/firing.json'), 'utf8'))).toEqual({
    'migrate/dev': { severity: 'warning', at: expect.any(String) },
  })
})

test('who does not want to wait for a receiver is shown how the operation ended', async () => {
  const receiver = await startReceiver('never')
  const { project } = await withWebhook(receiver)
  const env = { ...project.env, OPS_URL: receiver.url, OPS_SECRET: signingSecret }
  const started = startFaberDb(['migrate', 'dev', '--json'], { cwd: project.dir, env })
  await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1)
  started.kill('SIGINT')
  const { exit, stdout } = await started.ended
  expect(exit).toBe(7)
  expect(JSON.parse(stdout)).toMatchObject({
    errors: [{ code: 'MIGRATION_FAILED' }],
    warnings: [{ code: 'ALERT_NOT_SENT' }],
  })
})

test('where nobody is named, it says that nobody was told', async () => {
  const receiver = await startReceiver()
  const { run } = await withWebhook(receiver, { 'alerts.receivers': {} })
  const { result } = await run('migrate', 'dev')
  expect(result.warnings).toMatchObject([{ code: 'ALERT_NOT_SENT' }])
})
