import { expect, test } from 'vitest'
import { makePlan } from '../../../src/runtime/approval/plan.ts'
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
      '    prisma/migrations/2/migration.sql:7  critical: drops the table users',
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

test('under a finding stands what the database says of it, what will fail first', () => {
  const made = plan({ findings: [finding] })
  const facts = ['3 rows have no email.', 'Views read users: v.']
  const impact = [{ rows: 1_234_567, bytes: 98_765_432, seconds: 240, facts, fails: true }]
  expect(planText({ ...made, impact })).toContain(
    [
      '    prisma/migrations/2/migration.sql:7  critical: drops the table users',
      '      It will fail: 3 rows have no email.',
      '      Views read users: v.',
      '      about 1,234,567 rows, 98.8 MB, about 4 min under its locks.',
    ].join('\n'),
  )
})

test('what is of low risk is told in a line', () => {
  const impact = [{ rows: 3, facts: ['users has 3 rows.'], fails: false }]
  const text = planText({ ...plan({ findings: [{ ...finding, risk: 'low' }] }), impact })
  expect(text).toContain('low: drops the table users\n  Backup')
})

test('what the database says moves, and does not move the id of the plan', () => {
  const impact = [{ facts: ['users has 3 rows.'], fails: false }]
  const { content } = plan({ findings: [finding] })
  expect(makePlan(content, new Date(), { impact }).id).toBe(makePlan(content, new Date()).id)
})

test('a plan shows what a comment in a migration allows, and why', () => {
  const findings = [{ ...finding, reason: 'nobody reads it' }]
  expect(planText(plan({ findings }))).toContain(
    '    prisma/migrations/2/migration.sql:7  critical: drops the table users A comment allows it because: nobody reads it\n',
  )
})
