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
 * Chooses the way back that loses least. What scripts drop that is newer than the backup, a restore
 * loses as well; where they lose nothing else, they are it: they replace nothing. Beyond that rows
 * are compared, and what nobody could count weighs more than any figure; where neither could be
 * counted, the scripts are chosen if they bring all of it back.
 */
export function chooseWay(down: DownOption, restore: RestoreOption): Choice {
  if ('why' in down && 'why' in restore) {
    return { way: 'none', why: [`By down scripts: ${down.why}`, `By a restore: ${restore.why}`] }
  }
  if ('why' in down)
    return byRestore(restore as Restore, `The down scripts cannot be used: ${down.why}`)
  if ('why' in restore) return byDown(down.lost, `A restore is not possible: ${restore.why}`)
  const only = down.lost.filter(({ since }) => !since)
  const [scripts, backup] = [rowsLost(only), rowsWritten(restore.loss)]
  const instead = {
    down: `the down scripts would lose ${downText(down.lost)}`,
    restore: `a restore of ${restore.backup_id} would lose ${restoreText(restore.loss)}`,
  }
  if (down.lost.length > 0 && only.length === 0 && backup === 0) {
    return byUntouchedDown(down.lost, restore)
  }
  if (only.length === 0 || isLess(scripts, backup)) return byDown(down.lost, instead.restore)
  if (scripts === backup && !only.some(({ how }) => how === 'gone')) {
    return byDown(down.lost, instead.restore)
  }
  return byRestore(restore, instead.down)
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

/** What they drop is newer than the backup, and nothing was written since: it holds what the migration put there. */
function byUntouchedDown(lost: readonly Lost[], { backup_id }: Restore): Choice {
  const why = `The down scripts take away ${downText(lost)}, where no row was written since ${backup_id}; unlike a restore they replace nothing.`
  return { way: 'down', losesNothing: true, why }
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
function rowsLost(lost: readonly Lost[]): number | null {
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
function downText(lost: readonly Lost[]): string {
  if (lost.length === 0) return 'nothing'
  const shown = lost.slice(0, 3).map(({ object, rows, how }) => {
    const figure = rows === null ? 'rows not counted' : rowsText(rows)
    return `${object} (${figure}${how === 'gone' ? ', not brought back' : ''})`
  })
  const more = lost.length - shown.length
  return listed(more > 0 ? [...shown, `${more} more`] : shown)
}

/** `nothing: …`, or how many rows were written since. */
function restoreText(loss: readonly PlanLoss[]): string {
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
