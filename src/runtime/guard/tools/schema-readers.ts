import { commandless } from './clients/utility.ts'
import type { DatabaseTool } from './tool.ts'

/**
 * Programs that look at schemas or at SQL and print what they find: https://github.com/djrobstep/migra,
 * https://squawkhq.com, https://schemaspy.org, https://github.com/dalibo/pg_activity
 */
export const schemaReaders: DatabaseTool = commandless({
  name: 'readers of schemas',
  withValue: () => [],
  help: ['--help'],
  utilities: {
    migra: () => [],
    squawk: () => [],
    schemaspy: () => [],
    pgbadger: () => [],
    pg_basebackup: () => [],
    pg_receivewal: () => [],
    pg_amcheck: () => [],
  },
})
