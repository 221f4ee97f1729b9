import { show, type TableName } from '../reading/ast.ts'
import { Journal } from './journal.ts'
import { Links, type Name, nameKey } from './links.ts'
import type {
  CatalogSnapshot,
  Constraint,
  Relation,
  RelationName,
  UserFunction,
  UserType,
} from './types.ts'

/** What a session of its own may set, for itself or until its transaction ends. */
interface Settings {
  readonly timeZone: string | undefined
  readonly searchPath: readonly string[]
}

/**
 * What is known of the structure of the database at this point of the migrations: read from the
 * server, or learned from the SQL of earlier migrations, and then changed by each statement.
 * What it does not know is simply absent; it is never made up.
 */
export class Catalog {
  #settings: Settings
  /** What SET LOCAL hides until the transaction ends. */
  #hidden: Settings | undefined
  readonly #journal = new Journal()
  readonly #relations = new Map<string, Relation>()
  readonly #types = new Map<string, UserType>()
  readonly #functions = new Map<string, UserFunction>()
  readonly #referring = new Links()
  readonly #readers = new Links()
  readonly #children = new Links()
  readonly #typed = new Links()
  /** The relation that an index belongs to: both by their keys. */
  readonly #indexes = new Map<string, string>()

  constructor(snapshot?: CatalogSnapshot) {
    this.#settings = {
      timeZone: snapshot?.timeZone,
      searchPath: snapshot?.searchPath ?? ['public'],
    }
    for (const relation of snapshot?.relations ?? []) this.put(relation)
    for (const type of snapshot?.types ?? []) this.putType(type)
    for (const fn of snapshot?.functions ?? []) this.putFunction(fn)
  }

  get timeZone(): string | undefined {
    return this.#settings.timeZone
  }

  get searchPath(): readonly string[] {
    return this.#settings.searchPath
  }

  /** What a session sets; `local` until its transaction ends. */
  set(settings: Partial<Settings>, local = false): void {
    const before = this.#settings
    const hidden = this.#hidden
    this.#journal.add({
      undo: () => {
        this.#settings = before
        this.#hidden = hidden
      },
      // A time zone that may be another is unknown; names go on to be looked up as before.
      forget: () => {
        this.#settings = { ...this.#settings, timeZone: undefined }
      },
    })
    if (local) this.#hidden ??= before
    else if (hidden) this.#hidden = { ...hidden, ...settings }
    this.#settings = { ...before, ...settings }
  }

  /** From here on, what is learned may be taken back by `rollBack`. */
  begin(): void {
    this.#journal.begin()
  }

  savepoint(name: string): void {
    this.#journal.mark(name)
  }

  /** Takes back what was learned since the transaction began, or since a savepoint of it. */
  rollBack(savepoint?: string): void {
    this.#journal.undo(savepoint)
    if (savepoint === undefined) this.endTransaction()
  }

  /** Of what a statement that may not run changes, nothing is known afterwards. */
  doubt(change: () => void): void {
    for (const { forget } of this.#journal.undoing(change)) forget()
  }

  endTransaction(): void {
    this.#journal.end()
    if (this.#hidden) this.#settings = this.#hidden
    this.#hidden = undefined
  }

  /** The full name that a statement means; of an unknown one, the schema it would be created in. */
  resolve({ schema, name }: TableName): RelationName {
    return this.#find(this.#relations, { schema, name }) ?? this.#inFirstSchema(schema, name)
  }

  /** The name as effects and findings give it: bare in the first schema of the search path. */
  show(table: TableName): string {
    const { schema, name } = this.resolve(table)
    const bare = table.schema === undefined && this.relation(table) === undefined
    return bare || schema === this.searchPath[0] ? name : show({ schema, name })
  }

  relation(name: TableName): Relation | undefined {
    return this.#relations.get(nameKey(this.resolve(name)))
  }

  relations(): Iterable<Relation> {
    return this.#relations.values()
  }

  /** The table or materialized view that an index belongs to. */
  relationOfIndex(index: TableName): Relation | undefined {
    const found = this.#find(this.#indexes, index)
    return found && this.#relations.get(this.#indexes.get(nameKey(found)) ?? '')
  }

  /** The foreign keys that refer to a relation, with the table that each stands on. */
  foreignKeysTo(target: RelationName): { table: Relation; constraint: Constraint }[] {
    return this.#linked(this.#referring, target).flatMap((table) =>
      table.constraints
        .filter(({ references }) => references && nameKey(references) === nameKey(target))
        .map((constraint) => ({ table, constraint })),
    )
  }

  /** The views that read a relation, directly or through other views. */
  viewsOver(target: RelationName): Relation[] {
    const found = new Map<string, Relation>()
    const waiting = this.#linked(this.#readers, target)
    for (let view = waiting.pop(); view !== undefined; view = waiting.pop()) {
      if (found.has(nameKey(view))) continue
      found.set(nameKey(view), view)
      waiting.push(...this.#linked(this.#readers, view))
    }
    return [...found.values()]
  }

  partitionsOf(parent: RelationName): Relation[] {
    return this.childrenOf(parent).filter(({ partitionOf }) => partitionOf !== undefined)
  }

  /** The tables that are partitions of a table or inherit from it. */
  childrenOf(parent: RelationName): Relation[] {
    return this.#linked(this.#children, parent)
  }

  /** Those, and theirs, to the last. */
  descendantsOf(parent: RelationName): Relation[] {
    const found = new Set(this.childrenOf(parent))
    for (const child of found) for (const below of this.childrenOf(child)) found.add(below)
    return [...found]
  }

  /** Whether a table, view or index of this name is known in a schema. */
  isTaken(name: RelationName): boolean {
    return this.#relations.has(nameKey(name)) || this.#indexes.has(nameKey(name))
  }

  put(relation: Relation): void {
    this.#replace(relation, relation)
  }

  remove(name: RelationName): void {
    this.#replace(name, undefined)
  }

  type(name: TableName): UserType | undefined {
    const found = this.#find(this.#types, name)
    return found && this.#types.get(nameKey(found))
  }

  /** The tables that have columns of a user's type, or arrays of it. */
  tablesWith(type: RelationName): Relation[] {
    return this.#linked(this.#typed, type)
  }

  types(): Iterable<UserType> {
    return this.#types.values()
  }

  putType(type: UserType): void {
    this.#keep(this.#types, type)
    this.#types.set(nameKey(type), type)
  }

  removeType(name: RelationName): void {
    this.#keep(this.#types, name)
    this.#types.delete(nameKey(name))
  }

  fn(name: TableName): UserFunction | undefined {
    const found = this.#find(this.#functions, name)
    return found && this.#functions.get(nameKey(found))
  }

  putFunction(fn: UserFunction): void {
    this.#keep(this.#functions, fn)
    this.#functions.set(nameKey(fn), fn)
  }

  removeFunction(name: RelationName): void {
    this.#keep(this.#functions, name)
    this.#functions.delete(nameKey(name))
  }

  /** Where an unqualified or qualified name is found among those of one kind. */
  #find(known: ReadonlyMap<string, unknown>, { schema, name }: Name): RelationName | undefined {
    const paths = schema === undefined ? this.searchPath : [schema]
    const found = paths.find((path) => known.has(nameKey({ schema: path, name })))
    return found === undefined ? undefined : { schema: found, name }
  }

  #inFirstSchema(schema: string | undefined, name: string): RelationName {
    return { schema: schema ?? this.searchPath[0] ?? 'public', name }
  }

  #linked(links: Links, target: RelationName): Relation[] {
    return links.to(target).flatMap((from) => this.#relations.get(from) ?? [])
  }

  #replace(name: RelationName, after: Relation | undefined): void {
    const key = nameKey(name)
    const before = this.#relations.get(key)
    this.#link(key, before, after)
    if (after) this.#relations.set(key, after)
    else this.#relations.delete(key)
    this.#journal.add({
      undo: () => this.#replace(name, before),
      forget: () => this.remove(name),
    })
  }

  #link(key: string, from: Relation | undefined, to: Relation | undefined): void {
    this.#readers.change(key, from?.reads, to?.reads)
    this.#children.change(key, from && parentsOf(from), to && parentsOf(to))
    if (from?.constraints !== to?.constraints) {
      this.#referring.change(key, from && referredBy(from), to && referredBy(to))
    }
    if (from?.columns !== to?.columns) {
      this.#typed.change(key, from && typesOf(from), to && typesOf(to))
    }
    const [before, after] = [from?.indexes ?? [], to?.indexes ?? []]
    // Mostly one index more: the others are not written down anew each time.
    const same = before.every((index, at) => after[at] === index) ? before.length : 0
    if (same === 0) for (const { name } of before) this.#indexes.delete(indexKey(from, name))
    for (const { name } of after.slice(same)) this.#indexes.set(indexKey(to, name), key)
  }

  #keep<T>(map: Map<string, T>, name: RelationName): void {
    const key = nameKey(name)
    const before = map.get(key)
    this.#journal.add({
      undo: () => (before === undefined ? map.delete(key) : map.set(key, before)),
      forget: () => map.delete(key),
    })
  }
}

function parentsOf({ partitionOf, inherits = [] }: Relation): readonly RelationName[] {
  return partitionOf === undefined ? inherits : [partitionOf, ...inherits]
}

function referredBy({ constraints }: Relation): RelationName[] {
  return constraints.flatMap(({ references }) => references ?? [])
}

function typesOf({ columns }: Relation): RelationName[] {
  return columns.flatMap(({ type: { schema, name } }) =>
    schema === undefined ? [] : [{ schema, name }],
  )
}

/** An index lives in the schema of its table. */
function indexKey(table: Relation | undefined, name: string): string {
  return nameKey({ schema: table?.schema ?? '', name })
}
