import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const parts = ['src', 'scripts', 'templates', 'test', 'plugins', 'generated', 'package.json']
const settings = ['tsconfig.json', 'biome.json', 'vitest.config.ts', '.gitignore', 'LICENSE']
let copy: string

const run = (file: string, ...args: string[]) =>
  execa(file, args, { cwd: copy, reject: false, preferLocal: true, all: true })
const create = (kind: string, name: string) =>
  run(process.execPath, 'scripts/run.mjs', 'scripts/new.ts', kind, name)

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'another-clone-'))
  for (const one of [...parts, ...settings]) {
    cpSync(join(root, one), join(copy, one), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  await run('git', 'init', '--quiet')
})
afterAll(() => {
  unlinkSync(join(copy, 'node_modules'))
  rmSync(copy, { recursive: true })
})

const made: readonly (readonly [kind: string, name: string, test: string])[] = [
  ['command', 'prune-roses', 'test/plugin/commands/prune-roses.test.ts'],
  ['skill', 'rose-pruner', 'test/plugin/skills/rose-pruner.test.ts'],
  ['hook', 'night-frost', 'test/plugin/hooks/night-frost.test.ts'],
  ['operation', 'prune', 'test/runtime/pipelines/prune.test.ts'],
  ['rule', 'blunt-shears', 'test/runtime/safety/rules/blunt-shears.test.ts'],
  ['check', 'greenfly', 'test/runtime/health/checks/greenfly.test.ts'],
  ['handler', 'knex', 'test/runtime/handlers/knex/index.test.ts'],
]

test('what is made of each kind compiles, and passes the linter and its own test', async () => {
  for (const [kind, name, path] of made) {
    expect(await create(kind, name)).toMatchObject({ exitCode: 0 })
    expect(existsSync(join(copy, path))).toBe(true)
  }
  expect(await run('tsc', '--noEmit')).toMatchObject({ exitCode: 0, all: '' })
  expect(await run('biome', 'check', '--error-on-warnings', 'src', 'test')).toMatchObject({
    exitCode: 0,
  })
  const tests = made.map(([, , path]) => path)
  const { exitCode, all } = await run('vitest', 'run', '--maxWorkers=1', ...tests)
  expect(exitCode, all).toBe(0)
}, 180_000)

test('nothing that is there is overwritten', async () => {
  const { exitCode, stdout } = await create('rule', 'drop-table')
  expect(exitCode).toBe(2)
  expect(stdout).toBe(
    'src/runtime/safety/rules/drop-table.ts is there already: choose another name.',
  )
})

test('an unknown kind, or a name that is no kebab-case, gets the usage', async () => {
  for (const [kind, name] of [
    ['thing', 'a'],
    ['rule', 'DropTable'],
    ['rule', '../a'],
  ] as const) {
    const { exitCode, stdout } = await create(kind, name)
    expect(exitCode).toBe(2)
    expect(stdout).toBe(
      'usage: npm run new -- command|skill|hook|operation|rule|handler|check name-in-kebab-case',
    )
  }
})
