/** `health_checks.alerting`: when a change of health is told. */
export const alertingSchema = {
  type: 'object',
  default: {},
  description: 'When a change of health is told by health-check --notify; docs/MONITORING.md.',
  additionalProperties: false,
  properties: {
    confirm_worse: {
      type: 'integer',
      minimum: 1,
      maximum: 10,
      default: 2,
      description: 'Looks in a row that must be worse before that is told; 1: at once.',
    },
    confirm_better: {
      type: 'integer',
      minimum: 1,
      maximum: 10,
      default: 2,
      description: 'Looks in a row that must be better before that is told.',
    },
    flap_above_percent: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 30,
      description:
        'Where more of the last 20 looks than this share have changed the health, the newer weighing more, it is flapping, and nothing more is told; 100: never.',
    },
    flap_until_percent: {
      type: 'integer',
      minimum: 0,
      maximum: 99,
      default: 25,
      description: 'At this share or less it has settled, and where is told.',
    },
  },
} as const
