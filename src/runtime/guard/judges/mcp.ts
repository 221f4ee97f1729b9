import type { Decision } from '../decision.ts'
import type { ToolCall } from '../event.ts'
import type { Place } from '../place.ts'

/** Judges a call of an MCP tool that reaches databases. */
export async function judgeMcp(
  _call: ToolCall,
  _place: Place,
): Promise<readonly (Decision | undefined)[]> {
  return []
}
