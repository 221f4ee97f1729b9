import { named, show, strings, tableOf } from '../reading/ast.ts'
import { defineRule, type Hit } from './define.ts'

/** INSTEAD OF, as pg_trigger.h numbers it. */
const INSTEAD = 64

export const createTrigger = defineRule({
  name: 'create-trigger',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Creates a trigger on a table that was there before',
  why: 'It takes SHARE ROW EXCLUSIVE: it waits for the writes that run, and later ones wait for it. From then on its function runs with each write, and where it fails, the write fails.',
  safeWay: 'Set a lock_timeout and try again when it strikes.',
  examples: {
    bad: [
      'CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_it()',
      'CREATE OR REPLACE TRIGGER audit BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION log_it()',
      'CREATE CONSTRAINT TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_it()',
    ],
    ok: [
      'CREATE TABLE t (id int); CREATE TRIGGER audit AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()',
      'CREATE TRIGGER write INSTEAD OF INSERT ON active FOR EACH ROW EXECUTE FUNCTION f()',
    ],
  },
  check({ kind, node, text }, model): Hit[] {
    if (kind !== 'CreateTrigStmt' || node.timing === INSTEAD) return []
    const table = tableOf(node.relation)
    if (model.isNewTable(table)) return []
    const object = show(table)
    const calls = show(named(strings(node.funcname)))
    return [
      {
        object,
        table,
        message: `Creates the trigger ${node.trigname ?? ''} on ${object}: writes wait for it for a moment, and from then on each of them runs ${calls}().`,
        safeWay: `SET lock_timeout = '5s';\n${text};\nRESET lock_timeout;`,
      },
    ]
  },
})
