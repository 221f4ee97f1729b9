import type { Assignment, Command, Redirection } from 'unbash'
import { runWords } from './calls.ts'
import { unseen } from './invocation.ts'
import { knownName } from './names.ts'
import { indexOf } from './parameters.ts'
import type { Reader } from './reader.ts'
import { withRedirections } from './redirections.ts'
import type { Scope } from './scope.ts'
import { fieldsOf, patternOf, textOf, withHome } from './words.ts'

/** Runs a simple command: its assignments, its redirections, and what it calls. */
export function runCommand(command: Command, scope: Scope, reader: Reader): Scope[] {
  const assignments = command.prefix.filter((each) => each.type === 'Assignment')
  const redirections = command.redirects
  if (!command.name) {
    return runAssignments(assignments, redirections, scope, reader)
  }
  const name = nameFields(command.name, scope, reader)
  const words = [...name, ...command.args.flatMap((each) => argument(each, scope, reader))]
  const [first, ...rest] = words
  let given = scope.input
  const ends = withRedirections(redirections, scope, reader, (inner) => {
    given = inner.input
    if (first === undefined) return assignAll(assignments, inner, reader)
    return withVariables(assignments, inner, reader, () =>
      runWords([first, ...rest], inner, reader),
    )
  })
  for (const end of ends) {
    consume(end, reader)
    // `exec` without a program redirects what follows.
    if (first === 'exec' && rest.length === 0) end.input = given
    end.lastWord = words.at(-1) ?? ''
  }
  return ends
}

/** `A=1 program`: the variables are there for the program, and afterwards what they were. */
function withVariables(
  assignments: readonly Assignment[],
  scope: Scope,
  reader: Reader,
  run: () => Scope[],
): Scope[] {
  const saved = assignments.map(({ name }) => [name, scope.variables.get(name)] as const)
  for (const each of assignments) {
    const elements = new Map([['0', textOfValue(each, scope, reader)]])
    scope.variables.set(each.name, { elements, isExported: true })
  }
  const ends = run()
  for (const { variables } of ends) {
    for (const [name, old] of saved) {
      if (old) variables.set(name, old)
      else variables.delete(name)
    }
  }
  return ends
}

/** A glob in the place of a program’s name is read as the name of what the guard knows. */
function nameFields(name: NonNullable<Command['name']>, scope: Scope, reader: Reader): string[] {
  const fields = fieldsOf([name], scope, reader)
  const isGlob = name.parts?.some(({ type }) => type === 'Glob' || type === 'ExtendedGlob')
  const [first, ...rest] = fields
  if (first === undefined || !(isGlob || /[*?[]./.test(first))) return fields
  return [knownName(isGlob ? patternOf(name, scope, reader) : first) ?? first, ...rest]
}

function argument(each: Command['args'][number], scope: Scope, reader: Reader): string[] {
  if (each.type === 'Word') return fieldsOf([each], scope, reader)
  // The elements of an array are no words of a program, only of `declare` and its like.
  if (each.value.type === 'ArrayValue') {
    assign(each, scope, reader)
    return [each.name]
  }
  const index = each.index ? `[${textOf(each.index, scope, reader)}]` : ''
  return [`${each.name}${index}${each.append ? '+' : ''}=${textOfValue(each, scope, reader)}`]
}

function runAssignments(
  assignments: readonly Assignment[],
  redirections: readonly Redirection[],
  scope: Scope,
  reader: Reader,
): Scope[] {
  return withRedirections(redirections, scope, reader, (inner) => {
    // `$(< file)` is what stands in the file.
    if (assignments.length === 0 && redirections[0]?.type === 'Redirect') {
      inner.print(redirections[0].operator === '<' ? (inner.input ?? '') : '')
    }
    return assignAll(assignments, inner, reader)
  })
}

function assignAll(assignments: readonly Assignment[], scope: Scope, reader: Reader): Scope[] {
  for (const each of assignments) assign(each, scope, reader)
  scope.succeeded = true
  return [scope]
}

function textOfValue({ value }: Assignment, scope: Scope, reader: Reader): string {
  if (value.type === 'ArrayValue') return fieldsOf(value.elements, scope, reader).join(' ')
  const text = textOf(value, scope, reader)
  return value.text.includes('~') && !value.parts ? homes(text, scope) : text
}

/** `~` stands for the home folder also behind the colons of a path. */
const homes = (text: string, scope: Scope) =>
  text
    .split(':')
    .map((part) => withHome(part, scope))
    .join(':')

function assign(assignment: Assignment, scope: Scope, reader: Reader): void {
  const { name, value, append = false, index } = assignment
  if (value.type !== 'ArrayValue') {
    const at = index ? indexOf(name, index, scope, reader) : '0'
    scope.assign(name, textOfValue(assignment, scope, reader), at, append)
    return
  }
  const old = append ? (scope.variables.get(name)?.elements ?? []) : []
  const elements = new Map(old)
  let next = [...elements.keys()].reduce((most, key) => Math.max(most, Number(key) + 1), 0)
  for (const element of value.elements) {
    const [, key, rest] = /^\[([^\]]*)\]=([\s\S]*)$/.exec(textOf(element, scope, reader)) ?? []
    if (key !== undefined && rest !== undefined) {
      elements.set(key, rest)
      continue
    }
    for (const field of fieldsOf([element], scope, reader)) {
      elements.set(String(next), field)
      next += 1
    }
  }
  scope.assignList(name, elements)
}

/** `>(…)` reads what the command has written to it. */
function consume(scope: Scope, reader: Reader): void {
  const { consumers } = scope
  scope.consumers = []
  for (const { path, script } of consumers) {
    const input = scope.files.get(path)
    reader.inSubshell(
      scope,
      (sub) => {
        sub.input = input ?? unseen
        return reader.run(script?.commands ?? [], [sub])
      },
      false,
    )
  }
}
