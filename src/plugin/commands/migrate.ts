import { defineCommand } from '../../compiler/index.ts'
import { migrate } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, plannedWorkflow, rules } from './shared.ts'

export const migrateCommand = defineCommand({
  name: 'migrate',
  source: import.meta.url,
  description: migrate.summary,
  agent: dbManager,
  operation: migrate,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Applies the pending migrations of one environment. Where approval is needed, the first run only writes a plan; a person approves it; the same request again applies it.',
    },
    rules,
    plannedWorkflow,
    errors,
  ],
})
