import { recordAudit } from '../../audit/trail.ts'
import type { Swapped } from '../../providers/index.ts'
import { actor, type Run } from '../../run.ts'
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
  await recordAudit(
    run.state.audit,
    {
      operation,
      environment: environment.name,
      outcome: 'restore started',
      actor: actor(),
      ...why,
      database: target.database,
    },
    run.now(),
  )
}

/** Says in the audit that a database has taken the place of another. */
export async function recordReplaced(
  { operation, environment, backup_id, plan_id, database, new_oid, replacement, kept }: Journal,
  facts: Swapped | { readonly settled: true },
  run: Run,
): Promise<void> {
  await recordAudit(
    run.state.audit,
    {
      operation,
      environment,
      outcome: 'replaced',
      actor: actor(),
      ...(backup_id ? { backup_id } : { put_back: replacement }),
      ...(plan_id && { plan_id }),
      database,
      database_oid: new_oid,
      kept,
      ...facts,
    },
    run.now(),
  )
}
