import { show, tableOf } from '../reading/ast.ts'
import { quoteTable } from '../recipes/sql.ts'
import { viewColumns } from '../statements/view-columns.ts'
import { defineRule, type Hit } from './define.ts'

export const replaceView = defineRule({
  name: 'replace-view',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Replaces a view by one without its columns, which PostgreSQL refuses',
  why: 'CREATE OR REPLACE VIEW may only add columns at the end: the old ones must stay, with their names, in their order. It is told where the columns of the view are known, and those of the new one stand in the statement.',
  safeWay:
    'Create the view under another name and release the code that reads it, or drop it and create it anew in one transaction; grants on it must be given again.',
  examples: {
    given:
      'CREATE TABLE users (id int, name text); CREATE VIEW active AS SELECT id, name FROM users',
    bad: ['CREATE OR REPLACE VIEW active AS SELECT name FROM users'],
    ok: [
      'CREATE OR REPLACE VIEW active AS SELECT id, name, 1 AS one FROM users',
      'CREATE OR REPLACE VIEW active AS SELECT * FROM users',
      'CREATE OR REPLACE VIEW other AS SELECT id FROM users',
      'CREATE VIEW v AS SELECT id FROM users',
    ],
  },
  check({ kind, node }, model): Hit[] {
    if (kind !== 'ViewStmt' || !node.replace) return []
    const view = tableOf(node.view)
    const old = model.catalog.relation(view)?.columns.map(({ name }) => name) ?? []
    const columns = viewColumns(node)
    const lost = columns === undefined ? -1 : old.findIndex((name, at) => columns[at] !== name)
    if (lost < 0 || columns === undefined) return []
    const object = show(view)
    const instead = columns[lost] === undefined ? 'nothing' : columns[lost]
    return [
      {
        object,
        message: `PostgreSQL refuses it: column ${lost + 1} of ${object} is ${old[lost]}, and ${instead} would take its place.`,
        safeWay: `-- In the same transaction, before it; then grant again what was granted on it:\nDROP VIEW ${quoteTable(view)};`,
      },
    ]
  },
})
