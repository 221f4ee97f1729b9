import { readJson, toJson, writeAtomic } from './files.ts'
import type { StatePaths } from './paths.ts'

/** How an environment stood when it was last looked at. */
export interface Seen {
  readonly pending: number
  /** The last applied migration, null on an empty history. */
  readonly head: string | null
  readonly at: string
}

export type SeenByEnvironment = Readonly<Record<string, Seen>>

type State = Pick<StatePaths, 'seen'>

/** Keeps how environments stand, for who must not connect. It is worth no failure. */
export async function keepSeen({ seen }: State, found: SeenByEnvironment): Promise<void> {
  try {
    await writeAtomic(seen, toJson({ ...(await readSeen({ seen })), ...found }))
  } catch {
    // The next look writes it.
  }
}

/** What was kept; nothing where it cannot be read. */
export async function readSeen({ seen }: State): Promise<SeenByEnvironment> {
  return (await readJson<SeenByEnvironment>(seen).catch(() => undefined)) ?? {}
}
