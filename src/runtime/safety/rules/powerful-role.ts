import type { Node } from 'libpg-query'
import type { Executed } from '../executed.ts'
import { isOn, optionName } from '../reading/options.ts'
import { roleName, roles } from '../statements/roles.ts'
import { defineRule } from './define.ts'

export const powerfulRole = defineRule({
  name: 'powerful-role',
  category: 'access',
  risk: 'high',
  dataLoss: false,
  summary: 'Gives a role power over all data or over the server',
  why: 'A superuser passes every check, BYPASSRLS every policy, CREATEROLE can make roles with more rights than its own, REPLICATION can read every byte; the roles that PostgreSQL brings for reading all data, or files and programs of the server, are as much. It holds for the whole server, and stays when the migration is rolled back by hand.',
  safeWay:
    'Grant the tables and privileges that are needed. Make powerful roles by hand, outside migrations.',
  examples: {
    bad: [
      'ALTER ROLE app SUPERUSER',
      'CREATE ROLE reporting LOGIN BYPASSRLS',
      'ALTER USER app CREATEROLE REPLICATION',
      'GRANT pg_read_all_data TO app',
      'GRANT postgres TO app',
      'GRANT pg_execute_server_program, readers TO app, web',
    ],
    ok: [
      'CREATE ROLE app LOGIN NOSUPERUSER',
      'ALTER ROLE app NOBYPASSRLS CONNECTION LIMIT 5',
      'GRANT readers TO app',
      'REVOKE pg_read_all_data FROM app',
    ],
  },
  check(statement) {
    const { object, powers } = powersIn(statement)
    if (powers.length === 0) return []
    return [{ object, message: `Gives ${object} power beyond its tables: ${powers.join(', ')}.` }]
  },
})

function powersIn({ kind, node }: Executed): { object: string; powers: readonly string[] } {
  if (kind === 'AlterRoleStmt') return { object: roleName(node.role), powers: given(node.options) }
  if (kind === 'CreateRoleStmt') return { object: node.role ?? '', powers: given(node.options) }
  if (kind !== 'GrantRoleStmt' || !node.is_grant) return { object: '', powers: [] }
  const granted = (node.granted_roles ?? []).flatMap((role) =>
    'AccessPriv' in role ? [role.AccessPriv.priv_name ?? ''] : [],
  )
  return {
    object: roles(node.grantee_roles).named.join(', '),
    powers: granted.filter((role) => powerful.has(role)),
  }
}

function given(options: readonly Node[] | undefined): string[] {
  return (options ?? [])
    .map(optionName)
    .filter((name) => attributes.has(name) && isOn(options, name, false))
    .map((name) => attributes.get(name) ?? '')
}

const attributes: ReadonlyMap<string, string> = new Map([
  ['superuser', 'SUPERUSER'],
  ['bypassrls', 'BYPASSRLS'],
  ['createrole', 'CREATEROLE'],
  ['isreplication', 'REPLICATION'],
])

/** PostgreSQL's predefined roles that reach all data, files or programs; and the hosts' own. */
const powerful: ReadonlySet<string> = new Set([
  'pg_read_all_data',
  'pg_write_all_data',
  'pg_read_server_files',
  'pg_write_server_files',
  'pg_execute_server_program',
  'pg_maintain',
  'postgres',
  'rds_superuser',
  'cloudsqlsuperuser',
  'azure_pg_admin',
])
