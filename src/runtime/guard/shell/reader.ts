import { parse, type Script, type Statement, type WordPart } from 'unbash'
import { callFunction } from './calls.ts'
import {
  type FileChange,
  type Invocation,
  type Reading,
  type Unfollowed,
  unseen,
} from './invocation.ts'
import { merged, type Scope } from './scope.ts'
import { runStatement } from './statements.ts'
import type { Substitutions } from './words.ts'

/** Of one command line. In milliseconds: a hook that takes longer is in everybody’s way. */
const patience = 2000
const limits = { depth: 25, invocations: 2000, statements: 5000, characters: 512 * 1024 }

/** Reads scripts and keeps what they would do. */
export class Reader implements Substitutions {
  private readonly invocations = new Map<string, Invocation>()
  private readonly changes: FileChange[] = []
  private readonly unfollowed = new Map<string, Unfollowed>()
  /** Bodies of functions that were called. */
  readonly called = new Set<unknown>()
  private depth = 0
  private statements = 0
  private characters = 0
  private paths = 0
  private readonly end = performance.now() + patience
  private readonly command: string

  constructor(command: string) {
    this.command = command
  }

  reading(): Reading {
    return {
      invocations: [...this.invocations.values()],
      changes: this.changes,
      unfollowed: [...this.unfollowed.values()],
    }
  }

  add(invocation: Invocation): void {
    const { words, variables, input, folder } = invocation
    this.invocations.set(JSON.stringify([words, [...variables], input, folder]), invocation)
  }

  change(change: FileChange): void {
    this.changes.push(change)
  }

  leave(kind: Unfollowed['kind'], what: string, text: string, scope: Scope): void {
    this.leaveOut({ kind, what, text, variables: scope.exported() })
  }

  leaveOut(unfollowed: Unfollowed): void {
    const { kind, text, variables } = unfollowed
    this.unfollowed.set(JSON.stringify([kind, text, [...variables]]), unfollowed)
  }

  /** Does something one level deeper; what is too deep, or too much, is left out. */
  deeper(scope: Scope, run: () => Scope[]): Scope[] {
    if (this.depth >= limits.depth || this.isFull()) {
      this.leave('script', 'a script that is nested too deeply or too long', this.command, scope)
      scope.print(unseen)
      return [scope]
    }
    this.depth += 1
    try {
      return run()
    } finally {
      this.depth -= 1
    }
  }

  private isFull(): boolean {
    return (
      this.invocations.size >= limits.invocations ||
      this.statements >= limits.statements ||
      this.characters >= limits.characters ||
      performance.now() >= this.end
    )
  }

  /** Reads a text as a script in a scope. */
  readText(text: string, scope: Scope): Scope[] {
    if (text.trim() === '') return [scope]
    if (text.trim() === unseen) {
      this.leave('script', 'a script that is made at run time', text, scope)
      return [scope]
    }
    return this.deeper(scope, () => {
      this.characters += text.length
      return this.readScript(parse(text), text, scope)
    })
  }

  private readScript(script: ReturnType<typeof parse>, text: string, scope: Scope): Scope[] {
    // What is not closed is never run; any other mistake may be one of the parser’s.
    const mistake = script.errors?.find(({ message }) => !/^unterminated|to close/.test(message))
    if (mistake) this.leave('script', 'a script with a syntax error', text, scope)
    return this.run(script.commands, [scope])
  }

  /** Runs statements one after another, in every course that things may have taken. */
  run(statements: readonly Statement[], scopes: readonly Scope[]): Scope[] {
    let courses = [...scopes]
    for (const statement of statements) {
      this.statements += courses.length
      const [first] = courses
      if (first && this.isFull()) return this.deeper(first, () => [])
      courses = merged(courses.flatMap((scope) => runStatement(statement, scope, this)))
    }
    return courses
  }

  /** Runs something in a subshell, whose files stay and whose variables do not; returns what it prints. */
  inSubshell(scope: Scope, run: (sub: Scope) => Scope[], isCaptured: boolean): string {
    const sub = scope.clone()
    sub.output = isCaptured ? '' : undefined
    sub.errors = ''
    sub.traps = []
    const ends = this.withTraps(run(sub))
    for (const end of ends) {
      if (end.files.sharesWith(scope.files)) continue
      for (const [path, content] of end.files) {
        if (scope.files.get(path) === content) continue
        scope.files.set(path, content)
        scope.touch()
      }
    }
    return oneOutput(ends)
  }

  /** What `trap` has set runs when its shell ends. */
  withTraps(ends: readonly Scope[]): Scope[] {
    return ends.flatMap((end) => {
      const { traps } = end
      end.traps = []
      return traps.reduce<Scope[]>(
        (courses, trap) => courses.flatMap((each) => this.readText(trap, each)),
        [end],
      )
    })
  }

  /** Functions that nothing has called are read once, as if called without arguments. */
  readUncalled(scope: Scope): void {
    for (const definition of scope.functions.values()) {
      if (this.called.has(definition)) continue
      callFunction(definition, [definition.name.value], scope.clone(), this)
    }
  }

  outputOf(script: Script | undefined, scope: Scope): string {
    if (!script) return unseen
    const run = (sub: Scope) => this.deeper(sub, () => this.run(script.commands, [sub]))
    return this.inSubshell(scope, run, true)
  }

  pathOf(part: WordPart & { type: 'ProcessSubstitution' }, scope: Scope): string {
    const path = `/dev/fd/${63 - this.paths}`
    this.paths += 1
    if (part.operator === '>') {
      scope.consumers = [...scope.consumers, { path, script: part.script }]
    } else {
      scope.files.set(path, this.outputOf(part.script, scope))
    }
    return path
  }
}

/** What was printed, where all courses that printed something printed the same. */
function oneOutput(ends: readonly Scope[]): string {
  const outputs = new Set(ends.map(({ output }) => output ?? ''))
  if (outputs.size > 1) outputs.delete('')
  const [only = ''] = outputs
  return outputs.size > 1 ? unseen : only
}
