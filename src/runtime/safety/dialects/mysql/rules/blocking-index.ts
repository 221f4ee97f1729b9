import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const blockingIndex = defineDialectRule({
  name: 'blocking-index',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Builds a FULLTEXT or SPATIAL index on a table that was there before',
  why: 'Other indexes are built while writes go on; these two block them. The first FULLTEXT index of a table also rebuilds it.',
  safeWay: 'Build it when few write, or use pt-online-schema-change or gh-ost.',
  examples: {
    bad: ['CREATE FULLTEXT INDEX a ON posts (body)', 'ALTER TABLE places ADD SPATIAL KEY a (at)'],
    ok: [
      'CREATE INDEX a ON posts (author)',
      'CREATE TABLE posts (body text); CREATE FULLTEXT INDEX a ON posts (body)',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'add-index' || model.isNewTable(clause.table)) return []
    const { kind } = clause.index
    if (kind !== 'fulltext' && kind !== 'spatial') return []
    const object = show(clause.table)
    return [
      {
        object,
        message: `Blocks writes to ${object} while it reads the whole table to build a ${kind.toUpperCase()} index.`,
      },
    ]
  },
})
