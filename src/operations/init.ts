import { defineOperation } from './define.ts'

export const init = defineOperation({
  name: 'init',
  summary: 'Write the configuration of this project',
  description:
    'Looks at the project (schema, migrations folder, variables in .env), writes .fractary/plugins/faber-db/config.json with dev, staging and production, and keeps the state folder out of git. An existing configuration is left as it is, unless --force asks for a new one; the old one is kept beside it. With --faber it also puts the workflow where FABER’s engine looks, adds faber_integration to the configuration, and the workflow with its labels to that of FABER; what is there already stays as it is.',
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
    faber: {
      type: 'boolean',
      description: 'Wire FABER too: the workflow, its labels, and faber_integration',
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
    faber: {
      type: 'object',
      description:
        'What was wired: workflow (file, form, written), sections added to the configuration, and what was added to that of FABER or kept in it; label_mapping where there is none',
    },
  },
  exits: {
    0: 'written, or there was one already',
    2: 'the project uses something that is not handled',
    4: 'the folder cannot be written',
    6: 'done; something of FABER is not as it should be',
  },
  examples: [
    { run: 'faber-db init', shows: 'what it found, and what it wrote' },
    {
      run: 'faber-db init --provider postgresql --migration-tool prisma --yes',
      shows: 'the same, told',
    },
    { run: 'faber-db init --faber', shows: 'what of FABER was wired' },
  ],
})
