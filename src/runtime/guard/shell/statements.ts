import type {
  AndOr,
  Case,
  CommandNode,
  For,
  If,
  Pipeline,
  PipelineNode,
  Select,
  Statement,
  While,
} from 'unbash'
import { evaluate } from './arithmetic.ts'
import { runCommand } from './commands.ts'
import { unseen } from './invocation.ts'
import type { Reader } from './reader.ts'
import { withRedirections } from './redirections.ts'
import { merged, type Scope } from './scope.ts'
import { wordsOfTest } from './tests.ts'
import { fieldsOf, textOf } from './words.ts'

/** Runs a statement; returns every scope that may hold afterwards. */
export function runStatement({ command, background }: Statement, scope: Scope, reader: Reader) {
  if (!background) return runNode(command, scope, reader)
  reader.inSubshell(scope, (sub) => runNode(command, sub, reader), false)
  scope.succeeded = true
  return [scope]
}

function runNode(node: PipelineNode | AndOr, scope: Scope, reader: Reader): Scope[] {
  if (node.type === 'AndOr') return runAndOr(node, scope, reader)
  if (node.type === 'Pipeline') return runPipeline(node, scope, reader)
  return runOne(node, scope, reader)
}

/** `a && b || c`: what is skipped is a course of its own, unless it is known how the part before ends. */
function runAndOr({ commands, operators }: AndOr, scope: Scope, reader: Reader): Scope[] {
  let courses = [scope]
  for (const [index, command] of commands.entries()) {
    const operator = operators[index - 1]
    courses = merged(
      courses.flatMap((each) => {
        if (operator === undefined) return runNode(command, each, reader)
        const wanted = operator === '&&'
        if (each.succeeded === wanted) return runNode(command, each, reader)
        // Even what is surely skipped is read, on the side: that it is skipped may be a mistake here.
        const skipped = each.clone()
        skipped.succeeded = !wanted
        const run = each.succeeded === undefined ? each : each.clone()
        const ends = runNode(command, run, reader)
        return each.succeeded === undefined || run === each ? [...ends, skipped] : [skipped]
      }),
    )
  }
  return courses
}

function runPipeline(pipeline: Pipeline, scope: Scope, reader: Reader): Scope[] {
  const { commands, operators, prefixes } = pipeline
  const isNegated = prefixes.some(({ type }) => type === 'Negation')
  const [only] = commands
  if (commands.length === 1 && only) {
    const ends = runOne(only, scope, reader)
    for (const end of ends) {
      if (isNegated) end.succeeded = end.succeeded === undefined ? undefined : !end.succeeded
    }
    return ends
  }
  let input = scope.input
  for (const [index, command] of commands.entries()) {
    const isLast = index === commands.length - 1
    const given = input
    input = reader.inSubshell(
      scope,
      (sub) => {
        sub.input = given
        const ends = runOne(command, sub, reader)
        for (const end of ends) if (operators[index] === '|&') end.print(end.errors)
        return ends
      },
      !isLast || scope.output !== undefined,
    )
  }
  scope.print(input ?? '')
  scope.succeeded = undefined
  return [scope]
}

function runOne(node: CommandNode, scope: Scope, reader: Reader): Scope[] {
  const list = (body: { readonly commands: readonly Statement[] }) =>
    reader.run(body.commands, [scope])
  switch (node.type) {
    case 'Command':
      return runCommand(node, scope, reader)
    case 'Redirected':
      return withRedirections(node.redirects, scope, reader, (inner) =>
        runOne(node.command, inner, reader),
      )
    case 'BraceGroup':
      return list(node.body)
    case 'Subshell': {
      const isCaptured = scope.output !== undefined
      const run = (sub: Scope) => reader.run(node.body.commands, [sub])
      scope.print(reader.inSubshell(scope, run, isCaptured))
      scope.succeeded = undefined
      return [scope]
    }
    case 'If':
      return runIf(node, scope, reader)
    case 'For':
    case 'Select':
      return runFor(node, scope, reader)
    case 'ArithmeticFor':
      evaluate(node.initialize, scope, reader)
      return runLoop(scope, (each) => {
        const isOver = evaluate(node.test, each, reader) === 0
        if (isOver) return { ends: [], over: [each] }
        const ends = reader.run(node.body.commands, [each.clone()])
        for (const end of ends) evaluate(node.update, end, reader)
        return { ends, over: [] }
      })
    case 'While':
      return runWhile(node, scope, reader)
    case 'Case':
      return runCase(node, scope, reader)
    case 'Function':
      scope.functions.set(node.name.value, node)
      scope.succeeded = true
      scope.touch()
      return [scope]
    case 'Coproc': {
      const { body } = node
      const run = (sub: Scope) => {
        sub.input = unseen
        if (body.type === 'CompoundList') return reader.run(body.commands, [sub])
        return runOne(body, sub, reader)
      }
      reader.inSubshell(scope, run, false)
      return [scope]
    }
    case 'TestCommand':
      scope.late.push(...fieldsOf(wordsOfTest(node.expression), scope, reader).filter(isIndexed))
      scope.succeeded = undefined
      return [scope]
    case 'ArithmeticCommand': {
      const value = evaluate(node.expression, scope, reader)
      scope.succeeded = value === undefined ? undefined : value !== 0
      return [scope]
    }
  }
}

