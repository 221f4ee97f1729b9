import { defineCommand } from '../../compiler/index.ts'
import { rollback } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, plannedWorkflow, rules } from './shared.ts'

export const rollbackCommand = defineCommand({
  name: 'rollback',
  source: import.meta.url,
  description: rollback.summary,
  agent: dbManager,
  operation: rollback,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Undoes applied migrations, by proven down scripts or from a backup, whichever loses least. Where approval is needed, the first run only writes a plan, which says what would be lost.',
    },
    rules,
    plannedWorkflow,
    errors,
  ],
})
