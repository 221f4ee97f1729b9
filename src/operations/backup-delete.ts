import { defineOperation } from './define.ts'
import { backup, environmentDetail, environmentOfBackup } from './shared.ts'

export const backupDelete = defineOperation({
  name: 'backup delete',
  summary: 'Delete one backup for good',
  description:
    'Deletes the backup and its record. The last verified backup of an environment is never deleted, nor one that a plan or an unfinished restore rests on. In a protected environment a person approves the plan first.',
  positionals: [backup, environmentOfBackup],
  flags: {},
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database, where a plan was made' },
    server_version: { type: 'string', description: 'The version of its server' },
    backup_id: { type: 'string', description: 'The id of the backup' },
    file: { type: 'string', description: 'The file or folder' },
    plan: { type: 'object', description: 'The plan that waits for approval' },
    changed: { type: 'array', description: 'What differs from the plan that was approved' },
    deleted: { type: 'array', description: 'The ids that were deleted' },
    freed_bytes: { type: 'integer', description: 'Bytes that were freed' },
  },
  exits: {
    0: 'deleted',
    2: 'configuration, or no such backup',
    3: 'the database cannot be reached, which a plan names',
    4: 'it must be kept, or the store refuses; nothing was deleted',
    5: 'waiting for approval: a plan was written; nothing was deleted',
  },
  examples: [
    {
      run: 'faber-db backup delete backup-20261121-083000',
      shows: 'what was deleted, or what rests on it',
    },
  ],
})
