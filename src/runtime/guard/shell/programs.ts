import { runBuiltin } from './builtins/index.ts'
import { filePrograms } from './file-programs/index.ts'
import { type FileChange, type Invocation, isSeen, programOf, unseen } from './invocation.ts'
import { nameWithoutUnseen } from './names.ts'
import { outputOfProgram } from './outputs/index.ts'
import type { Reader } from './reader.ts'
import type { Scope } from './scope.ts'
import { runStatement } from './statements.ts'
import { wrappers } from './wrappers/index.ts'
import type { Inner } from './wrappers/wrapper.ts'

export type Words = readonly [string, ...string[]]

/** Runs the words of a command as the shell would: an alias, a function, a builtin, or a program. */
export function runWords(words: Words, scope: Scope, reader: Reader): Scope[] {
  const [name] = words
  const alias = scope.aliases.get(name)
  if (alias !== undefined && !scope.expanding.has(name))
    return runAlias(alias, words, scope, reader)
  const definition = scope.functions.get(name)
  if (definition) return callFunction(definition, words, scope, reader)
  return runPlainWords(words, scope, reader)
}

/** The same without aliases and functions, as `command` does it. */
export function runPlainWords(words: Words, scope: Scope, reader: Reader): Scope[] {
  const ends = runBuiltin(words, scope, reader)
  if (ends) return ends
  const [name, ...rest] = words
  const hashed = scope.hashed.get(name) ?? name
  const { input, folder } = scope
  const variables = scope.exported()
  return runProgram({ words: [hashed, ...rest], variables, input, folder }, scope, reader)
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

const wrapperOf = new Map(
  wrappers.flatMap((wrapper) => wrapper.programs.map((program) => [program, wrapper] as const)),
)

/** Runs a program: what it runs in turn, else itself; with what it prints and what it does to files. */
export function runProgram(invocation: Invocation, scope: Scope, reader: Reader): Scope[] {
  scope.succeeded = undefined
  const { words } = invocation
  const name = programOf(invocation)
  if (words[0] === '') return [scope]
  if (!isSeen(name)) return runUnseen(invocation, scope, reader)
  return reader.deeper(scope, () => {
    const host = { ...scope.asHost(), folder: invocation.folder }
    const changes = filePrograms.find(({ programs }) => programs.includes(name))
    for (const change of changes?.changes(invocation, host) ?? []) apply(change, scope, reader)
    const inners = wrapperOf.get(name)?.unwrap(invocation, host)
    if (inners) return runInners(inners, invocation, scope, reader)
    return runItself(invocation, scope, reader)
  })
}

function runUnseen(invocation: Invocation, scope: Scope, reader: Reader): Scope[] {
  const { words, variables } = invocation
  const name = nameWithoutUnseen(programOf(invocation))
  if (name) return runProgram({ ...invocation, words: [name, ...words.slice(1)] }, scope, reader)
  reader.leaveOut({
    kind: 'program',
    what: 'a program whose name is made at run time',
    text: words.join(' '),
    variables,
  })
  scope.print(unseen)
  return [scope]
}

/** A change tells the content as it stands afterwards. */
function apply({ path, how, content }: FileChange, scope: Scope, reader: Reader): void {
  const absolute = scope.path(path)
  if (how !== 'remove') {
    scope.writeFile(absolute, content ?? unseen, content === undefined ? how : 'write')
  }
  if (absolute.startsWith('/dev/')) return
  reader.change({ path: absolute, how, ...(content === undefined ? {} : { content }) })
}

function runItself(invocation: Invocation, scope: Scope, reader: Reader): Scope[] {
  const { words, folder, variables, input } = invocation
  const [path, ...args] = words
  const text = path.includes('/') && isSeen(path) ? scope.readFile(path) : undefined
  const [, line = ''] = /^#!\s*(.*)/.exec(text ?? '') ?? []
  const interpreter = line
    .replace(/^\S*\/env\s+(?:-S\s+)?/, '')
    .split(/\s+/)
    .filter(Boolean)
  const name = interpreter[0]?.slice(interpreter[0].lastIndexOf('/') + 1)
  if (text === unseen) {
    const what = 'a script that is made at run time'
    reader.leaveOut({ kind: 'script', what, text: words.join(' '), variables })
  } else if (text !== undefined && (name === undefined || /^(?:ba|z|da|k|a)?sh$/.test(name))) {
    const inner: Inner = { kind: 'script', text, parameters: words, variables, input, folder }
    return runInner(inner, invocation, scope, reader)
  } else if (name !== undefined && text !== undefined) {
    const inner: Inner = { kind: 'program', words: [name, ...interpreter.slice(1), path, ...args] }
    return runInner(inner, invocation, scope, reader)
  }
  reader.add(invocation)
  if (scope.output !== undefined) scope.print(outputOfProgram(invocation, scope))
  return [scope]
}

function runInners(
  inners: readonly Inner[],
  invocation: Invocation,
  scope: Scope,
  reader: Reader,
): Scope[] {
  return inners.reduce<Scope[]>(
    (scopes, inner) => scopes.flatMap((each) => runInner(inner, invocation, each, reader)),
    [scope],
  )
}

function runInner(inner: Inner, outer: Invocation, scope: Scope, reader: Reader): Scope[] {
  switch (inner.kind) {
    case 'code': {
      const { language, text } = inner
      const { variables } = outer
      reader.leaveOut({ kind: 'code', what: `code of ${language}`, text, variables })
      scope.print(unseen)
      return [scope]
    }
    case 'unfollowed': {
      const { as, what, text } = inner
      reader.leaveOut({ kind: as, what, text, variables: outer.variables })
      scope.print(unseen)
      return [scope]
    }
    case 'program':
      return runProgram({ ...outer, ...inner, ...merge(inner, outer) }, scope, reader)
    case 'script': {
      if (inner.here) return readHere(inner.text, inner.parameters, scope, reader)
      scope.print(readInChild(inner, { ...outer, ...merge(inner, outer) }, scope, reader))
      return [scope]
    }
  }
}

function merge(inner: Inner & { kind: 'program' | 'script' }, outer: Invocation) {
  return {
    variables: new Map([...outer.variables, ...(inner.variables ?? [])]),
    input: 'input' in inner ? inner.input : outer.input,
    folder: inner.folder ?? outer.folder,
  }
}

/** Reads a text in the same shell, with parameters of its own where it is given some. */
export function readHere(
  text: string,
  parameters: readonly string[] | undefined,
  scope: Scope,
  reader: Reader,
): Scope[] {
  const { parameters: old } = scope
  if (parameters) scope.parameters = parameters
  const ends = reader.readText(text, scope)
  if (parameters) for (const end of ends) end.parameters = old
  return ends
}

/** Reads a text in a shell of its own, that has of this one what is exported. */
function readInChild(
  { text, parameters }: Inner & { kind: 'script' },
  { variables, input, folder }: Invocation,
  scope: Scope,
  reader: Reader,
): string {
  return reader.inSubshell(
    scope,
    (sub) => {
      const own = new Map([...variables].map(([name, value]) => [name, exported(value)] as const))
      sub.variables = own
      sub.aliases = new Map()
      sub.input = input
      sub.folder = folder
      sub.parameters = parameters ?? ['sh']
      sub.hidden = undefined
      sub.exportsAll = false
      sub.touch()
      return reader.readText(text, sub)
    },
    scope.output !== undefined,
  )
}

const exported = (value: string) => ({ elements: new Map([['0', value]]), isExported: true })
