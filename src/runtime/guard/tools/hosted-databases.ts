import type { Address } from '../address.ts'
import { type Call, commandTool, nothing, reads, unclear, writes } from './command-table.ts'
import { addressOrUnknown } from './config-addresses.ts'
import { effectOfSql, sqlOfFile } from './given-sql.ts'

/** What a name at a hosting company leads to cannot be compared with an address. */
const unknownPlace = (): Address[] => [{}]

/** Neon. https://neon.com/docs/reference/neon-cli */
export const neon = commandTool({
  name: 'neon',
  programs: ['neonctl', 'neon'],
  withValue: `--project-id --branch --role-name --database-name --api-key --output -o --context-file
    --config-dir --name --parent --compute --endpoint-id --org-id --preserve-under-name`.split(
    /\s+/,
  ),
  commands: {
    ...Object.fromEntries(
      ['branch', 'branches'].flatMap((group) => [
        [`${group} delete`, writes()],
        [`${group} reset`, writes()],
        [`${group} restore`, writes('restore')],
        [`${group} schema-diff`, reads],
      ]),
    ),
    ...Object.fromEntries(
      ['project', 'projects', 'database', 'databases', 'role', 'roles'].map((group) => [
        `${group} delete`,
        writes(),
      ]),
    ),
    'connection-string': nothing,
    cs: nothing,
    psql: unclear,
  },
  effect: ({ command = '', line }, effect) =>
    ['connection-string', 'cs'].includes(command) && line.has('--psql') ? unclear : effect,
  targets: unknownPlace,
})

/** PlanetScale. https://planetscale.com/docs/reference/planetscale-cli */
export const planetscale = commandTool({
  name: 'pscale',
  programs: ['pscale', 'planetscale'],
  withValue: `--org --format -f --api-url --config --service-token --service-token-id --role
    --remote-addr --local-addr`.split(/\s+/),
  commands: {
    'backup delete': writes(),
    'backup restore': writes('restore'),
    'branch delete': writes(),
    'branch demote': writes(),
    'branch promote': writes(),
    'branch schema': reads,
    connect: nothing,
    'database delete': writes(),
    'database dump': reads,
    'database restore-dump': writes('restore'),
    'deploy-request deploy': writes('migrate'),
    'deploy-request revert': writes('rollback'),
    'keyspace delete': writes(),
    'keyspace resize': writes(),
    shell: reads,
  },
  effect: ({ command, invocation }, effect) =>
    command === 'shell' ? effectOfSql([invocation.input]) : effect,
  targets: unknownPlace,
})

/** Turso. https://docs.turso.tech/cli/introduction */
export const turso = commandTool({
  name: 'turso',
  programs: ['turso'],
  withValue: ['--config-path', '-c', '--instance', '--location', '--group', '--proxy'],
  commands: {
    'db destroy': writes(),
    'db import': writes('restore'),
    'db shell': reads,
    'group destroy': writes(),
    'org destroy': writes(),
  },
  effect: ({ command, line, invocation }, effect) =>
    command === 'db shell' ? effectOfSql([...line.operands.slice(3), invocation.input]) : effect,
  targets: ({ command, line }) => {
    const [, , place = ''] = line.operands
    return command === 'db shell' && /[:/]/.test(place) ? [addressOrUnknown(place)] : unknownPlace()
  },
})

/** Wrangler, for D1; without `--remote` it works on a file. https://developers.cloudflare.com/d1/wrangler-commands */
export const wrangler = commandTool({
  name: 'wrangler',
  programs: ['wrangler', '@cloudflare/wrangler'],
  withValue: `--command --file -c --config --env -e --cwd --env-file --persist-to --batch-size
    --output --table --timestamp --bookmark --message --name`.split(/\s+/),
  commands: {
    'd1 delete': writes(),
    'd1 execute': writes('migrate'),
    'd1 export': reads,
    'd1 info': reads,
    'd1 insights': reads,
    'd1 list': nothing,
    'd1 migrations apply': writes('migrate'),
    'd1 migrations create': nothing,
    'd1 migrations list': reads,
    'd1 time-travel info': reads,
    'd1 time-travel restore': writes('restore'),
    'hyperdrive delete': writes(),
    'hyperdrive update': writes(),
  },
  effect: (call, effect) => {
    const { command, line } = call
    if (command !== 'd1 execute') return effect
    const files = line.values('--file').map((path) => sqlOfFile(path, call))
    return effectOfSql([...line.values('--command'), ...files])
  },
  targets: (call) => (isLocal(call) ? [{ host: 'file', port: 0, database: 'd1' }] : [{}]),
})

function isLocal({ command = '', line }: Call): boolean {
  const hasCopy = ['d1 execute', 'd1 migrations apply'].includes(command)
  return hasCopy && !line.has('--remote', '--preview', '--no-local')
}
