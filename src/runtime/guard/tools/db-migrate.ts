import { commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, addressOfVariable } from './config-addresses.ts'

/** db-migrate; `DATABASE_URL` comes before its file. https://db-migrate.readthedocs.io/en/latest/Getting%20Started/configuration */
export const dbMigrate = commandTool({
  name: 'db-migrate',
  programs: ['db-migrate'],
  withValue: '-e --env -m --migrations-dir -c --count --config -t --table --migration-table'.split(
    ' ',
  ),
  commands: {
    check: reads,
    'create*': nothing,
    'db:create': writes('db-create'),
    'db:drop': writes(),
    'down*': writes('rollback'),
    fix: writes(),
    'reset*': writes('rollback'),
    'seed*': writes(),
    'sync*': writes('migrate'),
    'up*': writes('migrate'),
  },
  effect: ({ line }, effect) => (effect.does === 'write' && line.has('--dry-run') ? reads : effect),
  targets: (call) => {
    const { line, context, invocation } = call
    const config = line.value('--config')
    const byVariable = addressOfVariable('DATABASE_URL', call)
    if (config === undefined && byVariable.length > 0) return byVariable
    const env = line.value('-e', '--env') ?? context.variable('NODE_ENV', invocation) ?? 'dev'
    return addressesOfConfig([config ?? 'database.json'], call, env)
  },
})
