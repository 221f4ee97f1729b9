import { defineCommand } from '../../compiler/index.ts'
import { init } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const initCommand = defineCommand({
  name: 'init',
  source: import.meta.url,
  description: init.summary,
  agent: dbManager,
  operation: init,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Sets faber-db up in this project: finds the schema, the migrations and the variables, and writes the configuration.',
    },
    rules,
    workflow,
    errors,
  ],
})
