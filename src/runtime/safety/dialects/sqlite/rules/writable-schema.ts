import { defineDialectRule } from '../../define.ts'

export const writableSchema = defineDialectRule({
  name: 'writable-schema',
  category: 'data loss',
  risk: 'critical',
  dataLoss: true,
  summary: 'Lets the schema be edited as a table',
  why: 'One wrong character in sqlite_schema, and the database cannot be opened any more.',
  safeWay: 'Make the table anew instead: create, copy, drop, rename.',
  examples: {
    bad: ['PRAGMA writable_schema=ON', 'PRAGMA writable_schema(1)'],
    ok: ['PRAGMA writable_schema', 'PRAGMA writable_schema=OFF'],
  },
  check(clause) {
    if (clause.kind !== 'pragma' || clause.name !== 'writable_schema') return []
    if (clause.value === undefined || /^(?:0|off|false|no|reset)$/i.test(clause.value)) return []
    return [
      {
        message:
          'Lets the schema be edited as a table: a mistake there makes the database unreadable.',
      },
    ]
  },
})
