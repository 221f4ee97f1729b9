import { FaberDbError, backupDelete as operation } from '../../operations/index.ts'
import { findBackup } from '../backup/catalog.ts'
import { readClaims, whyNeeded } from '../backup/needed.ts'
import { isGuarded } from '../config/environment.ts'
import { bytesText } from '../text.ts'
import { deleteBackups, tellDeleted } from './backup/deletion.ts'
import { openPlace } from './backup/place.ts'
import { configureForBackup } from './backup/which.ts'
import { done, pipeline } from './pipeline.ts'

export const backupDelete = pipeline(operation)
  .step('find its environment', configureForBackup)
  .step('find the backup', async ({ id, config, environment }, run) => {
    const place = await openPlace(config, run)
    const { record, found } = await findBackup(place, environment.name, id)
    Object.assign(run.details, { backup_id: record.backup_id, file: record.file })
    return { place, record, found }
  })
  .step('is it needed?', async ({ environment, record, found }, run) => {
    const request = `${operation.name} ${environment.name} ${record.backup_id}`
    const claims = await readClaims(run.state, request, run.now())
    const why = whyNeeded(record, found, claims)
    if (why === undefined) return { request }
    throw new FaberDbError('BACKUP_NEEDED', {
      message: `${record.backup_id} is kept: ${why}.`,
      next: why.startsWith('it is the last')
        ? `Make another one first: faber-db backup create ${environment.name}`
        : 'Finish that first, or wait until its plan is a day old.',
      facts: { backup_id: record.backup_id },
    })
  })
  .step('delete', async (state, run) => {
    const { record } = state
    const wanted = { operation: operation.name, records: [record], onDeleted: tellDeleted(run) }
    await deleteBackups({ ...state, ...wanted, needsApproval: isGuarded(state.environment) }, run)
    return done(`Deleted ${record.backup_id}: ${bytesText(record.size_bytes)} freed.`)
  })
