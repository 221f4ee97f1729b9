import { defineOperation } from './define.ts'
import { environment, environmentDetail, spaceDetail, workId } from './shared.ts'

export const restore = defineOperation({
  name: 'restore',
  summary: 'Put a backup in the place of an environment’s database',
  description:
    'Checks every byte of the backup and all that stands in the way before it touches anything, and says what was written since and would be lost; where approval is needed, writes the plan and stops until a person has approved exactly that. Then it restores into a new database beside the old one, verifies it, and swaps the two by rename in one short step. The old database is kept as DATABASE_before_TIME. A failure at any point leaves it serving.',
  positionals: [environment],
  flags: {
    backup: { type: 'string', value: 'ID', description: 'The backup; `backup list` names them' },
    as: {
      type: 'string',
      value: 'NAME',
      description: 'Restore into a new database of this name and replace nothing',
    },
    kept: {
      type: 'string',
      value: 'NAME',
      description:
        'Instead of a backup: put a database back that an earlier restore or rollback has kept',
    },
    tables: {
      type: 'list',
      value: 'NAMES',
      description:
        'Give back only the rows of these tables, in place and in one transaction; nothing else changes',
    },
    'dry-run': {
      type: 'boolean',
      description: 'Show the plan, what would be lost and what stands in the way; write nothing',
    },
    'work-id': workId,
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database' },
    server_version: { type: 'string', description: 'The version of the server' },
    backup: { type: 'object', description: 'The backup: backup_id, file, sha256, created_at' },
    plan: { type: 'object', description: 'The plan: id, file, what would be lost, approval' },
    obstacles: { type: 'array', description: 'What stands in the way, one sentence each' },
    space: spaceDetail,
    changed: { type: 'array', description: 'What changed since the approval' },
    restored: {
      type: 'object',
      description:
        'What was done: database, kept (the name of the old one), tables, rows, ended sessions, blocked_ms, seconds',
    },
    tables: {
      type: 'array',
      description: 'With --tables: each table, and the rows that were deleted, updated, inserted',
    },
    safety_backup: {
      type: 'object',
      description: 'With --tables: the backup made before: backup_id, file, sha256',
    },
    kept: {
      type: 'array',
      description: 'The databases that are kept: name, size_bytes, replaced_at',
    },
    health: { type: 'object', description: 'Health afterwards' },
    recovered: { type: 'array', description: 'What an interrupted earlier run had left' },
    duration_seconds: { type: 'number', description: 'Seconds from start to end' },
    work_id: { type: 'string', description: 'The work item' },
  },
  exits: {
    0: 'restored, or shown',
    2: 'arguments, configuration, an unknown backup, or pg_restore is missing',
    3: 'the server cannot be reached',
    4: 'refused: the backup is damaged, or something stands in the way; nothing was touched',
    5: 'a plan was written and waits for approval',
    6: 'restored, and the database is not healthy; the message says how to go back',
    7: 'the restore failed; the old database serves as before',
    8: 'replaced, and the record could not be written',
  },
  examples: [
    {
      run: 'faber-db restore production --backup ID --dry-run',
      shows: 'what would be lost, and what stands in the way',
    },
    {
      run: 'faber-db restore production --backup ID',
      shows: 'the plan to approve, or what was restored and what the old database is called',
    },
    {
      run: 'faber-db restore production --backup ID --as shop_look',
      shows: 'a second database to look into',
    },
    {
      run: 'faber-db restore production --backup ID --tables users,orders',
      shows: 'the rows of two tables given back, the others untouched',
    },
    {
      run: 'faber-db restore production --kept NAME',
      shows: 'the way back from a restore',
    },
  ],
})
