import { defineCommand } from '../../compiler/index.ts'
import { auditList } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const auditCommand = defineCommand({
  name: 'audit',
  source: import.meta.url,
  description: auditList.summary,
  agent: dbManager,
  operation: auditList,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Lists what was done, by whom and with whose approval, and checks that the record was not edited.',
    },
    rules,
    workflow,
    errors,
  ],
})
