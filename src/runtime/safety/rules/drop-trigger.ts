import { dropsOf } from '../statements/drops.ts'
import { defineRule } from './define.ts'

export const dropTrigger = defineRule({
  name: 'drop-trigger',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Drops a trigger or rule that was there before',
  why: 'What it did on each write (an audit row, a total, a check) stops without an error, and what is missing is noticed late. The table is locked against reads and writes for a moment. A trigger that the same migration creates again is not told.',
  safeWay:
    'Release the code that does what the trigger did first. To change what a trigger does, replace its function.',
  examples: {
    bad: [
      'DROP TRIGGER audit ON orders',
      'DROP TRIGGER IF EXISTS audit ON shop.orders CASCADE',
      'DROP TRIGGER audit ON orders; CREATE TRIGGER audit AFTER INSERT ON users EXECUTE FUNCTION f()',
      'DROP RULE keep ON orders',
    ],
    ok: [
      'DROP TRIGGER IF EXISTS audit ON orders; CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()',
      'CREATE TRIGGER t AFTER INSERT ON orders EXECUTE FUNCTION f(); DROP TRIGGER t ON orders',
      'CREATE TABLE a (); DROP TRIGGER t ON a',
    ],
  },
  check(statement, model) {
    return dropsOf(statement, model, ['trigger', 'rule'])
      .filter(({ remade }) => !remade)
      .map(({ thing, object }) => ({
        object,
        message: `Drops the ${thing.kind} ${object}: what it did on each write is no longer done, and nothing fails.`,
        ...(thing.on && { table: thing.on }),
      }))
  },
})
