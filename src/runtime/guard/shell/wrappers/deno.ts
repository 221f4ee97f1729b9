import type { Host, Invocation } from '../invocation.ts'
import { codeOf } from './code.ts'
import { variablesOf } from './dotenv-files.ts'
import { type Arguments, readLeading, runs, valuesOf } from './options.ts'
import { packageAt, scriptsOf } from './packages.ts'
import { sourceFile, withVariables } from './source-files.ts'
import type { Wrapper } from './wrapper.ts'

/** `deno eval`, `deno run`, `deno task`. */
export const deno: Wrapper = {
  programs: ['deno'],
  unwrap: (invocation, host) => {
    const valued = '-c --config --import-map --cert --ext -r --lock --location --env-file --cwd'
    const [command = '', ...rest] = readLeading(invocation.words.slice(1), valued).operands
    const own = readLeading(rest, valued)
    const [name = '', ...args] = own.operands
    if (command === 'eval') return name === '' ? undefined : [...codeOf('javascript', name)]
    if (command === 'task') return taskOf(name, args, invocation, host)
    const isRun = command === 'run' || command === 'x'
    const [file, ...words] = isRun ? own.operands : [command, ...rest]
    if (file === undefined || file === '' || (!isRun && !/[.:/]/.test(file))) return undefined
    if (file === '-')
      return invocation.input === undefined
        ? undefined
        : [...codeOf('javascript', invocation.input)]
    const packaged = /^(?:npm|jsr):\/?(.*)$/.exec(file)?.[1]
    if (packaged !== undefined) return runs([packaged, ...words])
    const files = filesIn(own)
    const variables = variablesOf(files, invocation, host)
    return sourceFile('javascript', file, words, invocation, host).map((inner) =>
      withVariables(inner, variables),
    )
  },
}

/** `--env-file` alone stands for `.env`. */
const filesIn = (own: Arguments) =>
  valuesOf(own, '--env-file', '--env').map((file) => file || '.env')

function taskOf(name: string, args: readonly string[], { folder }: Invocation, host: Host) {
  for (const file of ['deno.json', 'deno.jsonc']) {
    const text = host.readFile(`${folder}/${file}`)?.replace(/^\s*\/\/.*$/gm, '')
    try {
      const found = JSON.parse(text ?? '{}').tasks?.[name]
      const command = typeof found === 'object' ? found?.command : found
      if (typeof command === 'string') {
        return [{ kind: 'script', text: `${command} ${args.join(' ')}`, folder } as const]
      }
    } catch {
      // A file that deno could not read either.
    }
  }
  const nearest = packageAt(folder, host)
  return nearest && scriptsOf(nearest, name, args)
}
