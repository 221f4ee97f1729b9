import { type Invocation, programOf, unseen } from '../invocation.ts'
import type { Scope } from '../scope.ts'
import { coders } from './coders.ts'
import { filters } from './filters.ts'
import type { Output } from './output.ts'
import { printers } from './printers.ts'
import { shellSetup } from './shell-setup.ts'

const outputs: ReadonlyMap<string, Output> = new Map(
  Object.entries({ ...shellSetup, ...coders, ...filters, ...printers }),
)

/** What a program prints, as far as it can be told; else `unseen`. */
export function outputOfProgram(invocation: Invocation, scope: Scope): string {
  const { words, folder, input } = invocation
  const output = outputs.get(programOf(invocation))
  if (!output) return unseen
  const host = scope.asHost()
  try {
    return output(words.slice(1), { ...host, folder, input }) ?? unseen
  } catch {
    return unseen
  }
}
