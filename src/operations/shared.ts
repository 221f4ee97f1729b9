import type { Flag, Positional } from './define.ts'

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
