import { defineCommand } from '../../compiler/index.ts'
import { status } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const statusCommand = defineCommand({
  name: 'status',
  source: import.meta.url,
  description: status.summary,
  agent: dbManager,
  operation: status,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Shows where each environment stands: server, migrations and who applied the last, backup, drift, lock. No environment is changed.',
    },
    rules,
    workflow,
    errors,
  ],
})
