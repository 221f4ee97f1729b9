import type { AlterTableCmd, Constraint as ParsedConstraint } from 'libpg-query'
import { hasIndex } from '../../catalog/constraints.ts'
import type { Constraint, Relation } from '../../catalog/types.ts'
import type { Model } from '../../model/model.ts'
import { strings, type TableName, tableOf } from '../../reading/ast.ts'
import { scanAll } from '../create.ts'
import type { LockMode } from '../effects.ts'
import type { Touched } from '../touched.ts'
import { type Altered, type CommandOn, needs, type Reach } from './alteration.ts'

export function addConstraintMode(
  command: AlterTableCmd,
  { on, root }: { readonly on: Altered; readonly root: Altered },
): LockMode | undefined {
  const constraint = constraintOf(command)
  if (constraint.contype === 'CONSTR_FOREIGN') return 'SHARE ROW EXCLUSIVE'
  // A partition's part of an index is built as by CREATE INDEX.
  return on.isRoot || !isIndexAlone(constraint, root.relation) ? 'ACCESS EXCLUSIVE' : undefined
}

export function addConstraintReach(command: AlterTableCmd, relation: Relation | undefined): Reach {
  const constraint = constraintOf(command)
  if (constraint.is_no_inherit) return 'none'
  const { contype } = constraint
  return contype === 'CONSTR_FOREIGN' || isIndexAlone(constraint, relation) ? 'partitions' : 'all'
}

/** Whether a constraint is an index and nothing more: a primary key makes its columns NOT NULL too. */
function isIndexAlone(
  { contype, keys }: ParsedConstraint,
  relation: Relation | undefined,
): boolean {
  if (contype === 'CONSTR_UNIQUE' || contype === 'CONSTR_EXCLUSION') return true
  if (contype !== 'CONSTR_PRIMARY' || keys === undefined) return false
  const known = relation?.columns ?? []
  return strings(keys).every((key) => known.some(({ name, notNull }) => name === key && notNull))
}

function constraintOf({ def }: AlterTableCmd): ParsedConstraint {
  return def && 'Constraint' in def ? def.Constraint : {}
}

export function addConstraint(one: CommandOn): void {
  const constraint = constraintOf(one.command)
  switch (constraint.contype) {
    case 'CONSTR_CHECK':
      if (!constraint.skip_validation) one.on.scans = true
      break
    case 'CONSTR_NOTNULL':
      needs(one, 18, 'A NOT NULL constraint with a name')
      if (!constraint.skip_validation) checkNotNull(one, strings(constraint.keys))
      break
    case 'CONSTR_FOREIGN':
      addForeignKey(one, constraint, { validates: !constraint.skip_validation })
      break
    case 'CONSTR_PRIMARY':
    case 'CONSTR_UNIQUE':
      refuseKey(one, constraint)
      if (constraint.deferrable) deferred(one)
      // An heir has no part of the key, but its columns are NOT NULL as well.
      if (!one.on.isRoot && !one.on.relation?.partitionOf) {
        checkNotNull(one, strings(constraint.keys))
      } else if (constraint.indexname === undefined) buildIndex(one)
      else useIndex(one, constraint, constraint.indexname)
      break
    case 'CONSTR_EXCLUSION':
      if (constraint.deferrable) deferred(one)
      buildIndex(one)
  }
}

function refuseKey({ on, model, touched }: CommandOn, { contype, keys }: ParsedConstraint): void {
  const columns = strings(keys)
  if (keys) refuseWithoutPartitionKey(touched, on.relation, columns)
  const unsure = on.relation?.constraints.find(
    (one) => one.kind === 'not null' && !one.validated && columns.includes(one.columns[0] ?? ''),
  )
  if (contype !== 'CONSTR_PRIMARY' || model.version < 180_000 || unsure === undefined) return
  touched.refuse(`The constraint ${unsure.name} must be validated first.`)
}

/** Each partition has an index of its own, which knows nothing of the others. */
export function refuseWithoutPartitionKey(
  touched: Touched,
  relation: Relation | undefined,
  columns: readonly string[],
): void {
  const missing = relation?.partitionKey?.columns.filter((column) => !columns.includes(column))
  if (missing === undefined || missing.length === 0) return
  touched.refuse(
    `A unique index on a partitioned table must have its partition key (${missing.join(', ')}).`,
  )
}

/** What checks a key at the end of the transaction is a trigger. */
export function deferred({ on, touched }: CommandOn): void {
  touched.lock(on.table, 'SHARE ROW EXCLUSIVE')
}

/** Reads the table and builds an index of it. */
export function buildIndex({ on }: CommandOn): void {
  on.indexes = true
  on.scans = true
}

/** Both tables are locked; to look at the rows, both are read. */
export function addForeignKey(
  one: CommandOn,
  { pktable }: ParsedConstraint,
  { validates, isNull = false }: { readonly validates: boolean; readonly isNull?: boolean },
): void {
  const { model, on, touched } = one
  const { catalog, version } = model
  const target = tableOf(pktable)
  const referred = catalog.relation(target)
  if (on.relation?.kind === 'partitioned table' && !validates && version < 180_000) {
    touched.refuse(
      'Before PostgreSQL 18, a foreign key on a partitioned table cannot be NOT VALID.',
    )
  }
  if (referred?.kind === 'partitioned table' && version < 120_000) {
    touched.refuse('Before PostgreSQL 12, a foreign key cannot refer to a partitioned table.')
  }
  touched.lock(on.table, 'SHARE ROW EXCLUSIVE')
  const below = referred?.kind === 'partitioned table' ? catalog.descendantsOf(referred) : []
  for (const table of [target, ...below]) touched.lock(table, 'SHARE ROW EXCLUSIVE')
  if (validates && on.hasRows) lookUp(one, target, isNull)
}

