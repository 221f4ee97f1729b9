import { defineOperation } from './define.ts'
import { environment, environmentDetail, spaceDetail, workId } from './shared.ts'

export const rollback = defineOperation({
  name: 'rollback',
  summary: 'Undo applied migrations of an environment, losing least',
  description:
    'Looks for every way back: the down scripts beside the migrations, proven on scratch databases, and a restore of the backup taken before them. It chooses the one that loses least, says why and what would be lost, and has a person approve it where migrate would. A verified backup comes first, always. Down scripts run in one transaction with the history; a restore takes the place of the database by a swap. Afterwards the migration tool says that the migrations are pending.',
  positionals: [environment],
  flags: {
    steps: { type: 'integer', value: 'N', description: 'Undo the newest N migrations (1)' },
    to: {
      type: 'string',
      value: 'MIGRATION',
      description: 'Undo everything applied after this migration, which stays',
    },
    from: {
      type: 'string',
      value: 'BACKUP',
      description: 'Go back to this backup, whatever the down scripts could do',
    },
    'dry-run': {
      type: 'boolean',
      description: 'Show each way and what it loses; change nothing',
    },
    verify: {
      type: 'boolean',
      description:
        'Prove the way with the data first, on a copy from the backup; takes as long as a restore',
    },
    'work-id': workId,
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database' },
    server_version: { type: 'string', description: 'The version of the server' },
    undo: { type: 'array', description: 'The migrations that are to be undone, newest first' },
    way: { type: 'string', description: 'down or restore' },
    why: { type: 'string', description: 'Why this way' },
    ways: {
      type: 'array',
      description: 'Each way: whether it can be gone or why not, and what it would lose',
    },
    loss: {
      type: 'array',
      description: 'What a restore loses, by table: rows, inserted, updated, deleted since',
    },
    lost: {
      type: 'array',
      description: 'What the down scripts lose or do not bring back: object, rows, file, line',
    },
    findings: { type: 'array', description: 'What safety found in the down scripts' },
    plan: { type: 'object', description: 'The plan: id, file, way, risk, approval' },
    changed: { type: 'array', description: 'What changed since the approval' },
    recovered: { type: 'array', description: 'What an interrupted earlier run had left' },
    skipped: { type: 'array', description: 'Each step that was not taken, and why' },
    health: { type: 'object', description: 'Health before and after' },
    backup: { type: 'object', description: 'The safety backup: backup_id, file, sha256' },
    verified: { type: 'string', description: 'What --verify has shown' },
    differences: { type: 'array', description: 'What of the backup --verify found changed' },
    undone: { type: 'array', description: 'The migrations that were undone, newest first' },
    kept: { type: 'string', description: 'What the replaced database is called now' },
    space: spaceDetail,
    duration_seconds: { type: 'number', description: 'Seconds from start to end' },
    work_id: { type: 'string', description: 'The work item' },
  },
  exits: {
    0: 'rolled back, or nothing to undo, or shown',
    2: 'configuration, arguments, or no such migration or backup',
    3: 'the database cannot be reached',
    4: 'refused, or there is no way back that is proven; nothing changed',
    5: 'a plan was written and waits for approval',
    6: 'rolled back, with warnings',
    7: 'it failed; the database is as it was before',
    8: 'it failed and a person must act',
  },
  examples: [
    { run: 'faber-db rollback dev', shows: 'the newest migration, undone' },
    {
      run: 'faber-db rollback production --to 20261101120000_orders --dry-run',
      shows: 'each way back and what it would lose',
    },
    { run: 'faber-db rollback production --steps 2', shows: 'the plan to approve' },
    {
      run: 'faber-db rollback production --from backup-20261121-083000-before-migrate',
      shows: 'the plan of a restore',
    },
  ],
})
