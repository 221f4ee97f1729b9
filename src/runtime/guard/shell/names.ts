import { tools } from '../tools/index.ts'
import { programOf, unseen } from './invocation.ts'
import { patternSource, regexp } from './patterns.ts'
import { wrappers } from './wrappers/index.ts'

const known: ReadonlySet<string> = new Set(
  [...tools, ...wrappers].flatMap(({ programs }) => programs),
)

/** The program of those that the guard knows whose name a glob can match. */
export function knownName(pattern: string): string | undefined {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1)
  const found = regexp(`^(?:${patternSource(name)})$`)
  return found && [...known].find((each) => found.test(each))
}

/** Whether a program is one of those that the guard knows. */
export const isKnownProgram = (path: string) => known.has(programOf({ words: [path] }))

/** The name with its unknown parts left out, where that makes it a known one: they may be empty. */
export function nameWithoutUnseen(name: string): string | undefined {
  const rest = name.slice(name.lastIndexOf('/') + 1).replaceAll(unseen, '')
  return known.has(rest) ? rest : undefined
}
