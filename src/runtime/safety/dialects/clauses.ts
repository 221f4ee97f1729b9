import type { Span } from '../reading/span.ts'
import type { TableName } from './tokens.ts'

/** A column's type as it is written, in lower case. */
export interface ColumnType {
  readonly name: string
  /** `decimal(10,2)` has ['10', '2'], an enum its values. */
  readonly parameters: readonly string[]
  readonly unsigned: boolean
  readonly charset?: string
}

/** A column as CREATE TABLE, ADD COLUMN or MODIFY writes it. */
export interface ColumnDefinition {
  readonly name: string
  readonly type: ColumnType
  readonly notNull: boolean
  readonly default?: 'null' | 'constant' | 'expression' | 'now'
  readonly autoIncrement: boolean
  readonly unique: boolean
  readonly primary: boolean
  readonly generated?: 'stored' | 'virtual'
  /** A REFERENCES in the definition itself. */
  readonly references?: TableName
  readonly check: boolean
  /** Whether it is only added if there is none of that name. */
  readonly unlessExists?: boolean
  /** Where it goes; at the end where nothing is said. */
  readonly position?: 'first' | 'after'
}

/** What a clause that adds an index or a constraint says of it. */
export interface AddedIndex {
  readonly name?: string
  readonly kind: 'index' | 'unique' | 'primary' | 'fulltext' | 'spatial'
  readonly columns: readonly string[]
}

export type DroppableKind = 'view' | 'trigger' | 'event' | 'procedure' | 'function' | 'sequence'

type OnTable =
  | {
      readonly kind: 'create-table'
      readonly temporary: boolean
      /** `if not exists`, `or replace`. */
      readonly unless?: 'exists' | 'replaced'
      /** Absent where they are taken from another table or a query. */
      readonly columns?: readonly ColumnDefinition[]
      readonly charset?: string
    }
  | { readonly kind: 'drop-table'; readonly temporary: boolean }
  | { readonly kind: 'rename-table'; readonly to: TableName }
  | { readonly kind: 'truncate' }
  | { readonly kind: 'delete'; readonly narrowed: boolean }
  | { readonly kind: 'update'; readonly narrowed: boolean }
  | {
      readonly kind: 'copy-rows'
      readonly from: TableName
      readonly columns?: readonly string[]
      readonly values?: readonly string[]
    }
  | { readonly kind: 'add-column'; readonly column: ColumnDefinition }
  | { readonly kind: 'drop-column'; readonly column: string }
  | { readonly kind: 'rename-column'; readonly column: string; readonly to: string }
  | { readonly kind: 'change-column'; readonly column: string; readonly to: ColumnDefinition }
  | { readonly kind: 'add-index'; readonly index: AddedIndex }
  | { readonly kind: 'drop-index'; readonly index: string }
  | { readonly kind: 'drop-primary-key' }
  | {
      readonly kind: 'add-foreign-key'
      readonly name?: string
      readonly references: TableName
      readonly columns: readonly string[]
    }
  | { readonly kind: 'add-check'; readonly name?: string; readonly enforced: boolean }
  | {
      readonly kind: 'drop-constraint'
      readonly name: string
      readonly what: 'foreign key' | 'check' | 'constraint'
    }
  | { readonly kind: 'table-option'; readonly option: string; readonly value: string }
  | { readonly kind: 'convert-charset'; readonly charset: string }
  | { readonly kind: 'rebuild'; readonly how: string }
  | {
      readonly kind: 'drop-partition'
      readonly action: 'drop' | 'truncate' | 'discard'
      readonly names: readonly string[]
    }
  | { readonly kind: 'algorithm'; readonly value: string }
  | { readonly kind: 'lock'; readonly value: string }

type Elsewhere =
  | { readonly kind: 'drop-database'; readonly name: string }
  | { readonly kind: 'create-object'; readonly what: DroppableKind; readonly name: TableName }
  | { readonly kind: 'drop-object'; readonly what: DroppableKind; readonly name: TableName }
  | { readonly kind: 'drop-named-index'; readonly name: TableName }
  | {
      readonly kind: 'set'
      readonly variable: string
      readonly value: string
      readonly global: boolean
    }
  | { readonly kind: 'lock-tables'; readonly tables: readonly TableName[]; readonly write: boolean }
  | {
      readonly kind: 'grant'
      readonly privileges: string
      readonly on: string
      readonly to: readonly string[]
      readonly option: boolean
    }
  | { readonly kind: 'lose-access'; readonly message: string }
  | { readonly kind: 'opaque'; readonly reason: string; readonly destructive: readonly string[] }
  | { readonly kind: 'begin' | 'commit' | 'rollback' | 'use' | 'harmless' }
  | { readonly kind: 'pragma'; readonly name: string; readonly value?: string }
  | { readonly kind: 'vacuum'; readonly into: boolean }
  | { readonly kind: 'attach'; readonly file: string }
  /** Neither our reader nor the parser understands it; the key words in it that destroy. */
  | { readonly kind: 'unread'; readonly destructive: readonly string[] }

/** One thing that a statement does. `span` is where it stands; the whole statement if absent. */
export type Clause = ((OnTable & { readonly table: TableName }) | Elsewhere) & {
  readonly span?: Span
}

export type ClauseOf<K extends Clause['kind']> = Extract<Clause, { readonly kind: K }>

/** A statement that was read. */
export interface ReadStatement {
  readonly clauses: readonly Clause[]
  readonly text: string
  readonly start: number
  readonly line: number
}
