import { defineOperation } from './define.ts'
import { environmentDetail, workId } from './shared.ts'

export const generateMigration = defineOperation({
  name: 'generate-migration',
  summary: 'Write the migration that the schema needs',
  description:
    'Asks the migration tool for the difference between the end of the migrations folder and the schema, on a scratch database of the environment’s server that is dropped again; writes it as a new migration; says what it would do to the data. Beside it goes down.sql, which undoes it, where up and down leave the schema of the scratch database as it was. No environment is changed.',
  positionals: [
    { name: 'description', required: true, description: 'What it does, in a few words' },
  ],
  flags: {
    environment: {
      type: 'string',
      value: 'NAME',
      description: 'The environment whose server lends the scratch database (dev)',
    },
    name: {
      type: 'string',
      value: 'NAME',
      description: 'The name of the migration; made from the description when left out',
    },
    preview: { type: 'boolean', description: 'Show the SQL; write nothing' },
    'work-id': workId,
  },
  details: {
    environment: environmentDetail,
    migration: { type: 'string', description: 'The name of the migration' },
    path: { type: 'string', description: 'Its file, from the project root' },
    sql: { type: 'string', description: 'Its SQL' },
    changes: { type: 'array', description: 'One line for each statement' },
    risk: { type: 'string', description: 'none, low, medium, high or critical' },
    findings: { type: 'array', description: 'What it would do that deserves a look' },
    down: {
      type: 'object',
      description:
        'The way back: path, proven, what it loses and what it does not bring back; or why there is none',
    },
    work_id: { type: 'string', description: 'The work item' },
  },
  exits: {
    0: 'written, shown, or nothing differs',
    2: 'configuration, schema or tool',
    3: 'the server cannot be reached',
    4: 'the role may not create the scratch database',
    6: 'written or shown, without a way back that is proven',
  },
  examples: [
    { run: 'faber-db generate-migration "add user profiles"', shows: 'the file and its risk' },
    { run: 'faber-db generate-migration "add user profiles" --preview', shows: 'the SQL' },
  ],
})
