import { readCatalog } from '../../backup/catalog.ts'
import type { Difference } from '../../drift/difference.ts'
import type { CheckContext } from '../../health/check.ts'
import { createContext } from '../../health/context.ts'
import { readSamples } from '../../monitor/samples.ts'
import type { Run } from '../../run.ts'
import { openPlace } from '../backup/place.ts'
import { findDrift } from '../drift/look.ts'
import { type Configured, type Connected, readMigrations } from '../steps.ts'

/** What checks may ask, of an environment that is connected to; what only some ask for is read when one does. */
export function checkContext(state: Configured & Connected, run: Run): CheckContext {
  const { config, environment, session, server } = state
  return createContext({
    session,
    server,
    config,
    environment,
    now: run.now,
    migrations: async () => (await readMigrations(state, run)).migrations,
    async newestBackup() {
      const { found } = await readCatalog(await openPlace(config, run), environment.name)
      return found.findLast(({ fault }) => fault === undefined)?.record
    },
    samples: () => readSamples(run.state, environment.name),
    drift: () => driftOf(state, run),
  })
}

/**
 * Over a connection of its own, for the check may be over before it is: when the run ends, what is
 * left of it is broken off, and its scratch database dropped.
 */
async function driftOf(state: Configured & Connected, run: Run): Promise<readonly Difference[]> {
  const session = await state.provider.connect(state.target, { readOnly: true })
  const ending = new AbortController()
  run.signal.addEventListener('abort', () => ending.abort(), { once: true })
  const own = { ...state, session }
  const looking = readMigrations(own, run)
    .then((read) => findDrift({ ...own, ...read }, { ...run, signal: ending.signal }))
    .finally(() => session.close())
  run.defer(async () => {
    ending.abort()
    // A query that the server does not answer any more ends with its connection.
    await session.close()
    await looking.catch(() => {})
  })
  return (await looking).found.map(({ difference }) => difference)
}
