import { dropsOf } from '../statements/drops.ts'
import { defineRule } from './define.ts'

export const dropPolicy = defineRule({
  name: 'drop-policy',
  category: 'access',
  risk: 'medium',
  dataLoss: false,
  summary: 'Drops a row security policy that was there before',
  why: 'It is medium because it depends on the policy: without a permissive one, rows vanish for those it let in, and writes of theirs fail; without a restrictive one, rows show that were hidden. A policy that the same migration creates again is not told.',
  safeWay:
    'Change the policy with ALTER POLICY, or create the new one in the same migration, so that no moment is without it.',
  examples: {
    bad: ['DROP POLICY own_rows ON orders', 'DROP POLICY IF EXISTS p ON shop.orders'],
    ok: [
      'DROP POLICY IF EXISTS p ON orders; CREATE POLICY p ON orders USING (owner = current_user)',
      'CREATE TABLE a (); CREATE POLICY p ON a; DROP POLICY p ON a',
    ],
  },
  check(statement, model) {
    return dropsOf(statement, model, ['policy'])
      .filter(({ remade }) => !remade)
      .map(({ object }) => ({
        object,
        message: `Drops the policy ${object}: rows that it let in are hidden, or rows that it hid are shown.`,
      }))
  },
})
