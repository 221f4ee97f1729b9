import { join } from 'node:path'
import { type Call, commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, addressOrUnknown, withEndings } from './config-addresses.ts'

/**
 * Sequelize. https://sequelize.org/docs/v6/other-topics/migrations; its options:
 * https://github.com/sequelize/cli#usage
 */
export const sequelize = commandTool({
  name: 'sequelize',
  programs: ['sequelize', 'sequelize-cli', '@sequelize/cli'],
  withValue: `--url --env --config --options-path --migrations-path --seeders-path --models-path
    --to --from --name --seed --charset --collate --encoding --ctype --template`.split(/\s+/),
  commands: {
    'db:create': writes('db-create'),
    'db:drop': writes(),
    'db:migrate': writes('migrate'),
    'db:migrate:schema:timestamps:add': writes('migrate'),
    'db:migrate:status': reads,
    'db:migrate:undo*': writes('rollback'),
    'db:seed*': writes(),
    'init*': nothing,
    'migration:*': nothing,
    'model:*': nothing,
    'seed:*': nothing,
  },
  targets: (call) => {
    const { line, context, invocation } = call
    const urls = line.values('--url')
    if (urls.length > 0) return urls.map(addressOrUnknown)
    const env = line.value('--env') ?? context.variable('NODE_ENV', invocation) ?? 'development'
    return addressesOfConfig(configFiles(call), call, env)
  },
})

/** The configuration of an option, of `.sequelizerc`, or in its usual place. */
function configFiles({ line, context, invocation }: Call): string[] {
  const given = line.value('--config')
  if (given !== undefined) return [given]
  const settings = context.readFile(line.value('--options-path') ?? '.sequelizerc', invocation)
  const [, inSettings = ''] = /(?<!\w)['"]?config['"]?\s*:\s*(.*)/.exec(settings ?? '') ?? []
  const parts = [...inSettings.matchAll(/['"`]([^'"`]+)['"`]/g)].map(([, part = '']) => part)
  const usual = ['config/config.json', ...withEndings('config/config')]
  return parts.length > 0 ? [join(...parts)] : usual
}
