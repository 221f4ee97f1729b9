import { withFileLock } from '../state/file-lock.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import type { Alert } from './alert.ts'

type State = Pick<StatePaths, 'firing'>
/** What people were told of an operation that failed, and not yet that it is over. */
type Firing = Pick<Alert, 'severity' | 'at'>

/** @throws STATE_CORRUPT */
export async function readFiring({ firing }: State, key: string): Promise<Firing | undefined> {
  return (await readJson<Record<string, Firing>>(firing))?.[key]
}

/** Notes that an alert is firing, or is over. @throws STATE_UNWRITABLE, STATE_CORRUPT */
export async function keepFiring({ firing: file }: State, alert: Alert): Promise<void> {
  await withFileLock(file, async () => {
    const { [alert.key]: _, ...others } = (await readJson<Record<string, Firing>>(file)) ?? {}
    const { severity, at } = alert
    const own = alert.state === 'firing' ? { [alert.key]: { severity, at } } : {}
    await writeAtomic(file, toJson({ ...others, ...own }))
  })
}
