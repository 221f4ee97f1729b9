import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const sources = ['src', 'scripts', 'templates', 'docs', 'package.json', 'tsconfig.json', 'LICENSE']
const results = ['plugins', 'generated', '.claude-plugin']
let copy: string

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'another clone '))
  for (const one of [...sources, ...results]) {
    cpSync(join(root, one), join(copy, one), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
})
afterAll(() => rmSync(copy, { recursive: true }))

const buildPlugin = (...args: string[]) =>
  execa(process.execPath, ['--import', 'tsx', 'scripts/build-plugin.ts', ...args], {
    cwd: copy,
    reject: false,
  })

test('the committed plugin is what its source builds, under any path', async () => {
  const { exitCode, stdout } = await buildPlugin('--check')
  expect(stdout).toMatch(/^\d+ files, all as they are built\.$/)
  expect(exitCode).toBe(0)
})

test('from nothing, the same bytes are built', async () => {
  for (const one of results) rmSync(join(copy, one), { recursive: true })
  expect(await buildPlugin()).toMatchObject({ exitCode: 0 })
  const manifest = 'generated/manifest.json'
  expect(readFileSync(join(copy, manifest), 'utf8')).toBe(
    readFileSync(join(root, manifest), 'utf8'),
  )
})

test('--check names the source of a document that was edited by hand', async () => {
  const skill = join(copy, 'plugins/faber-db/skills/backup-manager/SKILL.md')
  const built = readFileSync(skill, 'utf8')
  appendFileSync(skill, 'One more line.\n')
  const { exitCode, stdout } = await buildPlugin('--check')
  expect(exitCode).toBe(1)
  expect(stdout).toContain('plugins/faber-db/skills/backup-manager/SKILL.md:')
  expect(stdout).toContain('edit src/plugin/skills/backup-manager.ts')
  writeFileSync(skill, built)
})

test('the manifest lists every other file with its source', () => {
  const { files } = JSON.parse(readFileSync(join(root, 'generated/manifest.json'), 'utf8'))
  const paths = files.map(({ path }: { path: string }) => path)
  expect(paths).toEqual([...paths].sort())
  expect(paths).toContain('plugins/faber-db/bin/faber-db')
  expect(files).toContainEqual(
    expect.objectContaining({
      path: 'plugins/faber-db/skills/backup-manager/SKILL.md',
      source: 'src/plugin/skills/backup-manager.ts',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    }),
  )
})

test.skipIf(process.platform === 'win32')(
  '--watch builds again on a change, and Ctrl-C ends it',
  async () => {
    const watching = execa(
      process.execPath,
      ['scripts/run.mjs', 'scripts/build-plugin.ts', '--watch'],
      {
        cwd: copy,
        reject: false,
      },
    )
    onTestFinished(() => void watching.kill())
    let output = ''
    watching.stdout.on('data', (text) => {
      output += text
    })
    await vi.waitFor(() => expect(output).toContain('Ctrl-C ends it.'), 30_000)
    const source = join(copy, 'src/plugin/commands/migrate.ts')
    writeFileSync(source, readFileSync(source, 'utf8').replace('Applies the', 'Applies all'))
    const rebuilt = /Changed: src\/plugin\/commands\/migrate\.ts\n[\s\S]*files: /
    await vi.waitFor(() => expect(output).toMatch(rebuilt), 30_000)
    watching.kill('SIGINT')
    expect(await watching).toMatchObject({ exitCode: 0 })
    const built = join(copy, 'plugins/faber-db/commands/migrate.md')
    expect(readFileSync(built, 'utf8')).toContain('Applies all pending migrations')
  },
)
