import type { Reader } from '../reader.ts'
import type { Scope } from '../scope.ts'

/** A command of the shell itself. It changes the scope that it is given, or returns what may hold after it. */
export type Builtin = (args: readonly string[], scope: Scope, reader: Reader) => Scope[] | undefined
