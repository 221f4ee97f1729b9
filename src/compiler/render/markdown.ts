import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import remarkStringify, { type Options } from 'remark-stringify'
import { unified } from 'unified'

type Handler = NonNullable<NonNullable<Options['handlers']>['text']>

/** How many texts the writer would have escaped, since somebody last set it to 0. */
let doubts = 0

const verbatim: Handler = ({ value }: { value: string }, _parent, state, info) => {
  // No tag of HTML has a `_`: such a section tag is text, and stays it.
  const sectionTag = /^<\/?[A-Z]+_[A-Z_]*>$/.test(value)
  if (!sectionTag && state.safe(value, info) !== value) doubts += 1
  return value
}

const style: Options = {
  bullet: '-',
  emphasis: '_',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  rule: '-',
  // The model reads the source, not a rendering: `run_in_background`, `[a]` and `<b>` must arrive
  // as they were written, so nothing is escaped. `normalise` proves that nothing needed to be.
  handlers: {
    text: Object.assign(verbatim, { peek: ({ value }: { value: string }) => value.charAt(0) }),
  },
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).freeze()
const loose = unified().use(remarkStringify, style).use(remarkFrontmatter).freeze()
const tight = unified()
  .use(remarkStringify, { ...style, join: [joinTightly] })
  .use(remarkFrontmatter)
  .freeze()

/** Who reads it: a model pays for blank lines beside tags and lists; a person wants them. */
export type Reader = 'model' | 'person'

const writers: Readonly<Record<Reader, typeof loose>> = { model: tight, person: loose }

/**
 * Markdown in the one form that every file has: LF, `-` bullets, one final newline.
 * Throws where normalising would change the meaning of a text that relies on a backslash escape.
 */
export function normalise(markdown: string, reader: Reader): string {
  const tree = parser.parse(markdown.replaceAll('\r\n', '\n'))
  doubts = 0
  const text = writers[reader].stringify(tree)
  // Where nothing would be escaped, nothing is to be proved: a second parse costs most of all.
  if (doubts === 0) return text
  const before = shape(tree)
  const after = shape(parser.parse(loose.stringify(tree)))
  const damaged = before.findIndex((block, index) => block !== after[index])
  if (damaged !== -1 || before.length !== after.length) {
    const line = tree.children[Math.max(damaged, 0)]?.position?.start.line
    throw new Error(
      `Markdown changes its meaning when it is normalised, near line ${line}: ` +
        'write the special characters as `code` instead of escaping them.',
    )
  }
  return text
}

/** Each block of the tree as a string without positions: equal strings mean the same. */
function shape(tree: Root): string[] {
  return tree.children.map((node) =>
    JSON.stringify(node, (key, value) => (key === 'position' ? undefined : value)),
  )
}

/** Blank lines cost tokens and tell the model nothing where a tag or a list says the same. */
function joinTightly(left: Nodes, right: Nodes, parent: Nodes): number | undefined {
  if (parent.type !== 'root') return undefined
  const tag = /^<\/?[A-Z_]+>$/
  if (tag.test(line(left)) || tag.test(line(right))) return left.type === 'yaml' ? 1 : 0
  return left.type === 'paragraph' && right.type === 'list' ? 0 : undefined
}

/** The text of a block that may be a tag: HTML's tag names have no `_`, so those are paragraphs. */
function line(node: Nodes): string {
  if (node.type === 'html') return node.value
  const [only, ...more] = node.type === 'paragraph' ? node.children : []
  return only?.type === 'text' && more.length === 0 ? only.value : ''
}
