import type { Readable } from 'node:stream'

/**
 * Where backups lie. Keys are paths with slashes: `production/backup-20261121-083000.dump`. What is
 * written is there whole or not at all.
 */
export interface Store {
  readonly name: 'local' | 's3'
  /** A key as people are shown it. */
  shown(key: string): string
  /** The file of a key, where it lies on this machine. */
  path(key: string): string | undefined
  /** Takes a file of this machine over under a key that is free; the file is gone afterwards. @throws STORE_FAILED, also when the key is taken */
  put(key: string, file: string): Promise<void>
  /** The bytes of a key. @throws BACKUP_DAMAGED where it is gone, STORE_FAILED */
  open(key: string): Promise<Readable>
  /** A small text; an existing one is replaced. */
  writeText(key: string, text: string): Promise<void>
  /** undefined where there is none. */
  readText(key: string): Promise<string | undefined>
  /** Every key that begins with `prefix`, sorted. */
  list(prefix: string): Promise<readonly StoredFile[]>
  /** A key that is gone is fine. */
  remove(key: string): Promise<void>
}

export interface StoredFile {
  readonly key: string
  readonly size_bytes: number
}
