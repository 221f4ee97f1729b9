import type { Address } from '../address.ts'
import { type Call, commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, addressOfVariable } from './config-addresses.ts'

/** Graphile Migrate. https://github.com/graphile/migrate#usage */
export const graphileMigrate = commandTool({
  name: 'graphile-migrate',
  programs: ['graphile-migrate'],
  withValue: ['-c', '--config', '-m', '--message'],
  commands: {
    commit: writes('generate-migration'),
    compile: nothing,
    completion: nothing,
    current: writes('migrate'),
    init: nothing,
    migrate: writes('migrate'),
    reset: writes(),
    run: writes('migrate'),
    status: reads,
    uncommit: nothing,
    watch: writes('migrate'),
  },
  targets: (call) => {
    const { command, line } = call
    if (line.has('--shadow')) return variableOrUnknown('SHADOW_DATABASE_URL', call)
    if (line.has('--root', '--rootDatabase')) return variableOrUnknown('ROOT_DATABASE_URL', call)
    const url = addressOfVariable('DATABASE_URL', call)
    const usual = url.length > 0 ? url : addressesOfConfig(configFiles(call), call)
    const shadow = command === 'commit' ? addressOfVariable('SHADOW_DATABASE_URL', call) : []
    return [...usual, ...shadow]
  },
})

const configFiles = ({ line }: Call) => [line.value('-c', '--config') ?? '.gmrc', '.gmrc.js']

function variableOrUnknown(name: string, call: Call): Address[] {
  const found = addressOfVariable(name, call)
  return found.length > 0 ? found : [{}]
}
