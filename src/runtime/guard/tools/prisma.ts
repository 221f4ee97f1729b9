import type { Address } from '../address.ts'
import { unseen } from '../shell/invocation.ts'
import {
  type Call,
  commandTool,
  type Effect,
  nothing,
  reads,
  unclear,
  writes,
} from './command-table.ts'
import { addressOrUnknown } from './config-addresses.ts'
import { effectOfSql, sqlOfFile } from './given-sql.ts'
import { datasourceAddresses, shadowAddresses } from './prisma-datasource.ts'

/**
 * Prisma. Its commands and options: https://www.prisma.io/docs/orm/reference/prisma-cli-reference;
 * where it finds the address is told in `prisma-datasource.ts`.
 */
export const prisma = commandTool({
  name: 'prisma',
  programs: ['prisma', 'prisma2'],
  withValue: `--schema --config --url --file --name -n --applied --rolled-back --from-url --to-url
    --from-schema --to-schema --from-schema-datamodel --to-schema-datamodel
    --from-schema-datasource --to-schema-datasource --from-migrations --to-migrations
    --from-local-d1 --to-local-d1 --shadow-database-url --output -o --generator --port -p
    --browser -b --hostname --datasource-provider --generator-provider
    --composite-type-depth --schemas`.split(/\s+/),
  commands: {
    'migrate dev': writes('migrate'),
    'migrate deploy': writes('migrate'),
    'migrate reset': writes(),
    'migrate resolve': writes('status'),
    'migrate diff': reads,
    'migrate status': reads,
    'db push': writes('migrate'),
    'db execute': writes('migrate'),
    'db seed': writes(),
    'db drop': writes(),
    'db pull': reads,
    introspect: reads,
    studio: unclear,
    complete: nothing,
    debug: nothing,
    dev: nothing,
    format: nothing,
    generate: nothing,
    help: nothing,
    init: nothing,
    validate: nothing,
    version: nothing,
  },
  effect: (call, effect) => {
    const { command, line } = call
    if (command === 'migrate dev' && line.has('--create-only')) return writes('generate-migration')
    if (command === 'db execute') return effectOfScript(call)
    return command === 'migrate diff' && shadowOfDiff(call).length > 0 ? writes() : effect
  },
  targets: (call) => {
    const { command, line } = call
    if (command === 'migrate diff') {
      const shadow = shadowOfDiff(call)
      const compared = line.values('--from-url', '--to-url').map(addressOrUnknown)
      return shadow.length > 0 ? shadow : compared
    }
    const given = line.values('--url').map(addressOrUnknown)
    const usual = given.length > 0 ? given : datasourceAddresses(call)
    return command === 'migrate dev' ? [...usual, ...shadowAddresses(call)] : usual
  },
})

/** `db execute` runs a file or its input; without either it may run anything. */
function effectOfScript(call: Call): Effect {
  const { line, invocation } = call
  const files = line.values('--file').map((path) => sqlOfFile(path, call))
  const input = line.has('--stdin') || files.length === 0 ? [invocation.input ?? unseen] : []
  return effectOfSql([...files, ...input])
}

/** A comparison empties the shadow database, in which it replays migrations. */
function shadowOfDiff(call: Call): Address[] {
  const given = call.line.values('--shadow-database-url')
  if (given.length > 0) return given.map(addressOrUnknown)
  return call.line.has('--from-migrations', '--to-migrations') ? shadowAddresses(call) : []
}
