import { unseen } from '../invocation.ts'
import { runs } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `find`: `-exec` and its like run words for files that are only found at run time; `-delete` removes. */
export const find: Wrapper = {
  programs: ['find', 'gfind'],
  unwrap: ({ words: [, ...args] }) => {
    const inner = args.flatMap((word, at): Inner[] => {
      if (/^-(?:exec|execdir|ok|okdir)$/.test(word)) return runs(wordsAt(args, at + 1)) ?? []
      return word === '-delete' ? (runs(['rm', '-r', ...foundBy(args)]) ?? []) : []
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

/** The files that are removed, as patterns. */
function foundBy(args: readonly string[]): string[] {
  const end = args.findIndex((word) => /^[-(!]/.test(word))
  const starts = end <= 0 ? ['.'] : args.slice(0, end)
  const at = args.findIndex((word) => /^-i?name$/.test(word))
  const name =
    at >= 0 ? args[at + 1] : args.some((word) => /^-i?(?:path|regex)$/.test(word)) && unseen
  return starts.map((start) => (name ? `${start}/${name}` : start))
}
