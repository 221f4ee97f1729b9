import { migrate as operation } from '../../operations/index.ts'
import { keepServer } from '../approval/servers.ts'
import { isGuarded } from '../config/environment.ts'
import { getHandler } from '../handlers/index.ts'
import { refuseIfLocked, takeLock } from '../providers/postgresql/advisory-lock.ts'
import { keepSeen } from '../state/seen.ts'
import { count } from '../text.ts'
import { approvalRequired, requireApproval, savePlan, useGrant } from './approval.ts'
import { backUp } from './backup-create.ts'
import { applyPending } from './migrate/apply.ts'
import { refuseShortcuts } from './migrate/guard.ts'
import { checkAfter, checkBefore, warnOfDrift } from './migrate/health.ts'
import { compareFiles, readHistory } from './migrate/history.ts'
import { judge, makeMigrationPlan } from './migrate/plan.ts'
import { rehearse } from './migrate/rehearse.ts'
import { orRollBack } from './migrate/roll-back.ts'
import { done, pipeline } from './pipeline.ts'
import { settle } from './restore/settle.ts'
import { configure, connect } from './steps.ts'

const lockPatienceMs = 5_000

export const migrate = pipeline(operation)
  .step('read the configuration', configure)
  .step('check the flags', refuseShortcuts)
  .step('connect', async (state, run) => {
    const readOnly = state.args.dryRun || state.args.plan
    return { ...(await connect(state, run, { readOnly })), readOnly, startedAt: performance.now() }
  })
  .step('take the lock', async ({ config, session, readOnly }) => {
    const { lockKey } = await getHandler(config.database.migration_tool)
    if (readOnly) await refuseIfLocked(session, lockKey)
    else await takeLock(session, lockKey, lockPatienceMs)
  })
  .step('settle what was left', async (state, run) => {
    if (!state.readOnly) await settle(state, run)
  })
  .step('read the history', readHistory)
  .step('compare the files', compareFiles)
  .step('anything to do?', async ({ environment, migrations }, run) => {
    run.details.pending = migrations.pending.map(({ name }) => name)
    if (migrations.pending.length > 0) return {}
    return done(
      `Nothing is pending on ${environment.name}; ${count(migrations.applied.length, 'migration')} applied.`,
    )
  })
  .step('look at what it does', judge)
  .step('plan', makeMigrationPlan)
  .step('stop at the plan?', async ({ args, environment, plan, readOnly }, run) => {
    if (!readOnly) return {}
    const pending = count(plan.content.migrations.length, 'migration')
    if (args.dryRun) {
      return done(`${pending} would be applied to ${environment.name}; nothing was written.`)
    }
    const file = await savePlan(plan, run)
    if (plan.content.approval !== 'none') throw approvalRequired(plan, file)
    return done(`Wrote the plan ${file}: ${pending} for ${environment.name}.`)
  })
  .step('check health', checkBefore)
  .step('approval', requireApproval)
  .step('rehearse', rehearse)
  .step('back up', async (state, run) => {
    if (!state.takesBackup) return {}
    const backup = await backUp({ ...state, label: 'before-migrate', reason: state.plan.id }, run)
    const { backup_id, file, sha256 } = backup
    run.details.backup = { backup_id, file, sha256 }
    run.reporter.progress(`  backed up to ${file}`)
    return { backup }
  })
  .step('use the approval', useGrant)
  .step('apply', async (state, run) => {
    const { workId } = state.args
    if (workId) run.details.work_id = workId
    const known = { ...state, workId }
    await orRollBack(known, run, () => applyPending(known, run))
  })
  .step('check health again', (state, run) => orRollBack(state, run, () => checkAfter(state, run)))
  .step('look for drift', warnOfDrift)
  .step('report', async ({ environment, server, pending, startedAt }, run) => {
    if (isGuarded(environment)) await keepServer(run.state, environment.name, server, run.env)
    const head = pending.at(-1)?.migration.name ?? null
    const at = run.now().toISOString()
    await keepSeen(run.state, { [environment.name]: { pending: 0, head, at } })
    run.details.duration_seconds = Math.round(performance.now() - startedAt) / 1000
    return done(`Applied ${count(pending.length, 'migration')} to ${environment.name}.`)
  })
