import type { ProviderBackups } from '../../backups.ts'
import { activity } from './activity.ts'

const notYet = async (): Promise<never> => {
  throw new Error('not built yet')
}

/** pg_dump and pg_restore behind the provider's shape. */
export const backups: ProviderBackups = {
  describe: notYet,
  dump: notYet,
  dumpFolder: notYet,
  readThrough: notYet,
  contentsOf: notYet,
  schemaIn: notYet,
  schemaOf: notYet,
  restore: notYet,
  obstacles: notYet,
  activity,
}
