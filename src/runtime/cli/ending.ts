import { access } from 'node:fs/promises'
import type { ExitCode } from '../../operations/index.ts'
import { statePaths } from '../state/paths.ts'

/** How one run of an operation ended, for those who were not there. */
export interface Ending {
  readonly operation: string
  readonly args: object
  readonly exit: ExitCode
  readonly details: Readonly<Record<string, unknown>>
  /** The project root. */
  readonly root: string
}

const failures: readonly ExitCode[] = [1, 3, 4, 7, 8]
const successes: readonly ExitCode[] = [0, 6]

/**
 * Whether anybody may have to be told: a failure, or a success where something is firing. A run
 * that only looks is its reader's. It costs nothing where all is well: notify.ts is loaded after it.
 */
export async function mayConcernOthers({ args, exit, details, root }: Ending): Promise<boolean> {
  const { dryRun, plan } = args as { readonly dryRun?: boolean; readonly plan?: boolean }
  if (dryRun || plan || typeof details.environment !== 'string') return false
  if (failures.includes(exit)) return true
  return successes.includes(exit) && (await exists(statePaths(root).firing))
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
