import type { ObjectKind, SchemaObject } from '../providers/index.ts'

/** One difference between the database and what its applied migrations make. */
export interface Difference {
  /** As it stands in SQL. */
  readonly object: string
  readonly kind: ObjectKind
  readonly name: string
  /** The table or view that it is a part of. */
  readonly table?: string
  readonly way: 'only_in_database' | 'only_in_migrations' | 'different'
  /** What of it is different: type, default, name, … */
  readonly property?: string
  /** What stands in the database; left out where nothing does. */
  readonly database?: string
  readonly migrations?: string
}

/** A difference with what stands on each side. */
export interface Found {
  readonly difference: Difference
  readonly database?: SchemaObject
  readonly migrations?: SchemaObject
}

/** The default of a column that counts up by a sequence of its own, serial or identity. */
export const ownSequence = 'the next number of its own sequence'
