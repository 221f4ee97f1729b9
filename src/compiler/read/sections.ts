import type { Section } from '../define/index.ts'

export interface SectionsRead {
  /** In the order in which they open. */
  readonly sections: readonly Section[]
  /** What is wrong with the tags, as sentences. */
  readonly problems: readonly string[]
}

const tagLine = /^<(\/?)([A-Za-z][\w-]*)>$/
const fenceLine = /^ {0,3}(`{3,}|~{3,})/

/**
 * The XML sections of a markdown body. A tag is a line that holds nothing else; inside a code
 * fence it is text. Sections stand side by side, never one in another.
 */
export function readSections(body: string): SectionsRead {
  const sections: { name: string; lines: string[] }[] = []
  const problems: string[] = []
  let open: string | undefined
  let fence: string | undefined

  for (const line of body.split('\n')) {
    const mark = fenceLine.exec(line)?.[1]
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence)) fence = undefined
    const [, slash, name] = (fence === undefined && tagLine.exec(line)) || []

    if (name === undefined) {
      if (open !== undefined) sections.at(-1)?.lines.push(line)
      else if (line.trim() !== '') problems.push(`"${line}" stands outside every section`)
    } else if (name !== name.toUpperCase()) {
      problems.push(`<${name}> is not UPPERCASE`)
    } else if (slash === '') {
      if (open !== undefined) problems.push(`<${name}> opens inside <${open}>`)
      open = name
      sections.push({ name, lines: [] })
    } else if (name === open) {
      open = undefined
    } else {
      problems.push(`</${name}> closes ${open === undefined ? 'nothing' : `<${open}>`}`)
    }
  }
  if (open !== undefined) problems.push(`<${open}> is never closed`)
  return {
    sections: sections.map(({ name, lines }) => ({ name, body: lines.join('\n').trim() })),
    problems,
  }
}
