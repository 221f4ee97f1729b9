import { resolve } from 'node:path'
import type { Invocation } from '../invocation.ts'
import { has, leadingAssignments, readLeading, readOptions, runs, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

const sudoValued = `-u --user -g --group -h --host -p --prompt -C --close-from -T --command-timeout
  -r --role -t --type -R --chroot -D --chdir -U --other-user -a --auth-type -c --login-class`

/** `sudo` and its like: another user runs the words; with `-s` or `-i` alone, a shell its input. */
export const sudo: Wrapper = {
  programs: ['sudo', 'doas', 'pkexec', 'run0'],
  unwrap: ({ words: [, ...args], folder, input }) => {
    const own = readLeading(args, sudoValued)
    const { variables, words } = leadingAssignments(own.operands)
    const [into] = valuesOf(own, '-D', '--chdir')
    if (words.length === 0 && input !== undefined && has(own, '-s', '--shell', '-i', '--login')) {
      return [{ kind: 'script', text: input, input: undefined }]
    }
    return runs(words, { variables, ...(into !== undefined && { folder: resolve(folder, into) }) })
  },
}

/** `su`: a shell of another user, with `-c` or its input. */
export const su: Wrapper = {
  programs: ['su', 'runuser'],
  unwrap: ({ words: [, ...args], input }) => {
    const own = readOptions(args, '-c --command --session-command -g -G -s --shell -u --user -w')
    const [text] = valuesOf(own, '-c', '--command', '--session-command')
    if (text !== undefined) return [{ kind: 'script', text }]
    if (has(own, '-u', '--user')) {
      return runs(readLeading(args, '-u --user -g -G').operands)
    }
    return input === undefined ? undefined : [{ kind: 'script', text: input, input: undefined }]
  },
}

/** `gosu USER words` and its like. */
export const gosu: Wrapper = {
  programs: ['gosu', 'su-exec', 'setuidgid', 'chpst'],
  unwrap: (invocation) => unwrapUser(invocation),
}

function unwrapUser({ words: [program, ...args] }: Invocation): Inner[] | undefined {
  const own = readLeading(args, '-u -U -b -e -d -n -l -m')
  return runs(program.endsWith('chpst') ? own.operands : own.operands.slice(1))
}
