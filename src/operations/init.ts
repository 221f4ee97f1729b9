import { defineOperation } from './define.ts'

export const init = defineOperation({
  name: 'init',
  summary: 'Write the configuration of this project',
  description:
    'Looks at the project (schema, migrations folder, variables in .env), writes .fractary/plugins/faber-db/config.json with dev, staging and production, and keeps the state folder out of git. An existing configuration is left as it is, unless --force asks for a new one; the old one is kept beside it.',
  positionals: [],
  flags: {
    provider: {
      type: 'string',
      value: 'NAME',
      choices: ['postgresql', 'mysql', 'sqlite', 'mongodb'],
      description: 'The database; taken from the schema when left out',
    },
    hosting: {
      type: 'string',
      value: 'NAME',
      choices: ['local', 'aws-aurora', 'aws-rds', 'gcp-sql', 'azure-sql'],
      description: 'Where production runs; local when left out',
    },
    'migration-tool': {
      type: 'string',
      value: 'NAME',
      choices: ['prisma', 'typeorm', 'sequelize', 'knex'],
      description: 'The migration tool; found in the project when left out',
    },
    yes: { type: 'boolean', description: 'Take what was found; ask nothing' },
    force: { type: 'boolean', description: 'Replace an existing configuration, keeping a copy' },
  },
  details: {
    config: { type: 'string', description: 'The path of the configuration, from the project root' },
    written: { type: 'boolean', description: 'Whether it was written now' },
    kept: { type: 'string', description: 'The copy of the replaced configuration' },
    provider: { type: 'string', description: 'The database provider' },
    migration_tool: { type: 'string', description: 'The migration tool' },
    environments: { type: 'array', description: 'Each environment and its variable' },
  },
  exits: {
    0: 'written, or there was one already',
    2: 'the project uses something that is not handled',
    4: 'the folder cannot be written',
  },
  examples: [
    { run: 'faber-db init', shows: 'what it found, and what it wrote' },
    {
      run: 'faber-db init --provider postgresql --migration-tool prisma --yes',
      shows: 'the same, told',
    },
  ],
})
