import { phases } from '../work-item.ts'
import { coordinator } from './coordinator.ts'
import type { DatabaseStep, Step, Workflow, WorkflowForm } from './workflow.ts'

/**
 * For engines from 2.2 on: what is ours are steps before and after those of the phase. Such engines
 * know no conditions, so every step is taken, and the program says where there is nothing to do.
 */
export const stepForm: WorkflowForm = {
  name: 'steps',
  file: 'faber-db-integrated.steps.json',
  describe({ id, description, phases: described, database, autonomy }: Workflow) {
    return {
      id,
      description,
      phases: Object.fromEntries(
        phases.map((phase) => {
          const { description, steps, validation, maxRetries, requireApproval } = described[phase]
          const ours = (when: DatabaseStep['when']) =>
            database.filter((step) => step.phase === phase && step.when === when).map(databaseStep)
          return [
            phase,
            {
              enabled: true,
              description,
              pre_steps: ours('before'),
              steps: steps.map(stepOf),
              post_steps: ours('after'),
              validation,
              ...(maxRetries !== undefined && { max_retries: maxRetries }),
              ...(requireApproval && { require_approval: true }),
            },
          ]
        }),
      ),
      autonomy,
    }
  },
}

function stepOf({ id, name, description, skill, prompt }: Step): object {
  return { id, name, description, ...(skill && { skill }), ...(prompt && { prompt }) }
}

function databaseStep({ id, name, description, operation, onWarning }: DatabaseStep): object {
  return {
    id,
    name,
    description,
    skill: coordinator,
    arguments: { operation, work_id: '{work_id}' },
    result_handling: { on_success: 'continue', on_warning: onWarning, on_failure: 'stop' },
  }
}
