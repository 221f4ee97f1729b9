import { expect, test } from 'vitest'
import { backupAge } from '../../../../src/runtime/health/checks/backup-age.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { look } from '../support.ts'

const now = () => new Date('2026-03-31T00:00:00Z')
const backupOf = (created_at: string) => async () => ({ backup_id: 'backup-1', created_at })

test('a backup within the days that it is kept is healthy', async () => {
  const newestBackup = backupOf('2026-03-30T00:00:00Z')
  expect(await look(backupAge, testServer().url, { now, newestBackup })).toMatchObject({
    grade: 'healthy',
    summary: 'the newest, backup-1, is 24 h old',
    figures: { backup_age_seconds: 86_400 },
  })
})

test.each([
  ['one that is older', backupOf('2026-02-01T00:00:00Z'), /58 days old, older than the 30 days/],
  ['none at all', async () => undefined, /dev has none that is whole/],
])('%s is degraded, with what makes one', async (_, newestBackup, summary) => {
  expect(await look(backupAge, testServer().url, { now, newestBackup })).toMatchObject({
    grade: 'degraded',
    summary: expect.stringMatching(summary),
    advice: 'Make one: `faber-db backup create dev`.',
  })
})

test('a store that cannot be read leaves it unknown', async () => {
  const newestBackup = () => Promise.reject(new Error('the store is gone'))
  expect(await look(backupAge, testServer().url, { newestBackup })).toMatchObject({
    grade: 'unknown',
    summary: 'not checked: the store is gone',
  })
})
