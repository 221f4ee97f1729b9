import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { frontmatter as canonical } from '../render/frontmatter.ts'
import type { ImportedDocument } from './define.ts'

type Data = Readonly<Record<string, unknown>>
type Spelling = NonNullable<ImportedDocument['spelling']>

export interface FrontmatterRead {
  readonly value: Data
  /** What the client forgives and YAML does not, as sentences. */
  readonly tolerated: readonly string[]
}

/** The frontmatter as the client takes it: a value that YAML rejects is text. Never throws. */
export function readFrontmatter(yaml: string): FrontmatterRead {
  const exact = parse(yaml, true)
  if (exact) return { value: exact, tolerated: [] }

  const repeated = parse(yaml, false)
  if (repeated) return { value: repeated, tolerated: ['a key stands in it twice: the last counts'] }

  const quoted: string[] = []
  const repaired = yaml.replace(/^([\w-]+):[ \t]+(\S.*)$/gm, (line, key: string, text: string) => {
    if (parseDocument(line, quiet).errors.length === 0) return line
    quoted.push(`the value of "${key}" must be quoted`)
    return `${key}: ${JSON.stringify(text.trimEnd())}`
  })
  const value = quoted.length > 0 ? parse(repaired, false) : undefined
  if (value) return { value, tolerated: quoted }
  return { value: {}, tolerated: ['the frontmatter is no mapping in YAML'] }
}

/** How the frontmatter is written, where `renderFrontmatter` would write its value otherwise. */
export function spellingOf(yaml: string, value: Data): Spelling | undefined {
  if (renderFrontmatter(value) === yaml) return undefined
  const odd = entriesOf(yaml).filter(([key, text]) => canonicalEntry(key, value[key]) !== text)
  const spelling = Object.fromEntries(odd)
  return renderFrontmatter(value, spelling) === yaml ? spelling : yaml
}

/** The lines between the fences: each key as it is spelled, as long as that says its value. */
export function renderFrontmatter(value: Data, spelling: Spelling = {}): string {
  if (typeof spelling === 'string') {
    if (isDeepStrictEqual(readFrontmatter(spelling).value, value)) return spelling
    return renderFrontmatter(value, Object.fromEntries(entriesOf(spelling)))
  }
  return Object.entries(value)
    .map(([key, one]) => {
      const text = Object.hasOwn(spelling, key) ? spelling[key] : undefined
      if (text === undefined) return canonicalEntry(key, one)
      if (isDeepStrictEqual(readFrontmatter(text).value, { [key]: one })) return text
      const [comments = ''] = /^(?:[ \t]*(?:#.*)?\n)*/.exec(text) ?? []
      return comments + canonicalEntry(key, one)
    })
    .join('')
}

const quiet = { logLevel: 'silent' } as const

/** The mapping that a text holds, `{}` for none; undefined where it holds anything else. */
function parse(yaml: string, uniqueKeys: boolean): Data | undefined {
  try {
    const document = parseDocument(yaml, { ...quiet, uniqueKeys })
    if (document.errors.length > 0) return undefined
    const value: unknown = document.toJS() ?? {}
    // An anchor can refer to what holds it; no source text can.
    JSON.stringify(value)
    return typeof value === 'object' && !Array.isArray(value) ? (value as Data) : undefined
  } catch {
    return undefined
  }
}

/** Each key with its lines and the comments above it; what follows the last key belongs to it. */
function entriesOf(yaml: string): [string, string][] {
  const starts = [...yaml.matchAll(/(?:^[ \t]*(?:#.*)?\n)*^([\w-]+):(?=[ \t\n]|$)/gm)]
  return starts.map((start, index) => [
    start[1] ?? '',
    yaml.slice(index === 0 ? 0 : start.index, starts[index + 1]?.index),
  ])
}

function canonicalEntry(key: string, value: unknown): string {
  return canonical({ [key]: value })
}
