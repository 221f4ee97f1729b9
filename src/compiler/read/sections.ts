import type { Section } from '../define/index.ts'

/** A section and the offset of its opening tag in the body. */
export interface SectionRead extends Section {
  readonly at: number
}

export interface SectionProblem {
  /** A tag that is not UPPERCASE, tags that do not pair side by side, or text between sections. */
  readonly kind: 'case' | 'nesting' | 'outside'
  readonly message: string
  /** Offset of the line in the body. */
  readonly at: number
}

export interface SectionsRead {
  /** In the order in which they open. */
  readonly sections: readonly SectionRead[]
  readonly problems: readonly SectionProblem[]
}

const tagLine = /^<(\/?)([A-Za-z][\w-]*)>$/
const fenceLine = /^ {0,3}(`{3,}|~{3,})/

/**
 * The XML sections of a markdown body. A tag is a line that holds nothing else; inside a code
 * fence it is text. Sections stand side by side, never one in another.
 */
export function readSections(body: string): SectionsRead {
  const sections: { name: string; lines: string[]; at: number }[] = []
  const problems: SectionProblem[] = []
  const tell = (kind: SectionProblem['kind'], message: string, where = at) =>
    problems.push({ kind, message, at: where })
  let open: string | undefined
  let fence: string | undefined
  let at = 0

  for (const whole of body.split('\n')) {
    const line = whole.replace(/\r$/, '')
    const mark = fenceLine.exec(line)?.[1]
    if (fence === undefined) fence = mark
    else if (mark?.startsWith(fence)) fence = undefined
    const [, slash, name] = (fence === undefined && tagLine.exec(line)) || []

    if (name === undefined) {
      if (open !== undefined) sections.at(-1)?.lines.push(line)
      else if (line.trim() !== '')
        tell('outside', `"${line.slice(0, 80)}" stands outside every section`)
    } else if (name !== name.toUpperCase()) {
      tell('case', `<${slash}${name}> is not UPPERCASE`)
    } else if (slash === '') {
      if (open !== undefined) tell('nesting', `<${name}> opens inside <${open}>`)
      open = name
      sections.push({ name, lines: [], at })
    } else if (name === open) {
      open = undefined
    } else {
      tell('nesting', `</${name}> closes ${open === undefined ? 'nothing' : `<${open}>`}`)
    }
    at += whole.length + 1
  }
  if (open !== undefined) tell('nesting', `<${open}> is never closed`, sections.at(-1)?.at ?? 0)
  return {
    sections: sections.map(({ name, lines, at }) => ({ name, body: lines.join('\n').trim(), at })),
    problems,
  }
}
