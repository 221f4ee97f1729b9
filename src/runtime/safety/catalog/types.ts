import type { Node } from 'libpg-query'

/** A type as PostgreSQL's catalog names it: `int4`, `varchar` with modifiers [100], a user's own. */
export interface ColumnType {
  readonly schema?: string
  readonly name: string
  /** `varchar(100)` has [100], `numeric(10,2)` [10, 2]. */
  readonly modifiers: readonly number[]
  readonly array: boolean
}

export interface Column {
  readonly name: string
  readonly type: ColumnType
  readonly notNull: boolean
  readonly hasDefault: boolean
  readonly generated?: 'stored' | 'virtual'
  /** The columns that a generated column is computed from; absent where nobody knows. */
  readonly computedFrom?: readonly string[]
  readonly identity?: boolean
}

export interface Index {
  readonly name: string
  /** The columns it is on and those that its expressions and predicate read. */
  readonly columns: readonly string[]
  readonly unique: boolean
  readonly valid: boolean
  /** Whether it has a WHERE. */
  readonly partial: boolean
  /** Whether it is on an expression. */
  readonly expression?: boolean
}

export interface Constraint {
  readonly name: string
  readonly kind: 'check' | 'foreign key' | 'primary key' | 'unique' | 'exclude' | 'not null'
  readonly columns: readonly string[]
  readonly validated: boolean
  /** The table that a foreign key refers to. */
  readonly references?: RelationName
  /** What a foreign key does to its rows when the row that they refer to is deleted. */
  readonly onDelete?: 'cascade' | 'set null' | 'set default'
  /** The columns there. */
  readonly referredColumns?: readonly string[]
  /** The columns that a CHECK says are NOT NULL. */
  readonly provesNotNull?: readonly string[]
  /** What a CHECK asks for, as the parser has it; absent where nobody parsed it. */
  readonly condition?: Node
}

export interface RelationName {
  readonly schema: string
  readonly name: string
}

/** A column of a relation. */
export interface ColumnName extends RelationName {
  readonly column: string
}

export type RelationKind =
  | 'table'
  | 'partitioned table'
  | 'foreign table'
  | 'view'
  | 'materialized view'

/** What is known of a table or view. What a list lacks may exist all the same unless `complete`. */
export interface Relation extends RelationName {
  readonly kind: RelationKind
  /** Whether all of it is known: it was read from the database, or its CREATE TABLE was. */
  readonly complete: boolean
  readonly columns: readonly Column[]
  readonly indexes: readonly Index[]
  readonly constraints: readonly Constraint[]
  /** Whether no statement that is known put rows into it since its CREATE TABLE. */
  readonly empty?: boolean
  /** Whether it is UNLOGGED; absent where nobody knows. */
  readonly unlogged?: boolean
  /** How a partitioned table is divided; absent where it is by an expression, or not known. */
  readonly partitionKey?: PartitionKey
  /** The partitioned table that this is a partition of. */
  readonly partitionOf?: RelationName
  /** Whether it is the default partition of that. */
  readonly isDefaultPartition?: boolean
  /** The tables that this inherits from, other than as a partition. */
  readonly inherits?: readonly RelationName[]
  /** The relations that a view reads. */
  readonly reads?: readonly RelationName[]
  /** The columns that a view reads of them; absent where nobody knows. */
  readonly readColumns?: readonly ColumnName[]
  /** The functions that PostgreSQL knows to use it: those with a body that it parsed (BEGIN ATOMIC). */
  readonly usedBy?: readonly RelationName[]
  /** From the statistics of the live database; absent when nobody looked. */
  readonly size?: RelationSize
}

export interface PartitionKey {
  readonly strategy: 'list' | 'range' | 'hash'
  readonly columns: readonly string[]
}

export interface RelationSize {
  /** An estimate: `reltuples`, or a bounded count where the table was never analysed. */
  readonly rows: number
  /** The table without its indexes, in bytes. */
  readonly tableBytes: number
  /** The table with indexes and TOAST, in bytes. */
  readonly totalBytes: number
}

/** A type of the user's. */
export interface UserType {
  readonly schema: string
  readonly name: string
  readonly kind: 'enum' | 'domain' | 'composite' | 'range' | 'other'
  /** The values of an enum, in their order. */
  readonly values?: readonly string[]
  readonly base?: ColumnType
  /** Whether a domain has a CHECK or NOT NULL. */
  readonly constrained?: boolean
}

/** A function of the user's: whether a default that calls it can be computed once. */
export interface UserFunction {
  readonly schema: string
  readonly name: string
  readonly volatility: 'immutable' | 'stable' | 'volatile'
}

/** A database's structure as plain data: what a provider reads, and what a Catalog starts from. */
export interface CatalogSnapshot {
  readonly searchPath: readonly string[]
  readonly timeZone?: string
  readonly relations: readonly Relation[]
  readonly types: readonly UserType[]
  readonly functions: readonly UserFunction[]
}
