import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { executable, nasty } from './nasty.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
let folder: string

const at = (...path: string[]) => join(folder, ...path)
const buildPlugin = (...args: string[]) =>
  execa(process.execPath, ['--import', 'tsx', 'scripts/build-plugin.ts', ...args], {
    cwd: root,
    reject: false,
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import '))
  for (const [path, content] of Object.entries(nasty)) {
    mkdirSync(dirname(at('plugin', path)), { recursive: true })
    writeFileSync(at('plugin', path), content)
  }
  chmodSync(at('plugin', executable), 0o755)
  const imported = await buildPlugin('import', at('plugin'), '--out', at('definitions'))
  expect(imported).toMatchObject({ exitCode: 0 })
  const rendered = await buildPlugin('--source', at('definitions'), '--out', at('rendered'))
  expect(rendered).toMatchObject({ exitCode: 0 })
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each(Object.keys(nasty))('the same bytes come back: %s', (path) => {
  const rendered = readFileSync(at('rendered', path))
  expect(rendered.equals(Buffer.from(nasty[path] ?? 'no such file'))).toBe(true)
})

test('no file is added and none is lost', () => {
  const files = (name: string) =>
    readdirSync(at(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(at(name).length + 1))
      .sort()
  expect(files('rendered')).toEqual(files('plugin'))
})

test.skipIf(process.platform === 'win32')('what may be run may be run again', () => {
  expect(statSync(at('rendered', executable)).mode & 0o777).toBe(0o755)
  expect(statSync(at('rendered', 'README.md')).mode & 0o777).toBe(0o644)
})

test('the definitions compile', async () => {
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
    include: ['.'],
  }
  writeFileSync(at('definitions/tsconfig.json'), JSON.stringify(config))
  const tsc = fileURLToPath(import.meta.resolve('typescript/package.json')).replace(
    'package.json',
    'bin/tsc',
  )
  const { stdout, exitCode } = await execa(process.execPath, [tsc, '-p', at('definitions')], {
    reject: false,
  })
  expect(stdout).toBe('')
  expect(exitCode).toBe(0)
})

test('the plugin of this repository comes back byte for byte', async () => {
  await buildPlugin('import', 'plugins/faber-db', '--out', at('own'))
  await buildPlugin('--source', at('own'), '--out', at('own rendered'))
  const { stdout } = await execa('diff', ['-r', 'plugins/faber-db', at('own rendered')], {
    cwd: root,
    reject: false,
  })
  expect(stdout).toBe('')
})
