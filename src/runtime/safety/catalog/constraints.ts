/** A relation with one part more: nothing here changes what it is given. */
import type { ColumnDef, Node, Constraint as ParsedConstraint } from 'libpg-query'
import { strings, tableOf } from '../reading/ast.ts'
import type { Catalog } from './catalog.ts'
import { columnOf, columnsIn, inlineConstraints, provesNotNull } from './definition.ts'
import { chooseName, indexName } from './names.ts'
import type { Column, Constraint, Index, Relation } from './types.ts'

interface Options {
  readonly catalog: Catalog
  /** In a CREATE TABLE there are no rows that NOT VALID could be about. */
  readonly isNew?: boolean
}

export function withColumn(relation: Relation, definition: ColumnDef, options: Options): Relation {
  const column = columnOf(definition, options.catalog)
  const columns = [...relation.columns.filter(({ name }) => name !== column.name), column]
  let after: Relation = { ...relation, columns }
  for (const constraint of inlineConstraints(definition)) {
    after = withConstraint(after, constraint, { ...options, own: column.name })
  }
  return after
}

/** `own` is the column in whose definition the constraint stands. */
export function withConstraint(
  relation: Relation,
  parsed: ParsedConstraint,
  { catalog, isNew = false, own }: Options & { readonly own?: string },
): Relation {
  const validated = isNew || !parsed.skip_validation
  const columnsOf = (nodes: readonly Node[] | undefined) =>
    nodes || own === undefined ? strings(nodes) : [own]
  switch (parsed.contype) {
    case 'CONSTR_NOTNULL': {
      const columns = columnsOf(parsed.keys)
      const after = validated ? withNotNull(relation, columns) : relation
      if (parsed.conname === undefined && validated) return after
      const label = 'not_null'
      const name = parsed.conname ?? constraintName(relation, columns, label)
      return plus(after, { name, kind: 'not null', columns, validated })
    }
    case 'CONSTR_CHECK': {
      const columns = columnsIn(parsed.raw_expr)
      const named = own === undefined ? columns.slice(0, columns.length === 1 ? 1 : 0) : [own]
      return plus(relation, {
        name: parsed.conname ?? constraintName(relation, named, 'check'),
        kind: 'check',
        columns,
        validated,
        provesNotNull: provesNotNull(parsed.raw_expr),
        ...(parsed.raw_expr && { condition: parsed.raw_expr }),
      })
    }
    case 'CONSTR_FOREIGN': {
      const columns = columnsOf(parsed.fk_attrs)
      const references = catalog.resolve(tableOf(parsed.pktable))
      const primary = catalog.relation(references)?.constraints.find(isPrimary)
      return plus(relation, {
        name: parsed.conname ?? constraintName(relation, columns, 'fkey'),
        kind: 'foreign key',
        columns,
        validated,
        references,
        referredColumns: parsed.pk_attrs ? strings(parsed.pk_attrs) : (primary?.columns ?? []),
      })
    }
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE':
      return withKey(relation, parsed, { catalog, columns: columnsOf(parsed.keys) })
    case 'CONSTR_EXCLUSION':
      return withExclusion(relation, parsed, catalog)
    default:
      return relation
  }
}

/** With columns that are NOT NULL from now on. */
export function withNotNull(relation: Relation, columns: readonly string[]): Relation {
  return withColumns(relation, columns, (column) => ({ ...column, notNull: true }))
}

export function withColumns(
  relation: Relation,
  names: readonly string[],
  change: (column: Column) => Column,
): Relation {
  const columns = relation.columns.map((one) => (names.includes(one.name) ? change(one) : one))
  return { ...relation, columns }
}

export function withIndex(relation: Relation, index: Index): Relation {
  const others = relation.indexes.filter(({ name }) => name !== index.name)
  return { ...relation, indexes: [...others, index] }
}

export function isPrimary({ kind }: Constraint): boolean {
  return kind === 'primary key'
}

/** The kinds of constraint that have an index of their own name. */
export function hasIndex({ kind }: Constraint): boolean {
  return kind === 'primary key' || kind === 'unique' || kind === 'exclude'
}

function withKey(
  relation: Relation,
  { contype, conname, indexname }: ParsedConstraint,
  { catalog, columns }: { readonly catalog: Catalog; readonly columns: readonly string[] },
): Relation {
  const primary = contype === 'CONSTR_PRIMARY'
  const used = relation.indexes.find(({ name }) => name === indexname)
  const keys = used?.columns ?? columns
  const named = { schema: relation.schema, table: relation.name }
  const name =
    conname ??
    indexname ??
    indexName(
      catalog,
      primary ? { ...named, label: 'pkey' } : { ...named, columns: keys, label: 'key' },
    )
  const kept = relation.indexes.filter((index) => index !== used)
  const index: Index = { name, columns: keys, unique: true, valid: true, partial: false }
  const constraint: Constraint = {
    name,
    kind: primary ? 'primary key' : 'unique',
    columns: keys,
    validated: true,
  }
  const after = plus({ ...relation, indexes: [...kept, index] }, constraint)
  return primary ? withNotNull(after, keys) : after
}

function withExclusion(relation: Relation, parsed: ParsedConstraint, catalog: Catalog): Relation {
  const elements = (parsed.exclusions ?? []).flatMap((pair) =>
    'List' in pair ? (pair.List.items ?? []).slice(0, 1) : [],
  )
  const shape = indexShape(elements, parsed.where_clause)
  const { schema, name: table } = relation
  const named = { schema, table, columns: shape.columns, label: 'excl' }
  const name = parsed.conname ?? indexName(catalog, named)
  const constraint: Constraint = {
    name,
    kind: 'exclude',
    columns: shape.columns,
    validated: true,
  }
  return plus(withIndex(relation, { name, unique: false, valid: true, ...shape }), constraint)
}

/** What an index is on: the columns of its keys, expressions and condition. */
export function indexShape(
  elements: readonly Node[],
  where: Node | undefined,
): Pick<Index, 'columns' | 'partial' | 'expression'> {
  const keys = elements.flatMap((node) => ('IndexElem' in node ? [node.IndexElem] : []))
  const columns = keys.flatMap(({ name, expr }) => (name === undefined ? columnsIn(expr) : [name]))
  return {
    columns: [...new Set([...columns, ...columnsIn(where)])],
    partial: where !== undefined,
    ...(keys.some(({ expr }) => expr) && { expression: true }),
  }
}

function plus(relation: Relation, constraint: Constraint): Relation {
  const others = relation.constraints.filter(({ name }) => name !== constraint.name)
  return { ...relation, constraints: [...others, constraint] }
}

function constraintName(relation: Relation, columns: readonly string[], label: string): string {
  const { schema, name: table, constraints } = relation
  return chooseName({ schema, table, columns, label }, (name) =>
    constraints.some((constraint) => constraint.name === name),
  )
}
