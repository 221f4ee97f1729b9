import { defineOperation } from './define.ts'
import { environment, environmentDetail, spaceDetail, workId } from './shared.ts'

export const migrate = defineOperation({
  name: 'migrate',
  summary: 'Apply the pending migrations to an environment',
  description:
    'Plans the change and says what it will do to this database; where approval is needed, writes the plan and stops until a person has approved exactly that; then rehearses it on a scratch copy of the schema, takes a verified backup, applies it under short lock timeouts, checks health and records everything. Run again, it changes nothing.',
  positionals: [environment],
  flags: {
    'dry-run': { type: 'boolean', description: 'Show what would run; write nothing at all' },
    plan: { type: 'boolean', description: 'Write the plan and stop, approved or not' },
    'skip-backup': {
      type: 'boolean',
      description: 'Take no backup; refused where policy requires one',
    },
    'skip-health-check': {
      type: 'boolean',
      description: 'Check no health; refused in a protected environment',
    },
    force: {
      type: 'boolean',
      description:
        'Go on although an applied migration was edited or is missing; refused in a protected environment',
    },
    'work-id': workId,
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database' },
    server_version: { type: 'string', description: 'The version of the server' },
    plan: { type: 'object', description: 'The plan: id, file, risk, approval, migrations' },
    findings: { type: 'array', description: 'What safety found in the pending migrations' },
    block_reason: {
      type: 'string',
      description: 'Why the configuration forbids a migration; no approval can let it through',
    },
    suppressed: {
      type: 'array',
      description: 'What comments in the migrations allow, each with its reason',
    },
    pending: { type: 'array', description: 'The names of the pending migrations, in order' },
    applied: { type: 'array', description: 'Each migration applied now, with its seconds' },
    skipped: { type: 'array', description: 'Each step that was not taken, and why' },
    backup: { type: 'object', description: 'The backup: backup_id, file, sha256' },
    health: { type: 'object', description: 'Health before and after' },
    changed: { type: 'array', description: 'What changed since the approval' },
    failed: { type: 'object', description: 'The migration that failed: name, statement, error' },
    rolled_back: {
      type: 'object',
      description: 'What was undone by itself: way, why, undone, backup_id, kept',
    },
    recovered: { type: 'array', description: 'What an interrupted earlier run had left' },
    space: spaceDetail,
    duration_seconds: { type: 'number', description: 'Seconds from start to end' },
    work_id: { type: 'string', description: 'The work item' },
  },
  exits: {
    0: 'applied, or nothing pending, or shown',
    2: 'configuration, or the migrations folder',
    3: 'the database cannot be reached',
    4: 'refused; nothing changed',
    5: 'a plan was written and waits for approval',
    6: 'applied, with warnings',
    7: 'a migration failed; the database is as it was before it',
    8: 'a migration failed and a person must act',
  },
  examples: [
    { run: 'faber-db migrate dev', shows: 'what was applied' },
    { run: 'faber-db migrate production --dry-run', shows: 'what would run, and its risk' },
    { run: 'faber-db migrate production', shows: 'the plan to approve, or what was applied' },
  ],
})
