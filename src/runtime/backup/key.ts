import { FaberDbError } from '../../operations/index.ts'
import { readVariable } from '../config/project.ts'

/** The key of the backups. @throws BACKUP_KEY */
export async function readKey(root: string, env: NodeJS.ProcessEnv): Promise<string> {
  const key = await readVariable('FABER_DB_BACKUP_KEY', root, env)
  if (key) return key
  throw new FaberDbError('BACKUP_KEY', {
    message: 'The key of the backups is not set.',
    next: 'Set FABER_DB_BACKUP_KEY.',
  })
}
