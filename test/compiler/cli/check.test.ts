import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkFolder } from '../../../src/compiler/cli/check.ts'
import { buildManifest } from '../../../src/compiler/index.ts'
import { readFolder } from '../../../src/compiler/lint/read-folder.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const good = '---\ndescription: Water a plant\n---\n\nWater it.\n'
const manifest = (version = '1.0.0') =>
  JSON.stringify({ name: 'garden', version, description: 'A garden.', author: { name: 'Ann' } })
let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'faber db check '))
  write('.claude-plugin/plugin.json', manifest())
  write('commands/water.md', good)
})
afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

async function run(...more: string[]) {
  let [output, complaint] = ['', '']
  const exit = await checkFolder(
    [root, ...more],
    (text) => (output += text),
    (text) => (complaint += text),
  )
  return { exit, output, complaint }
}

/** The findings of a run, as `path: rule`. */
async function findings(...more: string[]) {
  const { output } = await run('--format', 'json', ...more)
  const found: { path: string; rule: string }[] = JSON.parse(output).findings
  return found.map(({ path, rule }) => `${path.slice(path.indexOf('check ') + 13)}: ${rule}`)
}

test('a faultless plugin gives no finding and exit 0', async () => {
  expect(await run()).toEqual({ exit: 0, output: '0 errors, 0 warnings\n', complaint: '' })
})

test('an error gives exit 1, and is told with its line, its rule and whether --fix mends it', async () => {
  write('commands/water.md', good.replace('Water a plant', 'Water: a plant'))
  const { exit, output } = await run()
  expect(exit).toBe(1)
  expect(output).toContain(
    'commands/water.md:2:14: error: the value of "description" needs quotes (unquoted-value, --fix mends it)\n1 error, 0 warnings\n',
  )
})

test('warnings alone give exit 0', async () => {
  write('commands/water.md', `${good}Now. \n`)
  const { exit, output } = await run()
  expect(exit).toBe(0)
  expect(output).toContain('0 errors, 1 warning\n')
})

test('rules of this house are asked only by name', async () => {
  expect(await findings()).toEqual([])
  expect(await findings('--rule', 'section-required', '--rule', 'manifest-fields')).toContain(
    'commands/water.md: section-required',
  )
})

test.each([
  [['--format', 'xml'], 'There is no format "xml".'],
  [['--rule', 'drought'], 'There is no rule "drought"'],
  [['--since', 'never'], '"never" is neither a commit nor a build manifest'],
  [['another'], 'One folder must be given.'],
  [['--chek'], "Unknown option '--chek'"],
])('%j gets the reason and the usage', async (more, reason) => {
  const { exit, output, complaint } = await run(...more)
  expect({ exit, output }).toEqual({ exit: 2, output: '' })
  expect(complaint).toContain(reason)
  expect(complaint).toContain('usage: faber-db-plugin check DIR')
})

test.each(['/no/such/folder', fileURLToPath(import.meta.url)])('%s is no folder', async (path) => {
  let complaint = ''
  expect(await checkFolder([path], undefined, (text) => (complaint = text))).toBe(2)
  expect(complaint).toContain('is no folder.')
})

test('--fix mends what can be mended, one fix after the other, and touches no other byte', async () => {
  const body = '\nKeep \t this,  and\u00A0this.  \nAnd 💧 this.\n'
  const spoilt = `\uFEFF---\r\ndescription: Water: a plant\r\nargument-hint: [a] [b]\r\n---\r\n${body}`
  write('commands/water.md', spoilt)
  write('commands/other.md', good.replace('Water a', 'Wet a'))
  const mended = `---\ndescription: "Water: a plant"\nargument-hint: "[a] [b]"\n---\n${body}`
  expect((await run('--fix')).output).toBe('0 errors, 0 warnings\n')
  expect(readFileSync(join(root, 'commands/water.md'), 'utf8')).toBe(mended)

  const before = statSync(join(root, 'commands/water.md')).mtimeMs
  await run('--fix')
  expect(statSync(join(root, 'commands/water.md')).mtimeMs).toBe(before)
  expect(readdirSync(join(root, 'commands'))).toEqual(['other.md', 'water.md'])
})

