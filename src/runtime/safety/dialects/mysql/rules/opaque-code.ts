import { defineDialectRule } from '../../define.ts'

export const opaqueCode = defineDialectRule({
  name: 'opaque-code',
  category: 'unknown',
  risk: 'medium',
  dataLoss: false,
  summary: 'Runs code that cannot be looked into',
  why: 'A procedure, or a statement that is put together at run time, can do anything, and nobody can tell from the migration what.',
  safeWay: 'Write the statements that it runs into the migration itself.',
  examples: {
    bad: ['CALL clean_up()', 'PREPARE s FROM @sql', "EXECUTE IMMEDIATE concat('DROP TABLE ', @t)"],
    ok: [
      "PREPARE s FROM 'SELECT 1'; EXECUTE s; DEALLOCATE PREPARE s",
      'CREATE PROCEDURE p() BEGIN SELECT 1; END',
    ],
  },
  check(clause) {
    if (clause.kind !== 'opaque') return []
    const { reason, destructive } = clause
    const message = `It is not known ${reason}.`
    if (destructive.length === 0) return [{ message }]
    return [
      {
        message: `${message} Its text has ${destructive.join(', ')}.`,
        risk: 'high',
        dataLoss: true,
      },
    ]
  },
})
