import { expect, test } from 'vitest'
import { resultText } from '../../../src/runtime/report/result.ts'

const shown = (details: Readonly<Record<string, unknown>>) =>
  resultText({
    status: 'success',
    message: 'Done.',
    details,
    errors: [],
    warnings: [],
    suggested_fixes: [],
  })

test('detection shows the words that counted, for and against', () => {
  const indicators = [
    { where: 'title', text: 'foreign key', means: 'a foreign key', weight: 1.5 },
    { where: 'labels', text: 'ui', means: 'a label of other work', weight: -0.8 },
  ]
  expect(shown({ operation: 'faber detect', indicators })).toBe(
    '✓ Done.\n  +1.5  title: “foreign key” (a foreign key)\n  −0.8  labels: “ui” (a label of other work)',
  )
})

test('the architect phase shows what it wrote, with its SQL', () => {
  const schema = { added: ['Pet'], replaced: [{ name: 'User', removes: [] }] }
  const migrations = [{ path: 'prisma/migrations/1_pets/migration.sql', sql: 'SELECT 1;\n' }]
  expect(shown({ operation: 'faber architect', schema, migrations })).toBe(
    '✓ Done.\n  Added: Pet\n  Replaced: User\n  prisma/migrations/1_pets/migration.sql:\n    SELECT 1;',
  )
})

test('a phase that migrates shows what was applied', () => {
  const migrate = { applied: [{ name: '1_pets', seconds: 0.1 }] }
  expect(shown({ operation: 'faber build', migrate })).toBe('✓ Done.\n  ✓ 1_pets (0.1 s)')
})
