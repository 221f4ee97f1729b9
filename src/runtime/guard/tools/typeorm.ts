import { commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, addressOfVariable, withEndings } from './config-addresses.ts'
import { effectOfSql } from './given-sql.ts'

/**
 * TypeORM. https://typeorm.io/docs/advanced-topics/using-cli; the `ormconfig` of versions before
 * 0.3: https://orkhan.gitbook.io/typeorm/docs/using-ormconfig
 */
export const typeorm = commandTool({
  name: 'typeorm',
  programs: [
    'typeorm',
    'typeorm-ts-node-commonjs',
    'typeorm-ts-node-esm',
    'typeorm-extension',
    'typeorm-seeding',
  ],
  withValue: ['-d', '--dataSource', '--data-source', '-c', '--connection', '--config', '-n'],
  commands: {
    'cache:clear': writes(),
    'db:create': writes('db-create'),
    'db:drop': writes(),
    'entity:create': nothing,
    init: nothing,
    'migration:create': nothing,
    'migration:generate': reads,
    'migration:revert': writes('rollback'),
    'migration:run': writes('migrate'),
    'migration:show': reads,
    query: writes('migrate'),
    'schema:drop': writes(),
    'schema:log': reads,
    'schema:sync': writes('migrate'),
    seed: writes(),
    'seed:create': nothing,
    'seed:run': writes(),
    'subscriber:create': nothing,
    version: nothing,
  },
  effect: ({ command, line }, effect) =>
    command === 'query' ? effectOfSql(line.operands.slice(1)) : effect,
  targets: (call) => {
    const given = call.line.values('-d', '--dataSource', '--data-source', '--config')
    const config =
      given.length > 0
        ? given.flatMap((path) => [path, ...withEndings(path)])
        : ['ormconfig', 'data-source', 'src/data-source'].flatMap((path) => [
            `${path}.json`,
            ...withEndings(path),
          ])
    const found = addressesOfConfig(config, call)
    return found.length > 0 ? found : addressOfVariable('TYPEORM_URL', call)
  },
})
