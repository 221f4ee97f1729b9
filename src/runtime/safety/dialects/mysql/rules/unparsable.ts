import { defineDialectRule } from '../../define.ts'

export const unparsable = defineDialectRule({
  name: 'unparsable',
  category: 'unknown',
  risk: 'medium',
  dataLoss: false,
  summary: 'Holds a statement that could not be read',
  why: 'What cannot be read cannot be called safe: it may be wrong, or use what this program does not know.',
  safeWay: 'Read the statement with care, and run it on a copy of the database first.',
  examples: {
    bad: [
      'FROBNICATE users',
      'SELECT FROM WHERE',
      "INSERT INTO a VALUES ('it's')",
      'DROP TABLE',
      'BEGIN NOT ATOMIC DROP TABLE users; END',
      'ALTER TABLE users EXCHANGE PARTITION p WITH TABLE q',
    ],
    ok: [
      'SELECT 1',
      'INSERT INTO a (b) SELECT c FROM d',
      'SHOW TABLES',
      'SET NAMES utf8mb4; USE shop',
    ],
  },
  check(clause, { statement }) {
    if (clause.kind !== 'unread') return []
    const first = /^\S+/.exec(statement.text)?.[0] ?? ''
    const message = `This ${[...first].slice(0, 20).join('')} statement could not be read: it is not known what it does.`
    if (clause.destructive.length === 0) return [{ message }]
    return [
      {
        message: `${message} It has ${clause.destructive.join(', ')} in it.`,
        risk: 'high',
        dataLoss: true,
      },
    ]
  },
})
