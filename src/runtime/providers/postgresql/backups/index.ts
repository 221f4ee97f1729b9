import type { ProviderBackups } from '../../backups.ts'
import { asPostgres } from '../target.ts'
import { activity } from './activity.ts'

const notYet = async (): Promise<never> => {
  throw new Error('not built yet')
}

/** pg_dump and pg_restore behind the provider's shape. */
export const backups: ProviderBackups = {
  describe: notYet,

  async dump(target, wanted, options) {
    const { dump } = await import('./dump.ts')
    return dump(asPostgres(target), wanted, options)
  },

  async dumpFolder(target, folder, wanted, options) {
    const { dumpFolder } = await import('./dump.ts')
    return dumpFolder(asPostgres(target), folder, wanted, options)
  },

  async readThrough(archive, options) {
    const { readThrough } = await import('./contents.ts')
    return readThrough(archive, options)
  },

  async contentsOf(target, options) {
    const { contentsOf } = await import('./contents.ts')
    return contentsOf(asPostgres(target), options)
  },

  async schemaIn(archive, options) {
    const { schemaIn } = await import('./schema.ts')
    return schemaIn(archive, options)
  },

  async schemaOf(target, options) {
    const { schemaOf } = await import('./schema.ts')
    return schemaOf(asPostgres(target), options)
  },

  async restore(archive, into, options) {
    const { restore } = await import('./restore.ts')
    return restore(archive, asPostgres(into), options)
  },

  obstacles: notYet,
  activity,
}
