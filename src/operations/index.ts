/** The registry of operations: the public face of this room. A new operation is one file and one line here. */
import { alertsTest } from './alerts-test.ts'
import { approve } from './approve.ts'
import { auditList } from './audit-list.ts'
import { backupCreate } from './backup-create.ts'
import { backupDelete } from './backup-delete.ts'
import { backupList } from './backup-list.ts'
import { backupPrune } from './backup-prune.ts'
import { backupVerify } from './backup-verify.ts'
import { dbCreate } from './db-create.ts'
import { drift } from './drift.ts'
import { faberArchitect } from './faber-architect.ts'
import { faberBuild } from './faber-build.ts'
import { faberDetect } from './faber-detect.ts'
import { faberEvaluate } from './faber-evaluate.ts'
import { faberRelease } from './faber-release.ts'
import { generateMigration } from './generate-migration.ts'
import { healthCheck } from './health-check.ts'
import { init } from './init.ts'
import { migrate } from './migrate.ts'
import { restore } from './restore.ts'
import { rollback } from './rollback.ts'
import { safety } from './safety.ts'
import { schedule } from './schedule.ts'
import { status } from './status.ts'

export * from './define.ts'
export * from './errors.ts'
export { exitMeanings } from './exit.ts'
export * from './result.ts'
export { version } from './version.ts'
export {
  alertsTest,
  approve,
  auditList,
  backupCreate,
  backupDelete,
  backupList,
  backupPrune,
  backupVerify,
  dbCreate,
  drift,
  faberArchitect,
  faberBuild,
  faberDetect,
  faberEvaluate,
  faberRelease,
  generateMigration,
  healthCheck,
  init,
  migrate,
  restore,
  rollback,
  safety,
  schedule,
  status,
}

/** Every operation, in the order of a first day with faber-db. */
export const operations = [
  init,
  dbCreate,
  generateMigration,
  safety,
  migrate,
  approve,
  status,
  healthCheck,
  schedule,
  drift,
  backupCreate,
  backupList,
  backupVerify,
  backupDelete,
  backupPrune,
  restore,
  rollback,
  auditList,
  alertsTest,
  faberDetect,
  faberArchitect,
  faberBuild,
  faberEvaluate,
  faberRelease,
] as const

export type OperationName = (typeof operations)[number]['name']
