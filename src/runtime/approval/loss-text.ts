import { count } from '../text.ts'
import type { PlanLoss } from './plan.ts'

const shownTables = 15
const widestName = 40

/** What would be lost, table by table, the gravest first; what the server cannot tell is said. */
export function lossLines(loss: readonly PlanLoss[], since: string | undefined): string[] {
  if (loss.length === 0) return ['  Lost        nothing that the server knows of']
  const shown = loss.slice(0, shownTables)
  const hidden = loss.slice(shownTables)
  const lines = shown.map((each) => [shownName(each.table), ...figures(each), remark(each)])
  const rows = [['', 'in the backup', 'now', 'inserted', 'updated', 'deleted', ''], ...lines]
  const counts = loss.some(({ inserted }) => inserted !== null)
  return [
    `  Lost        what was written since${since ? ` ${time(since)}` : ' the backup'}${atLeast(loss)}`,
    ...aligned(rows),
    ...(hidden.length > 0
      ? [`    and ${count(hidden.length, 'more table')}${atLeast(hidden)}`]
      : []),
    ...(counts
      ? [
          '    The counters of the server: rolled back work is in them, TRUNCATE and the last seconds are not.',
        ]
      : []),
  ]
}

/** Rows that go, over all tables; those that were not counted would come on top. */
function atLeast(loss: readonly PlanLoss[]): string {
  const rows = loss.reduce((sum, each) => sum + (each.rows ?? 0), 0)
  return rows === 0 ? '' : `: ${number(rows)} ${rows === 1 ? 'row' : 'rows'} or more`
}

function figures({ rows_then, rows_now, inserted, updated, deleted, change }: PlanLoss): string[] {
  if (change === 'dropped') return [figure(rows_then, '-'), '-', '', '', '']
  return [
    figure(rows_then, '-'),
    ...[rows_now, inserted, updated, deleted].map((n) => figure(n, '?')),
  ]
}

function figure(n: number | null, unknown: string): string {
  return n === null ? unknown : number(n)
}

const number = (n: number) => n.toLocaleString('en-US')

/** What the figures of a table do not say by themselves. */
function remark({ change, was, rows_then, rows_now, inserted, deleted }: PlanLoss): string {
  if (change === 'dropped') return 'dropped since: comes back'
  const more = (rows_now ?? 0) - (rows_then ?? 0)
  return [
    ...(change === 'made' ? ['made since: goes'] : []),
    ...(change === 'renamed' ? [`renamed since: is ${shownName(was ?? '')} again`] : []),
    ...(change === 'made again' ? ['dropped and made again since'] : []),
    ...(rows_then === null && !change ? ['the backup does not say what it has'] : []),
    ...(inserted === null && rows_then !== null && !change
      ? ['the counters were reset since']
      : []),
    ...(rows_now === null ? ['not counted in time'] : []),
    ...(rows_now !== null && more < 0 && deleted === 0
      ? ['emptied since: its rows come back']
      : []),
    ...(inserted !== null && more > inserted ? ['the counters are late'] : []),
  ].join('; ')
}

/** Names to the left, figures to the right. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => Math.min(row[column]?.length ?? 0, widestName))),
  )
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      if (column === 0) return cell.padEnd(widths[column] ?? 0)
      return column === row.length - 1 ? cell : cell.padStart(widths[column] ?? 0)
    })
    return `    ${cells.join('  ')}`.trimEnd()
  })
}

/** A name may hold anything, and a terminal obeys some of it: what cannot be seen is made visible. */
export function shownName(name: string): string {
  return name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')
}

/** `2026-05-01 12:00:00 UTC` */
function time(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`
}
