/** The words of the contract: what an operation is, and the types that follow from its definition. */

/** One argument that stands by its place: `faber-db migrate ENVIRONMENT`. */
export interface Positional {
  readonly name: string
  readonly description: string
  readonly required: boolean
  /** Whether it takes every argument that is left; the last one only. */
  readonly repeated?: boolean
}

/** One argument that stands by its name: `--timeout 30`, `--timeout=30`, `--json`. */
export interface Flag {
  readonly type: 'boolean' | 'string' | 'integer' | 'list'
  readonly description: string
  /** The placeholder in usage lines (`NAME`); absent on booleans. */
  readonly value?: string
  /** The only values accepted, for strings and the members of lists. */
  readonly choices?: readonly string[]
  /** Whether stdout then holds a document of another format, in which no words may stand. */
  readonly isDocument?: true
}

/** What a key of `result.details` holds, as a JSON Schema fragment with a description. */
export interface Detail {
  readonly type:
    | 'string'
    | 'boolean'
    | 'integer'
    | 'number'
    | 'array'
    | 'object'
    | readonly string[]
  readonly description: string
}

export interface Example {
  readonly run: string
  readonly shows: string
}

/** One operation of the program: the parser, the help, the catalogue and the plugin's commands are made from it. */
export interface OperationDefinition {
  /** One word, or two where an operation has actions: `migrate`, `backup create`. */
  readonly name: string
  /** A verb phrase of one line. */
  readonly summary: string
  /** A short paragraph: what it does, in order, and what it never does. */
  readonly description: string
  /** Another spelling that means the same: `backup` for `backup create`. */
  readonly alias?: string
  readonly positionals: readonly Positional[]
  readonly flags: Readonly<Record<string, Flag>>
  readonly details: Readonly<Record<string, Detail>>
  /** What each exit code means for this operation; the codes are those of exit.ts. */
  readonly exits: Readonly<Partial<Record<ExitCode, string>>>
  readonly examples: readonly Example[]
}

/** Every exit code of the program. 1 and 130 may end any operation and are not listed by each. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 130

/** A typed identity: what is written is what is known, down to the literal names of the flags. */
export function defineOperation<const O extends OperationDefinition>(operation: O): O {
  return operation
}

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S

type FlagValue<F extends Flag> = F['type'] extends 'boolean'
  ? boolean
  : F['type'] extends 'integer'
    ? number | undefined
    : F['type'] extends 'list'
      ? readonly Choice<F>[] | undefined
      : Choice<F> | undefined

type Choice<F extends Flag> = F extends { readonly choices: readonly (infer C extends string)[] }
  ? C
  : string

type PositionalValues<P extends readonly Positional[]> = {
  [K in P[number] as K['name']]: K extends { readonly repeated: true }
    ? readonly string[]
    : K['required'] extends true
      ? string
      : string | undefined
}

/** The parsed arguments of an operation: positionals and flags by name, `dry-run` as `dryRun`. */
export type ArgumentsOf<O extends OperationDefinition> = PositionalValues<O['positionals']> & {
  [K in keyof O['flags'] & string as Camel<K>]: FlagValue<O['flags'][K]>
} & CommonArguments

/** What every operation accepts besides its own flags; `--help` never reaches an operation. */
export interface CommonArguments {
  /** Print exactly one JSON document on stdout. */
  readonly json: boolean
}

/** The flags that every operation accepts. */
export const commonFlags = {
  json: { type: 'boolean', description: 'Print the result as one JSON document on stdout' },
  help: { type: 'boolean', description: 'Show this help' },
} as const satisfies Record<string, Flag>
