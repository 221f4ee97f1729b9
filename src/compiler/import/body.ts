import type { ImportedDocument, ImportedSection } from './define.ts'

type Body = Pick<ImportedDocument, 'body' | 'between'>

const openTag = /^<([A-Z][A-Z0-9_-]*)>$/
const fenceLine = /^ {0,3}(`{3,}|~{3,})/
const blankLine = '\n\n'

/** The body as sections, where rendering those gives the same bytes; else as the text that it is. */
export function readBody(text: string): Body {
  const blocks = blocksOf(text)
  if (blocks === undefined) return { body: text }
  const between = commonest(
    blocks.slice(0, -1).flatMap(({ gap }) => (gap.trim() === '' ? [gap] : [])),
  )
  const parts = blocks.flatMap(({ before, section, gap }, index) => {
    const last = index === blocks.length - 1
    const usual = last ? '\n' : between
    const blank = gap.trim() === ''
    const after = blank || !gap.startsWith(between) ? (/^\s*/.exec(gap)?.[0] ?? '') : between
    const rest = gap.slice(after.length)
    return [
      ...(before === '' ? [] : [before]),
      { ...section, ...(after !== (rest === '' ? usual : between) && { after }) },
      ...(rest === '' ? [] : [rest]),
    ]
  })
  const read = { body: parts, ...(between !== blankLine && { between }) }
  return renderBody(read) === text ? read : { body: text }
}

/** The text of a body. */
export function renderBody({ body, between = blankLine }: Body): string {
  if (typeof body === 'string') return body
  return body
    .map((part, index) => {
      if (typeof part === 'string') return part
      const { name, body: inner, after = index === body.length - 1 ? '\n' : between } = part
      return `<${name}>\n${inner === '' ? '' : `${inner}\n`}</${name}>${after}`
    })
    .join('')
}

interface Block {
  /** The text before the first section; empty before any other. */
  readonly before: string
  readonly section: ImportedSection
  /** From the closing tag to the next section, or to the end. */
  readonly gap: string
}

/** The sections of a text by their places; undefined without any, or where one does not close. */
function blocksOf(text: string): Block[] | undefined {
  const blocks: { before: string; section: ImportedSection; gap: string }[] = []
  let open: { name: string; from: number } | undefined
  let fence: string | undefined
  let closed = 0
  let at = 0

  for (const line of text.split('\n')) {
    const mark = fenceLine.exec(line)?.[1]
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence)) fence = undefined
    const name = fence === undefined ? openTag.exec(line)?.[1] : undefined

    if (open === undefined && name !== undefined) {
      const previous = blocks.at(-1)
      const outside = text.slice(closed, at)
      if (previous) previous.gap = outside
      blocks.push({ before: previous ? '' : outside, section: { name, body: '' }, gap: '' })
      open = { name, from: at + line.length + 1 }
    } else if (open !== undefined && name === open.name) {
      return undefined
    } else if (open !== undefined && fence === undefined && line === `</${open.name}>`) {
      const current = blocks.at(-1)
      if (current) current.section = { name: open.name, body: text.slice(open.from, at - 1) }
      closed = at + line.length
      open = undefined
    }
    at += line.length + 1
  }
  const last = blocks.at(-1)
  if (last === undefined || open !== undefined) return undefined
  last.gap = text.slice(closed)
  return blocks
}

function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? blankLine
}
