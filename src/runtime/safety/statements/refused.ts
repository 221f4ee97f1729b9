import type { Effects } from '../effects/index.ts'
import type { Model } from '../model/model.ts'

/**
 * Whether a statement has none of these effects. What the assumed version would refuse has no
 * effects there, but a server that nobody asked may be newer.
 */
export function isWithout(
  found: readonly string[],
  { refused }: Effects,
  { server }: Model,
): boolean {
  return refused !== undefined && server === undefined ? false : found.length === 0
}
