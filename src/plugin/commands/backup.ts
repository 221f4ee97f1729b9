import { defineCommand } from '../../compiler/index.ts'
import { backupCreate } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const backupCommand = defineCommand({
  name: 'backup',
  source: import.meta.url,
  description: backupCreate.summary,
  agent: dbManager,
  operation: backupCreate,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Makes a backup and reads it through; only a verified one is listed.',
    },
    rules,
    workflow,
    errors,
  ],
})
