import type { Config } from './schema.ts'

export interface Choice {
  readonly provider: Config['database']['provider']
  readonly hosting: Config['database']['hosting']
  readonly migration_tool: Config['database']['migration_tool']
}

/** What `faber-db init` writes: three environments, production protected. Everything else has a default. */
export function initialConfig(choice: Choice) {
  return {
    schema_version: '1.0',
    database: choice,
    environments: {
      dev: { connection_string_env: 'DEV_DATABASE_URL', backup_before_migrate: false },
      staging: { connection_string_env: 'STAGING_DATABASE_URL', backup_before_migrate: true },
      production: {
        connection_string_env: 'PROD_DATABASE_URL',
        backup_before_migrate: true,
        require_approval: true,
      },
    },
    migrations: { directory: 'prisma/migrations', timeout_seconds: 300, lock_timeout_seconds: 60 },
    safety: {
      protected_environments: ['production'],
      backup_enforcement: { production: 'required' },
    },
  }
}

/** The example in the plugin: what `init` writes, and the settings that people change most. */
export const exampleConfig = {
  ...initialConfig({ provider: 'postgresql', hosting: 'aws-aurora', migration_tool: 'prisma' }),
  safety: {
    protected_environments: ['production'],
    require_approval_for: ['migrate', 'rollback', 'seed', 'reset', 'restore'],
    health_check_before_deploy: true,
    health_check_after_deploy: true,
    backup_enforcement: { staging: 'recommended', production: 'required' },
    destructive_operations: {
      drop_table: { allowed: true, approval: 'enhanced', require_backup: true },
      drop_column: { allowed: true, approval: 'enhanced', require_backup: true },
      truncate: {
        allowed: false,
        block_reason: 'Empty a table in steps, by a job that can be stopped.',
      },
    },
    approval_timeouts: { standard: 300, enhanced: 600 },
  },
  backup: { provider: 'pg_dump', storage_location: '.fractary/plugins/faber-db/backups' },
  health_checks: {
    default_checks: ['connectivity', 'migrations'],
    thresholds: { latency_degraded_ms: 100, latency_unhealthy_ms: 500 },
  },
  alerts: {
    receivers: {
      chat: { type: 'slack', url_env: 'SLACK_WEBHOOK_URL' },
      oncall: {
        type: 'pagerduty',
        secret_env: 'PAGERDUTY_ROUTING_KEY',
        environments: ['production'],
        min_severity: 'critical',
      },
    },
  },
  integration: { notify_on_failure: true },
}
