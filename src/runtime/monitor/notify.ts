import { join } from 'node:path'
import type { Alert } from '../alerts/alert.ts'
import type { Config } from '../config/schema.ts'
import { withFileLock } from '../state/file-lock.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import { type DampingState, dampen, type Grades } from './damping.ts'
import { healthAlert, type ToldLook } from './health-alert.ts'

type State = Pick<StatePaths, 'alerts'>

/** What is kept of an environment between two looks. */
interface Kept {
  readonly damping: DampingState
  /** What is to be told and was not yet handed over: a process that dies before it has tells it at the next look. */
  readonly telling?: Alert
}

/** The folder of what is kept between looks. */
export function monitorFolder({ alerts }: State): string {
  return join(alerts, 'monitor')
}

/**
 * Holds a look against the ones before it and hands over what has changed, if anything has; `send`
 * keeps what it cannot deliver. Returns what was told. @throws STATE_UNWRITABLE, STATE_CORRUPT
 */
export async function notifyOfLook(
  look: ToldLook,
  {
    config,
    state,
    now,
    send,
  }: {
    readonly config: Config
    readonly state: State
    readonly now: () => Date
    readonly send: (alerts: readonly Alert[]) => Promise<void>
  },
): Promise<readonly Alert[]> {
  const file = join(monitorFolder(state), `${look.environment}.json`)
  const untold = await withFileLock(file, async () => {
    const kept = await readJson<Kept>(file)
    const { state: damping, telling } = dampen(
      kept?.damping,
      { health: look.health, grades: gradesOf(look) },
      config.health_checks.alerting,
    )
    const alert = telling && healthAlert(telling, look, now())
    // What stands there yet is handed over first, and is older than what this look tells.
    const alerts = [kept?.telling, alert].filter((each) => each !== undefined)
    const newest = alerts.at(-1)
    await writeAtomic(file, toJson({ damping, ...(newest && { telling: newest }) }))
    return alerts
  })
  await send(untold)
  if (untold.length > 0) await forgetTelling(file, untold)
  return untold
}

/** Once handed over it is another’s to deliver. */
async function forgetTelling(file: string, told: readonly Alert[]): Promise<void> {
  await withFileLock(file, async () => {
    const kept = await readJson<Kept>(file)
    if (!kept || !told.some(({ id }) => id === kept.telling?.id)) return
    await writeAtomic(file, toJson({ damping: kept.damping }))
  })
}

/** Without a connection only that is known: the other checks have not changed for all that anyone can say. */
function gradesOf({ checks, isReached }: ToldLook): Grades {
  const known = isReached ? checks : checks.filter(({ name }) => name === 'connectivity')
  return Object.fromEntries(known.map(({ name, grade }) => [name, grade]))
}
