import type { BuiltFile } from '../build/file.ts'
import { type Document, readDocument } from '../read/document.ts'

/** What a rule looks at: the files that would be written, and those that the model reads. */
export interface Build {
  readonly files: readonly BuiltFile[]
  readonly documents: readonly Document[]
}

export interface Finding {
  readonly rule: string
  /** The built file that shows it. */
  readonly path: string
  /** The file to edit. */
  readonly source: string
  readonly message: string
}

/** What a rule says of one file; the name of the rule is added. */
export interface Remark {
  readonly file: { readonly path: string; readonly source: string }
  readonly message: string
}

/** A small build and the exact messages that the rule has for it, as `path: message`. */
export interface RuleExample {
  readonly files: Readonly<Record<string, string>>
  /** For each path, what the model reads besides. */
  readonly loads?: Readonly<Record<string, readonly string[]>>
  readonly findings: readonly string[]
}

/** One check of a build. Its examples are its documentation and its test. */
export interface Rule {
  readonly name: string
  /** What must hold, and why, in a sentence or two. */
  readonly description: string
  readonly ok: readonly RuleExample[]
  readonly notOk: readonly RuleExample[]
  check(build: Build): Iterable<Remark>
}

export function defineRule(rule: Rule): Rule {
  return rule
}

export function readBuild(files: readonly BuiltFile[]): Build {
  return { files, documents: files.flatMap((file) => readDocument(file) ?? []) }
}
