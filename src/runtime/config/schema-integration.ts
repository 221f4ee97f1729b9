const strings = { type: 'array', items: { type: 'string' }, default: [] } as const

/** `integration`: the other plugins of the family. */
export const integrationSchema = {
  type: 'object',
  default: {},
  description:
    'The other plugins of the project, which have no effect in this version; and who is told.',
  additionalProperties: false,
  properties: {
    cloud_plugin: { type: 'string', description: 'Creates the servers.' },
    work_plugin: { type: 'string', description: 'Keeps the work items.' },
    logs_plugin: { type: 'string', description: 'Keeps the logs.' },
    notify_on_failure: {
      type: 'boolean',
      default: false,
      description:
        'Tell the receivers of `alerts` when an operation fails, and when the same one succeeds again.',
    },
    log_all_operations: { type: 'boolean', default: true, description: 'Log reads as well.' },
  },
} as const

/** `faber_integration`: what FABER workflows do with databases. */
export const faberSchema = {
  type: 'object',
  default: {},
  description: 'What FABER workflows do with the database. No effect in this version.',
  additionalProperties: false,
  properties: {
    enabled: { type: 'boolean', default: true },
    auto_detect_database_work: { type: 'boolean', default: true },
    detection_patterns: {
      type: 'object',
      default: {},
      additionalProperties: false,
      properties: { title_keywords: strings, labels: strings, description_keywords: strings },
    },
    auto_generate_migrations: { type: 'boolean', default: true },
    auto_deploy_dev: { type: 'boolean', default: true },
    environments: { type: 'object', default: {} },
    phase_hooks: { type: 'object', default: {} },
    coordination: {
      type: 'object',
      default: {},
      additionalProperties: false,
      properties: {
        block_on_health_check_failure: { type: 'boolean', default: true },
        retry_failed_health_checks: { type: 'boolean', default: true },
        max_retry_attempts: { type: 'integer', minimum: 0, default: 2 },
        log_coordination_activities: { type: 'boolean', default: true },
      },
    },
  },
} as const
