import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import type { MigrationSource } from '../../safety/index.ts'

/** The file of a migration that is a folder: Prisma’s, and Diesel’s. */
const inFolder = ['migration.sql', 'up.sql']

/** What an argument names: its files in the order in which they run, and whether it is a folder. */
export interface Collected {
  readonly paths: readonly string[]
  readonly isFolder: boolean
}

/** @throws FILE_UNREADABLE where there is nothing, or a folder without migrations */
export async function collect(path: string, cwd: string): Promise<Collected> {
  const full = resolve(cwd, path)
  const found = await stat(full).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(
      path,
      error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`,
    )
  })
  if (!found.isDirectory()) return { paths: [full], isFolder: false }
  const paths = await migrationsIn(full)
  if (paths.length === 0)
    throw unreadable(path, 'holds no migrations: neither NAME.sql nor NAME/migration.sql')
  return { paths, isFolder: true }
}

/**
 * The migrations of a folder, in order: `NAME/migration.sql` by name, as Prisma runs them, then
 * `NAME.sql` by name, where a number counts as one (`V2__…` before `V10__…`). Scripts that undo a
 * migration are left out. None where there is no such folder.
 */
export async function migrationsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  // To compare names as people do takes some milliseconds to load.
  if (entries.length === 0) return []
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  const inside = await Promise.all(
    folders.toSorted().map(async (name) => {
      const files = await readdir(join(folder, name)).catch((): string[] => [])
      return inFolder.filter((file) => files.includes(file)).map((file) => join(folder, name, file))
    }),
  )
  const { compare } = new Intl.Collator('en', { numeric: true })
  const files = entries
    .filter(({ name }) => /\.sql$/i.test(name) && !/(^U\d|[._]down\.sql$)/i.test(name))
    .map(({ name }) => join(folder, name))
  return [...inside.flat(), ...files.toSorted(compare)]
}

/** Reads a file; it is named as people see it from `cwd`. @throws FILE_UNREADABLE */
export async function read(path: string, cwd: string): Promise<MigrationSource> {
  const file = shownFrom(cwd, path)
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(file, `cannot be read (${error.code})`)
  })
  const base = basename(path)
  const name = inFolder.includes(base) ? basename(dirname(path)) : base.replace(/\.sql$/i, '')
  return { name, file, sql: decode(bytes, file) }
}

/** @throws FILE_UNREADABLE where it is not UTF-8 */
export function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable(file, 'is not UTF-8 text')
  }
}

/** From the folder where people stand, where it lies under it; with slashes everywhere. */
export function shownFrom(cwd: string, path: string): string {
  const inside = relative(cwd, path)
  return (inside.startsWith('..') ? path : inside).split(sep).join('/')
}

function unreadable(file: string, what: string): FaberDbError {
  return new FaberDbError('FILE_UNREADABLE', { message: `${file} ${what}.`, facts: { file } })
}
