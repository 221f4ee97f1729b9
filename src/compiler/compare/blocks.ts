import type { List, Nodes, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

/** One thing that a section says: a step, a rule, an option, a route, a paragraph. */
export interface Block {
  /** Without wrapping, markers and indentation: equal texts say the same. */
  readonly text: string
  /** What it speaks of, where it begins with that: an option, an exit code, an operation. */
  readonly key?: string
  /** Its place in a numbered list, where the order means something: from 1. */
  readonly number?: number
  /** Of its first line, from 1 at the start of the markdown. */
  readonly line: number
}

const parser = unified().use(remarkParse).freeze()

/** The blocks of a section's markdown, in order; the items of a nested list follow their parent. */
export function readBlocks(markdown: string): Block[] {
  return parser.parse(markdown).children.flatMap((node) => blocksOf(node, ''))
}

function blocksOf(node: RootContent, parent: string): Block[] {
  if (node.type === 'list') return listBlocks(node, parent)
  const text = textOf(node)
  const line = node.position?.start.line ?? 1
  if (text.startsWith('|')) return tableBlocks(text, line)
  return [{ text: flat(text), line }]
}

function listBlocks(list: List, parent: string): Block[] {
  return list.children.flatMap((item, index) => {
    const nested = item.children.filter((child) => child.type === 'list')
    const own = item.children.filter((child) => child.type !== 'list')
    const text = flat(own.map(textOf).join('\n'))
    const subject = subjectOf(text)
    const key = subject && parent ? `${parent} ${subject}` : subject
    const line = item.position?.start.line ?? 1
    const number = list.ordered ? { number: index + 1 } : {}
    const block = { text, line, ...number, ...(key && { key }) }
    return [block, ...nested.flatMap((one) => listBlocks(one, key ?? text))]
  })
}

/** Tables arrive as paragraphs: each row is a line. */
function tableBlocks(text: string, first: number): Block[] {
  return text.split('\n').flatMap((line, index) => {
    const cells = line.split('|').map(flat).slice(1, -1)
    if (cells.every((cell) => /^:?-*:?$/.test(cell))) return []
    const [key] = cells
    return [{ text: cells.join(' | '), line: first + index, ...(key && { key }) }]
  })
}

/** `--dry-run` of "`--dry-run`: Show …", `4` of "4: refused", `<environment>` of "`<environment>`". */
function subjectOf(text: string): string | undefined {
  const [, code, number] = /^(?:`([^`]+)`|(\d+):)/.exec(text) ?? []
  return number ?? (code?.startsWith('--') ? code.split(' ')[0] : code)
}

/** Markdown in one spelling: `_emphasis_`, `**strong**`, wherever it was written otherwise. */
function textOf(node: Nodes): string {
  switch (node.type) {
    case 'inlineCode':
      return node.value.includes('`') ? `\`\` ${node.value} \`\`` : `\`${node.value}\``
    case 'code':
      return `\`\`\`${node.lang ?? ''}\n${node.value}\n\`\`\``
    case 'link':
      return `[${node.children.map(textOf).join('')}](${node.url})`
    case 'image':
      return `![${node.alt ?? ''}](${node.url})`
    case 'emphasis':
      return `_${node.children.map(textOf).join('')}_`
    case 'strong':
      return `**${node.children.map(textOf).join('')}**`
    case 'break':
      return '\n'
    default:
      if ('children' in node) return node.children.map(textOf).join('')
      return 'value' in node ? node.value : ''
  }
}

function flat(text: string): string {
  return text.startsWith('```') ? text : text.replaceAll(/\s+/g, ' ').trim()
}
