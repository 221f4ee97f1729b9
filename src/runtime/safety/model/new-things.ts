import type { Executed } from '../executed.ts'
import type { TableName } from '../reading/ast.ts'
import {
  constraintsDropped,
  mayBeSame,
  sameName,
  type Thing,
  type ThingKind,
  thingRenamed,
  thingsDropped,
  thingsMade,
} from '../statements/things.ts'

/** The views, functions, triggers, … that the pending migrations made so far. */
export class NewThings {
  readonly #byName = new Map<string, Thing[]>()
  /** The names of the things that belong to a table, by the table's name. */
  readonly #onTable = new Map<string, Set<string>>()

  has(thing: Thing): boolean {
    const { schema, name } = thing.name
    return (this.#byName.get(name) ?? []).some(
      // A name without a schema is that of the path; another schema's thing may be an old one.
      (made) => mayBeSame(made, thing) && made.name.schema === schema && made.name.name === name,
    )
  }

  /** Whether a trigger, policy, … of any name was made on a table. */
  hasOn(kind: ThingKind, table: TableName): boolean {
    return [...(this.#onTable.get(table.name) ?? [])].some((name) =>
      this.#byName
        .get(name)
        ?.some((made) => made.kind === kind && made.on && sameName(made.on, table)),
    )
  }

  /** What a statement makes, drops or renames. One that may not run only takes away. */
  learn(statement: Executed): void {
    const { kind, node, certain } = statement
    if (kind === 'DropStmt') for (const thing of thingsDropped(node)) this.#remove(thing)
    if (kind === 'AlterTableStmt') for (const thing of constraintsDropped(node)) this.#remove(thing)
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
    this.#onTable.clear()
  }

  #add(thing: Thing): void {
    const { name, on } = thing
    const others = this.#byName.get(name.name)
    if (others === undefined) this.#byName.set(name.name, [thing])
    else others.push(thing)
    if (on === undefined) return
    const names = this.#onTable.get(on.name) ?? new Set()
    this.#onTable.set(on.name, names.add(name.name))
  }

  #remove(thing: Thing): void {
    this.#removeWhere(thing.name.name, (made) => mayBeSame(made, thing))
    if (thing.kind !== 'table') return
    // What belongs to a table goes with it; under the table's new name it is not followed.
    for (const name of this.#onTable.get(thing.name.name) ?? []) {
      this.#removeWhere(name, ({ on }) => on !== undefined && sameName(on, thing.name))
    }
  }

  #removeWhere(name: string, gone: (made: Thing) => boolean): void {
    const left = this.#byName.get(name)?.filter((made) => !gone(made))
    if (left !== undefined) this.#byName.set(name, left)
  }
}
