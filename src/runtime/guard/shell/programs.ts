import { resolve } from 'node:path'
import { filePrograms } from './file-programs/index.ts'
import {
  type FileChange,
  type Host,
  type Invocation,
  isSeen,
  programOf,
  unseen,
} from './invocation.ts'
import { isKnownProgram, nameWithoutUnseen } from './names.ts'
import { outputOfProgram } from './outputs/index.ts'
import type { Reader } from './reader.ts'
import { isDevice, isStandardInput } from './redirections.ts'
import type { Scope } from './scope.ts'
import { scriptOf } from './script-files.ts'

import { SharedMap } from './shared-map.ts'
import { startupOf } from './startup.ts'

import { wrappers } from './wrappers/index.ts'
import type { Inner } from './wrappers/wrapper.ts'

export type Words = readonly [string, ...string[]]

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
    const host = hostOf(invocation, scope)
    const startup = startupOf(invocation, host)
    for (const inner of startup?.inner ?? []) {
      const run = (sub: Scope) => runInner(inner, startup?.rest ?? invocation, sub, reader)
      reader.inSubshell(scope, run, false)
    }
    noteCopy(words, scope)
    const changes = filePrograms.find(({ programs }) => programs.includes(name))
    for (const change of changes?.changes(invocation, host) ?? []) apply(change, scope, reader)
    // A script that PATH leads to goes before what has the same name.
    const inner = words[0].includes('/') ? undefined : scriptOf(invocation, scope)
    if (inner) return runFile(inner, invocation, scope, reader)
    const inners = wrapperOf.get(name)?.unwrap(invocation, host)
    if (inners) return runInners(inners, invocation, scope, reader)
    return runItself(invocation, scope, reader)
  })
}

function hostOf({ folder, input }: Invocation, scope: Scope): Host {
  return {
    ...scope.asHost(),
    folder,
    readFile: (path) => (isStandardInput(path) ? input : scope.readFile(resolve(folder, path))),
  }
}

/** A copy of a program, or a link to it, is that program. */
function noteCopy([path, ...args]: Words, scope: Scope): void {
  if (!/(?:^|\/)(?:cp|ln|mv|install)$/.test(path)) return
  const [from, to, ...others] = args.filter((arg) => !arg.startsWith('-'))
  if (from === undefined || to === undefined || others.length > 0 || !isKnownProgram(from)) return
  scope.hashed.set(scope.path(to), programOf({ words: [from] }))
  scope.touch()
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
  if (isDevice(absolute)) return
  reader.change({ path: absolute, how, ...(content === undefined ? {} : { content }) })
}

function runFile(
  inner: Inner | typeof unseen,
  invocation: Invocation,
  scope: Scope,
  reader: Reader,
): Scope[] {
  if (inner !== unseen) return runInner(inner, invocation, scope, reader)
  const { words, variables } = invocation
  const what = 'a script that is made at run time'
  reader.leaveOut({ kind: 'script', what, text: words.join(' '), variables })
  reader.add(invocation)
  scope.print(unseen)
  return [scope]
}

/** Programs of which it is known how they end. */
const ends: ReadonlyMap<string, boolean> = new Map([
  [':', true],
  ['echo', true],
  ['false', false],
  ['true', true],
])

function runItself(invocation: Invocation, scope: Scope, reader: Reader): Scope[] {
  const inner = isKnownProgram(invocation.words[0]) ? undefined : scriptOf(invocation, scope)
  if (inner) return runFile(inner, invocation, scope, reader)
  reader.add(invocation)
  scope.succeeded = ends.get(programOf(invocation))
  if (scope.output !== undefined) scope.print(outputOfProgram(invocation, scope))
  return [scope]
}

function runInners(
  inners: readonly Inner[],
  invocation: Invocation,
  scope: Scope,
  reader: Reader,
): Scope[] {
  const { output } = scope
  const ends = inners.reduce<Scope[]>(
    (scopes, inner) => scopes.flatMap((each) => runInner(inner, invocation, each, reader)),
    [scope],
  )
  if (output === undefined || !inners.some(({ kind }) => kind === 'code')) return ends
  // What code prints is told by the code, not by the programs that it starts.
  for (const end of ends) end.output = output
  for (const end of ends) end.print(outputOfProgram(invocation, end))
  return ends
}

function runInner(inner: Inner, outer: Invocation, scope: Scope, reader: Reader): Scope[] {
  switch (inner.kind) {
    case 'code': {
      const { language, text } = inner
      const variables = new Map([...outer.variables, ...(inner.variables ?? [])])
      reader.leaveOut({ kind: 'code', what: `code of ${language}`, text, variables })
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
      const own = [...variables].map(([name, value]) => [name, exported(value)] as const)
      sub.variables = new SharedMap(own)
      sub.aliases = new SharedMap()
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
