import type { ColumnDef, Constraint } from 'libpg-query'
import { inlineConstraints, isSerial, typeOf } from '../../catalog/definition.ts'
import { readersOf } from '../../catalog/read-columns.ts'
import { nodesIn, strings } from '../../reading/ast.ts'
import { isVolatile } from '../volatility.ts'
import { type CommandOn, needs } from './alteration.ts'
import { addForeignKey, buildIndex, deferred, dropForeignKey } from './constraints.ts'

export function addColumn(one: CommandOn): void {
  const { def, missing_ok } = one.command
  const definition = def && 'ColumnDef' in def ? def.ColumnDef : {}
  const { relation } = one.on
  const exists = relation?.columns.some(({ name }) => name === definition.colname)
  if (missing_ok && relation?.complete && exists) return
  refuseUnknown(one, definition)
  const constraints = inlineConstraints(definition)
  if (isComputedForEachRow(one, definition, constraints)) one.on.rewrites = true
  // Without a value of its own, the column is NULL in every row: that is looked for in the table.
  const isNull = !constraints.some(givesValue) && !isSerial(definition.typeName)
  const hasDefault = constraints.some(({ contype }) => contype === 'CONSTR_DEFAULT')
  const isVirtual = constraints.some(({ generated_kind }) => generated_kind === 'v')
  for (const constraint of constraints) {
    switch (constraint.contype) {
      case 'CONSTR_NOTNULL':
        if (isNull || isVirtual) one.on.scans = true
        break
      case 'CONSTR_CHECK':
        if (!constraint.skip_validation) one.on.scans = true
        break
      case 'CONSTR_UNIQUE':
      case 'CONSTR_PRIMARY':
        buildIndex(one)
        break
      case 'CONSTR_ATTR_DEFERRABLE':
        deferred(one)
        break
      case 'CONSTR_FOREIGN':
        // Without a default no row is looked at; where every value is NULL, none is looked up.
        addForeignKey(one, constraint, { validates: !isNull || hasDefault, isNull })
    }
  }
}

function givesValue({ contype, raw_expr }: Constraint): boolean {
  if (contype === 'CONSTR_IDENTITY' || contype === 'CONSTR_GENERATED') return true
  if (contype !== 'CONSTR_DEFAULT') return false
  return !(raw_expr && 'A_Const' in raw_expr && raw_expr.A_Const.isnull)
}

function isComputedForEachRow(
  { model: { catalog } }: CommandOn,
  definition: ColumnDef,
  constraints: readonly Constraint[],
): boolean {
  if (isSerial(definition.typeName)) return true
  const domain = catalog.type(typeOf(definition.typeName, catalog))
  if (domain?.kind === 'domain' && domain.constrained) return true
  return constraints.some(({ contype, generated_kind, raw_expr }) => {
    if (contype === 'CONSTR_IDENTITY') return true
    if (contype === 'CONSTR_GENERATED') return generated_kind !== 'v'
    return contype === 'CONSTR_DEFAULT' && isVolatile(raw_expr, catalog)
  })
}

/** What older servers do not know: generated columns, functions. */
function refuseUnknown(one: CommandOn, definition: ColumnDef): void {
  for (const { contype, generated_kind } of inlineConstraints(definition)) {
    if (contype !== 'CONSTR_GENERATED') continue
    if (generated_kind === 'v') needs(one, 18, 'A virtual generated column')
    else needs(one, 12, 'A generated column')
  }
  for (const { kind, node } of nodesIn(definition.constraints)) {
    if (kind !== 'FuncCall') continue
    const name = strings(node.funcname).at(-1) ?? ''
    const since = functionsSince[name]
    if (since !== undefined && one.model.catalog.fn({ name }) === undefined) {
      needs(one, since, `The function ${name}()`)
    }
  }
}

/** Functions for defaults that came after version 11; extensions may have them on older ones. */
const functionsSince: Readonly<Record<string, number>> = {
  gen_random_uuid: 13,
  random_normal: 16,
  uuidv4: 18,
  uuidv7: 18,
}

export function dropColumn({ command, on, model, touched }: CommandOn): void {
  const { name = '', behavior } = command
  const { relation } = on
  if (relation === undefined) return
  for (const index of relation.indexes) {
    if (index.columns.includes(name)) touched.lockIndex(relation, index.name, 'ACCESS EXCLUSIVE')
  }
  for (const constraint of relation.constraints) {
    if (constraint.columns.includes(name)) dropForeignKey(touched, constraint, model)
  }
  for (const { table, constraint } of model.catalog.foreignKeysTo(relation)) {
    if (!constraint.referredColumns?.includes(name)) continue
    if (behavior === 'DROP_CASCADE') touched.lock(table, 'ACCESS EXCLUSIVE')
    else if (table !== relation) {
      touched.refuse(`The foreign key ${constraint.name} of ${table.name} needs it.`)
    }
  }
  for (const view of readersOf(model.catalog, relation, name)) {
    if (behavior !== 'DROP_CASCADE') touched.refuse(`The view ${view.name} needs it.`)
    touched.lock(view, 'ACCESS EXCLUSIVE')
    touched.lockIndexes(view, 'ACCESS EXCLUSIVE')
  }
}
