import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

const script = fileURLToPath(new URL('../../scripts/setup.mjs', import.meta.url))
// npm refuses it before it asks the network for anything.
const lock = 'no lock file of npm'
let clone: string

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'a fresh clone '))
  mkdirSync(join(clone, 'node_modules'))
  cpSync(script, join(clone, 'scripts/setup.mjs'))
  writeFileSync(join(clone, 'package.json'), '{"name":"x"}')
  writeFileSync(join(clone, 'package-lock.json'), lock)
})
afterAll(() => rmSync(clone, { recursive: true }))

const setup = () =>
  execa(process.execPath, [join(clone, 'scripts/setup.mjs')], { cwd: tmpdir(), reject: false })
const stamp = () => join(clone, 'node_modules/.faber-db-setup')

test('where npm ci fails, setup says so and the next run tries again', async () => {
  for (const _ of ['first', 'second']) {
    const { exitCode, stderr } = await setup()
    expect(exitCode).toBe(1)
    expect(stderr).toContain('npm ci failed')
  }
})

test('what is installed from this lock is not installed again', async () => {
  const hash = createHash('sha256').update(readFileSync(join(clone, 'package-lock.json')))
  writeFileSync(stamp(), hash.digest('hex'))
  expect(await setup()).toMatchObject({ exitCode: 0, stdout: '', stderr: '' })
})

test('another lock is installed', async () => {
  writeFileSync(join(clone, 'package-lock.json'), `${lock}\n`)
  expect((await setup()).stderr).toContain('installing packages (npm ci)')
})
