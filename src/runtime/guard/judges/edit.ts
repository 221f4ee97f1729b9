import type { Decision } from '../decision.ts'
import type { ToolCall } from '../event.ts'
import type { Place } from '../place.ts'

/** Judges a file that Claude’s own tools write. */
export async function judgeEdit(
  _call: ToolCall,
  _place: Place,
): Promise<readonly (Decision | undefined)[]> {
  return []
}
