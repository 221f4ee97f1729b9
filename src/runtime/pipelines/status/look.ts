import { FaberDbError } from '../../../operations/index.ts'
import type { AuditEntry } from '../../audit/trail.ts'
import { whoApplied } from '../../audit/who-applied.ts'
import { readCatalog } from '../../backup/catalog.ts'
import { type Environment, needsApproval } from '../../config/environment.ts'
import type { Config } from '../../config/schema.ts'
import type { Session } from '../../providers/index.ts'
import { lockHolder } from '../../providers/postgresql/advisory-lock.ts'
import { sessionError } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { openPlace } from '../backup/place.ts'
import {
  type Configured,
  type Connected,
  connect,
  readMigrations,
  type WithHistory,
} from '../steps.ts'
import { driftIn, notKnown } from './drift.ts'

/** What is shown of one environment; what is not known of it is left out. */
export interface EnvironmentStatus {
  readonly name: string
  readonly state: 'up to date' | 'pending' | 'failed' | 'unreachable'
  readonly protected: boolean
  readonly head?: string | null
  readonly pending?: readonly string[]
  readonly unfinished?: readonly string[]
  readonly [fact: string]: unknown
}

export interface LookedAt {
  readonly shown: EnvironmentStatus
  readonly error?: FaberDbError
}

type Trail = readonly AuditEntry[]

const approvable = ['migrate', 'rollback', 'restore'] as const

/** One that cannot be reached says why and does not spoil the others; a bug still does. */
export async function look(state: Configured, trail: Trail, run: Run): Promise<LookedAt> {
  const { config, environment } = state
  const base = {
    name: environment.name,
    protected: environment.isProtected,
    needs_approval: approvable.filter((each) => needsApproval(config, environment, each)),
  }
  const [backup, reached] = await Promise.all([
    lastBackup(config, environment, run),
    reach(state, trail, { ...run, details: {} }),
  ])
  if (!(reached instanceof FaberDbError)) return { shown: { ...base, ...reached, ...backup } }
  const unreachable = { state: 'unreachable' as const, error: reached.message }
  return { shown: { ...base, ...unreachable, ...backup }, error: reached }
}

/** The newest that is whole. A store that cannot be read is a warning: the rest is worth knowing all the same. */
async function lastBackup(config: Config, environment: Environment, run: Run) {
  try {
    const { found } = await readCatalog(await openPlace(config, run), environment.name)
    const last = found.findLast(({ fault }) => fault === undefined)?.record
    const shown = last && { backup_id: last.backup_id, created_at: last.created_at }
    return { last_backup: shown ?? null }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const message = `The backups of ${environment.name} cannot be listed: ${error.message}`
    run.warnings.push({ code: error.code, message, environment: environment.name })
    return undefined
  }
}

/** What the database says of itself, or what kept it from being asked. */
async function reach(state: Configured, trail: Trail, run: Run) {
  try {
    const connected = await connect(state, run, { readOnly: true, timeoutSeconds: 5 })
    return await describe({ ...state, ...connected }, trail, run).catch((error: unknown) => {
      throw sessionError(error, connected.target) ?? error
    })
  } catch (error) {
    if (error instanceof FaberDbError) return error
    throw error
  }
}

async function describe(state: Configured & Connected, trail: Trail, run: Run) {
  const { session, server } = state
  const read = await readMigrations(state, run)
  const { migrations, handler } = read
  const holder = await lockHolder(session, handler.lockKey)
  const drift = holder ? notKnown('Somebody migrates it right now.') : driftIn(state, run)
  const unfinished = migrations.unfinished.map(({ name }) => name)
  const pending = migrations.pending.map(({ name }) => name)
  return {
    state: stateOf(unfinished, pending),
    host: `${server.host}:${server.port}`,
    database: server.database,
    server_version: run.details.server_version,
    size_bytes: await databaseSize(session),
    applied: migrations.applied.length,
    head: migrations.head,
    last_migration: lastMigration(read, state.environment, trail),
    pending,
    unfinished,
    modified: migrations.modified,
    missing: migrations.missing,
    lock: holder ?? null,
    kept: await state.provider.databases.listKept(session),
    drift: await drift,
  }
}

function stateOf(unfinished: readonly string[], pending: readonly string[]) {
  if (unfinished.length > 0) return 'failed' as const
  return pending.length > 0 ? ('pending' as const) : ('up to date' as const)
}

/** The head of the history, when it was done, and by whom: null where the audit trail has no record of it. */
function lastMigration({ migrations, history }: WithHistory, { name }: Environment, trail: Trail) {
  const entry = history.findLast(
    (each) => each.name === migrations.head && each.finishedAt && !each.rolledBackAt,
  )
  if (!entry?.finishedAt) return null
  const { finishedAt } = entry
  const who = whoApplied(trail, { environment: name, name: entry.name, finishedAt })
  return {
    name: entry.name,
    finished_at: finishedAt.toISOString(),
    ...(who ?? { by: null, approved_by: null, approved_way: null }),
  }
}

async function databaseSize(session: Session): Promise<number | null> {
  const [row] = await session.query<{ bytes: string }>(
    'select pg_database_size(current_database()) as bytes',
  )
  return row ? Number(row.bytes) : null
}
