import { join } from 'node:path'
import { commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, withEndings } from './config-addresses.ts'
import { effectOfSql } from './given-sql.ts'

/** The commands for migrations, told apart by a space or a colon, or alone as before version 0.3. */
const migrations = {
  down: writes('rollback'),
  latest: writes('migrate'),
  list: reads,
  make: nothing,
  rollback: writes('rollback'),
  up: writes('migrate'),
}

/** kysely-ctl. https://github.com/kysely-org/kysely-ctl#use */
export const kysely = commandTool({
  name: 'kysely',
  programs: ['kysely', 'kysely-ctl'],
  withValue: ['-e', '--environment', '--cwd', '-f', '--format', '-x', '--extension'],
  commands: {
    init: nothing,
    ...Object.fromEntries(
      Object.entries(migrations).flatMap(([command, effect]) =>
        ['migrate ', 'migrate:', ''].map((prefix) => [`${prefix}${command}`, effect]),
      ),
    ),
    'seed make': nothing,
    'seed:make': nothing,
    'seed run': writes(),
    'seed:run': writes(),
    sql: writes('migrate'),
  },
  effect: ({ command, line, invocation }, effect) =>
    command === 'sql' ? effectOfSql([...line.operands.slice(1), invocation.input]) : effect,
  targets: (call) => {
    const folder = call.line.value('--cwd') ?? '.'
    const files = ['kysely.config', '.config/kysely.config'].flatMap(withEndings)
    return addressesOfConfig(
      files.map((file) => join(folder, file)),
      call,
    )
  },
})
