import { type Call, commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, addressOfVariable, withEndings } from './config-addresses.ts'

/** MikroORM. Commands for the schema run only with `--run`. https://mikro-orm.io/docs/schema-generator */
export const mikroOrm = commandTool({
  name: 'mikro-orm',
  programs: ['mikro-orm', 'mikro-orm-esm', '@mikro-orm/cli'],
  withValue: `--config --contextName --context --schema --seed --class -c --path -p --name -n
    --from -f --to -t --only -o`.split(/\s+/),
  commands: {
    'cache:*': nothing,
    'database:create': writes('db-create'),
    'database:import': writes('migrate'),
    debug: reads,
    'generate-entities': reads,
    'migration:check': reads,
    'migration:create': reads,
    'migration:down': writes('rollback'),
    'migration:fresh': writes(),
    'migration:list': reads,
    'migration:pending': reads,
    'migration:up': writes('migrate'),
    'schema:create': writes('migrate'),
    'schema:drop': writes(),
    'schema:fresh': writes(),
    'schema:update': writes('migrate'),
    'seeder:create': nothing,
    'seeder:run': writes(),
  },
  effect: ({ command, line }, effect) =>
    command?.startsWith('schema:') && !line.has('--run', '-r') ? reads : effect,
  targets: (call) => {
    const byVariable = addressOfVariable('MIKRO_ORM_CLIENT_URL', call)
    return byVariable.length > 0 ? byVariable : addressesOfConfig(configFiles(call), call)
  },
})

function configFiles({ line, context, invocation }: Call): string[] {
  const given = line.value('--config') ?? context.variable('MIKRO_ORM_CLI_CONFIG', invocation)
  if (given !== undefined) return [given]
  const [, list = ''] =
    /"configPaths"\s*:\s*\[([^\]]*)\]/.exec(context.readFile('package.json', invocation) ?? '') ??
    []
  const named = [...list.matchAll(/"([^"]+)"/g)].map(([, path = '']) => path)
  return [...named, ...['src/mikro-orm.config', 'mikro-orm.config'].flatMap(withEndings)]
}
