import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type AlertContext, sendAlerts } from '../../../src/runtime/alerts/send.ts'
import { startReceiver } from '../../support/http-receiver.ts'
import { snapshot } from '../../support/observe.ts'
import { startWorker } from '../support.ts'
import { alert, signingSecret, withReceivers } from './support.ts'

const webhook = { type: 'webhook', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' }
/** It is not asked again within the run. */
const busy = { status: 503, headers: { 'retry-after': '60' } }
const nothing = { sent: 0, queued: 0, problems: [] }

/** A project with one webhook at this address. */
function withWebhook(url: string, more: object = {}) {
  return withReceivers(
    { ops: { ...webhook, ...more } },
    { OPS_URL: url, OPS_SECRET: signingSecret },
  )
}

/** The same project, when what a busy receiver has asked for is over. */
function minuteLater(context: AlertContext, minutes = 1.1): AlertContext {
  return { ...context, now: () => new Date(Date.now() + minutes * 60_000) }
}

test('an alert is sent, and nothing of it is kept', async () => {
  const server = await startReceiver()
  const context = await withWebhook(server.url)
  const told = alert()
  expect(await sendAlerts([told], context)).toEqual({ ...nothing, sent: 1 })
  expect(server.received.map(({ body }) => JSON.parse(body))).toEqual([told])
  expect(await readdir(join(context.state.alerts, 'queue/ops'))).toEqual([])
})

test('without receivers nothing is sent and nothing is written', async () => {
  const context = await withReceivers({})
  expect(await sendAlerts([alert()], context)).toEqual(nothing)
  expect(await readdir(context.root)).toEqual([])
})

test('a receiver is told of its environments, from its severity on', async () => {
  const server = await startReceiver()
  const context = await withWebhook(server.url, {
    environments: ['production'],
    min_severity: 'critical',
  })
  const wanted = alert()
  const others = [alert({ environment: 'dev' }), alert({ severity: 'warning' })]
  expect(await sendAlerts([...others, wanted], context)).toEqual({ ...nothing, sent: 1 })
  expect(JSON.parse(server.received[0]?.body ?? '').id).toBe(wanted.id)
})

test('a variable may stand in the project’s .env', async () => {
  const server = await startReceiver()
  const context = await withReceivers({ ops: webhook })
  await writeFile(
    join(context.root, '.env'),
    `OPS_URL=${server.url}\nOPS_SECRET=${signingSecret}\n`,
  )
  expect(await sendAlerts([alert()], context)).toEqual({ ...nothing, sent: 1 })
})

test('a fault that passes is tried again within the run, as the same alert', async () => {
  const server = await startReceiver({ status: 500 }, { status: 200 })
  const context = await withWebhook(server.url)
  expect(await sendAlerts([alert()], context)).toEqual({ ...nothing, sent: 1 })
  const ids = server.received.map(({ headers }) => headers['webhook-id'])
  expect(ids).toEqual([ids[0], ids[0]])
})

test('a receiver that asks to be left alone for a while is, and then told', async () => {
  const server = await startReceiver(
    { status: 429, headers: { 'retry-after': '2' } },
    { status: 200 },
  )
  const context = await withWebhook(server.url)
  const startedAt = performance.now()
  expect(await sendAlerts([alert()], context)).toEqual({ ...nothing, sent: 1 })
  expect(performance.now() - startedAt).toBeGreaterThan(2000)
})

test('one that asks for longer than a run may last is left alone by the next runs as well', async () => {
  const server = await startReceiver(busy, { status: 200 })
  const context = await withWebhook(server.url)
  expect(await sendAlerts([alert()], context)).toMatchObject({ sent: 0, queued: 1 })
  const { queued, problems } = await sendAlerts([], context)
  expect(queued).toBe(1)
  expect(problems[0]?.message).toContain('it wants to be left alone until 2')
  expect(server.received.length).toBe(1)
  expect(await sendAlerts([], minuteLater(context))).toEqual({ ...nothing, sent: 1 })
})

test('a receiver that asks to be left alone for a day is asked after an hour', async () => {
  const server = await startReceiver(
    { status: 429, headers: { 'retry-after': '86400' } },
    { status: 200 },
  )
  const context = await withWebhook(server.url)
  await sendAlerts([alert()], context)
  expect(await sendAlerts([], minuteLater(context, 61))).toEqual({ ...nothing, sent: 1 })
})

test('what a receiver refuses is dropped, and the answer told', async () => {
  const server = await startReceiver({ status: 400, body: 'no such\nchannel' })
  const context = await withWebhook(server.url)
  expect(await sendAlerts([alert()], context)).toEqual({
    sent: 0,
    queued: 0,
    problems: [
      {
        receiver: 'ops',
        message: 'The receiver ops was not told: it answered 400: no such channel.',
      },
    ],
  })
  expect(server.received.length).toBe(1)
})

test('what is not taken waits for the next run, and resolved follows firing', async () => {
  const server = await startReceiver(busy)
  const context = await withWebhook(server.url)
  const firing = alert()
  const resolved = alert({ state: 'resolved' })
  expect(await sendAlerts([firing], context)).toEqual({
    sent: 0,
    queued: 1,
    problems: [
      {
        receiver: 'ops',
        message: 'The receiver ops was not told: it answered 503. 1 alert for it waits.',
      },
    ],
  })
  expect(await sendAlerts([resolved], context)).toMatchObject({ sent: 0, queued: 2 })
  const before = server.received.length
  server.answer({ status: 200 })
  expect(await sendAlerts([], minuteLater(context))).toEqual({ ...nothing, sent: 2 })
  const ids = server.received.slice(before).map(({ headers }) => headers['webhook-id'])
  expect(ids).toEqual([firing.id, resolved.id])
})

test('a receiver that is down holds up no other', async () => {
  const [up, down] = [await startReceiver(), await startReceiver()]
  await down.stop()
  const context = await withReceivers(
    { down: { ...webhook, url_env: 'DOWN_URL' }, ops: webhook },
    { OPS_URL: up.url, DOWN_URL: down.url, OPS_SECRET: signingSecret },
  )
  const { sent, queued, problems } = await sendAlerts([alert()], context)
  expect({ sent, queued }).toEqual({ sent: 1, queued: 1 })
  expect(problems[0]?.message).toBe(
    'The receiver down was not told: it cannot be reached (ECONNREFUSED). 1 alert for it waits.',
  )
})

test('a receiver that never answers holds up a run for ten seconds', {
  timeout: 30_000,
}, async () => {
  const server = await startReceiver('never')
  const context = await withWebhook(server.url)
  const startedAt = performance.now()
  expect(await sendAlerts([alert()], context)).toMatchObject({ sent: 0, queued: 1 })
  const seconds = (performance.now() - startedAt) / 1000
  expect(seconds).toBeGreaterThan(9)
  expect(seconds).toBeLessThan(13)
})

test('when the user cancels, the alert waits', async () => {
  const server = await startReceiver('never')
  const context = await withWebhook(server.url)
  const signal = AbortSignal.timeout(200)
  expect(await sendAlerts([alert()], { ...context, signal })).toMatchObject({ sent: 0, queued: 1 })
})

test.each([
  [
    { ...webhook, url_env: 'NOWHERE' },
    'The variable NOWHERE, which the receiver ops needs, is not set.',
  ],
  [
    { ...webhook, url_env: 'NO_URL' },
    'NO_URL, the address of the receiver ops, is not an http or https URL.',
  ],
  [{ type: 'webhook', url_env: 'OPS_URL' }, 'has no secret_env, which one of type webhook needs.'],
  [{ type: 'slack', secret_env: 'OPS_SECRET' }, 'has no url_env, which one of type slack needs.'],
  [
    { type: 'slack', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' },
    'has a secret_env, for which one of type slack has no use.',
  ],
  [
    { ...webhook, environments: ['production', 'prod'] },
    'is to be told of prod, which the configuration does not have.',
  ],
  [{ ...webhook, secret_env: 'NO_URL' }, 'its signing secret is not one of Standard Webhooks'],
])('a receiver configured wrongly is told, and the alert waits: %j', async (ops, message) => {
  const server = await startReceiver()
  const env = { OPS_URL: server.url, OPS_SECRET: signingSecret, NO_URL: 'postgresql://u:pw@host/x' }
  const context = await withReceivers({ ops }, env)
  const { sent, queued, problems } = await sendAlerts([alert()], context)
  expect({ sent, queued }).toEqual({ sent: 0, queued: 1 })
  expect(problems[0]?.message).toContain(message)
  expect(JSON.stringify(problems)).not.toContain('pw@host')
  expect(server.received).toEqual([])
})

test('after a week an alert is given up, and more than a thousand are not kept', async () => {
  const server = await startReceiver(busy)
  const context = await withWebhook(server.url)
  const days = (n: number) => () => new Date(Date.now() - n * 24 * 60 * 60 * 1000)
  await sendAlerts([alert()], { ...context, now: days(8) })
  await sendAlerts([alert()], { ...context, now: days(6) })
  const { queued, problems } = await sendAlerts([], context)
  expect(queued).toBe(1)
  expect(problems[0]?.message).toContain('1 alert had waited too long and will not be sent.')
  const many = Array.from({ length: 1000 }, () => alert())
  expect(await sendAlerts(many, context)).toMatchObject({ sent: 0, queued: 1000 })
})

test('what waits for a variable that is never set is given up as well', async () => {
  const context = await withReceivers({ ops: webhook })
  const longAgo = () => new Date(Date.now() - 8 * 24 * 60 * 60 * 1000)
  expect(await sendAlerts([alert()], { ...context, now: longAgo })).toMatchObject({ queued: 1 })
  expect(await sendAlerts([], context)).toMatchObject({ queued: 0 })
})

test('a damaged file of the queue is no reason to tell nothing any more', async () => {
  const server = await startReceiver()
  const context = await withWebhook(server.url)
  const queue = join(context.state.alerts, 'queue/ops')
  await mkdir(queue, { recursive: true })
  await writeFile(join(queue, '000000000000001-0000-x.json'), '{"id":')
  expect(await sendAlerts([alert()], context)).toMatchObject({ sent: 1, queued: 0 })
})

test('where the queue cannot be written the alert is sent all the same', async () => {
  const server = await startReceiver()
  const context = await withWebhook(server.url)
  await writeFile(context.state.alerts, 'a file where the folder would be')
  const { sent, problems } = await sendAlerts([alert()], context)
  expect(sent).toBe(1)
  expect(problems[0]?.message).toContain('cannot be written')
})

test('two processes send a file once', { timeout: 60_000 }, async () => {
  const server = await startReceiver(busy)
  const context = await withWebhook(server.url)
  const alerts = Array.from({ length: 10 }, () => alert())
  await sendAlerts(alerts, { ...context, now: () => new Date(Date.now() - 120_000) })
  server.answer({ status: 200 })
  const before = server.received.length
  const work = {
    config: context.config,
    root: context.root,
    env: { ...context.env },
    state: context.state,
  }
  await Promise.all([startWorker('sendAlerts', work), startWorker('sendAlerts', work)])
  const ids = server.received.slice(before).map(({ headers }) => headers['webhook-id'])
  expect(ids).toEqual(alerts.map(({ id }) => id))
})

test('neither address nor secret stands in the queue, and only its owner can read it', async () => {
  const server = await startReceiver({ ...busy, body: 'no route for POST /T0/very-secret' })
  const context = await withWebhook(`${server.url}/T0/very-secret`)
  const { problems } = await sendAlerts([alert()], context)
  const files = await snapshot(context.root)
  const said = JSON.stringify([problems, files])
  expect(said).toContain('no route for POST ***')
  for (const secret of ['very-secret', signingSecret, server.url])
    expect(said).not.toContain(secret)
  const [name = ''] = await readdir(join(context.state.alerts, 'queue/ops'))
  const file = join(context.state.alerts, 'queue/ops', name)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ key: 'health/production' })
})
