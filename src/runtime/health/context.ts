import type { Session } from '../providers/index.ts'
import type { CheckContext, CheckSubject } from './check.ts'

/** What the checks of one run share. A reading that failed is made again by the next who asks. */
export function createContext(subject: CheckSubject): CheckContext {
  let settings: Promise<ReadonlyMap<string, string>> | undefined
  return {
    ...subject,
    thresholds: subject.config.health_checks.thresholds,
    settings() {
      settings ??= readSettings(subject.session).catch((error: unknown) => {
        settings = undefined
        throw error
      })
      return settings
    },
  }
}

async function readSettings(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await session.query<{ name: string; setting: string }>(
    'select name, setting from pg_catalog.pg_settings',
  )
  return new Map(rows.map(({ name, setting }) => [name, setting]))
}
