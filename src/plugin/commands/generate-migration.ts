import { defineCommand } from '../../compiler/index.ts'
import { generateMigration } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const generateMigrationCommand = defineCommand({
  name: 'generate-migration',
  source: import.meta.url,
  description: generateMigration.summary,
  agent: dbManager,
  operation: generateMigration,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Writes a migration for the change that the schema already holds, and says what it would do to the data. No environment is changed.',
    },
    rules,
    workflow,
    errors,
  ],
})
