import { runBuiltin } from './builtins/index.ts'
import { type Invocation, unseen } from './invocation.ts'
import { runProgram, type Words } from './programs.ts'
import type { Reader } from './reader.ts'
import type { Scope } from './scope.ts'
import { runStatement } from './statements.ts'

/** Runs the words of a command as the shell would: an alias, a function, a builtin, or a program. */
export function runWords(words: Words, scope: Scope, reader: Reader): Scope[] {
  const [name] = words
  const alias = scope.aliases.get(name)
  if (alias !== undefined && !scope.expanding.has(name)) {
    // A shell that is not interactive does not expand it: both are read.
    reader.inSubshell(scope, (sub) => runKnownWords(words, sub, reader), false)
    return runAlias(alias, words, scope, reader)
  }
  return runKnownWords(words, scope, reader)
}

function runKnownWords(words: Words, scope: Scope, reader: Reader): Scope[] {
  const definition = scope.functions.get(words[0])
  if (definition) return callFunction(definition, words, scope, reader)
  return runPlainWords(words, scope, reader)
}

/** The same without aliases and functions, as `command` does it. */
export function runPlainWords(words: Words, scope: Scope, reader: Reader): Scope[] {
  const ends = runBuiltin(words, scope, reader)
  if (ends) return ends
  const [name, ...rest] = words
  // In zsh `=name` is the path of a program.
  const program = programAt(name.replace(/^=(?=\w)/, ''), scope)
  const joined: Words = [program, ...rest]
  const filled = joined.map(withoutUnseen) as [string, ...string[]]
  if (filled.some((word, at) => word !== joined[at])) {
    reader.inSubshell(scope, (sub) => runProgram(invocationOf(filled, sub), sub, reader), false)
  }
  return runProgram(invocationOf(joined, scope), scope, reader)
}

function invocationOf(words: Words, scope: Scope): Invocation {
  const { input, folder } = scope
  return { words, variables: scope.exported(), input, folder }
}

/** A word in whose middle something is not known may be what is left without it: `re${x}set` with no x. */
function withoutUnseen(word: string): string {
  const isName = /^[\w:-]*$/.test(word.replaceAll(unseen, ''))
  return isName && word.length > 1 ? word.replaceAll(unseen, '') : word
}

/** Another name of a program, as `hash -p`, `ln` or `cp` have made it. */
function programAt(name: string, scope: Scope): string {
  return scope.hashed.get(name) ?? scope.hashed.get(scope.path(name)) ?? name
}

/** An alias is read as if it worked: the text in its place, with the other words behind it. */
function runAlias(alias: string, words: Words, scope: Scope, reader: Reader): Scope[] {
  const { expanding } = scope
  scope.expanding = new Set([...expanding, words[0]])
  const rest = words.slice(1).map((word) => `'${word.replace(/'/g, "'\\''")}'`)
  const ends = reader.readText([alias, ...rest].join(' '), scope)
  for (const end of ends) end.expanding = expanding
  return ends
}

type Definition = NonNullable<ReturnType<Scope['functions']['get']>>

/** Reads the body of a function with its arguments; what it declares as local is gone afterwards. */
export function callFunction(
  definition: Definition,
  words: Words,
  scope: Scope,
  reader: Reader,
): Scope[] {
  reader.called.add(definition)
  const { parameters, hidden } = scope
  scope.parameters = [parameters[0] ?? '', ...words.slice(1)]
  scope.hidden = new Map()
  const ends = reader.deeper(scope, () => runBody(definition, scope, reader))
  for (const end of ends) {
    for (const [name, old] of end.hidden ?? []) {
      if (old) end.variables.set(name, old)
      else end.variables.delete(name)
    }
    end.parameters = parameters
    end.hidden = hidden
  }
  return ends
}

function runBody({ body }: Definition, scope: Scope, reader: Reader): Scope[] {
  if (body.type === 'CompoundList') return reader.run(body.commands, [scope])
  const { pos, end } = body
  return runStatement(
    { type: 'Statement', command: body, background: undefined, pos, end },
    scope,
    reader,
  )
}
