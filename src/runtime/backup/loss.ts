import type { PlanLoss } from '../approval/plan.ts'
import type { Activity, TableActivity } from '../providers/index.ts'
import { type BackupRecord, knowsContents } from './record.ts'

/**
 * What going back to a backup would lose, table by table, the gravest first; tables without a
 * difference are left out. `countsNow`: rows by table, null where they were not counted in time.
 *
 * While the counters go on, a table is the same as then when its oid is, whatever it is called now.
 * Where they began anew (a reset, a crash, another server) tables go by their names, and one whose
 * rows are as many is named too: they may be others. A backup of an earlier version does not say
 * what it has: every table is named then.
 */
export function lossSince(
  record: BackupRecord,
  now: Activity,
  countsNow: ReadonlyMap<string, number | null>,
): PlanLoss[] {
  const then = record.facts.activity
  const counting = then.since !== null && then.since === now.since
  const rowsThen = new Map(record.tables.map(({ table, rows }) => [table, rows]))
  const before = earlierSelves(then, now, counting)
  const renamed = new Set([...before.values()].map(({ table }) => table))
  const losses = now.tables.map((table) => {
    const earlier = before.get(table)
    // The backup's table of that name may be another one now.
    const namesake = renamed.has(table.table) ? undefined : table.table
    const rows = rowsThen.get(earlier?.table ?? namesake ?? '')
    return lossOf(table, earlier, rows, countsNow.get(table.table) ?? null, {
      counting,
      isKnown: knowsContents(record),
    })
  })
  const kept = new Set(now.tables.map((table) => before.get(table)?.table ?? table.table))
  const gone = record.tables.filter(({ table }) => !kept.has(table)).map(dropped)
  return [...losses.filter(differs), ...gone].sort(gravestFirst)
}

/** What each table of now was then; nothing for one that was made since. */
function earlierSelves(
  then: Activity,
  now: Activity,
  counting: boolean,
): ReadonlyMap<TableActivity, TableActivity> {
  const byOid = new Map(counting ? then.tables.map((table) => [table.oid, table]) : [])
  const byName = new Map(then.tables.map((table) => [table.table, table]))
  const living = new Set(now.tables.map(({ oid }) => oid))
  const pairs = now.tables.flatMap((table): [TableActivity, TableActivity][] => {
    const namesake = byName.get(table.table)
    const renamed = counting && namesake !== undefined && living.has(namesake.oid)
    const earlier = byOid.get(table.oid) ?? (renamed ? undefined : namesake)
    return earlier ? [[table, earlier]] : []
  })
  return new Map(pairs)
}

function lossOf(
  table: TableActivity,
  earlier: TableActivity | undefined,
  rowsThen: number | undefined,
  rowsNow: number | null,
  { counting, isKnown }: { readonly counting: boolean; readonly isKnown: boolean },
): PlanLoss {
  const madeAgain = counting && earlier !== undefined && earlier.oid !== table.oid
  const written = counting && !madeAgain ? writtenSince(table, earlier) : unknown
  const was = earlier && earlier.table !== table.table ? earlier.table : undefined
  const isNew = isKnown && earlier === undefined && rowsThen === undefined
  return {
    table: table.table,
    rows: rowsNow === null || !isKnown ? null : Math.max(0, rowsNow - (rowsThen ?? 0)),
    rows_then: rowsThen ?? null,
    rows_now: rowsNow,
    ...written,
    ...(isNew && { change: 'made' }),
    ...(madeAgain && { change: 'made again' }),
    ...(was && { change: 'renamed', was }),
  }
}

type Written = Pick<PlanLoss, 'inserted' | 'updated' | 'deleted'>

const unknown: Written = { inserted: null, updated: null, deleted: null }
const nothing = { inserted: 0, updated: 0, deleted: 0 }

/** Counters only grow: one that is smaller than it was began anew. */
function writtenSince(table: TableActivity, earlier: TableActivity | undefined): Written {
  const since = earlier ?? nothing
  const inserted = table.inserted - since.inserted
  const updated = table.updated - since.updated
  const deleted = table.deleted - since.deleted
  return Math.min(inserted, updated, deleted) < 0 ? unknown : { inserted, updated, deleted }
}

function dropped({ table, rows }: { readonly table: string; readonly rows: number }): PlanLoss {
  return {
    ...{ table, rows: 0, rows_then: rows, rows_now: null },
    ...unknown,
    change: 'dropped',
  }
}

function differs({ change, rows_then, rows_now, inserted, updated, deleted }: PlanLoss): boolean {
  if (change || inserted !== 0 || updated !== 0 || deleted !== 0) {
    const stayedEmpty = !change && inserted === null && rows_now === 0 && rows_then === 0
    return !stayedEmpty
  }
  return rows_now !== null && rows_now !== (rows_then ?? 0)
}

function gravestFirst(a: PlanLoss, b: PlanLoss): number {
  return gravity(b) - gravity(a) || (a.table < b.table ? -1 : 1)
}

/** What is not known may be anything. */
function gravity({ rows, inserted, updated, deleted, change }: PlanLoss): number {
  if (change === 'dropped') return -1
  if (rows === null) return Number.POSITIVE_INFINITY
  return Math.max(rows, (inserted ?? 0) + (updated ?? 0) + (deleted ?? 0))
}
