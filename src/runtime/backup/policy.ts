import { FaberDbError } from '../../operations/index.ts'
import type { Config } from '../config/schema.ts'

/** @throws NOT_SUPPORTED where the configuration asks for a kind of backup that cannot be made */
export function assertBackupsPossible(config: Config): void {
  const { provider, encrypt_backups } = config.backup
  if (encrypt_backups) {
    throw new FaberDbError('NOT_SUPPORTED', {
      message: 'backup.encrypt_backups is true, and this version cannot encrypt backups.',
      next: 'Set it to false and keep the backup folder on an encrypted disk.',
    })
  }
  if (provider !== 'pg_dump') {
    throw new FaberDbError('NOT_SUPPORTED', {
      message: `This version makes no backups by ${provider}.`,
      next: 'Set backup.provider to pg_dump.',
    })
  }
}
