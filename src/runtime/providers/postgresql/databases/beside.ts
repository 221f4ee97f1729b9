import { randomUUID } from 'node:crypto'
import { FaberDbError } from '../../../../operations/index.ts'
import type { BesideDatabase, DatabaseFacts } from '../../backups.ts'
import type { Session } from '../../provider.ts'
import { dropDatabase } from '../drop-database.ts'
import { permissionError, sessionError, sqlState } from '../errors.ts'
import { maintenanceSession } from '../maintenance.ts'
import type { PostgresTarget } from '../target.ts'
import { adopt, rehearseAdoption } from './adopt.ts'
import { halfName, halfPattern } from './names.ts'
import { createSql, readWhole, type WholeFacts } from './properties.ts'
import { endSessions } from './sessions.ts'

/** As ProviderDatabases says. */
export async function createBeside(
  target: PostgresTarget,
  facts: DatabaseFacts,
): Promise<BesideDatabase> {
  const session = await maintenanceSession(target)
  try {
    await sweep(session, target.database)
    const whole = async () => (await readWhole(session, target.database)) ?? facts
    const name = await freeName(session, target.database)
    const { version } = await session.identify()
    await create(session, name, await whole(), version).catch((error: unknown) => {
      throw notCreated(error, target)
    })
    return {
      target: { ...target, database: name, label: `${name} on ${target.host}:${target.port}` },
      oid: await oidOf(session, name),
      adopt: async () => adopt(session, name, await whole()),
      async drop() {
        await endSessions(session, name)
        await dropDatabase(session, name)
      },
      close: () => session.close(),
    }
  } catch (error) {
    await session.close()
    throw error
  }
}

/**
 * Drops the half-restored databases whose session is gone. A tool that outlived its run may still
 * be filling one: its sessions are ended. One that cannot be dropped is no reason to stop: the next
 * run tries again.
 */
export async function sweep(session: Session, database: string): Promise<string[]> {
  const leftovers = await session.query<{ name: string }>(
    `select d.datname::text as name from pg_database d
      where d.datname ~ $1
        and not exists (select from pg_stat_activity a
                         where a.pid::text = substring(d.datname from $1))
      order by 1`,
    [halfPattern(database)],
  )
  const dropped: string[] = []
  for (const { name } of leftovers) {
    await endSessions(session, name)
    await dropDatabase(session, name).then(
      () => dropped.push(name),
      () => {},
    )
  }
  return dropped
}

/** What could not be given to it afterwards is found out at once. */
async function create(
  session: Session,
  name: string,
  facts: WholeFacts,
  version: number,
): Promise<void> {
  await session.script(createSql(name, facts, version))
  await rehearseAdoption(session, name, facts).catch(async (error: unknown) => {
    await dropDatabase(session, name)
    throw error
  })
}

async function freeName(session: Session, database: string): Promise<string> {
  const [own] = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  return halfName(database, Number(own?.pid), randomUUID().slice(0, 8))
}

async function oidOf(session: Session, name: string): Promise<number> {
  const [row] = await session.query<{ oid: number }>(
    'select oid::int8::int4 as oid from pg_database where datname = $1',
    [name],
  )
  if (!row) throw new Error(`${name} was created and is not there`)
  return row.oid
}

/** A locale, a tablespace or a role of the old server may be missing on this one. */
function notCreated(error: unknown, target: PostgresTarget): unknown {
  if (sqlState(error) === '42501') return permissionError((error as Error).message, target)
  const known = sessionError(error, target)
  if (known || !sqlState(error)) return known ?? error
  return new FaberDbError('RESTORE_REFUSED', {
    message: `A database like ${target.database} cannot be created beside it: ${(error as Error).message}.`,
    next: 'Mend the cause on the server and run it again; nothing was touched.',
    cause: error,
  })
}
