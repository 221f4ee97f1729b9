import { runPlainWords, runWords } from '../calls.ts'
import { unseen } from '../invocation.ts'
import { readHere, type Words } from '../programs.ts'
import { isStandardInput } from '../redirections.ts'
import type { Builtin } from './builtin.ts'

const evaluate: Builtin = (args, scope, reader) =>
  reader.readText((args[0] === '--' ? args.slice(1) : args).join(' '), scope)

const source: Builtin = (args, scope, reader) => {
  const [path, ...rest] = args[0] === '--' ? args.slice(1) : args
  if (path === undefined) return undefined
  const text = isStandardInput(path) ? (scope.input ?? '') : scope.readFile(path)
  const parameters = rest.length > 0 ? [scope.parameters[0] ?? '', ...rest] : undefined
  if (text !== undefined) return readHere(text, parameters, scope, reader)
  if (path.includes(unseen))
    reader.leave('script', 'a script whose name is made at run time', path, scope)
  scope.succeeded = undefined
  return undefined
}

/** What is set to run at the end, or on a signal, is read at the end. */
const trap: Builtin = (args, scope) => {
  const [text, ...signals] = args[0] === '--' ? args.slice(1) : args
  if (text === undefined || signals.length === 0 || text.startsWith('-')) return undefined
  scope.traps = [...scope.traps, text]
  scope.touch()
  return undefined
}

const alias: Builtin = (args, scope) => {
  for (const each of args) {
    const [, name, text] = /^([^=]+)=([\s\S]*)$/.exec(each) ?? []
    if (name === undefined || text === undefined) continue
    scope.aliases.set(name, text)
    scope.touch()
  }
  return undefined
}

const hash: Builtin = ([option, path, name], scope) => {
  if (option !== '-p' || path === undefined || name === undefined) return undefined
  scope.hashed.set(name, path)
  scope.touch()
  return undefined
}

/** `exec` alone keeps its redirections for what follows; those are done where it is called. */
const exec: Builtin = (args, scope, reader) => {
  const words = withoutOptions(args, /^-[cla]+$/, /a$/)
  return words && runPlainWords(words, scope, reader)
}

const command: Builtin = (args, scope, reader) => {
  const isQuestion = args.some((arg, at) => /^-p?[vV]/.test(arg) && at < 2)
  if (isQuestion) {
    scope.print(`${args.at(-1) ?? ''}\n`)
    scope.succeeded = undefined
    return undefined
  }
  const words = withoutOptions(args, /^-p$/)
  return words && runPlainWords(words, scope, reader)
}

const builtin: Builtin = (args, scope, reader) => {
  const words = withoutOptions(args, /^$/)
  return words && runPlainWords(words, scope, reader)
}

/** Words of zsh that change nothing but how its own words are read. */
const prefix: Builtin = (args, scope, reader) => {
  const words = withoutOptions(args, /^$/)
  return words && runWords(words, scope, reader)
}

const repeat: Builtin = ([, ...rest], scope, reader) => prefix(rest, scope, reader)

/** The words behind the options of a builtin; undefined where there are none. */
function withoutOptions(
  args: readonly string[],
  option: RegExp,
  withValue?: RegExp,
): Words | undefined {
  let at = 0
  while (option.test(args[at] ?? 'x')) at += withValue?.test(args[at] ?? '') ? 2 : 1
  if (args[at] === '--') at += 1
  const [first, ...rest] = args.slice(at)
  return first === undefined ? undefined : [first, ...rest]
}

const print: Builtin = (args, scope) => {
  for (const name of args.filter((arg) => !arg.startsWith('-'))) scope.print(`${name}\n`)
  scope.succeeded = undefined
  return undefined
}

/** `type -p` and `which` are asked for paths; the name stands for it. */
export const running: Readonly<Record<string, Builtin>> = {
  '.': source,
  '-': prefix,
  alias,
  builtin,
  command,
  eval: evaluate,
  exec,
  hash,
  nocorrect: prefix,
  noglob: prefix,
  repeat,
  source,
  trap,
  type: print,
}
