import { defineDialectRule } from '../../define.ts'
import { doubleQuotes } from '../../quote.ts'
import { show } from '../../tokens.ts'

export const dropTable = defineDialectRule({
  name: 'drop-table',
  category: 'data loss',
  risk: 'critical',
  operation: 'drop_table',
  dataLoss: true,
  summary: 'Drops a table that was there before',
  why: 'Every row is lost, and only a copy of the file brings them back. With foreign keys enforced, rows that refer to it with ON DELETE CASCADE go as well.',
  safeWay: 'Rename the table, and drop it in a later migration, when nothing has missed it.',
  examples: {
    bad: [
      'DROP TABLE users',
      'drop table if exists [Users];',
      'DROP TABLE main."users" /* never closed',
      'CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users',
      'INSERT INTO copy SELECT id FROM users WHERE id > 5; DROP TABLE users',
      'CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END; DROP TABLE users',
    ],
    ok: [
      'CREATE TABLE import (id int); DROP TABLE Import',
      'CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END',
      "INSERT INTO log VALUES ('; DROP TABLE users') -- DROP TABLE users",
      'CREATE TABLE new_users (id int); INSERT INTO new_users (id) SELECT id FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'drop-table' || model.isDisposable(clause.table)) return []
    // What becomes of the rows then is told by redefine-table.
    if (model.copyOf(clause.table) !== undefined) return []
    const object = show(clause.table)
    const aside = doubleQuotes({ name: `${clause.table.name}_dropped` })
    const safeWay = `ALTER TABLE ${doubleQuotes(clause.table)} RENAME TO ${aside}; -- and drop it in a later migration`
    return [{ object, safeWay, message: `Drops the table ${object} with all its rows.` }]
  },
})
