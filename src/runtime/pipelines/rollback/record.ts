import type { Plan } from '../../approval/plan.ts'
import { recordChange } from '../../audit/record.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Run } from '../../run.ts'
import { appendLine } from '../../state/files.ts'
import type { Configured } from '../steps.ts'
import type { Chosen } from './plan.ts'
import type { Goal } from './target.ts'

/** What the records of a rollback say. */
export interface Recorded extends Pick<Configured, 'environment'> {
  readonly goal: Goal
  readonly chosen: Chosen
  readonly plan?: Plan
  /** The safety backup. */
  readonly backup: BackupRecord
  readonly workId?: string | undefined
}

/** Says in the audit what is about to be undone and who let it through: it stands there whatever happens next. */
export async function recordStart(recorded: Recorded, run: Run): Promise<void> {
  await audit(recorded, 'started', run, { migrations: recorded.goal.undo })
}

export async function recordFailure(recorded: Recorded, error: Error, run: Run): Promise<void> {
  await audit(recorded, 'failed', run, { migrations: recorded.goal.undo, error: error.message })
}

/** Writes a migration record (migrations.jsonl) for each migration undone, and the audit entry of all. */
export async function recordUndone(
  recorded: Recorded,
  result: { readonly seconds: number; readonly kept?: string },
  run: Run,
): Promise<void> {
  const { environment, goal, chosen, plan, backup, workId } = recorded
  for (const name of goal.undo) {
    await appendLine(
      run.state.migrations,
      JSON.stringify({
        migration_id: name,
        timestamp: run.now().toISOString(),
        environment: environment.name,
        status: 'rolled_back',
        way: chosen.way,
        ...(chosen.way === 'restore' && { from: chosen.backup.backup_id }),
        duration_seconds: result.seconds,
        ...(plan && { plan_id: plan.id }),
        backup_id: backup.backup_id,
        ...(workId && { work_item: workId }),
      }),
    )
  }
  await audit(recorded, 'rolled back', run, {
    migrations: goal.undo,
    ...(result.kept && { kept: result.kept }),
  })
}

async function audit(
  { environment, chosen, plan, backup }: Recorded,
  outcome: string,
  run: Run,
  facts: object,
): Promise<void> {
  await recordChange(
    {
      operation: 'rollback',
      environment: environment.name,
      outcome,
      way_back: chosen.way,
      ...(chosen.way === 'restore' && { from: chosen.backup.backup_id }),
      ...(plan && { plan_id: plan.id }),
      backup_id: backup.backup_id,
      ...facts,
    },
    run,
  )
}
