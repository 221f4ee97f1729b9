import type { Clause, ClauseOf, ColumnDefinition } from './clauses.ts'
import type { TableName } from './tokens.ts'

interface KnownTable {
  /** Whether the pending migrations made it: to destroy that loses nothing. */
  isNew: boolean
  /** Whether rows of a table that was there before were copied into it. */
  holdsOldRows: boolean
  readonly temporary: boolean
  /** By name in lower case; absent where nothing is known of them. */
  columns?: Map<string, ColumnDefinition>
  charset?: string
  /** The columns that the pending migrations added. */
  readonly added: Set<string>
}

/** What the migrations so far have made, in their order. What is in doubt was there before. */
export class DialectModel {
  readonly #tables = new Map<string, KnownTable>()
  readonly #copies = new Map<string, ClauseOf<'copy-rows'>>()
  readonly #variables = new Map<string, string>()
  readonly #ignoresCase: boolean
  #inTransaction = false

  constructor(ignoresCase: boolean) {
    this.#ignoresCase = ignoresCase
  }

  /** Whether the file began a transaction that is not ended yet. */
  get inTransaction(): boolean {
    return this.#inTransaction
  }

  isNewTable(table: TableName): boolean {
    return this.#table(table)?.isNew ?? false
  }

  /** Whether the pending migrations made it, and no rows that were there before are in it. */
  isDisposable(table: TableName): boolean {
    return this.isNewTable(table) && this.#table(table)?.holdsOldRows === false
  }

  isNewColumn(table: TableName, column: string): boolean {
    const known = this.#table(table)
    return known !== undefined && (known.isNew || known.added.has(column.toLowerCase()))
  }

  column(table: TableName, column: string): ColumnDefinition | undefined {
    return this.#table(table)?.columns?.get(column.toLowerCase())
  }

  /** The names of a table's columns; undefined where they are not known. */
  columns(table: TableName): readonly string[] | undefined {
    const columns = this.#table(table)?.columns
    return columns && [...columns.values()].map(({ name }) => name)
  }

  charset(table: TableName): string | undefined {
    return this.#table(table)?.charset
  }

  /** The statement of this migration that copied every row of a table into another one. */
  copyOf(table: TableName): ClauseOf<'copy-rows'> | undefined {
    return this.#copies.get(this.#key(table))
  }

  /** What a session variable was set to, in lower case. */
  variable(name: string): string | undefined {
    return this.#variables.get(name)
  }

  /** All that is known so far was there before the migrations that come now. */
  age(): void {
    for (const known of this.#tables.values()) {
      known.isNew = false
      known.added.clear()
    }
    this.endMigration()
  }

  /** The next migration may have a session of its own. */
  endMigration(): void {
    for (const [key, { temporary }] of this.#tables) if (temporary) this.#tables.delete(key)
    this.#variables.clear()
    this.#copies.clear()
    this.#inTransaction = false
  }

  learn(clause: Clause): void {
    switch (clause.kind) {
      case 'create-table':
        this.#create(clause)
        return
      case 'drop-table':
        this.#tables.delete(this.#key(clause.table))
        this.#copies.delete(this.#key(clause.table))
        return
      case 'copy-rows':
        this.#copyRows(clause)
        return
      case 'rename-table':
        this.#rename(clause)
        return
      case 'add-column':
        this.#addColumn(clause.table, clause.column)
        return
      case 'drop-column':
        this.#removeColumn(clause.table, clause.column)
        return
      case 'rename-column':
        this.#renameColumn(clause)
        return
      case 'change-column':
        this.#table(clause.table)?.columns?.set(clause.to.name.toLowerCase(), clause.to)
        return
      case 'set':
        this.#variables.set(clause.variable, clause.value.toLowerCase())
        return
      case 'pragma':
        this.#setPragma(clause)
        return
      case 'begin':
      case 'commit':
        this.#inTransaction = clause.kind === 'begin'
        return
      case 'rollback':
      case 'use':
      case 'attach':
        // Nobody knows what is left, or which database a bare name means from here on.
        this.#tables.clear()
        this.#inTransaction = clause.kind === 'rollback' ? false : this.#inTransaction
    }
  }

  #setPragma({ name, value }: ClauseOf<'pragma'>): void {
    // In a transaction it has no effect (SQLite's "PRAGMA Statements").
    const ignored = name === 'foreign_keys' && this.#inTransaction
    if (value !== undefined && !ignored) this.#variables.set(name, value.toLowerCase())
  }

  #create({ table, temporary, unless, columns, charset }: ClauseOf<'create-table'>): void {
    if (unless === 'exists' && this.#table(table) !== undefined) return
    this.#tables.set(this.#key(table), {
      isNew: unless === undefined,
      holdsOldRows: false,
      temporary,
      added: new Set(),
      ...(columns === undefined ? {} : { columns: byName(columns) }),
      ...(charset === undefined ? {} : { charset }),
    })
  }

  #copyRows(clause: ClauseOf<'copy-rows'>): void {
    const { table, from } = clause
    this.#copies.set(this.#key(from), clause)
    const known = this.#table(table)
    if (known && !this.isDisposable(from)) known.holdsOldRows = true
  }

  #rename({ table, to }: ClauseOf<'rename-table'>): void {
    const known = this.#table(table)
    this.#tables.delete(this.#key(table))
    const target =
      to.schema === undefined && table.schema !== undefined ? { ...table, name: to.name } : to
    if (known) this.#tables.set(this.#key(target), known)
    else this.#tables.delete(this.#key(target))
  }

  #addColumn(table: TableName, column: ColumnDefinition): void {
    const known = this.#table(table) ?? unknownTable()
    this.#tables.set(this.#key(table), known)
    if (column.unlessExists !== true) known.added.add(column.name.toLowerCase())
    known.columns?.set(column.name.toLowerCase(), column)
  }

  #removeColumn(table: TableName, column: string): void {
    this.#table(table)?.added.delete(column.toLowerCase())
    this.#table(table)?.columns?.delete(column.toLowerCase())
  }

  #renameColumn({ table, column, to }: ClauseOf<'rename-column'>): void {
    const known = this.#table(table)
    const definition = known?.columns?.get(column.toLowerCase())
    if (known?.added.delete(column.toLowerCase())) known.added.add(to.toLowerCase())
    known?.columns?.delete(column.toLowerCase())
    if (definition) known?.columns?.set(to.toLowerCase(), { ...definition, name: to })
  }

  #table(table: TableName): KnownTable | undefined {
    return this.#tables.get(this.#key(table))
  }

  // JSON keeps the parts apart, whatever characters the names hold.
  #key({ schema = '', name }: TableName): string {
    const key = JSON.stringify([this.#ignoresCase && schema === '' ? 'main' : schema, name])
    return this.#ignoresCase ? key.toLowerCase() : key
  }
}

function unknownTable(): KnownTable {
  return { isNew: false, holdsOldRows: true, temporary: false, added: new Set() }
}

function byName(columns: readonly ColumnDefinition[]): Map<string, ColumnDefinition> {
  return new Map(columns.map((column) => [column.name.toLowerCase(), column]))
}
