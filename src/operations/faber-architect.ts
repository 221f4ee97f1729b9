import { defineOperation } from './define.ts'
import { phaseDetails, phaseFlags } from './shared.ts'

export const faberArchitect = defineOperation({
  name: 'faber architect',
  summary: 'Make the migration that a specification asks for (FABER: architect)',
  description:
    'Reads the specification of the work item. Prisma models in it are merged into the project’s schema, whole ones only, and generate-migration writes the migration; SQL in it becomes a migration as it stands. A specification in prose becomes a request with a strict form, whose answer goes the same way. What fails leaves the schema as it was.',
  alias: 'faber coordinate-architect',
  positionals: [],
  flags: {
    ...phaseFlags,
    answer: {
      type: 'string',
      value: 'FILE',
      description: 'The answer to the request, as JSON in the form that the request gives',
    },
  },
  details: {
    ...phaseDetails,
    specification: { type: 'string', description: 'The file of the specification' },
    schema: {
      type: 'object',
      description: 'What is merged into the schema: path, added, replaced, unchanged',
    },
    migrations: {
      type: 'array',
      description: 'Each migration written, or shown: name, path, checksum, risk, findings, sql',
    },
    ignored: {
      type: 'array',
      description: 'The blocks that are no migration: line, and why',
    },
    request: {
      type: 'object',
      description:
        'What is asked of the model: wanted, specification, models, schema (the JSON Schema of the answer), answer_with',
    },
  },
  exits: {
    0: 'written, shown, there already, or no database work',
    2: 'the context, the specification, the answer, the schema or the configuration',
    3: 'the server cannot be reached',
    4: 'the schema has another model of that name, or policy forbids what the SQL does; nothing changed',
    5: 'waits for the answer to the request',
    6: 'written, without a way back that is proven',
  },
  examples: [
    {
      run: 'faber-db faber architect --context context.json',
      shows: 'the migration, or the request for the model',
    },
    {
      run: 'faber-db faber architect --work-id 123 --answer answer.json',
      shows: 'the migration that the answer makes',
    },
  ],
})
