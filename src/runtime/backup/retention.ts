import type { Config } from '../config/schema.ts'
import type { BackupRecord } from './record.ts'

/** How long the backups of an environment are kept. */
export interface RetentionPolicy {
  readonly days: number
}

export function policyOf(config: Config, environment: string): RetentionPolicy {
  const own = config.environments[environment]?.backup_retention_days
  return { days: own ?? config.backup.retention_days }
}

/** Says of each backup why it is kept; undefined: it goes. */
export function decide(
  records: readonly BackupRecord[],
  { days }: RetentionPolicy,
  now: Date,
): { readonly record: BackupRecord; readonly keep: string | undefined }[] {
  return records.map((record) => {
    const limit = record.retention_days ?? days
    const age = (now.getTime() - Date.parse(record.created_at)) / 86_400_000
    return { record, keep: age < limit ? `younger than ${limit} days` : undefined }
  })
}
