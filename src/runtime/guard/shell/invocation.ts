/**
 * Stands in a text for a part that is only known when the command runs: `"$(curl …)/x"` is read as
 * `${unseen}/x`. No shell and no file of text has this character.
 */
export const unseen = '\uFFFC'

/** Whether every part of a text is known. */
export const isSeen = (text: string) => !text.includes(unseen)

/** One program that a command line runs, with its words as the shell would hand them over. */
export interface Invocation {
  /** The program as it is called, and its arguments. Unknown parts are `unseen`. */
  readonly words: readonly [string, ...string[]]
  /** What the command line sets for it, by assignment, `export` or `env`; by name. */
  readonly variables: ReadonlyMap<string, string>
  /** What it reads on its standard input: a heredoc, a pipe, a file; undefined where nothing is given. */
  readonly input: string | undefined
  /** Where it runs, absolute. */
  readonly folder: string
  /** Whether it is all that the command line holds: nothing before, after or around it, no redirection. */
  readonly isAlone: boolean
}

/** A file that a command line writes, moves or removes. */
export interface FileChange {
  /** Absolute where it is known. */
  readonly path: string
  readonly how: 'write' | 'append' | 'remove'
  /** What stands in it afterwards; undefined where that is not known, or nothing. */
  readonly content?: string
}

/** Something that would run and cannot be followed. */
export interface Unfollowed {
  /**
   * `code` of another language; a `program` whose name is made at run time; a `script`: text of the
   * shell that is made at run time, so that nothing of it can be seen.
   */
  readonly kind: 'code' | 'program' | 'script'
  /** For people: `code of python`, `what curl prints`. */
  readonly what: string
  /** What is known of it; looked through for the names of databases and tools. */
  readonly text: string
  /** What the command line sets for it. */
  readonly variables: ReadonlyMap<string, string>
}

/** All that a command line does, as far as can be told without running it. */
export interface Reading {
  readonly invocations: readonly Invocation[]
  readonly changes: readonly FileChange[]
  readonly unfollowed: readonly Unfollowed[]
}

/** What the reading may look at. Nothing is written, nothing is started. */
export interface Host {
  /** Where the command line starts, absolute. */
  readonly folder: string
  /** A variable of the shell's environment; undefined where it is not known. */
  variable(name: string): string | undefined
  /** The text of a file; undefined where there is none, it is not text, or longer than 256 KiB. */
  readFile(path: string): string | undefined
  /** The names in a folder; left out where folders cannot be looked into. */
  listFolder?(path: string): readonly string[]
}

/** The name of the program, without its folder, ending and npm version: `./node_modules/.bin/prisma@6` is `prisma`. */
export function programOf({ words: [path] }: Pick<Invocation, 'words'>): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.replace(/(?<=.)@[^@]*$/, '').replace(/\.(?:exe|cmd|bat|ps1)$/i, '')
}
