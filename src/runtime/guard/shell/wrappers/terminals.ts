import { resolve } from 'node:path'
import { unseen } from '../invocation.ts'
import { has, quoted, readLeading, readOptions, runs, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** `watch`: the words as a text of the shell, again and again. */
export const watch: Wrapper = {
  programs: ['watch', 'viddy', 'hwatch'],
  unwrap: ({ words: [, ...args] }) => {
    const own = readLeading(args, '-n --interval -q --equexit')
    if (has(own, '-x', '--exec')) return runs(own.operands)
    return own.operands.length === 0 ? undefined : [scriptOf(own.operands.join(' '))]
  },
}

/** `script`: a terminal that is recorded; `-c`, or words after its file. */
export const script: Wrapper = {
  programs: ['script', 'scriptlive', 'asciinema'],
  unwrap: ({ words: [, ...args], input }) => {
    const own = readOptions(args, '-c --command -E -I -O -B -T -m -o -t')
    const [text] = valuesOf(own, '-c', '--command')
    if (text !== undefined) return [scriptOf(text)]
    const words = [...own.operands, ...own.tail].slice(1)
    if (words.length > 0) return runs(readLeading(args, '-t').operands.slice(1))
    return input === undefined ? undefined : [{ kind: 'script', text: input, input: undefined }]
  },
}

/** `flock FILE words`, or `flock FILE -c text`. */
export const flock: Wrapper = {
  programs: ['flock', 'lockf'],
  unwrap: ({ words: [, ...args] }) => {
    const valued = '-w --wait --timeout -E --conflict-exit-code -t'
    const rest = readLeading(args, valued).operands.slice(1)
    const [option, text] = rest
    if (/^(?:-c|--command)$/.test(option ?? '')) return [scriptOf(text ?? '')]
    return runs(rest)
  },
}

/** `hyperfine`: each operand is a text of the shell, as are those that prepare. */
export const hyperfine: Wrapper = {
  programs: ['hyperfine'],
  unwrap: ({ words: [, ...args] }) => {
    const prepares = ['-p', '--prepare', '-s', '--setup', '-c', '--cleanup', '--conclude']
    const own = readOptions(
      args,
      `${prepares.join(' ')} -w -m -M -r -n -S -u -L -P -D -N -i --warmup --min-runs --max-runs --runs --command-name --export-json --export-markdown --export-csv`,
    )
    return [...valuesOf(own, ...prepares), ...own.operands, ...own.tail].map(scriptOf)
  },
}

/** `screen`: words of a program, or keys typed into a session with `-X stuff`. */
export const screen: Wrapper = {
  programs: ['screen'],
  unwrap: ({ words: [, ...args] }) => {
    const own = readLeading(args, '-S -p -c -e -h -s -t -T -r -D -R -x')
    if (!has(own, '-X')) return runs(own.operands)
    const [command, ...rest] = own.operands
    if (command === 'stuff') return [scriptOf(typed(rest.join(' ')))]
    return command === 'exec' || command === 'screen' ? runs(rest) : undefined
  },
}

const windows =
  /^(?:new-session|new|new-window|neww|split-window|splitw|respawn-pane|respawnp|respawn-window|respawnw|display-popup|popup|pipe-pane|pipep)$/
const paneOptions = '-s -n -c -e -t -x -y -F -f -l -p -d -w -h -T -b'.replace('-d ', '')

/** `tmux`: what a new window runs, keys that are sent, and texts that it runs itself. */
export const tmux: Wrapper = {
  programs: ['tmux', 'byobu'],
  unwrap: ({ words: [, ...args] }) => {
    const own = readLeading(args, '-L -S -f -c -T')
    const texts = valuesOf(own, '-c').map(scriptOf)
    const found = [...texts, ...commandsOf(own.operands).flatMap((words) => unwrapTmux(words))]
    return found.length > 0 ? found : undefined
  },
}

function unwrapTmux([command = '', ...args]: readonly string[]): Inner[] {
  if (windows.test(command)) {
    const { operands } = readLeading(args, paneOptions)
    // One word is a text of the shell, several are a program.
    return operands.length === 1 ? operands.map(scriptOf) : (runs(operands) ?? [])
  }
  if (/^send(?:-keys)?$/.test(command)) {
    return [scriptOf(typed(readLeading(args, '-t -N -c').operands.join(' ')))]
  }
  if (/^(?:run-shell|run)$/.test(command)) {
    return readLeading(args, '-t -d -c').operands.map(scriptOf)
  }
  if (/^(?:if-shell|if)$/.test(command)) {
    const [condition = '', ...others] = readLeading(args, '-t').operands
    return [scriptOf(condition), ...others.flatMap((text) => unwrapTmux(text.split(' ')))]
  }
  return []
}

/** Several commands are divided by a word `;`. */
function commandsOf(words: readonly string[]): string[][] {
  const commands: string[][] = [[]]
  for (const word of words) {
    if (word === ';') commands.push([])
    else commands.at(-1)?.push(word)
  }
  return commands
}

/** Keys as text: `Enter` and `C-m` end a line. */
function typed(keys: string): string {
  return keys.replace(/\s*(?:\bEnter\b|\bC-m\b|\bKPEnter\b|\^M|\\[nr]|\r)\s*/g, '\n')
}

/** `expect`, `tclsh`: `spawn` and `exec` start programs, which are then told what `send` says. */
export const expect: Wrapper = {
  programs: ['expect', 'tclsh', 'wish', 'autoexpect'],
  unwrap: ({ words: [, ...args], folder, input }, host) => {
    const own = readOptions(args, '-c -f')
    const [file] = [...valuesOf(own, '-f'), ...own.operands]
    const read = file === undefined || file === '-' ? input : host.readFile(resolve(folder, file))
    const text = [...valuesOf(own, '-c'), read ?? ''].join('\n')
    const sent = [...text.matchAll(/\bsend\b[^"{\n;]*["{](.*?)["}]\s*(?:$|[;\n}])/gm)]
    const told = sent.map(([, keys = '']) => keys.replace(/\\[nr]/g, '\n')).join('')
    const spawned = [...text.matchAll(/\b(?:spawn|exec|system)\s+(?:-\w+\s+)*([^;\n\]]+)/g)]
    const found = spawned.map(
      ([, line = '']): Inner => ({
        kind: 'script',
        text: line
          .replace(/\{([^}]*)\}/g, (_, word: string) => quoted([word]))
          .replace(/\$\w+/g, unseen),
        input: told,
      }),
    )
    return found.length > 0 ? found : undefined
  },
}

const scriptOf = (text: string): Inner => ({ kind: 'script', text })
