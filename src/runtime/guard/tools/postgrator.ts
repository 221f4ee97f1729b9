import { addressOf } from '../address.ts'
import { unseen } from '../shell/invocation.ts'
import { commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, withEndings } from './config-addresses.ts'

/** Postgrator: its one argument is the version to migrate to. https://github.com/MattiLehtinen/postgrator-cli#usage */
export const postgrator = commandTool({
  name: 'postgrator',
  programs: ['postgrator', 'postgrator-cli'],
  withValue: `-c --config -r --driver -h --host -o --port -d --database -u --username -p --password
    -m --migration-pattern --migration-directory -t --schema-table -v --ssl-ca -t --to
    --new-migration`.split(/\s+/),
  help: ['--help', '--version'],
  commands: {
    '': writes('migrate'),
    'drop-schema': writes(),
    list: reads,
    '*': writes('migrate'),
    version: nothing,
  },
  targets: (call) => {
    const { line } = call
    const host = line.value('-h', '--host')
    const database = line.value('-d', '--database')
    if (host !== undefined || database !== undefined) {
      const port = line.value('-o', '--port') ?? '5432'
      const text = `host='${host ?? 'localhost'}' port='${port}' dbname='${database ?? unseen}'`
      return [addressOf(text) ?? {}]
    }
    const config = line.value('-c', '--config')
    const usual = ['.postgratorrc', '.postgratorrc.json', ...withEndings('postgrator.config')]
    return addressesOfConfig(config === undefined ? usual : [config], call)
  },
})
