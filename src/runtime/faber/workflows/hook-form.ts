import { phases } from '../work-item.ts'
import { coordinator } from './coordinator.ts'
import type { DatabaseStep, Step, Workflow, WorkflowForm } from './workflow.ts'

/** For engines before 2.2: what is ours hangs on the hooks `pre_PHASE` and `post_PHASE`. */
export const hookForm: WorkflowForm = {
  name: 'hooks',
  file: 'faber-db-integrated.json',
  describe({ id, description, phases: described, database, autonomy }: Workflow) {
    return {
      id,
      description,
      phases: Object.fromEntries(
        phases.map((phase) => {
          const { description, steps, validation, maxRetries, requireApproval } = described[phase]
          const more = {
            ...(maxRetries !== undefined && { max_retries: maxRetries }),
            ...(requireApproval && { require_approval: true }),
          }
          return [
            phase,
            { enabled: true, description, steps: steps.map(stepOf), validation, ...more },
          ]
        }),
      ),
      hooks: Object.fromEntries(
        phases.flatMap((phase) => [
          [`pre_${phase}`, hooksAt(database, phase, 'before')],
          [`post_${phase}`, hooksAt(database, phase, 'after')],
        ]),
      ),
      autonomy: { ...autonomy, overrides: {} },
    }
  },
}

/** Such engines know a step by its `name`. */
function stepOf({ id, description, skill, prompt }: Step): object {
  return { name: id, description, ...(skill && { skill }), ...(prompt && { prompt }) }
}

function hooksAt(
  database: readonly DatabaseStep[],
  phase: DatabaseStep['phase'],
  when: DatabaseStep['when'],
): object[] {
  return database
    .filter((step) => step.phase === phase && step.when === when)
    .map(({ description, operation, condition }) => ({
      description,
      skill: coordinator,
      operation,
      ...(condition && { conditional: condition }),
    }))
}
