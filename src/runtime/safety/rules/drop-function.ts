import { dropsOf } from '../statements/drops.ts'
import { defineRule, type Hit } from './define.ts'

export const dropFunction = defineRule({
  name: 'drop-function',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Drops a function, procedure or aggregate that was there before',
  why: 'Code that calls it fails at once, and so do functions of PL/pgSQL, which PostgreSQL does not follow. With CASCADE, triggers, defaults, policies, indexes and generated columns that use it are dropped without a word.',
  safeWay:
    'Release the code that no longer calls it first, and drop it without CASCADE in a later migration. CREATE OR REPLACE keeps what hangs on a function.',
  examples: {
    bad: [
      'DROP FUNCTION total(int)',
      'DROP FUNCTION IF EXISTS shop.total CASCADE',
      'DROP PROCEDURE nightly()',
      'DROP AGGREGATE weighted(numeric)',
      'DROP FUNCTION f(int); CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'DROP FUNCTION f CASCADE; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    ],
    ok: [
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; DROP FUNCTION f()',
      'DROP FUNCTION IF EXISTS f(a integer); CREATE FUNCTION f(b int, OUT c int) LANGUAGE sql AS $$ SELECT 1 $$',
      'DROP FUNCTION f; CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
    ],
  },
  check(statement, model) {
    return dropsOf(statement, model, ['function']).flatMap(
      ({ object, cascades, remade }): Hit[] => {
        const others = 'every trigger, default, policy, index and generated column that uses it'
        if (remade) {
          const message = `Drops ${object} to create it again, but with it ${others}.`
          return cascades ? [{ object, risk: 'medium', message }] : []
        }
        const message = `Drops ${object}${cascades ? ` and with it ${others}` : ''}. Code that calls it fails at once.`
        return [{ object, message }]
      },
    )
  },
})
