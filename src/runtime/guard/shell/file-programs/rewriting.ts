import { readCommandLine } from '../../tools/command-line.ts'
import { type Invocation, programOf } from '../invocation.ts'
import { type FileProgram, rewritten } from './file-program.ts'

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
    withValue: ['-e', '--expression', '-f', '--file', '-l', '--line-length'],
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
  changes(invocation) {
    const name = programOf(invocation).replace(/^gsed$/, 'sed')
    const rewriter = rewriters[name] ?? {}
    const words = invocation.words.slice(1)
    if (rewriter.when && !words.some((word) => rewriter.when?.test(word))) return []
    return filesOf(words, rewriter).map((word) => rewritten(word, invocation))
  },
}

function filesOf(words: Invocation['words'] | string[], rewriter: Rewriter): readonly string[] {
  const { withValue = [], before = 0, insteadOf = [] } = rewriter
  const line = readCommandLine(words, withValue)
  // perl hands its code over behind letters that stand together too: `-pie 's/a/b/'`.
  const isGiven = line.values(...insteadOf).length > 0
  return line.operands.slice(isGiven ? 0 : before)
}
