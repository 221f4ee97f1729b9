import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Approved } from '../../run.ts'
import { readJson, toJson, writeAtomic } from '../../state/files.ts'

/** What a run writes down before one database takes the place of another, for the next run to read if it is killed. */
export interface Journal {
  /** What replaces it. */
  readonly operation: Replacing
  readonly environment: string
  readonly backup_id: string | null
  readonly plan_id?: string
  /** Who has let it through, where a person had to. */
  readonly approval?: Approved
  /** The name that both of them have in turn. */
  readonly database: string
  /** What tells them apart whatever they are called; null where there was none. */
  readonly old_oid: number | null
  readonly new_oid: number
  /** What the new one is called until the swap. */
  readonly replacement: string
  /** What the old one is called afterwards. */
  readonly kept: string | null
  readonly started_at: string
}

export type Replacing = 'restore' | 'rollback' | 'migrate'

/** @throws STATE_CORRUPT */
export async function readJournal(
  folder: string,
  environment: string,
): Promise<Journal | undefined> {
  return readJson<Journal>(fileOf(folder, environment))
}

/** @throws STATE_UNWRITABLE */
export async function writeJournal(folder: string, journal: Journal): Promise<void> {
  await writeAtomic(fileOf(folder, journal.environment), toJson(journal))
}

/** Removes it, with what a run that was killed while it wrote one has left. */
export async function forgetJournal(folder: string, environment: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const own = names.filter((name) => name.startsWith(`${environment}.json`))
  for (const name of own) await rm(join(folder, name), { force: true })
}

function fileOf(folder: string, environment: string): string {
  return join(folder, `${environment}.json`)
}
