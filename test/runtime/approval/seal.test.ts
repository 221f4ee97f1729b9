import { readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isSealed, withSeal } from '../../../src/runtime/approval/seal.ts'
import { errorOf, startWorker, temporaryFolder } from '../support.ts'

const record = { plan_id: 'a'.repeat(64), expires_at: '2026-05-01T12:00:00Z' }

async function home(): Promise<{ HOME: string; folder: string; key: string }> {
  const HOME = await temporaryFolder()
  const folder = join(HOME, '.local/state/faber-db')
  return { HOME, folder, key: join(folder, 'seal.key') }
}

test('what is sealed keeps its seal, in whatever order its keys stand', async () => {
  const env = await home()
  const { seal, ...content } = await withSeal('token', record, env)
  const reversed = Object.fromEntries(Object.entries({ ...content, seal }).reverse())
  expect(await isSealed('token', reversed, env)).toBe(true)
})

test.each<[string, object]>([
  ['a value', { expires_at: '2036-05-01T12:00:00Z' }],
  ['another key', { way: 'terminal' }],
  ['no seal', { seal: undefined }],
  ['an empty seal', { seal: '' }],
  ['a seal that is no text', { seal: 0 }],
])('%s written by hand breaks it', async (_, change) => {
  const env = await home()
  const sealed = await withSeal('token', record, env)
  expect(await isSealed('token', { ...sealed, ...change }, env)).toBe(false)
})

test('the seal of one kind is none for another', async () => {
  const env = await home()
  expect(await isSealed('grant', await withSeal('token', record, env), env)).toBe(false)
})

test('the seal of another user or machine is none', async () => {
  const sealed = await withSeal('grant', record, await home())
  const other = await home()
  expect(await isSealed('grant', sealed, other)).toBe(false)
  await withSeal('grant', record, other)
  expect(await isSealed('grant', sealed, other)).toBe(false)
})

test('the key is for its owner only, and lies where XDG_STATE_HOME says', async () => {
  const env = await home()
  await withSeal('grant', record, env)
  expect((await stat(env.key)).mode & 0o777).toBe(0o600)
  expect((await stat(env.folder)).mode & 0o777).toBe(0o700)
  expect((await stat(env.key)).size).toBe(32)
  const elsewhere = await temporaryFolder()
  await withSeal('grant', record, { ...env, XDG_STATE_HOME: elsewhere })
  expect(await readdir(join(elsewhere, 'faber-db'))).toEqual(['seal.key'])
})

test('two processes that seal for the first time at once end with one key', async () => {
  const env = await home()
  const works = [1, 2].map(() => startWorker('seal', { record, home: env.HOME }))
  const seals = (await Promise.all(works)).map(({ stdout }) => stdout)
  expect(seals[0]).toMatch(/^[\w-]{43}$/)
  expect(seals[1]).toBe(seals[0])
  expect(await readdir(env.folder)).toEqual(['seal.key'])
})

test('a key that was damaged is told, and nothing is sealed with it', async () => {
  const env = await home()
  await withSeal('grant', record, env)
  await writeFile(env.key, 'short')
  const error = await errorOf(() => withSeal('grant', record, env))
  expect(error.code).toBe('STATE_CORRUPT')
  expect(error.text.next).toContain('Delete it')
})

test('where the key cannot be written, nothing is sealed', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  const error = await errorOf(() => withSeal('grant', record, { HOME: file }))
  expect(error.code).toBe('STATE_UNWRITABLE')
})
