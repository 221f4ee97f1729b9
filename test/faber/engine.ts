import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { engineResult } from '../support/engine-result.ts'

/*
 * A scripted engine of FABER: it reads a workflow file, takes its phases, keeps their results and
 * pauses, stops or goes on as the file says. It follows what is known of the engines of both ages, and
 * knows nothing of faber-db but how its commands are called.
 */

export interface StepResult {
  readonly status: 'success' | 'warning' | 'failure' | 'pending_input'
  readonly message: string
  readonly details?: Readonly<Record<string, unknown>>
  readonly errors?: readonly unknown[]
  readonly warnings?: readonly unknown[]
  readonly error_analysis?: string
  readonly suggested_fixes?: readonly string[]
}

interface Step {
  readonly id?: string
  readonly name?: string
  readonly skill?: string
  readonly prompt?: string
  readonly operation?: string
  readonly arguments?: Readonly<Record<string, string>>
  readonly result_handling?: { readonly on_success?: string; readonly on_warning?: string }
}

interface WorkflowFile {
  readonly phases: Readonly<
    Record<
      Phase,
      {
        readonly enabled: boolean
        readonly pre_steps?: readonly Step[]
        readonly steps?: readonly Step[]
        readonly post_steps?: readonly Step[]
      }
    >
  >
  readonly hooks?: Readonly<Record<string, readonly Step[]>>
  readonly autonomy: {
    readonly level: string
    readonly require_approval_for?: readonly string[]
  }
}

const phases = ['frame', 'architect', 'build', 'evaluate', 'release'] as const
export type Phase = (typeof phases)[number]

/** What the engine keeps of a run, between its processes. */
interface RunState {
  readonly done: string[]
  readonly results: Record<string, StepResult>
  readonly artifacts: Record<string, unknown>
}

export interface WorkItem {
  readonly number: number
  readonly title: unknown
  readonly description?: string
  readonly labels?: readonly string[]
}

export interface EngineOptions {
  /** The project. */
  readonly dir: string
  readonly runId: string
  readonly item: WorkItem
  /** Instead of the level of the workflow. */
  readonly autonomy?: string
  /** Runs `faber-db ARGS` as a process, and gives what it printed on standard output. */
  readonly faberDb: (...args: string[]) => Promise<string>
  /** What a step of another plugin leaves among the artifacts. */
  readonly artifactsOf?: (step: string) => Readonly<Record<string, unknown>>
  /** A person’s answer to a question of the engine; yes where nobody is scripted. */
  readonly person?: (question: string) => boolean
  /** The engine dies before this phase. */
  readonly diesBefore?: Phase
}

export interface RunEnd {
  readonly status: 'completed' | 'failed' | 'paused' | 'died'
  readonly phase?: Phase
  readonly step?: string
  /** Of the step at which it ended. */
  readonly result?: StepResult
  /** Of the steps of faber-db, in their order, by operation. */
  readonly results: Readonly<Record<string, StepResult>>
  readonly questions: readonly string[]
}

const validate = new Ajv({ allErrors: true, strictTypes: false }).compile<StepResult>(engineResult)

