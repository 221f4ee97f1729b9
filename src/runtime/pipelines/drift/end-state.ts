import { FaberDbError } from '../../../operations/index.ts'
import type { Migration } from '../../handlers/index.ts'
import type { Session, Structure, Target } from '../../providers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import { quoteIdentifier } from '../../providers/postgresql/identifiers.ts'
import type { Run } from '../../run.ts'
import { parseScript, type Statement } from '../../safety/reading/parse.ts'
import { listed } from '../../text.ts'
import { onScratch, reachesOtherServers } from '../live/scratch.ts'
import { refuseUnfit, scratchPlace } from '../live/scratch-server.ts'
import { replay, Unprovable } from '../rollback/prove.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import { hangsOnCircumstances } from './circumstances.ts'
import { endStateKey } from './key.ts'
import { rememberEndState, rememberedEndState } from './remembered.ts'

type State = Configured & Connected & WithHistory

/** What the applied migrations make. */
export interface EndState {
  readonly structure: Structure
  /** The schemas that they touch, and the one of the connection. */
  readonly schemas: readonly string[]
  /** Places of statements that reach beyond their database and were left out. */
  readonly notReplayed: readonly string[]
}

/**
 * What the applied migrations make, in the order of the history: remembered from an earlier run, or
 * replayed. @throws HISTORY_MODIFIED, DB_PERMISSION, REHEARSAL_FAILED, POLICY, SCRATCH_UNFIT
 */
export async function endState(state: State, run: Run): Promise<EndState> {
  refuseEdited(state.migrations.modified)
  const migrations = await appliedOf(state, run)
  const place = await scratchPlace(state, run)
  const key = await endStateKey(state, migrations, place)
  const remembered = await rememberedEndState(key, run.env)
  if (remembered) return remembered
  const { hangs, ...found } = await replayAside(state, migrations, place, run)
  if (!hangs) await rememberEndState(key, found, run.env)
  return found
}

/** The applied migrations that are still in the folder. */
async function appliedOf({ handler, config, migrations }: State, run: Run): Promise<Migration[]> {
  const folder = await handler.readMigrations(run.root, config.migrations.directory)
  const byName = new Map(folder.map((migration) => [migration.name, migration]))
  return migrations.applied.flatMap((name) => byName.get(name) ?? [])
}

/** What a replay has made, and whether that may hang on more than the migrations. */
type Replayed = EndState & { readonly hangs: boolean }

/** Replays migrations in a scratch database on the server of `place`, and reads what they have made. */
async function replayAside(
  state: State,
  migrations: readonly Migration[],
  place: Target,
  run: Run,
): Promise<Replayed> {
  if (await reachesOtherServers(state.session)) {
    throw new FaberDbError('POLICY', {
      message:
        'The database has foreign servers or dblink: replaying its migrations would reach them.',
      next: 'Compare it on a machine from which they cannot be reached.',
    })
  }
  try {
    const isNamed = (name: string) => migrations.some(({ sql }) => sql.includes(name))
    await refuseUnfit(state, place, isNamed)
    return await onScratch({ ...state, target: place }, run, (session) =>
      replayed(state, session, migrations),
    )
  } catch (error) {
    throw asDriftError(error, state, place)
  }
}

/** Only what this database has run already is run again: an edited file has not been, nor was it approved. */
function refuseEdited(modified: readonly string[]): void {
  if (modified.length === 0) return
  throw new FaberDbError('HISTORY_MODIFIED', {
    message: `Edited after being applied: ${listed(modified)}.`,
    why: 'What it made in this database is no longer known, and what it holds now was never run here.',
    next: 'Restore the file from version control; put the change into a new migration.',
    facts: { migrations: modified },
  })
}

async function replayed(
  state: State,
  session: Session,
  migrations: readonly Migration[],
): Promise<Replayed> {
  const { target, provider, handler } = state
  const scripts = await Promise.all(migrations.map(withinDatabase))
  await handler.createHistory(session)
  for (const { migration } of scripts) {
    if (migration.sql.trim() !== '') await replay(state, session, migration)
  }
  const schemas = [...new Set([target.schema, ...(await provider.schemasOf(session))])]
  return {
    structure: await provider.structureOf(session, schemas),
    schemas,
    notReplayed: scripts.flatMap(({ left }) => left),
    hangs: hangsOnCircumstances(scripts.flatMap(({ statements }) => statements)),
  }
}

interface Script {
  readonly migration: Migration
  readonly statements: readonly Statement[]
  /** Places of what was left out. */
  readonly left: readonly string[]
}

/**
 * A migration without the statements that reach beyond their database (roles, other databases, the
 * server): a replay beside the real database must not repeat them. A function that would is only made.
 */
async function withinDatabase(migration: Migration): Promise<Script> {
  const { sql, file } = migration
  const { statements } = await parseScript(sql, file)
  const reaching = statements.filter(
    ({ clusterWide, kind }) => clusterWide && kind !== 'CreateFunctionStmt',
  )
  const kept = statements.filter((statement) => !reaching.includes(statement))
  const keptSql =
    reaching.length > 0 || kept.length === 0 ? kept.map(({ text }) => `${text};\n`).join('') : sql
  return {
    migration: { ...migration, sql: keptSql },
    statements: kept,
    left: reaching.map(({ line }) => `${file}:${line}`),
  }
}

/** Says which ways there are where a right is missing, and that nothing can be told where a migration fails. */
function asDriftError(error: unknown, { target, environment }: State, place: Target): unknown {
  const why = 'Drift is told by replaying the applied migrations in a scratch database.'
  if (error instanceof FaberDbError && error.code === 'DB_PERMISSION') {
    const createDb = `ALTER ROLE ${quoteIdentifier(place.user)} CREATEDB`
    return new FaberDbError('DB_PERMISSION', {
      message: error.message,
      why,
      next: [
        `Give the role the right to create databases (${createDb}), or use a role that has it.`,
        ...(place === target
          ? ['Or name a scratch server: database.scratch_connection_string_env.']
          : []),
        `Or let somebody who has the right run it once on this machine and account: faber-db drift ${environment.name}`,
      ].join('\n'),
    })
  }
  if (!(error instanceof Unprovable)) return error
  const code = sqlState(error.cause) === '42501' ? 'DB_PERMISSION' : 'REHEARSAL_FAILED'
  const where = place === target ? 'an empty database' : 'an empty database of the scratch server'
  return new FaberDbError(code, {
    message: error.message,
    why,
    next:
      code === 'DB_PERMISSION'
        ? 'Grant the right, or use a role that has it.'
        : `What the applied migrations make cannot be told until they run on ${where}.`,
  })
}
