import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WriteRequest } from '../handler.ts'
import { readMigrations } from './migrations-folder.ts'

const lockFile =
  '# The provider of these migrations; Prisma reads it. Keep it in version control.\nprovider = "postgresql"\n'

/** Writes SQL as a migration of its own, named for now; where the newest of the folder is named for later, one after that. */
export async function writeMigration(
  request: WriteRequest,
): Promise<{ readonly name: string; readonly path: string }> {
  const { root, directory, now } = request
  const newest = (await readMigrations(root, directory)).at(-1)?.name ?? ''
  const last = /^\d{14}(?=_)/.exec(newest)?.[0] ?? ''
  const own = timestamp(now)
  const name = `${own > last ? own : String(Number(last) + 1)}_${request.name}`
  const { path } = await writeFiles(request, name, request.sql)
  return { name, path }
}

/** Writes a migration, and what the tool wants beside it; returns the paths from the project root. */
export async function writeFiles(
  { root, directory }: Pick<WriteRequest, 'root' | 'directory'>,
  name: string,
  sql: string,
  downSql?: string,
): Promise<{ readonly path: string; readonly down?: string }> {
  const path = join(directory, name, 'migration.sql')
  const back = join(directory, name, 'down.sql')
  await writeNew(join(root, path), sql)
  await writeNew(join(root, directory, 'migration_lock.toml'), lockFile)
  if (downSql !== undefined) await writeNew(join(root, back), downSql)
  return { path, ...(downSql !== undefined && { down: back }) }
}

/** A file that is there stays as it is. */
async function writeNew(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** `20261121083000`, as Prisma names its migrations: UTC, to the second. */
export function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14)
}
