import { defineCommand } from '../../compiler/index.ts'
import { rollback } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

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
    {
      name: 'WORKFLOW',
      body: `${workflow.body}
3. If a plan waits for approval, show what would be lost and the command that approves it, and stop. When the user says that it is done, start the agent again with the request that the plan names.`,
    },
    errors,
  ],
})
