const destructiveOperation = {
  type: 'object',
  additionalProperties: false,
  properties: {
    allowed: { type: 'boolean', default: true, description: 'Whether it may run at all.' },
    approval: {
      enum: ['none', 'standard', 'enhanced'],
      default: 'standard',
      description: 'Which approval it asks for, in environments that ask for approval.',
    },
    require_backup: {
      type: 'boolean',
      default: true,
      description: 'Whether a verified backup must come before it.',
    },
    row_threshold: {
      type: 'integer',
      minimum: 0,
      description:
        'Rows from which it counts. Where the database was asked and fewer are lost (of a column: fewer rows with a value), it asks for no backup and for standard approval at most; `allowed` holds all the same.',
    },
    block_reason: { type: 'string', description: 'What is said when it is not allowed.' },
  },
} as const

const destructive = <const D extends object>(description: string, defaults: D) =>
  ({ ...destructiveOperation, description, default: defaults }) as const

/** `safety`: what is protected, who must agree, and which statements need care. */
export const safetySchema = {
  type: 'object',
  default: {},
  description: 'What is protected, and what needs approval.',
  additionalProperties: false,
  properties: {
    protected_environments: {
      type: 'array',
      items: { type: 'string' },
      default: ['production'],
      description: 'Environments that no shortcut reaches: no --skip-…, no --force.',
    },
    require_approval_for: {
      type: 'array',
      items: { enum: ['migrate', 'rollback', 'seed', 'reset', 'restore'] },
      default: ['migrate', 'rollback', 'seed', 'reset', 'restore'],
      description: 'The operations that a person approves in protected environments.',
    },
    max_auto_rollback_attempts: {
      type: 'integer',
      minimum: 0,
      default: 1,
      description: 'How often an automatic rollback is tried; 0: never.',
    },
    health_check_before_deploy: {
      type: 'boolean',
      default: true,
      description: 'Check health before a migration; unhealthy stops it.',
    },
    health_check_after_deploy: {
      type: 'boolean',
      default: true,
      description: 'Check health after a migration; unhealthy ends with exit 8.',
    },
    rollback_on_health_check_failure: {
      type: 'boolean',
      default: false,
      description:
        'Roll back by itself what was applied when the database is unhealthy afterwards, where nothing is lost by it.',
    },
    validate_destructive_operations: {
      type: 'boolean',
      default: true,
      description: 'Look for statements that destroy data.',
    },
    backup_enforcement: {
      type: 'object',
      default: {},
      description: 'Per environment: required (never skipped), recommended (warned), optional.',
      additionalProperties: { enum: ['required', 'recommended', 'optional'] },
    },
    destructive_operations: {
      type: 'object',
      default: {},
      description: 'What each kind of destructive statement asks for.',
      additionalProperties: false,
      properties: {
        drop_table: destructive('DROP TABLE', { approval: 'enhanced' }),
        drop_column: destructive('ALTER TABLE … DROP COLUMN', { approval: 'enhanced' }),
        drop_schema: destructive('DROP SCHEMA', { approval: 'enhanced' }),
        drop_database: destructive('DROP DATABASE', {
          allowed: false,
          block_reason: 'A migration changes a database; it never drops one.',
        }),
        truncate: destructive('TRUNCATE', { approval: 'enhanced' }),
        delete_without_where: destructive('DELETE and UPDATE without WHERE', {
          approval: 'standard',
        }),
      },
    },
    rules: {
      type: 'object',
      default: {},
      description:
        'Rules of docs/SAFETY-RULES.md by name: the risk that their findings have, or off. Rules of style look only when they are named here; a rule that destructive_operations has an entry for is set there.',
      additionalProperties: {
        enum: ['off', 'low', 'medium', 'high', 'critical'],
        description: 'The risk that its findings have, or off.',
      },
    },
    approval_timeouts: {
      type: 'object',
      default: {},
      description: 'Seconds that an approval is good for.',
      additionalProperties: false,
      properties: {
        standard: { type: 'integer', minimum: 1, default: 300, description: 'Standard approval.' },
        enhanced: { type: 'integer', minimum: 1, default: 600, description: 'Enhanced approval.' },
      },
    },
    approval_keys: {
      type: 'object',
      default: {},
      description:
        'ed25519 public keys that may approve by signature, by the name of their owner (PEM, as `openssl pkey -pubout` writes it).',
      additionalProperties: {
        type: 'string',
        pattern: 'BEGIN PUBLIC KEY',
        description: 'A public key in PEM.',
      },
    },
  },
} as const
