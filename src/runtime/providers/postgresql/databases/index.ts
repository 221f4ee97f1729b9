import { FaberDbError } from '../../../../operations/index.ts'
import type { FoundDatabase, KeptDatabase, ProviderDatabases } from '../../backups.ts'
import type { Session } from '../../provider.ts'
import { dropDatabase } from '../drop-database.ts'
import { sqlState } from '../errors.ts'
import { maintenanceSession, withMaintenance } from '../maintenance.ts'
import { asPostgres } from '../target.ts'
import { createBeside, sweep } from './beside.ts'
import { drain } from './drain.ts'
import { inTheWay } from './in-the-way.ts'
import { keptName, keptPrefix, replacedAt } from './names.ts'
import { freeSpace } from './space.ts'
import { swap } from './swap.ts'

/** Whole databases: created beside one another, renamed, dropped. */
export const databases: ProviderDatabases = {
  connect: (target) => maintenanceSession(asPostgres(target)),

  find: (target, name) =>
    withMaintenance(asPostgres(target), async (session) => {
      const [found] = await list(session, 'd.datname = $1', name)
      return found
    }),

  async listKept(session) {
    const prefix = keptPrefix(session.target.database)
    const found = await list(session, 'starts_with(d.datname, $1)', prefix)
    return found.flatMap((each): KeptDatabase[] => {
      const replaced_at = replacedAt(each.name.slice(prefix.length))
      return replaced_at ? [{ ...each, replaced_at }] : []
    })
  },

  keptName: ({ database }, at) => keptName(database, at),

  inTheWay: (target) =>
    withMaintenance(asPostgres(target), (session) => inTheWay(session, target.database)),

  createBeside: (target, facts) => createBeside(asPostgres(target), facts),

  sweep: (target) =>
    withMaintenance(asPostgres(target), (session) => sweep(session, target.database)),

  freeSpace: (target) =>
    withMaintenance(asPostgres(target), (session) => freeSpace(session, asPostgres(target))),

  drain: (target, seconds, signal) =>
    withMaintenance(asPostgres(target), (session) =>
      drain(session, target.database, seconds, signal),
    ),

  swap: (target, replacement, kept) => swap(asPostgres(target), replacement, kept),

  drop: (target, name) =>
    withMaintenance(asPostgres(target), async (session) => {
      await dropDatabase(session, name).catch((error) => {
        throw sqlState(error) === '55006' ? inUse(error, name) : error
      })
    }),
}

async function list(session: Session, where: string, value: string): Promise<FoundDatabase[]> {
  const found = await session.query<FoundDatabase & Record<string, unknown>>(
    `select d.datname::text as name, d.oid::int8::int4 as oid,
            case when has_database_privilege(d.oid, 'connect')
                   or pg_has_role('pg_read_all_stats', 'usage')
                 then pg_database_size(d.oid)::float8 end as size_bytes,
            exists (select from pg_stat_activity a where a.datid = d.oid) as in_use
       from pg_database d where ${where} order by d.datname`,
    [value],
  )
  return found
}

function inUse(error: Error & { readonly detail?: string }, name: string): FaberDbError {
  return new FaberDbError('RESTORE_REFUSED', {
    message: `${name} cannot be dropped: somebody uses it.`,
    ...(error.detail && { why: error.detail }),
    next: 'End those sessions and run it again.',
    cause: error,
  })
}
