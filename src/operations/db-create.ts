import { defineOperation } from './define.ts'
import { environment, environmentDetail } from './shared.ts'

export const dbCreate = defineOperation({
  name: 'db-create',
  summary: 'Create the database of an environment',
  description:
    'Connects to the server that the environment’s connection string names and creates the database, UTF-8, owned by the connecting role. A database that exists is left as it is.',
  positionals: [environment],
  flags: {
    'database-name': {
      type: 'string',
      value: 'NAME',
      description: 'Another name than the one in the connection string',
    },
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The name of the database' },
    created: { type: 'boolean', description: 'Whether it was created now' },
    server_version: { type: 'string', description: 'The version of the server' },
  },
  exits: {
    0: 'created, or there already',
    2: 'configuration or connection string',
    3: 'the server cannot be reached',
    4: 'the role may not create databases',
    6: 'created, but the connection string names another database',
  },
  examples: [{ run: 'faber-db db-create dev', shows: 'the database, created or found' }],
})
