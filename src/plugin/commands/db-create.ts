import { defineCommand } from '../../compiler/index.ts'
import { dbCreate } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const dbCreateCommand = defineCommand({
  name: 'db-create',
  source: import.meta.url,
  description: dbCreate.summary,
  agent: dbManager,
  operation: dbCreate,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Creates the database that an environment’s connection string names. A database that exists is left as it is.',
    },
    rules,
    workflow,
    errors,
  ],
})
