import { defineCommand } from '../../compiler/index.ts'
import {
  backupCreate,
  backupDelete,
  backupList,
  backupPrune,
  backupVerify,
} from '../../operations/index.ts'
import { dbManager } from '../agents/db-manager.ts'
import { errors, rules, workflow } from './shared.ts'

export const backupCommand = defineCommand({
  name: 'backup',
  source: import.meta.url,
  description: 'Make, list, verify or prune backups',
  agent: dbManager,
  operation: backupCreate,
  actions: [backupList, backupVerify, backupDelete, backupPrune],
  sections: [
    {
      name: 'CONTEXT',
      body: 'Makes a backup and reads it through, or lists, proves or deletes those that there are.',
    },
    rules,
    workflow,
    errors,
  ],
})
