import { defineDialectRule } from '../../define.ts'

const off = ['off', '0', 'false', 'no']

export const foreignKeysOff = defineDialectRule({
  name: 'foreign-keys-off',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,
  summary: 'Turns foreign keys off without effect, or leaves them off',
  why: 'Inside a transaction the PRAGMA has no effect, and a DROP TABLE cascades all the same. Left off, rows that break foreign keys get in unnoticed.',
  safeWay:
    'PRAGMA foreign_keys=OFF; before BEGIN, and after COMMIT: PRAGMA foreign_key_check; PRAGMA foreign_keys=ON;',
  examples: {
    bad: [
      'PRAGMA foreign_keys=OFF',
      'PRAGMA foreign_keys(0); SELECT 1',
      'BEGIN; PRAGMA foreign_keys=OFF; PRAGMA foreign_keys=ON; COMMIT',
    ],
    ok: ['PRAGMA foreign_keys=OFF; SELECT 1; PRAGMA foreign_keys=ON', 'PRAGMA foreign_keys'],
  },
  check(clause, { model, later }) {
    if (clause.kind !== 'pragma' || clause.name !== 'foreign_keys') return []
    if (!off.includes(clause.value?.toLowerCase() ?? '')) return []
    if (model.inTransaction) {
      return [
        {
          risk: 'medium',
          message:
            'Turns foreign keys off inside a transaction, where that has no effect: they stay as they are.',
        },
      ]
    }
    const restored = later().some(
      ({ kind, ...other }) => kind === 'pragma' && 'name' in other && other.name === 'foreign_keys',
    )
    return restored
      ? []
      : [{ message: 'Turns foreign keys off, and nothing in this migration turns them on again.' }]
  },
})
