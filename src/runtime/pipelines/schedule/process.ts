import { FaberDbError } from '../../../operations/index.ts'
import type { Environment } from '../../config/environment.ts'
import type { Config } from '../../config/schema.ts'
import { beats } from '../../monitor/beats.ts'
import { holdEnvironments } from '../../monitor/holding.ts'
import { intervalText } from '../../monitor/interval.ts'
import { lookLine } from '../../report/watch.ts'
import { actor, type Run } from '../../run.ts'
import { lookAt } from '../health/look.ts'
import { withinOwnRun } from '../health/own-run.ts'
import { refuseUntellable, tellChanges } from '../health/tell.ts'
import { lookDocument } from '../health/watch.ts'
import { Finish } from '../pipeline.ts'

interface State {
  readonly config: Config
  readonly environments: readonly Environment[]
  readonly minutes: number
  readonly json: boolean
}

/** Looks and tells until SIGTERM or Ctrl-C. No trouble of a database or a receiver ends it. @throws MONITOR_RUNNING */
export async function lookForEver(state: State, run: Run): Promise<Finish> {
  const { config, environments, minutes } = state
  refuseUntellable(config)
  const names = environments.map(({ name }) => name)
  run.defer(await holdEnvironments(names, run.state, { actor: actor(), now: run.now }))
  run.reporter.progress(
    `Looking at ${names.join(', ')} every ${intervalText(minutes)}, as process ${process.pid}.`,
  )
  for await (const at of beats(minutes * 60, run.signal)) {
    const looks = await Promise.allSettled(
      environments.map((environment) =>
        withinOwnRun(run, (own) => lookAt({ config, environment }, noArguments, own)),
      ),
    )
    for (const look of looks) {
      // What was broken off says nothing of the database.
      if (run.signal.aborted) break
      if (look.status === 'rejected') throw look.reason
      const { error, ...looked } = look.value
      const shown = { ...looked, ...(error && { error: error.message }) }
      if (state.json) run.reporter.print(lookDocument(shown, at))
      run.reporter.tell(lookLine(shown, at))
      await tell(look.value, config, run)
    }
  }
  return new Finish(0, 'success', 'The looking was stopped.', [], { isPrinted: true })
}

const noArguments = { checks: undefined, timeout: undefined }

/** A state folder that cannot be written now may be so at the next look. */
async function tell(looked: Parameters<typeof tellChanges>[0], config: Config, run: Run) {
  try {
    const { told, problems } = await tellChanges(looked, config, run)
    for (const title of told) run.reporter.tell(`Told: ${title}`)
    for (const { message } of problems) run.reporter.tell(message)
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    run.reporter.tell(error.message)
  }
}