/** Looks the rows of a table up in the one that its foreign key refers to. */
function lookUp({ on, touched, model }: CommandOn, referred: TableName, isNull = false): void {
  touched.lock(referred, 'ROW SHARE')
  // A table without rows, or with no value in them, has nothing to look up.
  const isEmpty = on.relation?.empty && model.isNewTable(on.table)
  if (!isNull && !isEmpty) scanAll(touched, model.catalog, [referred])
  on.scans = true
}

function useIndex(one: CommandOn, { contype, conname }: ParsedConstraint, name: string): void {
  const { on, model, touched } = one
  const index = on.relation?.indexes.find((candidate) => candidate.name === name)
  const renamed = conname !== undefined && conname !== name
  if (on.relation && renamed) {
    const mode = model.version < 120_000 ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE'
    touched.lockIndex(on.relation, name, mode)
  }
  if (contype !== 'CONSTR_PRIMARY') return
  if (index) checkNotNull(one, index.columns)
  else on.scans = true
}

export function setNotNull(one: CommandOn): void {
  checkNotNull(one, [one.command.name ?? ''])
}

/** Reads the table, unless it is known already that the columns hold no NULL. */
function checkNotNull({ on, model }: CommandOn, columns: readonly string[]): void {
  const isKnown = (name: string) =>
    on.relation?.columns.some((column) => column.name === name && column.notNull) ||
    (model.version >= 120_000 && isProven(on.relation, name))
  if (!columns.every(isKnown)) on.scans = true
}

/** A validated CHECK spares the scan (from 12 on). */
function isProven(relation: Relation | undefined, column: string): boolean {
  return (relation?.constraints ?? []).some(
    ({ kind, validated, provesNotNull }) =>
      kind === 'check' && validated && provesNotNull?.includes(column),
  )
}

export function validateConstraintReach(
  command: AlterTableCmd,
  relation: Relation | undefined,
): Reach {
  const constraint = relation?.constraints.find(({ name }) => name === command.name)
  return constraint?.validated ? 'none' : 'all'
}

export function validateConstraint(one: CommandOn): void {
  const { command, commands, on } = one
  const constraint = on.relation?.constraints.find(({ name }) => name === command.name)
  if (constraint?.validated) return
  // It may have been added by the same statement.
  const added = commands.map(constraintOf).find(({ conname }) => conname === command.name)
  if (constraint?.references) lookUp(one, constraint.references)
  else if (added?.pktable) lookUp(one, tableOf(added.pktable))
  // Of an unknown one this much is known: its table is read.
  else on.scans = true
}

export function dropConstraintReach(command: AlterTableCmd, relation: Relation | undefined): Reach {
  const constraint = relation?.constraints.find(({ name }) => name === command.name)
  if (constraint === undefined) return relation?.complete ? 'none' : 'all'
  return hasIndex(constraint) || constraint.references ? 'partitions' : 'all'
}

export function dropConstraint({ command, on, model, touched }: CommandOn): void {
  const constraint = constraintHere(command, on, model)
  if (constraint === undefined || on.relation === undefined) return
  if (constraint.references) touched.lock(constraint.references, 'ACCESS EXCLUSIVE')
  dropForeignKey(touched, constraint, model)
  if (!hasIndex(constraint)) return
  touched.lockIndex(on.relation, constraint.name, 'ACCESS EXCLUSIVE')
  for (const { table, constraint: other } of model.catalog.foreignKeysTo(on.relation)) {
    if (!isOn(other, constraint.columns)) continue
    if (command.behavior === 'DROP_CASCADE') touched.lock(table, 'ACCESS EXCLUSIVE')
    else touched.refuse(`The foreign key ${other.name} of ${table.name} needs it.`)
  }
}

/** The constraint that is dropped; the part of a key that a partition has goes by another name. */
function constraintHere(
  { name }: AlterTableCmd,
  { relation, isRoot }: Altered,
  { catalog }: Model,
): Constraint | undefined {
  const named = relation?.constraints.find((constraint) => constraint.name === name)
  if (named || isRoot || relation?.partitionOf === undefined) return named
  const above = catalog.relation(relation.partitionOf)?.constraints.find((one) => one.name === name)
  return relation.constraints.find(
    ({ kind, columns }) => kind === above?.kind && columns.join('\0') === above.columns.join('\0'),
  )
}

/** Whether a foreign key refers to exactly these columns. */
function isOn({ referredColumns = [] }: Constraint, columns: readonly string[]): boolean {
  return referredColumns.toSorted().join('\0') === columns.toSorted().join('\0')
}

/** From 18 on, what is not enforced has no triggers. */
export function alterConstraint({ command, on, model, touched }: CommandOn): void {
  const change =
    command.def && 'ATAlterConstraint' in command.def ? command.def.ATAlterConstraint : {}
  const key = on.relation?.constraints.find(({ name }) => name === change.conname)
  if (!change.alterEnforceability || change.is_enforced || key === undefined) return
  dropForeignKey(touched, key, model)
}

/**
 * Its triggers stand on both tables, and on the partitions of the one that it refers to. Before
 * 15, that one itself had none where it is partitioned.
 */
export function dropForeignKey(
  touched: Touched,
  { references }: Constraint,
  { catalog, version }: Model,
): void {
  if (references === undefined) return
  const referred = catalog.relation(references)
  const below = referred?.kind === 'partitioned table' ? catalog.descendantsOf(referred) : []
  for (const table of [referred ?? references, ...below]) {
    const partitioned = 'kind' in table && table.kind === 'partitioned table'
    if (!partitioned || version >= 150_000) touched.lock(table, 'ACCESS EXCLUSIVE')
  }
}
