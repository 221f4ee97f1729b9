import type { Executed } from '../executed.ts'
import { grantOf } from '../grants.ts'
import { roles } from '../roles.ts'
import { defineRule, type Hit } from './define.ts'

export const revoke = defineRule({
  name: 'revoke',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Takes privileges from a role',
  why: 'Code that runs as that role and still uses them fails at once: permission denied. It is medium because it is unknown whether any does. To take from PUBLIC is the usual way to close what was open, and not told.',
  safeWay:
    'Look first what the role still does (pg_stat_statements), and grant what it needs in the same migration.',
  examples: {
    bad: [
      'REVOKE INSERT ON orders FROM app',
      'REVOKE ALL ON SCHEMA shop FROM app, web',
      'REVOKE admin FROM app',
    ],
    ok: [
      'REVOKE ALL ON FUNCTION total(int) FROM PUBLIC',
      'CREATE TABLE t (id int); REVOKE ALL ON t FROM app',
      'GRANT SELECT ON orders TO app',
    ],
  },
  check(statement, model) {
    const membership = ofMembership(statement)
    if (membership !== undefined) return [membership]
    const grant = grantOf(statement, model)
    if (grant === undefined || grant.gives || grant.toCome || grant.to.length === 0) return []
    const what =
      grant.privileges.length === 0 ? 'all privileges' : grant.privileges.join(', ').toUpperCase()
    const from = grant.to.join(', ')
    const message = `Takes ${what} on ${grant.object} from ${from}: what still uses it fails at once.`
    return [{ object: grant.object, message }]
  },
})

function ofMembership({ kind, node }: Executed): Hit | undefined {
  if (kind !== 'GrantRoleStmt' || node.is_grant) return undefined
  const taken = (node.granted_roles ?? []).flatMap((role) =>
    'AccessPriv' in role ? [role.AccessPriv.priv_name ?? ''] : [],
  )
  const from = roles(node.grantee_roles).named.join(', ')
  return {
    object: from,
    message: `Takes the membership in ${taken.join(', ')} from ${from}: what it may do only by that fails at once.`,
  }
}
