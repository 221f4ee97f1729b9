import { resolve } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import { localStore } from './local.ts'
import { s3Store } from './s3.ts'
import type { Store } from './store.ts'

/** Whether a location is a place beyond the file system: `s3://bucket/prefix`. */
export function isRemote(location: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(location)
}

/** The store of `backup.storage_location`. @throws CONFIG_INVALID for a scheme that nothing here handles */
export async function openStore(
  location: string,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<Store> {
  if (!isRemote(location)) return localStore(resolve(root, location), root)
  if (location.startsWith('s3://')) return s3Store(location, env)
  throw new FaberDbError('CONFIG_INVALID', {
    message: `backup.storage_location is "${location}", and there is no such kind of store.`,
    next: 'Give a folder, from the project root, or s3://BUCKET/PREFIX.',
  })
}
