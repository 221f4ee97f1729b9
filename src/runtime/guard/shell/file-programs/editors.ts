import { readCommandLine } from '../../tools/command-line.ts'
import type { Invocation } from '../invocation.ts'
import { type FileProgram, rewritten } from './file-program.ts'

/** Options by which an editor is told commands; without any it only shows files to a person. */
const told = /^(?:-[a-zA-Z]*[ceEsSwW]|--cmd|\+\D)/

/** Commands that open a file or write one under a name: `:w x`, `:saveas x`, `:e x`. */
const naming =
  /(?:^|[|:\n%,$\d\s])(?:e(?:dit)?|w(?:q|rite)?|x(?:it)?|up(?:date)?|sav(?:eas)?|n(?:ext)?|sp(?:lit)?|tabe(?:dit)?|args?)!?\s+(?:>>\s*)?([^\s|!]+)/g

/** vi and its like write into the files that they open, or that their commands name. */
export const editors: FileProgram = {
  programs: ['vi', 'vim', 'nvim', 'gvim', 'rvim', 'vimdiff', 'view', 'emacs', 'micro'],
  changes(invocation) {
    const words = invocation.words.slice(1)
    if (!words.some((word) => told.test(word)) && invocation.input === undefined) return []
    const line = readCommandLine(words, ['-c', '--cmd', '-S', '-u', '-T', '-f', '-l', '--eval'])
    const files = line.operands.filter((word) => !word.startsWith('+'))
    return [...files, ...namedBy(words, invocation)].map((file) => rewritten(file, invocation))
  },
}

function namedBy(words: readonly string[], { input = '' }: Invocation): string[] {
  return [...words, input].flatMap((text) =>
    [...text.matchAll(naming)].map(([, file = '']) => file),
  )
}
