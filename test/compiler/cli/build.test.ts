import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BuiltFile, build, buildSourceMap, claudeCode } from '../../../src/compiler/index.ts'
import { garden } from '../define/fixture.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const definition = 'test/compiler/define/fixture.ts'
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faber db build '))
})
afterEach(() => rmSync(root, { recursive: true }))

async function run(args: string[], more: BuiltFile[] = []) {
  const lines: string[] = []
  const make = async () => [...claudeCode(garden, repository), ...more]
  const exit = await build({ root, owned: ['plugins/garden'], make }, args, (text) =>
    lines.push(text),
  )
  return { exit, output: lines.join('\n') }
}

const command = () => join(root, 'plugins/garden/commands/water.md')

test('the first build writes the plugin and its marketplace', async () => {
  expect(await run([])).toMatchObject({ exit: 0, output: expect.stringContaining('5 written') })
  const files = readdirSync(root, { recursive: true, withFileTypes: true, encoding: 'utf8' })
  expect(
    files
      .filter((one) => one.isFile())
      .map((one) => one.name)
      .sort(),
  ).toEqual(['SKILL.md', 'gardener.md', 'marketplace.json', 'plugin.json', 'water.md'])
})

test('the second build writes nothing', async () => {
  await run([])
  const before = statSync(command()).mtimeMs
  expect((await run([])).output).toContain('0 written, 0 deleted')
  expect(statSync(command()).mtimeMs).toBe(before)
})

test('a build puts back what was edited and deletes what nothing makes', async () => {
  await run([])
  const built = readFileSync(command(), 'utf8')
  writeFileSync(command(), 'edited')
  writeFileSync(join(root, 'plugins/garden/commands/old.md'), 'old')
  expect((await run([])).output).toContain('1 written, 1 deleted')
  expect(readFileSync(command(), 'utf8')).toBe(built)
  expect(readdirSync(join(root, 'plugins/garden/commands'))).toEqual(['water.md'])
})

test('--check says nothing differs after a build', async () => {
  await run([])
  expect(await run(['--check'])).toMatchObject({ exit: 0 })
})

test('--check names the file, the first line that differs and the source to edit', async () => {
  await run([])
  const edited = readFileSync(command(), 'utf8').replace('Waters one plant.', 'Drowns one plant.')
  writeFileSync(command(), edited)
  const { exit, output } = await run(['--check'])
  expect(exit).toBe(1)
  expect(output).toContain(
    [
      'plugins/garden/commands/water.md:7: differs',
      '  built  "Waters one plant."',
      '  found  "Drowns one plant."',
      `  edit ${definition}`,
    ].join('\n'),
  )
  expect(readFileSync(command(), 'utf8')).toBe(edited)
})

test('with a source map, --check names the line to edit', async () => {
  const map = buildSourceMap(claudeCode(garden, repository), repository, [
    { file: definition, name: 'garden', value: garden },
  ])
  await run([], [map])
  writeFileSync(command(), readFileSync(command(), 'utf8').replace('Waters', 'Drowns'))
  const source = readFileSync(join(repository, definition), 'utf8').split('\n')
  const line = source.findIndex((text) => text.includes('Waters one plant.')) + 1
  expect((await run(['--check'], [map])).output).toContain(`  edit ${definition}:${line}\n`)
})

test('--check names files that are missing and files that nothing makes', async () => {
  await run([])
  rmSync(command())
  writeFileSync(join(root, 'plugins/garden/notes.txt'), 'mine')
  const { exit, output } = await run(['--check'])
  expect(exit).toBe(1)
  expect(output).toContain(
    `plugins/garden/commands/water.md: is missing\n  made from ${definition}`,
  )
  expect(output).toContain('plugins/garden/notes.txt: nothing makes this file\n  delete it')
})

test.skipIf(process.platform === 'win32')('an executable stays executable', async () => {
  const program = {
    path: 'plugins/garden/bin/garden',
    content: '#!/usr/bin/env node\n',
    executable: true,
    source: 'scripts/garden.ts',
  }
  await run([], [program])
  expect(statSync(join(root, program.path)).mode & 0o777).toBe(0o755)
})

test('a finding stops the build before anything is written, and names the source', async () => {
  const bad = { path: 'plugins/garden/commands/Bad.md', content: 'x', source: 'src/bad.ts' }
  const { exit, output } = await run([], [bad])
  expect(exit).toBe(1)
  expect(output).toContain(
    'plugins/garden/commands/Bad.md: "Bad" is not kebab-case (name-format)\n  edit src/bad.ts',
  )
  expect(readdirSync(root)).toEqual([])
})

test('an unknown argument gets the usage', async () => {
  expect(await run(['--chek'])).toEqual({
    exit: 2,
    output: 'usage: npm run build-plugin [-- --check]',
  })
})
