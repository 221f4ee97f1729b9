import { defineOperation } from './define.ts'
import { optionalEnvironment } from './shared.ts'

export const backupList = defineOperation({
  name: 'backup list',
  summary: 'List the backups: age, size, migration, when verified',
  description:
    'Reads the records that stand beside the backups; backups.json is not needed. A backup whose file is gone or has another size is shown as damaged. Connects to no database and changes nothing.',
  positionals: [optionalEnvironment],
  flags: {},
  details: {
    environment: { type: 'string', description: 'The environment, where one was asked for' },
    location: { type: 'string', description: 'Where they lie' },
    backups: { type: 'array', description: 'The backups, oldest first' },
  },
  exits: {
    0: 'listed',
    2: 'configuration',
    4: 'the store cannot be read',
    6: 'listed; one is damaged, or a record cannot be read',
  },
  examples: [{ run: 'faber-db backup list production', shows: 'a line for each backup' }],
})
