import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { receivers } from '../../../../src/runtime/alerts/receivers/index.ts'
import { startReceiver } from '../../../support/http-receiver.ts'
import { alert, signingSecret } from '../support.ts'

const signal = new AbortController().signal

describe('webhook', () => {
  test('the body is the alert, and its signature one that Standard Webhooks verifies', async () => {
    const server = await startReceiver()
    const told = alert()
    const webhook = await receivers.webhook()
    await webhook.send(told, { url: `${server.url}/hook`, secret: signingSecret }, signal)
    const [request] = server.received
    const headers = request?.headers as Record<string, string>
    expect(request).toMatchObject({ method: 'POST', path: '/hook' })
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': told.id })
    expect(new Webhook(signingSecret).verify(request?.body ?? '', headers)).toEqual(told)
  })

  test('a body that was changed on the way is not verified', async () => {
    const server = await startReceiver()
    const webhook = await receivers.webhook()
    await webhook.send(alert(), { url: server.url, secret: signingSecret }, signal)
    const [request] = server.received
    const headers = request?.headers as Record<string, string>
    const changed = request?.body.replace('critical', 'warning') ?? ''
    expect(() => new Webhook(signingSecret).verify(changed, headers)).toThrow('No matching')
  })

  test('a secret without the prefix signs as well', async () => {
    const server = await startReceiver()
    const secret = signingSecret.replace('whsec_', '')
    await (await receivers.webhook()).send(alert(), { url: server.url, secret }, signal)
    const [request] = server.received
    const headers = request?.headers as Record<string, string>
    expect(() => new Webhook(signingSecret).verify(request?.body ?? '', headers)).not.toThrow()
  })

  test('a secret that is none says so, and not what it is', async () => {
    const server = await startReceiver()
    const sending = (await receivers.webhook()).send(
      alert(),
      { url: server.url, secret: 'not base64!' },
      signal,
    )
    await expect(sending).rejects.toThrow(/^its signing secret is not one of Standard Webhooks/)
    expect(server.received).toEqual([])
  })
})

describe('slack', () => {
  test('a message has a text for the notification and blocks to read', async () => {
    const server = await startReceiver({ status: 200, body: 'ok' })
    const told = alert({ lines: ['<!channel> & more', 'Next: look.'] })
    await (await receivers.slack()).send(told, { url: `${server.url}/services/T/B/x` }, signal)
    const [request] = server.received
    expect(request).toMatchObject({ method: 'POST', path: '/services/T/B/x' })
    expect(request?.headers['content-type']).toContain('application/json')
    const facts = `production · critical · health/production · ${told.at}`
    expect(JSON.parse(request?.body ?? '')).toEqual({
      text: `:rotating_light: ${told.title}\n&lt;!channel&gt; &amp; more\nNext: look.`,
      blocks: [
        {
          type: 'header',
          text: { type: 'plain_text', emoji: true, text: `:rotating_light: ${told.title}` },
        },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '&lt;!channel&gt; &amp; more\nNext: look.' },
        },
        { type: 'context', elements: [{ type: 'mrkdwn', text: facts }] },
      ],
    })
  })

  test('what is longer than Slack takes is shortened', async () => {
    const server = await startReceiver({ status: 200, body: 'ok' })
    const told = alert({ state: 'resolved', title: 't'.repeat(500), lines: ['l'.repeat(5000)] })
    await (await receivers.slack()).send(told, { url: server.url }, signal)
    const { blocks } = JSON.parse(server.received[0]?.body ?? '')
    expect(blocks[0].text.text).toMatch(/^:white_check_mark: t+…$/)
    expect([blocks[0].text.text.length, blocks[1].text.text.length]).toEqual([150, 3000])
  })

  test('a message without lines has no empty section, which Slack would refuse', async () => {
    const server = await startReceiver({ status: 200, body: 'ok' })
    await (await receivers.slack()).send(alert({ lines: [] }), { url: server.url }, signal)
    const { blocks } = JSON.parse(server.received[0]?.body ?? '')
    expect(blocks.map(({ type }: { type: string }) => type)).toEqual(['header', 'context'])
  })
})

describe('pagerduty', () => {
  test('what is firing triggers an incident, and what is resolved closes that of the same key', async () => {
    const server = await startReceiver()
    const pagerduty = await receivers.pagerduty()
    const address = { url: `${server.url}/v2/enqueue`, secret: 'routing-key' }
    const firing = alert()
    await pagerduty.send(firing, address, signal)
    await pagerduty.send(alert({ state: 'resolved' }), address, signal)
    const events = server.received.map(({ body }) => JSON.parse(body))
    expect(server.received[0]).toMatchObject({ method: 'POST', path: '/v2/enqueue' })
    expect(events[0]).toEqual({
      routing_key: 'routing-key',
      event_action: 'trigger',
      dedup_key: 'health/production',
      client: 'faber-db',
      payload: {
        summary: firing.title,
        source: 'production',
        severity: 'critical',
        timestamp: firing.at,
        component: 'database',
        custom_details: {
          text: [firing.title, ...firing.lines].join('\n'),
          grades: { connectivity: 'unhealthy' },
        },
      },
    })
    expect(events[1]).toMatchObject({ event_action: 'resolve', dedup_key: 'health/production' })
  })
})

