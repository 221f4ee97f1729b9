const words = (description: string) =>
  ({ type: 'array', items: { type: 'string', minLength: 1 }, default: [], description }) as const

const rules = {
  type: 'object',
  additionalProperties: false,
  properties: {
    auto_migrate: {
      type: 'boolean',
      description:
        'Whether the phase migrates it by itself; yes when left out. false: not without a person, who approves the plan or runs migrate.',
    },
    require_approval: {
      type: 'boolean',
      description: 'true: as environments.<name>.require_approval, for every way to migrate it.',
    },
    health_check_before: {
      type: 'boolean',
      default: false,
      description: 'Run the configured health checks before, besides those of migrate.',
    },
    health_check_after: {
      type: 'boolean',
      default: true,
      description: 'Run the configured health checks after, besides those of migrate.',
    },
    backup_required: {
      type: 'boolean',
      description: 'true: as safety.backup_enforcement.<name> "required".',
    },
    validate_safety: {
      type: 'boolean',
      const: true,
      description: 'Safety always looks; it cannot be turned off.',
    },
  },
} as const

const hookKeys = {
  enabled: {
    type: 'boolean',
    default: true,
    description: 'false: the phase does nothing and says so.',
  },
  operation: { type: 'string', description: 'For readers; the phase knows what it runs.' },
  conditional: {
    enum: ['database_work_detected', 'migrations_exist'],
    description: 'For readers; the phase asks its own condition.',
  },
} as const

const hook = {
  type: 'object',
  default: {},
  description: 'A phase that changes no environment.',
  additionalProperties: false,
  properties: hookKeys,
} as const

const deployment = <const E extends string>(environment: E) =>
  ({
    type: 'object',
    default: {},
    description: 'A phase that migrates an environment.',
    additionalProperties: false,
    properties: {
      ...hookKeys,
      environment: { type: 'string', default: environment, description: 'Its environment.' },
    },
  }) as const

/** `faber_integration`: what FABER workflows do with databases. */
export const faberSchema = {
  type: 'object',
  default: {},
  description: 'What FABER workflows do with the database.',
  additionalProperties: false,
  properties: {
    enabled: {
      type: 'boolean',
      default: true,
      description: 'false: every phase does nothing and says so.',
    },
    description: { type: 'string', description: 'For readers.' },
    auto_detect_database_work: {
      type: 'boolean',
      default: true,
      description:
        'false: the frame phase looks at nothing, and the architect phase acts on what the specification holds.',
    },
    detection_patterns: {
      type: 'object',
      default: {},
      description:
        'Words that count for database work, besides those that are known. A known word that has other meanings too (table, model, index, …) is weighed by what stands around it all the same.',
      additionalProperties: false,
      properties: {
        title_keywords: words('Whole words of the title.'),
        labels: words('Labels, whole.'),
        description_keywords: words('Whole words of the description.'),
      },
    },
    auto_generate_migrations: {
      type: 'boolean',
      default: true,
      description:
        'false: the architect phase writes nothing, and says what is to be done by hand.',
    },
    auto_deploy_dev: {
      type: 'boolean',
      default: true,
      description: 'false: the build phase does not migrate by itself.',
    },
    environments: {
      type: 'object',
      default: {},
      description: 'Rules for environments, by name.',
      additionalProperties: rules,
    },
    phase_hooks: {
      type: 'object',
      default: {},
      description: 'The phases, by the hook that runs them.',
      additionalProperties: false,
      properties: {
        post_frame: hook,
        post_architect: hook,
        pre_build: deployment('dev'),
        pre_evaluate: deployment('staging'),
        pre_release: deployment('production'),
      },
    },
    coordination: {
      type: 'object',
      default: {},
      description: 'How phases deal with health, and what they log.',
      additionalProperties: false,
      properties: {
        block_on_health_check_failure: {
          type: 'boolean',
          default: true,
          description:
            'An unhealthy database fails the phase; false: it is a warning, except in production.',
        },
        retry_failed_health_checks: {
          type: 'boolean',
          default: true,
          description: 'Check an unhealthy database again before it counts.',
        },
        max_retry_attempts: {
          type: 'integer',
          minimum: 0,
          maximum: 10,
          default: 2,
          description: 'How many times; a second lies before the first, and each wait is doubled.',
        },
        log_coordination_activities: {
          type: 'boolean',
          default: true,
          description: 'Record each phase in the audit.',
        },
      },
    },
  },
} as const
