import type { Environment } from '../config/environment.ts'
import type { Config } from '../config/schema.ts'
import type { Difference } from '../drift/difference.ts'
import type { MigrationState } from '../handlers/index.ts'
import type { ServerIdentity, Session } from '../providers/index.ts'
import type { Figures } from './figures.ts'
import type { Sample } from './sample.ts'

export type Health = 'healthy' | 'degraded' | 'unhealthy'

/** What a check says; `unknown` is one that could not look, which is never called healthy. */
export type Grade = Health | 'unknown'

export type Thresholds = Config['health_checks']['thresholds']

/** What a check is told of the run that it belongs to. */
export interface CheckSubject {
  readonly session: Session
  readonly server: Pick<ServerIdentity, 'version' | 'system_identifier'>
  readonly config: Config
  readonly environment: Environment
  now(): Date
  /** The folder held against the history. */
  migrations(): Promise<MigrationState>
  /** The newest backup of the environment that is whole; undefined where there is none. */
  newestBackup(): Promise<NewestBackup | undefined>
  /** What earlier looks have found, the oldest first. */
  samples(): Promise<readonly Sample[]>
  /** Where the database is not what its applied migrations make. Throws a FaberDbError where that cannot be told. */
  drift(): Promise<readonly Difference[]>
}

/** What a check may ask and look at. */
export interface CheckContext extends CheckSubject {
  readonly thresholds: Thresholds
  /** Every setting of the server that the role may see, read once for all checks; numbers are in the unit of pg_settings. */
  settings(): Promise<ReadonlyMap<string, string>>
}

export interface NewestBackup {
  readonly backup_id: string
  readonly created_at: string
}

export interface Finding {
  readonly grade: Grade
  /** One line: the figure that it rests on. */
  readonly summary: string
  /** What to do, where it is not healthy. */
  readonly advice?: string
  readonly facts?: Readonly<Record<string, unknown>>
  /** What is measured again at every look, for history, metrics and plots. */
  readonly figures?: Figures
}

/** One check. A new one is one file in checks/ and one line in their registry. */
export interface Check {
  readonly name: string
  readonly title: string
  /** What it asks the database, in one line. */
  readonly asks: string
  /** The name that runs several checks together. */
  readonly group?: 'performance'
  /** Where it cannot run at all the database is unhealthy, and not only unknown; a right that is missing apart. */
  readonly isVital?: true
  /** What to do where it has not answered in time, unless that means that the server hangs. */
  whenLate?(context: CheckContext): string
  run(context: CheckContext): Promise<Finding>
}

/** A check with what it found. */
export interface CheckResult extends Finding {
  readonly name: string
  readonly title: string
}
