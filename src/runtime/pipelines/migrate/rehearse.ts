import { FaberDbError } from '../../../operations/index.ts'
import type { Session } from '../../providers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import type { Run } from '../../run.ts'
import { onScratch, reachesOtherServers } from '../live/scratch.ts'
import { refuseUnfit, scratchPlace } from '../live/scratch-server.ts'
import type { Configured, Connected } from '../steps.ts'
import type { Assessed, Planned } from './plan.ts'

type State = Configured & Connected & Assessed & Planned

/**
 * Runs the pending migrations on an empty copy of the schema, beside the real database or on the
 * scratch server, and drops it again. It finds what fails by the schema; what hangs on the data it cannot tell.
 * @throws REHEARSAL_FAILED, VARIABLE_UNSET, URL_INVALID
 */
export async function rehearse(state: State, run: Run): Promise<void> {
  if (state.plan.content.approval === 'none') return
  const reaching = state.pending.find(({ sending }) =>
    sending.statements.some((statement) => statement.clusterWide),
  )
  if (reaching) {
    return skip(run, `${reaching.migration.name} reaches beyond its database`)
  }
  if (await reachesOtherServers(state.session)) {
    return skip(
      run,
      'the database has foreign servers or dblink: a copy of it would reach them too',
    )
  }
  const place = await scratchPlace(state, run)
  try {
    await refuseUnfit(state, place, () => true)
    await onScratch({ ...state, target: place }, run, async (session, scratch) => {
      const { provider, target, server } = state
      const options = { serverVersion: server.version, env: run.env, signal: run.signal }
      await provider.copySchema(target, scratch, options)
      await runAll(session, state, run)
    })
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code === 'REHEARSAL_FAILED') throw error
    skip(run, error.text.why ? `${error.message} ${error.text.why}` : error.message)
  }
}

async function runAll(session: Session, { pending, config }: State, run: Run): Promise<void> {
  await session.script(`set statement_timeout = ${config.migrations.timeout_seconds * 1000}`)
  for (const { migration, sending } of pending) {
    for (const batch of sending.batches) {
      let done = 0
      const failed = await session
        .script(batch.sql, (count) => {
          done = count
        })
        .then(
          () => undefined,
          (error: Error) => error,
        )
      if (!failed) continue
      const statement = sending.statements[batch.first - 1 + done]
      const place = `${migration.file}:${statement?.line ?? 1}`
      if (!failsBySchema(failed)) {
        return skip(run, `${place} depends on the data: ${failed.message}`)
      }
      throw new FaberDbError('REHEARSAL_FAILED', {
        message: `${place} fails on a scratch copy of the schema: ${failed.message}`,
        ...(statement && { why: statement.text }),
        next: 'Mend the migration; the database was not touched.',
        facts: { migration: migration.name, sqlstate: sqlState(failed) },
      })
    }
  }
  run.reporter.progress('  rehearsed on an empty copy of the schema')
}

/**
 * Classes of SQLSTATE that an empty copy shows as truly as the real database: syntax and names
 * (42), not supported (0A), dependent objects (2B), wrong place for the statement (25), a new enum
 * value used too early (55P04). Rights (42501) differ: the copy belongs to another owner.
 */
function failsBySchema(error: Error): boolean {
  const state = sqlState(error) ?? ''
  return state !== '42501' && (/^(42|0A|2B|25)/.test(state) || state === '55P04')
}

function skip(run: Run, why: string): void {
  const skipped = (run.details.skipped ?? []) as object[]
  run.details.skipped = [...skipped, { step: 'rehearsal', why }]
}