describe('datadog', () => {
  test('an event carries the key in its header, and is grouped and tagged', async () => {
    const server = await startReceiver()
    const told = alert({ severity: 'warning' })
    const datadog = await receivers.datadog()
    await datadog.send(told, { url: `${server.url}/`, secret: 'api-key' }, signal)
    const [request] = server.received
    expect(request).toMatchObject({ method: 'POST', path: '/api/v1/events' })
    expect(request?.headers['dd-api-key']).toBe('api-key')
    expect(JSON.parse(request?.body ?? '')).toEqual({
      title: told.title,
      text: [told.title, ...told.lines].join('\n'),
      alert_type: 'warning',
      aggregation_key: 'health/production',
      source_type_name: 'faber-db',
      tags: ['service:faber-db', 'environment:production', 'severity:warning'],
      date_happened: Math.floor(Date.parse(told.at) / 1000),
    })
  })

  test('what is over is a success, and what is too old for Datadog has no time', async () => {
    const server = await startReceiver()
    const at = new Date(Date.now() - 19 * 60 * 60 * 1000).toISOString()
    const datadog = await receivers.datadog()
    await datadog.send(alert({ state: 'resolved', at }), { url: server.url, secret: 'k' }, signal)
    const event = JSON.parse(server.received[0]?.body ?? '')
    expect(event.alert_type).toBe('success')
    expect(event).not.toHaveProperty('date_happened')
  })
})

describe('otlp', () => {
  test('a log record carries severity, text and attributes, and says who speaks', async () => {
    const server = await startReceiver({ status: 200, body: '{}' })
    const told = alert()
    await (await receivers.otlp()).send(told, { url: server.url }, signal)
    const [request] = server.received
    expect(request).toMatchObject({ method: 'POST', path: '/v1/logs' })
    const [{ resource, scopeLogs }] = JSON.parse(request?.body ?? '').resourceLogs
    const [record] = scopeLogs[0].logRecords
    const attributes = Object.fromEntries(
      record.attributes.map(({ key, value }: { key: string; value: object }) => [
        key,
        Object.values(value)[0],
      ]),
    )
    expect(resource.attributes).toContainEqual({
      key: 'service.name',
      value: { stringValue: 'faber-db' },
    })
    expect(record).toMatchObject({
      severityNumber: 17,
      severityText: 'critical',
      body: { stringValue: [told.title, ...told.lines].join('\n') },
      eventName: 'faber_db.alert',
    })
    expect(BigInt(record.timeUnixNano)).toBe(BigInt(Date.parse(told.at)) * 1_000_000n)
    expect(attributes).toMatchObject({
      'alert.id': told.id,
      'alert.key': 'health/production',
      'alert.state': 'firing',
      'deployment.environment.name': 'production',
    })
  })

  test('what is over is no error any more', async () => {
    const server = await startReceiver({ status: 200, body: '{}' })
    await (await receivers.otlp()).send(alert({ state: 'resolved' }), { url: server.url }, signal)
    const [{ scopeLogs }] = JSON.parse(server.received[0]?.body ?? '').resourceLogs
    expect(scopeLogs[0].logRecords[0]).toMatchObject({
      severityNumber: 9,
      severityText: 'resolved',
    })
  })
})

const everyReceiver = Object.entries(receivers)

describe('every receiver', () => {
  test.each(everyReceiver)('%s has what it said no to refused', async (_type, load) => {
    const server = await startReceiver({ status: 400, body: 'no such channel' })
    const sending = (await load()).send(alert(), { url: server.url, secret: signingSecret }, signal)
    await expect(sending).rejects.toMatchObject({
      name: 'Refused',
      message: expect.stringContaining('it answered 400'),
    })
  })

  test.each(everyReceiver)('%s that has a fault is unavailable', async (_type, load) => {
    const server = await startReceiver({ status: 500 })
    const sending = (await load()).send(alert(), { url: server.url, secret: signingSecret }, signal)
    await expect(sending).rejects.toMatchObject({ name: 'Unavailable' })
  })

  test.each(everyReceiver)('%s is not followed to another address', async (_type, load) => {
    const other = await startReceiver()
    const server = await startReceiver({ status: 307, headers: { location: other.url } })
    const sending = (await load()).send(alert(), { url: server.url, secret: signingSecret }, signal)
    await expect(sending).rejects.toMatchObject({
      name: 'Unavailable',
      message: expect.stringContaining('it answered 307'),
    })
    expect(other.received).toEqual([])
  })

  test.each(everyReceiver)(
    '%s that never answers is left when it lasts too long',
    async (_type, load) => {
      const server = await startReceiver('never')
      const soon = AbortSignal.timeout(300)
      const sending = (await load()).send(alert(), { url: server.url, secret: signingSecret }, soon)
      await expect(sending).rejects.toMatchObject({
        name: 'Unavailable',
        message: 'it did not answer in time',
      })
    },
  )

  test.each(everyReceiver)(
    '%s that is down is unavailable, and its address stays unsaid',
    async (_type, load) => {
      const server = await startReceiver()
      await server.stop()
      const address = { url: server.url, secret: signingSecret }
      // A collector is asked again by its library until this says that it is enough.
      const sending = (await load()).send(alert(), address, AbortSignal.timeout(2000))
      const error = await sending.catch((thrown) => thrown)
      expect(error.name).toBe('Unavailable')
      expect(error.message).not.toContain(new URL(server.url).port)
    },
  )
})
