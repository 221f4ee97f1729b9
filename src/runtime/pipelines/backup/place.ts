import { type BackupPlace, backupPlace } from '../../backup/place.ts'
import type { Config } from '../../config/schema.ts'
import type { Run } from '../../run.ts'

/** Where the backups lie; the key, once it is read, is shown nowhere. @throws NOT_SUPPORTED, CONFIG_INVALID */
export async function openPlace(config: Config, run: Run): Promise<BackupPlace> {
  const place = await backupPlace(config, run.root, run.env)
  return {
    ...place,
    async key() {
      const key = await place.key()
      run.reporter.hide([key])
      return key
    },
  }
}
