/** What a program may look at to tell what it prints. */
export interface Source {
  readonly folder: string
  /** What stands on its standard input; undefined where nothing is given. */
  readonly input: string | undefined
  variable(name: string): string | undefined
  readFile(path: string): string | undefined
  listFolder?(path: string): readonly string[]
}

/** What a program prints, called with these arguments; undefined where it cannot be told. */
export type Output = (args: readonly string[], source: Source) => string | undefined
