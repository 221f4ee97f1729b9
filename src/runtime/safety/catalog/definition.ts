/** Reads what a definition in the syntax tree says: types, columns, conditions. */
import type { ColumnDef, Node, Constraint as ParsedConstraint, TypeName } from 'libpg-query'
import { nodesIn, strings } from '../reading/ast.ts'
import type { Catalog } from './catalog.ts'
import type { Column, ColumnType } from './types.ts'

const serials: Readonly<Record<string, string>> = {
  smallserial: 'int2',
  serial2: 'int2',
  serial: 'int4',
  serial4: 'int4',
  bigserial: 'int8',
  serial8: 'int8',
}

/** Whether a type is one that makes a sequence of its own. */
export function isSerial(type: TypeName | undefined): boolean {
  const names = strings(type?.names)
  return names.length === 1 && (names[0] ?? '') in serials
}

/** A type as a definition writes it; the schema of a user's type is the one it is known in. */
export function typeOf(type: TypeName | undefined, catalog: Catalog): ColumnType {
  const [written = '', schema] = strings(type?.names).toReversed()
  const name = isSerial(type) ? (serials[written] ?? written) : written
  const known = schema === 'pg_catalog' ? undefined : (schema ?? catalog.type({ name })?.schema)
  return {
    ...(known === undefined ? {} : { schema: known }),
    name,
    modifiers: (type?.typmods ?? []).flatMap(integer),
    array: (type?.arrayBounds ?? []).length > 0,
  }
}

function integer(node: Node): number[] {
  if (!('A_Const' in node)) return []
  const { ival } = node.A_Const
  // A zero is left out of the tree.
  return ival === undefined ? [] : [ival.ival ?? 0]
}

/** The constraints that stand in a column's definition. */
export function inlineConstraints(definition: ColumnDef): ParsedConstraint[] {
  return (definition.constraints ?? []).flatMap((node) =>
    'Constraint' in node ? [node.Constraint] : [],
  )
}

/** A column as its definition has it, without what its keys and checks add. */
export function columnOf(definition: ColumnDef, catalog: Catalog): Column {
  const constraints = inlineConstraints(definition)
  const has = (type: string) => constraints.some(({ contype }) => contype === type)
  const generated = constraints.find(({ contype }) => contype === 'CONSTR_GENERATED')
  const serial = isSerial(definition.typeName)
  return {
    name: definition.colname ?? '',
    type: typeOf(definition.typeName, catalog),
    notNull: serial || has('CONSTR_NOTNULL') || has('CONSTR_IDENTITY') || has('CONSTR_PRIMARY'),
    hasDefault: serial || has('CONSTR_DEFAULT'),
    ...(generated && {
      generated: generated.generated_kind === 'v' ? 'virtual' : 'stored',
      computedFrom: columnsIn(generated.raw_expr),
    }),
    ...(has('CONSTR_IDENTITY') && { identity: true }),
  }
}

/** The columns that an expression names. */
export function columnsIn(expression: unknown): string[] {
  const found = new Set<string>()
  for (const { kind, node } of nodesIn(expression)) {
    if (kind !== 'ColumnRef') continue
    const name = strings(node.fields).at(-1)
    if (name !== undefined) found.add(name)
  }
  return [...found]
}

/** The columns that cannot be NULL where a condition holds, as PostgreSQL proves it. */
export function provesNotNull(condition: Node | undefined): string[] {
  if (condition === undefined) return []
  if ('NullTest' in condition) {
    const { arg, nulltesttype } = condition.NullTest
    return nulltesttype === 'IS_NOT_NULL' ? columnItself(arg) : []
  }
  if (!('BoolExpr' in condition)) return []
  const { boolop, args = [] } = condition.BoolExpr
  if (boolop === 'AND_EXPR') return args.flatMap(provesNotNull)
  const [inner] = args
  const negated = boolop === 'NOT_EXPR' && inner && 'NullTest' in inner ? inner.NullTest : undefined
  return negated?.nulltesttype === 'IS_NULL' ? columnItself(negated.arg) : []
}

function columnItself(node: Node | undefined): string[] {
  return node && 'ColumnRef' in node ? strings(node.ColumnRef.fields).slice(-1) : []
}
