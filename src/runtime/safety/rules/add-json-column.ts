import { alterTable } from '../recipes/recipes.ts'
import { quote } from '../recipes/sql.ts'
import { typeName } from '../recipes/type-text.ts'
import { addedColumns, placeOfColumn } from '../statements/new-column.ts'
import { defineRule } from './define.ts'

export const addJsonColumn = defineRule({
  name: 'add-json-column',
  category: 'compatibility',
  risk: 'low',
  dataLoss: false,
  summary: 'Adds a json column, whose values cannot be compared',
  why: 'json has no = operator: SELECT DISTINCT, GROUP BY and UNION over all columns of the table, which may run already, fail as soon as the column is there.',
  safeWay: 'Use jsonb.',
  examples: {
    bad: ['ALTER TABLE users ADD COLUMN settings json'],
    ok: [
      'ALTER TABLE users ADD COLUMN settings jsonb',
      'CREATE TABLE users (settings json)',
      'ALTER TABLE users ADD COLUMN settings json[]',
    ],
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      const { column, name, object, table } = added
      if (typeName(column.typeName) !== 'json' || column.typeName?.arrayBounds) return []
      return [
        {
          ...placeOfColumn(added),
          message: `json cannot be compared: SELECT DISTINCT and GROUP BY over ${object} fail once ${name} is among the columns.`,
          safeWay: `${alterTable(table, `ADD COLUMN ${quote(name)} jsonb`)};`,
        },
      ]
    })
  },
})
