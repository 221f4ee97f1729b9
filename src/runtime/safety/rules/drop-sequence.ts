import { dropsOf } from '../statements/drops.ts'
import { defineRule, type Hit } from './define.ts'

export const dropSequence = defineRule({
  name: 'drop-sequence',
  category: 'data loss',
  risk: 'medium',
  dataLoss: true,
  summary: 'Drops a sequence that was there before',
  why: 'Its counter is lost: numbers that were given once may be given again. Without CASCADE, PostgreSQL refuses while a column’s default uses it. With CASCADE it is high: the defaults are dropped, and inserts that relied on them fail at once.',
  safeWay:
    'Set the columns’ defaults anew first, release the code, and drop the sequence without CASCADE in a later migration.',
  examples: {
    bad: ['DROP SEQUENCE invoice_numbers', 'DROP SEQUENCE IF EXISTS a, s.b CASCADE'],
    ok: ['CREATE SEQUENCE s; DROP SEQUENCE s'],
  },
  check(statement, model) {
    return dropsOf(statement, model, ['sequence']).map(
      ({ object, cascades }): Hit =>
        cascades
          ? {
              object,
              risk: 'high',
              message: `Drops the sequence ${object} and every column default that uses it; inserts that relied on them fail.`,
            }
          : { object, message: `Drops the sequence ${object} with its counter.` },
    )
  },
})
