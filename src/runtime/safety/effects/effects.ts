/** PostgreSQL's table locks, weakest first (its manual, "Explicit Locking"). */
export const lockModes = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
] as const
export type LockMode = (typeof lockModes)[number]

export interface Lock {
  /** As people write it: `users`, `shop.users`. */
  readonly relation: string
  readonly mode: LockMode
}

/**
 * What a statement does to relations that others use. Relations that the pending migrations made
 * themselves are left out: nobody waits for them.
 */
export interface Effects {
  /** Every lock above ACCESS SHARE, on tables, views and indexes; a relation may have several. */
  readonly locks: readonly Lock[]
  /** Tables and materialized views whose files are written anew. */
  readonly rewrites: readonly string[]
  /** Indexes that are built anew, in place. */
  readonly rebuilds: readonly string[]
  /** Tables that are read from end to end under the lock. */
  readonly scans: readonly string[]
  /** Why this server refuses the statement, where it does. */
  readonly refused?: string
}

export const noEffects: Effects = { locks: [], rewrites: [], rebuilds: [], scans: [] }

/** The strongest lock on each relation, in the order in which they are taken. */
export function strongestLocks(locks: readonly Lock[]): Lock[] {
  const strongest = new Map<string, Lock>()
  for (const lock of locks) {
    const held = strongest.get(lock.relation)
    if (!held || isStronger(lock.mode, held.mode)) strongest.set(lock.relation, lock)
  }
  return [...strongest.values()]
}

/** Whether a mode stands later in PostgreSQL's list. */
export function isStronger(mode: LockMode, other: LockMode): boolean {
  return lockModes.indexOf(mode) > lockModes.indexOf(other)
}

/** Whether INSERT, UPDATE and DELETE wait for this lock. */
export function blocksWrites(mode: LockMode): boolean {
  return !isStronger('SHARE', mode)
}

/** Whether SELECT waits for this lock. */
export function blocksReads(mode: LockMode): boolean {
  return mode === 'ACCESS EXCLUSIVE'
}
