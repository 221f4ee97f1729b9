import { FaberDbError } from '../../../operations/index.ts'
import { planSending, type SendingPlan } from '../../apply/batches.ts'
import { makePlan, type Plan, type PlanContent } from '../../approval/plan.ts'
import { needsApproval } from '../../config/environment.ts'
import type { Migration } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { type Assessment, assess, strictestApproval } from '../../safety/index.ts'
import { liveCircumstances } from '../live/circumstances.ts'
import { plannedFinding } from '../safety/planned-finding.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import type { MigrateArguments } from './guard.ts'
import { automaticRollback } from './roll-back.ts'

export interface Assessed {
  readonly assessment: Assessment
  readonly pending: readonly { readonly migration: Migration; readonly sending: SendingPlan }[]
}

/** Parses what is pending and says what it does to this database, which is read and not changed. @throws SQL_INVALID, MIGRATIONS_INVALID, OPERATION_BLOCKED */
export async function judge(
  state: Configured & Connected & WithHistory,
  run: Run,
): Promise<Assessed> {
  const { config, migrations } = state
  const pending = await Promise.all(
    migrations.pending.map(async (migration) => ({
      migration,
      sending: await planSending(migration),
    })),
  )
  const circumstances = await liveCircumstances(state, migrations.pending, run)
  const assessment = await assess(migrations.pending, config.safety, circumstances)
  run.details.findings = assessment.findings
  if (assessment.suppressed) run.details.suppressed = assessment.suppressed
  const [blocked] = assessment.blocked
  if (blocked) {
    run.details.block_reason = blocked.reason
    throw new FaberDbError('OPERATION_BLOCKED', {
      message: `${blocked.finding.file}:${blocked.finding.line}: ${blocked.finding.message}`,
      why: blocked.reason,
      next: 'Change the migration; no approval can let it through.',
      facts: { blocked: assessment.blocked },
    })
  }
  return { assessment, pending }
}

export interface Planned {
  readonly plan: Plan
  readonly takesBackup: boolean
}

/**
 * Makes the plan: everything that a person approves, and nothing that changes by itself. The rows,
 * bytes and seconds of a live database move all the time, so they stand beside the content that is
 * hashed; the risk that follows from them is in it, and an approval is void once that is another.
 */
export async function makeMigrationPlan(
  state: Configured & Connected & WithHistory & Assessed & { readonly args: MigrateArguments },
  run: Run,
): Promise<Planned> {
  const { config, environment, server, migrations, assessment } = state
  const takesBackup = !state.args.skipBackup && wantsBackup(state)
  const content: PlanContent = {
    operation: 'migrate',
    environment: environment.name,
    request: `migrate ${environment.name}`,
    server,
    history_head: migrations.head,
    migrations: migrations.pending.map(({ name, checksum }) => ({ name, checksum })),
    findings: [
      ...assessment.findings.map(plannedFinding),
      ...(assessment.suppressed ?? []).map((one) => ({
        ...plannedFinding(one),
        reason: one.reason,
      })),
    ],
    risk: assessment.risk,
    approval: needsApproval(config, environment, 'migrate') ? approvalOf(assessment) : 'none',
    backup: takesBackup,
    ...rollsBackOn(state),
  }
  const told = [...assessment.findings, ...(assessment.suppressed ?? [])]
  const impact = told.map((finding) => finding.impact ?? null)
  const plan = makePlan(content, run.now(), { impact })
  run.details.plan = { id: plan.id, ...content }
  run.details.pending = content.migrations.map(({ name }) => name)
  return { plan, takesBackup }
}

function rollsBackOn({ config, environment }: Configured): Pick<PlanContent, 'rolls_back_on'> {
  const { failure, health } = automaticRollback(config, environment)
  const on = [...(failure ? ['failure' as const] : []), ...(health ? ['unhealthy' as const] : [])]
  return on.length === 0 ? {} : { rolls_back_on: on }
}

function wantsBackup({ config, environment, assessment }: Configured & Assessed): boolean {
  const all = [...assessment.findings, ...(assessment.suppressed ?? [])]
  const destroys = all.some(({ data_loss, impact }) => data_loss && !impact?.below_threshold)
  return (
    environment.backupPolicy !== 'optional' ||
    environment.settings.backup_before_migrate ||
    assessment.requiresBackup ||
    (destroys && config.backup.backup_before_destructive_ops)
  )
}

function approvalOf({ approval }: Assessment): PlanContent['approval'] {
  const asked = strictestApproval(['standard', approval])
  return asked === 'blocked' ? 'enhanced' : asked
}
