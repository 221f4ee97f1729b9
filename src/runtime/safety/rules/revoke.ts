import type { Executed } from '../executed.ts'
import { type Grant, grantOf } from '../statements/grants.ts'
import { roles } from '../statements/roles.ts'
import { defineRule, type Hit } from './define.ts'

export const revoke = defineRule({
  name: 'revoke',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Takes privileges from a role',
  why: 'Code that runs as that role and still uses them fails at once: permission denied. It is medium because it is unknown whether any does. To take from PUBLIC is the usual way to close what was open, and not told, but for CONNECT on a database.',
  safeWay:
    'Look first what the role still does (pg_stat_statements), and grant what it needs in the same migration.',
  examples: {
    bad: [
      'REVOKE INSERT ON orders FROM app',
      'REVOKE ALL ON SCHEMA shop FROM app, web',
      'REVOKE admin FROM app',
      'REVOKE CONNECT ON DATABASE shop FROM PUBLIC',
      'REVOKE ALL ON DATABASE shop FROM PUBLIC',
    ],
    ok: [
      'REVOKE ALL ON FUNCTION total(int) FROM PUBLIC',
      'CREATE TABLE t (id int); REVOKE ALL ON t FROM app',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; REVOKE ALL ON FUNCTION f() FROM app',
      'GRANT SELECT ON orders TO app',
    ],
  },
  check(statement, model) {
    const membership = ofMembership(statement)
    if (membership !== undefined) return [membership]
    const grant = grantOf(statement, model)
    if (grant === undefined || grant.gives || grant.toCome) return []
    if (grant.to.length === 0) return closesDatabase(grant)
    const what =
      grant.privileges.length === 0 ? 'all privileges' : grant.privileges.join(', ').toUpperCase()
    const from = grant.to.join(', ')
    const message = `Takes ${what} on ${grant.object} from ${from}: what still uses it fails at once.`
    return [{ object: grant.object, message }]
  },
})

/** Roles may connect to a database by what PUBLIC has, unless they were granted it. */
function closesDatabase({ objectType, privileges, object }: Grant): Hit[] {
  const connects = privileges.length === 0 || privileges.includes('connect')
  if (objectType !== 'OBJECT_DATABASE' || !connects) return []
  const message = `Takes CONNECT on the database ${object} from PUBLIC: roles that were not granted it can no longer connect.`
  return [{ object, message, safeWay: closeSafely }]
}

const closeSafely =
  'GRANT CONNECT ON DATABASE to each role that connects, before it in the same migration.'

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
