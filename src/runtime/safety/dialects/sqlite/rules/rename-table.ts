import { defineDialectRule } from '../../define.ts'
import { doubleQuotes } from '../../quote.ts'
import { show } from '../../tokens.ts'
import { isSameTable } from '../same-table.ts'

export const renameTable = defineDialectRule({
  name: 'rename-table',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a table that was there before',
  why: 'The code that runs now names the old table and fails at once, until the new code is everywhere.',
  safeWay: 'Rename it and put a view under the old name, release the new code, then drop the view.',
  examples: {
    bad: ['ALTER TABLE a RENAME TO b'],
    ok: [
      'CREATE TABLE a (id int); ALTER TABLE a RENAME TO b',
      'ALTER TABLE a RENAME TO old_a; CREATE TABLE a (id int)',
      'ALTER TABLE a RENAME TO b; CREATE VIEW a AS SELECT * FROM b',
    ],
  },
  check(clause, { model, later }) {
    if (clause.kind !== 'rename-table' || model.isNewTable(clause.table)) return []
    const { table, to } = clause
    const stays = later().some(
      (other) =>
        (other.kind === 'create-object' &&
          other.what === 'view' &&
          isSameTable(other.name, table)) ||
        (other.kind === 'create-table' && isSameTable(other.table, table)) ||
        (other.kind === 'rename-table' && isSameTable(other.to, table)),
    )
    if (stays) return []
    const object = show(table)
    const safeWay = `ALTER TABLE ${doubleQuotes(table)} RENAME TO ${doubleQuotes(to)};\nCREATE VIEW ${doubleQuotes(table)} AS SELECT * FROM ${doubleQuotes(to)}; -- for reading; drop it when no code uses it`
    return [
      {
        object,
        safeWay,
        message: `Renames ${object} to ${show(to)}: code that names ${object} fails at once.`,
      },
    ]
  },
})
