import { alterClauses, inParentheses } from '../reading/source.ts'
import { bounded } from '../recipes/questions.ts'
import { alterTable, LATER, OWN_MIGRATION, recipe } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { typeText } from '../recipes/type-text.ts'
import {
  type AddedColumn,
  addedColumns,
  constraintOf,
  placeOfColumn,
} from '../statements/new-column.ts'
import { defineRule, type Question } from './define.ts'

export const addColumnConstrained = defineRule({
  name: 'add-column-constrained',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary:
    'Adds a column with a constraint that is checked in every row while nobody can read the table',
  why: 'UNIQUE, PRIMARY KEY or CHECK on the column itself makes PostgreSQL read the whole table, and build the index, under the ACCESS EXCLUSIVE of ALTER TABLE. The column alone would take a moment.',
  safeWay:
    'Add the column alone; then CREATE UNIQUE INDEX CONCURRENTLY and ADD CONSTRAINT … USING INDEX, or ADD CHECK NOT VALID and VALIDATE, in later migrations.',
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN email text UNIQUE',
      'ALTER TABLE users ADD COLUMN age int CHECK (age > 0)',
    ],
    ok: [
      'ALTER TABLE users ADD COLUMN email text',
      'ALTER TABLE users ADD COLUMN org int REFERENCES orgs (id)',
      'CREATE TABLE users (id int); ALTER TABLE users ADD COLUMN email text UNIQUE',
    ],
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      const kind = kindOf(added)
      // A rewrite is told by add-column-rewrite, and reads everything too.
      if (kind === undefined || added.effects.scans.length === 0) return []
      if (added.effects.rewrites.length > 0) return []
      return [
        {
          ...placeOfColumn(added),
          message: `Blocks reads and writes of ${added.object} while it reads the whole table for the ${kind} of ${added.name}.`,
          questions: sameInEveryRow(added),
          safeWay: safeWayFor(added, alterClauses(statement.text)[added.index] ?? ''),
        },
      ]
    })
  },
})

function kindOf({ column }: AddedColumn): string | undefined {
  if (constraintOf(column, 'CONSTR_PRIMARY')) return 'PRIMARY KEY'
  if (constraintOf(column, 'CONSTR_UNIQUE')) return 'UNIQUE'
  if (constraintOf(column, 'CONSTR_CHECK')) return 'CHECK'
  return constraintOf(column, 'CONSTR_FOREIGN') && 'REFERENCES'
}

/** A constant default is the same in all rows, and so not unique from the second one on. */
function sameInEveryRow({ column, table, object, name }: AddedColumn): Question[] {
  const unique = constraintOf(column, 'CONSTR_UNIQUE') ?? constraintOf(column, 'CONSTR_PRIMARY')
  if (!unique || !constraintOf(column, 'CONSTR_DEFAULT')) return []
  return [
    {
      sql: bounded(`SELECT 1 FROM (SELECT 1 FROM ${quoteTable(table)} LIMIT 2) two OFFSET 1`),
      table,
      columns: [],
      fails: true,
      says: () => `${object} has several rows, and ${name} would be the same in all of them.`,
    },
  ]
}

function safeWayFor({ column, name, table }: AddedColumn, clause: string): string {
  const alone = {
    when: 'Brief; a default, if there is one, goes here too',
    sql: [alterTable(table, `ADD COLUMN ${quote(name)} ${typeText(column.typeName)}`)],
  }
  const condition = inParentheses(clause, 'check')
  if (kindOf({ column } as AddedColumn) === 'CHECK' && condition !== undefined) {
    const check = quote(`${table.name}_${name}_check`)
    return recipe(
      {
        ...alone,
        sql: [
          ...alone.sql,
          alterTable(table, `ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`),
        ],
      },
      { when: LATER, sql: [alterTable(table, `VALIDATE CONSTRAINT ${check}`)] },
    )
  }
  const key = quote(`${table.name}_${name}_key`)
  return recipe(
    alone,
    {
      when: OWN_MIGRATION,
      sql: [`CREATE UNIQUE INDEX CONCURRENTLY ${key} ON ${quoteTable(table)} (${quote(name)})`],
    },
    { when: LATER, sql: [alterTable(table, `ADD CONSTRAINT ${key} UNIQUE USING INDEX ${key}`)] },
  )
}
