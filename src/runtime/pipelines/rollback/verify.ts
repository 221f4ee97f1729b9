import { FaberDbError } from '../../../operations/index.ts'
import { compareContents, schemaDifference } from '../../backup/compare.ts'
import { openBackup } from '../../backup/open.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Contents, TableContents } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { changedRows, namesIn } from '../../safety/index.ts'
import { openPlace } from '../backup/place.ts'
import { restoreAside } from '../backup/restore-aside.ts'
import { compareWithRecord } from '../backup/verified.ts'
import { onScratch } from '../live/scratch.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import type { Chosen } from './plan.ts'
import { looker, undo } from './prove.ts'
import { plain } from './rehearse.ts'
import type { DownWay } from './ways.ts'

type State = Configured & Connected & WithHistory

/**
 * Proves the way with the data. Down scripts run on a copy from the safety backup: the schema must
 * end as rehearsed, and every table that they do not name keep its rows. A backup is restored aside
 * and compared. Returns what was shown.
 * @throws ROLLBACK_IMPOSSIBLE, BACKUP_DAMAGED, RESTORE_FAILED, RESTORE_REFUSED
 */
export async function verifyWay(
  state: State,
  chosen: Chosen,
  safety: BackupRecord,
  run: Run,
): Promise<string> {
  const record = chosen.way === 'down' ? safety : chosen.backup
  const archive = await openBackup(await openPlace(state.config, run), record, run.signal)
  try {
    const serverVersion = Math.max(state.server.version, record.facts.server_version)
    const options = { serverVersion, env: run.env, signal: run.signal }
    if (chosen.way === 'restore') {
      const contents = await state.provider.backups.readThrough(archive, options)
      compareWithRecord(record, contents, run)
      await restoreAside({ ...state, record, archive, contents }, run)
      return `${record.backup_id} was restored aside: schema and every row are equal.`
    }
    return await onScratch(state, run, async (session, scratch) => {
      const { backups } = state.provider
      await backups.restore(archive, scratch, options)
      const before = await backups.contentsOf(scratch, options)
      await undo(state, session, chosen.undone)
      const look = await looker(state, session, scratch, run)
      const ended = plain(await look())
      if (ended !== chosen.ended)
        throw another(`the schema ends elsewhere: ${schemaDifference(chosen.ended, ended)}`)
      const untouched = await untouchedBy(chosen, before)
      const after = await backups.contentsOf(scratch, options)
      refuseChanged(untouched, before, after)
      return `On a copy of the data from ${record.backup_id} the down scripts end as rehearsed; ${untouched.length} tables that they do not name have equal rows.`
    })
  } finally {
    await archive.close()
  }
}

/** The tables that no down script names, wherever in it. */
async function untouchedBy({ undone }: DownWay, { tables }: Contents): Promise<TableContents[]> {
  const downs = undone.map(({ name, down }) => ({ name, file: down.file, sql: down.sql }))
  const { relations } = await namesIn(downs)
  const changed = (await changedRows(downs)).map(({ table }) => table)
  const named = new Set([...relations, ...changed].map(({ name }) => name))
  return tables.filter(({ table }) => !named.has(plainName(table)))
}

/** `Order` of `public."Order"`. */
function plainName(table: string): string {
  const [, quoted, simple] = /(?:"((?:[^"]|"")*)"|([^."]+))$/.exec(table) ?? []
  return quoted?.replaceAll('""', '"') ?? simple ?? table
}

function refuseChanged(untouched: readonly TableContents[], before: Contents, after: Contents) {
  const names = new Set(untouched.map(({ table }) => table))
  const left = after.tables.filter(({ table }) => names.has(table))
  const { large_objects } = before
  const differences = compareContents(
    { tables: untouched, large_objects },
    { tables: left, large_objects: after.large_objects },
  )
  if (differences.length > 0) throw another(differences.slice(0, 5).join('; '))
}

function another(what: string): FaberDbError {
  return new FaberDbError('ROLLBACK_IMPOSSIBLE', {
    message: `With the data the down scripts do more than they should: ${what}.`,
    next: 'Nothing was changed. Mend the scripts, or go back by a backup: --from BACKUP.',
  })
}
