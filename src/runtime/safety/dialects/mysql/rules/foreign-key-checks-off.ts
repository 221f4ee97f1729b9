import { defineDialectRule } from '../../define.ts'

export const foreignKeyChecksOff = defineDialectRule({
  name: 'foreign-key-checks-off',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Turns foreign_key_checks off and leaves it off',
  why: 'Whatever uses the same connection afterwards can write rows that break foreign keys, and they are not found when it is turned on again.',
  safeWay: 'SET foreign_key_checks=1; -- as the last statement of the migration',
  examples: {
    bad: [
      'SET foreign_key_checks=0',
      'SET FOREIGN_KEY_CHECKS = OFF; INSERT INTO a VALUES (1)',
      'SET GLOBAL foreign_key_checks=0; SET GLOBAL foreign_key_checks=1',
      'SET @@session.foreign_key_checks = 0',
    ],
    ok: [
      'SET foreign_key_checks=0; INSERT INTO a VALUES (1); SET foreign_key_checks=1',
      'SET @old=@@foreign_key_checks, FOREIGN_KEY_CHECKS=0; SET FOREIGN_KEY_CHECKS=@old',
      'SET foreign_key_checks=1',
    ],
  },
  check(clause, { later }) {
    if (clause.kind !== 'set' || clause.variable !== 'foreign_key_checks') return []
    if (!/^(?:0|off|false)$/i.test(clause.value)) return []
    if (clause.global) return [{ message: 'Turns foreign_key_checks off for every connection.' }]
    const restored = later().some(
      (other) =>
        other.kind === 'set' &&
        other.variable === 'foreign_key_checks' &&
        !/^(?:0|off|false)$/i.test(other.value),
    )
    return restored
      ? []
      : [
          {
            message:
              'Turns foreign_key_checks off, and nothing in this migration turns it on again.',
          },
        ]
  },
})
