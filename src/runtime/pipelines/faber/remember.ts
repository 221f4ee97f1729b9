import {
  errorKinds,
  FaberDbError,
  type Result,
  type ResultWarning,
} from '../../../operations/index.ts'
import { recordAudit } from '../../audit/trail.ts'
import { type Phase, type PhaseRecord, updateWorkItem } from '../../faber/work-item.ts'
import { actor, type Run } from '../../run.ts'
import type { Outcome, Pipeline } from '../pipeline.ts'
import { readConfig } from '../steps.ts'

/**
 * A phase that remembers how it ended, well or not: in the state of the work item, and in the
 * audit. What fails says why and what to do, for the engine acts on that.
 */
export function remembered<Arguments, State>(
  phase: Phase,
  inner: Pipeline<Arguments, State>,
): Pick<Pipeline<Arguments, State>, 'steps' | 'run'> {
  return {
    steps: inner.steps,
    async run(args, run) {
      try {
        const outcome = await inner.run(args, run)
        return withWarning(outcome, await remember(phase, outcome.result, run).catch(asWarning))
      } catch (error) {
        if (!(error instanceof FaberDbError)) throw error
        const told = explained(error, run)
        const status = error.code === 'APPROVAL_REQUIRED' ? 'pending_input' : 'failure'
        const ending = { status, message: error.message, code: error.code } as const
        // The error that ended the phase is worth more than one of its record.
        await remember(phase, ending, run).catch(() => {})
        throw told
      }
    },
  }
}

/** What a phase has done stays done where its record cannot be written. */
function asWarning(error: unknown): ResultWarning {
  if (!(error instanceof FaberDbError)) throw error
  return { code: error.code, message: `The phase is done, and not remembered: ${error.message}` }
}

function withWarning(outcome: Outcome, warning: ResultWarning | undefined): Outcome {
  if (!warning) return outcome
  const { exit, result } = outcome
  const status = result.status === 'success' ? 'warning' : result.status
  return {
    exit: exit === 0 ? 6 : exit,
    result: { ...result, status, warnings: [...result.warnings, warning] },
  }
}

function explained(error: FaberDbError, run: Run): FaberDbError {
  const { text, code, exit } = error
  return new FaberDbError(code, {
    ...text,
    why: text.why ?? errorKinds[code].meaning,
    next: text.next ?? `Mend that, then run ${run.operation} again.`,
    exit,
  })
}

type Ending = Pick<Result, 'status' | 'message'> & Pick<PhaseRecord, 'code'>

/** A dry run writes nothing, and without a work item there is no place for it. */
async function remember(phase: Phase, ending: Ending, run: Run): Promise<undefined> {
  const { details } = run
  if (details.autonomy === 'dry-run' || details.autonomy === undefined) return
  const at = run.now().toISOString()
  const record: PhaseRecord = {
    status: ending.status,
    ...(ending.code && { code: ending.code }),
    message: run.reporter.redact(ending.message).slice(0, 500),
    at,
    ...asText('skipped', details.skipped),
    ...asText('environment', details.environment),
    ...asText('plan_id', details.plan_id),
  }
  if (typeof details.work_id === 'string') {
    await updateWorkItem(run.state, details.work_id, run.now(), (item) => ({
      ...item,
      phases: { ...item.phases, [phase]: record },
    }))
  }
  const { coordination } = (await readConfig(run)).faber_integration
  if (!coordination.log_coordination_activities) return
  await recordAudit(
    run.state.audit,
    {
      operation: run.operation,
      outcome: record.skipped ? 'skipped' : record.status,
      actor: actor(),
      ...asText('environment', details.environment),
      ...asText('plan_id', details.plan_id),
      ...asText('work_id', details.work_id),
      ...asText('code', ending.code),
    },
    run.now(),
  )
}

function asText<K extends string>(key: K, value: unknown): { [key in K]?: string } {
  return (typeof value === 'string' ? { [key]: value } : {}) as { [key in K]?: string }
}
