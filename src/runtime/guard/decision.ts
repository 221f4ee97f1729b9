/** What the guard says of a tool call; silence lets it through. */
export interface Decision {
  readonly decision: 'deny' | 'ask'
  /** For Claude where it is denied, for the person where it is asked about. */
  readonly reason: string
  /** What runs in its place when the person says yes. */
  readonly updatedInput?: Readonly<Record<string, unknown>>
}

/** The strictest of several: one no is a no, and what was asked is asked together. */
export function strictest(decisions: readonly (Decision | undefined)[]): Decision | undefined {
  const said = decisions.filter((each): each is Decision => each !== undefined)
  const worst = said.some(({ decision }) => decision === 'deny') ? 'deny' : 'ask'
  const kept = said.filter(({ decision }) => decision === worst)
  if (kept[0] === undefined || kept.length === 1) return kept[0]
  const reasons = [...new Set(kept.map(({ reason }) => reason))]
  return { decision: worst, reason: reasons.slice(0, 3).join('\n') }
}
