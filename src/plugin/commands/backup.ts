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
  description: 'Back up the database of an environment, and look after its backups',
  agent: dbManager,
  operation: backupCreate,
  actions: [backupList, backupVerify, backupDelete, backupPrune],
  sections: [
    {
      name: 'CONTEXT',
      body: 'Makes a backup and reads it through; only a verified one is listed. The first word may be list, verify, delete or prune instead of an environment.',
    },
    rules,
    workflow,
    errors,
  ],
})
