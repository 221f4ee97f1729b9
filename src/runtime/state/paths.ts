import { join } from 'node:path'
import { stateFolder } from '../config/project.ts'

/** Where each kind of state lies under the project root. */
export interface StatePaths {
  readonly folder: string
  readonly plans: string
  readonly grants: string
  /** What the hook has minted for a prompt of Claude Code, by hash. */
  readonly tokens: string
  readonly audit: string
  /** Which databases guarded environments lead to. */
  readonly servers: string
  /** How environments stood when they were last looked at. */
  readonly seen: string
  readonly migrations: string
  /** What looks at the health of each environment have found: ENVIRONMENT.jsonl. */
  readonly samples: string
  /** What is told, and not yet told, to the receivers of alerts. */
  readonly alerts: string
  /** The failures of operations that people were told of, and that are not over; absent until the first. */
  readonly firing: string
  /** A journal for each environment in which one database is taking the place of another. */
  readonly restores: string
  /** What FABER’s phases have done for each work item: WORK_ID.json. */
  readonly workItems: string
}

export function statePaths(root: string): StatePaths {
  const folder = join(root, stateFolder)
  return {
    folder,
    plans: join(folder, 'plans'),
    grants: join(folder, 'grants'),
    tokens: join(folder, 'tokens'),
    audit: join(folder, 'audit'),
    servers: join(folder, 'servers.json'),
    seen: join(folder, 'seen.json'),
    migrations: join(folder, 'migrations.jsonl'),
    samples: join(folder, 'samples'),
    alerts: join(folder, 'alerts'),
    firing: join(folder, 'alerts/firing.json'),
    restores: join(folder, 'restores'),
    workItems: join(folder, 'faber'),
  }
}
