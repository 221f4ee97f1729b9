import { resolve } from 'node:path'
import { type Host, type Invocation, unseen } from '../invocation.ts'
import { codeOf } from './code.ts'
import { readOptions, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `awk`: `system("…")`, `"…" | getline` and `print | "…"` run texts of the shell. */
export const awk: Wrapper = {
  programs: ['awk', 'gawk', 'mawk', 'nawk'],
  unwrap: (invocation, host) => {
    const own = readOptions(invocation.words.slice(1), '-F -v -f -e --assign --file --source -i')
    const assignments = valuesOf(own, '-v', '--assign').map((pair) => {
      const [name, value = ''] = pair.split(/=(.*)/s)
      return `${name} = ${JSON.stringify(value)}\n`
    })
    const texts = textsOf(invocation, host, ['-f', '--file'], valuesOf(own, '-e', '--source'))
    const program = texts.length > 0 ? texts.join('\n') : (own.operands[0] ?? own.tail[0] ?? '')
    if (!/\bsystem\s*\(|\|/.test(program)) return undefined
    const inner = codeOf('awk', assignments.join('') + program).filter(
      ({ kind }) => kind !== 'code',
    )
    const lines = /\bsystem\s*\(\s*\$0/.test(program) ? [scriptOf(invocation.input ?? unseen)] : []
    const found = [...inner, ...lines]
    return found.length > 0 ? found : undefined
  },
}

/** `sed`: the command `e` runs a text of the shell, the flag `e` what a line has become. */
export const sed: Wrapper = {
  programs: ['sed', 'gsed'],
  unwrap: (invocation, host) => {
    const own = readOptions(invocation.words.slice(1), '-e --expression -f --file -l -E')
    const expressions = valuesOf(own, '-e', '--expression')
    const texts = textsOf(invocation, host, ['-f', '--file'], expressions)
    const program = texts.length > 0 ? texts.join('\n') : (own.operands[0] ?? own.tail[0] ?? '')
    const commands = [...program.matchAll(/(?:^|[;{}\n]|[\d$/])[ \t]*e[ \t]+([^\n]+)/g)]
    const replaced = [
      ...program.matchAll(
        /s([^\w\s\\])((?:\\[\s\S]|(?!\1)[^\\])*)\1((?:\\[\s\S]|(?!\1)[^\\])*)\1[a-zA-Z0-9]*e/g,
      ),
    ]
    const lines = /(?:^|[;{}\n\d$])[ \t]*e[ \t]*(?:$|[;}\n])/.test(program)
      ? [invocation.input ?? unseen]
      : []
    const found = [
      ...commands.map(([, text = '']) => text),
      ...replaced.map(([, , , text = '']) => text.replace(/(?<!\\)&|\\\d/g, unseen)),
      ...lines,
    ]
    return found.length > 0 ? found.map(scriptOf) : undefined
  },
}

/** `tar`: options that name a text of the shell to be run on the way. */
export const tar: Wrapper = {
  programs: ['tar', 'gtar', 'bsdtar'],
  unwrap: ({ words: [, ...args] }) => {
    const own = readOptions(
      args.map((word, i) => (i === 0 && /^[a-zA-Z]+$/.test(word) ? `-${word}` : word)),
      `-f --file -C --directory -T -X -I --use-compress-program --to-command --checkpoint-action
       -F --info-script --new-volume-script --rsh-command --exclude --transform`,
    )
    const actions = valuesOf(own, '--checkpoint-action').flatMap((action) =>
      action.startsWith('exec=') ? [action.slice('exec='.length)] : [],
    )
    const others = ['-I', '--use-compress-program', '--to-command', '-F', '--info-script']
    const texts = [...actions, ...valuesOf(own, ...others, '--new-volume-script', '--rsh-command')]
    return texts.length > 0 ? texts.map(scriptOf) : undefined
  },
}

const scriptOf = (text: string): Inner => ({ kind: 'script', text, input: undefined })

/** The texts given by options, those of files among them. */
function textsOf(
  { words: [, ...args], folder }: Invocation,
  host: Host,
  names: readonly string[],
  given: readonly string[],
): string[] {
  const files = valuesOf(readOptions(args, names.join(' ')), ...names)
  return [...given, ...files.flatMap((file) => host.readFile(resolve(folder, file)) ?? [])]
}
