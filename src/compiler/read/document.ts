import type { BuiltFile } from '../build/file.ts'
import type { DocumentKind } from '../define/index.ts'
import { type Field, type Frontmatter, readFrontmatter } from './frontmatter.ts'
import { type Markdown, readMarkdown } from './markdown.ts'
import { readSections, type SectionsRead } from './sections.ts'

/** A markdown file of a plugin. */
export interface Page {
  readonly path: string
  readonly source: string
  /** Absent where there is none, or it never closes. */
  readonly head?: Frontmatter
  readonly text: string
  readonly markdown: Markdown
}

/** A markdown file that the model reads: a command, an agent or a skill. */
export interface Document extends Page {
  readonly kind: DocumentKind
  /** The folder of its plugin; '' at the top. */
  readonly root: string
  /** Taken from the file or folder, as Claude Code does. */
  readonly name: string
  /** `plugin:name`, as the model and the person see it. */
  readonly fullName: string
  readonly frontmatter: Readonly<Record<string, unknown>>
  readonly body: string
  /** Offset of the body in the text. */
  readonly bodyAt: number
  /** The XML sections of the body, as offsets in it. */
  readonly xml: SectionsRead
  readonly loads: readonly string[]
}

/** Where a document stands: its plugin, and what the client makes of it. */
export interface Seat {
  readonly root: string
  readonly kind: DocumentKind
  readonly name: string
}

const shapes: readonly [DocumentKind, RegExp][] = [
  ['command', /^(?:(.+?)\/)?commands\/(.+)\.md$/],
  ['agent', /^(?:(.+?)\/)?agents\/(.+)\.md$/],
  ['skill', /^(?:(.+?)\/)?skills\/([^/]+)\/SKILL\.md$/],
]

/** The seat that a path has by the standard layout; a folder inside commands/ is part of the name. */
export function seatOf(path: string): Seat | undefined {
  for (const [kind, shape] of shapes) {
    const [, root = '', name] = shape.exec(path) ?? []
    if (name === undefined || /(^|\/)skills\//.test(root)) continue
    return { root, kind, name: name.replaceAll('/', ':') }
  }
  return undefined
}

/** The markdown of a file; undefined for any other. Never throws on bad content. */
export function readPage({ path, source, content }: BuiltFile): Page | undefined {
  if (typeof content !== 'string' || !path.endsWith('.md')) return undefined
  const head = readFrontmatter(content)
  const markdown = readMarkdown(content, head?.end ?? 0)
  return { path, source, ...(head && { head }), text: content, markdown }
}

/**
 * What the client makes of a page that has a seat. `plugin` is the name that the manifest gives;
 * without one the folder has it.
 */
export function readDocument(
  page: Page,
  seat: Seat,
  loads: readonly string[] = [],
  plugin = seat.root.split('/').at(-1),
): Document {
  const end = page.head?.end ?? 0
  const rest = page.text.slice(end)
  const body = rest.trim()
  return {
    ...page,
    ...seat,
    fullName: plugin ? `${plugin}:${seat.name}` : seat.name,
    frontmatter: page.head?.values ?? {},
    body,
    bodyAt: end + rest.length - rest.trimStart().length,
    xml: readSections(body),
    loads,
  }
}

/** The line of the frontmatter that gives a key. */
export function fieldOf(document: Document, name: string): Field | undefined {
  return document.head?.fields.find((field) => field.name === name)
}
