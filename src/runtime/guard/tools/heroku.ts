import { type Address, addressOf } from '../address.ts'
import { type Call, commandTool, nothing, reads, writes } from './command-table.ts'
import { effectOfSql, sqlOfFile } from './given-sql.ts'

/** Heroku Postgres. https://devcenter.heroku.com/articles/managing-heroku-postgres-using-cli */
export const heroku = commandTool({
  name: 'heroku',
  programs: ['heroku'],
  withValue: `-a --app -r --remote -c --command -f --file --credential -n --name --confirm
    --version -v --as --exclude-table-data --wait-interval --at`.split(/\s+/),
  commands: {
    'addons:destroy': writes(),
    'addons:detach': writes(),
    'apps:destroy': writes(),
    'pg:backups': reads,
    'pg:backups:cancel': nothing,
    'pg:backups:capture': reads,
    'pg:backups:delete': writes(),
    'pg:backups:download': reads,
    'pg:backups:info': reads,
    'pg:backups:restore': writes('restore'),
    'pg:backups:unschedule': writes(),
    'pg:copy': writes('restore'),
    'pg:credentials:create': writes(),
    'pg:credentials:destroy': writes(),
    'pg:credentials:repair-default': writes(),
    'pg:credentials:rotate': writes(),
    'pg:detach': writes(),
    'pg:kill': writes(),
    'pg:killall': writes(),
    'pg:maintenance:run': writes(),
    'pg:promote': writes(),
    'pg:psql': reads,
    'pg:pull': writes('restore'),
    'pg:push': writes('restore'),
    'pg:reset': writes(),
    'pg:restore': writes('restore'),
    'pg:settings:*': writes(),
    'pg:unfollow': writes(),
    'pg:upgrade': writes(),
    'pg:upgrade:*': writes(),
    psql: reads,
  },
  effect: (call, effect) => {
    const { command = '', line, invocation } = call
    if (/^pg:settings:/.test(command) && line.operands.length < 3) return reads
    if (!/psql$/.test(command)) return effect
    const files = line.values('-f', '--file').map((path) => sqlOfFile(path, call))
    return effectOfSql([...line.values('-c', '--command'), ...files, invocation.input])
  },
  targets: (call) => (call.command === 'pg:pull' ? [pulledInto(call)] : [{}]),
})

/** `pg:pull` reads the hosted database, and writes into one of this machine by its name, or by a URL. */
function pulledInto({ line }: Call): Address {
  const [, , target] = line.operands
  if (target === undefined) return {}
  return addressOf(target) ?? addressOf(`host=localhost port=5432 dbname='${target}'`) ?? {}
}
