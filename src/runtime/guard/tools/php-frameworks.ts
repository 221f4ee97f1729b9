import type { Address } from '../address.ts'
import { unseen } from '../shell/invocation.ts'
import { readsOnly } from '../sql.ts'
import { type Call, commandTool, reads, unclear, writes } from './command-table.ts'
import { lookupWith } from './config-addresses.ts'
import { commandsOf } from './migrators/effects.ts'
import { addressOfText } from './migrators/sources.ts'

/** Laravel; https://laravel.com/docs/migrations. It takes its address from `.env` or that of --env. */
export const artisan = commandTool({
  name: 'artisan',
  programs: ['artisan'],
  withValue: ['--env', '--database', '--path', '--realpath', '--step', '--class', '--seeder'],
  commands: {
    ...commandsOf({
      write: `migrate, migrate:fresh, migrate:refresh, migrate:reset, migrate:rollback,
        migrate:install, db:seed, db:wipe, schema:drop, model:prune, queue:flush`,
      read: 'migrate:status, db:show, db:table, db:monitor, schema:dump',
      nothing: 'make:*, config:*, route:*, cache:*, view:*, serve, test, list',
    }),
    db: unclear,
  },
  effect: ({ command, line, invocation }, effect) => {
    if (command === 'db' && invocation.input === undefined) return reads
    return line.has('--pretend') ? reads : effect
  },
  targets: (call) => {
    const environment =
      call.line.value('--env') ?? call.context.variable('APP_ENV', call.invocation)
    const find = lookupWith([...(environment ? [`.env.${environment}`] : []), '.env'], call)
    const connection = call.line.value('--database')
    // Another connection than the usual one stands in the code of the configuration.
    if (connection !== undefined && connection !== find('DB_CONNECTION')) return [{}]
    const url = find('DB_URL') ?? find('DATABASE_URL')
    return url ? [addressOfText(url)] : ofParts(find)
  },
})

function ofParts(find: (name: string) => string | undefined): Address[] {
  const database = find('DB_DATABASE')
  const kind = find('DB_CONNECTION') ?? ''
  if (kind === 'sqlite' && database) return [addressOfText(`file:${database}`)]
  if (database === undefined) return []
  const port = find('DB_PORT') ?? (/mysql|mariadb/.test(kind) ? '3306' : '5432')
  const host = find('DB_HOST') ?? '127.0.0.1'
  return [addressOfText(`host='${host || unseen}' port='${port}' dbname='${database}'`)]
}

/** Doctrine in the console of Symfony; https://symfony.com/doc/current/doctrine.html */
export const symfonyConsole = commandTool({
  name: 'console',
  programs: ['console', 'doctrine', 'doctrine-migrations'],
  withValue: ['-e', '--env', '--em', '--connection', '--conn', '--configuration', '--group'],
  commands: {
    ...commandsOf({
      write: `doctrine:schema:drop, doctrine:schema:update, doctrine:schema:create,
        doctrine:database:drop, doctrine:database:create, doctrine:database:import,
        doctrine:migrations:migrate, doctrine:migrations:execute, doctrine:migrations:version,
        doctrine:migrations:rollup, doctrine:migrations:sync*, doctrine:fixtures:load,
        d:s:d, d:s:u, d:s:c, d:d:d, d:d:c, d:m:m, d:m:e, d:f:l, orm:schema-tool:*,
        migrations:migrate, migrations:execute, migrations:version, migrate, execute`,
      read: `doctrine:schema:validate, doctrine:migrations:status, doctrine:migrations:list,
        doctrine:migrations:diff, doctrine:migrations:current, doctrine:migrations:latest,
        doctrine:mapping:info, orm:validate-schema, migrations:status`,
      nothing: 'doctrine:migrations:generate, make:*, cache:*, debug:*, lint:*, list, server:*',
    }),
    'doctrine:query:sql': unclear,
    'dbal:run-sql': unclear,
    'doctrine:query:dql': unclear,
  },
  effect: ({ command, line }, effect) => {
    if (/:sql$|run-sql/.test(command ?? '')) {
      const sql = line.operands[1]
      return sql !== undefined && readsOnly(sql) ? reads : writes()
    }
    return line.has('--dry-run', '--dump-sql') && !line.has('--force', '-f') ? reads : effect
  },
  targets: (call) => symfonyAddress(call),
})

function symfonyAddress(call: Call): Address[] {
  const named = call.line.value('-e', '--env') ?? call.context.variable('APP_ENV', call.invocation)
  const name = named ?? 'dev'
  const files = [`.env.${name}.local`, `.env.${name}`, '.env.local', '.env']
  const url = lookupWith(files, call)('DATABASE_URL')
  return url ? [addressOfText(url)] : []
}
