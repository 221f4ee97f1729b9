import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropObject = defineDialectRule({
  name: 'drop-object',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Drops a view or a trigger',
  why: 'Code that uses the view fails at once; without a trigger, what it did silently no longer happens.',
  safeWay:
    'Release the code that no longer uses it first. To change it, create it again in the same migration.',
  examples: {
    bad: ['DROP VIEW active_users', 'DROP TRIGGER IF EXISTS t'],
    ok: ['DROP VIEW v; CREATE VIEW v AS SELECT 1', 'CREATE VIEW v AS SELECT 1; DROP VIEW v'],
  },
  check(clause, { earlier, later }) {
    if (clause.kind !== 'drop-object') return []
    const object = show(clause.name)
    const created = [...earlier(), ...later()].some(
      (other) =>
        other.kind === 'create-object' && other.what === clause.what && show(other.name) === object,
    )
    if (created) return []
    const isTrigger = clause.what === 'trigger'
    const effect = isTrigger ? 'what it did no longer happens' : 'code that uses it fails at once'
    return [
      {
        object,
        message: `Drops the ${clause.what} ${object}: ${effect}.`,
        ...(isTrigger ? { risk: 'medium' } : {}),
      },
    ]
  },
})
