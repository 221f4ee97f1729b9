import { defineCommand } from '../../compiler/index.ts'
import { safety } from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const safetyCommand = defineCommand({
  name: 'safety',
  source: import.meta.url,
  description: safety.summary,
  agent: dbManager,
  operation: safety,
  sections: [
    {
      name: 'CONTEXT',
      body: 'Says, without changing anything, what migrations would lock, rewrite and lose, and which approval and backup they need.',
    },
    rules,
    workflow,
    errors,
  ],
})
