import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { execaSync } from 'execa'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { reviewCommand } from '../../../src/compiler/cli/review.ts'
import { buildManifest, buildSourceMap, claudeCode, json } from '../../../src/compiler/index.ts'
import { garden } from '../define/fixture.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const definition = 'test/compiler/define/fixture.ts'
const skill = 'plugins/garden/skills/waterer/SKILL.md'
const files = claudeCode(garden, repository)
const exports = [{ file: definition, name: 'garden', value: garden }]
const built = [
  ...files,
  buildSourceMap(files, repository, exports),
  { path: 'generated/manifest.json', content: json(buildManifest(files)), source: '' },
]
let folder: string
let root: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faber db review '))
  root = join(folder, 'garden')
  for (const { path, content } of built) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  git('init', '--quiet', '--initial-branch=main')
  commit('Plant the garden')
})
afterEach(() => rmSync(folder, { recursive: true }))

const git = (...args: string[]) => execaSync('git', args, { cwd: root }).stdout

function commit(message: string) {
  git('add', '--all')
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', message)
}

function edit(path: string, from: string, to: string) {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

async function review(...argv: string[]) {
  const lines: string[] = []
  const exit = await reviewCommand(argv, root, (text) => lines.push(text))
  return { exit, output: lines.join('\n') }
}

test('with nothing changed it says so', async () => {
  const { exit, output } = await review()
  expect(output).toMatch(/^Nothing changed in meaning since [0-9a-f]{12}\.$/)
  expect(exit).toBe(0)
})

test('the base is where the branch left main, and what is not committed counts', async () => {
  git('checkout', '--quiet', '-b', 'work')
  edit(skill, 'A line.', 'A word.')
  commit('Say less')
  git('checkout', '--quiet', 'main')
  edit('plugins/garden/agents/gardener.md', 'You keep', 'You love')
  commit('Go on without the branch')
  git('checkout', '--quiet', 'work')
  edit(skill, 'You water.', 'You pour.')
  const { output } = await review()
  expect(output).toContain('- A line.\n  + A word.')
  expect(output).toContain('- You water.\n  + You pour.')
  expect(output).not.toContain('You love')
  expect((await review('--base', 'HEAD')).output).not.toContain('A word.')
})

test('a risk stands first, with the line of the typed source', async () => {
  edit(skill, 'Never drown a plant.', 'Try not to drown a plant.')
  const lines = readFileSync(join(repository, definition), 'utf8').split('\n')
  const line = lines.findIndex((text) => text.includes('Never drown a plant.')) + 1
  const { exit, output } = await review('--base', 'main')
  expect(output).toContain(
    [
      '1 change since main, 1 risk.',
      '',
      'RISK  skill waterer, CRITICAL_RULES: a critical rule lost “never”',
      `      ${definition}:${line}`,
      '',
      'skill waterer',
      `  @@ rule changed: CRITICAL_RULES (${definition}:${line}) @@`,
      '  - Never drown a plant.',
      '  + Try not to drown a plant.',
    ].join('\n'),
  )
  expect(exit).toBe(0)
})

test('--fail-on-risk ends with 1 where there is a risk, else with 0', async () => {
  expect((await review('--fail-on-risk')).exit).toBe(0)
  edit(skill, 'You water.', 'You pour.')
  expect((await review('--fail-on-risk')).exit).toBe(0)
  edit(skill, '- Never drown a plant.', '- Sing.')
  expect((await review('--fail-on-risk')).exit).toBe(1)
})

test('as markdown it is a comment with a table and a block to open', async () => {
  edit(skill, 'You water.', 'You water.\n\n```sh\npour\n```')
  edit('plugins/garden/agents/gardener.md', 'tools: Bash', 'tools: Bash(x *), Bash')
  const { output } = await review('--format', 'markdown')
  expect(output).toContain(
    '- ⚠️ **agent gardener, tools**: a permission or tool was added: Bash(x \\*) (`',
  )
  expect(output).toMatch(/^\| skill waterer \| \d+ \| \d+ \| \+\d+ \|$/m)
  expect(output).toMatch(
    /<details>\n<summary>2 changes, by component<\/summary>\n\n[\s\S]*<\/details>/,
  )
  expect(output).toContain('````diff\n')
  expect(output).toContain('+ ```sh\n+ pour\n+ ```\n````')
})

test('as JSON it is one document', async () => {
  edit(skill, 'You water.', 'You pour.')
  const { output } = await review('--format', 'json')
  const { base, changes, figures, otherFiles } = JSON.parse(output)
  expect(base).toBe(git('rev-parse', 'HEAD'))
  expect(changes).toEqual([
    expect.objectContaining({
      component: 'waterer',
      part: 'CONTEXT',
      change: 'changed',
      before: 'You water.',
      after: 'You pour.',
      origin: expect.stringMatching(/^test\/compiler\/define\/fixture\.ts:\d+$/),
      risks: [],
    }),
  ])
  expect(figures.map(({ name }: { name: string }) => name)).toContain('listing')
  expect(otherFiles).toEqual([])
})

test('a new component names the file that defines it; other files are listed', async () => {
  git('rm', '--quiet', '-r', skill, 'plugins/garden/.claude-plugin')
  commit('Remove some')
  git('checkout', '--quiet', 'HEAD~1', '--', 'plugins')
  const { output } = await review('--base', 'HEAD')
  expect(output).toContain(`@@ skill added: component (${definition}) @@\n  + waterer`)
  expect(output).toContain('Other files\n  plugins/garden/.claude-plugin/plugin.json')
})

test('an unknown commit is refused, with what to do; a shallow clone says that it is one', async () => {
  expect(await review('--base', 'nowhere')).toEqual({
    exit: 2,
    output: 'This clone has no commit "nowhere": git fetch may bring it.',
  })
  edit(skill, 'You water.', 'You pour.')
  commit('Pour')
  const origin = pathToFileURL(root).href
  execaSync('git', ['clone', '--quiet', '--depth=1', origin, 'shallow'], { cwd: folder })
  root = join(folder, 'shallow')
  expect((await review()).exit).toBe(0)
  expect(await review('--base', 'HEAD~1')).toEqual({
    exit: 2,
    output: expect.stringMatching(/^This shallow clone has no commit "HEAD~1": fetch it with/),
  })
})

test('a shallow clone that does not reach to main is refused: it would show no change', async () => {
  git('checkout', '--quiet', '-b', 'work')
  edit(skill, 'You water.', 'You pour.')
  commit('Pour')
  const origin = pathToFileURL(root).href
  execaSync('git', ['clone', '--quiet', '--depth=1', '--branch=work', origin, 'shallow'], {
    cwd: folder,
  })
  root = join(folder, 'shallow')
  expect(await review()).toEqual({
    exit: 2,
    output: expect.stringMatching(/^This shallow clone does not reach to where the work left main/),
  })
})

test('a folder that is no repository is refused', async () => {
  rmSync(join(root, '.git'), { recursive: true })
  expect(await review()).toEqual({ exit: 2, output: 'This is no git repository with commits.' })
})

test.each([['--bse', 'main'], ['--format', 'html'], ['main']])(
  'wrong arguments get the usage: %s',
  async (...argv) => {
    expect(await review(...argv)).toEqual({
      exit: 2,
      output: expect.stringMatching(/^usage: npm run review/),
    })
  },
)
