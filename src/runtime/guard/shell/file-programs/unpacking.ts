import { join } from 'node:path'
import { readCommandLine } from '../../tools/command-line.ts'
import { type FileChange, type Invocation, programOf } from '../invocation.ts'
import { type FileProgram, removed, rewritten } from './file-program.ts'

/** Unpacks archives. What lies in them is not known: the folder stands for it, and the members that are named. */
export const unpacking: FileProgram = {
  programs: ['tar', 'gtar', 'bsdtar', 'unzip', '7z', '7za'],
  changes(invocation) {
    const program = programOf(invocation)
    if (program === 'unzip') return unzipped(invocation)
    return program.startsWith('7z') ? unpacked7z(invocation) : untarred(invocation)
  },
}

function untarred(invocation: Invocation): FileChange[] {
  const [first = '', ...rest] = invocation.words.slice(1)
  // The old form has no dash: `tar xzf`. Its values follow in the order of its letters.
  const words = /^[a-zA-Z]+$/.test(first) ? [`-${first}`, ...rest] : [first, ...rest]
  const line = readCommandLine(words, [
    '-f',
    '--file',
    '-C',
    '--directory',
    '--exclude',
    '-X',
    '-T',
  ])
  const folder = line.value('-C', '--directory') ?? '.'
  if (line.has('-x', '--extract', '--get')) {
    return [folder, ...line.operands.map((member) => join(folder, member))].map((each) =>
      rewritten(each, invocation),
    )
  }
  const packed = line.has('--remove-files') ? line.operands.map((each) => join(folder, each)) : []
  const archive = line.has('-c', '--create')
    ? line.values('-f', '--file').filter((each) => each !== '-')
    : []
  return [
    ...packed.map((each) => removed(each, invocation)),
    ...archive.map((each) => rewritten(each, invocation)),
  ]
}

function unzipped(invocation: Invocation): FileChange[] {
  const line = readCommandLine(invocation.words.slice(1), ['-d', '-x', '-P'])
  if (line.has('-l', '-p', '-t', '-v', '-z')) return []
  const folder = line.value('-d') ?? '.'
  const members = line.operands.slice(1).map((member) => join(folder, member))
  return [folder, ...members].map((each) => rewritten(each, invocation))
}

function unpacked7z(invocation: Invocation): FileChange[] {
  const [, command, ...rest] = invocation.words
  if (command !== 'x' && command !== 'e') return []
  const folder = rest.find((word) => word.startsWith('-o'))?.slice(2) ?? '.'
  return [rewritten(folder, invocation)]
}
