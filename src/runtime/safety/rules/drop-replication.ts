import { show, tableOf } from '../reading/ast.ts'
import { isOn } from '../reading/options.ts'
import { dropsOf } from '../statements/drops.ts'
import { defineRule } from './define.ts'

export const dropReplication = defineRule({
  name: 'drop-replication',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Ends the replication of tables',
  why: 'Subscribers no longer get the changes, or fail, and what they miss in the meantime is not sent later: the tables must be copied again. It is medium because it is unknown who reads there.',
  safeWay:
    'Look in pg_replication_slots and pg_stat_subscription who is fed by it, and end it there first.',
  examples: {
    bad: [
      'DROP PUBLICATION everything',
      'ALTER PUBLICATION everything DROP TABLE orders, users',
      'DROP SUBSCRIPTION warehouse',
      'ALTER SUBSCRIPTION warehouse DISABLE',
      'ALTER PUBLICATION everything SET TABLE orders',
    ],
    ok: [
      'CREATE PUBLICATION p; DROP PUBLICATION p',
      'ALTER PUBLICATION everything ADD TABLE orders',
      'ALTER SUBSCRIPTION warehouse ENABLE',
      'CREATE TABLE t (id int); ALTER PUBLICATION everything DROP TABLE t',
    ],
  },
  check(statement, model) {
    const { kind, node } = statement
    if (kind === 'DropSubscriptionStmt') {
      const object = node.subname ?? ''
      const message = `Drops the subscription ${object}: this database gets no more changes by it.`
      return [{ object, message }]
    }
    if (kind === 'AlterSubscriptionStmt' && node.kind === 'ALTER_SUBSCRIPTION_ENABLED') {
      const object = node.subname ?? ''
      if (isOn(node.options, 'enabled', true)) return []
      const message = `Stops the subscription ${object}: this database gets no more changes, and the publisher keeps its WAL for them until its disk is full.`
      return [{ object, message }]
    }
    if (kind === 'AlterPublicationStmt' && node.action === 'AP_SetObjects') {
      const object = node.pubname ?? ''
      const message = `Sets anew what the publication ${object} sends: of tables that are not in the list, subscribers get no more changes.`
      return [{ object, message }]
    }
    if (kind === 'AlterPublicationStmt' && node.action === 'AP_DropObjects') {
      return (node.pubobjects ?? [])
        .flatMap((one) =>
          'PublicationObjSpec' in one ? [one.PublicationObjSpec.pubtable?.relation] : [],
        )
        .flatMap((relation) => (relation === undefined ? [] : [tableOf(relation)]))
        .filter((table) => !model.isNewTable(table))
        .map((table) => ({
          object: show(table),
          message: `Takes ${show(table)} out of the publication ${node.pubname ?? ''}: subscribers get no more of its changes.`,
        }))
    }
    return dropsOf(statement, model, ['publication']).map(({ object }) => ({
      object,
      message: `Drops the publication ${object}: its subscribers get no more changes.`,
    }))
  },
})
