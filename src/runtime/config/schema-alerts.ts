const variable = { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' } as const

const receiverSchema = {
  type: 'object',
  required: ['type'],
  additionalProperties: false,
  properties: {
    type: {
      enum: ['webhook', 'slack', 'pagerduty', 'datadog', 'otlp'],
      description:
        'webhook: signed JSON; slack: also what takes the same messages, as Mattermost does; otlp: log records and metrics for an OpenTelemetry collector.',
    },
    url_env: {
      ...variable,
      description:
        'The name of the variable that holds the address. webhook and slack need one; the others have their own.',
    },
    secret_env: {
      ...variable,
      description:
        'The name of the variable that holds the signing secret (webhook), the routing key (pagerduty) or the API key (datadog).',
    },
    environments: {
      type: 'array',
      items: { type: 'string' },
      minItems: 1,
      description: 'The environments that it is told of; all of them when left out.',
    },
    min_severity: {
      enum: ['warning', 'critical'],
      default: 'warning',
      description: 'critical: it is not told of warnings.',
    },
  },
} as const

/** `alerts`: who is told when something goes wrong. */
export const alertsSchema = {
  type: 'object',
  default: {},
  description: 'Who is told when something goes wrong.',
  additionalProperties: false,
  properties: {
    receivers: {
      type: 'object',
      default: {},
      description: 'Each receiver by its name. `faber-db alerts test` tries them.',
      propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_-]{0,62}$' },
      additionalProperties: receiverSchema,
    },
  },
} as const
