import type { Phase } from '../work-item.ts'

/** A step that other plugins or the model take: exactly one of `skill` and `prompt`. */
export interface Step {
  /** Unique in the whole workflow. */
  readonly id: string
  readonly name: string
  readonly description: string
  /** `plugin:skill`. */
  readonly skill?: string
  /** What the model is asked to do. */
  readonly prompt?: string
}

/** What faber-db does in a phase: before its steps, or after them. */
export interface DatabaseStep extends Pick<Step, 'id' | 'name' | 'description'> {
  readonly phase: Phase
  readonly when: 'before' | 'after'
  /** The name under which the coordinator knows it; `faber-db faber OPERATION` runs it. */
  readonly operation: string
  /** What must hold; the program asks it again, whatever the engine does with it. */
  readonly condition?: 'database_work_detected' | 'migrations_exist'
  /** What the engine does with a result that has warnings. */
  readonly onWarning: 'continue' | 'prompt'
}

/** A FABER workflow in no form yet: engines of different ages read it in different ones. */
export interface Workflow {
  readonly id: string
  readonly description: string
  readonly phases: Readonly<
    Record<
      Phase,
      {
        readonly description: string
        readonly steps: readonly Step[]
        /** What the engine wants to hold at the phase’s end. */
        readonly validation: readonly string[]
        readonly maxRetries?: number
        readonly requireApproval?: true
      }
    >
  >
  readonly database: readonly DatabaseStep[]
  readonly autonomy: {
    readonly level: 'dry-run' | 'assist' | 'guarded' | 'autonomous'
    readonly description: string
    readonly pause_before_release: boolean
    readonly require_approval_for: readonly Phase[]
  }
}

/** One form of a workflow file, for the engines that read it. */
export interface WorkflowForm {
  readonly name: string
  /** The name of its file in the plugin’s folder of workflows. */
  readonly file: string
  readonly describe: (workflow: Workflow) => object
}
