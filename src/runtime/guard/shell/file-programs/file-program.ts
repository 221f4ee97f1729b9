import { basename, isAbsolute, normalize } from 'node:path'
import { type FileChange, type Host, type Invocation, isSeen } from '../invocation.ts'

/** A program that changes files by their names: `rm`, `cp`, `tee`, `sed -i`, … */
export interface FileProgram {
  readonly programs: readonly string[]
  /** The files that it changes, in the order of its arguments. */
  changes(invocation: Invocation, host: Host): readonly FileChange[]
}

/** Where a word leads from the folder of the invocation; a word that begins unseen stays as it is. */
export function pathOf(word: string, { folder }: Pick<Invocation, 'folder'>): string {
  if (isAbsolute(word) || (!isSeen(word) && !/^[\w.~-]/.test(word))) return word
  return `${folder}/${word}`
}

/** A change after which it is not known what stands in the file. */
export function rewritten(word: string, invocation: Invocation): FileChange {
  return { path: pathOf(word, invocation), how: 'write' }
}

/** Nothing in it changes, only its time, owner or mode: which matters to records alone. */
export function touched(word: string, invocation: Invocation, host: Host): FileChange {
  return { path: pathOf(word, invocation), how: 'append', ...contentOf(word, invocation, host) }
}

/** What stands in a file, where that can be read. */
function contentOf(word: string, invocation: Invocation, host: Host): { content?: string } {
  const path = pathOf(word, invocation)
  const content = isSeen(path) ? host.readFile(path) : undefined
  return content === undefined ? {} : { content }
}

export function removed(word: string, invocation: Invocation): FileChange {
  return { path: pathOf(word, invocation), how: 'remove' }
}

/** The file `from` put to `to`, which may also be a folder: both readings, with its content. */
export function placed(
  from: string,
  to: string,
  invocation: Invocation,
  host: Host,
): readonly FileChange[] {
  const known = contentOf(from, invocation, host)
  const target = pathOf(to, invocation)
  const inside = {
    path: `${target}/${basename(normalize(from))}`,
    how: 'write',
    ...known,
  } as const
  return to.endsWith('/') ? [inside] : [{ path: target, how: 'write', ...known }, inside]
}
