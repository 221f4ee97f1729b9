import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle, type Entry } from '../../scripts/lib/bundle.ts'
import { launcher as programLauncher } from '../../scripts/lib/launcher.ts'
import { type BuiltFile, buildManifest } from '../../src/compiler/index.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const entries = [
  entry('bin/program', 'main', 'test/scripts/fixtures/program.ts'),
  entry('hooks/greet.mjs', 'greet', 'test/scripts/fixtures/greet.ts'),
]
let files: BuiltFile[]
let home: string

function entry(path: string, chunk: string, module: string): Entry {
  const source = 'test/scripts/bundle.test.ts'
  const launcher = path.startsWith('bin/')
    ? { path, content: programLauncher, executable: true, source }
    : { path, content: `import '../bin/chunks/${chunk}.mjs'\n`, source }
  return { module, chunk, launcher }
}

beforeAll(async () => {
  files = await bundle(root, '', entries)
  home = mkdtempSync(join(tmpdir(), 'a folder with spaces '))
  for (const { path, content, executable } of files) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), content)
    if (executable) chmodSync(join(home, path), 0o755)
  }
})
afterAll(() => rmSync(home, { recursive: true }))

const run = (...args: string[]) =>
  execa(process.execPath, [join(home, 'bin/program'), ...args], { cwd: tmpdir(), reject: false })

const scripts = () =>
  files.filter(({ path }) => path.endsWith('.mjs')).map(({ content }) => String(content))

test('the program runs from a folder with spaces, far from any node_modules', async () => {
  expect(await run('world')).toMatchObject({ stdout: 'hello world', stderr: '', exitCode: 0 })
})

test.skipIf(process.platform === 'win32')('the program is its own executable', async () => {
  const { stdout } = await execa(join(home, 'bin/program'), ['world'])
  expect(stdout).toBe('hello world')
})

test('the launcher is valid beside a package.json of either type', async () => {
  for (const type of ['module', 'commonjs']) {
    writeFileSync(join(home, 'package.json'), JSON.stringify({ type }))
    expect(await run('world')).toMatchObject({ stdout: 'hello world', stderr: '' })
  }
  rmSync(join(home, 'package.json'))
})

test('WebAssembly is found beside its chunk', async () => {
  expect((await run('parse')).stdout).toContain('"SelectStmt"')
})

test('a CommonJS package imported lazily has the names that Node gives it', async () => {
  expect(await run('validate')).toMatchObject({ stdout: 'true', stderr: '' })
})

test('a CommonJS package that requires built-in modules works', async () => {
  expect(await run('client')).toMatchObject({ stdout: '5999', stderr: '' })
})

test('chunks are named for what is in them', () => {
  expect(files.map(({ path }) => path).sort()).toEqual([
    'bin/chunks/LICENSES.txt',
    'bin/chunks/ajv.mjs',
    'bin/chunks/greet.mjs',
    'bin/chunks/libpg-query.mjs',
    'bin/chunks/libpg-query.wasm',
    'bin/chunks/main.mjs',
    'bin/chunks/pg.mjs',
    'bin/chunks/shared-esbuild.mjs',
    'bin/program',
    'hooks/greet.mjs',
  ])
})

test('another entry starts from its own launcher, with the same chunks', async () => {
  const { stdout } = await execa(process.execPath, [join(home, 'hooks/greet.mjs')])
  expect(stdout).toBe('hello 1')
})

test('the chunks import only each other and what Node has', () => {
  const chunks = files.map(({ path }) => `./${path.replace('bin/chunks/', '')}`)
  for (const text of scripts()) {
    for (const [, path = ''] of text.matchAll(/^\s*(?:import|export) [^;]*?from "([^"]+)";$/gm)) {
      expect([...chunks, ...builtinModules]).toContain(path.replace(/^node:/, ''))
    }
  }
})

test('the chunks say nothing of the folders that they were built in', () => {
  for (const text of scripts()) {
    expect(text).not.toContain(root)
    expect(text).not.toMatch(/^\s*(\/\/ |")(\.\.\/)*node_modules\//m)
  }
})

test('the licence of every package that is in it goes with it', () => {
  const text = readFileSync(join(home, 'bin/chunks/LICENSES.txt'), 'utf8')
  for (const name of ['ajv', 'libpg-query', 'pg', 'pg-protocol']) {
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
  }
})

test('bundling twice gives the same bytes', async () => {
  const again = await bundle(root, '', entries)
  expect(buildManifest(again)).toEqual(buildManifest(files))
})
