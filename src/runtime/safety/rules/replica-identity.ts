import { quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const replicaIdentity = defineRule({
  name: 'replica-identity',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,
  summary: 'Changes how rows of a table that was there before are replicated',
  why: 'With FULL, every UPDATE and DELETE writes the whole old row into the log, and subscribers read their table to find it. With NOTHING it is medium: where the table is published, UPDATE and DELETE fail at once.',
  safeWay: 'Give the table a primary key, or name a unique index on columns that are NOT NULL.',
  examples: {
    bad: [
      'ALTER TABLE orders REPLICA IDENTITY FULL',
      'ALTER TABLE orders REPLICA IDENTITY NOTHING',
    ],
    ok: [
      'ALTER TABLE orders REPLICA IDENTITY DEFAULT',
      'ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_number',
      'CREATE TABLE t (id int); ALTER TABLE t REPLICA IDENTITY FULL',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const { subtype, def } = command
      if (subtype !== 'AT_ReplicaIdentity' || !def || !('ReplicaIdentityStmt' in def)) return []
      const says = sayings.get(def.ReplicaIdentityStmt.identity_type ?? '')
      if (says === undefined) return []
      const safeWay = `-- With a primary key, this is enough:\nALTER TABLE ${quoteTable(table)} REPLICA IDENTITY DEFAULT;`
      const message = says.message(object)
      return [{ object, table, command: index, risk: says.risk, message, safeWay }]
    })
  },
})

const sayings: ReadonlyMap<string, { risk: 'low' | 'medium'; message: (table: string) => string }> =
  new Map([
    [
      'f',
      {
        risk: 'low',
        message: (table) =>
          `Every UPDATE and DELETE on ${table} then writes the whole old row into the log.`,
      },
    ],
    [
      'n',
      {
        risk: 'medium',
        message: (table) => `UPDATE and DELETE on ${table} fail at once where it is published.`,
      },
    ],
  ])
