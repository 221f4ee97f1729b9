import { type Span, spansOf } from './position.ts'

export interface Fence {
  /** The word after the backticks: `bash`. */
  readonly info: string
  readonly at: number
  readonly lines: readonly Span[]
  readonly closed: boolean
}

/** What the rules ask of a markdown body, read once; all offsets are those of the whole text. */
export interface Markdown {
  readonly fences: readonly Fence[]
  /** `code` in a line of text. */
  readonly inline: readonly Span[]
  /** The targets of links and images. */
  readonly links: readonly Span[]
  /** The shell commands that the text tells the model to run. */
  readonly commands: readonly Span[]
  /** The commands that the client itself runs when it expands the text. */
  readonly injections: readonly Span[]
  /** The text with frontmatter and code blanked out: same length, same lines. */
  readonly prose: string
}

const fenceLine = /^([ \t]*(?:[-*+>]|\d+[.)])?[ \t]*)(`{3,}|~{3,})[ \t]*(!?[\w-]*)/
const inlineCode = /(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g
const link =
  /\]\(\s*<?([^()\s<>]+)>?(?:\s+["'(][^)]*)?\)|^[ ]{0,3}\[[^\]]+\]:[ \t]+<?(\S+?)>?[ \t]*$/g
/** A longer line is data, which no one writes links in; patterns would take too long over it. */
const longest = 10_000
/** `/migrate dev`: no path, and nothing for a shell. */
const slashCommand = /^\/[\w:-]+(?:\s|$)/
const shells = new Set(['bash', 'sh', 'shell', 'zsh', 'console'])

/** Reads the markdown of `text` from the offset `from` on, line by line. Never throws. */
export function readMarkdown(text: string, from: number): Markdown {
  const fences: { info: string; at: number; mark: string; lines: Span[]; closed: boolean }[] = []
  const inline: Span[] = []
  const links: Span[] = []
  const commands: Span[] = []
  const injections: Span[] = []
  const prose = [text.slice(0, from).replaceAll(/[^\n]/g, ' ')]
  let open: (typeof fences)[number] | undefined
  let at = from

  for (const line of text.slice(from).split('\n')) {
    const isData = line.length > longest
    const [whole = '', , mark = '', info = ''] = fenceLine.exec(line) ?? []
    if (open) {
      if (mark.startsWith(open.mark) && line.trim() === mark) {
        open.closed = true
        open = undefined
      } else {
        open.lines.push({ text: line, at })
      }
      prose.push(blank(line))
    } else if (mark && !line.slice(whole.length).includes('`')) {
      open = { info, at: at + line.indexOf(mark), mark, lines: [], closed: false }
      fences.push(open)
      prose.push(blank(line))
    } else {
      let plain = line
      for (const code of isData ? [] : spansOf(line, inlineCode)) {
        const [ticks = '', inside = ''] = code.groups
        const span = { text: inside.trim(), at: at + code.at + ticks.length + leading(inside) }
        inline.push(span)
        const before = line.slice(0, code.at)
        if (before.endsWith('!')) injections.push(span)
        else if (isOrder(before) && !slashCommand.test(span.text)) commands.push(span)
        plain = plain.slice(0, code.at) + blank(code.text) + plain.slice(code.at + code.text.length)
      }
      for (const { text: found, at: index, groups } of isData ? [] : spansOf(plain, link)) {
        const target = groups[0] || groups[1] || ''
        links.push({ text: target, at: at + index + found.indexOf(target) })
      }
      prose.push(plain)
    }
    at += line.length + 1
  }
  for (const fence of fences) {
    if (fence.info === '!') injections.push(...fence.lines)
    if (shells.has(fence.info)) commands.push(...commandLines(fence.lines))
  }
  const head = prose.shift() ?? ''
  return { fences, inline, links, commands, injections, prose: head + prose.join('\n') }
}

/** Whether the words before an inline code tell the reader to run it. */
function isOrder(before: string): boolean {
  const sentence = before.slice(before.search(/[^.!?:;]*$/))
  return (
    /\b(?:run|runs|execute)\b(?: the command| this)?:? *$/i.test(before) &&
    !/\b(?:never|not|no|don[’']t|instead of|without)\b/i.test(sentence)
  )
}

/** The lines of a shell block that start a command: no comment, no output, no continuation. */
function commandLines(lines: readonly Span[]): Span[] {
  const isSession = lines.some(({ text }) => /^\s*\$ /.test(text))
  return lines.flatMap(({ text, at }, index) => {
    if (lines[index - 1]?.text.trimEnd().endsWith('\\')) return []
    const [, lead = '', command = ''] = /^(\s*(?:\$ )?)(.*?)\s*$/.exec(text) ?? []
    if (command === '' || command.startsWith('#')) return []
    if (isSession && !lead.includes('$')) return []
    return [{ text: command.replace(/\s*\\$/, ''), at: at + lead.length }]
  })
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

function leading(text: string): number {
  return text.length - text.trimStart().length
}
