import { isSerial } from '../catalog/definition.ts'
import { rowsWhere } from '../recipes/questions.ts'
import { alterTable, notNullSteps, recipe } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { typeText } from '../recipes/type-text.ts'
import {
  type AddedColumn,
  addedColumns,
  constraintOf,
  placeOfColumn,
} from '../statements/new-column.ts'
import { defineRule } from './define.ts'

export const addRequiredColumn = defineRule({
  name: 'add-required-column',
  category: 'correctness',
  risk: 'high',
  dataLoss: false,
  summary: 'Adds a NOT NULL column without a default to a table that was there before',
  why: 'If the table has a single row, it fails, for the row has no value. If it is empty, code that inserts without the column fails from then on.',
  safeWay:
    'Give it a DEFAULT, which costs nothing; or add it without NOT NULL, fill it in batches, and make it NOT NULL through a validated CHECK.',
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN email text NOT NULL',
      'ALTER TABLE "User" ADD COLUMN "email" TEXT NOT NULL, ADD COLUMN "a" INTEGER NOT NULL DEFAULT 1',
      'ALTER TABLE users ADD COLUMN id uuid PRIMARY KEY',
      'ALTER TABLE users ADD COLUMN email text NOT NULL DEFAULT NULL',
    ],
    ok: [
      'ALTER TABLE users ADD COLUMN email text',
      "ALTER TABLE users ADD COLUMN email text NOT NULL DEFAULT ''",
      'ALTER TABLE users ADD COLUMN n bigserial NOT NULL',
      'ALTER TABLE users ADD COLUMN n int NOT NULL GENERATED ALWAYS AS IDENTITY',
      'CREATE TABLE users (id int); ALTER TABLE users ADD COLUMN email text NOT NULL',
    ],
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      const { column, name, table, object } = added
      if (!isRequired(added) || hasValue(added)) return []
      const type = typeText(column.typeName)
      return [
        {
          ...placeOfColumn(added),
          message: `Fails if ${object} has a row: ${name} is NOT NULL and has no default.`,
          questions: [
            rowsWhere('true', {
              table,
              columns: [],
              fails: true,
              says: () => `${object} has rows, and ${name} has no value for them.`,
            }),
          ],
          safeWay: recipe(
            {
              when: 'Brief',
              sql: [alterTable(table, `ADD COLUMN ${quote(name)} ${type}`)],
            },
            {
              when: `Release the code that writes it; then UPDATE ${quoteTable(table)} in batches, with the values that are meant`,
              sql: [],
            },
            ...notNullSteps(table, name, model.version),
          ),
        },
      ]
    })
  },
})

function isRequired({ column }: AddedColumn): boolean {
  return Boolean(constraintOf(column, 'CONSTR_NOTNULL') ?? constraintOf(column, 'CONSTR_PRIMARY'))
}

function hasValue({ column }: AddedColumn): boolean {
  const expression = constraintOf(column, 'CONSTR_DEFAULT')?.raw_expr
  const isNull = expression && 'A_Const' in expression && expression.A_Const.isnull === true
  return (
    isSerial(column.typeName) ||
    (expression !== undefined && !isNull) ||
    constraintOf(column, 'CONSTR_IDENTITY') !== undefined ||
    constraintOf(column, 'CONSTR_GENERATED') !== undefined
  )
}
