import { basename, join } from 'node:path'
import { readCommandLine } from '../../tools/command-line.ts'
import { type FileChange, type Invocation, programOf } from '../invocation.ts'
import { type FileProgram, rewritten } from './file-program.ts'

/** The options of programs that name a file to write. */
const options: Readonly<Record<string, readonly string[]>> = {
  sort: ['-o', '--output'],
  openssl: ['-out'],
  gpg: ['-o', '--output'],
  age: ['-o', '--output'],
  pg_dump: ['-f', '--file'],
  pg_dumpall: ['-f', '--file'],
  psql: ['-o', '--output', '-L', '--log-file'],
  zip: ['-O', '--output-file'],
  curl: [
    '-o',
    '--output',
    '-D',
    '--dump-header',
    '-c',
    '--cookie-jar',
    '--trace',
    '--trace-ascii',
    '--stderr',
  ],
  wget: ['-O', '--output-document', '-o', '--output-file', '-a', '--append-output'],
}

/** Writes files that its options name, and where it downloads also those that addresses name. */
export const outputs: FileProgram = {
  programs: Object.keys(options),
  changes(invocation) {
    const program = programOf(invocation)
    const named = options[program] ?? []
    const line = readCommandLine(invocation.words.slice(1), [...named, ...(others[program] ?? [])])
    const folder = line.value('--output-dir', '-P', '--directory-prefix') ?? '.'
    const asNamed =
      program === 'wget'
        ? named.every((each) => !line.has(each))
        : program === 'curl' && line.has('-O', '--remote-name', '--remote-name-all')
    return [
      ...line
        .values(...named)
        .filter((word) => word !== '-')
        .flatMap((word) => within(word, folder, invocation)),
      ...(asNamed
        ? line.operands.map((url) => rewritten(join(folder, nameIn(url)), invocation))
        : []),
    ]
  },
}

const others: Readonly<Record<string, readonly string[]>> = {
  curl: [
    '--output-dir',
    '-H',
    '-X',
    '-d',
    '--data',
    '-u',
    '-F',
    '-b',
    '-A',
    '-e',
    '-T',
    '-K',
    '-m',
  ],
  wget: ['-P', '--directory-prefix', '-U', '--header', '--post-data', '-t', '-T'],
}

function within(word: string, folder: string, invocation: Invocation): FileChange[] {
  return [rewritten(folder === '.' || word.startsWith('/') ? word : join(folder, word), invocation)]
}

const nameIn = (url: string) => basename(url.replace(/[?#].*$/s, '')) || 'index.html'
