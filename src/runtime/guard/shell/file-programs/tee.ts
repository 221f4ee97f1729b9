import { readCommandLine } from '../../tools/command-line.ts'
import { isSeen } from '../invocation.ts'
import { type FileProgram, pathOf } from './file-program.ts'

/** Writes its input into each file that it names. */
export const tee: FileProgram = {
  programs: ['tee'],
  changes(invocation, host) {
    const line = readCommandLine(invocation.words.slice(1), ['--output-error'])
    const appends = line.has('-a', '--append')
    const { input } = invocation
    return line.operands.map((word) => {
      const path = pathOf(word, invocation)
      const before = appends && isSeen(path) ? (host.readFile(path) ?? '') : ''
      const content = input === undefined ? {} : { content: before + input }
      return { path, how: appends ? 'append' : 'write', ...content }
    })
  },
}
