import type { AlterTableCmd, Constraint as ParsedConstraint } from 'libpg-query'
import { strings, type TableName, tableOf } from '../../ast.ts'
import { hasIndex } from '../../catalog/constraints.ts'
import type { Constraint, Relation } from '../../catalog/types.ts'
import type { Model } from '../../model.ts'
import { scanAll } from '../create.ts'
import type { LockMode } from '../effects.ts'
import type { Touched } from '../touched.ts'
import { type Altered, type CommandOn, needs, type Reach } from './alteration.ts'

export function addConstraintMode(
  command: AlterTableCmd,
  { on }: { readonly on: Altered },
): LockMode | undefined {
  const { contype } = constraintOf(command)
  if (contype === 'CONSTR_FOREIGN') return 'SHARE ROW EXCLUSIVE'
  // A partition's part of an index is built as by CREATE INDEX.
  return on.isRoot || !onlyOnPartitions.has(contype ?? '') ? 'ACCESS EXCLUSIVE' : undefined
}

export function addConstraintReach(command: AlterTableCmd): Reach {
  const { contype, is_no_inherit } = constraintOf(command)
  if (is_no_inherit) return 'none'
  return contype === 'CONSTR_FOREIGN' || onlyOnPartitions.has(contype ?? '') ? 'partitions' : 'all'
}

const onlyOnPartitions: ReadonlySet<string> = new Set(['CONSTR_UNIQUE', 'CONSTR_EXCLUSION'])

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
      // An heir has no part of the key, but its columns are NOT NULL as well.
      if (!one.on.isRoot && !one.on.relation?.partitionOf) {
        checkNotNull(one, strings(constraint.keys))
      } else if (constraint.indexname === undefined) buildIndex(one)
      else useIndex(one, constraint, constraint.indexname)
      break
    case 'CONSTR_EXCLUSION':
      buildIndex(one)
  }
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
  { validates }: { readonly validates: boolean },
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
  if (validates && on.hasRows) lookUp(one, target)
}

/** Looks the rows of a table up in the one that its foreign key refers to. */
function lookUp({ on, touched, model }: CommandOn, referred: TableName): void {
  touched.lock(referred, 'ROW SHARE')
  scanAll(touched, model.catalog, [referred])
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
  dropForeignKey(touched, constraint)
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

/** Its triggers stand on both tables. */
export function dropForeignKey(touched: Touched, { references }: Constraint): void {
  if (references) touched.lock(references, 'ACCESS EXCLUSIVE')
}
