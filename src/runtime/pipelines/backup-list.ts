import { backupList as operation } from '../../operations/index.ts'
import { type Found, readCatalog } from '../backup/catalog.ts'
import { getEnvironment } from '../config/environment.ts'
import { count } from '../text.ts'
import { openPlace } from './backup/place.ts'
import { done, pipeline } from './pipeline.ts'
import { readConfig } from './steps.ts'

export const backupList = pipeline(operation).step('read the records', async ({ args }, run) => {
  const config = await readConfig(run)
  if (args.environment) run.details.environment = getEnvironment(config, args.environment).name
  const place = await openPlace(config, run)
  run.details.location = config.backup.storage_location
  const shown: object[] = []
  const names = args.environment ? [args.environment] : Object.keys(config.environments)
  for (const name of names) {
    const { found, unreadable, strays } = await readCatalog(place, name)
    shown.push(...found.map((each) => show(each, run.now())))
    for (const { record, fault } of found) {
      if (fault === undefined) continue
      run.warnings.push({
        code: 'BACKUP_DAMAGED',
        message: `${record.backup_id} is damaged: ${fault}.`,
        backup_id: record.backup_id,
      })
    }
    for (const file of unreadable) {
      run.warnings.push({ code: 'BACKUP_DAMAGED', message: `${file} is no record any more.`, file })
    }
    for (const file of strays) {
      const message = `${file} has no record, so that it is no backup: it is being made now, or the run that made it was killed.`
      run.warnings.push({ code: 'BACKUP_WITHOUT_RECORD', message, file })
    }
  }
  run.details.backups = shown
  return done(`${count(shown.length, 'backup')}.`)
})

/** All but the long lists of the record, which `verify` needs and a person does not. */
function show({ record, fault }: Found, now: Date) {
  const { tables, facts, parts, key, ...rest } = record
  return {
    ...rest,
    age_seconds: Math.max(0, Math.round((now.getTime() - Date.parse(rest.created_at)) / 1000)),
    tables: tables.length,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    database_bytes: facts.size_bytes,
    damaged: fault ?? null,
  }
}
