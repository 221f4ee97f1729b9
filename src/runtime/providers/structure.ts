/** What a schema is made of, as far as two of them are compared. */
export type ObjectKind =
  | 'schema'
  | 'extension'
  | 'table'
  | 'column'
  | 'constraint'
  | 'index'
  | 'trigger'
  | 'policy'
  | 'type'
  | 'sequence'
  | 'view'
  | 'function'

export interface SchemaObject {
  readonly kind: ObjectKind
  /** As it stands in SQL: `public."Order"`; for a part of a table `public."Order".total`. */
  readonly object: string
  /** Its bare name; of a function with the types of its arguments. */
  readonly name: string
  /** The table or view that it is a part of, as it stands in SQL. */
  readonly table: string | null
  /** What is compared, each as the server spells it; what is not so is left out. */
  readonly facts: Readonly<Record<string, string>>
  /** A sequence that came with its column, an extension in another schema: alone it is no difference. */
  readonly implicit: boolean
}

/** The objects of some schemas; what belongs to an extension or is a partition is left out. */
export type Structure = readonly SchemaObject[]
