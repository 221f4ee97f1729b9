import type { CreateStmt, IntoClause, PartitionSpec, TableLikeClause } from 'libpg-query'
import { type NodeOf, nodesIn, type TableName, tableOf } from '../reading/ast.ts'
import { viewColumns } from '../statements/view-columns.ts'
import type { Catalog } from './catalog.ts'
import { indexShape, withColumn, withConstraint, withIndex } from './constraints.ts'
import { indexName } from './names.ts'
import { asPartition, withIndexOfParent } from './partitions.ts'
import { columnsReadBy } from './read-columns.ts'
import type { PartitionKey, Relation, RelationKind, RelationName } from './types.ts'

/** An empty table, view, … of a name that is free. */
function empty(name: RelationName, kind: RelationKind, complete: boolean): Relation {
  return { ...name, kind, complete, columns: [], indexes: [], constraints: [] }
}

/** Where a CREATE puts a name: the first schema of the search path. */
export function placeOf(catalog: Catalog, { schema, name }: TableName): RelationName {
  return { schema: schema ?? catalog.searchPath[0] ?? 'public', name }
}

export function createTable(
  catalog: Catalog,
  node: CreateStmt,
  kind: RelationKind = node.partspec ? 'partitioned table' : 'table',
): void {
  // Temporary tables are nobody else's, and their schema is not known.
  if (node.relation?.relpersistence === 't') return
  const name = placeOf(catalog, tableOf(node.relation))
  const parents = (node.inhRelations ?? []).flatMap((parent) =>
    'RangeVar' in parent ? [catalog.resolve(tableOf(parent.RangeVar))] : [],
  )
  const known = parents.map((parent) => catalog.relation(parent))
  let table = empty(name, kind, !node.ofTypename && known.every((one) => one?.complete))
  table = { ...table, empty: true, unlogged: node.relation?.relpersistence === 'u' }
  for (const parent of known) table = withColumnsOf(table, parent)
  for (const element of node.tableElts ?? []) {
    const options = { catalog, isNew: true }
    if ('ColumnDef' in element) table = withColumn(table, element.ColumnDef, options)
    else if ('Constraint' in element) table = withConstraint(table, element.Constraint, options)
    else if ('TableLikeClause' in element) table = like(catalog, table, element.TableLikeClause)
  }
  const partitionKey = keyOf(node.partspec)
  if (partitionKey) table = { ...table, partitionKey }
  const [parent] = parents
  if (node.partbound && parent) {
    table = { ...table, partitionOf: parent, isDefaultPartition: !!node.partbound.is_default }
    const above = known[0]
    if (above) table = asPartition(catalog, table, above)
  } else if (parents.length > 0) {
    const checks = known.flatMap(
      (one) => one?.constraints.filter(({ kind }) => kind === 'check') ?? [],
    )
    table = { ...table, inherits: parents, constraints: [...checks, ...table.constraints] }
  }
  catalog.put(table)
}

const strategies: Readonly<Record<string, PartitionKey['strategy']>> = {
  PARTITION_STRATEGY_LIST: 'list',
  PARTITION_STRATEGY_RANGE: 'range',
  PARTITION_STRATEGY_HASH: 'hash',
}

function keyOf(specification: PartitionSpec | undefined): PartitionKey | undefined {
  const strategy = strategies[specification?.strategy ?? '']
  const columns = (specification?.partParams ?? []).map((element) =>
    'PartitionElem' in element ? element.PartitionElem.name : undefined,
  )
  const named = columns.filter((column) => column !== undefined)
  return strategy && named.length === columns.length ? { strategy, columns: named } : undefined
}

function withColumnsOf(table: Relation, parent: Relation | undefined): Relation {
  const names = new Set(table.columns.map(({ name }) => name))
  const more = (parent?.columns ?? []).filter(({ name }) => !names.has(name))
  return { ...table, columns: [...table.columns, ...more] }
}

/** The bits of INCLUDING that matter here (PostgreSQL's TableLikeOption). */
const including = { constraints: 4, defaults: 8, generated: 16, identity: 32, indexes: 64 }

