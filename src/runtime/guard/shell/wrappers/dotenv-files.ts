import { resolve } from 'node:path'
import { parse } from 'dotenv'
import { type Host, type Invocation, unseen } from '../invocation.ts'
import { assigned, has, leadingAssignments, readLeading, runs, valuesOf } from './options.ts'
import type { Inner, Wrapper } from './wrapper.ts'

/** The variables of `.env` files, the first file to set one wins; encrypted values are not known. */
export function variablesOf(
  files: readonly string[],
  { folder }: Pick<Invocation, 'folder'>,
  host: Host,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const file of files) {
    const values = parse(host.readFile(resolve(folder, file)) ?? '')
    for (const [name, value] of Object.entries(values)) {
      if (found.has(name)) continue
      const filled = value.replace(
        /\$(?:\{(\w+)[^}]*\}|(\w+))/g,
        (_, braced, bare) => values[braced ?? bare] ?? host.variable(braced ?? bare) ?? unseen,
      )
      found.set(name, value.startsWith('encrypted:') ? unseen : filled)
    }
  }
  return found
}

/** `dotenv -e FILE -- words` of dotenv-cli, and of its namesakes in Python and Ruby. */
export const dotenv: Wrapper = {
  programs: ['dotenv', 'dotenv-cli'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), '-e -v -p -f --file --env')
    if (has(own, '-p')) return undefined
    const cascade = has(own, '-c') ? ['.env.local'] : []
    const named = valuesOf(own, '-e', '-f', '--file').flatMap((file) => file.split(','))
    const files = named.length > 0 ? named : [...cascade, '.env']
    const set = assigned(valuesOf(own, '-v'))
    const words =
      own.operands[0] === 'run' || own.operands[0] === 'exec' ? own.operands.slice(1) : own.operands
    return runsWith(words, files, set, invocation, host, has(own, '-o', '--override'))
  },
}

/** `dotenv-flow -- words`: the files of the environment that NODE_ENV names go before the others. */
export const dotenvFlow: Wrapper = {
  programs: ['dotenv-flow', 'env-flow'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), '--node-env --default-node-env --path')
    const [given] = valuesOf(own, '--node-env')
    const name = given ?? invocation.variables.get('NODE_ENV') ?? host.variable('NODE_ENV')
    const named = name === undefined ? [] : [`.env.${name}.local`, `.env.${name}`]
    const files = [...named, '.env.local', '.env']
    return runsWith(own.operands, files, new Map(), invocation, host)
  },
}

/** `dotenvx run -f FILE -- words`. */
export const dotenvx: Wrapper = {
  programs: ['dotenvx'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1))
    if (own.operands[0] !== 'run') return undefined
    const run = readLeading(own.operands.slice(1), '-f --env-file -e --env -fk --convention -fv')
    const files = valuesOf(run, '-f', '--env-file')
    const set = assigned(valuesOf(run, '-e', '--env'))
    const overrides = has(run, '-o', '--overload', '--override')
    const named = files.length > 0 ? files : ['.env']
    return runsWith(run.operands, named, set, invocation, host, overrides)
  },
}

/** `env-cmd -f FILE words`; its older form names the file first. */
export const envCmd: Wrapper = {
  programs: ['env-cmd'],
  unwrap: (invocation, host) => {
    const own = readLeading(invocation.words.slice(1), '-f --file -e --environments -r --rc-file')
    const named = valuesOf(own, '-f', '--file')
    if (has(own, '-e', '--environments', '-r', '--rc-file')) {
      const file = valuesOf(own, '-r', '--rc-file')[0] ?? '.env-cmdrc'
      const wanted = valuesOf(own, '-e', '--environments').flatMap((list) => list.split(','))
      return runs(own.operands, { variables: rcVariables(file, wanted, invocation, host) })
    }
    const [first = '', ...rest] = own.operands
    const isOld = named.length === 0 && /(?:^|\/)\.env|\.env$/.test(first)
    if (isOld) return runsWith(rest, [first], new Map(), invocation, host)
    return runsWith(own.operands, named.length > 0 ? named : ['.env'], new Map(), invocation, host)
  },
}

function rcVariables(
  file: string,
  wanted: readonly string[],
  { folder }: Invocation,
  host: Host,
): ReadonlyMap<string, string> {
  try {
    const sets: unknown = JSON.parse(host.readFile(resolve(folder, file)) ?? '{}')
    const chosen = wanted.map((name) => (sets as Record<string, object>)[name] ?? {})
    return new Map(
      chosen.flatMap((set) => Object.entries(set).map(([key, value]) => [key, String(value)])),
    )
  } catch {
    return new Map()
  }
}

/** `cross-env A=b words`, and `cross-env-shell A=b text`. */
export const crossEnv: Wrapper = {
  programs: ['cross-env', 'cross-env-shell', 'env-shell'],
  unwrap: ({ words: [program, ...args] }) => {
    const { variables, words } = leadingAssignments(args)
    if (!program.endsWith('shell')) return runs(words, { variables })
    return words.length === 0 ? undefined : [{ kind: 'script', text: words.join(' '), variables }]
  },
}

/** `direnv exec FOLDER words`: with what the folder’s `.envrc` exports. */
export const direnv: Wrapper = {
  programs: ['direnv'],
  unwrap: (invocation, host) => {
    const [command, place = '.', ...words] = invocation.words.slice(1)
    if (command !== 'exec') return undefined
    const files = [`${place}/.envrc`, `${place}/.env`]
    return runsWith(words, files, new Map(), invocation, host)
  },
}

/** Words with the variables of files; what the command line sets by itself stays, unless they override. */
function runsWith(
  words: readonly string[],
  files: readonly string[],
  set: ReadonlyMap<string, string>,
  invocation: Invocation,
  host: Host,
  overrides = false,
): Inner[] | undefined {
  const fromFiles = variablesOf(files, invocation, host)
  const given = leadingAssignments(words[0] === '--' ? words.slice(1) : words)
  const variables = new Map([
    ...fromFiles,
    ...(overrides ? [] : invocation.variables),
    ...set,
    ...given.variables,
  ])
  return runs(given.words, { variables })
}
