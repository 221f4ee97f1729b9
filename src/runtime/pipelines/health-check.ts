import {
  type ArgumentsOf,
  type ExitCode,
  FaberDbError,
  healthCheck as operation,
} from '../../operations/index.ts'
import { getEnvironments } from '../config/environment.ts'
import { worst } from '../health/run-checks.ts'
import type { Run } from '../run.ts'
import { adviceOf, issuesOf, type Looked, lookAt } from './health/look.ts'
import { done, type Finish, pipeline, withDocument } from './pipeline.ts'
import { readConfig } from './steps.ts'

export const healthCheck = pipeline(operation)
  .step('read the configuration', async ({ args }, run) => {
    run.details.environment = args.environment
    refuseArguments(args)
    const config = await readConfig(run)
    if (args.notify) (await import('./health/tell.ts')).refuseUntellable(config)
    return { config, ...getEnvironments(config, args.environment) }
  })
  .step('watch', async (state, run) => {
    return state.args.watch ? (await import('./health/watch.ts')).watch(state, run) : {}
  })
  .step('check', async ({ args, config, isAll, environments }, run) => {
    // All of them come to their end before a bug in one ends the program: each has a connection to close.
    const looks = await Promise.allSettled(
      environments.map(async (environment) => {
        const own: Run = isAll ? { ...run, details: {} } : run
        const looked = await lookAt({ config, environment }, args, own)
        return { looked, facts: own.details }
      }),
    )
    const seen = looks.map((each) => {
      if (each.status === 'fulfilled') return each.value
      throw each.reason
    })
    if (isAll) {
      run.details.environments = seen.map(({ looked, facts }) => ({
        ...facts,
        ...looked,
        ...(looked.error && { error: looked.error.message }),
      }))
    }
    const all = seen.map(({ looked }) => looked)
    if (args.notify && !run.signal.aborted) {
      const { tellAllChanges } = await import('./health/tell.ts')
      const alerts = await tellAllChanges(all, config, run)
      run.details.alerts = alerts
      for (const { message } of alerts.problems) run.reporter.progress(message)
    }
    const [one] = all
    const end = () => (isAll || !one ? concludeAll(all, run) : conclude(one, run))
    const isMeasured = all.some(({ checks }) => checks.length > 0)
    if (!args.prometheus || args.json || !isMeasured) return end()
    const { metricsText } = await import('../report/prometheus.ts')
    return withDocument(end, await metricsText(all.map(measured), run.now()))
  })

/** @throws USAGE */
function refuseArguments({ watch, notify, every }: ArgumentsOf<typeof operation>): void {
  if (watch && notify) {
    throw new FaberDbError('USAGE', {
      message: '--watch shows, and --notify tells: one look cannot do both.',
      next: 'To be told of what happens: faber-db schedule ENVIRONMENT --as process',
    })
  }
  if (every !== undefined && !watch) {
    throw new FaberDbError('USAGE', {
      message: '"--every" is the time between the looks of --watch.',
      next: 'Add --watch; or see faber-db schedule --help.',
    })
  }
}

/** @throws what kept it from looking; UNHEALTHY */
function conclude(looked: Looked, run: Run): Finish {
  const { environment, health, checks, error } = looked
  if (error && checks.length === 0) throw error
  Object.assign(run.details, { health, checks })
  if (error) throw error
  const message = `${environment} is ${health}.`
  if (health === 'unhealthy') {
    throw new FaberDbError('UNHEALTHY', {
      message,
      why: issuesOf(looked).join('\n'),
      next: adviceOf(looked).join('\n'),
    })
  }
  for (const issue of issuesOf(looked)) run.warnings.push({ code: 'DEGRADED', message: issue })
  return done(message, adviceOf(looked))
}

function measured({ environment, health, checks, error }: Looked) {
  return { environment, health, checks, isReached: error === undefined }
}

/** How bad an ending is: the worst of all environments is that of the program. */
const endings: readonly ExitCode[] = [0, 6, 2, 4, 3]

/** One ending for all of them. @throws what kept it from looking at one; UNHEALTHY */
function concludeAll(all: readonly Looked[], run: Run): Finish {
  run.details.health = worst(all.map(({ health }) => health))
  const counted = (['healthy', 'degraded', 'unhealthy'] as const)
    .map((health) => [health, all.filter((each) => each.health === health).length] as const)
    .filter(([, number]) => number > 0)
    .map(([health, number]) => `${number} ${health}`)
  const message = `Environments: ${counted.join(', ')}.`
  const told = (lines: (looked: Looked) => readonly string[]) =>
    all.flatMap((looked) => lines(looked).map((line) => `${looked.environment}: ${line}`))
  const issues = told((looked) => (looked.error ? [looked.error.message] : issuesOf(looked)))
  const advice = told((looked) =>
    looked.error ? [looked.error.text.next ?? []].flat() : adviceOf(looked),
  )
  const [bad] = all
    .filter(({ health }) => health === 'unhealthy')
    .toSorted((a, b) => endings.indexOf(exitOf(b)) - endings.indexOf(exitOf(a)))
  if (bad) {
    throw new FaberDbError(bad.error?.code ?? 'UNHEALTHY', {
      message,
      why: issues.join('\n'),
      next: advice.join('\n'),
    })
  }
  for (const issue of issues) run.warnings.push({ code: 'DEGRADED', message: issue })
  return done(message, advice)
}

function exitOf({ error }: Looked): ExitCode {
  return error?.exit ?? 4
}
