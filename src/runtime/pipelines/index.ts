import type { OperationName } from '../../operations/index.ts'
import type { Run } from '../run.ts'
import type { Outcome } from './pipeline.ts'

/** What the program needs to know of a pipeline to run it. */
export interface Runnable {
  readonly steps: readonly string[]
  run(args: never, run: Run): Promise<Outcome>
}

/** The pipeline of each operation, loaded when it is asked for: the others cost nothing. */
export const pipelines: Readonly<Record<OperationName, () => Promise<Runnable>>> = {
  init: async () => (await import('./init.ts')).init,
  'db-create': async () => (await import('./db-create.ts')).dbCreate,
  'generate-migration': async () => (await import('./generate-migration.ts')).generateMigration,
  safety: async () => (await import('./safety.ts')).safety,
  migrate: async () => (await import('./migrate.ts')).migrate,
  rollback: async () => (await import('./rollback.ts')).rollback,
  approve: async () => (await import('./approve.ts')).approve,
  status: async () => (await import('./status.ts')).status,
  'health-check': async () => (await import('./health-check.ts')).healthCheck,
  schedule: async () => (await import('./schedule.ts')).schedule,
  drift: async () => (await import('./drift.ts')).drift,
  'backup create': async () => (await import('./backup-create.ts')).backupCreate,
  'backup list': async () => (await import('./backup-list.ts')).backupList,
  'backup verify': async () => (await import('./backup-verify.ts')).backupVerify,
  'backup delete': async () => (await import('./backup-delete.ts')).backupDelete,
  'backup prune': async () => (await import('./backup-prune.ts')).backupPrune,
  restore: async () => (await import('./restore.ts')).restore,
  'audit list': async () => (await import('./audit-list.ts')).auditList,
  'alerts test': async () => (await import('./alerts-test.ts')).alertsTest,
  'faber detect': async () => (await import('./faber-detect.ts')).faberDetect,
  'faber architect': async () => (await import('./faber-architect.ts')).faberArchitect,
  'faber build': async () => (await import('./faber-build.ts')).faberBuild,
  'faber evaluate': async () => (await import('./faber-evaluate.ts')).faberEvaluate,
  'faber release': async () => (await import('./faber-release.ts')).faberRelease,
}
