import { FaberDbError } from '../../../operations/index.ts'
import { planSending, type SendingPlan } from '../../apply/batches.ts'
import { undoScript } from '../../apply/undo.ts'
import { schemaDifference } from '../../backup/compare.ts'
import type { Handler, Migration } from '../../handlers/index.ts'
import type { Session, Target } from '../../providers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { onScratch } from '../live/scratch.ts'
import type { Configured, Targeted } from '../steps.ts'
import type { Undone, Unusable } from './downs.ts'

type State = Pick<Configured, 'config'> & Targeted & { readonly handler: Handler }

/** The schemas that the proof went through, as texts. */
export interface Proof {
  /** Where the down scripts lead. */
  readonly target: string
  /** Where they begin: all migrations applied. */
  readonly full: string
}

/**
 * Proves down scripts on a scratch database: the folder is replayed up to the target, then what is
 * to be undone, then the down scripts in one transaction; the schema must be what it was.
 * `undone`: newest first.
 */
export async function proveDowns(
  state: State,
  kept: readonly Migration[],
  undone: readonly Undone[],
  run: Run,
): Promise<Proof | Unusable> {
  return tried(() =>
    onScratch(state, run, async (session, scratch) => {
      const look = await looker(state, session, scratch, run)
      await state.handler.createHistory(session)
      for (const migration of kept) await replay(state, session, migration)
      const target = await look()
      for (const { migration, up } of undone.toReversed()) {
        await replay(state, session, migration, up)
      }
      const full = await look()
      await undo(state, session, undone)
      const back = await look()
      if (back === target) return { target, full }
      return { why: `After up and down the schema is another: ${schemaDifference(target, back)}.` }
    }),
  )
}

/** What keeps a proof from being made is why there is none; a bug still is one. */
export async function tried<T>(work: () => Promise<T>): Promise<T | Unusable> {
  return work().catch((error: unknown) => {
    if (error instanceof Unprovable) return { why: error.message }
    if (!(error instanceof FaberDbError)) throw error
    return { why: error.text.why ? `${error.message} ${error.text.why}` : error.message }
  })
}

/** Reads the schema of a scratch database whenever it is called. */
export async function looker(
  { provider }: Targeted,
  session: Session,
  scratch: Target,
  run: Run,
): Promise<() => Promise<string>> {
  const { version } = await session.identify()
  const options = { serverVersion: version, env: run.env, signal: run.signal }
  return () => provider.backups.schemaOf(scratch, options)
}

/** Runs a migration on a scratch database; its history is not kept there. */
export async function replay(
  { config }: State,
  session: Session,
  migration: Migration,
  sending?: SendingPlan,
): Promise<void> {
  const { batches } = sending ?? (await planSending(migration))
  for (const { sql } of batches) {
    await begin(session, config.migrations.timeout_seconds)
    await session.script(sql).catch(because(`${migration.file} cannot be replayed`))
  }
  await begin(session, config.migrations.timeout_seconds)
}

/** Runs down scripts on a scratch database, in one transaction. */
export async function undo(
  { config }: State,
  session: Session,
  undone: readonly Undone[],
): Promise<void> {
  await begin(session, config.migrations.timeout_seconds)
  let done = 0
  await session
    .script(undoScript(undone), (count) => {
      done = count
    })
    .catch((error: Error) => because(`${placeOf(undone, done + 1)} fails`)(error))
  await begin(session, config.migrations.timeout_seconds)
}

/** Where the statement with this number stands, counted from 1 over all the scripts. */
export function placeOf(undone: readonly Undone[], statement: number): string {
  let before = 0
  for (const { down, statements } of undone) {
    const found = statements[statement - 1 - before]
    if (found) return `${down.file}:${found.line}`
    before += statements.length
  }
  return 'the COMMIT of the down scripts'
}

/** What a file left open or set must not reach the next one. */
async function begin(session: Session, seconds: number): Promise<void> {
  await session.script('rollback')
  await session.script('reset session authorization; reset role; reset all')
  await session.script(`set statement_timeout = ${seconds * 1000}`)
}

/** What a server's refusal on a scratch database means: there is no proof. */
export class Unprovable extends Error {}

const because =
  (what: string) =>
  (error: Error): never => {
    if (sqlState(error) === undefined) throw error
    const { detail } = error as Error & { readonly detail?: string }
    const more = detail === undefined ? '' : ` ${detail}`
    throw new Unprovable(`${what} on a scratch database: ${error.message}.${more}`, {
      cause: error,
    })
  }
