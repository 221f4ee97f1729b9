import { show, tableOf } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const createRule = defineRule({
  name: 'create-rule',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Creates a rewrite rule on a table that was there before',
  why: 'A rule changes statements before they run: writes may go elsewhere or be done twice, RETURNING fails, and the counts of rows that the code sees are others. The table is locked against reads and writes for a moment. It is medium because it is unknown what the rule makes of the statements of the code.',
  safeWay: 'Use a trigger; on a view, an INSTEAD OF trigger.',
  examples: {
    bad: [
      'CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING',
      'CREATE OR REPLACE RULE log AS ON INSERT TO shop.orders DO ALSO INSERT INTO log VALUES (1)',
    ],
    ok: [
      'CREATE TABLE t (id int); CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING',
      'CREATE VIEW v AS SELECT 1; CREATE RULE r AS ON INSERT TO v DO INSTEAD NOTHING',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'RuleStmt') return []
    const table = tableOf(node.relation)
    if (model.isNewTable(table) || model.isNewThing({ kind: 'view', name: table })) return []
    const object = show(table)
    const event = (node.event ?? '').replace('CMD_', '')
    const does = node.instead ? 'instead of' : 'besides'
    return [
      {
        object,
        table,
        message: `From then on, every ${event} on ${object} runs the rule ${node.rulename ?? ''} ${does} what the code wrote.`,
      },
    ]
  },
})
