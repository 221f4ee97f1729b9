import type { PlanFinding } from '../../approval/plan.ts'
import type { Finding } from '../../safety/index.ts'

/** A finding as a plan has it: what a person approves, and nothing that moves by itself. */
export function plannedFinding(finding: Finding): PlanFinding {
  const { rule, operation, risk, file, line, object, message } = finding
  return {
    rule,
    ...(operation && { operation }),
    risk,
    file,
    line,
    ...(object && { object }),
    message,
  }
}
