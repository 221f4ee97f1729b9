import { FaberDbError } from '../../../operations/index.ts'
import type { ApplyFailure } from '../../apply/apply.ts'
import type { Blocker } from '../../apply/watch.ts'
import type { Migration } from '../../handlers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import type { Statement } from '../../safety/index.ts'

interface FailedMigration {
  readonly migration: Migration
  readonly statement: Statement | undefined
  readonly failure: ApplyFailure
  readonly blockers: readonly Blocker[]
  readonly environment: string
  readonly backupFile: string | undefined
}

/** What a failed migration means, and what a person does next. */
export function applyError(failed: FailedMigration, cancelled: boolean): FaberDbError {
  if (failed.failure.left === 'unknown') return connectionLost(failed)
  if (failed.failure.left === 'some') return incomplete(failed)
  if (cancelled) {
    return new FaberDbError('CANCELLED', {
      message: `Cancelled while ${failed.migration.name} ran; nothing of it is left.`,
      next: `Run it again when you like: faber-db migrate ${failed.environment}`,
    })
  }
  return new FaberDbError('MIGRATION_FAILED', {
    message: `${failed.migration.name} failed at ${placeOf(failed)} and left nothing behind: ${failed.failure.error.message}`,
    why: whyOf(failed),
    next: `Mend the migration or its cause, then run again: faber-db migrate ${failed.environment}`,
    facts: factsOf(failed),
  })
}

function incomplete(failed: FailedMigration): FaberDbError {
  const { migration, failure, environment, backupFile } = failed
  const resolve = (how: string) => `npx prisma migrate resolve --${how} "${migration.name}"`
  return new FaberDbError('MIGRATION_INCOMPLETE', {
    message: `${migration.name} failed at ${placeOf(failed)}, and part of it remains: ${failure.error.message}`,
    why: [
      failure.remaining > 0
        ? `Statements 1 to ${failure.remaining} are applied: the file holds statements that cannot run in a transaction.`
        : 'The file ends transactions of its own, so what came before the failure may be applied.',
      whyOf(failed),
    ].join('\n'),
    next: [
      `Look at what the database has of ${migration.file}.`,
      `Either finish it by hand and run: ${resolve('applied')}`,
      `or undo it by hand and run: ${resolve('rolled-back')}`,
      `Then: faber-db migrate ${environment}`,
      `Or go back to before it: faber-db rollback ${environment} --dry-run`,
      ...(backupFile ? [`The backup from just before it: ${backupFile}`] : []),
    ].join('\n'),
    facts: { ...factsOf(failed), remaining: failure.remaining },
  })
}

function connectionLost({ migration, failure, environment }: FailedMigration): FaberDbError {
  return new FaberDbError('MIGRATION_INCOMPLETE', {
    message: `The connection was lost while ${migration.name} ran: ${failure.error.message}`,
    why: 'Whether the server carried it out is not known yet.',
    next: `When the server answers again, run: faber-db migrate ${environment}\nIt finds out where this run stood and goes on from there.`,
    facts: { migration: migration.name },
  })
}

function placeOf({ migration, statement }: FailedMigration): string {
  return statement ? `${migration.file}:${statement.line}` : `the COMMIT of ${migration.file}`
}

function whyOf({ statement, failure, blockers }: FailedMigration): string {
  const { detail, hint } = failure.error as Error & { detail?: string; hint?: string }
  return [
    ...(statement ? [statement.text] : []),
    ...(detail ? [detail] : []),
    ...(hint ? [hint] : []),
    ...(sqlState(failure.error) === '55P03' ? [waitedFor(blockers, failure.attempts)] : []),
  ].join('\n')
}

function waitedFor(blockers: readonly Blocker[], attempts: number): string {
  const who = blockers.map(
    ({ pid, application, state, seconds }) =>
      `pid ${pid} (${application || 'unnamed'}, ${state}, for ${seconds} s)`,
  )
  return `It tried ${attempts} times to get its locks.${who.length > 0 ? ` They were held by ${who.join(', ')}.` : ''}`
}

function factsOf({ migration, statement, failure }: FailedMigration): Record<string, unknown> {
  return {
    migration: migration.name,
    file: migration.file,
    ...(statement && { line: statement.line }),
    ...(sqlState(failure.error) && { sqlstate: sqlState(failure.error) }),
    attempts: failure.attempts,
  }
}
