import { defineOperation } from './define.ts'
import { optionalEnvironment } from './shared.ts'

export const auditList = defineOperation({
  name: 'audit list',
  alias: 'audit',
  summary: 'List what was done, by whom, approved by whom',
  description:
    'Reads the audit trail and checks its chain: every line carries the hash of the one before, so that an edited, removed or inserted line is found and named.',
  positionals: [optionalEnvironment],
  flags: {
    limit: { type: 'integer', value: 'N', description: 'The newest N entries (20)' },
  },
  details: {
    environment: { type: 'string', description: 'The environment, where one was asked for' },
    entries: { type: 'array', description: 'The entries, oldest first' },
    total: { type: 'integer', description: 'How many there are' },
    chain: { type: 'string', description: 'intact, or where it is broken' },
  },
  exits: { 0: 'listed', 2: 'configuration', 6: 'listed; the chain is broken' },
  examples: [{ run: 'faber-db audit list production --limit 5', shows: 'the last five entries' }],
})
