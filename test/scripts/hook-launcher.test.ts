import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { execa, type Options } from 'execa'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hookLauncher } from '../../scripts/lib/hook-launcher.ts'

const dropsTable = event('psql -c "drop table users"')
const lists = event('ls')
let plugin: string

beforeEach(() => {
  plugin = mkdtempSync(join(tmpdir(), 'a plugin with a guard '))
  mkdirSync(join(plugin, 'hooks'))
  mkdirSync(join(plugin, 'bin/chunks'), { recursive: true })
  writeFileSync(join(plugin, 'hooks/guard.mjs'), hookLauncher)
})
afterEach(() => rmSync(plugin, { recursive: true }))

/** What the client sends before it runs a command, in a folder whose name must not count. */
function event(command: string): string {
  const session = { cwd: '/srv/prisma-shop', hook_event_name: 'PreToolUse' }
  return JSON.stringify({ ...session, tool_name: 'Bash', tool_input: { command } })
}

function chunk(code: string) {
  writeFileSync(join(plugin, 'bin/chunks/hook.mjs'), code)
}

const run = (options: Options, ...args: string[]) =>
  execa(process.execPath, [join(plugin, 'hooks/guard.mjs'), ...args], { reject: false, ...options })

/** The reason of a refusal; '' where the guard is silent. */
async function reasonFor(input: string, options: Options = {}): Promise<string> {
  const { stdout, stderr, exitCode } = await run({ input, ...options }, 'pre-tool-use')
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 })
  if (stdout === '') return ''
  const { hookSpecificOutput } = JSON.parse(String(stdout))
  expect(hookSpecificOutput).toMatchObject({
    hookEventName: 'PreToolUse',
    permissionDecision: 'deny',
  })
  return hookSpecificOutput.permissionDecisionReason
}

test('what main answers is printed', async () => {
  chunk('export const main = async (argv, read) => argv[0] + " " + (await read())')
  expect(await run({ input: 'text' }, 'pre-tool-use')).toMatchObject({
    stdout: 'pre-tool-use text',
    exitCode: 0,
  })
})

test('where main answers nothing, nothing is printed', async () => {
  chunk('export const main = async () => {}')
  expect(await reasonFor(dropsTable)).toBe('')
})

test.each([
  ['the chunk is missing', undefined, 'ERR_MODULE_NOT_FOUND'],
  ['the chunk throws', 'throw new RangeError()', 'RangeError'],
  ['the chunk is no JavaScript', 'export const {', 'SyntaxError'],
  ['the chunk has no main', 'export const other = 1', 'TypeError'],
  ['main rejects', 'export const main = async () => { throw new RangeError() }', 'RangeError'],
  [
    'something throws beside main',
    'export const main = () => new Promise(() => setTimeout(() => { throw new RangeError() }))',
    'RangeError',
  ],
  [
    'something rejects beside main',
    'export const main = () => { Promise.reject(null); return new Promise(() => {}) }',
    'ERR_UNHANDLED_REJECTION',
  ],
])('where %s, only what names a database tool is refused', async (_, code, reason) => {
  if (code) chunk(code)
  expect(await reasonFor(dropsTable)).toContain(`faber-db’s guard failed (${reason})`)
  expect(await reasonFor(lists)).toBe('')
})

test.each([
  ['ends the process', 'process.exit(1)', 'it ended without an answer'],
  [
    'uses up its memory',
    'const all = []; for (;;) all.push(new Array(1e6).fill(0.5))',
    'ERR_WORKER_OUT_OF_MEMORY',
  ],
])('where main %s, only what names a database tool is refused', async (_, code, reason) => {
  chunk(`export const main = async () => { ${code} }`)
  expect(await reasonFor(dropsTable)).toContain(reason)
  expect(await reasonFor(lists)).toBe('')
})

test('where main never lets go of the processor, the guard answers after 8 seconds', async () => {
  chunk('export const main = () => { for (;;); }')
  expect(await reasonFor(dropsTable, { timeout: 9500 })).toContain('no answer in 8 s')
})

test('an event that never ends is refused', async () => {
  const reading = run({ stdin: 'pipe', timeout: 7000 }, 'pre-tool-use')
  const { stdout, exitCode } = await reading
  expect(exitCode).toBe(0)
  expect(stdout).toContain('ERR_MODULE_NOT_FOUND')
})

test('garbage is refused where it names a database tool', async () => {
  chunk('export const main = async (argv, read) => void JSON.parse(await read())')
  expect(await reasonFor('{"tool_input": "npx prisma')).toContain('(SyntaxError)')
  expect(await reasonFor('{"tool_input": "ls')).toBe('')
  expect(await reasonFor('')).toBe('')
})

test('a database tool is known by whatever stands around it, and by escapes of JSON', async () => {
  for (const command of [
    'cd x\npsql',
    '"$(which pg_dump)"',
    'npx --yes prisma@7',
    "PS''QL; DROPDB",
  ])
    expect(await reasonFor(event(command))).toContain('failed')
  expect(await reasonFor(lists.replace('ls', '\\u0070sql'))).toContain('failed')
  expect(await reasonFor(lists.replace('Bash', 'mcp__pg__query'))).toContain('failed')
})

test('the reason quotes nothing of the event', async () => {
  chunk('export const main = async (argv, read) => { throw new Error(await read()) }')
  expect(await reasonFor(event('psql postgres://ann:pa55@db/shop'))).not.toContain('pa55')
})

test('where a session starts, a failure is silent', async () => {
  expect(await run({ input: dropsTable }, 'session-start')).toMatchObject({
    stdout: '',
    stderr: '',
    exitCode: 0,
  })
})

test('an old Node can read the guard, and is refused', async () => {
  chunk('export const main = async () => {}')
  const old = join(plugin, 'old.cjs')
  const versions = "{ value: { ...process.versions, node: '14.21.3' } }"
  writeFileSync(old, `Object.defineProperty(process, 'versions', ${versions})`)
  const reason = await reasonFor(dropsTable, {
    env: { NODE_OPTIONS: `--require ${JSON.stringify(old)}` },
  })
  expect(reason).toContain('Node.js 20 or later is needed; this is 14.21.3')
  const as = async (target: string) => (await transform(hookLauncher, { target })).code
  expect(await as('node14')).toBe(await as('esnext'))
})
