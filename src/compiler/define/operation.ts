/**
 * What the compiler must know of an operation to document it. Structural on purpose: whatever
 * program the plugin brings may define its operations in its own way, and pass them as they are.
 */
export interface Operation {
  readonly name: string
  readonly summary: string
  readonly positionals: readonly {
    readonly name: string
    readonly description: string
    readonly required: boolean
    /** Whether it takes every argument that is left. */
    readonly repeated?: boolean
  }[]
  readonly flags: Readonly<Record<string, OperationFlag>>
  readonly exits: Readonly<Partial<Record<number, string>>>
  readonly examples: readonly { readonly run: string; readonly shows: string }[]
}

export interface OperationFlag {
  readonly type: string
  readonly description: string
  /** The placeholder of the value (`NAME`); absent on switches. */
  readonly value?: string
  readonly choices?: readonly string[]
}
