import type { Address } from '../address.ts'
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
import { effectOfSql } from './given-sql.ts'

/** The commands that reach the linked project where no option says which; the others the local one. */
const linkedByDefault = ['db push', 'db pull', 'db dump', 'migration repair', 'db remote commit']

/** The commands that change hosted projects, which their options name. */
const hosted: Readonly<Record<string, Effect>> = {
  'backups restore': writes('restore'),
  'branches delete': writes(),
  'branches update': unclear,
  'config push': unclear,
  'postgres-config delete': writes(),
  'postgres-config update': writes(),
  'projects delete': writes(),
}

/** Supabase. https://supabase.com/docs/reference/cli/supabase-db */
export const supabase = commandTool({
  name: 'supabase',
  programs: ['supabase'],
  withValue: `--db-url --password -p --project-ref --schema -s --file -f --version --last --status
    --workdir --profile --output -o --dns-resolver --network-id --sql-paths --from-backup --role-only
    --exclude -x --experimental-db-url --config --target-version`.split(/\s+/),
  commands: {
    ...hosted,
    'db diff': reads,
    'db dump': reads,
    'db lint': reads,
    'db pull': reads,
    'db push': writes('migrate'),
    'db query': writes('migrate'),
    'db remote changes': reads,
    'db remote commit': writes(),
    'db reset': writes(),
    'db start': nothing,
    'gen *': nothing,
    init: nothing,
    'inspect *': nothing,
    link: nothing,
    login: nothing,
    'migration down': writes('rollback'),
    'migration fetch': reads,
    'migration list': reads,
    'migration new': nothing,
    'migration repair': writes('status'),
    'migration squash': writes(),
    'migration up': writes('migrate'),
    'migrations down': writes('rollback'),
    'migrations repair': writes('status'),
    'migrations up': writes('migrate'),
    start: nothing,
    status: nothing,
    stop: nothing,
  },
  effect: (call, effect) => {
    const { command, line, invocation } = call
    if (command === 'db push' && line.has('--dry-run')) return reads
    if (command !== 'db query') return effect
    return line.has('--file', '-f') ? effect : effectOfSql([line.operands[2], invocation.input])
  },
  targets: (call) => {
    const { command = '', line } = call
    const urls = line.values('--db-url')
    if (urls.length > 0) return urls.map(addressOrUnknown)
    if (Object.hasOwn(hosted, command) || command === '') return [{}]
    const isLinked =
      line.has('--linked', '--project-ref') ||
      linkedByDefault.includes(command.replace('migrations', 'migration'))
    return [isLinked && !line.has('--local') ? linkedProject(call) : localProject(call)]
  },
})

/** The direct address of the linked project; https://supabase.com/docs/guides/database/connecting-to-postgres */
function linkedProject({ line, context, invocation }: Call): Address {
  const linked = context.readFile('supabase/.temp/project-ref', invocation)?.trim()
  const project = line.value('--project-ref') ?? linked
  if (!project || !/^[a-z0-9]+$/.test(project)) return {}
  return { host: `db.${project}.supabase.co`, port: 5432, database: 'postgres' }
}

/** The database that `supabase start` runs on this machine. */
function localProject({ context, invocation }: Call): Address {
  const settings = context.readFile('supabase/config.toml', invocation) ?? ''
  const port = /^\[db\]$[^[]*?^port\s*=\s*(\d+)/m.exec(settings)?.[1] ?? '54322'
  return { host: 'localhost', port: Number(port), database: 'postgres' }
}
