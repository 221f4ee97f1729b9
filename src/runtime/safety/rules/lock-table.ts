import { blocksReads, blocksWrites, lockModes } from '../effects/effects.ts'
import { show, tableOf } from '../reading/ast.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule, type Hit } from './define.ts'

export const lockTable = defineRule({
  name: 'lock-table',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Locks a table that was there before',
  why: 'The lock is held to the end of the transaction, whatever comes before that, and everyone who waits for it makes others wait. Without a mode it is ACCESS EXCLUSIVE: reads stop too. Modes that let writes go on are not told.',
  safeWay: 'Leave the lock to the statement that needs it: each takes the weakest that will do.',
  examples: {
    bad: [
      'LOCK TABLE orders',
      'LOCK TABLE shop.orders, users IN SHARE ROW EXCLUSIVE MODE NOWAIT',
      'DO $$ BEGIN LOCK orders; END $$',
    ],
    ok: [
      'LOCK TABLE orders IN ACCESS SHARE MODE',
      'LOCK TABLE orders IN ROW EXCLUSIVE MODE',
      'LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE',
      'CREATE TABLE t (id int); LOCK TABLE t',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'LockStmt') return []
    // The tree numbers the modes from 1.
    const mode = lockModes[(node.mode ?? 0) - 1]
    if (mode === undefined || !blocksWrites(mode)) return []
    const blocks = blocksReads(mode) ? 'reads and writes' : 'writes'
    return (node.relations ?? [])
      .flatMap((relation) => ('RangeVar' in relation ? [tableOf(relation.RangeVar)] : []))
      .filter((table) => !model.isNewTable(table))
      .map((table): Hit => {
        const message = `Blocks ${blocks} of ${show(table)} from here to the end of the transaction.`
        const safeWay = `-- If it cannot be left out, give up soon, and do little behind it:\nSET LOCAL lock_timeout = '5s';\nLOCK TABLE ${quoteTable(table)} IN ${mode} MODE;`
        return { object: show(table), table, message, safeWay }
      })
  },
})
