import type { Alert } from '../alert.ts'
import { postJson } from '../post.ts'
import type { Receiver } from '../receiver.ts'
import { shortened, textOf } from '../text.ts'

/** Datadog takes no event that is older, and no longer text. */
const oldestMs = 18 * 60 * 60 * 1000
const textLength = 4000
const kinds = { warning: 'warning', critical: 'error' } as const

/** An event of the Events API v1. Datadog’s own client holds all of its APIs, of which this is one request. */
export const datadog: Receiver = {
  type: 'datadog',
  needs: ['secret'],
  allows: ['url'],
  async send(alert, { url = 'https://api.datadoghq.com', secret = '' }, signal) {
    const events = `${url.replace(/\/+$/, '')}/api/v1/events`
    await postJson(events, { 'dd-api-key': secret }, JSON.stringify(eventOf(alert)), signal)
  },
}

function eventOf(alert: Alert): object {
  const happened = Date.parse(alert.at)
  return {
    title: alert.title,
    text: shortened(textOf(alert), textLength),
    alert_type: alert.state === 'resolved' ? 'success' : kinds[alert.severity],
    aggregation_key: alert.key,
    source_type_name: 'faber-db',
    tags: ['service:faber-db', `environment:${alert.environment}`, `severity:${alert.severity}`],
    ...(Date.now() - happened < oldestMs && { date_happened: Math.floor(happened / 1000) }),
  }
}
