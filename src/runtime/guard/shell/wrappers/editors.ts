import { resolve } from 'node:path'
import { has, readOptions, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** vi and its like: `!` and `system()` in the commands of `-c`, `+`, a script file or the input. */
export const editors: Wrapper = {
  programs: ['vi', 'vim', 'nvim', 'ex', 'view', 'vimdiff', 'rvim', 'gvim', 'ed'],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const own = readOptions(args, '-c --cmd -S -u -T')
    // With `-e` it says to be silent, else it names a file of typed commands.
    const typed = has(own, '-e', '-E') ? -1 : args.indexOf('-s')
    const named = [
      ...valuesOf(own, '-S', '-u'),
      ...(typed < 0 ? [] : args.slice(typed + 1, typed + 2)),
    ]
    const files = named.flatMap((file) => host.readFile(resolve(folder, file)) ?? [])
    const plus = args.filter((word) => /^\+./.test(word)).map((word) => word.slice(1))
    const texts = [...valuesOf(own, '-c', '--cmd'), ...plus, ...files, ...(input ? [input] : [])]
    const found = texts.flatMap((text) => text.split('\n').flatMap(shellOf))
    return found.length > 0 ? found.map((text): Inner => ({ kind: 'script', text })) : undefined
  },
}

const bang =
  /(?:^|[|:'"])[\s:]*(?:sil(?:ent)?!?\s+)?(?:exe(?:cute)?\s+)?['"]?(?:[\d,%.$]*)(?:r(?:ead)?\s*|w(?:rite)?\s*)?!\s*([^!].*)$/
const terminal = /(?:^|[|:])\s*(?:te(?:rminal)?|ter(?:m)?)\s+(.+)$/
const call = /\b(?:system(?:list)?|jobstart|termopen|os\.execute|io\.popen)\s*\(\s*(["'])(.*?)\1/g

/** The texts of the shell in one line of editor commands. */
function shellOf(line: string): string[] {
  const told = [bang.exec(line)?.[1], terminal.exec(line)?.[1]]
  const called = [...line.matchAll(call)].map(([, , text = '']) => text)
  return [
    ...told.flatMap(
      (text) =>
        text?.replace(/['"]$/, (end) => (text.split(end).length % 2 === 0 ? '' : end)) ?? [],
    ),
    ...called,
  ]
}
