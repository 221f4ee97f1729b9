import { hostname, userInfo } from 'node:os'
import type { ResultWarning } from '../operations/index.ts'
import type { Reporter } from './report/reporter.ts'
import type { StatePaths } from './state/paths.ts'

/** What every step of a pipeline can see of the invocation it belongs to. */
export interface Run {
  readonly operation: string
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** The project root. */
  readonly root: string
  readonly state: StatePaths
  readonly reporter: Reporter
  /** Aborted when the user cancels. */
  readonly signal: AbortSignal
  /** `result.details`, filled in on the way, so that a failure shows how far things had come. */
  readonly details: Record<string, unknown>
  readonly warnings: ResultWarning[]
  /** Who has approved the change, from the moment at which the approval is used; every record of the run has it. */
  approval?: Approved
  /** Registers what must be closed at the end, however it ends; the last one is closed first. */
  defer(close: () => Promise<unknown>): void
  now(): Date
}

/** An approval as the records have it. */
export interface Approved {
  readonly way: string
  readonly approved_by: string
  readonly approved_at: string
}

/** Who runs this, for the records: the account and the machine. */
export function actor(): string {
  return `${account()}@${hostname()}`
}

/** In a container the user may have a number and no name. */
function account(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.()}`
  }
}
