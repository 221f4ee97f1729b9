import type { Alert } from '../alert.ts'
import { postJson } from '../post.ts'
import type { Receiver } from '../receiver.ts'
import { shortened, textOf } from '../text.ts'

/** The longest summary that PagerDuty takes, in characters. */
const summaryLength = 1024

/**
 * An event of the Events API v2: what is firing opens an incident or joins the open one of the same
 * key, what is resolved closes it. PagerDuty’s own client is not kept any more.
 */
export const pagerduty: Receiver = {
  type: 'pagerduty',
  needs: ['secret'],
  allows: ['url'],
  async send(alert, { url = 'https://events.pagerduty.com/v2/enqueue', secret = '' }, signal) {
    await postJson(url, {}, JSON.stringify(eventOf(alert, secret)), signal)
  },
}

function eventOf(alert: Alert, routingKey: string): object {
  return {
    routing_key: routingKey,
    event_action: alert.state === 'firing' ? 'trigger' : 'resolve',
    dedup_key: alert.key,
    client: 'faber-db',
    payload: {
      summary: shortened(alert.title, summaryLength),
      source: alert.environment,
      severity: alert.severity,
      timestamp: alert.at,
      component: 'database',
      custom_details: { text: textOf(alert), ...alert.facts },
    },
  }
}
