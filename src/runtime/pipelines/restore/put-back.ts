import { FaberDbError } from '../../../operations/index.ts'
import type { KeptDatabase } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { listed } from '../../text.ts'
import type { Configured, Connected } from '../steps.ts'
import { recordBegun } from './record.ts'
import type { Replaced } from './replace.ts'
import { takePlace } from './take-place.ts'

/** @throws BACKUP_UNKNOWN, naming those that there are */
export async function findKept(
  { provider, session, target }: Pick<Connected, 'provider' | 'session' | 'target'>,
  name: string,
): Promise<KeptDatabase> {
  const all = await provider.databases.listKept(session)
  const found = all.find((each) => each.name === name)
  if (found) return found
  const names = all.map((each) => each.name)
  throw new FaberDbError('BACKUP_UNKNOWN', {
    message: `No database "${name}" was kept of ${target.database}.`,
    next:
      names.length === 0
        ? 'There is none at all; `faber-db backup list` shows the backups.'
        : `There ${names.length === 1 ? 'is' : 'are'} ${listed(names)}.`,
    facts: { kept: names },
  })
}

/** Puts a kept database back: the one that serves now is kept in its turn. @throws RESTORE_FAILED */
export async function putBack(
  state: Configured & Connected,
  { name, oid }: KeptDatabase,
  planId: string,
  run: Run,
): Promise<Replaced> {
  const start = performance.now()
  const why = { operation: 'restore', plan_id: planId, backup_id: null } as const
  await recordBegun(state, why, run)
  const swapped = await takePlace(state, why, { replacement: name, oid }, run)
  return { ...swapped, seconds: Math.round(performance.now() - start) / 1000 }
}
