import type { Tagged } from './ast.ts'
import type { Position } from './positions.ts'

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
