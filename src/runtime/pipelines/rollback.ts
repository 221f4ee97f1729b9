import { rollback as operation } from '../../operations/index.ts'
import { writePlan } from '../approval/plan.ts'
import { getHandler } from '../handlers/index.ts'
import { refuseIfLocked, takeLock } from '../providers/postgresql/advisory-lock.ts'
import { keepSeen } from '../state/seen.ts'
import { count } from '../text.ts'
import { requireApproval, useGrant } from './approval.ts'
import { refuseUnhealthy, warnOfDrift } from './migrate/health.ts'
import { done, pipeline } from './pipeline.ts'
import { settle } from './restore/replace.ts'
import { carryOut } from './rollback/carry-out.ts'
import { checkBeforeRollback } from './rollback/health.ts'
import { chosenOf, makeRollbackPlan } from './rollback/plan.ts'
import { backUpFirst } from './rollback/safety-backup.ts'
import { checkFlags, findGoal, readHistory } from './rollback/target.ts'
import { tellPlan, tellWays } from './rollback/tell.ts'
import { verifyWay } from './rollback/verify.ts'
import { findWays } from './rollback/ways.ts'
import { configure, connect } from './steps.ts'

const lockPatienceMs = 5_000

export const rollback = pipeline(operation)
  .step('check the flags', checkFlags)
  .step('read the configuration', configure)
  .step('connect', async (state, run) => {
    const readOnly = state.args.dryRun
    return { ...(await connect(state, run, { readOnly })), startedAt: performance.now() }
  })
  .step('settle what an earlier run left', async (state, run) => {
    if (!state.args.dryRun) await settle(state, run)
  })
  .step('take the lock', async ({ args, config, session }) => {
    const { lockKey } = await getHandler(config.database.migration_tool)
    if (args.dryRun) await refuseIfLocked(session, lockKey)
    else await takeLock(session, lockKey, lockPatienceMs)
  })
  .step('read the history', readHistory)
  .step('find out what is undone', async (state, run) => {
    const goal = await findGoal(state, run)
    run.details.undo = goal?.undo ?? []
    if (goal) return { goal }
    const { to, from, environment } = state.args
    const after = to === undefined ? '' : ` after ${to}`
    const since = from === undefined ? after : ` that ${from} does not have`
    return done(
      `No migration is applied${since} on ${environment}: nothing to undo.`,
      from === undefined ? [] : [`faber-db restore ${environment} --backup ${from} --dry-run`],
    )
  })
  .step('look for the ways back', async (state, run) => {
    const ways = await findWays(state, state.goal, run)
    tellWays(ways, run)
    return { ways, chosen: chosenOf(ways, state) }
  })
  .step('check health', checkBeforeRollback)
  .step('plan', async (state, run) => {
    const plan = await makeRollbackPlan(state, state.ways, state.chosen, run)
    tellPlan(plan, state.chosen, run)
    if (!state.args.dryRun) return { plan }
    const { undo } = state.goal
    return done(
      `${count(undo.length, 'migration')} would be undone on ${state.environment.name}; nothing was changed.`,
    )
  })
  .step('approval', requireApproval)
  .step('back up', async (state, run) => {
    // What a plan refers to is not pruned, whoever makes room meanwhile.
    if (state.chosen.way === 'restore') await writePlan(run.state.plans, state.plan, run.env)
    const backup = await backUpFirst(state, run)
    const { backup_id, file, sha256 } = backup
    run.details.backup = { backup_id, file, sha256 }
    return { backup }
  })
  .step('verify', async (state, run) => {
    if (!state.args.verify) return
    run.details.verified = await verifyWay(state, state.chosen, state.backup, run)
  })
  .step('use the approval', useGrant)
  .step('go back', async (state, run) => {
    const { workId } = state.args
    if (workId) run.details.work_id = workId
    const { session, kept } = await carryOut({ ...state, workId }, run)
    run.details.undone = state.goal.undo
    if (kept) run.details.kept = kept
    return { session }
  })
  .step('check health again', (state, run) => refuseUnhealthy(state, run, 'The rollback is done'))
  .step('look for drift', warnOfDrift)
  .step('report', async ({ environment, migrations, goal, startedAt }, run) => {
    const pending = migrations.pending.length + goal.undo.length
    const at = run.now().toISOString()
    await keepSeen(run.state, { [environment.name]: { pending, head: goal.last, at } })
    run.details.duration_seconds = Math.round(performance.now() - startedAt) / 1000
    const { undo, last } = goal
    return done(
      `Undid ${count(undo.length, 'migration')} on ${environment.name}; it is at ${last ?? 'an empty history'}.`,
      [`faber-db migrate ${environment.name} --dry-run`],
    )
  })
