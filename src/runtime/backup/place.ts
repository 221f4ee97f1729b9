import { join, resolve } from 'node:path'
import { FaberDbError } from '../../operations/index.ts'
import { stateFolder } from '../config/project.ts'
import type { Config } from '../config/schema.ts'
import { backupKey } from './key.ts'
import { isRemote, openStore } from './stores/index.ts'
import type { Store } from './stores/store.ts'

/** Where the backups of a project lie, and how they are made. */
export interface BackupPlace {
  readonly store: Store
  /** backups.json: an index of the records that stand beside the files; made anew from those when it is lost. */
  readonly index: string
  /** A folder of this machine for what is being made or looked at, on the disk of a local store. */
  readonly staging: string
  /** Whether new backups are encrypted. */
  readonly encrypts: boolean
  /** The key, from the environment or its file. @throws BACKUP_KEY */
  key(): Promise<string>
}

/** @throws NOT_SUPPORTED, CONFIG_INVALID */
export async function backupPlace(
  config: Config,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<BackupPlace> {
  const { provider, storage_location: location, encrypt_backups: encrypts } = config.backup
  if (provider !== 'pg_dump') {
    throw new FaberDbError('NOT_SUPPORTED', {
      message: `This version makes no backups by ${provider}.`,
      next: 'Set backup.provider to pg_dump.',
    })
  }
  const folder = isRemote(location) ? join(root, stateFolder, 'backups') : resolve(root, location)
  return {
    store: await openStore(location, root, env),
    index: join(folder, 'backups.json'),
    staging: join(folder, '.staging'),
    encrypts,
    key: () => backupKey(root, env),
  }
}
