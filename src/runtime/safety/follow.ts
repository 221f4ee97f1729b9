import type { MigrationSource } from './assess.ts'
import { Catalog } from './catalog/catalog.ts'
import { changesStructure, learnStructure } from './catalog/learn.ts'
import type { CatalogSnapshot, Column, Relation, RelationName } from './catalog/types.ts'
import type { Executed } from './executed.ts'
import { executedBy } from './execution/expand.ts'
import { learn } from './model/learn.ts'
import { Model } from './model/model.ts'
import { tableOf } from './reading/ast.ts'
import { parseScript } from './reading/parse.ts'

/** A column as the migrations leave it; `was` is its name before, absent where they have made it. */
export type FollowedColumn = Column & { readonly was?: string }

/** A table as the migrations leave it; `was` is its name before, absent where they have made it. */
export interface Followed extends Omit<Relation, 'columns'> {
  readonly columns: readonly FollowedColumn[]
  readonly was?: RelationName
}

export interface FollowedStructure {
  readonly relations: readonly Followed[]
  /** Places of statements that may change the structure and may not, or of which nobody knows. */
  readonly unsure: readonly string[]
}

/**
 * What a structure, known whole, is after these migrations; nothing is run for that. Throws
 * SQL_INVALID when one of them cannot be read.
 */
export async function followStructure(
  migrations: readonly MigrationSource[],
  snapshot: CatalogSnapshot,
): Promise<FollowedStructure> {
  const catalog = new Catalog({ ...snapshot, relations: snapshot.relations.map(remembering) })
  const model = new Model(undefined, catalog)
  const unsure = new Set<string>()
  for (const { sql, file } of migrations) {
    const script = await parseScript(sql, file)
    for (const statement of script.statements) {
      for (const executed of await executedBy(statement, model, script.positionOf)) {
        learn(model, executed)
        const doubtful = executed.opaque !== undefined || !executed.certain
        if (!doubtful) learnStructure(catalog, asKnown(executed, catalog))
        else if (executed.opaque !== undefined || changesStructure(executed.kind)) {
          unsure.add(`${file}:${executed.line}`)
        }
      }
    }
    model.endMigration()
  }
  return { relations: [...catalog.relations()] as Followed[], unsure: [...unsure] }
}

/** The names go along with what is renamed: whatever changes a relation keeps what it does not know. */
function remembering(relation: Relation): Followed {
  const { schema, name } = relation
  return {
    ...relation,
    was: { schema, name },
    columns: relation.columns.map((column) => ({ ...column, was: column.name })),
  }
}

/** Where all tables are known, IF NOT EXISTS is no doubt: one that is not known is made. */
function asKnown(executed: Executed, catalog: Catalog): Executed {
  if (executed.kind !== 'CreateStmt' || !executed.node.if_not_exists) return executed
  if (catalog.relation(tableOf(executed.node.relation))) return executed
  return { ...executed, node: { ...executed.node, if_not_exists: false } }
}
