import {
  type ArgumentsOf,
  type ExitCode,
  FaberDbError,
  type OperationDefinition,
  type Result,
  resultErrorOf,
} from '../../operations/index.ts'
import type { Target } from '../providers/index.ts'
import { sessionError } from '../providers/postgresql/errors.ts'
import type { Run } from '../run.ts'

/** How an operation ended: the exit code and the result that stands for it. */
export interface Outcome {
  readonly exit: ExitCode
  readonly result: Result
  /** What stands for the result where no JSON is wanted, whole; laid out by the pipeline itself. */
  readonly document?: string
  /** What there was to print was printed on the way, line by line: nothing more is. */
  readonly isPrinted?: true
}

/** What few endings have: errors without a step that broke, a document of their own, or all of it printed. */
interface FinishMore {
  readonly errors?: Result['errors']
  readonly document?: string | undefined
  readonly isPrinted?: true
}

/** What a step returns to end the pipeline early, and well. */
export class Finish {
  readonly exit: ExitCode
  readonly status: Result['status']
  readonly message: string
  readonly suggestedFixes: readonly string[]
  readonly more: FinishMore

  constructor(
    exit: ExitCode,
    status: Result['status'],
    message: string,
    suggestedFixes: readonly string[] = [],
    more: FinishMore = {},
  ) {
    this.exit = exit
    this.status = status
    this.message = message
    this.suggestedFixes = suggestedFixes
    this.more = more
  }
}

/** Ends well. With warnings gathered on the way it ends as done with warnings (6). */
export function done(message: string, suggestedFixes: readonly string[] = []): Finish {
  return new Finish(0, 'success', message, suggestedFixes)
}

/** What `end` ends with, shown as this document; an error too, which then is a result and not thrown. */
export function withDocument(end: () => Finish, document: string): Finish {
  try {
    const { exit, status, message, suggestedFixes, more } = end()
    return new Finish(exit, status, message, suggestedFixes, { ...more, document })
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const fixes = error.text.next?.split('\n')
    const errors = [resultErrorOf(error)]
    return new Finish(error.exit, 'failure', error.message, fixes, { errors, document })
  }
}

type Step = (state: never, run: Run) => Promise<unknown>

/**
 * An ordered list of named steps. Each is given what the steps before it have returned, and adds
 * to it; a step that returns a Finish ends the pipeline, and so does one that throws.
 */
export interface Pipeline<Arguments, State> {
  readonly steps: readonly string[]
  step<Added>(
    name: string,
    run: (state: State, run: Run) => Promise<Added | Finish>,
  ): Pipeline<Arguments, State & (Added extends object ? Added : unknown)>
  run(args: Arguments, run: Run): Promise<Outcome>
}

export function pipeline<O extends OperationDefinition>(
  _operation: O,
): Pipeline<ArgumentsOf<O>, { readonly args: ArgumentsOf<O> }> {
  return build([])
}

function build<Arguments, State>(
  steps: readonly { readonly name: string; readonly step: Step }[],
): Pipeline<Arguments, State> {
  return {
    steps: steps.map(({ name }) => name),
    step: (name, step) => build([...steps, { name, step: step as Step }]),
    run: (args, run) => walk(steps, args, run),
  }
}

async function walk(
  steps: readonly { readonly name: string; readonly step: Step }[],
  args: unknown,
  run: Run,
): Promise<Outcome> {
  const state = { args }
  for (const { name, step } of steps) {
    if (run.signal.aborted) throw cancelled(name)
    run.reporter.step(name)
    const added = await step(state as never, run).catch((error: unknown) => {
      throw asUserError(error, name, state, run)
    })
    if (added instanceof Finish) return toOutcome(added, run)
    Object.assign(state, added)
  }
  throw new Error('the pipeline has no last step: one must end it')
}

function toOutcome(finish: Finish, run: Run): Outcome {
  const worried = finish.status === 'success' && run.warnings.length > 0
  return {
    exit: worried && finish.exit === 0 ? 6 : finish.exit,
    result: {
      status: worried ? 'warning' : finish.status,
      message: finish.message.length > 500 ? `${finish.message.slice(0, 499)}…` : finish.message,
      details: run.details,
      errors: finish.more.errors ?? [],
      warnings: run.warnings,
      suggested_fixes: finish.suggestedFixes,
    },
    ...(finish.more.document !== undefined && { document: finish.more.document }),
    ...(finish.more.isPrinted && { isPrinted: true as const }),
  }
}

/**
 * A step that broke because the user cancelled is cancelled, unless it says that something remains.
 * What the server refuses or no longer answers is the user's to mend; everything else is a bug.
 */
function asUserError(error: unknown, step: string, state: object, run: Run): unknown {
  const known = error instanceof FaberDbError
  // Ctrl-C and Ctrl-D at a question never become signals: the question itself is aborted.
  const aborted = run.signal.aborted || (error as Error).name === 'AbortError'
  if (aborted && !(known && error.exit >= 7)) return cancelled(step)
  const { target } = state as { readonly target?: Target }
  return known || !target ? error : (sessionError(error, target) ?? error)
}

function cancelled(step: string): FaberDbError {
  return new FaberDbError('CANCELLED', {
    message: `Cancelled at the step "${step}".`,
    next: 'Nothing is half done; run it again when you like.',
  })
}
