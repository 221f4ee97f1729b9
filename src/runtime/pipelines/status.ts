import { status as operation } from '../../operations/index.ts'
import { readAudit } from '../audit/trail.ts'
import { getEnvironment } from '../config/environment.ts'
import { configPath } from '../config/load.ts'
import { getHandler } from '../handlers/index.ts'
import type { Run } from '../run.ts'
import { keepSeen, type Seen } from '../state/seen.ts'
import { count } from '../text.ts'
import { done, pipeline } from './pipeline.ts'
import { type EnvironmentStatus, type LookedAt, look } from './status/look.ts'
import { readConfig, shownPath } from './steps.ts'

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
    const { entries } = await readAudit(run.state.audit)
    // All of them come to their end before a bug in one ends the program: each has a connection to close.
    const looks = await Promise.allSettled(
      environments.map((environment) => look({ config, environment }, entries, run)),
    )
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
    for (const each of seen) warnOf(each, run)
    const reached = seen.filter(({ error }) => !error).length
    return done(`${count(seen.length, 'environment')}, ${reached} reached.`)
  })

/** What is worth keeping of an environment that was reached. */
function seenOf({ name, pending, head }: EnvironmentStatus, run: Run): [string, Seen][] {
  if (!pending) return []
  return [[name, { pending: pending.length, head: head ?? null, at: run.now().toISOString() }]]
}

function warnOf({ shown, error }: LookedAt, run: Run): void {
  const environment = shown.name
  if (error) run.warnings.push({ code: error.code, message: error.message, environment })
  if (shown.unfinished?.length) {
    const message = `${environment} has a migration that did not finish.`
    run.warnings.push({ code: 'HISTORY_FAILED', message, environment })
  }
}
