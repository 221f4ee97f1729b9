import type { ApplyFailure } from '../../apply/apply.ts'
import type { SendingPlan } from '../../apply/batches.ts'
import { recordChange } from '../../audit/record.ts'
import type { Migration } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { appendLine } from '../../state/files.ts'
import type { ApplyState } from './state.ts'

interface Ended {
  readonly seconds: number
  readonly failure: ApplyFailure | undefined
}

/** Says in the audit what is about to be changed and who let it through: it stands there whatever happens next. */
export async function recordStart(
  { environment, plan, pending }: ApplyState,
  run: Run,
): Promise<void> {
  await recordChange(
    {
      operation: 'migrate',
      environment: environment.name,
      outcome: 'started',
      plan_id: plan.id,
      migrations: pending.map(({ migration }) => migration.name),
    },
    run,
  )
}

/** Writes the migration record (migrations.jsonl) and the audit entry of one migration, applied or failed. */
export async function recordMigration(
  state: ApplyState,
  migration: Migration,
  sending: SendingPlan,
  { seconds, failure }: Ended,
  run: Run,
): Promise<void> {
  const { environment, plan, backup, workId } = state
  const status = failure ? 'failed' : 'success'
  const shared = {
    ...(backup && { backup_id: backup.backup_id }),
    ...(failure && { error: failure.error.message, left: failure.left }),
  }
  await appendLine(
    run.state.migrations,
    JSON.stringify({
      migration_id: migration.name,
      timestamp: run.now().toISOString(),
      environment: environment.name,
      status,
      changes: sending.statements.map(({ text }) => text.split('\n')[0]),
      duration_seconds: seconds,
      plan_id: plan.id,
      ...shared,
      ...(workId && { work_item: workId }),
    }),
  )
  await recordChange(
    {
      operation: 'migrate',
      environment: environment.name,
      outcome: status === 'success' ? 'applied' : 'failed',
      migration: migration.name,
      plan_id: plan.id,
      ...shared,
    },
    run,
  )
}
