import type { CreateFunctionStmt } from 'libpg-query'
import { type NodeOf, strings, type TableName } from '../reading/ast.ts'
import type { Catalog } from './catalog.ts'
import { placeOf } from './create.ts'
import { typeOf } from './definition.ts'
import type { RelationName, UserFunction, UserType } from './types.ts'

export function nameOf(nodes: Parameters<typeof strings>[0]): TableName {
  const [name = '', schema] = strings(nodes).toReversed()
  return schema === undefined ? { name } : { schema, name }
}

export function createType(catalog: Catalog, name: TableName, kind: UserType['kind']): void {
  catalog.putType({ ...placeOf(catalog, name), kind })
}

export function createEnum(catalog: Catalog, node: NodeOf<'CreateEnumStmt'>): void {
  const name = placeOf(catalog, nameOf(node.typeName))
  catalog.putType({ ...name, kind: 'enum', values: strings(node.vals) })
}

export function alterEnum(catalog: Catalog, node: NodeOf<'AlterEnumStmt'>): void {
  const type = catalog.type(nameOf(node.typeName))
  const value = node.newVal ?? ''
  if (type?.values === undefined) return
  if (node.oldVal !== undefined) {
    const values = type.values.map((one) => (one === node.oldVal ? value : one))
    catalog.putType({ ...type, values })
  } else if (!type.values.includes(value)) {
    const neighbour = type.values.indexOf(node.newValNeighbor ?? '')
    const at = neighbour < 0 ? type.values.length : neighbour + (node.newValIsAfter ? 1 : 0)
    catalog.putType({ ...type, values: type.values.toSpliced(at, 0, value) })
  }
}

export function createDomain(catalog: Catalog, node: NodeOf<'CreateDomainStmt'>): void {
  const constraints = (node.constraints ?? []).flatMap((one) =>
    'Constraint' in one ? [one.Constraint.contype] : [],
  )
  catalog.putType({
    ...placeOf(catalog, nameOf(node.domainname)),
    kind: 'domain',
    base: typeOf(node.typeName, catalog),
    constrained: constraints.some((kind) => kind === 'CONSTR_CHECK' || kind === 'CONSTR_NOTNULL'),
  })
}

export function alterDomain(catalog: Catalog, node: NodeOf<'AlterDomainStmt'>): void {
  const type = catalog.type(nameOf(node.typeName))
  // C adds a constraint, O is SET NOT NULL; after a DROP others may be left.
  if (type && (node.subtype === 'C' || node.subtype === 'O')) {
    catalog.putType({ ...type, constrained: true })
  }
}

/** Functions of one name are one here; the most volatile of them counts. */
export function createFunction(catalog: Catalog, node: CreateFunctionStmt): void {
  if (node.is_procedure) return
  setVolatility(catalog, placeOf(catalog, nameOf(node.funcname)), volatilityIn(node.options))
}

export function alterFunction(catalog: Catalog, node: NodeOf<'AlterFunctionStmt'>): void {
  const known = catalog.fn(nameOf(node.func?.objname))
  const said = (node.actions ?? []).some(
    (one) => 'DefElem' in one && one.DefElem.defname === 'volatility',
  )
  if (known && said) setVolatility(catalog, known, volatilityIn(node.actions))
}

const order: readonly UserFunction['volatility'][] = ['immutable', 'stable', 'volatile']

function setVolatility(
  catalog: Catalog,
  { schema, name }: RelationName,
  volatility: UserFunction['volatility'],
): void {
  const known = catalog.fn({ schema, name })?.volatility ?? 'immutable'
  const most = order.indexOf(known) > order.indexOf(volatility) ? known : volatility
  catalog.putFunction({ schema, name, volatility: most })
}

function volatilityIn(options: CreateFunctionStmt['options']): UserFunction['volatility'] {
  for (const option of options ?? []) {
    if (!('DefElem' in option) || option.DefElem.defname !== 'volatility') continue
    const { arg } = option.DefElem
    const said = arg && 'String' in arg ? arg.String.sval : undefined
    return order.find((one) => one === said) ?? 'volatile'
  }
  return 'volatile'
}
