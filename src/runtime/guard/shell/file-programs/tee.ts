import { readCommandLine } from '../../tools/command-line.ts'
import { isSeen } from '../invocation.ts'
import { type FileProgram, pathOf } from './file-program.ts'

/** Writes its input into each file that it names. */
export const tee: FileProgram = {
  programs: ['tee'],
  changes(invocation) {
    const line = readCommandLine(invocation.words.slice(1), ['--output-error'])
    const how = line.has('-a', '--append') ? 'append' : 'write'
    const { input } = invocation
    const known = input !== undefined && isSeen(input) ? { content: input } : {}
    return line.operands.map((word) => ({ path: pathOf(word, invocation), how, ...known }))
  },
}
