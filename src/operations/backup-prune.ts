import { defineOperation } from './define.ts'
import { optionalEnvironment } from './shared.ts'

export const backupPrune = defineOperation({
  name: 'backup prune',
  summary: 'Delete the backups, and the databases that restores have kept, whose time is over',
  description:
    'Keeps what the configuration says (days, count, grandfather-father-son), what has a time of its own, the last verified backup of each environment, what a plan or an unfinished restore rests on, and what is damaged, so that a person looks at it; deletes the rest. Databases that a restore or rollback has kept (DATABASE_before_TIME) go with them when they are older than the days of the configuration, never the newest nor one in use. In a protected environment a person approves the plan first, unless backup.auto_cleanup is set.',
  positionals: [optionalEnvironment],
  flags: {
    'dry-run': {
      type: 'boolean',
      description: 'Show what would be kept and why, and what deleted; change nothing',
    },
  },
  details: {
    environment: { type: 'string', description: 'The environment, where one was asked for' },
    database: { type: 'string', description: 'The database, where a plan was made' },
    server_version: { type: 'string', description: 'The version of its server' },
    backups: {
      type: 'array',
      description: 'Each backup that was looked at, with the reason why it is kept, or null',
    },
    kept_databases: {
      type: 'array',
      description:
        'Each database that a restore or rollback has kept, with the reason why it stays, or null',
    },
    plan: { type: 'object', description: 'The plan that waits for approval' },
    changed: { type: 'array', description: 'What differs from the plan that was approved' },
    deleted: {
      type: 'array',
      description: 'The ids of backups and the names of databases that were deleted',
    },
    freed_bytes: { type: 'integer', description: 'Bytes that were freed' },
  },
  exits: {
    0: 'pruned, or nothing to do',
    2: 'configuration',
    3: 'the database cannot be reached, which a plan names',
    4: 'the store refuses; the message says what was deleted before',
    5: 'waiting for approval: a plan was written',
    6: 'pruned; a server could not be reached, so that its kept databases were not looked at',
  },
  examples: [
    { run: 'faber-db backup prune --dry-run', shows: 'what would go, and why the rest stays' },
    { run: 'faber-db backup prune production', shows: 'what was deleted' },
  ],
})
