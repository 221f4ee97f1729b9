import type { FileChange, Host, Invocation } from '../invocation.ts'

/** A program that changes files by their names: `rm`, `cp`, `tee`, `sed -i`, … */
export interface FileProgram {
  readonly programs: readonly string[]
  /** The files that it changes, in the order of its arguments. */
  changes(invocation: Invocation, host: Host): readonly FileChange[]
}
