import { parseDocument } from 'yaml'
import type { BuiltFile } from '../build/file.ts'
import type { DocumentKind } from '../define/index.ts'

/** A markdown file that the model reads: a command, an agent or a skill. */
export interface Document {
  readonly path: string
  readonly source: string
  readonly kind: DocumentKind
  /** Taken from the file or folder, as Claude Code does. */
  readonly name: string
  /** `plugin:name`, as the model and the person see it. */
  readonly fullName: string
  readonly frontmatter: Readonly<Record<string, unknown>>
  /** Why the frontmatter could not be read, where it could not. */
  readonly frontmatterErrors: readonly string[]
  readonly body: string
  readonly text: string
  readonly loads: readonly string[]
}

const shapes: readonly [DocumentKind, RegExp][] = [
  ['command', /(?:^|([^/]+)\/)commands\/([^/]+)\.md$/],
  ['agent', /(?:^|([^/]+)\/)agents\/([^/]+)\.md$/],
  ['skill', /(?:^|([^/]+)\/)skills\/([^/]+)\/SKILL\.md$/],
]

/** The document that a file holds, or undefined for any other file. Never throws on bad content. */
export function readDocument(file: BuiltFile): Document | undefined {
  if (typeof file.content !== 'string') return undefined
  for (const [kind, shape] of shapes) {
    const [, plugin, name] = shape.exec(file.path) ?? []
    if (name === undefined) continue
    const [whole = '', yaml = ''] = /^---\n([\s\S]*?)^---\n/m.exec(file.content) ?? []
    const parsed = parseDocument(yaml)
    const value: unknown = parsed.errors.length === 0 ? parsed.toJS() : {}
    return {
      path: file.path,
      source: file.source,
      kind,
      name,
      fullName: plugin ? `${plugin}:${name}` : name,
      frontmatter: isRecord(value) ? value : {},
      frontmatterErrors: parsed.errors.map((error) => error.message.split('\n')[0] ?? ''),
      body: file.content.slice(whole.length).trim(),
      text: file.content,
      loads: file.loads ?? [],
    }
  }
  return undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
