import { expect, test } from 'vitest'
import { resultText } from '../../../src/runtime/report/result.ts'
import { findingsIn } from '../safety/support.ts'

test('a generated migration is shown with its findings under the clause', async () => {
  const sql = '-- Drop it\n\nDROP TABLE users;\n'
  const findings = await findingsIn(sql)
  const details = { operation: 'generate-migration', sql, findings }
  const base = { errors: [], warnings: [], suggested_fixes: ['faber-db migrate dev'] }
  const shown = resultText({ status: 'success', message: 'Wrote it.', details, ...base })
  expect(shown).toContain('\n  DROP TABLE users;\n')
  expect(shown).toContain('3 | DROP TABLE users;\n  | ^^^^^^^^^^^^^^^^\n')
  expect(shown).toMatch(/\n\n {2}Next: faber-db migrate dev$/)
})

test('beside a plan a safer way is said once for a rule, as it can be pasted', async () => {
  const sql = 'ALTER TABLE a\n  RENAME TO a_old;'
  const findings = await findingsIn('DROP TABLE a;', 'DROP TABLE b;')
  const told = findings.map((one) => ({ ...one, safe_way: sql }))
  const details = { operation: 'migrate', findings: told }
  const base = { errors: [], warnings: [], suggested_fixes: [] }
  expect(resultText({ status: 'success', message: 'It would.', details, ...base })).toBe(
    '✓ It would.\n  Safer       than drop-table:\n    ALTER TABLE a\n      RENAME TO a_old;',
  )
})
