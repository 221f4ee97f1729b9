import { join } from 'node:path'
import { commandTool, nothing, reads, writes } from './command-table.ts'
import {
  addressesOfConfig,
  addressOrUnknown,
  hereAndAtRoot,
  withEndings,
} from './config-addresses.ts'

/** Knex. https://knexjs.org/guide/migrations.html#migration-cli */
export const knex = commandTool({
  name: 'knex',
  programs: ['knex'],
  withValue: `--knexfile --knexpath --cwd --client --connection --env --specific --stub --name -x
    --migrations-directory --migrations-table-name`.split(/\s+/),
  commands: {
    init: nothing,
    'migrate:make': nothing,
    'migrate:latest': writes('migrate'),
    'migrate:up': writes('migrate'),
    'migrate:down': writes('rollback'),
    'migrate:rollback': writes('rollback'),
    'migrate:unlock': writes(),
    'migrate:currentVersion': reads,
    'migrate:list': reads,
    'migrate:status': reads,
    'seed:make': nothing,
    'seed:run': writes(),
  },
  targets: (call) => {
    const { line, context, invocation } = call
    const connections = line.values('--connection')
    const isFile = /^(?:better-)?sqlite3?$/.test(line.value('--client') ?? '')
    if (connections.length > 0) {
      return connections.map((each) => addressOrUnknown(isFile ? `file:${each}` : each))
    }
    const folder = line.value('--cwd') ?? '.'
    const given = line.value('--knexfile')
    const usual = hereAndAtRoot(withEndings(join(folder, 'knexfile')), call)
    const env = line.value('--env') ?? context.variable('NODE_ENV', invocation) ?? 'development'
    return addressesOfConfig(given === undefined ? usual : [join(folder, given), given], call, env)
  },
})
