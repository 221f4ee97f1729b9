import type { Node } from 'libpg-query'
import { type NodeOf, show, type TableName, tableOf } from '../reading/ast.ts'
import { alwaysHolds } from '../reading/narrowing.ts'
import { roles } from '../statements/roles.ts'
import { defineRule, type Hit } from './define.ts'

export const openPolicy = defineRule({
  name: 'open-policy',
  category: 'access',
  risk: 'high',
  dataLoss: false,
  summary: 'Makes a row security policy that lets every row through',
  why: 'Permissive policies are joined by OR: one that is always true makes the others void, and every row is readable. It is medium where it is for named roles only, and where ALTER POLICY gives one to PUBLIC. Where the same migration switches row security on, nothing was closed before, and it is not told.',
  safeWay: 'Write the condition on the row that is meant, and name the roles with TO.',
  examples: {
    bad: [
      'CREATE POLICY p ON orders USING (true)',
      'CREATE POLICY p ON orders FOR SELECT TO app USING (1 = 1)',
      'ALTER POLICY p ON orders USING (owner = current_user OR true)',
      'ALTER POLICY p ON orders TO PUBLIC',
    ],
    ok: [
      'CREATE POLICY p ON orders USING (owner = current_user)',
      'CREATE POLICY p ON orders FOR INSERT WITH CHECK (true)',
      'CREATE POLICY p ON orders AS RESTRICTIVE USING (true)',
      'CREATE POLICY p ON orders USING (false)',
      'ALTER POLICY p ON orders TO app',
      'CREATE TABLE t (id int); CREATE POLICY p ON t USING (true)',
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON orders USING (true)',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'CreatePolicyStmt' && kind !== 'AlterPolicyStmt') return []
    if (kind === 'CreatePolicyStmt' && !node.permissive) return []
    const table = tableOf(node.table)
    if (model.isNewTable(table)) return []
    if (!alwaysHolds(node.qual)) return kind === 'AlterPolicyStmt' ? widened(node, table) : []
    if (model.ahead.altersAnywhere(table, 'AT_EnableRowSecurity')) return []
    return [hitFor(node.policy_name ?? '', show(table), node.roles)]
  },
})

/** ALTER POLICY … TO PUBLIC: its condition stays, and holds for more roles. */
function widened(
  { policy_name, qual, roles: to }: NodeOf<'AlterPolicyStmt'>,
  table: TableName,
): Hit[] {
  if (qual !== undefined || !roles(to).isPublic) return []
  const message = `The policy ${policy_name} of ${show(table)} lets every role pass from then on: rows may become readable that were not.`
  return [{ object: show(table), risk: 'medium', message }]
}

function hitFor(policy: string, table: string, to: readonly Node[] | undefined): Hit {
  const { named, isPublic } = roles(to)
  const onlyNamed = named.length > 0 && !isPublic
  return {
    object: table,
    message: `The policy ${policy} lets ${onlyNamed ? named.join(', ') : 'every role'} see every row of ${table}, whatever its other policies say.`,
    ...(onlyNamed ? { risk: 'medium' } : {}),
  }
}
