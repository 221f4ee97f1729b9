import { FaberDbError } from '../../operations/index.ts'
import { listed } from '../text.ts'

/** How far a workflow may go by itself. No level approves anything: a person does. */
export const levels = ['dry-run', 'assist', 'guarded', 'autonomous'] as const
export type Autonomy = (typeof levels)[number]

/** The level of a context. @throws CONTEXT_INVALID where there is no such level */
export function toAutonomy(word: string): Autonomy {
  const level = levels.find((each) => each === word)
  if (level) return level
  throw new FaberDbError('CONTEXT_INVALID', {
    message: `The context names the autonomy "${word}", and there is no such level.`,
    next: `Use one of: ${listed(levels)}.`,
  })
}
