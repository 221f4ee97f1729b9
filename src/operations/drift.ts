import { defineOperation } from './define.ts'
import { environment, environmentDetail } from './shared.ts'

export const drift = defineOperation({
  name: 'drift',
  summary: 'Compare a database with its migrations',
  description:
    'Finds where a database is not what its applied migrations make: they are replayed in a scratch database, once for each state of the migrations, and the two structures are compared. The database itself is only read. Each difference is told with the ways out; none is taken.',
  positionals: [environment],
  flags: {},
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database' },
    server_version: { type: 'string', description: 'The version of the server' },
    drifted: { type: 'boolean', description: 'Whether there is a difference' },
    differences: {
      type: 'array',
      description:
        'Each: object, kind, name, table, way (only_in_database, only_in_migrations, different), property, and what stands in the database and in the migrations',
    },
    missing: {
      type: 'array',
      description: 'Applied migrations that are gone from the folder, as after a squash',
    },
    not_replayed: {
      type: 'array',
      description: 'Statements of migrations that reach beyond their database: file and line',
    },
    ways_out: { type: 'array', description: 'Each: way, what it does, command, destructive' },
    sql: {
      type: 'string',
      description: 'What a migration would need to make the migrations say what the database is',
    },
    undo_sql: {
      type: 'string',
      description: 'What would make the database what the migrations say; drops are marked',
    },
  },
  exits: {
    0: 'no drift',
    2: 'configuration',
    3: 'the database cannot be reached',
    4: 'it cannot be told: no scratch database can be made, or an applied migration was edited or does not replay there',
    6: 'the database has drifted, or a migration began and did not finish',
  },
  examples: [
    { run: 'faber-db drift production', shows: 'a line for each difference, and the ways out' },
    { run: 'faber-db drift production --json', shows: 'the same with the SQL of both directions' },
  ],
})
