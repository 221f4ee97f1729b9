import type { Node } from 'libpg-query'
import { isOn, optionName } from '../reading/options.ts'
import { roleName, roles } from '../statements/roles.ts'
import { defineRule } from './define.ts'

export const dropRole = defineRule({
  name: 'drop-role',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Drops a role, or takes its right to connect',
  why: 'Whatever connects as that role fails from its next connection on, in every database of the server. PostgreSQL refuses to drop it while it owns something.',
  safeWay:
    'Give the applications another role first, look in pg_stat_activity that nobody connects as this one any more, and drop it by hand.',
  examples: {
    bad: [
      'DROP ROLE app',
      'DROP USER IF EXISTS a, b',
      'ALTER ROLE app NOLOGIN',
      'ALTER ROLE app PASSWORD NULL',
      'ALTER ROLE app CONNECTION LIMIT 0',
    ],
    ok: [
      'CREATE ROLE readers NOLOGIN',
      'ALTER ROLE app LOGIN',
      'ALTER ROLE app CONNECTION LIMIT 5',
    ],
  },
  check({ kind, node }) {
    if (kind === 'DropRoleStmt') {
      return roles(node.roles).named.map((object) => ({
        object,
        message: `Drops the role ${object}: whatever connects as it fails.`,
      }))
    }
    if (kind !== 'AlterRoleStmt') return []
    const { options } = node
    if (!(options ?? []).some(takesLogin)) return []
    const object = roleName(node.role)
    return [{ object, message: `Takes the login of ${object}: whatever connects as it fails.` }]
  },
})

/** NOLOGIN, PASSWORD NULL, CONNECTION LIMIT 0. */
function takesLogin(option: Node): boolean {
  const arg = 'DefElem' in option ? option.DefElem.arg : undefined
  switch (optionName(option)) {
    case 'canlogin':
      return !isOn([option], 'canlogin', true)
    case 'password':
      return arg === undefined
    case 'connectionlimit':
      return arg !== undefined && 'Integer' in arg && (arg.Integer.ival ?? 0) === 0
    default:
      return false
  }
}
