import { isAbsolute, join } from 'node:path'
import { readCommandLine } from '../../tools/command-line.ts'
import type { FileChange, Host, Invocation } from '../invocation.ts'
import { type FileProgram, pathOf, removed, rewritten } from './file-program.ts'
import { patchedFiles } from './patch.ts'

type Change = (
  words: readonly string[],
  invocation: Invocation,
  host: Host,
) => readonly FileChange[]

/** What the commands of git do to files that they name; what switches branches names none. */
const commands: Readonly<Record<string, Change>> = {
  apply: (words, invocation, host) => {
    const { operands } = readCommandLine(words, [
      '-p',
      '--directory',
      '--exclude',
      '--include',
      '-C',
    ])
    const texts =
      operands.length === 0
        ? [invocation.input]
        : operands.map((file) => host.readFile(pathOf(file, invocation)))
    return texts.flatMap((text) => patchedFiles(text ?? '', invocation))
  },
  checkout: (words, invocation) => {
    const { operands } = readCommandLine(words, ['-b', '-B', '--orphan', '--conflict'])
    return operands.map((word) => rewritten(word, invocation))
  },
  clean: (words, invocation) => {
    const line = readCommandLine(words, ['-e', '--exclude'])
    const leavesOut = line.values('-e', '--exclude').some((each) => /fractary/.test(each))
    if (leavesOut || line.has('-n', '--dry-run')) return []
    if (line.operands.length > 0) return line.operands.map((word) => removed(word, invocation))
    // Only with what git ignores gone, plans, approvals and backups are gone too.
    return line.has('-x', '-X') ? [removed('.', invocation)] : []
  },
  mv: (words, invocation) => {
    const { operands } = readCommandLine(words)
    const target = operands.at(-1)
    return [
      ...operands.slice(0, -1).map((word) => removed(word, invocation)),
      ...(target === undefined ? [] : [rewritten(target, invocation)]),
    ]
  },
  restore: (words, invocation) => {
    const line = readCommandLine(words, ['-s', '--source', '--conflict'])
    const onlyIndex = line.has('-S', '--staged') && !line.has('-W', '--worktree')
    return onlyIndex ? [] : line.operands.map((word) => rewritten(word, invocation))
  },
  rm: (words, invocation) => {
    const line = readCommandLine(words)
    const stays = line.has('--cached', '-n', '--dry-run')
    return stays ? [] : line.operands.map((word) => removed(word, invocation))
  },
  stash: (words, invocation) => {
    const line = readCommandLine(words, ['-m', '--message'])
    const [command = 'push', ...paths] = line.operands
    if (command !== 'push' && command !== 'save') return []
    if (line.has('-a', '--all')) return [removed('.', invocation)]
    return command === 'push' ? paths.map((word) => rewritten(word, invocation)) : []
  },
}

/** What git does to files. */
export const git: FileProgram = {
  programs: ['git'],
  changes(invocation, host) {
    const { folder, rest } = fromCommand(invocation)
    const [command = '', ...words] = rest
    const here = { ...invocation, folder }
    const outputs = words.flatMap((word) => /^--output=(.+)$/s.exec(word)?.[1] ?? [])
    return [
      ...(Object.hasOwn(commands, command) ? (commands[command]?.(words, here, host) ?? []) : []),
      ...outputs.map((file) => rewritten(file, here)),
    ]
  },
}

/** Git’s own options before its command: `-C` changes the folder. */
function fromCommand({ words, folder }: Invocation) {
  let [here, index] = [folder, 1]
  for (; index < words.length; index++) {
    const word = words[index] ?? ''
    if (!word.startsWith('-')) break
    if (word === '-C') {
      const next = words[index + 1] ?? '.'
      here = isAbsolute(next) ? next : join(here, next)
    }
    if (/^(?:-C|-c|--git-dir|--work-tree|--namespace|--exec-path)$/.test(word)) index++
  }
  return { folder: here, rest: words.slice(index) }
}
