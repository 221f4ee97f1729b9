import type { PlanLoss } from '../../approval/plan.ts'
import { listed } from '../../text.ts'
import type { Lost } from './lose.ts'

/** The down scripts as a way back, or why they are none. */
export type DownOption = { readonly why: string } | { readonly lost: readonly Lost[] }

/** A backup as a way back, or why there is none. */
export type RestoreOption =
  | { readonly why: string }
  | { readonly backup_id: string; readonly loss: readonly PlanLoss[] }

/** The way that loses least, and why; or that there is none. */
export type Choice =
  | { readonly way: 'down' | 'restore'; readonly why: string; readonly losesNothing: boolean }
  | { readonly way: 'none'; readonly why: readonly string[] }

/**
 * Chooses the way back that loses least. Where both lose nothing the down scripts are it: they
 * replace nothing. What nobody could count weighs more than any figure; where neither could be
 * counted, the scripts are chosen if they bring all of it back, since what they drop did not exist
 * in the backup either.
 */
export function chooseWay(down: DownOption, restore: RestoreOption): Choice {
  if ('why' in down && 'why' in restore) {
    return { way: 'none', why: [`By down scripts: ${down.why}`, `By a restore: ${restore.why}`] }
  }
  if ('why' in down)
    return byRestore(restore as Restore, `The down scripts cannot be used: ${down.why}`)
  if ('why' in restore) return byDown(down.lost, `A restore is not possible: ${restore.why}`)
  const [scripts, backup] = [rowsLost(down.lost), rowsWritten(restore.loss)]
  const instead = {
    down: `the down scripts would lose ${downText(down.lost)}`,
    restore: `a restore of ${restore.backup_id} would lose ${restoreText(restore.loss)}`,
  }
  if (scripts === 0 || isLess(scripts, backup)) return byDown(down.lost, instead.restore)
  if (isLess(backup, scripts) || down.lost.some(({ how }) => how === 'gone')) {
    return byRestore(restore, instead.down)
  }
  return byDown(down.lost, instead.restore)
}

type Restore = Exclude<RestoreOption, { readonly why: string }>

function byDown(lost: readonly Lost[], instead: string): Choice {
  const losesNothing = lost.length === 0
  return {
    way: 'down',
    losesNothing,
    why: `The down scripts lose ${downText(lost)}${joint(instead)}`,
  }
}

function byRestore({ backup_id, loss }: Restore, instead: string): Choice {
  const losesNothing = rowsWritten(loss) === 0
  const text = `A restore of ${backup_id} loses ${restoreText(loss)}`
  return { way: 'restore', losesNothing, why: `${text}${joint(instead)}` }
}

/** A sentence of its own, or the other half of this one. */
function joint(instead: string): string {
  return /^[A-Z]/.test(instead) ? `. ${instead}` : `; ${instead}.`
}

/** Whether a figure is known, and the other is higher or unknown. */
function isLess(one: number | null, other: number | null): boolean {
  return one !== null && (other === null || one < other)
}

/** Rows that the scripts lose; null where one of the figures is unknown. */
export function rowsLost(lost: readonly Lost[]): number | null {
  return sum(lost.map(({ rows }) => rows))
}

/** Rows written since the backup, at least; null where nobody knows it of a table. */
export function rowsWritten(loss: readonly PlanLoss[]): number | null {
  return sum(
    loss.map(({ rows, inserted, updated, deleted, change }) => {
      // It comes back; what was deleted with it is older than that.
      if (change === 'dropped') return 0
      if (inserted === null || updated === null || deleted === null) return null
      return Math.max(rows ?? 0, inserted + updated + deleted)
    }),
  )
}

function sum(figures: readonly (number | null)[]): number | null {
  return figures.reduce<number | null>(
    (total, figure) => (total === null || figure === null ? null : total + figure),
    0,
  )
}

/** `nothing`, or what and how much of it. */
export function downText(lost: readonly Lost[]): string {
  if (lost.length === 0) return 'nothing'
  const shown = lost.slice(0, 3).map(({ object, rows, how }) => {
    const figure = rows === null ? 'rows not counted' : rowsText(rows)
    return `${object} (${figure}${how === 'gone' ? ', not brought back' : ''})`
  })
  const more = lost.length - shown.length
  return listed(more > 0 ? [...shown, `${more} more`] : shown)
}

/** `nothing: …`, or how many rows were written since. */
export function restoreText(loss: readonly PlanLoss[]): string {
  if (loss.length === 0) return 'nothing: no row was written since'
  const rows = rowsWritten(loss)
  const tables = listed(loss.slice(0, 3).map(({ table }) => table))
  const where = loss.length > 3 ? `${tables} and ${loss.length - 3} more` : tables
  return rows === null
    ? `what was written since in ${where}, which nobody has counted`
    : `about ${rowsText(rows)} written since in ${where}`
}

function rowsText(rows: number): string {
  return `${rows.toLocaleString('en-US')} row${rows === 1 ? '' : 's'}`
}
