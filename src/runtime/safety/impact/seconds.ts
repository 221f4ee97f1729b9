import type { Effects } from '../effects/effects.ts'
import type { Executed } from '../executed.ts'
import { type TableName, tableOf } from '../reading/ast.ts'
import { narrows } from '../reading/narrowing.ts'
import type { Present } from './present.ts'

/**
 * Megabytes a second, by what is done to a table. Measured on PostgreSQL 15 with its default
 * settings, 2 cores and all in memory, on tables of 110 to 190 MB with two indexes, and rounded
 * down by about a third: ADD CHECK 430, CREATE INDEX 210 to 500, ALTER TYPE 160 to 330, UPDATE of
 * every row 37 to 90, DELETE of every row 640 and more. From a slow disk it takes several times as
 * long: these are estimates of the order of magnitude.
 */
const rates = { scan: 300, build: 150, rewrite: 120, update: 30, delete: 400 } as const

const MEGABYTE = 1e6

/** Work on one table: what is done to how many of its bytes. */
interface Work {
  readonly rate: keyof typeof rates
  readonly bytes: number | undefined
}

/** How long a statement keeps its locks, roughly, in seconds; undefined where no size is known or nothing is read. */
export function secondsOf(
  statement: Executed,
  effects: Effects,
  present: Present,
): number | undefined {
  const known = workOf(statement, effects, present).flatMap(({ rate, bytes }) =>
    bytes === undefined ? [] : [bytes / MEGABYTE / rates[rate]],
  )
  return known.length === 0 ? undefined : roundly(known.reduce((sum, seconds) => sum + seconds))
}

function workOf(statement: Executed, effects: Effects, present: Present): Work[] {
  const { rewrites, scans, rebuilds } = effects
  const read = (name: string) => present.shown(name)?.size?.tableBytes
  const written = (name: string) => present.shown(name)?.size?.totalBytes
  if (rewrites.length > 0) {
    // A rewrite reads the table and builds its indexes on the way.
    const others = scans.filter((name) => !rewrites.includes(name))
    return [
      ...rewrites.map((name): Work => ({ rate: 'rewrite', bytes: written(name) })),
      ...others.map((name): Work => ({ rate: 'scan', bytes: read(name) })),
    ]
  }
  const indexed = indexedTable(statement)
  if (indexed !== undefined) {
    return [{ rate: 'build', bytes: present.relation(indexed)?.size?.tableBytes }]
  }
  const changed = changedRows(statement)
  if (changed !== undefined) {
    const bytes = present.relation(changed.table)?.size?.totalBytes
    return [{ rate: changed.rate, bytes }]
  }
  return [
    ...scans.map((name): Work => ({ rate: 'scan', bytes: read(name) })),
    ...rebuilds.map((name): Work => ({ rate: 'build', bytes: present.tableOfIndex(name) })),
  ]
}

/** The table that a statement builds a new index on. */
function indexedTable({ kind, node }: Executed): TableName | undefined {
  if (kind === 'IndexStmt') return tableOf(node.relation)
  if (kind !== 'AlterTableStmt') return undefined
  const builds = (node.cmds ?? []).some((wrapped) => {
    const def = 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd.def : undefined
    const constraint = def && 'Constraint' in def ? def.Constraint : undefined
    // USING INDEX takes one that is there.
    return building.has(constraint?.contype ?? '') && constraint?.indexname === undefined
  })
  return builds ? tableOf(node.relation) : undefined
}

const building: ReadonlySet<string> = new Set([
  'CONSTR_PRIMARY',
  'CONSTR_UNIQUE',
  'CONSTR_EXCLUSION',
])

/** The table of which a statement changes every row. */
function changedRows({ kind, node }: Executed) {
  if (kind !== 'UpdateStmt' && kind !== 'DeleteStmt') return undefined
  if (narrows(node.whereClause)) return undefined
  const rate = kind === 'UpdateStmt' ? ('update' as const) : ('delete' as const)
  return { table: tableOf(node.relation), rate }
}

/** Two digits are more than such an estimate is worth. */
function roundly(seconds: number): number {
  return Number(seconds.toPrecision(seconds < 1 ? 1 : 2))
}
