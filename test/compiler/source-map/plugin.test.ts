import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { originOf, type SourceMap } from '../../../src/compiler/source-map/source-map.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const map: SourceMap = JSON.parse(read('generated/source-map.json'))
const documents = readdirSync(join(root, 'plugins'), { recursive: true, encoding: 'utf8' })
  .map((path) => `plugins/${path.replaceAll('\\', '/')}`)
  // A rule's section is headed by its name, which is its file's, and the guide of FABER is that of
  // docs; the compiler has no part in them.
  .filter((path) => path.endsWith('.md') && !/\/(?:SAFETY-RULES|FABER-INTEGRATION)\.md$/.test(path))

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The words of a line, as they stand in a literal: escapes are undone, placeholders are not words. */
function words(line: string): string[] {
  const plain = line.replaceAll(/\\([`'$\\])/g, '$1').replaceAll(/\{\{.*?\}\}/g, ' ')
  return plain.match(/[\p{L}\p{N}_]+/gu) ?? []
}

/** How much of the text of the shorter of two lines stands in the other, from 0 to 1. */
function overlap(built: string, source: string): number {
  const there = words(source)
  const all = new Set(there)
  const length = (some: string[]) => some.join('').length
  const common = length(words(built).filter((word) => all.has(word)))
  return common / Math.max(1, Math.min(length(words(built)), length(there)))
}

/** Whether a line of source holds text of a built line, with the name of its property or without. */
function holdsText(built: string, source: string): boolean {
  const value = source.replace(/^\s*'?[\w-]+'?: /, '')
  return Math.max(overlap(built, source), overlap(built, value)) > 0.5
}

describe.each(documents)('%s', (path) => {
  const lines = read(path).split('\n')

  test('every line that is not blank has its origin', () => {
    const lost = lines.filter((line, at) => line !== '' && !originOf(map, path, at + 1))
    expect(lost).toEqual([])
  })

  test('the source holds the text of each line, or the property that made it', () => {
    const wrong = lines.flatMap((line, at) => {
      const origin = originOf(map, path, at + 1)
      if (!origin) return []
      const source = read(origin.file).split('\n')[origin.line - 1] ?? ''
      const holds = origin.property
        ? source.includes(origin.property) || /\$\{\w+\}/.test(source)
        : words(line).length === 0 || /^<\/?\{\{name\}\}>$/.test(source) || holdsText(line, source)
      return holds ? [] : [`${at + 1}: ${line}\n  ${origin.file}:${origin.line}: ${source}`]
    })
    expect(wrong).toEqual([])
  })
})

test.each([
  'plugins/faber-db/.claude-plugin/plugin.json',
  'plugins/faber-db/hooks/hooks.json',
  '.claude-plugin/marketplace.json',
])('every property in %s stands where its value was written', (path) => {
  const lines = read(path).trimEnd().split('\n')
  const wrong = lines.flatMap((line, at) => {
    const origin = originOf(map, path, at + 1)
    const source = origin && read(origin.file).split('\n')[origin.line - 1]
    if (!/^ +"/.test(line)) return []
    const holds = origin?.property
      ? source?.includes(`${origin.property}:`)
      : source !== undefined && holdsText(line.replace(/^ *"\w+": /, ''), source)
    return holds ? [] : [`${at + 1}: ${line}\n  ${origin?.file}:${origin?.line}: ${source}`]
  })
  expect(wrong).toEqual([])
})

test('every other file of the build names the file that it was made from', () => {
  const { files } = JSON.parse(read('generated/manifest.json'))
  for (const { path, source } of files) {
    const entry = map[path]
    if (typeof entry === 'string') expect(entry).toBe(source)
    else expect(path).toMatch(/^plugins\/.*\.(md|json)$|marketplace\.json$|source-map\.json$/)
  }
})
