import { defineOperation } from './define.ts'
import { html, htmlDetail, optionalEnvironment } from './shared.ts'

export const status = defineOperation({
  name: 'status',
  summary: 'Show where each environment stands',
  description:
    'Reads every environment at the same time: server, size, the last migration with who applied and approved it, pending and failed ones, last backup, drift, the databases that restores have kept, who holds the migration lock. One that cannot be reached does not spoil the others. Drift is told as by drift, in a scratch database; what is not told within three seconds is not known.',
  positionals: [optionalEnvironment],
  flags: { html },
  details: {
    config: { type: 'string', description: 'The path of the configuration' },
    provider: { type: 'string', description: 'The database provider' },
    migration_tool: { type: 'string', description: 'The migration tool' },
    migrations: { type: 'integer', description: 'Migrations in the folder' },
    environments: {
      type: 'array',
      description:
        'Each environment: name, protected, needs_approval (operations), state (up to date, pending, failed or unreachable, with error), host, database, server_version, size_bytes, applied (a number), head, last_migration (name, finished_at, by, approved_by, approved_way; by is null where the audit trail here has no record), pending, unfinished, modified, missing, lock (null when free), kept, drift (differences, null with why where it is not known), last_backup (null when there is none)',
    },
    html: htmlDetail,
  },
  exits: {
    0: 'shown',
    2: 'configuration',
    3: 'the one environment asked for cannot be reached',
    6: 'shown; an environment cannot be reached or has a failed migration',
  },
  examples: [
    { run: 'faber-db status', shows: 'a line for each environment' },
    { run: 'faber-db status production --json', shows: 'everything known of one' },
  ],
})
