/** A map whose copies share their entries until one of them is changed: most are never. */
export class SharedMap<K, V> implements Iterable<[K, V]> {
  private entries: Map<K, V>
  private isShared = false

  constructor(entries: Iterable<readonly [K, V]> = []) {
    this.entries = new Map(entries)
  }

  copy(): SharedMap<K, V> {
    const copy = new SharedMap<K, V>()
    copy.entries = this.entries
    copy.isShared = true
    this.isShared = true
    return copy
  }

  get size(): number {
    return this.entries.size
  }

  get(key: K): V | undefined {
    return this.entries.get(key)
  }

  has(key: K): boolean {
    return this.entries.has(key)
  }

  set(key: K, value: V): void {
    this.owned().set(key, value)
  }

  delete(key: K): void {
    if (this.entries.has(key)) this.owned().delete(key)
  }

  keys(): IterableIterator<K> {
    return this.entries.keys()
  }

  values(): IterableIterator<V> {
    return this.entries.values()
  }

  [Symbol.iterator](): IterableIterator<[K, V]> {
    return this.entries.entries()
  }

  /** Whether both hold the same, without looking where they still share it. */
  isSame(other: SharedMap<K, V>, isEqual: (one: V, other: V) => boolean = Object.is): boolean {
    if (this.sharesWith(other)) return true
    if (this.size !== other.size) return false
    for (const key of this.entries.keys()) {
      const [mine, theirs] = [this.entries.get(key), other.entries.get(key)]
      if (mine === undefined || theirs === undefined || !isEqual(mine, theirs)) return false
    }
    return true
  }

  /** Whether neither has been changed since one was copied from the other. */
  sharesWith(other: SharedMap<K, V>): boolean {
    return this.entries === other.entries
  }

  private owned(): Map<K, V> {
    if (this.isShared) this.entries = new Map(this.entries)
    this.isShared = false
    return this.entries
  }
}
