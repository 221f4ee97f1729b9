import type { Relation, RelationName } from '../catalog/types.ts'
import type { Model } from '../model/model.ts'
import type { TableName } from '../reading/ast.ts'
import { type Effects, type Lock, type LockMode, noEffects } from './effects.ts'

/** Collects what a statement does to relations, and leaves out those that are new. */
export class Touched {
  readonly #model: Model
  readonly #locks = new Map<string, Lock>()
  readonly #rewrites = new Set<string>()
  readonly #rebuilds = new Set<string>()
  readonly #scans = new Set<string>()
  #refused: string | undefined

  constructor(model: Model) {
    this.#model = model
  }

  lock(table: TableName, mode: LockMode): void {
    if (!this.#isOld(table)) return
    const relation = this.#show(table)
    this.#locks.set(`${relation} ${mode}`, { relation, mode })
  }

  /** An index, by its name, of a table that is known. */
  lockIndex(table: RelationName, index: string, mode: LockMode): void {
    if (!this.#isOld(table)) return
    const relation = this.#showIndex(table, index)
    this.#locks.set(`${relation} ${mode}`, { relation, mode })
  }

  lockIndexes(table: Relation | undefined, mode: LockMode): void {
    for (const { name } of table?.indexes ?? []) this.lockIndex(table as Relation, name, mode)
  }

  rewrite(table: TableName): void {
    if (this.#isOld(table)) this.#rewrites.add(this.#show(table))
  }

  /** The index is built anew in place, under a lock that nothing passes. */
  rebuild(table: RelationName, index: string): void {
    this.lockIndex(table, index, 'ACCESS EXCLUSIVE')
    if (this.#isOld(table)) this.#rebuilds.add(this.#showIndex(table, index))
  }

  rebuildIndexes(table: Relation | undefined): void {
    for (const { name } of table?.indexes ?? []) this.rebuild(table as Relation, name)
  }

  scan(table: TableName): void {
    if (this.#isOld(table)) this.#scans.add(this.#show(table))
  }

  /** The first reason counts: the server stops at it. */
  refuse(reason: string): void {
    this.#refused ??= reason
  }

  effects(): Effects {
    // What is refused leaves nothing behind.
    if (this.#refused !== undefined) return { ...noEffects, refused: this.#refused }
    return {
      locks: [...this.#locks.values()],
      rewrites: [...this.#rewrites],
      rebuilds: [...this.#rebuilds],
      scans: [...this.#scans],
    }
  }

  #show(table: TableName): string {
    return this.#model.catalog.show(table)
  }

  #showIndex({ schema }: RelationName, name: string): string {
    return schema === this.#model.catalog.searchPath[0] ? name : `${schema}.${name}`
  }

  /** The script may have made it under its bare name, or under its full one. */
  #isOld(table: TableName): boolean {
    const { catalog } = this.#model
    const { schema, name } = catalog.resolve(table)
    const bare = schema === catalog.searchPath[0] && this.#model.isNewTable({ name })
    return !(bare || this.#model.isNewTable(table) || this.#model.isNewTable({ schema, name }))
  }
}
