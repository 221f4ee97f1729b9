import { defineCommand } from '../../compiler/index.ts'
import { restore } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const restoreCommand = defineCommand({
  name: 'restore',
  source: import.meta.url,
  description: restore.summary,
  agent: dbManager,
  operation: restore,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Puts a backup in the place of a database: restored beside it, verified, swapped; the old one is kept. Where approval is needed, the first run only writes a plan, which says what would be lost.',
    },
    rules,
    {
      name: 'WORKFLOW',
      body: `${workflow.body}
3. If a plan waits for approval, show the command that approves it and stop. When the user says that it is done, start the agent again with the same request.`,
    },
    errors,
  ],
})
