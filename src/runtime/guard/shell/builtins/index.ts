import type { Reader } from '../reader.ts'
import type { Scope } from '../scope.ts'
import { isIndexed } from '../statements.ts'
import type { Builtin } from './builtin.ts'
import { folders } from './folders.ts'
import { running } from './running.ts'
import { variables } from './variables.ts'

const nothing: Builtin = () => undefined

/** Commands of the shell that run no others and change nothing that matters here. */
const idle = `bg bind break caller compgen complete compopt continue dirs disown enable exit fg getopts
  history jobs logout return shopt suspend times ulimit umask unalias wait`

const builtins: ReadonlyMap<string, Builtin> = new Map([
  ...idle.split(/\s+/).map((name) => [name, nothing] as const),
  ...Object.entries({ ...folders, ...running, ...variables }),
])

/** Runs a command of the shell itself; undefined where it is none. */
export function runBuiltin(
  [name = '', ...args]: readonly string[],
  scope: Scope,
  reader: Reader,
): Scope[] | undefined {
  const builtin = builtins.get(name)
  if (!builtin) return undefined
  scope.succeeded = true
  if (name !== 'eval' && name !== 'trap') scope.late.push(...args.filter(isIndexed))
  return builtin(args, scope, reader) ?? [scope]
}
