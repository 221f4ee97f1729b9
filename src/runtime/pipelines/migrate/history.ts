import { FaberDbError } from '../../../operations/index.ts'
import type { Session } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { listed } from '../../text.ts'
import { type Configured, type Connected, readMigrations, type WithHistory } from '../steps.ts'
import type { MigrateArguments } from './guard.ts'
import { recover } from './recover.ts'

type State = Configured &
  Connected & { readonly args: MigrateArguments; readonly readOnly: boolean }

/** Reads the history, clears up after an interrupted run, and refuses a database that has none and is not empty. */
export async function readHistory(state: State, run: Run): Promise<WithHistory> {
  const read = await readMigrations(state, run)
  if (!read.hasHistory && read.migrations.pending.length > 0) {
    await refuseUnknownTables(state.session, state.target.schema)
  }
  return recover({ ...state, ...read }, state.readOnly, run)
}

async function refuseUnknownTables(session: Session, schema: string): Promise<void> {
  const found = await session.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = $1 and c.relkind in ('r', 'p', 'v', 'm', 'f')
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by 1 limit 5`,
    [schema],
  )
  if (found.length === 0) return
  throw new FaberDbError('BASELINE_REQUIRED', {
    message: `The database has tables (${listed(found.map(({ name }) => name))}, …) and no migration history.`,
    why: 'Nobody knows which of the migrations it already has.',
    next: 'Mark those that it has, one by one, in order: npx prisma migrate resolve --applied "MIGRATION"',
  })
}

/**
 * Names applied migrations that were edited or are gone. Where something is pending they stop it:
 * what follows was written against another past. @throws HISTORY_MODIFIED, HISTORY_MISSING
 */
export async function compareFiles({ args, migrations }: State & WithHistory, run: Run) {
  const { modified, missing, outOfOrder } = migrations
  const goOn = args.force || migrations.pending.length === 0
  if (modified.length > 0) {
    const error = new FaberDbError('HISTORY_MODIFIED', {
      message: `${listed(modified)} ${modified.length === 1 ? 'was' : 'were'} edited after being applied.`,
      next: 'Restore the file from version control; put the change into a new migration.',
      facts: { migrations: modified },
    })
    if (!goOn) throw error
    run.warnings.push({ code: error.code, message: error.message })
  }
  if (missing.length > 0) {
    const error = new FaberDbError('HISTORY_MISSING', {
      message: `${listed(missing)} ${missing.length === 1 ? 'is' : 'are'} applied and not in the folder.`,
      next: 'Restore the folder from version control: another branch may hold it.',
      facts: { migrations: missing },
    })
    if (!goOn) throw error
    run.warnings.push({ code: error.code, message: error.message })
  }
  if (outOfOrder.length > 0) {
    run.warnings.push({
      code: 'OUT_OF_ORDER',
      message: `${listed(outOfOrder)} ${outOfOrder.length === 1 ? 'is' : 'are'} older than the last applied migration and will run now.`,
    })
  }
}
