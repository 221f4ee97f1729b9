import { FaberDbError } from '../../../operations/index.ts'
import { readCatalog } from '../../backup/catalog.ts'
import type { Run } from '../../run.ts'
import { listed } from '../../text.ts'
import { type Configured, configureFor, readConfig } from '../steps.ts'
import { openPlace } from './place.ts'

interface Asked {
  readonly args: { readonly backup: string; readonly environment?: string | undefined }
}

/**
 * The configuration of the environment that a backup is of. It is named before or after the id, or
 * found: an id is nearly always that of one environment only.
 * @throws BACKUP_UNKNOWN, USAGE, ENVIRONMENT_UNKNOWN
 */
export async function configureForBackup(
  { args }: Asked,
  run: Run,
): Promise<Configured & { readonly id: string }> {
  const config = await readConfig(run)
  const names = Object.keys(config.environments)
  const isTurned = args.environment !== undefined && names.includes(args.backup)
  const [id, named] = isTurned
    ? [String(args.environment), args.backup]
    : [args.backup, args.environment]
  if (named !== undefined) return { ...(await configureFor(named, run)), id }
  const place = await openPlace(config, run)
  const holders: string[] = []
  for (const name of names) {
    const { found } = await readCatalog(place, name)
    if (found.some(({ record }) => record.backup_id === id)) holders.push(name)
  }
  const [holder] = holders
  if (holder !== undefined && holders.length === 1) {
    return { ...(await configureFor(holder, run)), id }
  }
  throw holder === undefined ? unknown(id, names) : ambiguous(id, holders)
}

function unknown(id: string, names: readonly string[]): FaberDbError {
  return names.includes(id)
    ? new FaberDbError('USAGE', {
        message: `Say which backup of ${id} is meant.`,
        next: `\`faber-db backup list ${id}\` names them.`,
      })
    : new FaberDbError('BACKUP_UNKNOWN', {
        message: `No environment has a backup "${id}".`,
        next: '`faber-db backup list` names those that there are.',
      })
}

function ambiguous(id: string, holders: readonly string[]): FaberDbError {
  return new FaberDbError('USAGE', {
    message: `${listed(holders)} have a backup "${id}" each.`,
    next: `Name the environment behind it: ${id} ${holders[0]}`,
  })
}
