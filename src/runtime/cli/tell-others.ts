import type { ResultWarning } from '../../operations/index.ts'
import { findProjectRoot } from '../config/project.ts'
import type { Outcome } from '../pipelines/pipeline.ts'
import type { Reporter } from '../report/reporter.ts'
import { mayConcernOthers } from './ending.ts'
import { abortOnSignals } from './signals.ts'

interface Told {
  readonly env: NodeJS.ProcessEnv
  readonly reporter: Reporter
  /** Of the run: whoever is not reached becomes one more. */
  readonly warnings: ResultWarning[]
}

/** What the other plugins of a project want to know of: changes, and who approved them. */
const handedOn = [
  ...['migrate', 'rollback', 'restore', 'backup create', 'approve'],
  ...['faber architect', 'faber build', 'faber evaluate', 'faber release'],
]

/** Those who were not there learn of what concerns them: the receivers of alerts, then the other plugins of the project. */
export async function tellOthers(args: object, outcome: Outcome, told: Told): Promise<void> {
  const { exit, result } = outcome
  const { details } = result
  const operation = String(details.operation)
  const root = await findProjectRoot(process.cwd(), told.env)
  // Who does not want to wait for them is shown the result all the same.
  const abort = abortOnSignals()
  const ending = { operation, args, exit, details, root }
  if (await mayConcernOthers(ending)) {
    const { notify } = await import('./notify.ts')
    await notify(ending, { ...told, result, signal: abort.signal })
  }
  if (handedOn.includes(operation)) {
    const { handOn } = await import('./hand-on.ts')
    await handOn(outcome, { ...told, args, root, signal: abort.signal })
  }
  abort.release()
}
