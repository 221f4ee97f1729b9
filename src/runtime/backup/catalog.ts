import type { BackupPlace } from './place.ts'
import type { BackupRecord } from './record.ts'

/** Every backup of an environment, oldest first: what stands beside the files, whether backups.json knows it or not. */
export async function listRecords(
  _place: BackupPlace,
  _environment: string,
): Promise<BackupRecord[]> {
  throw new Error('not built yet')
}

/** @throws BACKUP_UNKNOWN, naming the newest that there are; BACKUP_DAMAGED where the record and the index disagree */
export async function findRecord(
  _place: BackupPlace,
  _environment: string,
  _id: string,
): Promise<BackupRecord> {
  throw new Error('not built yet')
}
