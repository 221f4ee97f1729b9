import type { ReindexStmt } from 'libpg-query'
import type { Model } from '../model/model.ts'
import { show, tableOf } from '../reading/ast.ts'
import { isOn } from '../reading/options.ts'
import { OWN_MIGRATION, recipe } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const reindex = defineRule({
  name: 'reindex',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Builds indexes anew while nobody can use them',
  why: 'REINDEX locks each index with ACCESS EXCLUSIVE while it is built, and the table against writes. To plan a query PostgreSQL looks at every index of the table, so reads wait as well.',
  safeWay: 'REINDEX … CONCURRENTLY (from PostgreSQL 12), in a migration of its own.',
  examples: {
    bad: ['REINDEX TABLE users', 'REINDEX INDEX users_email_idx', 'REINDEX SCHEMA public'],
    ok: [
      'REINDEX TABLE CONCURRENTLY users',
      'REINDEX (CONCURRENTLY, VERBOSE) INDEX users_email_idx',
      'CREATE TABLE t (a int PRIMARY KEY); REINDEX TABLE t',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'ReindexStmt' || isOn(node.params, 'concurrently', false)) return []
    const target = tableOf(node.relation)
    const isTable = node.kind === 'REINDEX_OBJECT_TABLE'
    if (isTable && model.isNewTable(target)) return []
    const object = node.relation ? show(target) : (node.name ?? '')
    const safeWay = concurrently(node, model)
    return [
      {
        ...(object && { object }),
        ...(isTable && { table: target }),
        message: whatWaits(node, object),
        ...(safeWay && { safeWay }),
      },
    ]
  },
})

function whatWaits(node: ReindexStmt, object: string): string {
  switch (node.kind) {
    case 'REINDEX_OBJECT_TABLE':
      return `Blocks writes to ${object}, and nearly every read of it, while it builds all its indexes anew.`
    case 'REINDEX_OBJECT_INDEX':
      return `Blocks writes to the table of ${object}, and nearly every read of it, while it builds the index anew.`
    default:
      return `Blocks one table after the other while it builds every index of the ${node.kind === 'REINDEX_OBJECT_SCHEMA' ? `schema ${object}` : 'database'} anew.`
  }
}

function concurrently(node: ReindexStmt, { version }: Model): string | undefined {
  const what = /_(TABLE|INDEX|SCHEMA|DATABASE)$/.exec(node.kind ?? '')?.[1]
  if (what === undefined) return undefined
  if (version < 120_000) {
    return 'PostgreSQL 11 has no REINDEX CONCURRENTLY: CREATE INDEX CONCURRENTLY under another name, then DROP INDEX CONCURRENTLY the old one and rename the new one.'
  }
  const name = node.relation ? quoteTable(tableOf(node.relation)) : quote(node.name ?? '')
  return recipe({ when: OWN_MIGRATION, sql: [`REINDEX ${what} CONCURRENTLY ${name}`] })
}
