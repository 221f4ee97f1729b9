import type { KeptDatabase } from '../../providers/index.ts'

const dayMs = 86_400_000

/** The kept databases that may go: older than so many days, and never the newest, which is the way back. */
export function prunableKept(
  kept: readonly KeptDatabase[],
  retentionDays: number,
  now: Date,
): readonly KeptDatabase[] {
  const newestLast = kept.toSorted((a, b) => (a.replaced_at < b.replaced_at ? -1 : 1))
  const before = new Date(now.getTime() - retentionDays * dayMs).toISOString()
  return newestLast.slice(0, -1).filter(({ replaced_at }) => replaced_at < before)
}
