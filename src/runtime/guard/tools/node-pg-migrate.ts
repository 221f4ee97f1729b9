import { commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, addressOrUnknown, lookupWith } from './config-addresses.ts'

/** node-pg-migrate. https://salsita.github.io/node-pg-migrate/cli */
export const nodePgMigrate = commandTool({
  name: 'node-pg-migrate',
  programs: ['node-pg-migrate', 'pg-migrate'],
  withValue: `-d --database-url-var --envPath -f --config-file --config-value -m --migrations-dir
    -t --migrations-table -s --schema --migrations-schema -j --migration-file-language --tsconfig
    --template-file-name --ignore-pattern --migration-filename-format`.split(/\s+/),
  help: ['--help'],
  commands: {
    create: nothing,
    down: writes('rollback'),
    redo: writes('migrate'),
    up: writes('migrate'),
  },
  effect: ({ line }, effect) => (effect.does === 'write' && line.has('--dry-run') ? reads : effect),
  targets: (call) => {
    const { line } = call
    const lookup = lookupWith(line.values('--envPath'), call)
    const url = lookup(line.value('-d', '--database-url-var') ?? 'DATABASE_URL')
    if (url) return [addressOrUnknown(url)]
    const config = line.value('-f', '--config-file')
    return addressesOfConfig(config === undefined ? ['config/default.json'] : [config], call)
  },
})
