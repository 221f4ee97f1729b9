import type { TableName } from '../ast.ts'
import type {
  CatalogSnapshot,
  Constraint,
  Relation,
  RelationName,
  UserFunction,
  UserType,
} from './types.ts'

/**
 * What is known of the structure of the database at this point of the migrations: read from the
 * server, or learned from the SQL of earlier migrations, and then changed by each statement.
 * What it does not know is simply absent; it is never made up.
 */
export class Catalog {
  readonly timeZone: string | undefined
  searchPath: readonly string[]
  readonly #relations = new Map<string, Relation>()
  readonly #types = new Map<string, UserType>()
  readonly #functions = new Map<string, UserFunction>()
  /** The foreign keys that refer to a table, by its key: the tables that hold them. */
  readonly #referring = new Map<string, Set<string>>()

  constructor(snapshot?: CatalogSnapshot) {
    this.timeZone = snapshot?.timeZone
    this.searchPath = snapshot?.searchPath ?? ['public']
    for (const relation of snapshot?.relations ?? []) this.put(relation)
    for (const type of snapshot?.types ?? []) this.putType(type)
    for (const fn of snapshot?.functions ?? []) this.putFunction(fn)
  }

  /** The full name that a statement means; of an unknown one, the schema it would be created in. */
  resolve({ schema, name }: TableName): RelationName {
    if (schema !== undefined) return { schema, name }
    const found = this.searchPath.find((path) => this.#relations.has(key({ schema: path, name })))
    return { schema: found ?? this.searchPath[0] ?? 'public', name }
  }

  relation(name: TableName): Relation | undefined {
    return this.#relations.get(key(this.resolve(name)))
  }

  relations(): Iterable<Relation> {
    return this.#relations.values()
  }

  /** The table or materialized view that an index belongs to. */
  relationOfIndex({ schema, name }: TableName): Relation | undefined {
    for (const relation of this.#relations.values()) {
      if (schema !== undefined && relation.schema !== schema) continue
      if (relation.indexes.some((index) => index.name === name)) return relation
    }
    return undefined
  }

  /** The foreign keys that refer to a relation, with the table that each stands on. */
  foreignKeysTo(target: RelationName): { table: Relation; constraint: Constraint }[] {
    return [...(this.#referring.get(key(target)) ?? [])].flatMap((from) => {
      const table = this.#relations.get(from)
      return (table?.constraints ?? [])
        .filter(({ references }) => references !== undefined && key(references) === key(target))
        .flatMap((constraint) => (table === undefined ? [] : [{ table, constraint }]))
    })
  }

  /** The views that read a relation, directly or through other views. */
  viewsOver(target: RelationName): Relation[] {
    const found = new Map<string, Relation>()
    const wanted = [key(target)]
    for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
      for (const view of this.#relations.values()) {
        if (found.has(key(view)) || !view.reads?.some((read) => key(read) === next)) continue
        found.set(key(view), view)
        wanted.push(key(view))
      }
    }
    return [...found.values()]
  }

  partitionsOf(parent: RelationName): Relation[] {
    return [...this.#relations.values()].filter(
      ({ partitionOf }) => partitionOf !== undefined && key(partitionOf) === key(parent),
    )
  }

  put(relation: Relation): void {
    this.#relations.set(key(relation), relation)
    for (const { references } of relation.constraints) {
      if (references === undefined) continue
      const referring = this.#referring.get(key(references)) ?? new Set()
      this.#referring.set(key(references), referring.add(key(relation)))
    }
  }

  remove(name: RelationName): void {
    this.#relations.delete(key(name))
  }

  type({ schema, name }: TableName): UserType | undefined {
    if (schema !== undefined) return this.#types.get(key({ schema, name }))
    const path = this.searchPath.find((one) => this.#types.has(key({ schema: one, name })))
    return path === undefined ? undefined : this.#types.get(key({ schema: path, name }))
  }

  putType(type: UserType): void {
    this.#types.set(key(type), type)
  }

  removeType(name: RelationName): void {
    this.#types.delete(key(name))
  }

  fn({ schema, name }: TableName): UserFunction | undefined {
    const paths = schema === undefined ? this.searchPath : [schema]
    const path = paths.find((one) => this.#functions.has(key({ schema: one, name })))
    return path === undefined ? undefined : this.#functions.get(key({ schema: path, name }))
  }

  putFunction(fn: UserFunction): void {
    this.#functions.set(key(fn), fn)
  }
}

// JSON keeps the parts apart, whatever characters the names hold.
function key({ schema, name }: RelationName): string {
  return JSON.stringify([schema, name])
}
