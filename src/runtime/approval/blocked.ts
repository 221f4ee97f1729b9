import type { Plan } from './plan.ts'

/** The part of the configuration's `safety` that says what no approval can let through. */
export interface BlockingPolicy {
  readonly validate_destructive_operations: boolean
  readonly destructive_operations: Readonly<
    Record<string, { readonly allowed: boolean; readonly block_reason?: string } | undefined>
  >
}

/**
 * Why the configuration forbids what a plan does, where it does so by now: the plan may have been
 * written before the configuration was changed.
 */
export function blockReasonOf({ content }: Plan, policy: BlockingPolicy): string | undefined {
  if (!policy.validate_destructive_operations) return undefined
  for (const { operation } of content.findings) {
    const entry = operation === undefined ? undefined : policy.destructive_operations[operation]
    if (operation === undefined || entry === undefined || entry.allowed) continue
    return entry.block_reason ?? `The configuration does not allow ${operation}.`
  }
  return undefined
}
