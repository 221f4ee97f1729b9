import type { TableName } from '../reading/ast.ts'
import type { RelationName } from './types.ts'

/** A name that may lack its schema, or have it undefined. */
export type Name = { readonly [K in keyof TableName]: TableName[K] | undefined } & {
  readonly name: string
}

// No name in PostgreSQL holds a NUL: it keeps the parts apart.
export function nameKey({ schema, name }: RelationName): string {
  return `${schema}\0${name}`
}

/** Which relations point at one: found without looking at all of them. */
export class Links {
  readonly #from = new Map<string, Set<string>>()

  /** The keys of those that point at `target`, in the order in which they came. */
  to(target: RelationName): string[] {
    return [...(this.#from.get(nameKey(target)) ?? [])]
  }

  /** What one points at instead of what it pointed at. */
  change(
    from: string,
    before: readonly RelationName[] | undefined = [],
    after: readonly RelationName[] | undefined = [],
  ): void {
    if (before === after) return
    for (const target of before) this.#from.get(nameKey(target))?.delete(from)
    for (const target of after) {
      const key = nameKey(target)
      this.#from.set(key, (this.#from.get(key) ?? new Set()).add(from))
    }
  }
}
