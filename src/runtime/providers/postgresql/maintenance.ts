import { FaberDbError } from '../../../operations/index.ts'
import type { Session } from '../provider.ts'
import { openSession } from './session.ts'
import type { PostgresTarget } from './target.ts'

/**
 * CREATE, DROP and RENAME are said from another database: `postgres`, or `template1` where that is
 * missing or the very one they are about.
 */
export async function maintenanceSession(target: PostgresTarget): Promise<Session> {
  if (target.database === 'postgres') return openSession(target, { database: 'template1' })
  try {
    return await openSession(target, { database: 'postgres' })
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code !== 'DB_MISSING') throw error
    return openSession(target, { database: 'template1' })
  }
}

/** Works with a maintenance session, and closes it. */
export async function withMaintenance<T>(
  target: PostgresTarget,
  work: (session: Session) => Promise<T>,
): Promise<T> {
  const session = await maintenanceSession(target)
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}
