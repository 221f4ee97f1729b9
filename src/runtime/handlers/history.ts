import type { HistoryEntry, Migration } from './handler.ts'

/** The folder held against the history table. */
export interface MigrationState {
  /** Names of the applied migrations, in the order they were applied. */
  readonly applied: readonly string[]
  /** The last applied migration. */
  readonly head: string | null
  /** In the folder and not applied, in the order they will run. */
  readonly pending: readonly Migration[]
  /** Rows that neither finished nor were rolled back. */
  readonly unfinished: readonly HistoryEntry[]
  /** Applied, and the file has changed since. */
  readonly modified: readonly string[]
  /** Applied, and no longer in the folder. */
  readonly missing: readonly string[]
  /** Pending, and older than the head. */
  readonly outOfOrder: readonly string[]
}

/** Compares the folder with the history; an absent history table is an empty one. */
export function compareHistory(
  migrations: readonly Migration[],
  history: readonly HistoryEntry[],
): MigrationState {
  const done = history.filter((entry) => entry.finishedAt && !entry.rolledBackAt)
  const applied = [...new Set(done.map((entry) => entry.name))]
  const byName = new Map(migrations.map((migration) => [migration.name, migration]))
  const pending = migrations.filter((migration) => !applied.includes(migration.name))
  const newest = applied.toSorted().at(-1)
  return {
    applied,
    head: applied.at(-1) ?? null,
    pending,
    unfinished: history.filter((entry) => !entry.finishedAt && !entry.rolledBackAt),
    modified: done
      .filter(
        (entry) => byName.get(entry.name)?.acceptedChecksums.includes(entry.checksum) === false,
      )
      .map((entry) => entry.name),
    missing: applied.filter((name) => !byName.has(name)),
    outOfOrder: pending.map(({ name }) => name).filter((name) => newest && name < newest),
  }
}
