import { spawn } from 'node:child_process'
import { pipeline } from 'node:stream/promises'
import { FaberDbError } from '../../../operations/index.ts'
import { ended } from '../../process.ts'
import { type ClientTools, toolPath } from './client-tools.ts'
import type { PostgresTarget } from './target.ts'

/** Ask nobody for a password, and wait for nobody's table lock without end. */
export const unattended = ['--no-password', '--lock-wait-timeout=30000']

/** libpq's variables for a target: the password is in the environment of the one process that needs it. */
export function libpqEnvironment(
  target: PostgresTarget,
  env: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const others = Object.entries(env).filter(([name]) => !name.startsWith('PG'))
  return {
    ...Object.fromEntries(others),
    ...target.libpq,
    PGHOST: target.host,
    PGPORT: String(target.port),
    PGUSER: target.user,
    PGDATABASE: target.database,
    PGAPPNAME: 'faber-db',
    PGCONNECT_TIMEOUT: '10',
    ...(target.password !== undefined && { PGPASSWORD: target.password }),
  }
}

/**
 * Copies the schema of one database into another, empty one: no rows, no owners, no rights, and
 * nothing that would connect to other servers.
 * @throws BACKUP_FAILED where any of it cannot be made there
 */
export async function copySchema(
  tools: ClientTools,
  target: PostgresTarget,
  scratch: PostgresTarget,
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<void> {
  const left = ['--no-owner', '--no-privileges', '--no-publications', '--no-subscriptions']
  const dump = spawn(
    toolPath(tools, 'pg_dump'),
    ['--schema-only', '--format=custom', '--compress=0', ...unattended, ...left],
    { env: libpqEnvironment(target, env), stdio: ['ignore', 'pipe', 'pipe'], signal },
  )
  const restore = spawn(
    toolPath(tools, 'pg_restore'),
    [`--dbname=${scratch.database}`, '--exit-on-error', '--no-password', ...left],
    { env: libpqEnvironment(scratch, env), stdio: ['pipe', 'ignore', 'pipe'], signal },
  )
  const copied = pipeline(dump.stdout, restore.stdin).catch(() => {})
  const [dumped, restored] = await Promise.all([ended(dump), ended(restore), copied])
  if (dumped.code !== 0) throw failed('pg_dump cannot read the schema', dumped.stderr)
  if (restored.code !== 0) throw failed('The schema cannot be copied', restored.stderr)
}

function failed(message: string, why: string): FaberDbError {
  return new FaberDbError('BACKUP_FAILED', {
    message: `${message}.`,
    why,
    next: 'Mend the cause and run it again.',
  })
}
