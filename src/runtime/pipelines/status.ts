import { FaberDbError, status as operation } from '../../operations/index.ts'
import { readCatalog } from '../backup/catalog.ts'
import { type Environment, getEnvironment } from '../config/environment.ts'
import { configPath } from '../config/load.ts'
import type { Config } from '../config/schema.ts'
import { getHandler } from '../handlers/index.ts'
import type { Session } from '../providers/index.ts'
import { lockHolder } from '../providers/postgresql/advisory-lock.ts'
import { sessionError } from '../providers/postgresql/errors.ts'
import type { Run } from '../run.ts'
import { keepSeen, type Seen } from '../state/seen.ts'
import { count } from '../text.ts'
import { openPlace } from './backup/place.ts'
import { done, pipeline } from './pipeline.ts'
import {
  type Configured,
  type Connected,
  connect,
  readConfig,
  readMigrations,
  shownPath,
} from './steps.ts'

export const status = pipeline(operation)
  .step('read the configuration', async ({ args }, run) => {
    const config = await readConfig(run)
    const names = args.environment ? [args.environment] : Object.keys(config.environments)
    const environments = names.map((name) => getEnvironment(config, name))
    const handler = await getHandler(config.database.migration_tool)
    const folder = await handler.readMigrations(run.root, config.migrations.directory)
    Object.assign(run.details, {
      config: shownPath(configPath(run.root, run.env), run),
      provider: config.database.provider,
      migration_tool: config.database.migration_tool,
      migrations: folder.length,
    })
    return { config, environments }
  })
  .step('look at the environments', async ({ args, config, environments }, run) => {
    // All of them come to their end before a bug in one ends the program: each has a connection to close.
    const looks = await Promise.allSettled(environments.map((each) => look(config, each, run)))
    const seen = looks.map((each) => {
      if (each.status === 'fulfilled') return each.value
      throw each.reason
    })
    run.details.environments = seen.map(({ shown }) => shown)
    await keepSeen(run.state, Object.fromEntries(seen.flatMap(({ shown }) => seenOf(shown, run))))
    if (args.html !== undefined) {
      const { writeStatusPage } = await import('./report/pages.ts')
      await writeStatusPage({ file: args.html, config }, seen, run)
    }
    const failed = seen.find(({ error }) => error)?.error
    if (failed && args.environment) throw failed
    for (const { shown, error } of seen) {
      if (error)
        run.warnings.push({ code: error.code, message: error.message, environment: shown.name })
      if (shown.unfinished?.length) {
        run.warnings.push({
          code: 'HISTORY_FAILED',
          message: `${shown.name} has a migration that did not finish.`,
          environment: shown.name,
        })
      }
    }
    const reached = seen.filter(({ error }) => !error).length
    return done(`${count(seen.length, 'environment')}, ${reached} reached.`)
  })

/** What is shown of one environment; what is not known of it is left out. */
interface EnvironmentStatus {
  readonly name: string
  readonly state: 'up to date' | 'pending' | 'failed' | 'unreachable'
  readonly protected: boolean
  readonly head?: string | null
  readonly pending?: readonly string[]
  readonly unfinished?: readonly string[]
  readonly [fact: string]: unknown
}

/** What is worth keeping of an environment that was reached. */
function seenOf({ name, pending, head }: EnvironmentStatus, run: Run): [string, Seen][] {
  if (!pending) return []
  return [[name, { pending: pending.length, head: head ?? null, at: run.now().toISOString() }]]
}

/** One that cannot be reached says why and does not spoil the others; a bug still does. */
async function look(
  config: Config,
  environment: Environment,
  run: Run,
): Promise<{ shown: EnvironmentStatus; error?: FaberDbError }> {
  const own: Run = { ...run, details: {} }
  const base = { name: environment.name, protected: environment.isProtected }
  const backup = await lastBackup(config, environment, run)
  try {
    return { shown: { ...base, ...(await readEnvironment(config, environment, own)), ...backup } }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const shown = { ...base, state: 'unreachable' as const, error: error.message, ...backup }
    return { shown, error }
  }
}

/** The newest that is whole. A store that cannot be read is a warning: the rest is worth knowing all the same. */
async function lastBackup(config: Config, environment: Environment, run: Run) {
  try {
    const { found } = await readCatalog(await openPlace(config, run), environment.name)
    const last = found.findLast(({ fault }) => fault === undefined)?.record
    return last && { last_backup: { backup_id: last.backup_id, created_at: last.created_at } }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const message = `The backups of ${environment.name} cannot be listed: ${error.message}`
    run.warnings.push({ code: error.code, message, environment: environment.name })
    return undefined
  }
}

async function readEnvironment(config: Config, environment: Environment, run: Run) {
  const connected = await connect({ config, environment }, run, {
    readOnly: true,
    timeoutSeconds: 5,
  })
  return describe({ config, environment, ...connected }, run).catch((error: unknown) => {
    throw sessionError(error, connected.target) ?? error
  })
}

async function describe(state: Configured & Connected, run: Run) {
  const { session, server } = state
  const { migrations, handler } = await readMigrations(state, run)
  const holder = await lockHolder(session, handler.lockKey)
  const unfinished = migrations.unfinished.map(({ name }) => name)
  const pending = migrations.pending.map(({ name }) => name)
  return {
    state: (unfinished.length > 0
      ? 'failed'
      : pending.length > 0
        ? 'pending'
        : 'up to date') as EnvironmentStatus['state'],
    host: `${server.host}:${server.port}`,
    database: server.database,
    server_version: run.details.server_version,
    size_bytes: await databaseSize(session),
    applied: migrations.applied.length,
    head: migrations.head,
    pending,
    unfinished,
    modified: migrations.modified,
    missing: migrations.missing,
    lock: holder ?? null,
    kept: await state.provider.databases.listKept(session),
  }
}

async function databaseSize(session: Session): Promise<number | null> {
  const [row] = await session.query<{ bytes: string }>(
    'select pg_database_size(current_database()) as bytes',
  )
  return row ? Number(row.bytes) : null
}
