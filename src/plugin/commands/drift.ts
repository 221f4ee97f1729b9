import { defineCommand } from '../../compiler/index.ts'
import { drift } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const driftCommand = defineCommand({
  name: 'drift',
  source: import.meta.url,
  description: drift.summary,
  agent: dbManager,
  operation: drift,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Compares a database, read-only, with what its applied migrations make. The ways out are for the person to choose.',
    },
    rules,
    workflow,
    errors,
  ],
})
