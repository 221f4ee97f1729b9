import type { Tagged } from './reading/ast.ts'
import type { Position } from './reading/positions.ts'

/** Something that runs when a migration runs, however deep it stands: in a CTE, DO, EXECUTE, a call. */
export type Executed = Tagged & {
  readonly text: string
  /** Where it stands in the file; where the outer statement stands, if that is all that is known. */
  readonly line: number
  readonly column: number
  /** Where a node of its tree stands in the file; absent where its text was taken from code. */
  readonly locate?: (location: number) => Position
  /** Whether it runs whenever the migration does. */
  readonly certain: boolean
  /** Why it is unknown what this runs. */
  readonly opaque?: string
}

/** Whether it is a statement of the file, rather than a part of one or what code in one runs. */
export function isOfFile({ kind, text, locate }: Executed): boolean {
  // A write inside of another statement has that one's text.
  const written = { DeleteStmt: /^delete/i, UpdateStmt: /^update/i, MergeStmt: /^merge/i }[
    kind as string
  ]
  return locate !== undefined && (written === undefined || written.test(text))
}
