import type { SendingPlan } from './batches.ts'

/**
 * The note in the `logs` of a history row while its migration is at work. It says what a crash
 * would leave, so that the next run, on any machine, knows without guessing.
 */
export const notes = {
  started(plan: SendingPlan): string {
    if (plan.mode === 'atomic') return `${prefix} in one transaction`
    if (plan.mode === 'explicit') return `${prefix} in its own transactions`
    return this.stepped(plan, 0)
  },
  stepped(plan: SendingPlan, done: number): string {
    return `${prefix} statement by statement: ${done} of ${plan.statements.length} done`
  },
}

const prefix = 'faber-db: applying'

/** What an unfinished row tells: `nothing` was applied, `some` statements were, or it is `unknown`. */
export type Left =
  | { readonly left: 'nothing' }
  | { readonly left: 'some'; readonly done: number; readonly of: number }
  | { readonly left: 'unknown' }

/** Reads a note back. A row without our note is another program's, and unknown. */
export function readNote(logs: string | null): Left {
  if (logs === `${prefix} in one transaction`) return { left: 'nothing' }
  const stepped = /^faber-db: applying statement by statement: (\d+) of (\d+) done$/.exec(
    logs ?? '',
  )
  if (stepped) return { left: 'some', done: Number(stepped[1]), of: Number(stepped[2]) }
  return { left: 'unknown' }
}
