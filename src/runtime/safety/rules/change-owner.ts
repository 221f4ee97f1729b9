import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { droppedNames, show, tableOf } from '../reading/ast.ts'
import { roleName, roles } from '../statements/roles.ts'
import { thingRenamed } from '../statements/things.ts'
import { defineRule, type Hit } from './define.ts'

export const changeOwner = defineRule({
  name: 'change-owner',
  category: 'access',
  risk: 'medium',
  dataLoss: false,
  summary: 'Gives something that was there before another owner',
  why: 'Only the owner may alter or drop it, and the owner passes its row security: the old one loses its rights at once, and later migrations that run as it fail. Functions, types and the like are low: they are altered more seldom.',
  safeWay:
    'Grant the new role what it needs, or make both members of one role that owns everything.',
  examples: {
    bad: [
      'ALTER TABLE orders OWNER TO app',
      'ALTER VIEW active OWNER TO CURRENT_USER',
      'ALTER SCHEMA shop OWNER TO app',
      'ALTER FUNCTION total(int) OWNER TO app',
      'REASSIGN OWNED BY old_app TO app',
    ],
    ok: [
      'CREATE TABLE t (id int); ALTER TABLE t OWNER TO app',
      'CREATE VIEW v AS SELECT 1; ALTER VIEW v OWNER TO app',
      'CREATE SCHEMA s; ALTER SCHEMA s OWNER TO app',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; ALTER FUNCTION f() OWNER TO app',
    ],
  },
  check(statement, model) {
    const { kind, node } = statement
    if (kind === 'ReassignOwnedStmt') {
      const from = roles(node.roles).named.join(', ')
      const message = `Gives everything in this database that ${from} owns to ${roleName(node.newrole)}.`
      return [{ object: from, message }]
    }
    if (kind === 'AlterTableStmt') return ofRelation(statement, model)
    return ofObject(statement, model)
  },
})

function ofRelation({ kind, node }: Executed, model: Model): Hit[] {
  if (kind !== 'AlterTableStmt') return []
  const name = tableOf(node.relation)
  const kinds = ['view', 'materialized view', 'sequence', 'foreign table', 'type'] as const
  if (model.isNewTable(name) || kinds.some((one) => model.isNewThing({ kind: one, name })))
    return []
  return (node.cmds ?? []).flatMap((wrapped, command) => {
    if (!('AlterTableCmd' in wrapped) || wrapped.AlterTableCmd.subtype !== 'AT_ChangeOwner')
      return []
    const owner = roleName(wrapped.AlterTableCmd.newowner)
    return [{ object: show(name), command, message: gives(show(name), owner) }]
  })
}

function ofObject({ kind, node }: Executed, model: Model): Hit[] {
  if (kind !== 'AlterOwnerStmt' || node.object === undefined) return []
  const { objectType = '', object: of, newowner } = node
  const [name] = droppedNames([of])
  if (name === undefined) return []
  const isSchema = objectType === 'OBJECT_SCHEMA'
  if (isSchema && model.isNewSchema(name.name)) return []
  const thing = thingRenamed({
    ...(node.objectType && { renameType: node.objectType }),
    object: of,
  })
  if (thing !== undefined && model.isNewThing(thing)) return []
  const hit: Hit = { object: show(name), message: gives(show(name), roleName(newowner)) }
  return [isSchema || objectType === 'OBJECT_DATABASE' ? hit : { ...hit, risk: 'low' }]
}

function gives(object: string, owner: string): string {
  return `Makes ${owner} the owner of ${object}: the owner before may no longer alter it, nor use it without a grant.`
}
