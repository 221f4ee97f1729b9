import { resolve } from 'node:path'
import { type Host, type Invocation, isSeen } from './invocation.ts'
import { readOptions, runs, valuesOf } from './wrappers/options.ts'
import type { Inner } from './wrappers/wrapper.ts'

type Startup = (value: string, invocation: Invocation, host: Host) => readonly Inner[] | undefined

const words = (text: string) => text.split(/\s+/).filter(Boolean)

/** A file of the shell that is read before all else. */
const shellFile: Startup = (path, { folder }, host) => {
  const text = host.readFile(resolve(folder, path))
  return text === undefined ? undefined : [{ kind: 'script', text }]
}

/** A prompt, in which substitutions run. */
const prompt: Startup = (value) =>
  /\$\(|`/.test(value) ? [{ kind: 'script', text: `: "${value}"` }] : undefined

/** A module of perl, where a folder of the project has it. */
const perlModules: Startup = (value, { variables, folder }, host) => {
  const options = words(value)
  const named = options.flatMap((word) => /^-[Mm]([\w:]+)/.exec(word)?.[1] ?? [])
  const folders = [
    ...options.flatMap((word) => /^-(?:Mlib=|I)(.+)$/.exec(word)?.[1] ?? []),
    ...(variables.get('PERL5LIB') ?? '').split(':'),
    '.',
  ]
  const files = named.flatMap((name) =>
    folders.map((each) => resolve(folder, each, `${name.replaceAll('::', '/')}.pm`)),
  )
  return files.flatMap((file) =>
    host.readFile(file) === undefined ? [] : (runs(['perl', file]) ?? []),
  )
}

/** What a variable makes programs run that are started with it, by its name. */
const startups: Readonly<Record<string, Startup>> = {
  BASH_ENV: shellFile,
  NODE_OPTIONS: (value) => {
    const own = readOptions(words(value), '-r --require --import --loader --experimental-loader')
    const names = ['-r', '--require', '--import', '--loader', '--experimental-loader']
    return valuesOf(own, ...names).flatMap((file) => runs(['node', file]) ?? [])
  },
  PERL5OPT: perlModules,
  PROMPT_COMMAND: (text) => [{ kind: 'script', text }],
  PS0: prompt,
  PS1: prompt,
  PS4: prompt,
  PYTHONPATH: (value, { folder }, host) =>
    value
      .split(':')
      .map((each) => resolve(folder, each, 'sitecustomize.py'))
      .flatMap((file) => (host.readFile(file) === undefined ? [] : (runs(['python', file]) ?? []))),
  PYTHONSTARTUP: (file) => runs(['python', file]),
  RUBYOPT: (value) =>
    words(value).flatMap((word) => {
      const [, file] = /^-r(.+)$/.exec(word) ?? []
      return file === undefined
        ? []
        : (runs(['ruby', /\.rb$/.test(file) ? file : `${file}.rb`]) ?? [])
    }),
}

/** What the variables of an invocation run before the program itself, and the invocation without them. */
export function startupOf(
  invocation: Invocation,
  host: Host,
): { readonly inner: readonly Inner[]; readonly rest: Invocation } | undefined {
  const names = [...invocation.variables.keys()].filter((name) => startups[name])
  if (names.length === 0) return undefined
  const variables = new Map([...invocation.variables].filter(([name]) => !startups[name]))
  const inner = names.flatMap((name) => {
    const value = invocation.variables.get(name) ?? ''
    return isSeen(value) ? (startups[name]?.(value, invocation, host) ?? []) : []
  })
  return { inner, rest: { ...invocation, variables } }
}
