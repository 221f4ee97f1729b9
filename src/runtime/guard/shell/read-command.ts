import { parse } from 'unbash'
import { noSubstitutions } from './arithmetic.ts'
import type { Host, Reading } from './invocation.ts'
import { Reader } from './reader.ts'
import { Scope } from './scope.ts'
import { fieldsOf } from './words.ts'

/** In characters. Nobody types more; it would take too long to read. */
const longest = 100_000

const mostLate = 50

/** What shells read when they start: it runs later, so that it is judged when it is written. */
const startFile =
  /\/\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|profile|zshrc|zshenv|zprofile)$/

/** Reads a command line as bash would run it, without running it: with all that it calls in turn. */
export function readCommand(command: string, host: Host): Reading {
  const reader = new Reader(command)
  const scope = new Scope(host)
  if (command.length > longest) {
    reader.leave('script', 'a command line that is so long', command, scope)
    return reader.reading()
  }
  try {
    const ends = reader.withTraps(reader.readText(command, scope))
    reader.readUncalled(ends[0] ?? scope)
    for (const text of scope.late.slice(0, mostLate)) {
      reader.readText(`: "${text}"`, (ends[0] ?? scope).clone())
    }
    for (const { path, content } of reader.reading().changes) {
      if (startFile.test(path) && content) reader.readText(content, new Scope(host))
    }
    const [name, ...words] = simpleCommand(command, host) ?? []
    return { ...reader.reading(), ...(name !== undefined && { alone: [name, ...words] }) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    // Nested so deeply that the stack is used up.
    const what = 'a script that is nested too deeply'
    reader.leave('script', what, command, scope)
    return reader.reading()
  }
}

/** The words of a command line that is one simple command: no assignment, redirection, pipe, list or substitution. */
function simpleCommand(text: string, host: Host): readonly string[] | undefined {
  const { commands, errors } = parse(text)
  const [statement, ...others] = commands
  const command = statement?.command
  if (command?.type !== 'Command' || !command.name || statement?.background) return undefined
  if (others.length > 0 || errors || /`|\$\(|[<>]\(/.test(text)) return undefined
  if (command.prefix.length > 0 || command.redirects.length > 0) return undefined
  const words = [command.name, ...command.args].filter((each) => each.type === 'Word')
  return fieldsOf(words, new Scope(host), noSubstitutions)
}
