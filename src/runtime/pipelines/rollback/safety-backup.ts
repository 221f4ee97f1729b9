import type { BackupRecord } from '../../backup/record.ts'
import type { Run } from '../../run.ts'
import { backUp } from '../backup-create.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'

/** The verified backup that comes before every rollback, whatever its way. */
export async function backUpFirst(
  state: Configured & Connected & WithHistory & { readonly plan?: { readonly id: string } },
  run: Run,
): Promise<BackupRecord> {
  const reason = state.plan?.id
  const backup = await backUp({ ...state, label: 'before-rollback', reason }, run)
  run.reporter.progress(`  backed up to ${backup.file}`)
  return backup
}
