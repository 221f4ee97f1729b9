import { backupPrune as operation } from '../../operations/index.ts'
import { getEnvironment } from '../config/environment.ts'
import { bytesText, count } from '../text.ts'
import { isGuarded, tellDeleted } from './backup/deletion.ts'
import { openPlace } from './backup/place.ts'
import { type Judged, judgeBackups, pruneEnvironment } from './backup/prune.ts'
import { done, pipeline } from './pipeline.ts'
import { readConfig } from './steps.ts'

export const backupPrune = pipeline(operation)
  .step('read the configuration', async ({ args }, run) => {
    const config = await readConfig(run)
    if (args.environment) run.details.environment = args.environment
    const names = args.environment ? [args.environment] : Object.keys(config.environments)
    const states = names.map((name) => ({ config, environment: getEnvironment(config, name) }))
    // What waits for nobody comes first: a plan that waits ends the run.
    states.sort((a, b) => Number(isGuarded(a)) - Number(isGuarded(b)))
    return { states, place: await openPlace(config, run) }
  })
  .step('what is kept, and why', async ({ states, place }, run) => {
    const found = []
    for (const state of states) {
      const whole = { ...state, place }
      found.push({ state: whole, judged: await judgeBackups(whole, run) })
    }
    const all = found.flatMap(({ judged }) => judged)
    run.details.backups = all.map(show)
    return { found, all }
  })
  .step('anything to do?', async ({ args, all }) => {
    const over = all.filter(({ keep }) => keep === undefined)
    const kept = `${count(all.length - over.length, 'backup')} kept`
    if (over.length === 0) return done(`Nothing to prune; ${kept}.`)
    const bytes = over.reduce((sum, { record }) => sum + record.size_bytes, 0)
    const what = `${count(over.length, 'backup')} (${bytesText(bytes)})`
    if (args.dryRun) return done(`${what} would be deleted, ${kept}; nothing was changed.`)
    return { what, kept }
  })
  .step('delete', async ({ found, what, kept }, run) => {
    const onDeleted = tellDeleted(run)
    for (const { state, judged } of found) await pruneEnvironment(state, run, judged, onDeleted)
    return done(`Deleted ${what}; ${kept}.`)
  })

function show({ record, keep }: Judged) {
  const { backup_id, environment, created_at, size_bytes, label } = record
  return {
    backup_id,
    environment,
    created_at,
    size_bytes,
    label: label ?? null,
    keep: keep ?? null,
  }
}
