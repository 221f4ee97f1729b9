import { slowUnderLock } from '../model/slow.ts'
import { defineRule } from './define.ts'

export const slowWhileLocked = defineRule({
  name: 'slow-while-locked',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Reads or writes a whole table while the same transaction keeps everyone from one',
  why: 'The lock of an earlier ALTER TABLE is held to the end of the transaction, so nobody can read or write that table for as long as the slow statement takes: a brief lock becomes a long one. What builds an index or checks a constraint on that same table says so itself.',
  safeWay: 'Put the slow statement in a later migration.',
  examples: {
    bad: [
      'ALTER TABLE a ADD COLUMN x int; UPDATE a SET x = 1',
      'ALTER TABLE a DROP COLUMN x; ALTER TABLE b ALTER COLUMN y TYPE bigint',
      'ALTER TABLE a DROP COLUMN x; CREATE INDEX ON b (y)',
    ],
    ok: [
      'ALTER TABLE a ADD COLUMN x int; ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b (id)',
      'ALTER TABLE a ADD COLUMN x int; CREATE INDEX ON a (x)',
      'ALTER TABLE a ADD COLUMN x int; UPDATE a SET x = 1 WHERE id = 1',
      'ALTER TABLE a ADD COLUMN x int; ALTER TABLE a ALTER COLUMN y TYPE bigint',
      'BEGIN; ALTER TABLE a ADD COLUMN x int; COMMIT; BEGIN; UPDATE a SET x = 1; COMMIT',
      'CREATE TABLE a (x int); CREATE INDEX ON b (y)',
      'ALTER TABLE a ADD COLUMN x int; CREATE TABLE n (a_id int); ALTER TABLE n ADD FOREIGN KEY (a_id) REFERENCES a (id)',
      'DROP TABLE a; ALTER TABLE b ALTER COLUMN y TYPE bigint',
      'ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c',
    ],
  },
  check(statement, model, effects) {
    // Told once in a transaction: what comes after it waits for the same lock.
    const slow = model.transaction.isSlow ? undefined : slowUnderLock(statement, effects, model)
    if (slow === undefined) return []
    const { held, work } = slow
    return [
      {
        object: held.relation,
        message: `Nobody can read or write ${held.relation}, which line ${held.line} locked, while this ${work}.`,
      },
    ]
  },
})
