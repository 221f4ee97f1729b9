import { restore as operation } from '../../operations/index.ts'
import { findRecord } from '../backup/catalog.ts'
import { openBackup } from '../backup/open.ts'
import { count, listed } from '../text.ts'
import { requireApproval, useGrant } from './approval.ts'
import { openPlace } from './backup/place.ts'
import { worries } from './migrate/health.ts'
import { done, pipeline } from './pipeline.ts'
import { refuseTaken, restoreAs } from './restore/aside.ts'
import { lookAfter } from './restore/health.ts'
import { obstaclesTo, refuseObstacles } from './restore/look.ts'
import { planRestore } from './restore/plan.ts'
import { findKept, putBack } from './restore/put-back.ts'
import { replaceBy, settle } from './restore/replace.ts'
import { checkFlags, connectOrBeside, lockOut } from './restore/state.ts'
import { backUpBefore, chooseTables, giveBack } from './restore/tables.ts'
import { rowsOf } from './restore/verify.ts'
import { configure } from './steps.ts'

export const restore = pipeline(operation)
  .step('check the flags', checkFlags)
  .step('read the configuration', configure)
  .step('connect', async (state, run) => {
    const start = performance.now()
    return { ...(await connectOrBeside(state, state.args.dryRun, run)), start }
  })
  .step('take the lock', (state) => lockOut(state, state.args))
  .step('settle what was left', async (state, run) => {
    if (!state.args.dryRun && state.args.as === undefined) await settle(state, run)
  })
  .step('find it', async (state, run) => {
    const { args, config, environment } = state
    if (args.as !== undefined) await refuseTaken(state, args.as)
    if (args.kept !== undefined) {
      return { keptOne: await findKept(state, args.kept) }
    }
    const place = await openPlace(config, run)
    const backup = await findRecord(place, environment.name, args.backup ?? '')
    const { backup_id, file, sha256, created_at } = backup
    run.details.backup = { backup_id, file, sha256, created_at }
    const archive = await openBackup(place, backup, run.signal)
    run.defer(archive.close)
    run.reporter.progress(`  every byte of ${backup_id} is as it was`)
    return { opened: { backup, archive } }
  })
  .step('choose the tables', async (state) => {
    const { args, opened } = state
    if (!opened || args.tables === undefined) return {}
    return { chosen: await chooseTables({ ...state, ...opened }, args.tables) }
  })
  .step('look at what stands in the way', async (state, run) => {
    const { args, opened, chosen, target, provider } = state
    if (chosen) {
      run.details.obstacles = chosen.obstacles
      return { obstacles: chosen.obstacles }
    }
    const place = args.as === undefined ? target : { ...target, database: args.as }
    const obstacles = opened
      ? await obstaclesTo({ ...state, ...opened }, place, run)
      : await provider.databases.inTheWay(place)
    run.details.obstacles = obstacles
    return { obstacles }
  })
  .step('plan', (state, run) => planRestore({ ...state, ...state.opened }, run))
  .step('stop at the plan?', async ({ args, environment, obstacles }, run) => {
    const what = args.backup ?? args.kept ?? ''
    if (!args.dryRun) return refuseObstacles(what, obstacles)
    run.details.obstacles = obstacles
    return done(
      obstacles.length === 0
        ? `${what} would be restored${args.as === undefined ? ` to ${environment.name}` : ` as ${args.as}`}; nothing was written.`
        : `${count(obstacles.length, 'thing')} in the way of ${what}; nothing was written.`,
      obstacles,
    )
  })
  .step('approval', requireApproval)
  .step('back up', async (state, run) => {
    if (!state.chosen) return {}
    return { safety: await backUpBefore(state, state.plan.id, run) }
  })
  .step('use the approval', useGrant)
  .step('restore', async (state, run) => {
    const { args, opened, chosen, safety, keptOne, plan } = state
    if (args.workId) run.details.work_id = args.workId
    if (opened && args.as !== undefined) {
      await restoreAs({ ...state, ...opened }, args.as, run)
      return {}
    }
    if (opened && chosen && safety) {
      return { given: await giveBack({ ...state, ...opened, safety }, chosen.tables, plan.id, run) }
    }
    const why = { operation: 'restore', plan_id: plan.id } as const
    if (opened) return { replaced: await replaceBy({ ...state, ...opened }, why, run) }
    return keptOne ? { replaced: await putBack(state, keptOne, plan.id, run) } : {}
  })
  .step('check health', async (state, run) => {
    if (!state.replaced) return
    const report = await lookAfter(state, run)
    if (!report || report.health === 'healthy') return
    const { kept } = state.replaced
    run.warnings.push({
      code: report.health === 'degraded' ? 'DEGRADED_AFTER' : 'UNHEALTHY_AFTER',
      message: `After: ${worries(report)}.${kept === null ? '' : ` The way back: faber-db restore ${state.environment.name} --kept ${kept}`}`,
    })
  })
  .step('report', async ({ args, environment, opened, replaced, given, start, target }, run) => {
    run.details.duration_seconds = Math.round(performance.now() - start) / 1000
    if (given) {
      run.details.tables = given
      return done(
        `Gave ${listed(given.map(({ table }) => table))} of ${environment.name} the rows back that ${args.backup} has.`,
      )
    }
    const what = args.backup ?? args.kept
    run.details.restored = {
      database: args.as ?? target.database,
      ...(opened && { tables: opened.backup.tables.length, rows: rowsOf(opened.backup) }),
      ...replaced,
    }
    if (!replaced) return done(`Restored ${what} as ${args.as}; ${environment.name} is as it was.`)
    const { kept } = replaced
    return done(
      `Restored ${what} to ${environment.name}.${kept === null ? '' : ` The database before it is kept as ${kept}.`}`,
      kept === null ? [] : [`faber-db restore ${environment.name} --kept ${kept}`],
    )
  })
