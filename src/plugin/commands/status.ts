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
      body: 'Shows, without changing anything, where each environment stands: server, migrations, last backup, lock.',
    },
    rules,
    workflow,
    errors,
  ],
})
