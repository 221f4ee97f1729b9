import { checkedConstraints, placeOf } from '../statements/constraint-commands.ts'
import { defineRule } from './define.ts'

export const addExclusion = defineRule({
  name: 'add-exclusion',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Builds an exclusion constraint while nobody can read or write the table',
  why: 'ADD EXCLUDE takes ACCESS EXCLUSIVE, builds its index and compares every row under it. PostgreSQL has no NOT VALID, CONCURRENTLY or USING INDEX for it. If two rows exclude each other, it fails.',
  safeWay:
    'Add it while the table is small, or when nobody uses it: after SET lock_timeout, in a window for maintenance. Or guard new rows with a trigger, and fill a new table that has the constraint.',
  examples: {
    bad: ['ALTER TABLE rooms ADD CONSTRAINT once EXCLUDE USING gist (room WITH =, during WITH &&)'],
    ok: [
      'CREATE TABLE rooms (during tsrange); ALTER TABLE rooms ADD EXCLUDE USING gist (during WITH &&)',
    ],
  },
  check(statement, model) {
    return checkedConstraints(statement, model, 'CONSTR_EXCLUSION').map((added) => ({
      ...placeOf(added),
      message: `Blocks reads and writes of ${added.object} while it reads the whole table to build the index and compare every row; fails if two rows exclude each other.`,
    }))
  },
})
