import { type CommandLine, readCommandLine } from './command-line.ts'
import { type Call, commandTool, type Effect, reads, writes } from './command-table.ts'
import { effectOfSql } from './given-sql.ts'

const postgresOfFly: Readonly<Record<string, Effect>> = {
  'config update': writes(),
  connect: reads,
  detach: writes(),
  failover: writes(),
  import: writes('restore'),
  restart: writes(),
}

/** Fly.io. https://fly.io/docs/flyctl/postgres and https://fly.io/docs/flyctl/mpg */
export const fly = commandTool({
  name: 'fly',
  programs: ['fly', 'flyctl'],
  withValue: `-a --app -c --config -d --database -u --user -p --password -t --access-token --org -o
    --region -r --cluster --backup-id`.split(/\s+/),
  commands: {
    ...Object.fromEntries(
      ['postgres', 'pg'].flatMap((group) =>
        Object.entries(postgresOfFly).map(([command, effect]) => [`${group} ${command}`, effect]),
      ),
    ),
    'apps destroy': writes(),
    destroy: writes(),
    'mpg connect': reads,
    'mpg destroy': writes(),
    'mpg detach': writes(),
    'mpg restore': writes('restore'),
    'volumes destroy': writes(),
    'volumes delete': writes(),
  },
  effect: ({ command = '', invocation }, effect) =>
    command.endsWith(' connect') ? effectOfSql([invocation.input]) : effect,
  targets: () => [{}],
})

/** Railway. https://docs.railway.com/reference/cli-api */
export const railway = commandTool({
  name: 'railway',
  programs: ['railway', '@railway/cli'],
  withValue: ['-s', '--service', '-e', '--environment', '-p', '--project', '--volume', '-v'],
  commands: {
    connect: reads,
    delete: writes(),
    down: writes(),
    'environment delete': writes(),
    'service delete': writes(),
    'volume delete': writes(),
    'volume detach': writes(),
  },
  effect: ({ command, invocation }, effect) =>
    command === 'connect' ? effectOfSql([invocation.input]) : effect,
  targets: () => [{}],
})

/** Render; what follows `--` are the words of psql. https://render.com/docs/cli */
export const render = commandTool({
  name: 'render',
  programs: ['render'],
  withValue: ['-o', '--output', '-c', '--command'],
  commands: {
    pgcli: reads,
    psql: reads,
    'services delete': writes(),
  },
  effect: (call, effect) =>
    call.command?.startsWith('p') ? effectOfSql([...sqlOf(call), call.invocation.input]) : effect,
  targets: () => [{}],
})

/** The SQL in the words that are handed on to psql; a file of it could hold anything. */
function sqlOf({ line, invocation: { words } }: Call): string[] {
  const at = words.indexOf('--')
  const handedOn = readCommandLine(at < 0 ? [] : words.slice(at + 1), ['-c', '--command', '-f'])
  const sql = (from: CommandLine) => from.values('-c', '--command')
  return [...sql(line), ...sql(handedOn), ...handedOn.values('-f', '--file')]
}
