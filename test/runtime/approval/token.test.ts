import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mintToken, useToken } from '../../../src/runtime/approval/token.ts'
import { statePaths } from '../../../src/runtime/state/paths.ts'
import { errorOf, startWorker, temporaryFolder, wordsOf } from '../support.ts'

const planId = 'a'.repeat(64)
const now = new Date('2026-05-01T12:00:00Z')
const minutes = (n: number) => new Date(now.getTime() + n * 60_000)

async function minted(prompt: 1 | 2 = 1) {
  const HOME = await temporaryFolder()
  const state = statePaths(HOME)
  const token = await mintToken(state, planId, prompt, now, { HOME })
  const file = join(state.tokens, `${createHash('sha256').update(token).digest('hex')}.json`)
  const use = (plan = planId, at = now) => useToken(state, token, plan, at, { HOME })
  const refusal = async (plan = planId, at = now) => {
    const error = await errorOf(() => use(plan, at))
    expect(error).toMatchObject({ code: 'APPROVAL_REFUSED', exit: 4 })
    expect(wordsOf(error)).not.toContain(token)
    return error.text.why
  }
  return { state, HOME, token, file, use, refusal }
}

test.each([1, 2] as const)('a token says that it is for question %d', async (prompt) => {
  const { use } = await minted(prompt)
  expect(await use()).toBe(prompt)
})

test('a token has 32 random bytes and stands in no file', async () => {
  const { token, file } = await minted()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(await readFile(file, 'utf8')).not.toContain(token)
})

test('a token is good once', async () => {
  const { use, refusal } = await minted()
  await use()
  expect(await refusal()).toContain('used before')
})

test('a used token that is put back stays used', async () => {
  const { use, refusal, file } = await minted()
  const text = await readFile(file, 'utf8')
  await use()
  await writeFile(file, text)
  expect(await refusal()).toContain('used before')
})

test('a token is good for ten minutes', async () => {
  const { use, refusal } = await minted()
  expect(await refusal(planId, minutes(10))).toContain('expired')
  expect(await use(planId, minutes(9.99))).toBe(1)
})

test('a token is good for its own plan', async () => {
  const { refusal } = await minted()
  expect(await refusal('b'.repeat(64))).toContain('another plan')
})

test('a token that nobody has minted is none', async () => {
  const { state, HOME } = await minted()
  const error = await errorOf(() => useToken(state, 'guessed', planId, now, { HOME }))
  expect(error.text.why).toContain('has not given it')
})

test('a token file written by hand is none, and an edited one neither', async () => {
  const { file, refusal } = await minted()
  const record = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...record, expires_at: minutes(1000).toISOString() }))
  expect(await refusal()).toContain('has not given it')
  await writeFile(file, JSON.stringify({ plan_id: planId, prompt: 1, expires_at: minutes(1) }))
  expect(await refusal()).toContain('has not given it')
})

test('of two processes that use a token at once exactly one succeeds', async () => {
  const { state, token, HOME } = await minted()
  const work = { tokens: state.tokens, token, planId, now: now.toISOString(), home: HOME }
  const racers = [1, 2].map(() => startWorker('useToken', work))
  const said = (await Promise.all(racers)).map(({ stdout }) => stdout)
  expect(said.toSorted()).toEqual(['1', 'APPROVAL_REFUSED'])
})

test('what has expired is swept when the next one is minted', async () => {
  const { state, HOME, use } = await minted()
  await use()
  await mintToken(state, planId, 1, minutes(5), { HOME })
  expect(await readdir(state.tokens)).toHaveLength(2)
  await mintToken(state, planId, 1, minutes(12), { HOME })
  expect(await readdir(state.tokens)).toHaveLength(2)
})
