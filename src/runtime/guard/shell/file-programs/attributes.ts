import { readCommandLine } from '../../tools/command-line.ts'
import { type Invocation, programOf } from '../invocation.ts'
import { type FileProgram, touched } from './file-program.ts'

/** How many operands come before the files. */
const before: Readonly<Record<string, number>> = {
  chmod: 1,
  chown: 1,
  chgrp: 1,
  chattr: 1,
  chflags: 1,
  setfacl: 0,
  touch: 0,
}

/** Changes what may be done with files, or their times: a record that cannot be read is as good as gone. */
export const attributes: FileProgram = {
  programs: Object.keys(before),
  changes(invocation, host) {
    const { operands } = readCommandLine(modesApart(invocation), [
      '-d',
      '--date',
      '-r',
      '--reference',
      '-t',
      '-m',
      '-x',
      '-M',
      '-X',
    ])
    const hasMode = invocation.words.some((word) => word.startsWith('--reference'))
    const files = operands.slice(hasMode ? 0 : (before[programOf(invocation)] ?? 0))
    return files.map((word) => touched(word, invocation, host))
  },
}

/** `chmod -w file` and `chattr +i -a file`: modes that look like options are none. */
function modesApart({ words }: Invocation): string[] {
  return words
    .slice(1)
    .map((word) =>
      /^-[rwxXstugoai]+$/.test(word) && /[wxXsugoai]/.test(word) ? word.slice(1) : word,
    )
}
