import type { VariableSetStmt } from 'libpg-query'
import { roleName } from '../roles.ts'
import { defineRule, type Hit } from './define.ts'

export const serverSettings = defineRule({
  name: 'server-settings',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Changes settings of the server, or what names mean for a role or database',
  why: 'ALTER SYSTEM holds for every database of the server, also where the migration is rolled back, and a wrong value keeps it from starting. A search path, a role or a read-only default that is set for a role or database changes what the code that runs does from its next connection on. Other settings of roles and databases are not told.',
  safeWay:
    'Leave the server’s settings to whoever runs it. Set what one migration needs with SET LOCAL.',
  examples: {
    bad: [
      "ALTER SYSTEM SET shared_buffers = '64GB'",
      'ALTER SYSTEM RESET ALL',
      'ALTER DATABASE shop SET search_path = sales',
      'ALTER ROLE app SET default_transaction_read_only = on',
      'ALTER ROLE app SET session_replication_role = replica',
    ],
    ok: [
      "ALTER DATABASE shop SET work_mem = '64MB'",
      "ALTER ROLE app SET statement_timeout = '5s'",
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

function ofSetting(object: string, setting: VariableSetStmt | undefined): Hit[] {
  const { name = '' } = setting ?? {}
  if (!changing.has(name)) return []
  const message = `Changes ${name} for ${object}: from its next connection on, the same SQL does something else.`
  return [{ object, message }]
}
