import { defineCommand } from '../../compiler/index.ts'
import { healthCheck } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const healthCheckCommand = defineCommand({
  name: 'health-check',
  source: import.meta.url,
  description: healthCheck.summary,
  agent: dbManager,
  operation: healthCheck,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Checks a database over one read-only connection. Pending migrations are no illness.',
    },
    rules,
    workflow,
    errors,
  ],
})
