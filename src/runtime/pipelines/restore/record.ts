import { recordChange } from '../../audit/record.ts'
import type { Swapped } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import type { Configured, Connected } from '../steps.ts'
import type { Journal, Replacing } from './journal.ts'

interface Begun {
  readonly operation: Replacing
  readonly plan_id?: string
  readonly backup_id: string | null
}

/** Says in the audit what is about to be replaced: it stands there whatever happens next. */
export async function recordBegun(
  { environment, target }: Pick<Configured & Connected, 'environment' | 'target'>,
  { operation, ...why }: Begun,
  run: Run,
): Promise<void> {
  await recordChange(
    {
      operation,
      environment: environment.name,
      outcome: 'restore started',
      ...why,
      database: target.database,
    },
    run,
  )
}

/** Says in the audit that a database has taken the place of another. */
export async function recordReplaced(
  journal: Journal,
  facts: Swapped | { readonly settled: true },
  run: Run,
): Promise<void> {
  const { operation, environment, backup_id, plan_id, database, new_oid, replacement } = journal
  await recordChange(
    {
      operation,
      environment,
      outcome: 'replaced',
      ...(backup_id ? { backup_id } : { put_back: replacement }),
      ...(plan_id && { plan_id }),
      database,
      database_oid: new_oid,
      kept: journal.kept,
      ...facts,
      ...journal.approval,
    },
    run,
  )
}
