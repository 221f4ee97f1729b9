import { droppedNames, show } from '../ast.ts'
import { defineRule } from './define.ts'

export const dropTable = defineRule({
  name: 'drop-table',
  category: 'data loss',
  risk: 'critical',
  operation: 'drop_table',
  dataLoss: true,
  summary: 'Drops a table that was there before',
  why: 'Every row is lost, and only a backup brings them back. Code that still reads the table fails at once.',
  safeWay:
    'Release the code that no longer uses the table first; rename the table and drop it in a later migration, when nothing has missed it.',
  examples: {
    bad: [
      'DROP TABLE users',
      'drop\n\ttable /* really */ if exists "Users" cascade',
      'DROP TABLE a, b.c, "d"',
      'DO $$ BEGIN DROP TABLE users; END $$',
      "DO $$ BEGIN EXECUTE 'DROP TABLE users'; END $$",
      "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables LOOP EXECUTE format('DROP TABLE %I', t); END LOOP; END $$",
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$; SELECT f()',
      'CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users',
      'CREATE TABLE users_new (id int); DROP TABLE users; ALTER TABLE users_new RENAME TO users',
      'DROP OWNED BY app',
    ],
    ok: [
      'CREATE TABLE import (id int); DROP TABLE import',
      'CREATE TEMP TABLE import AS SELECT 1; DROP TABLE import',
      'CREATE TABLE a (id int); ALTER TABLE a RENAME TO b; DROP TABLE b',
      'DROP VIEW active_users',
      'DROP INDEX users_email_key',
      "COMMENT ON TABLE users IS 'DROP TABLE users' -- DROP TABLE users",
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$',
    ],
  },
  check({ kind, node }, model) {
    if (kind === 'DropOwnedStmt') {
      return [{ message: 'Drops everything in this database that the roles own, tables included.' }]
    }
    if (kind !== 'DropStmt' || node.removeType !== 'OBJECT_TABLE') return []
    return droppedNames(node.objects)
      .filter((table) => !model.isNewTable(table))
      .map(show)
      .map((object) => ({ object, message: `Drops the table ${object} with all its rows.` }))
  },
})