/** Takes the run as far as it goes; called again with the same id, it goes on where it stood. */
export async function runWorkflow(options: EngineOptions): Promise<RunEnd> {
  const { dir, runId, person = () => true } = options
  const folder = join(dir, '.fractary/plugins/faber')
  const workflow: WorkflowFile = JSON.parse(
    await readFile(join(folder, 'workflows/faber-db-integrated.json'), 'utf8'),
  )
  const file = join(folder, `runs/${runId}/state.json`)
  const state: RunState = await readFile(file, 'utf8').then(JSON.parse, () => ({
    done: [],
    results: {},
    artifacts: {},
  }))
  const level = options.autonomy ?? workflow.autonomy.level
  const questions: string[] = []
  const ask = (question: string) => {
    questions.push(question)
    return person(question)
  }
  const save = async () => {
    await mkdir(join(folder, `runs/${runId}`), { recursive: true })
    await writeFile(file, JSON.stringify(state))
  }
  const results: Record<string, StepResult> = {}
  for (const phase of phases) {
    if (phase === options.diesBefore) return { status: 'died', phase, results, questions }
    if (!workflow.phases[phase].enabled) continue
    const steps = stepsOf(workflow, phase)
    if (!state.done.includes(`gate ${phase}`)) {
      if (isGate(phase, level, workflow) && !ask(`Start ${phase}?`)) {
        return { status: 'paused', phase, results, questions }
      }
      state.done.push(`gate ${phase}`)
    }
    for (const { id, step } of steps) {
      if (state.done.includes(id)) continue
      const operation = operationOf(step)
      const result = operation
        ? await runOurs(operation, { ...options, phase, level, state })
        : { status: 'success' as const, message: `${id} done` }
      if (operation) results[operation] = result
      else Object.assign(state.artifacts, options.artifactsOf?.(id))
      const end = (status: RunEnd['status']) => ({
        ...{ status, phase, step: id, result, results, questions },
      })
      if (result.status === 'pending_input') {
        await save()
        return end('paused')
      }
      if (result.status !== 'success' && result.status !== 'warning') return end('failed')
      const action =
        result.status === 'warning'
          ? (step.result_handling?.on_warning ?? 'continue')
          : (step.result_handling?.on_success ?? 'continue')
      if (action === 'stop') return end('failed')
      if (action === 'prompt' && !ask(`${id}: ${result.message} Go on?`)) return end('paused')
      state.done.push(id)
      state.results[id] = result
      await save()
    }
  }
  return { status: 'completed', results, questions }
}

/** The steps of a phase, hooks as steps before and after. Conditions of hooks are not evaluated: no engine does. */
function stepsOf({ phases, hooks = {} }: WorkflowFile, phase: Phase) {
  const { pre_steps = [], steps = [], post_steps = [] } = phases[phase]
  const all = [
    ...(hooks[`pre_${phase}`] ?? []),
    ...pre_steps,
    ...steps,
    ...post_steps,
    ...(hooks[`post_${phase}`] ?? []),
  ]
  return all.map((step) => ({ id: step.id ?? step.name ?? String(step.operation), step }))
}

/** The operation of a step that is faber-db’s, by both names of its coordinator. */
function operationOf({ skill, operation, arguments: given }: Step): string | undefined {
  if (!skill || !/^(?:fractary-)?faber-db:faber-coordinator$/.test(skill)) return undefined
  return operation ?? given?.operation
}

/** assist pauses before the release, guarded where the workflow says; dry-run and autonomous nowhere. */
function isGate(phase: Phase, level: string, { autonomy }: WorkflowFile): boolean {
  if (level === 'assist') return phase === 'release'
  return level === 'guarded' && (autonomy.require_approval_for ?? []).includes(phase)
}

interface Ours extends EngineOptions {
  readonly phase: Phase
  readonly level: string
  readonly state: RunState
}

/** Hands the context over as a file, and holds what comes back against the form of a result: one of another form has failed. */
async function runOurs(operation: string, options: Ours): Promise<StepResult> {
  const { dir, runId, item, level, state, faberDb } = options
  const context = {
    target: `#${item.number}`,
    work_id: String(item.number),
    run_id: runId,
    issue_data: item,
    config: { autonomy: { level } },
    additional_instructions: null,
    previous_results: state.results,
    artifacts: state.artifacts,
  }
  const path = join(dir, `.fractary/plugins/faber/runs/${runId}/context.json`)
  await mkdir(join(path, '..'), { recursive: true })
  await writeFile(path, JSON.stringify(context))
  const printed = await faberDb('faber', operation, '--context', path, '--json')
  const result: unknown = JSON.parse(printed)
  if (validate(result)) return result
  const faults = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath} ${message}`,
  )
  throw new Error(`no result of a step: ${faults.join('; ')}`)
}
