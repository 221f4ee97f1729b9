import type { Constraint as ParsedConstraint } from 'libpg-query'
import { strings, tableOf } from '../../ast.ts'
import { hasIndex } from '../../catalog/constraints.ts'
import type { Constraint, Relation } from '../../catalog/types.ts'
import type { Touched } from '../touched.ts'
import { type CommandOn, needs } from './alteration.ts'

export function addConstraint(one: CommandOn): void {
  const { def } = one.command
  const constraint = def && 'Constraint' in def ? def.Constraint : {}
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
      if (constraint.indexname === undefined) buildIndex(one)
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
  { model, on, touched }: CommandOn,
  { pktable }: ParsedConstraint,
  { validates }: { readonly validates: boolean },
): void {
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
  if (validates && on.hasRows) lookUp({ on, touched }, referred ?? target)
}

/** Looks the rows of a table up in the one that its foreign key refers to. */
function lookUp(
  { on, touched }: Pick<CommandOn, 'on' | 'touched'>,
  referred: Parameters<Touched['lock']>[0],
): void {
  touched.lock(referred, 'ROW SHARE')
  touched.scan(referred)
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

export function validateConstraint({ command: { name }, on, touched }: CommandOn): void {
  const constraint = on.relation?.constraints.find((one) => one.name === name)
  if (constraint?.validated) return
  if (constraint?.references) lookUp({ on, touched }, constraint.references)
  // Of an unknown one this much is known: its table is read.
  else on.scans = true
}

export function dropConstraint({ command, on, model, touched }: CommandOn): void {
  const constraint = on.relation?.constraints.find(({ name }) => name === command.name)
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

/** Whether a foreign key refers to exactly these columns. */
function isOn({ referredColumns = [] }: Constraint, columns: readonly string[]): boolean {
  return referredColumns.toSorted().join('\0') === columns.toSorted().join('\0')
}

/** Its triggers stand on both tables. */
export function dropForeignKey(touched: Touched, { references }: Constraint): void {
  if (references) touched.lock(references, 'ACCESS EXCLUSIVE')
}
