import type { Plan } from '../../approval/plan.ts'
import type { Run } from '../../run.ts'
import type { Chosen } from './plan.ts'
import type { Ways } from './ways.ts'

/** Puts each way into the details: whether it can be gone, and what it would lose. */
export function tellWays({ down, restore, choice }: Ways, run: Run): void {
  run.details.ways = [
    'why' in down
      ? { way: 'down', possible: false, why: down.why }
      : { way: 'down', possible: true, proven: true, lost: down.lost },
    'why' in restore
      ? { way: 'restore', possible: false, why: restore.why }
      : {
          way: 'restore',
          possible: true,
          backup_id: restore.backup.backup_id,
          verified_at: restore.backup.verified_at,
          loss: restore.loss,
        },
  ]
  if (choice.way === 'none') return
  run.details.way = choice.way
  run.details.why = choice.why
}

/** Puts the plan into the details; a living schema that is not the migrations’ is a warning. */
export function tellPlan({ id, content, health }: Plan, chosen: Chosen, run: Run): void {
  run.details.plan = { id, ...content, ...(health && { health }) }
  if (chosen.way === 'restore') {
    run.details.loss = chosen.loss
    return
  }
  run.details.lost = chosen.lost
  run.details.findings = chosen.assessment.findings
  if (chosen.drift === undefined) return
  run.warnings.push({
    code: 'DRIFT',
    message: `The living schema is not what the migrations make: ${chosen.drift}. The down scripts leave that alone.`,
  })
}
