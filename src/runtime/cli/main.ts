import {
  engineResultOf,
  FaberDbError,
  type Result,
  type ResultWarning,
  resultErrorOf,
  version,
} from '../../operations/index.ts'
import { findProjectRoot } from '../config/project.ts'
import { pipelines } from '../pipelines/index.ts'
import type { Outcome } from '../pipelines/pipeline.ts'
import { createReporter, type Reporter } from '../report/reporter.ts'
import type { Run } from '../run.ts'
import { statePaths } from '../state/paths.ts'
import { type Command, parseCommandLine, wantedOutput } from './parse-arguments.ts'
import { abortOnSignals } from './signals.ts'
import { tellOthers } from './tell-others.ts'

/** Runs one command line and returns the exit code. Nothing else decides how the program ends. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const output = wantedOutput(argv)
  const reporter = createReporter(process, output !== 'text')
  const details: Record<string, unknown> = { operation: argv[0] ?? '' }
  const warnings: ResultWarning[] = []
  let args: object = {}
  let outcome: Outcome
  try {
    const command = parseCommandLine(argv)
    if (command.kind !== 'run') return await explain(command, reporter)
    args = command.args
    details.operation = command.operation.name
    outcome = await runOperation(command, env, reporter, { details, warnings })
  } catch (error) {
    outcome = failureOutcome(error, { details, warnings })
    if (!(error instanceof FaberDbError)) reporter.tell(String((error as Error).stack ?? error))
  }
  await tellOthers(args, outcome, { env, reporter, warnings })
  if (!outcome.isPrinted) await show(outcome, output, reporter)
  return outcome.exit
}

async function runOperation(
  command: Extract<Command, { kind: 'run' }>,
  env: NodeJS.ProcessEnv,
  reporter: Reporter,
  told: Pick<Run, 'details' | 'warnings'>,
): Promise<Outcome> {
  const cwd = process.cwd()
  const root = await findProjectRoot(cwd, env)
  const closers: (() => Promise<unknown>)[] = []
  const abort = abortOnSignals()
  const run: Run = {
    operation: command.operation.name,
    cwd,
    env,
    root,
    state: statePaths(root),
    reporter,
    signal: abort.signal,
    ...told,
    defer: (close) => closers.unshift(close),
    now: () => new Date(),
  }
  try {
    const pipeline = await pipelines[command.operation.name as keyof typeof pipelines]()
    return await pipeline.run(command.args as never, run)
  } finally {
    for (const close of closers) await close().catch((error) => notClosed(error, reporter))
    abort.release()
  }
}

/** What could not be closed or cleared away is told; how the operation ended stays as it is. */
function notClosed(error: unknown, reporter: Reporter): void {
  reporter.tell(`Something is left behind: ${(error as Error).message ?? String(error)}`)
}

/** What an error means to the caller. A plan that waits for approval is no failure. */
function failureOutcome(
  error: unknown,
  { details, warnings }: Pick<Run, 'details' | 'warnings'>,
): Outcome {
  const known =
    error instanceof FaberDbError
      ? error
      : new FaberDbError('INTERNAL', {
          message: `A bug of faber-db: ${(error as Error).message ?? String(error)}`,
          next: 'Please report it with what stands above.',
        })
  const { message, why, next } = known.text
  const waiting = known.code === 'APPROVAL_REQUIRED'
  const result: Result = {
    status: waiting ? 'pending_input' : 'failure',
    message: cut(message, 500),
    details,
    errors: [resultErrorOf(known)],
    warnings,
    ...(why && !waiting && { error_analysis: cut(why, 2000) }),
    suggested_fixes: next ? next.split('\n').filter((line) => line.trim() !== '') : [],
  }
  return { exit: known.exit, result }
}

/** FABER’s engine takes texts up to a length. */
function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

async function explain(command: Command, reporter: Reporter): Promise<number> {
  const { generalHelp, operationHelp } = await import('./help.ts')
  if (command.kind === 'version') reporter.print(version)
  else if (command.kind === 'help') {
    reporter.print(command.operation ? operationHelp(command.operation) : generalHelp())
  }
  return 0
}

async function show(
  { result, document }: Outcome,
  output: ReturnType<typeof wantedOutput>,
  reporter: Reporter,
): Promise<void> {
  if (output === 'json') {
    const isPhase = String(result.details.operation).startsWith('faber ')
    return reporter.print(JSON.stringify(isPhase ? engineResultOf(result) : result, null, 2))
  }
  if (document !== undefined) return reporter.printDocument(document)
  const { resultText } = await import('../report/result.ts')
  // Whoever reads a document of another format on stdout must not find words there.
  if (output === 'document') reporter.tell(resultText(result))
  else reporter.print(resultText(result))
}
