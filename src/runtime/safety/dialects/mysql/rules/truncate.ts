import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const truncate = defineDialectRule({
  name: 'truncate',
  category: 'data loss',
  risk: 'critical',
  operation: 'truncate',
  dataLoss: true,
  summary: 'Empties a table that was there before',
  why: 'Every row is lost. TRUNCATE commits at once and fires no triggers.',
  safeWay: 'Delete the rows that are meant, with a WHERE and in batches, after a backup.',
  examples: {
    bad: ['TRUNCATE users', 'truncate /* all */ table shop.`users`'],
    ok: ['CREATE TABLE import (id int); TRUNCATE import', 'SELECT TRUNCATE(1.5, 1)'],
  },
  check(clause, { model }) {
    if (clause.kind !== 'truncate' || model.isDisposable(clause.table)) return []
    const object = show(clause.table)
    return [{ object, message: `Empties the table ${object}.` }]
  },
})
