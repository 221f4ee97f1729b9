import { resolve } from 'node:path'
import { type Host, type Invocation, isSeen, unseen } from '../invocation.ts'
import { has, quoted, readLeading, runs, valuesOf } from './options.ts'
import type { Wrapper } from './wrapper.ts'

const mostRuns = 50
const xargsValued = `-a --arg-file -d --delimiter -E -I -J -L -n --max-args -P --max-procs -R -s
  --max-chars -S --process-slot-var --max-lines --replace`

/** `xargs`: the words of its input are appended, or stand where `-I` says. */
export const xargs: Wrapper = {
  programs: ['xargs', 'gxargs'],
  unwrap: (invocation, host) => {
    // The values of -i, -l and -e are optional, and joined: they are flags here.
    const args = invocation.words.slice(1).map((word) => word.replace(/^--replace$/, '-I{}'))
    const own = readLeading(args, xargsValued)
    const command = own.operands.length > 0 ? own.operands : ['echo']
    const text = inputOf(own, invocation, host)
    const [mark] = [...valuesOf(own, '-I', '--replace', '-J'), ...(has(own, '-i') ? ['{}'] : [])]
    if (mark !== undefined) {
      const lines = text === undefined ? [unseen] : linesOf(text, own)
      return lines.flatMap((line) => {
        const words = command.map((word) => word.replaceAll(mark, line))
        return runs(words, { input: undefined }) ?? []
      })
    }
    const words = text === undefined ? [unseen] : wordsOf(text, own)
    const size = Number(valuesOf(own, '-n', '--max-args')[0] ?? words.length) || 1
    return batches(words, size).flatMap(
      (batch) => runs([...command, ...batch], { input: undefined }) ?? [],
    )
  },
}

/** `parallel`: a text of the shell for each line of its input or each word after `:::`. */
export const parallel: Wrapper = {
  programs: ['parallel', 'rush'],
  unwrap: (invocation) => {
    const own = readLeading(
      invocation.words.slice(1),
      `-j --jobs -P -a --arg-file -N -n -L -l -S --sshlogin -C --colsep --delay --retries --timeout
       --joblog --results --tagstring --wd --workdir --env -I -d --delimiter --tmpdir`,
    )
    // Blocks of the input go to the program’s own.
    if (has(own, '--pipe', '--spreadstdin')) return runs(own.operands)
    const at = own.operands.findIndex((word) => /^:::/.test(word))
    const command = at < 0 ? own.operands : own.operands.slice(0, at)
    const lists = at < 0 ? [] : own.operands.slice(at + 1)
    const isKnown =
      at >= 0 && !lists.some((word) => /^:::/.test(word)) && own.operands[at] === ':::'
    const lines = isKnown ? lists : at < 0 ? (invocation.input?.split('\n') ?? []) : [unseen]
    const texts = lines.filter((line) => line !== '').slice(0, mostRuns)
    return texts.map((line) => ({ kind: 'script', text: filled(command, line), input: undefined }))
  },
}

/** The command with a line in the place of `{}`, or behind it; other marks stand for parts of it. */
function filled(command: readonly string[], line: string): string {
  if (command.length === 0) return line
  const text = command.join(' ')
  if (!/\{\d?\}/.test(text)) return `${text} ${quoted([line])}`
  return text.replace(/\{1?\}/g, () => quoted([line])).replace(/\{[./#%0-9]+\}/g, unseen)
}

function inputOf(
  own: ReturnType<typeof readLeading>,
  { input, folder }: Invocation,
  host: Host,
): string | undefined {
  const [file] = valuesOf(own, '-a', '--arg-file')
  return file === undefined ? input : host.readFile(resolve(folder, file))
}

/** With `-I` each line is one word. */
function linesOf(text: string, own: ReturnType<typeof readLeading>): string[] {
  const lines = text.split(separatorOf(own) ?? '\n').map((line) => line.trimStart())
  return lines.filter((line) => line !== '').slice(0, mostRuns)
}

/** Words as xargs splits them: at blanks, with quotes and backslashes. */
function wordsOf(text: string, own: ReturnType<typeof readLeading>): string[] {
  const separator = separatorOf(own)
  if (separator !== undefined) return text.split(separator).filter((word) => word.trim() !== '')
  const words = text.match(/(?:"[^"\n]*"|'[^'\n]*'|\\[\s\S]|[^\s"'\\])+/g) ?? []
  return words.map((word) =>
    word.replace(/"([^"]*)"|'([^']*)'|\\([\s\S])/g, (_, double, single, escaped) =>
      String(double ?? single ?? escaped),
    ),
  )
}

function separatorOf(own: ReturnType<typeof readLeading>): string | undefined {
  if (has(own, '-0', '--null')) return '\0'
  const [given] = valuesOf(own, '-d', '--delimiter')
  return given?.replace(/\\n/, '\n').replace(/\\0/, '\0').replace(/\\t/, '\t')
}

function batches(words: readonly string[], size: number): (readonly string[])[] {
  if (words.length === 0) return [[]]
  const count = Math.min(mostRuns, Math.ceil(words.length / size))
  const all = Array.from({ length: count }, (_, i) => words.slice(i * size, (i + 1) * size))
  return count === 1 || words.every(isSeen) ? all : [...all, [unseen]]
}
