import type { Config } from '../config/schema.ts'
import type { Store } from './stores/store.ts'

/** Where the backups of a project lie, and how they are made. */
export interface BackupPlace {
  readonly store: Store
  /** backups.json: an index of the records that stand beside the files; made anew from those when it is lost. */
  readonly index: string
  /** A folder of this machine for what is being made or looked at. */
  readonly staging: string
  /** Whether new backups are encrypted. */
  readonly encrypts: boolean
  /** The key, from the environment or its file. @throws BACKUP_KEY */
  key(): Promise<string>
}

/** @throws NOT_SUPPORTED, CONFIG_INVALID */
export async function backupPlace(
  _config: Config,
  _root: string,
  _env: NodeJS.ProcessEnv,
): Promise<BackupPlace> {
  throw new Error('not built yet')
}
