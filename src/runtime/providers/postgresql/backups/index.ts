import type { ProviderBackups } from '../../backups.ts'
import { asPostgres } from '../target.ts'
import { activity } from './activity.ts'
import { analyze } from './analyze.ts'
import { contentsOf, readThrough } from './contents.ts'
import { dump, dumpFolder } from './dump.ts'
import { describe } from './facts.ts'
import { obstacles } from './obstacles.ts'
import { restore } from './restore.ts'
import { schemaIn, schemaOf } from './schema.ts'

/** pg_dump and pg_restore behind the provider's shape. */
export const backups: ProviderBackups = {
  describe,
  dump: async (target, wanted, options) => dump(asPostgres(target), wanted, options),
  dumpFolder: async (target, folder, wanted, options) =>
    dumpFolder(asPostgres(target), folder, wanted, options),
  readThrough,
  contentsOf: async (target, options) => contentsOf(asPostgres(target), options),
  schemaIn,
  schemaOf: async (target, options) => schemaOf(asPostgres(target), options),
  restore: async (archive, into, options) => restore(archive, asPostgres(into), options),
  analyze: async (target) => analyze(asPostgres(target)),
  obstacles,
  activity,

  async examineTables(session, tables) {
    const { examineTables } = await import('./tables/examine.ts')
    return examineTables(session, tables)
  },

  async restoreTables(archive, target, tables, options) {
    const { restoreTables } = await import('./tables/restore-tables.ts')
    return restoreTables(archive, asPostgres(target), tables, options)
  },
}
