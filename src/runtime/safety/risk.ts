/** How much can go wrong, least first. */
export const risks = ['none', 'low', 'medium', 'high', 'critical'] as const
export type Risk = (typeof risks)[number]

/** Who must agree, weakest first; `blocked` is nobody. */
export const approvals = ['none', 'standard', 'enhanced', 'blocked'] as const
export type Approval = (typeof approvals)[number]

/** The highest risk; `none` when there is none. */
export function highestRisk(values: Iterable<Risk>): Risk {
  return highest(risks, values)
}

/** The strictest approval; `none` when nothing asks for one. */
export function strictestApproval(values: Iterable<Approval>): Approval {
  return highest(approvals, values)
}

/** The approval that a risk calls for where the policy does not say. */
export function approvalFor(risk: Risk): Approval {
  if (risk === 'high' || risk === 'critical') return 'enhanced'
  return risk === 'medium' ? 'standard' : 'none'
}

function highest<T extends string>(order: readonly [T, ...T[]], values: Iterable<T>): T {
  return order[Math.max(0, ...[...values].map((value) => order.indexOf(value)))] ?? order[0]
}
