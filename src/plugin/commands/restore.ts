import { defineCommand } from '../../compiler/index.ts'
import { restore } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, plannedWorkflow, rules } from './shared.ts'

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
    plannedWorkflow,
    errors,
  ],
})