function like(catalog: Catalog, table: Relation, clause: TableLikeClause): Relation {
  const model = catalog.relation(tableOf(clause.relation))
  if (model === undefined) return { ...table, complete: false }
  const has = (option: keyof typeof including) => ((clause.options ?? 0) & including[option]) !== 0
  const columns = model.columns.map(({ generated, computedFrom, identity, ...column }) => ({
    ...column,
    hasDefault: column.hasDefault && has('defaults'),
    ...(generated && has('generated') && { generated, ...(computedFrom && { computedFrom }) }),
    ...(identity && has('identity') && { identity }),
  }))
  const checks = has('constraints') ? model.constraints.filter(({ kind }) => kind === 'check') : []
  const valid = checks.map((check) => ({ ...check, validated: true }))
  const copy: Relation = {
    ...table,
    complete: table.complete && model.complete,
    columns: [...table.columns, ...columns],
    constraints: [...table.constraints, ...valid],
  }
  if (!has('indexes')) return copy
  return model.indexes.reduce<Relation>(
    (after, index) => withIndexOfParent(catalog, after, { index, parent: model }),
    copy,
  )
}

/** CREATE TABLE AS, SELECT INTO, CREATE MATERIALIZED VIEW: which columns there are is not looked at. */
export function createAs(
  catalog: Catalog,
  into: IntoClause | undefined,
  query: unknown,
  kind: RelationKind,
): void {
  if (into?.rel?.relpersistence === 't') return
  const reads = kind === 'table' ? {} : readsOf(catalog, query)
  catalog.put({ ...empty(placeOf(catalog, tableOf(into?.rel)), kind, false), ...reads })
}

export function createView(catalog: Catalog, node: NodeOf<'ViewStmt'>): void {
  if (node.view?.relpersistence === 't') return
  const name = placeOf(catalog, tableOf(node.view))
  const columns = (viewColumns(node) ?? []).map((column) => ({
    name: column,
    type: { name: 'unknown', modifiers: [], array: false },
    notNull: false,
    hasDefault: false,
  }))
  catalog.put({ ...empty(name, 'view', false), columns, ...readsOf(catalog, node.query) })
}

function readsOf(catalog: Catalog, query: unknown): Pick<Relation, 'reads' | 'readColumns'> {
  const reads = readBy(catalog, query)
  const readColumns = columnsReadBy(catalog, query, reads)
  return { reads, ...(readColumns && { readColumns }) }
}

/** The relations that a query reads. */
export function readBy(catalog: Catalog, query: unknown): RelationName[] {
  const own = new Set<string>()
  const found = new Map<string, RelationName>()
  for (const { kind, node } of nodesIn(query)) {
    if (kind === 'CommonTableExpr') own.add(node.ctename ?? '')
    if (kind !== 'RangeVar') continue
    const table = tableOf(node)
    if (table.schema === undefined && own.has(table.name)) continue
    const name = catalog.resolve(table)
    found.set(JSON.stringify([name.schema, name.name]), name)
  }
  return [...found.values()]
}

export function createIndex(catalog: Catalog, node: NodeOf<'IndexStmt'>): void {
  const name = catalog.resolve(tableOf(node.relation))
  const table = catalog.relation(name) ?? empty(name, 'table', false)
  if (node.if_not_exists && node.idxname !== undefined) {
    if (catalog.isTaken({ schema: table.schema, name: node.idxname })) return
    // An index of this name may be there, on other columns.
    if (!table.complete) return
  }
  const shape = indexShape(node.indexParams ?? [], node.whereClause)
  const keys = (node.indexParams ?? []).map((key) =>
    'IndexElem' in key ? (key.IndexElem.name ?? expressionName(key.IndexElem.expr)) : '',
  )
  const index = {
    name:
      node.idxname ??
      indexName(catalog, { ...name, table: name.name, columns: keys, label: 'idx' }),
    unique: node.unique ?? false,
    valid: true,
    ...shape,
  }
  catalog.put(withIndex(table, index))
  if (!node.relation?.inh) return
  for (const partition of catalog.descendantsOf(table)) {
    if (partition.partitionOf === undefined) continue
    catalog.put(withIndexOfParent(catalog, partition, { index, parent: table }))
  }
}

/** What PostgreSQL calls an expression in the name of an index. */
function expressionName(expression: unknown): string {
  for (const { kind, node } of nodesIn(expression)) {
    if (kind !== 'FuncCall') break
    const last = node.funcname?.at(-1)
    if (last && 'String' in last) return last.String.sval ?? 'expr'
  }
  return 'expr'
}
