import type { AuditEntry } from './trail.ts'

/** Who has applied a migration, and who let it through where a person had to. */
export interface WhoApplied {
  readonly by: string
  readonly approved_by: string | null
  /** How it was approved: terminal, prompt or signature. */
  readonly approved_way: string | null
}

interface Applied {
  readonly environment: string
  readonly name: string
  /** By the history table of the database. */
  readonly finishedAt: Date
}

/** This far the clocks of the server and of the machine that wrote the trail may be apart. */
const clocksApartMs = 5 * 60_000

/**
 * Who that was, by the trail. Undefined where it has no record of it: the last one of the same
 * migration is of another time where it was applied again, by hand or in a database made anew.
 */
export function whoApplied(
  trail: readonly AuditEntry[],
  { environment, name, finishedAt }: Applied,
): WhoApplied | undefined {
  const entry = trail.findLast(
    (each) =>
      each.operation === 'migrate' &&
      each.outcome === 'applied' &&
      each.environment === environment &&
      each.migration === name,
  )
  if (!entry || Math.abs(Date.parse(entry.at) - finishedAt.getTime()) > clocksApartMs) return
  const { actor, approved_by, way } = entry
  return {
    by: actor,
    approved_by: approved_by === undefined ? null : String(approved_by),
    approved_way: way === undefined ? null : String(way),
  }
}
