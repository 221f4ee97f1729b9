import type { Provider, Session, Target } from '../provider.ts'
import { backups } from './backups/index.ts'
import { findClientTools } from './client-tools.ts'
import { databases } from './databases/index.ts'
import { dropDatabase } from './drop-database.ts'
import { copySchema } from './dump.ts'
import { permissionError, sqlState } from './errors.ts'
import { openGate } from './gate.ts'
import { quoteIdentifier } from './identifiers.ts'
import { ask } from './inspect/ask.ts'
import { maintenanceSession } from './maintenance.ts'
import { dropLeftovers, endSessions, scratchName } from './scratch.ts'
import { openSession, versionText } from './session.ts'
import { replayCircumstances } from './structure/circumstances.ts'
import { schemasOf, structureFormat, structureOf } from './structure/index.ts'
import { asPostgres, parseTarget } from './target.ts'

export { quoteIdentifier } from './identifiers.ts'

export const postgresql: Provider = {
  name: 'postgresql',
  backups,
  databases,
  parse: parseTarget,
  openGate: (target) => openGate(asPostgres(target)),
  connect: (target, options) => openSession(asPostgres(target), options),

  async createDatabase(target) {
    const session = await maintenanceSession(asPostgres(target))
    try {
      const { version } = await session.identify()
      const created = await createUnlessThere(session, target)
      return { created, version: versionText(version) }
    } finally {
      await session.close()
    }
  },

  async scratchDatabase(target) {
    const session = await maintenanceSession(asPostgres(target))
    try {
      await dropLeftovers(session)
      const scratch = { ...asPostgres(target), database: await scratchName(session) }
      await createUnlessThere(session, scratch)
      const drop = async () => {
        try {
          await endSessions(session, scratch.database)
          await dropDatabase(session, scratch.database)
        } finally {
          await session.close()
        }
      }
      return { target: scratch, drop }
    } catch (error) {
      await session.close()
      throw error
    }
  },

  // It reads SQL, with a parser that is large.
  inspect: async (session, names) => (await import('./inspect/inspect.ts')).inspect(session, names),
  ask,
  structureFormat,
  replayCircumstances,
  structureOf,
  schemasOf,

  async copySchema(target, scratch, { serverVersion, env, signal }) {
    const tools = await findClientTools(Math.floor(serverVersion / 10_000), env)
    await copySchema(tools, asPostgres(target), asPostgres(scratch), env, signal)
  },
}

/** duplicate_database, or the unique index of pg_database when two are created at the same moment. */
const lostRace = new Set(['42P04', '23505'])

/** CREATE DATABASE has no IF NOT EXISTS; a race with another creator may be lost, which is fine. */
async function createUnlessThere(session: Session, target: Target): Promise<boolean> {
  const [found] = await session.query('select 1 from pg_database where datname = $1', [
    target.database,
  ])
  if (found) return false
  try {
    await session.script(
      `create database ${quoteIdentifier(target.database)} encoding 'UTF8' template template0`,
    )
    return true
  } catch (error) {
    if (lostRace.has(sqlState(error) ?? '')) return false
    if (sqlState(error) === '42501') throw permissionError((error as Error).message, target)
    throw error
  }
}
