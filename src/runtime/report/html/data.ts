import type { CheckResult, Health } from '../../health/check.ts'
import type { Sample } from '../../health/sample.ts'

/** Everything that a page shows; it is made of nothing else. Times are ISO 8601. */
export interface ReportData {
  readonly operation: 'health-check' | 'status'
  readonly project: string
  readonly at: string
  readonly version: string
  readonly environments: readonly EnvironmentReport[]
}

/** What is known of one environment; what is not known of it is left out. */
export interface EnvironmentReport {
  readonly name: string
  readonly isProtected: boolean
  /** How it stands: as its checks have it, or as its migrations do. */
  readonly health?: Health
  readonly state?: string
  readonly error?: { readonly message: string; readonly next?: string }
  readonly facts?: ServerFacts
  /** What status tells besides, each with its label. */
  readonly told?: readonly (readonly [label: string, text: string])[]
  readonly checks: readonly CheckResult[]
  /** The oldest first. */
  readonly samples: readonly Sample[]
  readonly migrations?: MigrationsNow
  /** The migrations that faber-db has applied, or failed to; the oldest first. */
  readonly applied: readonly MigrationTime[]
  readonly backups: BackupsNow
  readonly diagram: Diagram | Untold
}

/** Where the server and its database are, and how large. */
export interface ServerFacts {
  readonly host?: string
  readonly database?: string
  readonly serverVersion?: string
  readonly sizeBytes?: number
}

export interface MigrationsNow {
  readonly applied: number
  readonly head: string | null
  readonly pending: readonly string[]
  readonly unfinished: readonly string[]
}

export interface MigrationTime {
  readonly name: string
  readonly at: string
  readonly seconds: number
  readonly failed: boolean
}

export interface BackupsNow {
  /** The newest first. */
  readonly newest: readonly BackupLine[]
  readonly total: number
  /** Why they cannot be listed, where they cannot. */
  readonly why?: string
}

export interface BackupLine {
  readonly id: string
  readonly at: string
  readonly sizeBytes: number
  readonly verifiedAt: string
  readonly fault?: string
}

/** Why there is nothing to show. */
export interface Untold {
  readonly why: string
}

/** What the pending migrations do to a table, a column or a relation. */
export type Mark = 'added' | 'changed' | 'dropped'

/** The schema as it is, with what the pending migrations change of it. */
export interface Diagram {
  readonly tables: readonly DiagramTable[]
  readonly relations: readonly DiagramRelation[]
  /** How many migrations are pending. */
  readonly pending: number
  /** Why nothing is marked, or not everything may be. */
  readonly doubt?: string
}

export interface DiagramTable {
  readonly id: string
  /** With its schema where that is not the first of the search path. */
  readonly name: string
  readonly columns: readonly DiagramColumn[]
  readonly mark?: Mark
  /** What is changed of the table itself, in words. */
  readonly notes: readonly string[]
}

export interface DiagramColumn {
  readonly name: string
  readonly type: string
  readonly isNullable: boolean
  readonly isPrimary: boolean
  readonly isForeign: boolean
  readonly mark?: Mark
  readonly notes: readonly string[]
}

/** A foreign key: many rows of `from`, or one where `isUnique`, refer to one of `to`, or none where `isOptional`. */
export interface DiagramRelation {
  readonly from: string
  readonly to: string
  readonly columns: readonly string[]
  readonly toColumns: readonly string[]
  readonly isOptional: boolean
  readonly isUnique: boolean
  readonly mark?: Mark
}
