import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type ArgumentsOf, FaberDbError, type safety } from '../../../operations/index.ts'
import { defaultSettings } from '../../config/defaults.ts'
import { configPath, loadConfig } from '../../config/load.ts'
import type { Config } from '../../config/schema.ts'
import type { Run } from '../../run.ts'
import type { Circumstances, MigrationSource, SafetyPolicy } from '../../safety/index.ts'
import { dialectOf, serverVersion } from './arguments.ts'
import { collect, decode, migrationsIn, read } from './collect.ts'

/** What is to be looked at, and what is known beside it. */
export interface Subject {
  readonly migrations: readonly MigrationSource[]
  readonly circumstances: Circumstances
  readonly policy: SafetyPolicy
}

/**
 * Reads what the arguments name, or every migration of the project.
 * @throws FILE_UNREADABLE, NOT_SUPPORTED, USAGE
 */
export async function subjectOf(args: ArgumentsOf<typeof safety>, run: Run): Promise<Subject> {
  if (args.pending !== undefined) {
    return (await import('./pending.ts')).pendingIn(args.pending, run)
  }
  const { safety: policy, migrations, database } = await settings(run)
  const known = circumstancesOf(args, database?.provider)
  const { circumstances, ...subject } = await sqlOf(args, migrations.directory, run)
  return { ...subject, circumstances: { ...circumstances, ...known }, policy }
}

function circumstancesOf(
  args: ArgumentsOf<typeof safety>,
  provider: Config['database']['provider'] | undefined,
): Circumstances {
  const dialect = dialectOf(args, provider)
  if (args.serverVersion === undefined) return { dialect }
  return { dialect, server: { version: serverVersion(args.serverVersion, dialect) } }
}

async function sqlOf(
  args: ArgumentsOf<typeof safety>,
  directory: string,
  run: Run,
): Promise<Omit<Subject, 'policy'>> {
  const history = await migrationsIn(resolve(run.root, directory))
  if (args.stdin) {
    const sql = decode(await buffer(process.stdin), '<stdin>')
    const all = await readAll(history, run)
    return {
      migrations: [{ name: 'stdin', file: '<stdin>', sql }],
      circumstances: { applied: all },
    }
  }
  if (args.files.length > 0) return named(args.files, history, run)
  if (history.length === 0) throw nothingToLookAt(directory)
  return { migrations: await readAll(history, run), circumstances: { inTurn: true } }
}

/**
 * Files that were named are pending together; a folder is a history, where each migration comes
 * after those before it. What the project's folder has before the first of them was applied.
 */
async function named(
  files: readonly string[],
  history: readonly string[],
  run: Run,
): Promise<Omit<Subject, 'policy'>> {
  const collected = await Promise.all(files.map((file) => collect(file, run.cwd)))
  const paths = [...new Set(collected.flatMap((one) => one.paths))]
  const first = history.findIndex((path) => paths.includes(path))
  const applied = await readAll(history.slice(0, Math.max(first, 0)), run)
  const inTurn = collected.some(({ isFolder }) => isFolder)
  return { migrations: await readAll(paths, run), circumstances: { applied, inTurn } }
}

function readAll(paths: readonly string[], run: Run): Promise<MigrationSource[]> {
  return Promise.all(paths.map((path) => read(path, run.cwd)))
}

/** The project's settings, or the defaults where it has no configuration. */
async function settings(
  run: Run,
): Promise<Pick<Config, 'safety' | 'migrations'> & Partial<Pick<Config, 'database'>>> {
  try {
    return await loadConfig(configPath(run.root, run.env))
  } catch (error) {
    const missing = error instanceof FaberDbError && error.code === 'CONFIG_MISSING'
    if (missing && !run.env.FABER_DB_CONFIG) return defaultSettings()
    throw error
  }
}

function nothingToLookAt(directory: string): FaberDbError {
  return new FaberDbError('USAGE', {
    message: `safety needs FILES: there are no migrations in ${directory}.`,
    next: 'faber-db safety FILE.sql',
  })
}
