/** One form of a statement, or several that are sent together. */
export interface Form {
  readonly sql: string
  /** The session's time zone; UTC unless given. */
  readonly timeZone?: string
  /** What it reads is its plan's choice: scans are not compared. */
  readonly planned?: true
  /** Locks of its second transaction, which the measurement does not see: from PostgreSQL's manual. */
  readonly later?: readonly string[]
}

/** Forms that are tried, each for itself, on the same structure. */
export interface World {
  readonly name: string
  /** The SQL that makes it, in the schema `public` of an empty database. */
  readonly given: string
  /** The first major version that takes `given`. */
  readonly from?: number
  readonly forms: readonly (string | Form)[]
}

export function formOf(form: string | Form): Form {
  return typeof form === 'string' ? { sql: form } : form
}

/** Statements whose plan decides what they read. */
export function planned(...statements: readonly string[]): Form[] {
  return statements.map((sql) => ({ sql, planned: true }))
}
