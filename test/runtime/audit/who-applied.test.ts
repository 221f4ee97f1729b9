import { expect, test } from 'vitest'
import type { AuditEntry } from '../../../src/runtime/audit/trail.ts'
import { whoApplied } from '../../../src/runtime/audit/who-applied.ts'

const entry = (changes: Readonly<Record<string, unknown>> = {}): AuditEntry => ({
  at: '2026-03-31T10:00:30.000Z',
  operation: 'migrate',
  environment: 'production',
  outcome: 'applied',
  migration: '1_users',
  actor: 'ann@laptop',
  prev: '',
  hash: '',
  ...changes,
})

const applied = {
  environment: 'production',
  name: '1_users',
  finishedAt: new Date('2026-03-31T10:00:00Z'),
}

test('who applied a migration is told, and who approved it in which way', () => {
  const approved = entry({ way: 'signature', approved_by: 'release', approved_at: '…' })
  expect(whoApplied([approved], applied)).toEqual({
    by: 'ann@laptop',
    approved_by: 'release',
    approved_way: 'signature',
  })
  expect(whoApplied([entry()], applied)).toEqual({
    by: 'ann@laptop',
    approved_by: null,
    approved_way: null,
  })
})

test('the last time counts', () => {
  const again = entry({ at: '2026-03-31T10:00:40.000Z', actor: 'ben@laptop' })
  expect(whoApplied([entry(), again], applied)).toMatchObject({ by: 'ben@laptop' })
})

test.each([
  ['of another migration', { migration: '2_pets' }],
  ['of another environment', { environment: 'staging' }],
  ['of a failure', { outcome: 'failed' }],
  ['of another operation', { operation: 'rollback' }],
  ['of a day on which the same migration was applied before', { at: '2026-03-30T10:00:30.000Z' }],
])('an entry %s tells nothing', (_, changes) => {
  expect(whoApplied([entry(changes)], applied)).toBeUndefined()
})
