import { FaberDbError } from '../../../operations/index.ts'
import { recordChange } from '../../audit/record.ts'
import type { Run } from '../../run.ts'
import type { Connected } from '../steps.ts'
import { type Opened, restoreBeside } from './replace.ts'

/** @throws RESTORE_REFUSED where there is a database of that name */
export async function refuseTaken(
  { provider, target }: Pick<Connected, 'provider' | 'target'>,
  name: string,
): Promise<void> {
  if ((await provider.databases.find(target, name)) === undefined) return
  throw new FaberDbError('RESTORE_REFUSED', {
    message: `There is a database "${name}" on ${target.host}:${target.port}; nothing was touched.`,
    next: 'Choose another name after --as: a restore beside never overwrites.',
    facts: { database: name },
  })
}

/** Restores a backup into a new database of this name: it gets its name when it is whole. @throws RESTORE_FAILED */
export async function restoreAs(state: Opened, name: string, run: Run): Promise<void> {
  const { provider, target, environment, backup } = state
  const beside = await restoreBeside(state, run)
  try {
    await provider.databases.swap({ ...target, database: name }, beside.target.database, null)
  } catch (error) {
    await beside.drop().catch(() => {})
    throw error
  } finally {
    await beside.close()
  }
  await recordChange(
    {
      operation: 'restore',
      environment: environment.name,
      outcome: 'restored beside',
      backup_id: backup.backup_id,
      database: name,
    },
    run,
  )
}
