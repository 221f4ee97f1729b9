/** A fenced block of a specification. */
export interface Block {
  readonly language: 'prisma' | 'sql'
  readonly text: string
  /** Of its first line of code, from 1. */
  readonly line: number
  /** Why it is not made into a migration, where that is so. */
  readonly ignored?: string
}

const languages: Readonly<Record<string, Block['language']>> = {
  prisma: 'prisma',
  sql: 'sql',
  postgres: 'sql',
  postgresql: 'sql',
  pgsql: 'sql',
  plpgsql: 'sql',
}

/** What stands under such a heading, or is marked so, is shown and not wanted. */
const notWanted =
  /\b(?:roll(?:ing)?[ -]?back|undo|revert|examples?|down migration)\b|^(?:\d[\d.]*\s+)?(?:before|current|today|down)\b/i

/**
 * The blocks of Prisma and SQL in a Markdown text, in order. A way back, an example or the state
 * before is told by its heading, by the words after the language, or by the block’s first comment.
 */
export function readBlocks(markdown: string): Block[] {
  const blocks: Block[] = []
  let heading = ''
  let open: { fence: string; language?: Block['language']; info: string; line: number } | undefined
  let lines: string[] = []
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    const fence = /^\s*(?:[-*+]\s+)?(`{3,}|~{3,})\s*(\S*)\s*(.*)$/.exec(line)
    if (open) {
      const closes = fence?.[1]?.startsWith(open.fence) && !fence[2] && !fence[3]
      if (!closes) {
        lines.push(line)
        continue
      }
      if (open.language) blocks.push(toBlock(open.language, lines, open.line, [open.info, heading]))
      open = undefined
    } else if (fence) {
      const [, marks = '', word = '', info = ''] = fence
      open = { fence: marks, ...languageOf(word), info, line: index + 2 }
      lines = []
    } else {
      heading = /^#{1,6}\s+(.*)$/.exec(line)?.[1] ?? heading
    }
  }
  if (open?.language) blocks.push(toBlock(open.language, lines, open.line, [open.info, heading]))
  return blocks
}

function languageOf(word: string): { language?: Block['language'] } {
  const language = languages[word.toLowerCase()]
  return language ? { language } : {}
}

function toBlock(
  language: Block['language'],
  lines: readonly string[],
  line: number,
  marks: readonly string[],
): Block {
  const text = lines.join('\n')
  const [first = ''] = text.trimStart().split('\n')
  const comment = /^(?:--|\/\/)\s*((?:down|roll ?back|undo|revert|example)\b.*)$/i.exec(first)?.[1]
  const mark = [...marks.filter((words) => notWanted.test(words)), comment].find(Boolean)
  return { language, text, line, ...(mark && { ignored: `it is marked “${mark.trim()}”` }) }
}
