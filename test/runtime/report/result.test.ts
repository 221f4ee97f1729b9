import { expect, test } from 'vitest'
import type { Result } from '../../../src/operations/index.ts'
import { resultText } from '../../../src/runtime/report/result.ts'

const result = (changes: Partial<Result>): Result => ({
  status: 'success',
  message: 'It is done.',
  details: { operation: 'db-create' },
  errors: [],
  warnings: [],
  suggested_fixes: [],
  ...changes,
})

test('what was done comes first, then what comes next', () => {
  expect(resultText(result({ suggested_fixes: ['faber-db migrate dev', 'faber-db status'] }))).toBe(
    '✓ It is done.\n  Next: faber-db migrate dev\n        faber-db status',
  )
})

test('an error shows why, what next and its code, and its message once', () => {
  const error = {
    code: 'LOCK_HELD' as const,
    message: 'It is held.',
    why: 'By ann.',
    next: 'Wait.',
  }
  const failed = { status: 'failure' as const, message: error.message, errors: [error] }
  expect(resultText(result({ ...failed, suggested_fixes: ['Wait.'] }))).toBe(
    '✗ It is held.\n  Why: By ann.\n  Next: Wait.\n  (LOCK_HELD)',
  )
})

test('a message that was cut short stands whole below it', () => {
  const message = `It ${'really '.repeat(90)}failed.`
  const error = { code: 'INTERNAL' as const, message }
  const cut = { status: 'failure' as const, message: `${message.slice(0, 499)}…`, errors: [error] }
  expect(resultText(result(cut))).toContain(`\n  ${message}\n`)
})

test('warnings are shown, each on its line', () => {
  const warnings = [
    { code: 'A', message: 'One thing.' },
    { code: 'B', message: 'Another.' },
  ]
  expect(resultText(result({ status: 'warning', warnings }))).toBe(
    '! It is done.\n! One thing.\n! Another.',
  )
})

test('details that are not there are no bug', () => {
  for (const operation of ['migrate', 'status', 'health-check', 'audit list', 'backup create']) {
    expect(resultText(result({ details: { operation } }))).toBe('✓ It is done.')
  }
})
