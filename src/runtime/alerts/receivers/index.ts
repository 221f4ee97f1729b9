import type { ReceiverConfig } from '../../config/schema.ts'
import type { Receiver } from '../receiver.ts'

/** Each kind of receiver by its type, loaded when one is told: the others cost nothing. */
export const receivers: Readonly<Record<ReceiverConfig['type'], () => Promise<Receiver>>> = {
  webhook: async () => (await import('./webhook.ts')).webhook,
  slack: async () => (await import('./slack.ts')).slack,
  pagerduty: async () => (await import('./pagerduty.ts')).pagerduty,
  datadog: async () => (await import('./datadog.ts')).datadog,
  otlp: async () => (await import('./otlp.ts')).otlp,
}
