import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importPlugin } from '../../../src/compiler/cli/import.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import '))
  mkdirSync(join(folder, 'garden/commands'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const at = (path: string) => join(folder, path)
const command = (text: string) => writeFileSync(at('garden/commands/water.md'), text)

async function run(...args: string[]) {
  const lines: string[] = []
  const exit = await importPlugin(args, (text) => lines.push(text))
  return { exit, output: lines.join('\n') }
}
const importGarden = (...more: string[]) => run(at('garden'), '--out', at('out'), ...more)

test('an import says what it made and where', async () => {
  command('# Water\n')
  expect(await importGarden()).toEqual({
    exit: 0,
    output: `garden: 1 documents, 0 data files and 0 assets, defined in ${at('out/plugin.ts')}.`,
  })
})

test('what only the client forgives is imported, and counted', async () => {
  command('---\nargument-hint: [a] [b]\n---\n')
  const { exit, output } = await importGarden()
  expect(exit).toBe(0)
  expect(output).toContain('1 things that only the client forgives: --strict names them.')
})

test.each([
  ['---\nargument-hint: [a] [b]\n---\n', 'the value of "argument-hint" must be quoted'],
  ['---\ndescription: a: b\n---\n', 'the value of "description" must be quoted'],
  ['---\na: 1\na: 2\n---\n', 'a key stands in it twice: the last counts'],
  ['---\na: 1\n', 'the frontmatter is never closed'],
  ['---\n- a\n---\n', 'the frontmatter is no mapping in YAML'],
  ['\uFEFF# Water\n', 'it starts with a byte order mark'],
])('--strict names what only the client forgives: %j', async (text, named) => {
  command(text)
  const { exit, output } = await importGarden('--strict')
  expect(output).toBe(`commands/water.md: ${named}\n1 in the way; nothing was imported.`)
  expect(exit).toBe(1)
  expect(existsSync(at('out'))).toBe(false)
})

test('--strict names markdown that is no UTF-8', async () => {
  writeFileSync(at('garden/commands/water.md'), Buffer.from([0xff]))
  expect((await importGarden('--strict')).output).toContain('commands/water.md: it is no UTF-8')
})

test.skipIf(process.platform === 'win32')('a link is refused by name', async () => {
  symlinkSync('/etc/hostname', at('garden/commands/link.md'))
  expect(await importGarden()).toEqual({
    exit: 1,
    output:
      'commands/link.md: a symbolic link: put the file itself there\n1 in the way; nothing was imported.',
  })
})

test('an import never mixes with what is there', async () => {
  mkdirSync(at('out'))
  writeFileSync(at('out/mine.ts'), '')
  expect(await importGarden()).toMatchObject({
    exit: 2,
    output: expect.stringContaining('is not empty'),
  })
  expect(await run(at('garden'), '--out', at('garden/out'))).toMatchObject({
    exit: 2,
    output: expect.stringContaining('lies inside'),
  })
})

test('a folder that is missing, and arguments that are wrong, are told', async () => {
  expect((await run(at('nowhere'), '--out', at('out'))).output).toBe(
    `${at('nowhere')} is no folder.`,
  )
  expect((await run(at('garden'))).output).toMatch(/^usage: /)
  expect((await run('--out', at('out'))).output).toMatch(/^usage: /)
})
