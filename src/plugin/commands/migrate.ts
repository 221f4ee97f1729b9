import { defineCommand } from '../../compiler/index.ts'
import { migrate } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

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
    {
      name: 'WORKFLOW',
      body: `${workflow.body}
3. If a plan waits for approval, show the command that approves it and stop. When the user says that it is done, start the agent again with the same request.`,
    },
    errors,
  ],
})
