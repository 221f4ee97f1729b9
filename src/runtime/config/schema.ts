import type { FromSchema } from 'json-schema-to-ts'
import { alertsSchema } from './schema-alerts.ts'
import { backupSchema } from './schema-care.ts'
import { faberSchema } from './schema-faber.ts'
import { healthSchema } from './schema-health.ts'
import { integrationSchema } from './schema-integration.ts'
import { safetySchema } from './schema-safety.ts'

const databaseSchema = {
  type: 'object',
  description: 'What the project uses.',
  required: ['provider', 'migration_tool'],
  additionalProperties: false,
  properties: {
    provider: {
      enum: ['postgresql', 'mysql', 'sqlite', 'mongodb'],
      description:
        'The database. This version handles postgresql; safety reads the SQL of mysql and sqlite too.',
    },
    hosting: {
      enum: ['local', 'aws-aurora', 'aws-rds', 'gcp-sql', 'azure-sql'],
      default: 'local',
      description:
        'For readers: where the protected environments run. faber-db reaches all of them by their connection strings.',
    },
    migration_tool: {
      enum: ['prisma', 'typeorm', 'sequelize', 'knex'],
      description: 'The migration tool. This version handles prisma.',
    },
    scratch_connection_string_env: {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
      description:
        'The name of the variable that holds the connection string of a scratch server, of the same major version: drift replays the migrations there, and migrate rehearses there. Left out: on the server of each environment.',
    },
  },
} as const

const environmentSchema = {
  type: 'object',
  required: ['connection_string_env'],
  additionalProperties: false,
  properties: {
    connection_string_env: {
      type: 'string',
      pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
      description:
        'The name of the variable that holds the connection string. The string itself never stands in a file.',
    },
    auto_migrate: {
      type: 'boolean',
      default: false,
      description:
        'For readers. Whether a FABER workflow migrates it by itself is said by faber_integration.environments.<name>.auto_migrate.',
    },
    backup_before_migrate: {
      type: 'boolean',
      default: true,
      description: 'Take a verified backup before every migration.',
    },
    require_approval: {
      type: 'boolean',
      default: false,
      description:
        'A person must approve each change. Environments in safety.protected_environments ask for approval whatever stands here.',
    },
    region: {
      type: 'string',
      description:
        'For readers: the cloud region. The store of backups takes its own from AWS_REGION.',
    },
    backup_retention_days: {
      type: 'integer',
      minimum: 1,
      description: 'Overrides backup.retention_days.',
    },
    disk_gb: {
      type: 'number',
      exclusiveMinimum: 0,
      description:
        'The size of the server’s disk (GB), where health-check cannot look at it: what is free is then told from the sizes of the databases and the WAL.',
    },
    rollback_on_migration_failure: {
      type: 'boolean',
      default: false,
      description:
        'Undo by itself what a failed migration has left, where nothing is lost by it. What ran in its transaction is undone anyway.',
    },
  },
} as const

const migrationsSchema = {
  type: 'object',
  default: {},
  description: 'Where migrations lie and how they are applied.',
  additionalProperties: false,
  properties: {
    directory: {
      type: 'string',
      minLength: 1,
      default: 'prisma/migrations',
      description: 'The migrations folder, from the project root.',
    },
    table: {
      type: 'string',
      const: '_prisma_migrations',
      default: '_prisma_migrations',
      description: 'The history table of the tool. Prisma knows one name only.',
    },
    timeout_seconds: {
      type: 'integer',
      minimum: 1,
      default: 300,
      description: 'How long one statement may run (statement_timeout).',
    },
    lock_timeout_seconds: {
      type: 'integer',
      minimum: 1,
      default: 60,
      description:
        'How long a migration may try to get its locks, in short attempts that let the application through in between.',
    },
  },
} as const

/** The JSON Schema of `.fractary/plugins/faber-db/config.json`; generated/config.schema.json is made from it. */
export const configSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'faber-db configuration',
  type: 'object',
  required: ['database', 'environments'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'For editors.' },
    schema_version: { type: 'string', const: '1.0', default: '1.0', description: 'Of this file.' },
    database: databaseSchema,
    environments: {
      type: 'object',
      description: 'Each environment by its name.',
      minProperties: 1,
      propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_-]{0,62}$' },
      additionalProperties: environmentSchema,
    },
    migrations: migrationsSchema,
    safety: safetySchema,
    backup: backupSchema,
    health_checks: healthSchema,
    alerts: alertsSchema,
    integration: integrationSchema,
    faber_integration: faberSchema,
  },
} as const

/** A configuration after validation, with every default filled in. */
export type Config = FromSchema<typeof configSchema>
export type EnvironmentConfig = FromSchema<typeof environmentSchema>
export type ReceiverConfig = NonNullable<Config['alerts']['receivers'][string]>
