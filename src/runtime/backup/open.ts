import type { Archive } from '../providers/index.ts'
import type { BackupPlace } from './place.ts'
import type { BackupRecord } from './record.ts'

/** A backup whose every byte has just been held against its record. */
export interface OpenBackup extends Archive {
  /** Removes what was fetched or decrypted for it. */
  close(): Promise<void>
}

/**
 * Fetches a backup where it must be fetched, checks it against its record, and gives it to read.
 * @throws BACKUP_DAMAGED (truncated, changed, gone), BACKUP_KEY, STORE_FAILED, STATE_UNWRITABLE (no space)
 */
export async function openBackup(
  _place: BackupPlace,
  _record: BackupRecord,
  _signal: AbortSignal,
): Promise<OpenBackup> {
  throw new Error('not built yet')
}
