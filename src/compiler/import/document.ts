import { readBody, renderBody } from './body.ts'
import type { Encoding, ImportedDocument, ImportedKind } from './define.ts'
import { encode } from './encoding.ts'
import { readFrontmatter, renderFrontmatter, spellingOf } from './frontmatter.ts'

/** A markdown file as a definition, without the places that its own file gives it. */
export type DocumentRead = Omit<ImportedDocument, 'source'> & {
  /** What the client forgives, as sentences. */
  readonly tolerated: readonly string[]
}

const plain = ['---\n', '---\n'] as const

/** Reads a markdown file; `renderDocument` gives the same bytes. Never throws on bad content. */
export function readDocument(
  path: string,
  { text, ...encoding }: { readonly text: string } & Encoding,
): DocumentRead {
  const tolerated = encoding.bom ? ['it starts with a byte order mark'] : []
  const base = { path, kind: kindOf(path), ...encoding }
  const parts = /^(---[ \t]*\n)((?:[^\n]*\n)*?)(---[ \t]*(?:\n|$))/.exec(text)
  if (!parts) {
    if (/^---[ \t]*\n/.test(text)) tolerated.push('the frontmatter is never closed')
    return { ...base, ...readBody(text), tolerated }
  }
  const [whole, open = '', yaml = '', close = ''] = parts
  const { value, tolerated: inYaml } = readFrontmatter(yaml)
  const spelling = spellingOf(yaml, value)
  const rest = text.slice(whole.length)
  const blank = rest.startsWith('\n')
  return {
    ...base,
    frontmatter: value,
    ...(spelling !== undefined && { spelling }),
    ...((open !== plain[0] || close !== plain[1]) && { fences: [open, close] as const }),
    ...(!blank && { lead: '' }),
    ...readBody(blank ? rest.slice(1) : rest),
    tolerated: [...tolerated, ...inYaml],
  }
}

/** The text of the file, byte order mark and line ends included. */
export function renderDocument(document: Omit<ImportedDocument, 'source'>): string {
  const { frontmatter, spelling, fences = plain, lead = '\n' } = document
  const body = renderBody(document)
  if (frontmatter === undefined) return encode(body, document)
  const [open, close] = fences
  return encode(open + renderFrontmatter(frontmatter, spelling) + close + lead + body, document)
}

/** What the client takes a file for, by its place. */
function kindOf(path: string): ImportedKind {
  if (/(^|\/)skills\/[^/]+\/SKILL\.md$/.test(path)) return 'skill'
  if (/(^|\/)skills\//.test(path)) return 'text'
  if (/(^|\/)commands\//.test(path)) return 'command'
  return /(^|\/)agents\//.test(path) ? 'agent' : 'text'
}
