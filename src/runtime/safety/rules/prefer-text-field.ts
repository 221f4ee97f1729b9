import { builtIn, columnsDefined, wrongType } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const preferTextField = defineRule({
  name: 'prefer-text-field',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Limits the length of a text in its type',
  why: 'varchar(n) is stored as text is, and no faster. A limit in the type can be raised at once but lowered only by a rewrite; a CHECK can be changed without either.',
  safeWay: 'Define the column as text, with a CHECK of its length where a limit is meant.',
  examples: {
    bad: [
      'CREATE TABLE users (email varchar(255))',
      'ALTER TABLE users ADD COLUMN name CHARACTER VARYING(40)',
      'ALTER TABLE users ALTER COLUMN name TYPE varchar(80)',
    ],
    ok: ['CREATE TABLE users (email text CHECK (length(email) <= 255), name varchar)'],
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      if (builtIn(column.type) !== 'varchar' || column.type.typmods === undefined) return []
      const message = `The type of ${column.object} limits its length: text with a CHECK can be changed more easily.`
      return [wrongType(column, { message, instead: 'text' })]
    })
  },
})
