import type { TableName } from './ast.ts'
import type { Executed } from './executed.ts'
import {
  mayBeSame,
  sameName,
  type Thing,
  thingRenamed,
  thingsDropped,
  thingsMade,
} from './things.ts'

/** The views, functions, triggers, … that the pending migrations made so far. */
export class NewThings {
  readonly #byName = new Map<string, Thing[]>()

  has(thing: Thing): boolean {
    const { schema, name } = thing.name
    return (this.#byName.get(name) ?? []).some(
      // A name without a schema is that of the path; another schema's thing may be an old one.
      (made) => mayBeSame(made, thing) && made.name.schema === schema && made.name.name === name,
    )
  }

  /** What a statement makes, drops or renames. One that may not run only takes away. */
  learn(statement: Executed): void {
    const { kind, node, certain } = statement
    if (kind === 'DropStmt') for (const thing of thingsDropped(node)) this.#remove(thing)
    if (kind === 'RenameStmt') {
      const old = thingRenamed(node)
      if (old === undefined) return
      const wasNew = this.has(old)
      this.#remove(old)
      for (const thing of thingsMade(statement)) {
        this.#remove(thing)
        if (wasNew && certain) this.#add(thing)
      }
      return
    }
    if (!certain) return
    for (const thing of thingsMade(statement)) if (thing.fresh) this.#add(thing)
  }

  clear(): void {
    this.#byName.clear()
  }

  #add(thing: Thing): void {
    const others = this.#byName.get(thing.name.name)
    if (others === undefined) this.#byName.set(thing.name.name, [thing])
    else others.push(thing)
  }

  #remove(thing: Thing): void {
    const others = this.#byName.get(thing.name.name)?.filter((made) => !mayBeSame(made, thing))
    if (others !== undefined) this.#byName.set(thing.name.name, others)
    if (thing.kind === 'table') this.#removeOn(thing.name)
  }

  // What belongs to a table goes with it; under the table's new name it is not followed.
  #removeOn(table: TableName): void {
    for (const [name, things] of this.#byName) {
      const left = things.filter(({ on }) => on === undefined || !sameName(on, table))
      this.#byName.set(name, left)
    }
  }
}
