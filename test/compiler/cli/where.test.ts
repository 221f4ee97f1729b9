import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { where } from '../../../src/compiler/cli/where.ts'

const skill = 'plugins/garden/skills/waterer/SKILL.md'
let root: string

function put(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'faber db where '))
  put('src/waterer.ts', "first\n  body: '1. Water it.',\n  tools: [bash],\n")
  put(skill, '1. Water it.\n\ntools: Bash\n')
  put('plugins/garden/bin/garden', '#!/usr/bin/env node\n')
  put(
    'generated/source-map.json',
    JSON.stringify({
      [skill]: ['1 src/waterer.ts:2', '3 src/waterer.ts:3 (tools)'],
      'plugins/garden/bin/garden': 'scripts/garden.ts',
    }),
  )
})
afterAll(() => rmSync(root, { recursive: true }))

async function ask(...argv: string[]) {
  const lines: string[] = []
  const exit = await where(argv, root, (text) => lines.push(text))
  return { exit, output: lines.join('\n') }
}

test('a line is answered with its source and the text of both', async () => {
  expect(await ask(`${skill}:1`)).toEqual({
    exit: 0,
    output: "src/waterer.ts:2\n  built   1. Water it.\n  source  body: '1. Water it.',",
  })
})

test('a line that the source computes is answered with the property', async () => {
  expect(await ask(`./${skill}:3`)).toEqual({
    exit: 0,
    output: 'src/waterer.ts:3 (tools)\n  built   tools: Bash\n  source  tools: [bash],',
  })
})

test('a line of a file without lines of its own in the map is answered with the file', async () => {
  expect((await ask('plugins/garden/bin/garden:1')).output).toMatch(/^scripts\/garden\.ts\n/)
})

test.each([
  [`${skill}:2`, `${skill}:2 belongs to the form of the file: no line of the source made it.`],
  [`${skill}:99`, `${skill} has no line 99.`],
  [`${skill}:0`, `${skill} has no line 0.`],
  ['plugins/garden/notes.md:1', 'plugins/garden/notes.md: the build makes no such file.'],
  [skill, 'usage: npm run build-plugin -- where FILE:LINE'],
])('%s has no answer', async (question, output) => {
  expect(await ask(question)).toEqual({ exit: 2, output })
})

test('without a source map, it says how to make one', async () => {
  rmSync(join(root, 'generated/source-map.json'))
  expect(await ask(`${skill}:1`)).toEqual({
    exit: 2,
    output: 'generated/source-map.json is missing: run npm run build-plugin first.',
  })
})
