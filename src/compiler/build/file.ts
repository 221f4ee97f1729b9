import type { Filling } from '../render/templates.ts'

/** One file of a build, before it is written. */
export interface BuiltFile {
  /** From the root of the repository, with `/`. */
  readonly path: string
  readonly content: string | Uint8Array
  readonly executable?: boolean
  /** The file to edit to change this one, from the root of the repository. */
  readonly source: string
  /** The paths of the files that the model also reads once it has started on this one. */
  readonly loads?: readonly string[]
  /** For a file that a template made: what the source map follows back to the typed source. */
  readonly filling?: Filling
  /** For a file that `json` made of a definition: the value, for the same purpose. */
  readonly value?: object
}

/** JSON as every generated file holds it: two spaces, one final newline. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

export function bytesOf(file: BuiltFile): Uint8Array {
  return typeof file.content === 'string' ? Buffer.from(file.content) : file.content
}
