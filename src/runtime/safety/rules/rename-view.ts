import { show } from '../reading/ast.ts'
import { inComment, quote, quoteTable } from '../recipes/sql.ts'
import { thingRenamed } from '../statements/things.ts'
import { defineRule } from './define.ts'

export const renameView = defineRule({
  name: 'rename-view',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a view, materialized view or foreign table that was there before',
  why: 'The code that runs now names the old view and fails at once, until the new code runs everywhere. Where the same migration makes another under the old name, it is not told.',
  safeWay:
    'Create the view under its new name beside the old one, and drop the old one in a later migration.',
  examples: {
    bad: [
      'ALTER VIEW active RENAME TO active_users',
      'ALTER MATERIALIZED VIEW IF EXISTS shop.sales RENAME TO revenue',
      'ALTER FOREIGN TABLE remote RENAME TO far',
    ],
    ok: [
      'CREATE VIEW a AS SELECT 1; ALTER VIEW a RENAME TO b',
      'CREATE MATERIALIZED VIEW m2 AS SELECT 1; ALTER MATERIALIZED VIEW m RENAME TO old; ALTER MATERIALIZED VIEW m2 RENAME TO m',
      'ALTER VIEW active RENAME TO active_users; CREATE VIEW active AS SELECT * FROM active_users',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'RenameStmt') return []
    const view = thingRenamed(node)
    const what = kinds.find((one) => one === view?.kind)
    if (view === undefined || what === undefined || model.isNewThing(view)) return []
    const object = show(view.name)
    const { newname = '' } = node
    if (kinds.some((one) => model.ahead.makes({ kind: one, name: view.name }))) return []
    const old = quoteTable(view.name)
    const renamed = quoteTable({ ...view.name, name: newname })
    return [
      {
        object,
        message: `Renames the ${what} ${object} to ${newname}: code that names ${object} fails at once.`,
        safeWay: `CREATE VIEW ${renamed} AS SELECT * FROM ${old};\n-- When all code uses ${inComment(newname)}, rename in a later migration:\nDROP VIEW ${renamed};\n${alter.get(what)} ${old} RENAME TO ${quote(newname)};`,
      },
    ]
  },
})

const kinds = ['view', 'materialized view', 'foreign table'] as const

const alter: ReadonlyMap<string, string> = new Map([
  ['view', 'ALTER VIEW'],
  ['materialized view', 'ALTER MATERIALIZED VIEW'],
  ['foreign table', 'ALTER FOREIGN TABLE'],
])
