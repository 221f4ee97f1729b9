import { setTimeout as sleep } from 'node:timers/promises'
import { FaberDbError } from '../../../operations/index.ts'
import { isGuarded } from '../../config/environment.ts'
import type { Run } from '../../run.ts'
import { healthCheck } from '../health-check.ts'
import type { Deploying } from './deploy.ts'
import { within } from './within.ts'

const firstWaitMs = 1_000

/** The configured checks, once, and no more than what they find. */
const configured = {
  ...{ checks: undefined, timeout: undefined, every: undefined, html: undefined },
  ...{ notify: false, prometheus: false, watch: false, json: true },
} as const

/**
 * Runs the configured health checks; an unhealthy database is looked at again, as often as the
 * configuration says. What stays unhealthy fails the phase, or is a warning where the configuration
 * lets it pass; a guarded environment never does.
 * @throws UNHEALTHY before, UNHEALTHY_AFTER after the change
 */
export async function checkHealth(
  when: 'before' | 'after',
  { config, environment }: Deploying,
  run: Run,
): Promise<void> {
  const { coordination } = config.faber_integration
  const retries = coordination.retry_failed_health_checks ? coordination.max_retry_attempts : 0
  for (let attempt = 1; ; attempt += 1) {
    const error = await look(when, attempt, environment.name, run)
    if (!error) return
    if (attempt <= retries) {
      await sleep(firstWaitMs * 2 ** (attempt - 1), undefined, { signal: run.signal })
      continue
    }
    if (coordination.block_on_health_check_failure || isGuarded(environment)) {
      throw unhealthy(when, environment.name, error)
    }
    run.warnings.push({ code: 'UNHEALTHY', message: error.text.why ?? error.message, when })
    return
  }
}

/** One look. What it finds stands in the details; only an unhealthy database is returned. */
async function look(
  when: 'before' | 'after',
  attempt: number,
  environment: string,
  run: Run,
): Promise<FaberDbError | undefined> {
  const args = { ...configured, environment }
  try {
    await within(healthCheck, args, run, ({ health, checks }) => {
      const shown = { health, checks, attempts: attempt }
      run.details.health = { ...(run.details.health as object | undefined), [when]: shown }
    })
    return undefined
  } catch (error) {
    if (error instanceof FaberDbError && (error.code === 'UNHEALTHY' || error.exit === 3)) {
      return error
    }
    throw error
  }
}

function unhealthy(when: 'before' | 'after', environment: string, error: FaberDbError) {
  const { message, why, next } = error.text
  if (when === 'before') return error
  return new FaberDbError('UNHEALTHY_AFTER', {
    message: `The migrations are applied, and ${environment} is not healthy: ${message}`,
    ...(why && { why }),
    ...(next && { next }),
  })
}
