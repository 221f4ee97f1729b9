import { type Address, addressOf } from '../address.ts'
import { unseen } from '../shell/invocation.ts'
import { type Call, commandTool, nothing, reads, unclear, writes } from './command-table.ts'
import { addressesOfConfig, addressOrUnknown, withEndings } from './config-addresses.ts'

/** Drizzle Kit; `drop` removes files of migrations only. https://orm.drizzle.team/docs/kit-overview */
export const drizzle = commandTool({
  name: 'drizzle-kit',
  programs: ['drizzle-kit'],
  withValue: `--url --uri --connectionString --host --port --user --password --database --ssl
    --auth-token --authToken --config --dialect --schema --out --driver --tablesFilter
    --schemaFilters --extensionsFilters --casing --name --prefix`.split(/\s+/),
  commands: {
    check: nothing,
    'check:*': nothing,
    drop: nothing,
    export: nothing,
    generate: nothing,
    'generate:*': nothing,
    introspect: reads,
    'introspect:*': reads,
    migrate: writes('migrate'),
    pull: reads,
    push: writes('migrate'),
    'push:*': writes('migrate'),
    studio: unclear,
    up: nothing,
    'up:*': nothing,
  },
  targets: (call) => {
    const given = givenAddresses(call)
    if (given.length > 0) return given
    const config = call.line.value('--config')
    const usual = ['drizzle.config.json', ...withEndings('drizzle.config')]
    const files = config === undefined ? usual : [config]
    const credentials = addressesOfConfig(files, call, 'dbCredentials')
    return credentials.length > 0 ? credentials : addressesOfConfig(files, call)
  },
})

/** The address that the options hold. */
function givenAddresses({ line }: Call): Address[] {
  const urls = line.values('--url', '--uri', '--connectionString')
  if (urls.length > 0) return urls.map(addressOrUnknown)
  const host = line.value('--host')
  if (host === undefined) return []
  const usual = line.value('--dialect') === 'mysql' ? '3306' : '5432'
  const [port, database] = [line.value('--port') ?? usual, line.value('--database') ?? unseen]
  const address = addressOf(`host='${host}' port='${port}' dbname='${database}'`)
  return address ? [address] : []
}
