import { FaberDbError } from '../../../operations/index.ts'
import type { Environment } from '../../config/environment.ts'
import type { Config } from '../../config/schema.ts'
import type { Run } from '../../run.ts'
import { listed } from '../../text.ts'
import { type RolledBackTo, rollBackTo } from '../rollback/roll-back-to.ts'
import type { ApplyState } from './state.ts'

/** What is rolled back by itself in an environment: after a failure, after bad health. */
export interface Automatic {
  readonly failure: boolean
  readonly health: boolean
}

/** `max_auto_rollback_attempts` 0 switches both off. */
export function automaticRollback({ safety }: Config, { settings }: Environment): Automatic {
  const any = safety.max_auto_rollback_attempts > 0
  return {
    failure: any && settings.rollback_on_migration_failure,
    health: any && safety.rollback_on_health_check_failure,
  }
}

/**
 * Does the work; where it fails and the configuration says so, undoes all that this run has changed,
 * provided that nothing is lost by it. What it throws then ends with 7: the database is as it was.
 */
export async function orRollBack<T>(
  state: ApplyState,
  run: Run,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FaberDbError) || !isWanted(state, error, run)) throw error
    throw await rolledBack(state, error, run)
  }
}

/** Where the connection was lost nobody knows what is left: that is for the next run to find out. */
function isWanted(
  { config, environment }: ApplyState,
  { code }: FaberDbError,
  { details }: Run,
): boolean {
  const { failure, health } = automaticRollback(config, environment)
  if (code === 'UNHEALTHY_AFTER') return health
  const { left } = (details.failed ?? {}) as { readonly left?: string }
  return failure && left !== 'unknown' && /^MIGRATION_(FAILED|INCOMPLETE)$/.test(code)
}

async function rolledBack(state: ApplyState, error: FaberDbError, run: Run): Promise<FaberDbError> {
  const names = state.pending.map(({ migration }) => migration.name)
  const { backup, plan } = state
  const wanted = { migrations: names, plan, ...(backup && { backup }) }
  const attempts = state.config.safety.max_auto_rollback_attempts
  run.reporter.progress('  rolling back by itself')
  for (let attempt = 1; ; attempt += 1) {
    try {
      const done = await rollBackTo(state, wanted, run)
      return done ? undone(error, done, run) : error
    } catch (problem) {
      if (!(problem instanceof FaberDbError)) throw problem
      const isFinal = problem.code === 'ROLLBACK_IMPOSSIBLE' || run.signal.aborted
      if (isFinal || attempt >= attempts) return notUndone(error, problem, run)
      run.reporter.progress(`  attempt ${attempt} failed: ${problem.message}`)
    }
  }
}

function undone(error: FaberDbError, done: RolledBackTo, run: Run): FaberDbError {
  const { way, why, undone: names, backup, kept } = done
  run.details.rolled_back = {
    way,
    why,
    undone: names,
    backup_id: backup.backup_id,
    ...(kept && { kept }),
  }
  return new FaberDbError(error.code, {
    ...error.text,
    message: `${error.message} It was rolled back: ${listed(names)} ${names.length === 1 ? 'is' : 'are'} pending again.`,
    why: [error.text.why, why].filter(Boolean).join('\n'),
    next: 'Mend the migration or its cause, then run it again. The database is as it was before.',
    exit: 7,
  })
}

/** What remains is told as it is without a rollback, and why there was none. */
function notUndone(error: FaberDbError, problem: FaberDbError, run: Run): FaberDbError {
  run.warnings.push({
    code: problem.code,
    message: `It was not rolled back by itself: ${problem.message}`,
    ...(problem.text.why && { why: problem.text.why }),
  })
  return new FaberDbError(error.code, {
    ...error.text,
    next: [error.text.next, problem.text.next].filter(Boolean).join('\n'),
    exit: problem.exit === 8 ? 8 : error.exit,
  })
}
