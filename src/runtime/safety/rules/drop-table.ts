import type { Model } from '../model/model.ts'
import { droppedNames, show, type TableName, tableOf } from '../reading/ast.ts'
import { inComment, quote, quoteTable } from '../recipes/sql.ts'
import { foreignKeysTo, listed, viewsOver } from '../statements/dependents.ts'
import { tableInstead } from '../statements/recreated.ts'
import { sameName } from '../statements/things.ts'
import { defineRule, type Hit } from './define.ts'

export const dropTable = defineRule({
  name: 'drop-table',
  category: 'data loss',
  risk: 'critical',
  operation: 'drop_table',
  dataLoss: true,
  summary: 'Drops a table that was there before',
  why: 'Every row is lost, and only a backup brings them back. Code that still reads the table fails at once. Prisma makes a DROP and a CREATE of a model that was renamed: where both stand in one migration, it is told with what keeps the rows.',
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
      'DROP TABLE IF EXISTS users; CREATE TABLE users (id int)',
      'CREATE TABLE "UserAccount" (id int); DROP TABLE "User"',
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
    const cascades = node.behavior === 'DROP_CASCADE'
    return droppedNames(node.objects)
      .filter((table) => !model.isNewTable(table))
      .map((table) => droppedTable(model, table, cascades))
  },
})

function droppedTable(model: Model, table: TableName, cascades: boolean): Hit {
  const object = show(table)
  const drops = `Drops the table ${object} with all its rows${cascades ? alsoDropped(model, table) : ''}`
  const instead = tableInstead(model, table)
  if (instead === undefined) return { object, message: `${drops}.`, safeWay: renameFirst(table) }
  const created = tableOf(instead.relation)
  if (sameName(created, table)) {
    const old = { ...table, name: `${table.name}_old` }
    const safeWay = `-- If the rows are wanted, this in place of DROP keeps them beside the new table:
ALTER TABLE ${quoteTable(table)} RENAME TO ${quote(old.name)};`
    return { object, message: `${drops}, and creates it again, empty.`, safeWay }
  }
  return {
    object,
    message: `${drops}. If ${show(created)} takes its place, a rename was meant: this carries no row over.`,
    safeWay: renameInstead(table, created),
  }
}

function renameFirst(table: TableName): string {
  const later = { ...table, name: `${table.name}_dropped` }
  return [
    '-- Release the code that no longer uses it. Then this, which a rename back undoes:',
    `ALTER TABLE ${quoteTable(table)} RENAME TO ${quote(later.name)};`,
    '-- When nothing has missed it, in a later migration:',
    `DROP TABLE ${quoteTable(later)};`,
  ].join('\n')
}

function alsoDropped(model: Model, table: TableName): string {
  const known = [...foreignKeysTo(model, table), ...viewsOver(model, table)]
  const others = known.length === 0 ? 'every foreign key and view that hangs on it' : listed(known)
  return `, and with it ${others}`
}

function renameInstead(table: TableName, created: TableName): string {
  return [
    `-- If ${inComment(show(created))} is the new name of ${inComment(show(table))}, this in place of DROP and CREATE keeps the rows:`,
    `ALTER TABLE ${quoteTable(table)} RENAME TO ${quote(created.name)};`,
    `-- Until all code uses the new name, a view serves the old one:`,
    `CREATE VIEW ${quoteTable(table)} AS SELECT * FROM ${quoteTable({ ...table, name: created.name })};`,
  ].join('\n')
}
