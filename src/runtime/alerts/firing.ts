import { join } from 'node:path'
import { withFileLock } from '../state/file-lock.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import type { Alert } from './alert.ts'

type State = Pick<StatePaths, 'alerts'>
/** What people were told of an operation that failed, and not yet that it is over. */
type Firing = Pick<Alert, 'severity' | 'at'>

/** Where the failures of operations stand that are not over; absent until the first of them. */
export function firingFile({ alerts }: State): string {
  return join(alerts, 'firing.json')
}

/** @throws STATE_CORRUPT */
export async function readFiring(state: State, key: string): Promise<Firing | undefined> {
  return (await readJson<Record<string, Firing>>(firingFile(state)))?.[key]
}

/** Notes that an alert is firing, or is over. @throws STATE_UNWRITABLE, STATE_CORRUPT */
export async function keepFiring(state: State, alert: Alert): Promise<void> {
  const file = firingFile(state)
  await withFileLock(file, async () => {
    const { [alert.key]: _, ...others } = (await readJson<Record<string, Firing>>(file)) ?? {}
    const { severity, at } = alert
    const own = alert.state === 'firing' ? { [alert.key]: { severity, at } } : {}
    await writeAtomic(file, toJson({ ...others, ...own }))
  })
}
