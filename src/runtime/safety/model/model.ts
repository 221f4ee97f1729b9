import { Catalog } from '../catalog/catalog.ts'
import type { Executed } from '../executed.ts'
import { routineName, type TableName } from '../reading/ast.ts'
import type { Statement } from '../reading/parse.ts'
import type { SendingMode } from '../reading/transactional.ts'
import type { Thing } from '../statements/things.ts'
import { Ahead } from './ahead.ts'
import { NewThings } from './new-things.ts'
import { Timeouts } from './timeouts.ts'
import { Transaction } from './transaction.ts'

/** What is known of the server that the migrations will run on. */
export interface Server {
  /** As `server_version_num` says it: 150018; 80036 for MySQL 8.0.36, 101106 for MariaDB 10.11.6. */
  readonly version: number
}

/** PostgreSQL 14: what is not said of it holds of newer ones too. */
export const ASSUMED_VERSION = 140_000

/**
 * What the pending migrations have made so far, in their order. To destroy that loses nothing.
 * Whatever is in doubt (IF NOT EXISTS, a branch, a changed search path, a rollback) counts as
 * having been there before.
 */
export class Model {
  readonly server: Server | undefined
  /** What is known of the structure, at this point. */
  readonly catalog: Catalog
  /** The transaction that the next statement runs in. */
  transaction = new Transaction()
  /** The timeouts that the script has set so far. */
  timeouts = new Timeouts()
  /** The migration that the next statement stands in, from its first statement to its last. */
  script: readonly Statement[] = []
  /** The migration that is being read, with what is still to come. */
  ahead = new Ahead()
  /** What the pending migrations made besides tables, columns and schemas. */
  readonly newThings = new NewThings()
  readonly #tables = new Set<string>()
  /** By the key of their table. */
  readonly #columns = new Map<string, Set<string>>()
  readonly #schemas = new Set<string>()
  /** Temporary tables, and whether each ends with its transaction. */
  readonly #temporary = new Map<string, boolean>()
  readonly #routines = new Map<string, Executed[]>()
  #searchPath = ''
  #sessions = 0

  constructor(server?: Server, catalog: Catalog = new Catalog()) {
    this.server = server
    this.catalog = catalog
  }

  /** The server's version as 150018; of an unknown server, an old one that is common. */
  get version(): number {
    return this.server?.version ?? ASSUMED_VERSION
  }

  startMigration(mode: SendingMode, script: readonly Statement[] = []): void {
    this.script = script
    this.timeouts = new Timeouts()
    this.transaction = new Transaction(mode, script.length)
    this.ahead = new Ahead(script)
  }

  isTemporary({ schema, name }: TableName): boolean {
    return (schema === undefined || schema === 'pg_temp') && this.#temporary.has(name)
  }

  isNewTable(table: TableName): boolean {
    return (
      this.isTemporary(table) ||
      this.#tables.has(this.#key(table)) ||
      (table.schema !== undefined && this.#schemas.has(table.schema))
    )
  }

  isNewColumn(table: TableName, column: string): boolean {
    return this.isNewTable(table) || this.#columns.get(this.#key(table))?.has(column) === true
  }

  isNewSchema(schema: string): boolean {
    return this.#schemas.has(schema)
  }

  /** Whether the pending migrations made it, or the table or schema that it is in. */
  isNewThing(thing: Thing): boolean {
    const { on, name } = thing
    if (on !== undefined && this.isNewTable(on)) return true
    return (name.schema !== undefined && this.isNewSchema(name.schema)) || this.newThings.has(thing)
  }

  /** The definitions of a routine that the pending migrations hold; its schema is not looked at. */
  routines(name: string): readonly Executed[] {
    return this.#routines.get(name) ?? []
  }

  addTable(table: TableName): void {
    this.#tables.add(this.#key(table))
  }

  addTemporary(table: TableName, endsWithTransaction: boolean): void {
    this.#temporary.set(table.name, endsWithTransaction)
  }

  addColumn(table: TableName, column: string): void {
    const key = this.#key(table)
    this.#columns.set(key, (this.#columns.get(key) ?? new Set()).add(column))
  }

  addSchema(schema: string): void {
    this.#schemas.add(schema)
  }

  addRoutine(statement: Executed): void {
    const name = routineName(statement)
    if (name === undefined) return
    this.#routines.set(name, [...this.routines(name), statement])
  }

  removeTable(table: TableName): void {
    if (this.isTemporary(table)) {
      this.#temporary.delete(table.name)
      return
    }
    this.#tables.delete(this.#key(table))
    this.#columns.delete(this.#key(table))
  }

  removeColumn(table: TableName, column: string): void {
    this.#columns.get(this.#key(table))?.delete(column)
  }

  removeSchema(schema: string): void {
    this.#schemas.delete(schema)
    for (const table of this.#tables) {
      if (table.startsWith(`${schema}\0`)) this.#tables.delete(table)
    }
  }

  /** From here on, names without a schema are other names than before. */
  changeSearchPath(path: string): void {
    this.#searchPath = path
    this.newThings.clear()
  }

  endTransaction(): void {
    for (const [table, ends] of this.#temporary) if (ends) this.#temporary.delete(table)
    this.#losePath()
  }

  /** The next migration may have a session of its own, or may inherit this one's search path. */
  endMigration(): void {
    this.catalog.endTransaction()
    this.#temporary.clear()
    this.#losePath()
  }

  forgetTemporary(): void {
    this.#temporary.clear()
  }

  /** After a rollback nobody knows what is left. */
  forget(): void {
    this.#tables.clear()
    this.#columns.clear()
    this.#schemas.clear()
    this.#temporary.clear()
    this.newThings.clear()
    this.#losePath()
  }

  // A path that was set may have ended or not: neither the old names nor the new ones are sure.
  #losePath(): void {
    if (this.#searchPath !== '') this.changeSearchPath(`unknown ${++this.#sessions}`)
  }

  // No name in PostgreSQL holds a NUL, nor does a script: it keeps the parts apart.
  #key({ schema, name }: TableName): string {
    return schema === undefined ? `\0${this.#searchPath}\0${name}` : `${schema}\0${name}`
  }
}
