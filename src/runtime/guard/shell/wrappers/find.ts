import { unseen } from '../invocation.ts'
import { runs } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `find`: `-exec` and its like run words for files that are only found at run time. */
export const find: Wrapper = {
  programs: ['find', 'gfind'],
  unwrap: ({ words: [, ...args] }) => {
    const inner = args.flatMap((word, at): Inner[] => {
      if (/^-(?:exec|execdir|ok|okdir)$/.test(word)) return runs(wordsAt(args, at + 1)) ?? []
      return []
    })
    return inner.length > 0 ? inner : undefined
  },
}

/** `fd`: `-x` and `-X` run words for what is found. */
export const fd: Wrapper = {
  programs: ['fd', 'fdfind'],
  unwrap: ({ words: [, ...args] }) => {
    const at = args.findIndex((word) => /^(?:-x|-X|--exec|--exec-batch)$/.test(word))
    return at < 0 ? undefined : runs(wordsAt(args, at + 1))
  },
}

/** The words up to `;` or `{} +`, with the marks for what is found unseen. */
function wordsAt(args: readonly string[], start: number): string[] {
  const rest = args.slice(start)
  const end = rest.findIndex((word, i) => word === ';' || (word === '+' && rest[i - 1] === '{}'))
  const words = end < 0 ? rest : rest.slice(0, end)
  return words.map((word) => word.replace(/\{(?:|\/|\/\/|\.|\/\.)\}/g, unseen))
}
