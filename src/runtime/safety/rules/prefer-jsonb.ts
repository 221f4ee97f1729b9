import { builtIn, columnsDefined, wrongType } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const preferJsonb = defineRule({
  name: 'prefer-jsonb',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Defines a column as json instead of jsonb',
  why: 'json is text that is parsed again at every access; it has no equality, so DISTINCT, GROUP BY and UNION fail on it, and no index but on expressions. That a new json column breaks queries on a table in use is said by another rule.',
  safeWay:
    'Define the column as jsonb, unless the exact text (spaces, order, repeated keys) matters.',
  examples: {
    bad: [
      'CREATE TABLE events (body json NOT NULL)',
      'CREATE TABLE events (id int); ALTER TABLE events ADD COLUMN body json',
      'ALTER TABLE events ALTER COLUMN body TYPE json USING body::json',
    ],
    ok: ['CREATE TABLE events (body jsonb)', 'ALTER TABLE events ADD COLUMN body jsonb'],
  },
  check(statement, model) {
    return columnsDefined(statement).flatMap((column) => {
      const isAddedToOld = column.by === 'add column' && !model.isNewTable(column.table)
      if (builtIn(column.type) !== 'json' || isAddedToOld) return []
      const message = `${column.object} is json: it cannot be compared, grouped or indexed as jsonb can.`
      return [wrongType(column, { message, instead: 'jsonb' })]
    })
  },
})
