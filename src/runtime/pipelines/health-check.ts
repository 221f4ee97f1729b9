import { type ArgumentsOf, FaberDbError, healthCheck as operation } from '../../operations/index.ts'
import { getEnvironments } from '../config/environment.ts'
import type { Run } from '../run.ts'
import { conclude, concludeAll } from './health/conclude.ts'
import { type Looked, lookAt } from './health/look.ts'
import { pipeline, withDocument } from './pipeline.ts'
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
    return { isAll, all: seen.map(({ looked }) => looked) }
  })
  .step('tell', async ({ args, config, all }, run) => {
    if (args.notify && !run.signal.aborted) {
      const { tellAllChanges } = await import('./health/tell.ts')
      const alerts = await tellAllChanges(all, config, run)
      run.details.alerts = alerts
      for (const { message } of alerts.problems) run.reporter.progress(message)
    }
    if (args.html !== undefined) {
      const { writeHealthPage } = await import('./report/pages.ts')
      await writeHealthPage({ file: args.html, config }, all, run)
    }
    return {}
  })
  .step('report', async ({ args, isAll, all }, run) => {
    const [one] = all
    const end = () => (isAll || !one ? concludeAll(all, run) : conclude(one, run))
    const isMeasured = all.some(({ checks }) => checks.length > 0)
    if (!args.prometheus || args.json || !isMeasured) return end()
    const { metricsText } = await import('../report/prometheus.ts')
    return withDocument(end, await metricsText(all.map(measured), run.now()))
  })

/** @throws USAGE */
function refuseArguments(args: ArgumentsOf<typeof operation>): void {
  const { watch, notify, every, prometheus, html } = args
  if (watch && notify) {
    throw new FaberDbError('USAGE', {
      message: '--watch shows, and --notify tells: one look cannot do both.',
      next: 'To be told of what happens: faber-db schedule ENVIRONMENT --as process',
    })
  }
  if (watch && (prometheus || html !== undefined)) {
    throw new FaberDbError('USAGE', {
      message: `--watch has no end at which --${prometheus ? 'prometheus' : 'html'} could be written.`,
      next: 'Leave --watch out.',
    })
  }
  if (every !== undefined && !watch) {
    throw new FaberDbError('USAGE', {
      message: '"--every" is the time between the looks of --watch.',
      next: 'Add --watch; or see faber-db schedule --help.',
    })
  }
}

function measured({ environment, health, checks, error }: Looked) {
  return { environment, health, checks, isReached: error === undefined }
}
