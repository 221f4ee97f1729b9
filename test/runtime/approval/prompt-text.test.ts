import { describe, expect, test } from 'vitest'
import { makePlan, type PlanReading } from '../../../src/runtime/approval/plan.ts'
import { promptText } from '../../../src/runtime/approval/prompt-text.ts'
import { content } from './plans.ts'

const drop = {
  rule: 'drop-table',
  risk: 'high',
  file: 'prisma/migrations/0002_emails/migration.sql',
  line: 1,
  message: 'Drops the table users and everything in it.',
}
const impact = { rows: 1204, bytes: 3_000_000, facts: [], fails: false }

function text(
  changes: Parameters<typeof content>[0] = {},
  prompt: 1 | 2 = 1,
  reading: PlanReading = {},
) {
  return promptText(makePlan(content(changes), new Date('2026-05-01'), reading), prompt)
}

describe('the question about a plan', () => {
  test('says what runs where, what it risks, and that the approval is for this', () => {
    expect(text().replace(/plan \w{8}/, 'plan ID')).toBe(
      [
        'Approve plan ID? It runs: faber-db migrate production',
        'Database: app on db.example:5432, environment production',
        'Migrations (2): 0002_emails, 0003_names',
        'Risk: low',
        'Backup: verified, before the change',
        'Approval: for exactly this, once.',
      ].join('\n'),
    )
  })

  test('puts the gravest findings first, with the rows at stake', () => {
    const low = { ...drop, risk: 'low', message: 'Adds a column.' }
    const changes = { findings: [low, drop], risk: 'high', approval: 'enhanced' } as const
    const shown = text(changes, 1, { impact: [null, impact] })
    expect(shown).toContain(
      'Risk: high, 2 findings\n  high: about 1,204 rows, 3 MB: Drops the table',
    )
    expect(shown).not.toContain('Adds a column')
    expect(shown).toContain('the first of two questions')
  })

  test('says what a restore takes and loses', () => {
    const from = { backup_id: 'b1', sha256: 'c', created_at: '2026-05-01T00:00:00Z' }
    const shown = text({ from: { ...from, migration_head: null }, migrations: [] }, 1, {
      loss: [
        { table: 'public.users', rows: 12, ...counters },
        { table: 'public.kept', rows: 0, ...counters },
      ],
    })
    expect(shown).toContain('From: backup b1 of 2026-05-01T00:00:00Z')
    expect(shown).toContain('Lost: 12 rows or more: public.users (12 rows)\n')
  })
})

const counters = { rows_then: 1, rows_now: 13, inserted: 12, updated: 0, deleted: 0 }

test('the second question says what is lost in figures, and the database in capitals', () => {
  const changes = { findings: [drop], risk: 'high', approval: 'enhanced' } as const
  const shown = text(changes, 2, { impact: [impact] })
  expect(shown).toContain('Second and last confirmation.')
  expect(shown).toContain('Database: APP (“app” on db.example:5432, environment production)')
  expect(shown).toContain(
    'What will be lost:\n  high: about 1,204 rows, 3 MB: Drops the table users',
  )
})

test.each([1, 2] as const)('question %d stays short, however large the plan is', (prompt) => {
  const many = <T>(make: (n: number) => T) => Array.from({ length: 50 }, (_, n) => make(n))
  const shown = text(
    {
      migrations: many((n) => ({ name: `${n}_${'long'.repeat(100)}`, checksum: 'a' })),
      findings: many((n) => ({ ...drop, message: `${n} ${'word '.repeat(500)}` })),
      tables: many((n) => `table_${n}`),
      drops: many((n) => `database_${n}`),
      deletes: [],
      from: { backup_id: 'b', sha256: 'c', created_at: 'd', migration_head: null },
      way: 'restore',
      approval: 'enhanced',
    },
    prompt,
    { loss: many((n) => ({ table: `t${n}`, rows: n, ...counters })), impact: many(() => impact) },
  )
  expect(shown.split('\n').length).toBeLessThanOrEqual(15)
  expect(shown.length).toBeLessThan(4_000)
})

test.each([1, 2] as const)('question %d shows what would steer a terminal', (prompt) => {
  const evil = 'x\u001b[2J\r\nRisk: none\u202e\u2028'
  const shown = text(
    {
      request: `migrate ${evil}`,
      migrations: [{ name: evil, checksum: 'a' }],
      findings: [{ ...drop, message: evil }],
      server: { ...content().server, database: evil },
    },
    prompt,
  )
  for (const steering of '\u001b\r\u202e\u2028') expect(shown).not.toContain(steering)
  expect(shown).not.toMatch(/^Risk: none/m)
})
