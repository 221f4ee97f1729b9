import { type ArgumentsOf, FaberDbError, type restore } from '../../../operations/index.ts'
import { compareHistory, getHandler, type Handler } from '../../handlers/index.ts'
import { refuseIfLocked, takeLock } from '../../providers/postgresql/advisory-lock.ts'
import { assertSupported, versionText } from '../../providers/postgresql/session.ts'
import type { Run } from '../../run.ts'
import { type Configured, type Connected, connect, locate } from '../steps.ts'

export type RestoreArguments = ArgumentsOf<typeof restore>

const lockPatienceMs = 5_000

/** One of --backup and --kept, and a name that fits. @throws USAGE */
export async function checkFlags({ args }: { readonly args: RestoreArguments }): Promise<void> {
  if ((args.backup === undefined) === (args.kept === undefined)) {
    throw usage('Say what to restore: --backup ID, or --kept NAME; one of them.')
  }
  if (args.tables !== undefined && (args.kept ?? args.as) !== undefined) {
    throw usage('--tables gives rows back in place: it goes neither with --as nor with --kept.')
  }
  if (args.as === undefined) return
  if (args.kept !== undefined) throw usage('--as goes with --backup: a kept database is there.')
  if (args.as === '' || Buffer.byteLength(args.as) > 63) {
    throw usage('The name after --as must have 1 to 63 bytes.')
  }
}

function usage(message: string): FaberDbError {
  return new FaberDbError('USAGE', { message, next: 'Run `faber-db restore --help`.' })
}

/** A database that is lost is restored, too: its server is asked from another database then. */
export async function connectOrBeside(
  state: Configured,
  readOnly: boolean,
  run: Run,
): Promise<Connected> {
  try {
    return await connect(state, run, { readOnly })
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code !== 'DB_MISSING') throw error
    return connectBeside(state, run)
  }
}

async function connectBeside(state: Configured, run: Run): Promise<Connected> {
  const located = await locate(state, run)
  const session = await located.provider.databases.connect(located.target)
  run.defer(() => session.close())
  const { database } = located.target
  const server = { ...(await session.identify()), database, database_oid: 0 }
  assertSupported(server.version)
  run.details.database = database
  run.details.server_version = versionText(server.version)
  run.reporter.progress(`  there is no database ${database}: what is restored takes its name`)
  return { ...located, session, server }
}

export interface WithHead {
  readonly handler: Handler
  /** The last applied migration, null on an empty history. */
  readonly head: string | null
}

/**
 * Keeps the tool and other runs out, to the end or to the swap. One who only looks takes no lock, and
 * a restore beside the database minds nobody's. @throws LOCK_HELD
 */
export async function lockOut(
  { config, session }: Configured & Connected,
  args: RestoreArguments,
): Promise<WithHead> {
  const handler = await getHandler(config.database.migration_tool)
  if (args.dryRun) await refuseIfLocked(session, handler.lockKey)
  else if (args.as === undefined) await takeLock(session, handler.lockKey, lockPatienceMs)
  const history = (await handler.readHistory(session)) ?? []
  return { handler, head: compareHistory([], history).head }
}
