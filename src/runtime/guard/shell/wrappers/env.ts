import { resolve } from 'node:path'
import { unseen } from '../invocation.ts'
import { leadingAssignments, quoted, readLeading, runs, valuesOf } from './options.ts'
import type { Wrapper } from './wrapper.ts'

/** `env`: sets and unsets variables; `-S` takes a text apart into words. */
export const env: Wrapper = {
  programs: ['env', 'genv'],
  unwrap: ({ words: [program, ...args], folder }) => {
    const own = readLeading(args, '-u --unset -C --chdir -S --split-string -a --argv0')
    const [split] = valuesOf(own, '-S', '--split-string')
    if (split !== undefined) {
      // The text may hold options and assignments of env itself.
      return [{ kind: 'script', text: [program, split, quoted(own.operands)].join(' ') }]
    }
    const { variables, words } = leadingAssignments(
      own.operands[0] === '-' ? own.operands.slice(1) : own.operands,
    )
    // What is unset here may come back from a file that the program reads.
    const unset = valuesOf(own, '-u', '--unset').map((name): [string, string] => [name, unseen])
    const [into] = valuesOf(own, '-C', '--chdir')
    return runs(words, {
      variables: new Map([...unset, ...variables]),
      ...(into !== undefined && { folder: resolve(folder, into) }),
    })
  },
}
