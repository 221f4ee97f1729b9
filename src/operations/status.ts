import { defineOperation } from './define.ts'
import { html, htmlDetail, optionalEnvironment } from './shared.ts'

export const status = defineOperation({
  name: 'status',
  summary: 'Show where each environment stands',
  description:
    'Reads every environment at the same time: server, size, last migration, pending and failed migrations, last backup, the databases that restores have kept, who holds the migration lock. One that cannot be reached does not spoil the others.',
  positionals: [optionalEnvironment],
  flags: { html },
  details: {
    config: { type: 'string', description: 'The path of the configuration' },
    provider: { type: 'string', description: 'The database provider' },
    migration_tool: { type: 'string', description: 'The migration tool' },
    migrations: { type: 'integer', description: 'Migrations in the folder' },
    environments: {
      type: 'array',
      description: 'Each environment: state, server, head, pending, backup, kept databases',
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
