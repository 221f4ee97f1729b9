import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readClaims, whyNeeded } from '../../../src/runtime/backup/needed.ts'
import { statePaths } from '../../../src/runtime/state/paths.ts'
import { folderWith } from '../support.ts'
import { aRecord } from './support.ts'

const now = new Date('2026-05-02T12:00:00Z')
const plan = 'c'.repeat(64)
const old = aRecord({ backup_id: 'old', key: 'production/old.dump' })
const found = [{ record: old }, { record: aRecord() }]

interface Case {
  readonly created_at?: string
  readonly request?: string
  readonly sha256?: string
  /** The file of the grant, and when it ends. */
  readonly grant?: readonly [name: string, expires_at: string]
}

async function why({ created_at, request = 'restore production', sha256, grant }: Case) {
  const from = { backup_id: 'old', sha256: sha256 ?? old.sha256 }
  const content = { request, from }
  const root = await folderWith({
    [join('.fractary/plugins/faber-db/plans', `${plan}.json`)]: JSON.stringify({
      id: plan,
      created_at: created_at ?? '2026-05-02T11:00:00Z',
      content,
    }),
    ...(grant && {
      [join('.fractary/plugins/faber-db/grants', grant[0])]: JSON.stringify({
        plan_id: plan,
        expires_at: grant[1],
      }),
    }),
  })
  return whyNeeded(old, found, await readClaims(statePaths(root), 'backup delete old', now))
}

const soon = '2026-05-02T13:00:00Z'
const longAgo = '2026-04-01T00:00:00Z'

test.each<[string, Case]>([
  ['waits for approval', {}],
  ['is approved', { grant: [`${plan}.json`, soon] }],
  ['is approved, however old it is', { created_at: longAgo, grant: [`${plan}.json`, soon] }],
])('a backup is needed while a plan to restore it %s', async (_, plan) => {
  expect(await why(plan)).toContain('(restore production) rests on it')
})

test.each<[string, Case]>([
  ['is a day old', { created_at: '2026-05-01T11:59:59Z' }],
  ['was carried out', { grant: [`${plan}.20260502110000000.used.json`, soon] }],
  ['became void', { grant: [`${plan}.20260502110000000.void.json`, soon] }],
  [
    'was approved for a time that is over',
    { created_at: longAgo, grant: [`${plan}.json`, longAgo] },
  ],
  ['is the request itself', { request: 'backup delete old' }],
  ['means another backup of the same name', { sha256: 'd'.repeat(64) }],
])('and not once the plan %s', async (_, plan) => {
  expect(await why(plan)).toBeUndefined()
})
