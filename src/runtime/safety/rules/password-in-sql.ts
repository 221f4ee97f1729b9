import type { Node } from 'libpg-query'
import { strings } from '../reading/ast.ts'
import { optionName } from '../reading/options.ts'
import { roleName } from '../statements/roles.ts'
import { defineRule } from './define.ts'

export const passwordInSql = defineRule({
  name: 'password-in-sql',
  category: 'access',
  risk: 'medium',
  dataLoss: false,
  summary: 'Writes a password in clear into a migration',
  why: 'Migrations are kept for ever, in version control and in the server’s log. Whoever reads them can connect as that role. It is medium because the server may not be reachable for them.',
  safeWay:
    'Create the role without a password, and set it by hand (psql: \\password) or from a vault.',
  examples: {
    bad: [
      "CREATE ROLE app LOGIN PASSWORD 'secret'",
      "ALTER USER app WITH ENCRYPTED PASSWORD 'secret'",
      "CREATE USER MAPPING FOR app SERVER warehouse OPTIONS (user 'a', password 'secret')",
      "CREATE SUBSCRIPTION s CONNECTION 'host=a user=b password=secret' PUBLICATION p",
    ],
    ok: [
      'CREATE ROLE app LOGIN',
      'ALTER ROLE app PASSWORD NULL',
      "ALTER ROLE app PASSWORD 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy'",
      "CREATE SUBSCRIPTION s CONNECTION 'host=a user=b passfile=/etc/pass' PUBLICATION p",
    ],
  },
  check({ kind, node }) {
    switch (kind) {
      case 'CreateRoleStmt':
        return isClear(node.options) ? [hit(node.role ?? '')] : []
      case 'AlterRoleStmt':
        return isClear(node.options) ? [hit(roleName(node.role))] : []
      case 'CreateUserMappingStmt':
      case 'AlterUserMappingStmt':
        return isClear(node.options) ? [hit(roleName(node.user))] : []
      case 'CreateSubscriptionStmt':
      case 'AlterSubscriptionStmt':
        return /\bpassword\s*=/i.test(node.conninfo ?? '') ? [hit(node.subname ?? '')] : []
      default:
        return []
    }
  },
})

function hit(object: string) {
  return { object, message: `Writes the password of ${object} in clear.` }
}

function isClear(options: readonly Node[] | undefined): boolean {
  const option = (options ?? []).find((one) => optionName(one) === 'password')
  const value = option && 'DefElem' in option ? option.DefElem.arg : undefined
  const [text] = value === undefined ? [] : strings([value])
  // What PostgreSQL stores itself is no password.
  return text !== undefined && !/^(SCRAM-SHA-256\$|md5[0-9a-f]{32}$)/.test(text)
}
