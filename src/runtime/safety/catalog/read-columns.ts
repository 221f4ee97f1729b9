import type { Node } from 'libpg-query'
import { nodesIn, strings, tableOf } from '../reading/ast.ts'
import type { Catalog } from './catalog.ts'
import type { ColumnName, Relation, RelationName } from './types.ts'

/**
 * The columns that a query reads of the relations that it reads. Undefined where the query does
 * not say: by NATURAL JOIN, by `*` or a bare name of relations whose columns are not all known.
 */
export function columnsReadBy(
  catalog: Catalog,
  query: unknown,
  reads: readonly RelationName[],
): ColumnName[] | undefined {
  const sources = sourcesIn(catalog, query, reads)
  const found = new Map<string, ColumnName>()
  for (const { kind, node } of nodesIn(query)) {
    if (kind === 'JoinExpr' && node.isNatural) return undefined
    const parts = kind === 'ColumnRef' ? (node.fields ?? []) : []
    const wanted = kind === 'JoinExpr' ? strings(node.usingClause).map(bare) : [parts]
    for (const fields of wanted) {
      const read = fields.length === 0 ? [] : columnsOfReference(fields, sources)
      if (read === undefined) return undefined
      for (const one of read) found.set(JSON.stringify(Object.values(one)), one)
    }
  }
  return [...found.values()]
}

function bare(column: string): Node[] {
  return [{ String: { sval: column } }]
}

interface Source {
  readonly alias: string
  readonly name: RelationName
  readonly relation: Relation | undefined
}

function sourcesIn(catalog: Catalog, query: unknown, reads: readonly RelationName[]): Source[] {
  return [...nodesIn(query)].flatMap(({ kind, node }) => {
    if (kind !== 'RangeVar') return []
    const { schema, name } = catalog.resolve(tableOf(node))
    // What is not among them is a query of WITH.
    if (!reads.some((one) => one.schema === schema && one.name === name)) return []
    const alias = node.alias?.aliasname ?? node.relname ?? ''
    return [{ alias, name: { schema, name }, relation: catalog.relation({ schema, name }) }]
  })
}

/** `name`, `alias.name`, `alias.*`, `*`. */
function columnsOfReference(
  fields: readonly Node[],
  sources: readonly Source[],
): ColumnName[] | undefined {
  const last = fields.at(-1)
  const qualifier = strings(fields.slice(0, -1)).at(-1)
  const meant = sources.filter(({ alias }) => qualifier === undefined || alias === qualifier)
  if (last && 'A_Star' in last) {
    if (!meant.every(({ relation }) => relation && areColumnsKnown(relation))) return undefined
    return meant.flatMap(({ name, relation }) =>
      (relation?.columns ?? []).map((column) => ({ ...name, column: column.name })),
    )
  }
  const column = last ? (strings([last])[0] ?? '') : ''
  if (qualifier !== undefined) return meant.map(({ name }) => ({ ...name, column }))
  const having = meant.filter(({ relation }) =>
    relation?.columns.some((one) => one.name === column),
  )
  if (having.length > 0) return having.map(({ name }) => ({ ...name, column }))
  const [only, ...others] = meant.filter(({ relation }) => !relation || !areColumnsKnown(relation))
  if (only === undefined) return []
  return others.length === 0 && meant.length === 1 ? [{ ...only.name, column }] : undefined
}

/** Of a view, the columns are known where its query names them. */
function areColumnsKnown({ complete, kind, columns }: Relation): boolean {
  return complete || (kind === 'view' && columns.length > 0)
}

/** The views that read a column, and those that read these: what goes with it. */
export function readersOf(
  catalog: Catalog,
  { schema, name }: RelationName,
  column: string,
): Relation[] {
  const direct = catalog
    .viewsOver({ schema, name })
    .filter(({ readColumns }) =>
      readColumns?.some(
        (one) => one.schema === schema && one.name === name && one.column === column,
      ),
    )
  return [...new Set(direct.flatMap((view) => [view, ...catalog.viewsOver(view)]))]
}
