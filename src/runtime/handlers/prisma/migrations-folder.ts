import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import type { DownScript, Migration } from '../handler.ts'

/**
 * Every `NAME/migration.sql` of the folder, ordered by name as Prisma orders them. A folder that
 * does not exist holds no migrations.
 * @throws MIGRATIONS_INVALID where a migration has no readable SQL file
 */
export async function readMigrations(root: string, directory: string): Promise<Migration[]> {
  const entries = await readdir(join(root, directory), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return []
      throw invalid(directory, `cannot be read (${error.code})`, error)
    },
  )
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return Promise.all(names.sort().map((name) => readMigration(root, directory, name)))
}

async function readMigration(root: string, directory: string, name: string): Promise<Migration> {
  const file = `${directory.replace(/\/+$/, '')}/${name}/migration.sql`
  const bytes = await readFile(join(root, file)).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'ENOENT' ? 'is missing' : `cannot be read (${error.code})`
    throw invalid(file, why, error)
  })
  const sql = decode(bytes, file)
  return {
    name,
    file,
    sql,
    checksum: sha256(bytes),
    acceptedChecksums: [bytes, sql.replaceAll('\r\n', '\n'), sql.replace(/\r?\n/g, '\r\n')].map(
      sha256,
    ),
  }
}

/**
 * The `down.sql` beside a migration: faber-db’s own file, of which Prisma knows nothing.
 * @throws MIGRATIONS_INVALID where it is there and cannot be read
 */
export async function readDown(
  root: string,
  directory: string,
  name: string,
): Promise<DownScript | undefined> {
  const file = `${directory.replace(/\/+$/, '')}/${name}/down.sql`
  const bytes = await readFile(join(root, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw invalid(file, `cannot be read (${error.code})`, error)
  })
  return bytes && { file, sql: decode(bytes, file), checksum: sha256(bytes) }
}

function decode(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw invalid(file, 'is not UTF-8 text', cause)
  }
}

function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex')
}

function invalid(file: string, what: string, cause: unknown): FaberDbError {
  return new FaberDbError('MIGRATIONS_INVALID', {
    message: `${file} ${what}.`,
    next: 'Restore the file from version control, or delete the migration’s folder if it was never applied anywhere.',
    facts: { file },
    cause,
  })
}
