import { readCatalog } from '../../backup/catalog.ts'
import { openBackup } from '../../backup/open.ts'
import type { BackupPlace } from '../../backup/place.ts'
import { type BackupRecord, knowsContents } from '../../backup/record.ts'
import type { HistoryEntry } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { readText } from '../../state/files.ts'
import { openPlace } from '../backup/place.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import type { Unusable } from './downs.ts'
import { tried } from './prove.ts'
import type { Goal } from './target.ts'

type State = Configured & Connected & WithHistory

/**
 * The newest whole backup that was taken at the target; or why there is none. One that was taken
 * while a migration stood half done holds that half, and does not count.
 */
export async function backupFor(
  state: State,
  { last, from }: Goal,
  run: Run,
): Promise<BackupRecord | Unusable> {
  const { config, environment, handler, session } = state
  const place = await openPlace(config, run)
  const history = (await handler.readHistory(session)) ?? []
  const before = await backupsBefore(run)
  const { found } = await readCatalog(place, environment.name)
  const usable = found.filter(
    ({ record, fault }) =>
      record.migration_head === last &&
      fault === undefined &&
      knowsContents(record) &&
      (from === undefined || record.backup_id === from.backup_id) &&
      (before.has(record.backup_id) || !wasHalfDone(history, record)),
  )
  const newest = usable.at(-1)
  if (newest) return newest.record
  if (from)
    return { why: `${from.backup_id} is damaged, or was taken while a migration stood half done.` }
  return { why: `no whole backup was taken at ${last ?? 'the empty history'}.` }
}

/** Whether a migration had begun when the backup was made, and not ended. */
function wasHalfDone(history: readonly HistoryEntry[], { created_at }: BackupRecord): boolean {
  const at = new Date(created_at)
  return history.some(({ startedAt, finishedAt, rolledBackAt }) => {
    const ended = finishedAt ?? rolledBackAt
    return startedAt < at && (ended === null || ended > at)
  })
}

/** The backups that migrate took before it began, whatever the clocks say. */
async function backupsBefore(run: Run): Promise<ReadonlySet<string>> {
  const lines = ((await readText(run.state.migrations)) ?? '').split('\n')
  return new Set(lines.flatMap((line) => backupOf(line) ?? []))
}

/** A line that a crash has torn says nothing. */
function backupOf(line: string): string | undefined {
  try {
    const { status, backup_id } = JSON.parse(line)
    return status === 'rolled_back' ? undefined : backup_id
  } catch {
    return undefined
  }
}

/** Whether every byte of it is there and nothing of the server stands in its way; otherwise what does. */
export async function refusalOf(
  { provider, session, server, config }: State,
  record: BackupRecord,
  run: Run,
): Promise<Unusable | undefined> {
  const refusal = await tried(async () => {
    const place: BackupPlace = await openPlace(config, run)
    const archive = await openBackup(place, record, run.signal)
    try {
      const serverVersion = Math.max(server.version, record.facts.server_version)
      const options = { serverVersion, env: run.env, signal: run.signal }
      return await provider.backups.obstacles(archive, record.facts, session, options)
    } finally {
      await archive.close()
    }
  })
  if ('why' in refusal) return refusal
  return refusal.length === 0 ? undefined : { why: refusal.join(' ') }
}
