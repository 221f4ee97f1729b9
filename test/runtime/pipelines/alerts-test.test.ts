import { expect, test } from 'vitest'
import type { Alert } from '../../../src/runtime/alerts/alert.ts'
import { startReceiver } from '../../support/http-receiver.ts'
import { faberDb, faberDbJson } from '../../support/program.ts'
import { signingSecret } from '../alerts/support.ts'
import { folderWith } from '../support.ts'

const webhook = { type: 'webhook', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' }

/** A project that has these receivers; nothing of it is ever connected to. */
function projectWith(receivers: object): Promise<string> {
  const config = {
    database: { provider: 'postgresql', migration_tool: 'prisma' },
    environments: { production: { connection_string_env: 'PROD_DATABASE_URL' } },
    alerts: { receivers },
  }
  return folderWith({ '.fractary/plugins/faber-db/config.json': JSON.stringify(config) })
}

test('each receiver is told a test alert and that it is over, whatever it is told of otherwise', async () => {
  const server = await startReceiver({ status: 200, body: '{}' })
  const cwd = await projectWith({
    ops: { ...webhook, min_severity: 'critical' },
    chat: { type: 'slack', url_env: 'CHAT_URL' },
    oncall: { type: 'pagerduty', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' },
    events: { type: 'datadog', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' },
    collector: { type: 'otlp', url_env: 'OPS_URL' },
  })
  const env = {
    OPS_URL: server.url,
    OPS_SECRET: signingSecret,
    CHAT_URL: `${server.url}/services/T0/secret`,
  }
  const { exit, stdout } = await faberDb(['alerts', 'test'], { cwd, env })
  expect({ exit, stdout }).toEqual({
    exit: 0,
    stdout: [
      '✓ 5 receivers took the test alert.',
      '  ✓ ops (webhook)',
      '  ✓ chat (slack)',
      '  ✓ oncall (pagerduty)',
      '  ✓ events (datadog)',
      '  ✓ collector (otlp)\n',
    ].join('\n'),
  })
  const ofWebhook = server.received.filter(({ headers }) => headers['webhook-id'])
  expect(ofWebhook.map(({ body }) => JSON.parse(body) as Alert)).toMatchObject([
    { key: 'test/ops', state: 'firing', severity: 'warning', environment: 'production' },
    { key: 'test/ops', state: 'resolved' },
  ])
  const paths = server.received.map(({ path }) => path).toSorted()
  expect(new Set(paths)).toEqual(
    new Set(['/', '/api/v1/events', '/services/T0/secret', '/v1/logs']),
  )
  expect(paths.length).toBe(10)
})

test('a collector is found as OpenTelemetry’s own variables say', async () => {
  const server = await startReceiver({ status: 200, body: '{}' })
  const cwd = await projectWith({ collector: { type: 'otlp' } })
  const env = {
    OTEL_EXPORTER_OTLP_ENDPOINT: `${server.url}/tenant`,
    OTEL_EXPORTER_OTLP_HEADERS: 'api-key=abc',
  }
  const { exit } = await faberDbJson(['alerts', 'test'], { cwd, env })
  expect(exit).toBe(0)
  const [request] = server.received
  expect(request?.path).toBe('/tenant/v1/logs')
  expect(request?.headers['api-key']).toBe('abc')
})

test('a receiver that does not take it ends with 4, and what each answered is said', async () => {
  const chat = await startReceiver({ status: 404, body: 'no route for /T0/secret' })
  const cwd = await projectWith({ ops: webhook, chat: { type: 'slack', url_env: 'CHAT_URL' } })
  const env = { CHAT_URL: `${chat.url}/T0/secret` }
  const { exit, result } = await faberDbJson(['alerts', 'test'], { cwd, env })
  expect(exit).toBe(4)
  expect(result.errors).toMatchObject([
    { code: 'ALERT_NOT_SENT', message: 'ops and chat did not take the test alert.' },
  ])
  expect(result.details.receivers).toEqual([
    {
      receiver: 'ops',
      type: 'webhook',
      taken: false,
      problem: 'The variable OPS_URL, which the receiver ops needs, is not set.',
    },
    {
      receiver: 'chat',
      type: 'slack',
      taken: false,
      problem: 'it answered 404: no route for ***',
    },
  ])
})

test('one receiver can be tried alone', async () => {
  const ops = await startReceiver()
  const cwd = await projectWith({ ops: webhook, other: webhook })
  const env = { OPS_URL: ops.url, OPS_SECRET: signingSecret }
  const { exit } = await faberDbJson(['alerts', 'test', 'other'], { cwd, env })
  expect(exit).toBe(0)
  expect(ops.received.map(({ body }) => JSON.parse(body).key)).toEqual(['test/other', 'test/other'])
})

test('a receiver that there is not is refused, with the nearest', async () => {
  const cwd = await projectWith({ ops: webhook })
  const { exit, result } = await faberDbJson(['alerts', 'test', 'opps'], { cwd })
  expect(exit).toBe(2)
  expect(result.errors).toMatchObject([{ code: 'RECEIVER_UNKNOWN', known: ['ops'] }])
  expect(result.message).toContain('Did you mean "ops"?')
})

test('a project without receivers is told where they are named', async () => {
  const cwd = await projectWith({})
  const { exit, result } = await faberDbJson(['alerts', 'test'], { cwd })
  expect(exit).toBe(2)
  expect(result.errors).toMatchObject([{ code: 'CONFIG_INVALID' }])
})
