import { FaberDbError } from '../../../operations/index.ts'
import { recordChange } from '../../audit/record.ts'
import { type BackupRecord, knowsContents } from '../../backup/record.ts'
import type { Archive, GivenBack, TableContents } from '../../providers/index.ts'
import { readName, tableName } from '../../providers/postgresql/backups/names.ts'
import type { Run } from '../../run.ts'
import { listed, nearest } from '../../text.ts'
import { backUp } from '../backup-create.ts'
import type { Configured, Connected } from '../steps.ts'
import { toolOptions } from './look.ts'
import type { WithHead } from './state.ts'

type State = Configured &
  Connected &
  WithHead & { readonly backup: BackupRecord; readonly archive: Archive }

/** Some tables of a backup, by name, and what forbids or must be known to give them back in place. */
export interface ChosenTables {
  readonly tables: readonly TableContents[]
  readonly obstacles: readonly string[]
  readonly told: readonly string[]
}

/**
 * Finds the tables that are meant by these words: `users`, `public.users`, `public."Order"`.
 * @throws USAGE, naming the nearest; RESTORE_REFUSED
 */
export async function chooseTables(
  { provider, session, server, target, backup }: Connected & Pick<State, 'backup'>,
  words: readonly string[],
): Promise<ChosenTables> {
  if (server.database_oid === 0) {
    throw refused(`There is no database ${target.database} to give tables back to.`)
  }
  if (!knowsContents(backup)) {
    throw refused('An earlier version made this backup, and wrote down nothing of its tables.')
  }
  const found = new Map<string, TableContents>()
  for (const word of words) {
    const meant = findTable(word, backup.tables, target.schema)
    if (!meant) throw await unknown(word, { provider, session, target, backup })
    found.set(meant.table, meant)
  }
  const tables = [...found.values()].sort((a, b) => (a.table < b.table ? -1 : 1))
  const names = tables.map(({ table }) => table)
  const examined = await provider.backups.examineTables(session, names)
  return { tables, obstacles: examined.refused, told: examined.told }
}

function findTable(
  word: string,
  tables: readonly TableContents[],
  schema: string,
): TableContents | undefined {
  const wanted = partsOf(word)
  const fits = tables.filter(({ table }) => {
    const parts = partsOf(table)
    return wanted.length === 1 ? parts[1] === wanted[0] : parts.join('\0') === wanted.join('\0')
  })
  const own = fits.find(({ table }) => partsOf(table)[0] === schema)
  if (fits.length < 2 || own) return own ?? fits[0]
  throw usage(`There are ${listed(fits.map(({ table }) => table))}: say which with its schema.`)
}

function partsOf(text: string): readonly string[] {
  const read = readName(text)
  return read?.length === text.length ? read.parts : [text]
}

/** The backup has no rows of such a table: it is newer, or partitioned, or misspelt. */
async function unknown(
  word: string,
  { provider, session, target, backup }: Pick<State, 'provider' | 'session' | 'target' | 'backup'>,
): Promise<FaberDbError> {
  const [first = '', second] = partsOf(word)
  const table = second === undefined ? tableName(target.schema, first) : tableName(first, second)
  const { refused: reasons, missing } = await provider.backups.examineTables(session, [table])
  if (missing.length === 0) {
    return usage(reasons[0] ?? `${table} was made after the backup, which has no rows of it.`)
  }
  const names = backup.tables.flatMap((each) => [each.table, partsOf(each.table)[1] ?? ''])
  const near = nearest(word, names)
  return usage(`The backup has no table ${word}.${near ? ` Is it ${near}?` : ''}`)
}

function usage(message: string): FaberDbError {
  return new FaberDbError('USAGE', {
    message,
    next: '`--tables` takes names of tables, as `users,sales.orders`.',
  })
}

function refused(message: string): FaberDbError {
  return new FaberDbError('RESTORE_REFUSED', {
    message,
    next: 'Restore the whole backup, or beside the database with --as NAME.',
  })
}

/** Makes a verified backup of the whole database: of tables in place nothing is kept beside. @throws BACKUP_FAILED */
export async function backUpBefore(
  state: Configured & Connected & WithHead,
  planId: string,
  run: Run,
): Promise<BackupRecord> {
  const migrations = { head: state.head }
  const safety = await backUp(
    { ...state, migrations, label: 'before-restore', reason: planId },
    run,
  )
  const { backup_id, file, sha256 } = safety
  run.details.safety_backup = { backup_id, file, sha256 }
  run.reporter.progress(`  backed up to ${file}`)
  return safety
}

/**
 * Gives tables their rows back in the living database.
 * @throws RESTORE_REFUSED, RESTORE_FAILED
 */
export async function giveBack(
  state: State & { readonly safety: BackupRecord },
  tables: readonly TableContents[],
  planId: string,
  run: Run,
): Promise<readonly GivenBack[]> {
  const { provider, target, environment, backup, archive, safety } = state
  const facts = {
    operation: 'restore',
    environment: environment.name,
    plan_id: planId,
    backup_id: backup.backup_id,
    safety_backup_id: safety.backup_id,
  }
  const names = tables.map(({ table }) => table)
  const audit = (outcome: string, more: object) => recordChange({ ...facts, outcome, ...more }, run)
  await audit('restore started', { tables: names })
  const options = toolOptions(state, backup, run)
  const given = await provider.backups
    .restoreTables(archive, target, tables, options)
    .catch(async (error: Error) => {
      await audit('failed', { tables: names, error: error.message })
      throw error
    })
  await audit('tables restored', { tables: given }).catch((error: unknown) => {
    throw notRecorded(names, error)
  })
  return given
}

/** The rows are back and the record of it is not. */
function notRecorded(names: readonly string[], error: unknown): unknown {
  if (!(error instanceof FaberDbError)) return error
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${listed(names)} ${names.length === 1 ? 'has its' : 'have their'} rows back, and the record could not be written: ${error.message}`,
    exit: 8,
  })
}
