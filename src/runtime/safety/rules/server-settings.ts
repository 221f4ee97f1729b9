import type { VariableSetStmt } from 'libpg-query'
import type { NodeOf } from '../reading/ast.ts'
import { isOn, optionName } from '../reading/options.ts'
import { roleName } from '../statements/roles.ts'
import { defineRule, type Hit } from './define.ts'

export const serverSettings = defineRule({
  name: 'server-settings',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Changes settings of the server, or what names mean for a role or database',
  why: 'ALTER SYSTEM holds for every database of the server, also where the migration is rolled back, and a wrong value keeps it from starting. A search path, a role or a read-only default that is set for a role or database changes what the code that runs does from its next connection on. To let nobody connect to a database is critical: it cannot be used afterwards. Other settings of roles and databases are not told.',
  safeWay:
    'Leave the server’s settings to whoever runs it. Set what one migration needs with SET LOCAL.',
  examples: {
    bad: [
      "ALTER SYSTEM SET shared_buffers = '64GB'",
      'ALTER SYSTEM RESET ALL',
      'ALTER DATABASE shop SET search_path = sales',
      'ALTER ROLE app SET default_transaction_read_only = on',
      'ALTER DATABASE shop CONNECTION LIMIT 0',
      'ALTER DATABASE shop WITH ALLOW_CONNECTIONS false',
      'ALTER ROLE app SET session_replication_role = replica',
    ],
    ok: [
      "ALTER DATABASE shop SET work_mem = '64MB'",
      "ALTER ROLE app SET statement_timeout = '5s'",
      'ALTER DATABASE shop CONNECTION LIMIT 100',
      "SET LOCAL lock_timeout = '5s'",
    ],
  },
  check({ kind, node }) {
    if (kind === 'AlterSystemStmt') {
      const what = node.setstmt?.name ?? 'every setting'
      return [
        { object: what, message: `Changes ${what} for the whole server, beyond this migration.` },
      ]
    }
    if (kind === 'AlterDatabaseStmt') return closesDatabase(node)
    if (kind === 'AlterDatabaseSetStmt') return ofSetting(node.dbname ?? '', node.setstmt)
    if (kind !== 'AlterRoleSetStmt') return []
    return ofSetting(node.role === undefined ? 'every role' : roleName(node.role), node.setstmt)
  },
})

const changing: ReadonlySet<string> = new Set([
  'default_transaction_read_only',
  'role',
  'row_security',
  'search_path',
  'session_replication_role',
])

function closesDatabase({ dbname = '', options = [] }: NodeOf<'AlterDatabaseStmt'>): Hit[] {
  const closed = options.some((option) => {
    const arg = 'DefElem' in option ? option.DefElem.arg : undefined
    const limit = arg && 'Integer' in arg ? (arg.Integer.ival ?? 0) : undefined
    if (optionName(option) === 'connection_limit') return limit === 0
    return optionName(option) === 'allow_connections' && !isOn([option], 'allow_connections', true)
  })
  if (!closed) return []
  const message = `Closes the database ${dbname}: whoever is not a superuser can no longer connect.`
  return [{ object: dbname, risk: 'critical', message }]
}

function ofSetting(object: string, setting: VariableSetStmt | undefined): Hit[] {
  const { name = '' } = setting ?? {}
  if (!changing.has(name)) return []
  const message = `Changes ${name} for ${object}: from its next connection on, the same SQL does something else.`
  return [{ object, message }]
}
