import { show, type TableName, type Tagged, tableOf } from '../reading/ast.ts'
import { constraintsDefined } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const createTableWithoutPrimaryKey = defineRule({
  name: 'create-table-without-primary-key',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Creates a table without a primary key',
  why: 'Its rows cannot be told apart: logical replication refuses UPDATE and DELETE on it, duplicates cannot be removed one by one, and most ORMs cannot write to it.',
  safeWay: 'Add a column: id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY.',
  examples: {
    bad: ['CREATE TABLE t (a int)', 'CREATE TABLE t (a int UNIQUE NOT NULL); SELECT 1'],
    ok: [
      'CREATE TABLE t (a int PRIMARY KEY)',
      'CREATE TABLE t (a int, b int, PRIMARY KEY (a, b))',
      'CREATE TABLE t (a int); ALTER TABLE ONLY t ADD CONSTRAINT t_pkey PRIMARY KEY (a)',
      'CREATE TEMP TABLE t (a int)',
      'CREATE TABLE t PARTITION OF u DEFAULT',
      'CREATE TABLE t (LIKE u INCLUDING ALL)',
    ],
  },
  check(statement, model) {
    const { kind, node } = statement
    if (kind !== 'CreateStmt' || node.relation?.relpersistence === 't') return []
    // These get one from elsewhere, or may.
    const copies = (node.tableElts ?? []).some((element) => 'TableLikeClause' in element)
    if (copies || node.inhRelations !== undefined || node.ofTypename) return []
    const table = tableOf(node.relation)
    const gets = [statement, ...model.ahead.definitionsOn(table.name)].some((other) =>
      addsPrimaryKey(other, table),
    )
    if (gets) return []
    const object = show(table)
    return [{ object, message: `The rows of ${object} have no key to tell them apart.` }]
  },
})

function addsPrimaryKey(statement: Tagged, table: TableName): boolean {
  return constraintsDefined(statement).some(
    ({ constraint, table: on }) =>
      constraint.contype === 'CONSTR_PRIMARY' && on.name === table.name,
  )
}
