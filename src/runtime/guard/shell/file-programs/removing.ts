import { readCommandLine } from '../../tools/command-line.ts'
import { type FileProgram, removed } from './file-program.ts'

/** Removes what it names, folders with all that lies in them. */
export const removing: FileProgram = {
  programs: ['rm', 'rmdir', 'unlink', 'shred', 'srm', 'trash', 'trash-put', 'rimraf', 'del-cli'],
  changes(invocation) {
    const { operands } = readCommandLine(invocation.words.slice(1), [
      '-n',
      '--iterations',
      '-s',
      '--size',
    ])
    return operands.map((word) => removed(word, invocation))
  },
}
