import type { Address } from '../address.ts'
import { type Call, commandTool, type Effect, reads, unclear, writes } from './command-table.ts'
import { effectOfSql, sqlOfFile } from './given-sql.ts'

/** Each command behind each of some prefixes. */
function behind(
  prefixes: readonly string[],
  commands: Readonly<Record<string, Effect>>,
): Record<string, Effect> {
  return Object.fromEntries(
    prefixes.flatMap((prefix) =>
      Object.entries(commands).map(([command, effect]) => [`${prefix} ${command}`.trim(), effect]),
    ),
  )
}

/** Amazon RDS and its Data API. https://docs.aws.amazon.com/cli/latest/reference/rds */
export const aws = commandTool({
  name: 'aws',
  programs: ['aws'],
  withValue: `--region --profile --output --query --endpoint-url --color --ca-bundle
    --cli-read-timeout --cli-connect-timeout --cli-binary-format --sql --sqls --parameter-sets
    --database --resource-arn --secret-arn`.split(/\s+/),
  help: ['--help'],
  commands: {
    ...behind(['rds'], {
      'delete-*': writes(),
      'describe-*': reads,
      'failover-*': writes(),
      'modify-*': writes(),
      'promote-*': writes(),
      'reboot-*': writes(),
      'remove-*': writes(),
      'reset-*': writes(),
      'restore-*': writes('restore'),
      'stop-*': writes(),
      'switchover-*': writes(),
    }),
    'rds-data batch-execute-statement': writes('migrate'),
    'rds-data execute-sql': writes('migrate'),
    'rds-data execute-statement': writes('migrate'),
  },
  effect: ({ command, line }, effect) =>
    command === 'rds-data execute-statement' ? effectOfSql([line.value('--sql') ?? '-']) : effect,
  targets: () => [{}],
})

/** Cloud SQL and AlloyDB. https://cloud.google.com/sdk/gcloud/reference/sql */
export const gcloud = commandTool({
  name: 'gcloud',
  programs: ['gcloud'],
  withValue: `--project --account --configuration --format --verbosity --impersonate-service-account
    --billing-project --instance -i --cluster --region --user -u --database -d`.split(/\s+/),
  commands: behind(['', 'beta', 'alpha'], {
    'alloydb clusters delete': writes(),
    'alloydb clusters restore': writes('restore'),
    'alloydb instances delete': writes(),
    'alloydb instances failover': writes(),
    'alloydb instances restart': writes(),
    'alloydb instances update': writes(),
    'sql backups delete': writes(),
    'sql backups restore': writes('restore'),
    'sql connect': reads,
    'sql databases delete': writes(),
    'sql databases patch': writes(),
    'sql export *': reads,
    'sql import *': writes('restore'),
    'sql instances delete': writes(),
    'sql instances failover': writes(),
    'sql instances patch': writes(),
    'sql instances promote-replica': writes(),
    'sql instances restart': writes(),
    'sql instances restore-backup': writes('restore'),
    'sql users delete': writes(),
    'sql users set-password': writes(),
  }),
  effect: ({ command = '', invocation }, effect) =>
    command.endsWith('sql connect') ? effectOfSql([invocation.input]) : effect,
  targets: () => [{}],
})

/** Azure Database. https://learn.microsoft.com/cli/azure/postgres/flexible-server */
export const azure = commandTool({
  name: 'az',
  programs: ['az'],
  withValue: `--name -n --resource-group -g --subscription --output -o --query --querytext -q
    --file-path -f --database-name -d --server-name -s --admin-user -u --admin-password -p
    --source-server --restore-time --value -v`.split(/\s+/),
  commands: {
    ...behind(
      ['postgres', 'mysql'].flatMap((kind) => [`${kind} flexible-server`, `${kind} server`]),
      {
        'db delete': writes(),
        delete: writes(),
        execute: writes('migrate'),
        'geo-restore': writes('restore'),
        'parameter set': writes(),
        restart: writes(),
        restore: writes('restore'),
        stop: writes(),
        update: writes(),
        upgrade: writes(),
      },
    ),
    'sql db delete': writes(),
    'sql db import': writes('restore'),
    'sql db restore': writes('restore'),
    'sql server delete': writes(),
  },
  effect: (call, effect) => {
    const { command = '', line } = call
    if (!command.endsWith(' execute')) return effect
    const files = line.values('--file-path', '-f').map((path) => sqlOfFile(path, call))
    return effectOfSql([...line.values('--querytext', '-q'), ...files])
  },
  targets: (call) => [serverOfAzure(call)],
})

/** A server of Azure has its name in its address. */
function serverOfAzure({ command, line }: Call): Address {
  const kind = command?.split(' ')[0]
  const name = line.value('--server-name', '-s', '--name', '-n')
  if (!name || !/^[\w-]+$/.test(name) || (kind !== 'postgres' && kind !== 'mysql')) return {}
  const database = line.value('--database-name', '-d')
  const port = kind === 'mysql' ? 3306 : 5432
  return { host: `${name}.${kind}.database.azure.com`, port, ...(database && { database }) }
}

/** The databases of DigitalOcean. https://docs.digitalocean.com/reference/doctl/reference/databases */
export const doctl = commandTool({
  name: 'doctl',
  programs: ['doctl'],
  withValue: ['-t', '--access-token', '--context', '-c', '--config', '-o', '--output', '-u'],
  commands: behind(['databases', 'database', 'dbs', 'db', 'd'], {
    'configuration update': unclear,
    'db delete': writes(),
    delete: writes(),
    migrate: writes(),
    'pool delete': writes(),
    'replica delete': writes(),
    'replica promote': writes(),
    resize: writes(),
    rm: writes(),
    'user delete': writes(),
    'user reset': writes(),
  }),
  targets: () => [{}],
})