test.skipIf(process.platform === 'win32')('--fix keeps the mode of a file', async () => {
  writeFileSync(join(root, 'commands/dry.md'), good.replace('Water a', 'Dry a').trimEnd(), {
    mode: 0o600,
  })
  await run('--fix')
  expect(statSync(join(root, 'commands/dry.md')).mode & 0o777).toBe(0o600)
})

test('a malformed tree gives findings', async () => {
  write('commands/binary.md', new Uint8Array([0, 255, 254, 3]))
  write('commands/none.md', 'No frontmatter.\n')
  write('commands/broken.md', '---\narguments: [a\n---\n\nText.\n')
  write('commands/longest.md', `${good.replace('Water a', 'Drown a')}${'Text.\n'.repeat(2000)}`)
  write(
    'skills/long/SKILL.md',
    `---\nname: long\ndescription: Grows.\n---\n${'Text.\n'.repeat(2000)}`,
  )
  write('skills/empty/notes.txt', 'nothing')
  write('hooks/hooks.json', '{"hooks": ')
  write('.claude-plugin/marketplace.json', '"text"')
  expect(await findings()).toEqual([
    '.claude-plugin/marketplace.json: json-syntax',
    'commands/binary.md: readable',
    'commands/broken.md: description-missing',
    'commands/broken.md: frontmatter-yaml',
    'commands/none.md: frontmatter-missing',
    'hooks/hooks.json: json-syntax',
    'skills/empty/notes.txt: skill-file',
    'skills/long/SKILL.md: body-length',
  ])
})

test.skipIf(process.platform === 'win32')(
  'links are followed once, and never in a circle',
  async () => {
    write('shared/how.md', '# How\n')
    symlinkSync(root, join(root, 'commands/around'))
    symlinkSync('nowhere.md', join(root, 'commands/dangling.md'))
    symlinkSync('itself.md', join(root, 'commands/itself.md'))
    symlinkSync('shared', join(root, 'docs'))
    await execa('mkfifo', [join(root, 'pipe')])
    expect(await findings()).toEqual([
      'commands/around: readable',
      'commands/dangling.md: readable',
      'commands/itself.md: readable',
      'pipe: readable',
    ])
    expect(readFolder(root).files.map(({ path }) => path)).toContain('docs/how.md')
  },
)

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a file that may not be read is a finding',
  async () => {
    writeFileSync(join(root, 'commands/locked.md'), good, { mode: 0o000 })
    expect(await findings()).toEqual(['commands/locked.md: readable'])
  },
)

test('--since a commit finds a plugin that changed and kept its version', async () => {
  const git = (...args: string[]) =>
    execa('git', ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.org', ...args], {
      cwd: root,
    })
  await git('init', '-q')
  await git('add', '.')
  await git('commit', '-qm', 'Plant')
  expect(await findings('--since', 'HEAD')).toEqual([])

  write('commands/prune.md', good.replace('Water a', 'Prune a'))
  expect(await findings('--since', 'HEAD')).toEqual(['.claude-plugin/plugin.json: version-bump'])

  write('.claude-plugin/plugin.json', manifest('1.0.1'))
  expect(await findings('--since', 'HEAD')).toEqual([])
})

test('--since a build manifest finds the same', async () => {
  const path = `${root}.json`
  const files = readFolder(root).files.map((file) => ({ ...file, path: join(root, file.path) }))
  writeFileSync(path, JSON.stringify(buildManifest(files)))
  try {
    expect(await findings('--since', path)).toEqual([])
    write('commands/water.md', good.replace('Water it.', 'Water it well.'))
    expect(await findings('--since', path)).toEqual(['.claude-plugin/plugin.json: version-bump'])
  } finally {
    rmSync(path)
  }
})

test('the program checks the built plugin of this repository', async () => {
  const program = ['--import', 'tsx', 'scripts/faber-db-plugin.ts']
  const { exitCode, stdout } = await execa(
    process.execPath,
    [...program, 'check', 'plugins', '--format', 'json'],
    { cwd: repository, reject: false },
  )
  expect(exitCode).toBe(0)
  // The author stands in the marketplace, which lies above the folder that is checked.
  expect(JSON.parse(stdout).findings).toMatchObject([{ rule: 'manifest-complete' }])
})
