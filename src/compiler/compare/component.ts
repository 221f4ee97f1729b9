import { type Document, readDocument, readPage, seatOf } from '../read/document.ts'
import { readSections } from '../read/sections.ts'
import { type Block, readBlocks } from './blocks.ts'
import type { Tree } from './git.ts'
import { hookGrants } from './hooks.ts'

/** A part of a plugin that acts by itself: a document that the model reads, or its hooks. */
export interface Component {
  readonly kind: 'command' | 'agent' | 'skill' | 'hooks'
  readonly name: string
  readonly path: string
  readonly text: string
  readonly parts: readonly Part[]
  /** Present for documents. */
  readonly document?: Document
}

/** A section of a component, or a property of its frontmatter. */
export interface Part {
  readonly name: string
  readonly kind: 'property' | 'section' | 'hooks'
  readonly blocks: readonly Block[]
}

/** The frontmatter whose values are lists of tools and permission rules. */
const lists = new Set(['tools', 'allowed-tools', 'disallowed-tools', 'disallowedTools', 'skills'])

/** What an agent may use that has no list of tools. */
export const everyTool = '(every tool)'

export function componentsOf(tree: Tree): Component[] {
  return tree.flatMap((file): Component[] => {
    const { path, content } = file
    if (typeof content !== 'string') return []
    if (path.endsWith('/hooks/hooks.json')) {
      const part = { name: 'hooks', kind: 'hooks', blocks: hookGrants(content) } as const
      return [{ kind: 'hooks', name: 'hooks.json', path, text: content, parts: [part] }]
    }
    const text = content.replaceAll('\r\n', '\n')
    const seat = seatOf(path)
    const page = readPage({ ...file, content: text })
    if (!seat || !page) return []
    const document = readDocument(page, seat)
    const parts = [...properties(document), ...sections(document)]
    return [{ kind: document.kind, name: document.name, path, text, parts, document }]
  })
}

function properties({ kind, frontmatter, text }: Document): Part[] {
  const lines = text.split('\n')
  const implied = kind === 'agent' ? { tools: [everyTool] } : {}
  return Object.entries({ ...implied, ...frontmatter }).map(([name, value]) => {
    const line = lines.findIndex((one) => one.startsWith(`${name}:`)) + 1
    const values = lists.has(name) ? listOf(value) : [flat(value)]
    const block = (one: string): Block => ({
      text: one,
      line,
      key: lists.has(name) ? one : name,
    })
    return { name, kind: 'property', blocks: values.map(block) }
  })
}

/** `Bash(a b), Read` as its entries: spaces and commas inside brackets part nothing. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(flat)
  return flat(value).match(/(?:[^\s,(]|\([^)]*\))+/g) ?? []
}

function flat(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return text.replaceAll(/\s+/g, ' ').trim()
}

function sections({ text, body }: Document): Part[] {
  const lines = text.split('\n')
  let from = 0
  return readSections(body).sections.map(({ name, body: markdown }) => {
    const tag = lines.indexOf(`<${name}>`, from)
    from = tag + 1
    const blank = lines.slice(from).findIndex((line) => line.trim() !== '')
    const blocks = readBlocks(markdown).map((block) => ({
      ...block,
      line: block.line + from + Math.max(0, blank),
    }))
    return { name, kind: 'section', blocks }
  })
}
