import { type CommonArguments, FaberDbError } from '../../../operations/index.ts'
import type { Config } from '../../config/schema.ts'
import type { Autonomy, levels } from '../../faber/autonomy.ts'
import { databaseWorkDetected } from '../../faber/conditions.ts'
import { type Context, noContext, readContext } from '../../faber/context.ts'
import {
  type Phase,
  readWorkItem,
  toWorkId,
  type WorkItem,
  workItemFile,
} from '../../faber/work-item.ts'
import { getHandler, type Migration } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { done, type Finish } from '../pipeline.ts'
import { readConfig, shownPath } from '../steps.ts'

export interface PhaseArguments extends CommonArguments {
  readonly context: string | undefined
  readonly workId: string | undefined
  readonly autonomy: (typeof levels)[number] | undefined
}

/** What every phase knows before it does anything. */
export interface Begun {
  readonly phase: Phase
  readonly context: Context
  readonly config: Config
  readonly autonomy: Autonomy
  readonly workId?: string
  readonly item?: WorkItem
}

/** The hook that runs a phase, as the configuration names it. */
export const hooks = {
  frame: 'post_frame',
  architect: 'post_architect',
  build: 'pre_build',
  evaluate: 'pre_evaluate',
  release: 'pre_release',
} as const satisfies Record<Phase, string>

/** The step with which every phase begins: the context, the configuration, and what is remembered of the work item. */
export function begin(phase: Phase) {
  return async ({ args }: { readonly args: PhaseArguments }, run: Run): Promise<Begun> => {
    run.details.phase = phase
    if (args.context === undefined && args.workId === undefined) throw nothingGiven(run)
    const context = args.context ? await readContext(args.context, run.cwd) : noContext
    const autonomy = args.autonomy ?? context.autonomy ?? 'guarded'
    run.details.autonomy = autonomy
    const given = args.workId ?? context.workId
    const workId = given === undefined ? undefined : toWorkId(given)
    if (workId !== undefined) run.details.work_id = workId
    const config = await readConfig(run)
    const item = workId === undefined ? undefined : await readWorkItem(run.state, workId)
    if (workId !== undefined && autonomy !== 'dry-run') {
      run.details.state = shownPath(workItemFile(run.state, workId), run)
    }
    return {
      phase,
      context,
      config,
      autonomy,
      ...(workId !== undefined && { workId }),
      ...(item && { item }),
    }
  }
}

function nothingGiven({ operation }: Run): FaberDbError {
  return new FaberDbError('USAGE', {
    message: `${operation} needs --context FILE, or --work-id ID of a work item that it knows.`,
    next: `\`faber-db ${operation} --help\` shows how.`,
  })
}

/** The step that ends a phase which the configuration turns off. */
export async function stopIfOff({ phase, config }: Begun, run: Run): Promise<Finish | object> {
  const { enabled, phase_hooks } = config.faber_integration
  if (!enabled) return skip('faber_integration.enabled is false', run)
  const hook = hooks[phase]
  if (!phase_hooks[hook].enabled) return skip(`phase_hooks.${hook}.enabled is false`, run)
  return {}
}

/** Ends a phase that has nothing to do: the engine goes on. */
export function skip(why: string, run: Run): Finish {
  run.details.skipped = why
  return done(`Nothing to do: ${why}.`)
}

/** Whether it is database work, as far as that is known; it stands in the details. */
export function askDetected({ item, context, config }: Begun, run: Run): boolean | null {
  const detected = databaseWorkDetected(item, context, config.faber_integration)
  run.details.conditions = {
    ...(run.details.conditions as object | undefined),
    database_work_detected: detected,
  }
  return detected
}

export async function readFolder({ config }: Begun, run: Run): Promise<readonly Migration[]> {
  const handler = await getHandler(config.database.migration_tool)
  return handler.readMigrations(run.root, config.migrations.directory)
}

/** The command that runs a phase of this work item again. */
export function again({ phase, workId }: Begun): string {
  const name = phase === 'frame' ? 'detect' : phase
  return `faber-db faber ${name} ${workId === undefined ? '--context FILE' : `--work-id ${workId}`}`
}
