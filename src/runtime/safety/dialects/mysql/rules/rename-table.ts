import { defineDialectRule } from '../../define.ts'
import { backticks } from '../../quote.ts'
import { show } from '../../tokens.ts'

export const renameTable = defineDialectRule({
  name: 'rename-table',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a table that was there before',
  why: 'The code that runs now names the old table and fails at once, until the new code is everywhere.',
  safeWay: 'Rename it and put a view under the old name, release the new code, then drop the view.',
  examples: {
    bad: [
      'RENAME TABLE a TO b',
      'ALTER TABLE a RENAME b',
      'ALTER TABLE a RENAME TO shop.b, ADD c int',
    ],
    ok: [
      'CREATE TABLE a (id int); RENAME TABLE a TO b',
      'RENAME TABLE a TO b; CREATE VIEW a AS SELECT * FROM b',
      'CREATE TABLE c (id int); RENAME TABLE a TO b, c TO a',
    ],
  },
  check(clause, { model, later }) {
    if (clause.kind !== 'rename-table' || model.isNewTable(clause.table)) return []
    const { table, to } = clause
    const object = show(table)
    const stays = later().some(
      (other) =>
        (other.kind === 'create-object' && other.what === 'view' && show(other.name) === object) ||
        (other.kind === 'rename-table' && show(other.to) === object),
    )
    if (stays) return []
    const safeWay = `RENAME TABLE ${backticks(table)} TO ${backticks(to)};\nCREATE VIEW ${backticks(table)} AS SELECT * FROM ${backticks(to)}; -- drop it when no code uses it`
    return [
      {
        object,
        safeWay,
        message: `Renames ${object} to ${show(to)}: code that names ${object} fails at once.`,
      },
    ]
  },
})
