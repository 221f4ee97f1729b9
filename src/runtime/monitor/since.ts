import type { Grade } from '../health/check.ts'

/** Since when something has been as it is. */
export interface Standing<State extends string = Grade> {
  readonly state: State
  readonly since: Date
}

/** Moves on what has another state now than at the look before; the rest stands since when it stood. */
export function standings<State extends string>(
  before: ReadonlyMap<string, Standing<State>>,
  now: Readonly<Record<string, State>>,
  at: Date,
): ReadonlyMap<string, Standing<State>> {
  return new Map(
    Object.entries(now).map(([name, state]) => {
      const earlier = before.get(name)
      return [name, earlier?.state === state ? earlier : { state, since: at }] as const
    }),
  )
}
