import { type Address, addressOf } from '../address.ts'
import { unseen } from '../shell/invocation.ts'
import { type Call, commandTool, nothing, reads, writes } from './command-table.ts'
import { addressesOfConfig, addressOrUnknown, lookupWith, withEndings } from './config-addresses.ts'

/** Payload. https://payloadcms.com/docs/database/migrations */
export const payload = commandTool({
  name: 'payload',
  programs: ['payload'],
  withValue: ['--config'],
  commands: {
    'generate:*': nothing,
    info: nothing,
    migrate: writes('migrate'),
    'migrate:create': nothing,
    'migrate:down': writes('rollback'),
    'migrate:fresh': writes(),
    'migrate:refresh': writes(),
    'migrate:reset': writes(),
    'migrate:status': reads,
  },
  targets: (call) => {
    const given = call.line.value('--config') ?? variable('PAYLOAD_CONFIG_PATH', call)
    const usual = ['src/payload.config', 'payload.config'].flatMap(withEndings)
    return firstOf(
      () => addressesOfConfig(given ? [given] : usual, call),
      () => addressesOfVariables(['DATABASE_URI', 'DATABASE_URL', 'POSTGRES_URL'], call),
    )
  },
})

/** Medusa. https://docs.medusajs.com/resources/medusa-cli/commands/db */
export const medusa = commandTool({
  name: 'medusa',
  programs: ['medusa', '@medusajs/cli', '@medusajs/medusa-cli'],
  withValue: ['--db', '--directory', '-d', '--seed-file', '-f', '--email', '--password', '--id'],
  commands: {
    build: nothing,
    'db:create': writes('db-create'),
    'db:generate': nothing,
    'db:migrate': writes('migrate'),
    'db:migrate:*': writes('migrate'),
    'db:rollback': writes('rollback'),
    'db:rollback:*': writes('rollback'),
    'db:setup': writes('migrate'),
    'db:sync-links': writes('migrate'),
    'migrations run': writes('migrate'),
    'migrations revert': writes('rollback'),
    'migrations show': reads,
    seed: writes(),
    user: writes(),
  },
  targets: (call) =>
    firstOf(
      () => addressesOfVariables(['DATABASE_URL'], call),
      () => addressesOfConfig(withEndings('medusa-config'), call),
    ),
})

/** Strapi; `transfer` can write into another instance, which is not told by an address. https://docs.strapi.io/cms/cli */
export const strapi = commandTool({
  name: 'strapi',
  programs: ['strapi', '@strapi/strapi'],
  withValue:
    `--to --from --to-token --from-token --exclude --only --throttle -f --file -k --key`.split(' '),
  commands: {
    build: nothing,
    'configuration:dump': reads,
    'configuration:restore': writes(),
    export: reads,
    import: writes(),
    transfer: writes(),
    'ts:generate-types': nothing,
    version: nothing,
  },
  targets: (call) => {
    if (call.line.has('--to')) return [{}]
    return firstOf(
      () => addressesOfVariables(['DATABASE_URL'], call),
      () => addressesOfConfig(withEndings('config/database'), call),
      () => addressOfParts(['DATABASE_HOST', 'DATABASE_PORT', 'DATABASE_NAME'], call),
    )
  },
})

/** Directus. https://directus.io/docs/self-hosting/including-cli */
export const directus = commandTool({
  name: 'directus',
  programs: ['directus'],
  withValue: ['--format', '--email', '--password', '--role', '--name'],
  commands: {
    bootstrap: writes('migrate'),
    count: reads,
    'database install': writes('migrate'),
    'database migrate:latest': writes('migrate'),
    'database migrate:up': writes('migrate'),
    'database migrate:down': writes('rollback'),
    'roles create': writes(),
    'schema apply': writes('migrate'),
    'schema snapshot': reads,
    'users create': writes(),
    'users passwd': writes(),
  },
  effect: ({ line }, effect) => (effect.does === 'write' && line.has('--dry-run') ? reads : effect),
  targets: (call) =>
    firstOf(
      () => addressesOfVariables(['DB_CONNECTION_STRING'], call),
      () => addressOfParts(['DB_HOST', 'DB_PORT', 'DB_DATABASE'], call),
    ),
})

/** AdonisJS. https://lucid.adonisjs.com/docs/migrations */
export const adonis = commandTool({
  name: 'ace',
  programs: ['ace', 'adonis', '@adonisjs/ace', 'ace.js'],
  withValue: ['--connection', '-c', '--files', '-f', '--batch', '--steps'],
  commands: {
    build: nothing,
    'db:seed': writes(),
    'db:truncate': writes(),
    'db:wipe': writes(),
    'make:*': nothing,
    'migration:fresh': writes(),
    'migration:refresh': writes(),
    'migration:reset': writes(),
    'migration:rollback': writes('rollback'),
    'migration:run': writes('migrate'),
    'migration:status': reads,
    serve: nothing,
    test: nothing,
  },
  effect: ({ line }, effect) => (effect.does === 'write' && line.has('--dry-run') ? reads : effect),
  targets: (call) =>
    firstOf(
      () => addressesOfConfig(withEndings('config/database'), call),
      () => addressesOfVariables(['DATABASE_URL'], call),
      () => addressOfParts(['DB_HOST', 'DB_PORT', 'DB_DATABASE'], call),
    ),
})

/** The addresses that the first way finds which finds any. */
function firstOf(...ways: readonly (() => Address[])[]): Address[] {
  for (const way of ways) {
    const found = way()
    if (found.length > 0) return found
  }
  return []
}

const variable = (name: string, call: Call) => lookupWith([], call)(name)

/** The address in the first of some variables that is set. */
function addressesOfVariables(names: readonly string[], call: Call): Address[] {
  const url = names.map((name) => variable(name, call)).find((value) => value)
  return url ? [addressOrUnknown(url)] : []
}

/** The address that three variables hold together. */
function addressOfParts([host, port, name]: readonly [string, string, string], call: Call) {
  const [at, database] = [variable(host, call), variable(name, call)]
  if (at === undefined && database === undefined) return []
  const text = `host='${at ?? 'localhost'}' port='${variable(port, call) ?? '5432'}' dbname='${database ?? unseen}'`
  return [addressOf(text) ?? {}]
}
