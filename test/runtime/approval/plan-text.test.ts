import { expect, test } from 'vitest'
import { planText } from '../../../src/runtime/approval/plan-text.ts'
import { plan } from './plans.ts'

const finding = {
  rule: 'drop-table',
  risk: 'critical',
  file: 'prisma/migrations/2/migration.sql',
  line: 7,
  message: 'drops the table users',
}

test('a plan shows its database, migrations, risk, findings, backup and approval', () => {
  const { id, content } = plan({ risk: 'critical', approval: 'enhanced', findings: [finding] })
  expect(planText({ id, content })).toBe(
    [
      `Plan ${id.slice(0, 8)}: migrate production`,
      '  Database    app on db.example:5432, PostgreSQL 15.18',
      '  Last        0001_users',
      '  Migrations  2 migrations',
      '    0002_emails  (aaaaaaaa)',
      '    0003_names  (bbbbbbbb)',
      '  Risk        critical',
      '    prisma/migrations/2/migration.sql:7  drops the table users',
      '  Backup      verified, before the change',
      '  Approval    enhanced',
    ].join('\n'),
  )
})

test('a plan says where nothing was applied, nothing found, and no backup is taken', () => {
  const text = planText(plan({ history_head: null, backup: false }))
  expect(text).toContain('Last        nothing applied yet')
  expect(text).toContain('Risk        low: nothing destructive found')
  expect(text).toContain('Backup      none')
})

test('a plan shows what a comment in a migration allows, and why', () => {
  const findings = [{ ...finding, reason: 'nobody reads it' }]
  expect(planText(plan({ findings }))).toContain(
    '    prisma/migrations/2/migration.sql:7  drops the table users A comment allows it because: nobody reads it\n',
  )
})
