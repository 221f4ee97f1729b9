import { show, tableOf } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const truncate = defineRule({
  name: 'truncate',
  category: 'data loss',
  risk: 'critical',
  operation: 'truncate',
  dataLoss: true,
  summary: 'Empties a table that was there before',
  why: 'Every row is lost, no trigger for each row fires, and with CASCADE the tables that refer to it are emptied too. It is as much as dropping the table.',
  safeWay: 'DELETE the rows that are meant, with a WHERE, in batches.',
  examples: {
    bad: [
      'TRUNCATE users',
      'truncate\n  table only public.users, orders restart identity',
      'DO $$ BEGIN IF true THEN TRUNCATE users; END IF; END $$',
      'CREATE TABLE orgs (id int PRIMARY KEY); TRUNCATE orgs CASCADE',
    ],
    ok: ['CREATE TABLE import (id int); TRUNCATE import', "INSERT INTO log VALUES ('TRUNCATE a')"],
  },
  check({ kind, node }, model) {
    if (kind !== 'TruncateStmt') return []
    // CASCADE reaches the tables that refer to a new one, and those may be old.
    const cascades = node.behavior === 'DROP_CASCADE'
    return (node.relations ?? [])
      .flatMap((relation) => ('RangeVar' in relation ? [tableOf(relation.RangeVar)] : []))
      .filter((table) => cascades || !model.isNewTable(table))
      .map(show)
      .map((object) => ({
        object,
        message: `Deletes every row of ${object}${cascades ? ', and of every table that refers to it' : ''}.`,
      }))
  },
})
