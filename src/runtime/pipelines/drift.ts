import { drift as operation } from '../../operations/index.ts'
import { driftSql } from '../drift/sql.ts'
import { waysOut } from '../drift/ways-out.ts'
import type { Run } from '../run.ts'
import { count, listed } from '../text.ts'
import { findDrift } from './drift/look.ts'
import { done, pipeline } from './pipeline.ts'
import { configure, connect, readMigrations } from './steps.ts'

export const drift = pipeline(operation)
  .step('read the configuration', configure)
  .step('connect', (state, run) => connect(state, run, { readOnly: true }))
  .step('read the history', async (state, run) => {
    const read = await readMigrations(state, run)
    const { missing, unfinished } = read.migrations
    if (missing.length > 0) run.details.missing = missing
    if (unfinished.length > 0) {
      run.warnings.push({
        code: 'HISTORY_FAILED',
        message: `Begun and not finished: ${listed(unfinished.map(({ name }) => name))}. What they left is told as only in the database.`,
      })
    }
    return read
  })
  .step('compare', findDrift)
  .step('tell', async ({ environment, migrations, found, notReplayed }, run) => {
    const differences = found.map(({ difference }) => difference)
    Object.assign(run.details, {
      drifted: found.length > 0,
      differences,
      not_replayed: notReplayed,
    })
    if (found.length === 0) return done(`${environment.name} is what its applied migrations make.`)
    warnOfMissing(migrations.missing, run)
    const [taken, undone] = [driftSql(found, 'database'), driftSql(found, 'migrations')]
    const ways = waysOut(environment.name, taken, undone)
    Object.assign(run.details, { ways_out: ways, sql: taken.sql, undo_sql: undone.sql })
    run.warnings.push({
      code: 'DRIFT',
      message: 'None of the ways out was taken: a person chooses.',
    })
    return done(
      `${environment.name} has drifted: ${count(found.length, 'difference')} from what its applied migrations make.`,
    )
  })

/** Whoever squashes migrations has some that are gone, and no drift by that; beside differences they may be why. */
function warnOfMissing(missing: readonly string[], run: Run): void {
  if (missing.length === 0) return
  run.warnings.push({
    code: 'HISTORY_MISSING',
    message: `Applied and gone from the folder: ${listed(missing)}. What they made is told as only in the database.`,
  })
}
