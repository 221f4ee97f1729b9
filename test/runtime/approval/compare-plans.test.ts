import { expect, test } from 'vitest'
import { comparePlans } from '../../../src/runtime/approval/compare-plans.ts'
import { content } from './plans.ts'

const [emails, names] = content().migrations as [
  { name: string; checksum: string },
  { name: string; checksum: string },
]
const finding = {
  rule: 'drop-table',
  risk: 'critical',
  file: 'a.sql',
  line: 1,
  message: 'drops users',
}

test('equal plans differ in nothing', () => {
  expect(comparePlans(content(), content())).toEqual([])
})

test.each([
  [
    { migrations: [emails, names, { name: '0004_new', checksum: 'c' }] },
    'migration 0004_new was added',
  ],
  [{ migrations: [emails] }, 'migration 0003_names is no longer pending'],
  [
    { migrations: [{ ...emails, checksum: 'c'.repeat(64) }, names] },
    'migration 0002_emails was edited (checksum aaaaaaaa → cccccccc)',
  ],
  [
    { server: { ...content().server, host: 'other.example' } },
    'the server’s host: db.example → other.example',
  ],
  [
    { server: { ...content().server, system_identifier: null } },
    'the server’s system identifier: 7400000000000000000 → none',
  ],
  [
    { server: { ...content().server, database_oid: 16_385 } },
    'the server’s database oid: 16384 → 16385',
  ],
  [{ history_head: null }, 'the last applied migration: 0001_users → none'],
  [{ risk: 'high' }, 'the risk: low → high'],
  [{ approval: 'enhanced' as const }, 'the approval asked for: standard → enhanced'],
  [{ backup: false }, 'the backup before the change: true → false'],
  [{ findings: [finding] }, 'what safety found'],
])('%j is named', (changes, words) => {
  expect(comparePlans(content(), content(changes))).toEqual([words])
})

test('everything that changed is named', () => {
  const changes = { risk: 'high', backup: false, migrations: [names] }
  expect(comparePlans(content(), content(changes))).toHaveLength(3)
})
