import type { PlanContent, PlanImpact, PlanLoss } from '../approval/plan.ts'
import { planText } from '../approval/plan-text.ts'
import { wrap } from '../text.ts'

/** Before anything is changed the plan is the result; afterwards what was undone is. */
export function rollbackBody(details: Readonly<Record<string, unknown>>): string[] {
  const { undone, why, backup, verified, kept } = details
  return [
    ...((undone ?? []) as string[]).map((name) => `  ✓ ${name} undone`),
    ...(undone ? [`  Why: ${wrap(String(why), 7)}`] : planLines(details)),
    ...(backup ? [`  Backup: ${(backup as Record<string, unknown>).file}`] : []),
    ...(verified ? [`  Verified: ${verified}`] : []),
    ...(kept ? [`  Kept: ${kept}`] : []),
  ]
}

function planLines({ plan, loss, findings, why }: Readonly<Record<string, unknown>>): string[] {
  const shown = plan as
    | (PlanContent & { readonly id: string; readonly health?: string })
    | undefined
  if (!shown) return []
  const found = (findings ?? []) as { readonly impact?: PlanImpact }[]
  return planText({
    id: shown.id,
    content: shown,
    impact: found.map(({ impact }) => impact ?? null),
    ...(loss !== undefined && { loss: loss as PlanLoss[] }),
    ...(why !== undefined && { why: String(why) }),
    ...(shown.health !== undefined && { health: shown.health }),
  }).split('\n')
}
