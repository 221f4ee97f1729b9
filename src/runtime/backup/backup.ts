import { randomUUID } from 'node:crypto'
import { link, readdir, rm, stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import type { Provider, Target } from '../providers/index.ts'
import { withFileLock } from '../state/file-lock.ts'
import { makeFolder, readJson, toJson, writeAtomic } from '../state/files.ts'

/** What is known of a backup; it stands in backups.json and beside the file. */
export interface BackupRecord {
  readonly backup_id: string
  readonly environment: string
  /** From the project root. */
  readonly file: string
  readonly format: 'custom'
  readonly sha256: string
  readonly size_bytes: number
  readonly created_at: string
  readonly duration_seconds: number
  readonly server_version: string
  readonly database: string
  readonly migration_head: string | null
  /** When the archive was last read through to its end. */
  readonly verified_at: string
  readonly label?: string
  readonly reason?: string
}

export interface BackupRequest {
  readonly root: string
  /** `backup.storage_location`, from the project root. */
  readonly location: string
  readonly environment: string
  readonly target: Target
  readonly provider: Provider
  readonly serverVersion: number
  readonly migrationHead: string | null
  readonly label?: string | undefined
  readonly reason?: string | undefined
  readonly env: NodeJS.ProcessEnv
  readonly signal: AbortSignal
}

/**
 * Makes a backup under a temporary name, verifies it, and only then gives it its name and lists
 * it: what is listed is whole. `backup-YYYYMMDD-HHMMSS[-label].dump`, UTC.
 * @throws BACKUP_FAILED, TOOL_MISSING
 */
export async function createBackup(request: BackupRequest, now: () => Date): Promise<BackupRecord> {
  const started = now()
  const place = resolve(request.root, request.location)
  const folder = join(place, request.environment)
  await makeFolder(folder)
  await sweepPartials(folder)
  const partial = join(folder, `${randomUUID()}.partial`)
  try {
    const made = await request.provider.backup(request.target, partial, {
      serverVersion: request.serverVersion,
      env: request.env,
      signal: request.signal,
    })
    const id = await nameFile(partial, folder, backupId(started, request.label))
    const file = join(folder, `${id}.dump`)
    const record: BackupRecord = {
      backup_id: id,
      environment: request.environment,
      file: relative(request.root, file),
      format: 'custom',
      sha256: made.sha256,
      size_bytes: made.size,
      created_at: started.toISOString(),
      duration_seconds: (now().getTime() - started.getTime()) / 1000,
      server_version: made.serverVersion,
      database: request.target.database,
      migration_head: request.migrationHead,
      verified_at: now().toISOString(),
      ...(request.label && { label: request.label }),
      ...(request.reason && { reason: request.reason }),
    }
    await writeAtomic(`${file}.json`, toJson(record))
    await list(place, record)
    return record
  } finally {
    await rm(partial, { force: true })
  }
}

const abandonedMs = 3_600_000

/** A run that was killed leaves what it had dumped so far: large, secret, and no backup. */
async function sweepPartials(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const { mtimeMs } = await stat(file)
    if (name.endsWith('.partial') && Date.now() - mtimeMs > abandonedMs)
      await rm(file, { force: true })
  }
}

/** Gives the verified file its name; a second backup of the same second becomes `…-2`, and none is overwritten. */
async function nameFile(partial: string, folder: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wanted : `${wanted}-${number}`
    try {
      await link(partial, join(folder, `${id}.dump`))
      return id
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

/** Every listed backup of an environment, oldest first. */
export async function listBackups(
  root: string,
  location: string,
  environment: string,
): Promise<BackupRecord[]> {
  const file = join(resolve(root, location), 'backups.json')
  const all = (await readJson<BackupRecord[]>(file)) ?? []
  return all.filter((record) => record.environment === environment)
}

async function list(folder: string, record: BackupRecord): Promise<void> {
  const file = join(folder, 'backups.json')
  await withFileLock(file, async () => {
    const all = (await readJson<BackupRecord[]>(file)) ?? []
    await writeAtomic(file, toJson([...all, record]))
  })
}

/** `backup-20261121-083000-before-release` */
function backupId(now: Date, label: string | undefined): string {
  const [date = '', time = ''] = now.toISOString().replace(/[-:]/g, '').split(/[T.]/)
  const word = label
    ?.toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return `backup-${date}-${time}${word ? `-${word.slice(0, 40)}` : ''}`
}
