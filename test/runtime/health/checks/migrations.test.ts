import { expect, test } from 'vitest'
import type { MigrationState } from '../../../../src/runtime/handlers/index.ts'
import { migrations } from '../../../../src/runtime/health/checks/migrations.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { contextOf } from '../support.ts'

const clean: MigrationState = {
  applied: ['1'],
  head: '1',
  pending: [],
  unfinished: [],
  modified: [],
  missing: [],
  outOfOrder: [],
}
const pending = {
  name: '2',
  file: '2/migration.sql',
  sql: 'select 1;',
  checksum: 'a',
  acceptedChecksums: ['a'],
}
const unfinished = {
  id: 'id',
  name: '2',
  checksum: 'a',
  startedAt: new Date(),
  finishedAt: null,
  rolledBackAt: null,
  logs: null,
}

async function check(state: Partial<MigrationState>) {
  const read = async () => ({ ...clean, ...state })
  return migrations.run(await contextOf(testServer().url, { migrations: read }))
}

test('that are pending are no illness', async () => {
  expect(await check({ pending: [pending] })).toMatchObject({
    grade: 'healthy',
    summary: '1 applied, 1 pending',
    facts: { pending: ['2'] },
  })
})

test.each([
  [{ modified: ['1'] }, '1 applied, 0 pending; 1 edited after it was applied'],
  [{ missing: ['0'] }, '1 applied, 0 pending; 0 applied and gone from the folder'],
])('that do not fit the folder are degraded: %j', async (state, summary) => {
  expect(await check(state)).toMatchObject({ grade: 'degraded', summary })
})

test('that did not finish are unhealthy, with what to run', async () => {
  expect(await check({ unfinished: [unfinished] })).toMatchObject({
    grade: 'unhealthy',
    summary: '1 applied, 0 pending; 2 began and did not finish',
    advice: expect.stringContaining('faber-db migrate'),
  })
})
