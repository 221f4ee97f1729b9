import type { IndexStmt } from 'libpg-query'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { show, type TableName, tableOf } from '../reading/ast.ts'
import { insertAfter } from '../reading/source.ts'
import { OWN_MIGRATION, recipe } from './recipes.ts'
import { quoteTable } from './sql.ts'

/** The table of a CREATE INDEX that stops writes: there before, and not built CONCURRENTLY. */
export function blockedByIndex(node: IndexStmt, model: Model): TableName | undefined {
  const table = tableOf(node.relation)
  if (node.concurrent || model.isNewTable(table)) return undefined
  // On the partitioned table alone there is nothing to build.
  return node.relation?.inh !== true && isPartitioned(table, model) ? undefined : table
}

/** The same index without blocking anyone; undefined where the source cannot be cut. */
export function concurrentIndex(
  { text }: Executed,
  node: IndexStmt,
  model: Model,
): string | undefined {
  const words = ['create', ...(node.unique ? ['unique'] : []), 'index']
  const table = tableOf(node.relation)
  if (!isPartitioned(table, model)) {
    const sql = insertAfter(text, words, 'CONCURRENTLY')
    return sql && recipe({ when: OWN_MIGRATION, sql: [sql] })
  }
  return `${show(table)} is partitioned, where CONCURRENTLY is refused: create the index ON ONLY ${quoteTable(table)}, which builds nothing; then CREATE INDEX CONCURRENTLY on each partition, each in a migration of its own; then ALTER INDEX … ATTACH PARTITION each of them.`
}

export function isPartitioned(table: TableName, model: Model): boolean {
  return model.catalog.relation(table)?.kind === 'partitioned table'
}
