import { expect, test } from 'vitest'
import { statusBody } from '../../../src/runtime/report/status.ts'

const dev = {
  name: 'dev',
  protected: false,
  needs_approval: [],
  state: 'up to date',
  host: '127.0.0.1:5432',
  database: 'orders',
  server_version: '15.18',
  size_bytes: 8_123_456,
  applied: 30,
  head: '20260101000029_pets',
  last_migration: {
    name: '20260101000029_pets',
    finished_at: '2026-03-31T10:00:30.123Z',
    by: null,
    approved_by: null,
    approved_way: null,
  },
  pending: [],
  unfinished: [],
  modified: [],
  missing: [],
  lock: null,
  kept: [],
  drift: { differences: 0 },
  last_backup: null,
}

const production = {
  ...dev,
  name: 'production',
  protected: true,
  needs_approval: ['migrate', 'rollback', 'restore'],
  state: 'failed',
  last_migration: {
    ...dev.last_migration,
    by: 'ann.of.the.database.team@continuous-integration-runner-17.example.com',
    approved_by: 'release',
    approved_way: 'signature',
  },
  pending: ['1_a', '2_b', '3_c', '4_d', '5_e'],
  unfinished: ['1_a'],
  modified: ['0_z'],
  missing: ['0_y'],
  lock: { application: 'faber-db', pid: 4711 },
  kept: [{ name: 'orders_before_20260301' }],
  drift: { differences: null, why: 'Somebody migrates it right now.' },
  last_backup: { backup_id: '20260331-090000', created_at: '2026-03-31T09:00:00.000Z' },
}

const staging = {
  name: 'staging',
  protected: false,
  needs_approval: ['migrate'],
  state: 'unreachable',
  error: 'The server does not answer.',
}

const details = {
  operation: 'status',
  config: '.fractary/plugins/faber-db/config.json',
  provider: 'postgresql',
  migration_tool: 'prisma',
  migrations: 30,
}

test('the configuration comes first, then each environment with its facts', () => {
  expect(statusBody({ ...details, environments: [dev, production, staging] })).toEqual([
    '  Configuration: .fractary/plugins/faber-db/config.json (postgresql, prisma, 30 migrations)',
    '  dev                     up to date   30 applied, 0 pending',
    '    Database    orders on 127.0.0.1:5432, PostgreSQL 15.18, 8.12 MB',
    '    Last        20260101000029_pets, 2026-03-31 10:00 UTC, by hand, by another tool or from',
    '                another machine',
    '    Drift       none',
    '    Backup      none',
    '    Approval    not needed',
    '  production (protected)  failed       30 applied, 5 pending, locked',
    '    Database    orders on 127.0.0.1:5432, PostgreSQL 15.18, 8.12 MB',
    '    Last        20260101000029_pets, 2026-03-31 10:00 UTC, by',
    '                ann.of.the.database.team@continuous-integration-runner-17.example.com, approved',
    '                by release (signature)',
    '    Pending     1_a, 2_b, 3_c and 2 more',
    '    Unfinished  1_a',
    '    Edited      0_z',
    '    Gone        0_y',
    '    Drift       not known: Somebody migrates it right now.',
    '    Backup      20260331-090000, 2026-03-31 09:00 UTC',
    '    Kept        orders_before_20260301',
    '    Locked      by faber-db (pid 4711)',
    '    Approval    for migrate, rollback and restore',
    '  staging                 unreachable',
    '    Approval    for migrate',
  ])
})

test('drift is counted where the eye falls first', () => {
  const drifted = { ...dev, drift: { differences: 3 } }
  expect(statusBody({ environments: [drifted] })).toEqual(
    expect.arrayContaining([
      '  dev  up to date  30 applied, 0 pending, 3 differences',
      '    Drift       3 differences',
    ]),
  )
})

test('who holds the lock without a name is told by its pid', () => {
  const locked = { ...dev, lock: { application: '', pid: 4711 } }
  expect(statusBody({ environments: [locked] })).toContain(
    '    Locked      by a session (pid 4711)',
  )
})
