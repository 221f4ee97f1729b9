import { readCatalog } from '../../backup/catalog.ts'
import type { CheckContext } from '../../health/check.ts'
import { createContext } from '../../health/context.ts'
import type { Run } from '../../run.ts'
import { openPlace } from '../backup/place.ts'
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
  })
}
