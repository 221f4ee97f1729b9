import { Catalog } from '../catalog/catalog.ts'
import type { CatalogSnapshot, Relation, RelationName } from '../catalog/types.ts'
import type { Executed } from '../executed.ts'
import type { TableName } from '../reading/ast.ts'
import { type Change, changesOf } from './changes.ts'

/**
 * What the live database said that still holds at this point of the pending migrations: a table
 * that an earlier statement renames is not the one that was measured, and one whose rows it changes
 * is not the one that can be asked. Whatever is in doubt no longer holds.
 */
export class Present {
  readonly #live: Catalog
  readonly #shown = new Map<string, Relation>()
  readonly #kin = new Map<Relation, Set<Relation>>()
  readonly #replaced = new Set<Relation>()
  readonly #changed = new Set<Relation>()
  #samePath = true

  constructor(snapshot: CatalogSnapshot) {
    this.#live = new Catalog(snapshot)
    for (const relation of this.#live.relations()) {
      this.#shown.set(`${relation.schema}.${relation.name}`, relation)
      for (const parent of [relation.partitionOf, ...(relation.inherits ?? [])]) {
        const found = parent && this.#live.relation(parent)
        if (found) this.#join(relation, found)
      }
    }
  }

  /** The relation that a name means, as it was before the migrations, where it is still that one. */
  relation(name: TableName): Relation | undefined {
    if (name.schema === undefined && !this.#samePath) return undefined
    const found = this.#live.relation(name)
    return found && !this.#replaced.has(found) ? found : undefined
  }

  /** The same for a name as effects and findings show it: `users`, `shop.users`. */
  shown(name: string): Relation | undefined {
    const found = this.#shown.get(name)
    return found && !this.#replaced.has(found) ? found : this.relation({ name })
  }

  /** The bytes of the table that an index is on. */
  tableOfIndex(name: string): number | undefined {
    const parts = name.split('.')
    const index = parts.length === 2 ? { schema: parts[0] ?? '', name: parts[1] ?? '' } : { name }
    return this.#live.relationOfIndex(index)?.size?.tableBytes
  }

  /** Whether its rows and columns are still those that the live database has. */
  isUnchanged(relation: Relation): boolean {
    return !this.#changed.has(relation)
  }

  /** Takes in a statement that runs. */
  pass(statement: Executed): void {
    for (const change of changesOf(statement)) this.#take(change)
  }

  #take(change: Change): void {
    switch (change.does) {
      case 'rows':
        this.#change(change.table)
        break
      case 'rows and referring rows':
        this.#changeReferring(change.table)
        break
      case 'replace':
        this.#replace(change.table)
        break
      case 'drop schema':
        for (const relation of this.#live.relations()) {
          if (relation.schema === change.schema) this.#replaced.add(relation)
        }
        break
      case 'call':
        if (this.#live.fn(change.fn)?.volatility === 'volatile') this.#changeAll()
        break
      case 'search path':
        this.#samePath = false
        break
      case 'anything':
        this.#changeAll()
    }
  }

  #replace(name: TableName): void {
    const found = this.relation(name)
    if (found) this.#replaced.add(found)
  }

  /** Partitions and parents hold the same rows. */
  #change(name: TableName): void {
    const found = this.relation(name)
    for (const relation of found ? reach(found, (one) => this.#kin.get(one) ?? []) : []) {
      this.#changed.add(relation)
    }
  }

  /** Foreign keys may hand a change on. */
  #changeReferring(name: TableName): void {
    const found = this.relation(name)
    const referring = (one: RelationName) => this.#live.foreignKeysTo(one).map(({ table }) => table)
    for (const relation of found ? reach(found, referring) : []) this.#change(relation)
  }

  #changeAll(): void {
    for (const relation of this.#live.relations()) this.#changed.add(relation)
  }

  #join(one: Relation, other: Relation): void {
    this.#kin.set(one, (this.#kin.get(one) ?? new Set()).add(other))
    this.#kin.set(other, (this.#kin.get(other) ?? new Set()).add(one))
  }
}

/** A relation and all that can be reached from it. */
export function reach(
  start: Relation,
  next: (relation: Relation) => Iterable<Relation>,
): Set<Relation> {
  const found = new Set([start])
  for (const relation of found) for (const other of next(relation)) found.add(other)
  return found
}
