import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  endGrant,
  findGrant,
  findOtherGrants,
  type Grant,
  signatureWasUsed,
  writeGrant,
} from '../../../src/runtime/approval/grant.ts'
import { startWorker, temporaryFolder } from '../support.ts'
import { plan } from './plans.ts'

const now = new Date('2026-05-01T12:00:00Z')
const later = new Date('2026-05-01T12:05:00Z')

const grant = (changes: Partial<Grant> = {}): Grant => ({
  plan_id: plan().id,
  operation: 'migrate',
  environment: 'production',
  request: 'migrate production',
  way: 'terminal',
  approved_by: 'ann@desk',
  approved_at: now.toISOString(),
  expires_at: later.toISOString(),
  ...changes,
})

async function folderWith(...grants: Grant[]): Promise<string> {
  const folder = await temporaryFolder()
  for (const each of grants) await writeGrant(folder, each)
  return folder
}

test('a grant is found by its plan, and by no other', async () => {
  const folder = await folderWith(grant())
  expect(await findGrant(folder, plan().id, now)).toEqual(grant())
  expect(await findGrant(folder, plan({ backup: false }).id, now)).toBeUndefined()
})

test('a grant in the file of another plan is none', async () => {
  const folder = await temporaryFolder()
  await writeFile(
    join(folder, `${plan().id}.json`),
    JSON.stringify(grant({ plan_id: plan({ backup: false }).id })),
  )
  expect(await findGrant(folder, plan().id, now)).toBeUndefined()
})

test('a grant is good until the moment it expires, and is swept away then', async () => {
  const folder = await folderWith(grant())
  const justBefore = new Date(later.getTime() - 1)
  expect(await findGrant(folder, plan().id, justBefore)).toBeDefined()
  expect(await findGrant(folder, plan().id, later)).toBeUndefined()
  expect(await readdir(folder)).toEqual([])
})

test('a grant without a readable end is not good', async () => {
  const folder = await folderWith(grant({ expires_at: 'never' }))
  expect(await findGrant(folder, plan().id, now)).toBeUndefined()
})

test.each(['used', 'void'] as const)('a grant that is %s is good no more', async (how) => {
  const folder = await folderWith(grant())
  expect(await endGrant(folder, grant(), how, now)).toBe(true)
  expect(await findGrant(folder, plan().id, now)).toBeUndefined()
  expect(await endGrant(folder, grant(), how, now)).toBe(false)
})

test('of two processes that use a grant at once exactly one succeeds', async () => {
  const folder = await folderWith(grant())
  const racers = [1, 2].map(() => startWorker('endGrant', { folder, grant: grant() }))
  const said = (await Promise.all(racers)).map(({ stdout }) => stdout)
  expect(said.toSorted()).toEqual(['false', 'true'])
})

describe('other grants', () => {
  test('are those of the same request that are good, for another plan', async () => {
    const other = grant({ plan_id: plan({ backup: false }).id })
    const elsewhere = grant({ plan_id: plan({ risk: 'high' }).id, request: 'migrate staging' })
    const over = grant({
      plan_id: plan({ risk: 'medium' }).id,
      expires_at: now.toISOString(),
    })
    const folder = await folderWith(grant(), other, elsewhere, over)
    expect(await findOtherGrants(folder, plan(), now)).toEqual([other])
  })

  test('are none where the folder is not there', async () => {
    expect(await findOtherGrants(join(await temporaryFolder(), 'none'), plan(), now)).toEqual([])
  })
})

describe('a signature', () => {
  test('counts as used as soon as it has given a grant, and after the grant was used', async () => {
    const signed = grant({ way: 'signature', signature: '1.abc' })
    const folder = await folderWith(signed)
    expect(await signatureWasUsed(folder, '1.abc')).toBe(true)
    await endGrant(folder, signed, 'used', now)
    expect(await signatureWasUsed(folder, '1.abc')).toBe(true)
    expect(await signatureWasUsed(folder, '1.abd')).toBe(false)
  })
})
