import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropObject = defineDialectRule({
  name: 'drop-object',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Drops a view, trigger, procedure, function, event or sequence',
  why: 'Code that uses it fails at once; without a trigger or an event, what it did silently no longer happens.',
  safeWay:
    'Release the code that no longer uses it first. To change it, create it again in the same migration.',
  examples: {
    bad: [
      'DROP VIEW active_users',
      'DROP PROCEDURE IF EXISTS p',
      'DROP TRIGGER t',
      'DROP EVENT e',
      'DROP FUNCTION f',
    ],
    ok: [
      'DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 1',
      'DROP TRIGGER t; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1',
      'CREATE VIEW v AS SELECT 1; DROP VIEW v',
    ],
  },
  check(clause, { earlier, later }) {
    if (clause.kind !== 'drop-object') return []
    const object = show(clause.name)
    const created = [...earlier(), ...later()].some(
      (other) =>
        other.kind === 'create-object' && other.what === clause.what && show(other.name) === object,
    )
    if (created) return []
    const silent = clause.what === 'trigger' || clause.what === 'event'
    const effect = silent ? 'what it did no longer happens' : 'code that uses it fails at once'
    return [
      {
        object,
        message: `Drops the ${clause.what} ${object}: ${effect}.`,
        ...(silent ? { risk: 'medium' } : {}),
      },
    ]
  },
})
