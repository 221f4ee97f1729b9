import { backupPrune as operation } from '../../operations/index.ts'
import { getEnvironment, isGuarded } from '../config/environment.ts'
import { bytesText } from '../text.ts'
import { tellDeleted } from './backup/deletion.ts'
import { openPlace } from './backup/place.ts'
import {
  type Judged,
  type JudgedDatabase,
  judgeBackups,
  judgeKept,
  pruneEnvironment,
} from './backup/prune.ts'
import { done, pipeline } from './pipeline.ts'
import { readConfig } from './steps.ts'

export const backupPrune = pipeline(operation)
  .step('read the configuration', async ({ args }, run) => {
    const config = await readConfig(run)
    if (args.environment) run.details.environment = args.environment
    const names = args.environment ? [args.environment] : Object.keys(config.environments)
    const states = names.map((name) => ({ config, environment: getEnvironment(config, name) }))
    // What waits for nobody comes first: a plan that waits ends the run.
    states.sort((a, b) => Number(isGuarded(a.environment)) - Number(isGuarded(b.environment)))
    return { states, place: await openPlace(config, run) }
  })
  .step('what is kept, and why', async ({ states, place }, run) => {
    const found = []
    for (const configured of states) {
      const state = { ...configured, place }
      const judged = await judgeBackups(state, run)
      found.push({ state, judged, databases: await judgeKept(configured, run) })
    }
    const all = found.flatMap(({ judged, databases }) => [
      ...judged.map(({ record, keep }) => ({ bytes: record.size_bytes, keep })),
      ...databases.map(({ database, keep }) => ({ bytes: database.size_bytes ?? 0, keep })),
    ])
    run.details.backups = found.flatMap(({ judged }) => judged.map(showBackup))
    run.details.kept_databases = found.flatMap(({ state, databases }) =>
      databases.map((each) => showDatabase(each, state.environment.name)),
    )
    return { found, all }
  })
  .step('anything to do?', async ({ args, all }) => {
    const over = all.filter(({ keep }) => keep === undefined)
    const kept = `${all.length - over.length} kept`
    if (over.length === 0) return done(`Nothing to prune; ${kept}.`)
    const what = `${over.length} (${bytesText(over.reduce((sum, { bytes }) => sum + bytes, 0))})`
    if (args.dryRun) return done(`${what} would be deleted, ${kept}; nothing was changed.`)
    return { what, kept }
  })
  .step('delete', async ({ found, what, kept }, run) => {
    const onDeleted = tellDeleted(run)
    for (const { state, judged, databases } of found) {
      await pruneEnvironment(state, run, judged, databases, onDeleted)
    }
    return done(`Deleted ${what}; ${kept}.`)
  })

function showBackup({ record, keep }: Judged) {
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

function showDatabase({ database, keep }: JudgedDatabase, environment: string) {
  const { name, replaced_at, size_bytes } = database
  return { name, environment, replaced_at, size_bytes, keep: keep ?? null }
}