/** An element whose index holds a substitution, which runs even where it is quoted. */
export const isIndexed = (word: string) => /^\w+\[[^\]]*(?:\$\(|`)/.test(word)

/** All branches are read: each is a course of its own. */
function runIf(node: If, scope: Scope, reader: Reader): Scope[] {
  const ends: Scope[] = []
  let courses = reader.run(node.clause.commands, [scope])
  const clones = () => courses.map((each) => each.clone())
  ends.push(...reader.run(node.then.commands, clones()))
  for (const { clause, then } of node.elif) {
    courses = reader.run(clause.commands, courses)
    ends.push(...reader.run(then.commands, clones()))
  }
  ends.push(...(node.else ? reader.run(node.else.commands, courses) : courses))
  return merged(ends)
}

const mostTurns = 50

function runFor({ name, wordlist, body }: For | Select, scope: Scope, reader: Reader): Scope[] {
  const values = wordlist ? fieldsOf(wordlist, scope, reader) : scope.parameters.slice(1)
  const turns = values.length > mostTurns ? [...values.slice(0, mostTurns), unseen] : values
  let courses = [scope]
  for (const value of turns) {
    for (const each of courses) each.assign(name.value, value)
    courses = reader.run(body.commands, courses)
  }
  return courses
}

interface Turn {
  /** The courses after another turn. */
  readonly ends: readonly Scope[]
  /** Those in which the loop is over before it. */
  readonly over: readonly Scope[]
}

/** Turns until nothing changes any more, or the loop is over, or enough has been seen. */
function runLoop(scope: Scope, turn: (scope: Scope) => Turn): Scope[] {
  let courses = [scope]
  const over: Scope[] = []
  for (let count = 0; count < mostTurns && courses.length > 0; count += 1) {
    const before = courses.map(({ revision }) => revision)
    const turns = courses.map(turn)
    over.push(...turns.flatMap((each) => each.over))
    courses = merged(turns.flatMap(({ ends }) => ends))
    if (courses.every(({ revision }) => before.includes(revision))) break
  }
  return merged([...over, ...courses])
}

function runWhile({ clause, body }: While, scope: Scope, reader: Reader): Scope[] {
  let blindTurns = 0
  let turns = 0
  return runLoop(scope, (each) => {
    const { input } = each
    const tested = reader.run(clause.commands, [each])
    // Lines that are read one after another are all known; of anything else a few turns are enough.
    const isReading = tested.some((end) => end.input !== input)
    if (!isReading) blindTurns += 1
    const isOver = turns > 0 && tested.every(({ succeeded }) => succeeded === false)
    if (isOver || blindTurns > 3) return { ends: [], over: tested }
    turns += 1
    const over = isReading ? [] : tested.map((end) => end.clone())
    return { ends: reader.run(body.commands, tested), over }
  })
}

function runCase({ word, items }: Case, scope: Scope, reader: Reader): Scope[] {
  textOf(word, scope, reader)
  const ends = items.flatMap(({ pattern, body }) => {
    for (const each of pattern) textOf(each, scope, reader)
    return reader.run(body.commands, [scope.clone()])
  })
  return merged([...ends, scope])
}
