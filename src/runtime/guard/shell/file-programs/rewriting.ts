import { readCommandLine } from '../../tools/command-line.ts'
import { type FileChange, type Host, type Invocation, isSeen, programOf } from '../invocation.ts'
import { type FileProgram, pathOf, rewritten } from './file-program.ts'
import { sedded, sedValued } from './sed.ts'

interface Rewriter {
  /** The options that make it write into its files; none where it always does. */
  readonly when?: RegExp
  readonly withValue?: readonly string[]
  /** How many operands come before the files, unless one of `insteadOf` gives the same. */
  readonly before?: number
  readonly insteadOf?: readonly string[]
}

const perl: Rewriter = {
  when: /^-(?![MmIE])[a-zA-Z0-9]*i/,
  withValue: ['-e', '-E', '-I', '-M', '-m', '-r'],
  before: 1,
  insteadOf: ['-e', '-E'],
}

/** Programs that write into the files they name, by what is only known when they run. */
const rewriters: Readonly<Record<string, Rewriter>> = {
  sed: {
    when: /^(?:-[a-zA-Z]*[iI]|--in-place)/,
    withValue: sedValued,
    before: 1,
    insteadOf: ['-e', '--expression', '-f', '--file'],
  },
  perl,
  ruby: perl,
  yq: { when: /^(?:-[a-zA-Z]*i|--inplace|--in-place)/, before: 1 },
  ed: {},
  red: {},
  ex: { withValue: ['-c', '-s', '-S'] },
  sponge: {},
  sd: { before: 2 },
  truncate: { withValue: ['-s', '--size', '-r', '--reference'] },
  fallocate: { withValue: ['-l', '--length', '-o', '--offset'] },
  gzip: {},
  gunzip: {},
  bzip2: {},
  xz: {},
  zstd: { when: /^--rm$/ },
  dos2unix: {},
}

/** Writes into files where they lie: `sed -i`, `perl -pi`, `ed`, `truncate`, … */
export const rewriting: FileProgram = {
  programs: [...Object.keys(rewriters), 'gsed'],
  changes(invocation, host) {
    const name = programOf(invocation).replace(/^gsed$/, 'sed')
    const rewriter = rewriters[name] ?? {}
    const words = invocation.words.slice(1)
    if (rewriter.when && !words.some((word) => rewriter.when?.test(word))) return []
    const files = filesOf(words, rewriter)
    if (name === 'sed') return files.map((word) => seddedFile(word, words, invocation, host))
    return files.map((word) => rewritten(word, invocation))
  },
}

/** A file that sed edits, with what becomes of it where that can be told. */
function seddedFile(
  word: string,
  words: readonly string[],
  invocation: Invocation,
  host: Host,
): FileChange {
  const path = pathOf(word, invocation)
  const before = isSeen(path) && word !== '' ? host.readFile(path) : undefined
  const content = before === undefined ? undefined : sedded(words, before)
  return { ...rewritten(word, invocation), ...(content !== undefined && { content }) }
}

function filesOf(words: Invocation['words'] | string[], rewriter: Rewriter): readonly string[] {
  const { withValue = [], before = 0, insteadOf = [] } = rewriter
  const line = readCommandLine(words, withValue)
  // perl hands its code over behind letters that stand together too: `-pie 's/a/b/'`.
  const isGiven = line.values(...insteadOf).length > 0
  return line.operands.slice(isGiven ? 0 : before)
}
