import { tableOf } from '../ast.ts'
import { blocksReads, type Effects } from '../effects/index.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model.ts'
import type { HeldLock } from '../transaction.ts'
import { defineRule } from './define.ts'

export const slowWhileLocked = defineRule({
  name: 'slow-while-locked',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Reads or writes a whole table while the same transaction keeps everyone from one',
  why: 'The lock of an earlier ALTER TABLE is held to the end of the transaction, so nobody can read or write that table for as long as the slow statement takes: a brief lock becomes a long one.',
  safeWay: 'Put the slow statement in a later migration.',
  examples: {
    bad: [
      'ALTER TABLE a ADD COLUMN x int; UPDATE a SET x = 1',
      'ALTER TABLE a DROP COLUMN x; ALTER TABLE b ALTER COLUMN y TYPE bigint',
      'ALTER TABLE a ADD COLUMN x int; ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b (id)',
    ],
    ok: [
      'ALTER TABLE a ADD COLUMN x int; UPDATE a SET x = 1 WHERE id = 1',
      'ALTER TABLE a ADD COLUMN x int; ALTER TABLE a ALTER COLUMN y TYPE bigint',
      'BEGIN; ALTER TABLE a ADD COLUMN x int; COMMIT; BEGIN; UPDATE a SET x = 1; COMMIT',
      'CREATE TABLE a (x int); CREATE INDEX ON b (y)',
      'ALTER TABLE a DROP COLUMN x; TRUNCATE b',
      'DROP TABLE a; ALTER TABLE b ALTER COLUMN y TYPE bigint',
      'ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c',
    ],
  },
  check(statement, model, effects) {
    // TRUNCATE makes a new file too, and an empty one.
    const work = statement.kind === 'TruncateStmt' ? undefined : slowPart(effects)
    if (work === undefined || validatesOwn(statement, model)) return []
    const held = heldByOthers(effects, model)
    if (held === undefined) return []
    return [
      {
        object: held.relation,
        message: `Nobody can read or write ${held.relation}, which line ${held.line} locked, while this ${work}.`,
      },
    ]
  },
})

function slowPart({ rewrites, rebuilds, scans }: Effects): string | undefined {
  if (rewrites.length > 0) return `writes ${rewrites.join(', ')} anew`
  if (scans.length > 0) return `reads all of ${scans.join(', ')}`
  return rebuilds.length > 0 ? `builds ${rebuilds.join(', ')} anew` : undefined
}

/** What the statement locks so itself is told by the rule about it. */
function heldByOthers({ locks }: Effects, { transaction }: Model): HeldLock | undefined {
  const own = new Set(locks.flatMap(({ mode, relation }) => (blocksReads(mode) ? [relation] : [])))
  for (const lock of transaction.exclusive.values()) if (!own.has(lock.relation)) return lock
  return undefined
}

/** To validate what the same transaction added is told by validate-with-add. */
function validatesOwn({ kind, node }: Executed, { transaction }: Model): boolean {
  if (kind !== 'AlterTableStmt') return false
  return (node.cmds ?? []).every(
    (wrapped) =>
      'AlterTableCmd' in wrapped &&
      wrapped.AlterTableCmd.subtype === 'AT_ValidateConstraint' &&
      transaction.added(tableOf(node.relation), wrapped.AlterTableCmd.name ?? ''),
  )
}
