import { join } from 'node:path'
import { stateFolder } from '../../../config/project.ts'
import { type CommandLine, readCommandLine } from '../../tools/command-line.ts'
import { type FileChange, type Host, type Invocation, isSeen, programOf } from '../invocation.ts'
import { type FileProgram, pathOf, placed, removed, rewritten } from './file-program.ts'

const withValue = [
  ...[
    '-t',
    '--target-directory',
    '-S',
    '--suffix',
    '-m',
    '--mode',
    '-o',
    '--owner',
    '-g',
    '--group',
  ],
  ...['-e', '--rsh', '--exclude', '--include', '--filter', '-f', '--exclude-from', '--files-from'],
  ...['--backup-dir', '-P', '-i', '-F', '-l', '--out-format', '--log-file', '--chmod'],
]

/** Flags of programs that share a letter with an option that has a value elsewhere. */
const plainFlags: Readonly<Record<string, readonly string[]>> = {
  cp: ['-f', '-i', '-l', '-P'],
  mv: ['-f', '-i'],
  ln: ['-f', '-i', '-P'],
  install: ['-P'],
  rsync: ['-o', '-g', '-l', '-P', '-i', '-m', '-S', '-t'],
  scp: [],
}

/** Puts files in other places: `cp`, `mv`, `ln`, `install`, and over the network `scp` and `rsync`. */
export const placing: FileProgram = {
  programs: Object.keys(plainFlags),
  changes(invocation, host) {
    const program = programOf(invocation)
    const known = withValue.filter((each) => !plainFlags[program]?.includes(each))
    const line = readCommandLine(invocation.words.slice(1), known)
    const { sources, target } = endsOf(line, program)
    const moves = program === 'mv' || line.has('--remove-source-files')
    return [
      ...(moves ? sources.map((from) => removed(from, invocation)) : []),
      ...(program === 'ln'
        ? sources.filter(isWatchedByName).map((from) => rewritten(from, invocation))
        : []),
      ...(target === undefined || isRemote(target)
        ? []
        : sources.flatMap((from) => arrivals(from, target, invocation, host))),
      ...(target !== undefined && clears(line) ? [removed(target, invocation)] : []),
    ]
  },
}

/** What comes from where, and to where; `-t` names the target first, `ln` may leave it out, `install -d` has none. */
function endsOf(line: CommandLine, program: string) {
  const named = program === 'rsync' ? undefined : line.value('-t', '--target-directory')
  if (named !== undefined) return { sources: line.operands, target: `${named}/` }
  if (program === 'install' && line.has('-d', '--directory'))
    return { sources: [], target: undefined }
  const [only] = line.operands
  if (line.operands.length === 1) {
    return { sources: [only ?? ''], target: program === 'ln' ? './' : undefined }
  }
  return { sources: line.operands.slice(0, -1), target: line.operands.at(-1) }
}

/** What a copy brings; a folder may bring a configuration of faber-db with it. */
function arrivals(
  from: string,
  target: string,
  invocation: Invocation,
  host: Host,
): readonly FileChange[] {
  if (isRemote(from)) return [rewritten(target, invocation)]
  const inFolder = join(stateFolder, 'config.json')
  const source = pathOf(from, invocation)
  // The project itself may be copied away; a link brings nothing.
  const isOwn = `${invocation.folder}/`.startsWith(`${join(source)}/`.replace(/\/+$/, '/'))
  const brings = isSeen(source) && !isOwn && programOf(invocation) !== 'ln'
  const carried = brings ? host.readFile(join(source, inFolder)) : undefined
  const path = join(pathOf(target, invocation), inFolder)
  return [
    ...placed(from, target, invocation, host),
    ...(carried === undefined ? [] : [{ path, how: 'write' as const, content: carried }]),
  ]
}

/** `rsync --delete` removes what the source has not. */
function clears(line: CommandLine): boolean {
  const excludes = line.values('--exclude').some((each) => /fractary/.test(each))
  return (
    !excludes &&
    ['', '-before', '-during', '-after', '-excluded'].some((when) =>
      line.has(`--delete${when}`, '--del'),
    )
  )
}

const isRemote = (word: string) => /^[^/:]+:/.test(word)

/** A second name for one of these files would let it be changed under that name. */
const isWatchedByName = (word: string) =>
  /(?:^|\/)\.fractary\b|\/faber-db\b|(?:^|\/)\.claude\b/.test(word)
