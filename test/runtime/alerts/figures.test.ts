import { expect, test } from 'vitest'
import { sendFigures } from '../../../src/runtime/alerts/figures.ts'
import { startReceiver } from '../../support/http-receiver.ts'
import { signingSecret, withReceivers } from './support.ts'

const collector = { type: 'otlp', url_env: 'COLLECTOR_URL' }

test('the figures of a look are gauges, with unit, meaning and environment', async () => {
  const server = await startReceiver({ status: 200, body: '{}' })
  const context = await withReceivers({ collector }, { COLLECTOR_URL: `${server.url}/` })
  const figures = { latency_seconds: 0.012, database_size_bytes: 8_000_000 }
  expect(await sendFigures('production', figures, context)).toEqual([])
  const [request] = server.received
  expect(request).toMatchObject({ method: 'POST', path: '/v1/metrics' })
  const [{ resource, scopeMetrics }] = JSON.parse(request?.body ?? '').resourceMetrics
  expect(resource.attributes).toContainEqual({
    key: 'service.name',
    value: { stringValue: 'faber-db' },
  })
  const inProduction = [
    { key: 'deployment.environment.name', value: { stringValue: 'production' } },
  ]
  expect(scopeMetrics[0].metrics).toMatchObject([
    {
      name: 'faber_db.latency_seconds',
      unit: 's',
      description: 'How long a query takes on an open connection.',
      gauge: { dataPoints: [{ asDouble: 0.012, attributes: inProduction }] },
    },
    {
      name: 'faber_db.database_size_bytes',
      unit: 'By',
      gauge: { dataPoints: [{ asDouble: 8_000_000, attributes: inProduction }] },
    },
  ])
})

test('only collectors that are told of the environment get them', async () => {
  const server = await startReceiver({ status: 200, body: '{}' })
  const context = await withReceivers(
    {
      collector: { ...collector, environments: ['dev'] },
      ops: { type: 'webhook', url_env: 'COLLECTOR_URL', secret_env: 'OPS_SECRET' },
    },
    { COLLECTOR_URL: server.url, OPS_SECRET: signingSecret },
  )
  expect(await sendFigures('production', { latency_seconds: 1 }, context)).toEqual([])
  expect(server.received).toEqual([])
})

test('a collector that says no is told of, and nothing is thrown', async () => {
  const server = await startReceiver({ status: 400 })
  const context = await withReceivers({ collector }, { COLLECTOR_URL: server.url })
  expect(await sendFigures('production', { latency_seconds: 1 }, context)).toEqual([
    {
      receiver: 'collector',
      message: 'The receiver collector did not get the figures: it answered 400',
    },
  ])
})
