import { builtIn, columnsDefined, wrongType } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const banCharField = defineRule({
  name: 'ban-char-field',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Defines a column as char(n), which is filled up with spaces',
  why: 'Every value takes n characters, spaces at its end count in some comparisons and not in others, and nothing is gained: text is stored more compactly.',
  safeWay: 'Define the column as text, with a CHECK of its length where the length is fixed.',
  examples: {
    bad: ['CREATE TABLE countries (code char(2))', 'ALTER TABLE users ADD COLUMN sex character'],
    ok: ['CREATE TABLE countries (code text CHECK (length(code) = 2), kind "char")'],
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      if (builtIn(column.type) !== 'bpchar' || column.type.typmods === undefined) return []
      const message = `${column.object} is char: every value is filled up with spaces.`
      return [wrongType(column, { message, instead: 'text' })]
    })
  },
})
