import type { Detail, Flag, Positional } from './define.ts'

/** Arguments and details that several operations share, word for word. */

export const environment = {
  name: 'environment',
  description: 'An environment of the configuration: dev, staging, production, …',
  required: true,
} as const satisfies Positional

export const optionalEnvironment = {
  name: 'environment',
  description: 'An environment of the configuration; all of them when left out',
  required: false,
} as const satisfies Positional

export const backup = {
  name: 'backup',
  description: 'The id of a backup, as backup list shows it',
  required: true,
} as const satisfies Positional

export const environmentOfBackup = {
  name: 'environment',
  description: 'Its environment; needed only where two have a backup of that id',
  required: false,
} as const satisfies Positional

export const workId = {
  type: 'string',
  value: 'ID',
  description: 'The work item that this belongs to; it stands in the record',
} as const satisfies Flag

export const html = {
  type: 'string',
  value: 'FILE',
  description: 'Also write a page with history and an entity diagram: one file that needs no other',
} as const satisfies Flag

export const htmlDetail = { type: 'string', description: 'The page that was written' } as const

export const environmentDetail = { type: 'string', description: 'The environment' } as const

export const spaceDetail = {
  type: 'object',
  description:
    'Bytes needed beside the old database, and free; null where the server’s disk is not seen from here',
} as const

/** The flags of every phase of FABER. */
export const phaseFlags = {
  context: {
    type: 'string',
    value: 'FILE',
    description:
      'What the engine hands to a step: a JSON file with target, work_id, run_id, issue_data, config, previous_results and artifacts; - reads it from stdin',
  },
  'work-id': {
    type: 'string',
    value: 'ID',
    description: 'The work item; that of the context when left out',
  },
  autonomy: {
    type: 'string',
    value: 'LEVEL',
    choices: ['dry-run', 'assist', 'guarded', 'autonomous'],
    description:
      'How far it may go by itself: dry-run writes nothing, assist pauses before the release; that of the context when left out, else guarded. Production waits for a person at every level',
  },
} as const satisfies Record<string, Flag>

/** What the result of every phase of FABER says. */
export const phaseDetails = {
  work_id: { type: 'string', description: 'The work item' },
  phase: { type: 'string', description: 'frame, architect, build, evaluate or release' },
  autonomy: { type: 'string', description: 'dry-run, assist, guarded or autonomous' },
  conditions: {
    type: 'object',
    description:
      'What was asked before anything was done: database_work_detected, migrations_exist; null where it is not known',
  },
  skipped: { type: 'string', description: 'Why the phase has nothing to do, where that is so' },
  state: { type: 'string', description: 'The file that remembers the work item' },
} as const satisfies Record<string, Detail>

/** What the result of a phase that applies migrations says besides. */
export const deploymentDetails = {
  environment: environmentDetail,
  migrations: { type: 'array', description: 'The names of the work item’s migrations' },
  plan_id: {
    type: 'string',
    description: 'The id of the plan that waits for approval, or was carried out',
  },
  migrate: { type: 'object', description: 'What migrate did or would do: its own details' },
  health: {
    type: 'object',
    description: 'What health-check found before and after, and how many attempts it took',
  },
} as const satisfies Record<string, Detail>
