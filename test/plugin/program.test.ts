import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operations } from '../../src/operations/index.ts'

/** The built plugin, as a user has it: in a folder of its own, with nothing installed beside it. */
const plugin = fileURLToPath(new URL('../../plugins/faber-db', import.meta.url))
let home: string

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'an installed plugin '))
  cpSync(plugin, join(home, 'faber-db'), { recursive: true })
  mkdirSync(join(home, 'project'))
})
afterAll(() => rmSync(home, { recursive: true }))

const program = (...args: string[]) =>
  execa(process.execPath, [join(home, 'faber-db/bin/faber-db'), ...args], {
    cwd: join(home, 'project'),
    env: { PATH: process.env.PATH, CLAUDE_DB_CWD: join(home, 'project') },
    extendEnv: false,
    reject: false,
  })

test('--help names every operation', async () => {
  const { stdout, stderr, exitCode } = await program('--help')
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  for (const { name } of operations) expect(stdout).toContain(name)
})

test('--json prints exactly one JSON document, a refusal too', async () => {
  const { stdout, exitCode } = await program('status', '--json')
  expect(exitCode).toBe(2)
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'failure',
    errors: [{ code: 'CONFIG_MISSING' }],
  })
})
