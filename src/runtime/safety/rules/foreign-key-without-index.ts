import type { Node } from 'libpg-query'
import type { Model } from '../model/model.ts'
import { show, type TableName, type Tagged, tableOf } from '../reading/ast.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { columnsDefined, constraintsDefined } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const foreignKeyWithoutIndex = defineRule({
  name: 'foreign-key-without-index',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Adds a foreign key whose columns have no index',
  why: 'PostgreSQL makes no index for a foreign key. Every DELETE and every change of a key in the table referred to reads the referring table from end to end, for each row.',
  safeWay: 'Create an index that begins with the columns of the foreign key.',
  examples: {
    given: 'CREATE TABLE users (id int PRIMARY KEY)',
    bad: [
      'CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users)',
      'CREATE TABLE o (a int, b int, FOREIGN KEY (a) REFERENCES users); CREATE INDEX ON o (b, a)',
      'CREATE TABLE o (a int); ALTER TABLE o ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES users',
      'ALTER TABLE elsewhere ADD COLUMN user_id int REFERENCES users',
      'CREATE TABLE o (a int REFERENCES users); CREATE INDEX ON o (a) WHERE a > 5',
    ],
    ok: [
      'CREATE TABLE orders (user_id int REFERENCES users); CREATE INDEX ON orders (user_id)',
      'CREATE TABLE profiles (user_id int PRIMARY KEY REFERENCES users)',
      'CREATE TABLE o (a int, b int, UNIQUE (b, a), FOREIGN KEY (a, b) REFERENCES users)',
      'CREATE TABLE o (a int REFERENCES users); CREATE INDEX ON o (a) WHERE a IS NOT NULL',
      'ALTER TABLE elsewhere ADD FOREIGN KEY (user_id) REFERENCES users',
    ],
  },
  check(statement, model) {
    return constraintsDefined(statement).flatMap(
      ({ table, constraint, columns, location, command }) => {
        if (constraint.contype !== 'CONSTR_FOREIGN' || columns.length === 0) return []
        if (!isKnown(table, columns, model) || isIndexed(table, columns, model)) return []
        const key = columns.map(quote).join(', ')
        const concurrently =
          model.isNewTable(table) || isCreated(table, model) ? '' : 'CONCURRENTLY '
        return [
          {
            object: `${show(table)}.${columns.join(', ')}`,
            message: `No index on ${show(table)} begins with ${columns.join(', ')}: each DELETE in ${show(tableOf(constraint.pktable))} reads all of ${show(table)}.`,
            safeWay: `CREATE INDEX ${concurrently}ON ${quoteTable(table)} (${key});`,
            ...(location !== undefined && { location }),
            ...(command !== undefined && { command }),
          },
        ]
      },
    )
  },
})

/** Of a table that nobody has seen, an index may be there already. */
function isKnown(table: TableName, columns: readonly string[], model: Model): boolean {
  if (model.catalog.relation(table)?.complete) return true
  return (
    columns.some((column) => model.isNewColumn(table, column)) || madeHere(table, columns, model)
  )
}

/** Whether the table, or one of the columns, is made by the migration itself. */
function madeHere(table: TableName, columns: readonly string[], model: Model): boolean {
  if (isCreated(table, model)) return true
  return model.ahead
    .definitionsOn(table.name)
    .flatMap(columnsDefined)
    .some((column) => {
      if (column.by !== 'add column' || column.table.name !== table.name) return false
      return columns.includes(column.name)
    })
}

function isCreated({ name }: TableName, { ahead }: Model): boolean {
  return ahead.definitionsOn(name).some(({ kind }) => kind === 'CreateStmt')
}

function isIndexed(table: TableName, columns: readonly string[], model: Model): boolean {
  const known = model.catalog.relation(table)?.indexes ?? []
  const there = known.filter(({ partial, valid }) => valid && !partial)
  const made = model.ahead
    .definitionsOn(table.name)
    .flatMap((statement) => indexesMade(statement, table))
  return [...there.map((index) => index.columns), ...made].some((index) => {
    const first = index.slice(0, columns.length)
    return columns.every((column) => first.includes(column))
  })
}

/** The columns of the indexes that a statement makes, in their order. */
function indexesMade(statement: Tagged, { name }: TableName): (readonly string[])[] {
  const { kind, node } = statement
  if (kind === 'IndexStmt') {
    if (node.relation?.relname !== name || !servesEveryKey(node.whereClause)) return []
    const elements = node.indexParams ?? []
    return [elements.map((one) => ('IndexElem' in one ? (one.IndexElem.name ?? '') : ''))]
  }
  return constraintsDefined(statement).flatMap(({ table, constraint, columns }) =>
    table.name === name && /^CONSTR_(PRIMARY|UNIQUE)$/.test(constraint.contype ?? '')
      ? [columns]
      : [],
  )
}

/** A key that is NULL refers to nothing: an index may leave it out. */
function servesEveryKey(where: Node | undefined): boolean {
  return (
    where === undefined || ('NullTest' in where && where.NullTest.nulltesttype === 'IS_NOT_NULL')
  )
}
