/** One thing that was learned: how to take it back, and how to know neither it nor what was before. */
export interface Entry {
  readonly undo: () => void
  readonly forget: () => void
}

/** What was learned in a transaction that may be rolled back. */
export class Journal {
  #entries: Entry[] = []
  #marks = new Map<string, number>()
  #open = false

  begin(): void {
    this.end()
    this.#open = true
  }

  mark(savepoint: string): void {
    this.#marks.set(savepoint, this.#entries.length)
  }

  add(entry: Entry): void {
    if (this.#open) this.#entries.push(entry)
  }

  /** Back to the savepoint, or to the beginning. */
  undo(savepoint?: string): void {
    this.#undoTo(savepoint === undefined ? 0 : (this.#marks.get(savepoint) ?? Number.MAX_VALUE))
  }

  /** Makes a change, takes it back, and answers what it was. */
  undoing(change: () => void): readonly Entry[] {
    const wasOpen = this.#open
    const from = this.#entries.length
    this.#open = true
    change()
    this.#open = wasOpen
    return this.#undoTo(from)
  }

  end(): void {
    this.#entries = []
    this.#marks.clear()
    this.#open = false
  }

  #undoTo(from: number): readonly Entry[] {
    const open = this.#open
    // What is taken back is not written down again.
    this.#open = false
    const undone = this.#entries.splice(from)
    for (const { undo } of undone.toReversed()) undo()
    this.#open = open
    return undone
  }
}
