import { defineDialectRule } from '../../define.ts'
import { backticks } from '../../quote.ts'
import { show } from '../../tokens.ts'

export const dropTable = defineDialectRule({
  name: 'drop-table',
  category: 'data loss',
  risk: 'critical',
  operation: 'drop_table',
  dataLoss: true,
  summary: 'Drops a table that was there before',
  why: 'Every row is lost, and only a backup brings them back: DROP TABLE commits at once and cannot be rolled back. Code that still reads the table fails.',
  safeWay:
    'Release the code that no longer uses the table first; rename the table and drop it in a later migration, when nothing has missed it.',
  examples: {
    bad: [
      'DROP TABLE users',
      'drop\n\ttable /* really */ if exists `Users` cascade',
      'DROP TABLE a, b.c, `d`',
      '/*!40000 DROP TABLE users */',
      '/*M!100300 DROP TABLE users */',
      'DELIMITER //\nDROP TABLE users//',
      "PREPARE s FROM 'DROP TABLE users'",
      'CREATE OR REPLACE TABLE users (id int)',
      'CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users',
      "INSERT INTO log VALUES ('it\\'s'); DROP TABLE users",
      'CREATE TABLE b (id int); INSERT INTO b SELECT * FROM a; DROP TABLE b',
      'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.b = 1; END; DROP TABLE users',
    ],
    ok: [
      'CREATE TABLE import (id int); DROP TABLE import',
      'DROP TEMPORARY TABLE import',
      'CREATE TABLE a (id int); RENAME TABLE a TO b; DROP TABLE b',
      'DROP VIEW active_users',
      "INSERT INTO log VALUES ('; DROP TABLE users') -- DROP TABLE users\n# DROP TABLE users",
      'CREATE PROCEDURE p() BEGIN DROP TABLE users; END',
    ],
  },
  check(clause, { model }) {
    const replaces = clause.kind === 'create-table' && clause.unless === 'replaced'
    if (clause.kind !== 'drop-table' && !replaces) return []
    if (clause.temporary || model.isDisposable(clause.table)) return []
    const object = show(clause.table)
    const message = replaces
      ? `Replaces the table ${object}: if it is there, it is dropped with all its rows.`
      : `Drops the table ${object} with all its rows.`
    const aside = { ...clause.table, name: `${clause.table.name}_dropped` }
    const safeWay = `RENAME TABLE ${backticks(clause.table)} TO ${backticks(aside)}; -- and drop it in a later migration`
    return [{ object, message, safeWay }]
  },
})
