import { FaberDbError } from '../../../operations/index.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Archive, Target, ToolOptions } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import type { Connected } from '../steps.ts'

/** The tools must know both servers: the one that the backup is from, and the one that it goes to. */
export function toolOptions(
  { server }: Pick<Connected, 'server'>,
  backup: BackupRecord,
  run: Run,
): ToolOptions {
  const serverVersion = Math.max(server.version, backup.facts.server_version)
  return { serverVersion, env: run.env, signal: run.signal }
}

/**
 * What stands in the way of putting this backup in the place of the database that `place` names,
 * one sentence each. It only reads. Where the server's disk is not seen from here, the details say so.
 */
export async function obstaclesTo(
  state: Connected & { readonly archive: Archive; readonly backup: BackupRecord },
  place: Target,
  run: Run,
): Promise<readonly string[]> {
  const { provider, session, archive, backup } = state
  const options = toolOptions(state, backup, run)
  const found = await Promise.all([
    provider.backups.obstacles(archive, backup.facts, session, options),
    provider.databases.inTheWay(place),
    missingSpace(state, run),
  ])
  return [...new Set(found.flat())]
}

/** @throws RESTORE_REFUSED where there are any */
export function refuseObstacles(what: string, obstacles: readonly string[]): void {
  if (obstacles.length === 0) return
  throw new FaberDbError('RESTORE_REFUSED', {
    message: `${what} cannot be restored now; nothing was touched.`,
    why: obstacles.join('\n'),
    next: 'Mend what stands in the way, and run it again.',
    facts: { obstacles },
  })
}

/** The old database stays, so there must be room for a second one. */
async function missingSpace(
  { provider, target, backup }: Connected & { readonly backup: BackupRecord },
  run: Run,
): Promise<string[]> {
  const free = await provider.databases.freeSpace(target)
  if (free === undefined) {
    run.details.space = { needed_bytes: backup.facts.size_bytes, free_bytes: null }
    return []
  }
  const needed = backup.facts.size_bytes
  run.details.space = { needed_bytes: needed, free_bytes: free }
  if (free >= needed) return []
  return [
    `The database had ${megabytes(needed)} MB, and the server’s disk has ${megabytes(free)} MB free: make room for a second one beside the old.`,
  ]
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('en-US')
}
