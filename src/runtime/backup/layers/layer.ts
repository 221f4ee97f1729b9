import type { Duplex } from 'node:stream'
import { FaberDbError } from '../../../operations/index.ts'
import type { LayerName } from '../record.ts'

/** Something round the bytes of a dump. Streams; the memory is constant. */
export interface Layer {
  readonly name: LayerName
  /** What the file name ends with: `.gz`, `.zst`, `.age`. */
  readonly extension: string
  /** @throws BACKUP_KEY */
  wrap(key: string | undefined): Promise<Duplex>
  /**
   * Ends with BACKUP_DAMAGED where the bytes end too early or are not what was wrapped, and with
   * BACKUP_KEY where they were encrypted with another key. @throws BACKUP_KEY
   */
  unwrap(key: string | undefined): Promise<Duplex>
}

/** What unwrapping ends with where the bytes are not what was wrapped. */
export function damaged(layer: LayerName, cause: unknown): FaberDbError {
  return new FaberDbError('BACKUP_DAMAGED', {
    message: `The backup is damaged: its ${layer} layer cannot be read to its end.`,
    why: cause instanceof Error ? cause.message : String(cause),
    next: 'Use another backup; `faber-db backup list` shows them. A copy of this file may be whole.',
    cause,
  })
}

/** Lets what zlib rejects come out as BACKUP_DAMAGED; errors of other streams pass as they are. */
export function tellingDamage(layer: LayerName, stream: Duplex): Duplex {
  const destroy = stream._destroy.bind(stream)
  stream._destroy = (error, done) => {
    const code = (error as NodeJS.ErrnoException | null)?.code ?? ''
    destroy(error, (later) => done(/^(?:Z_|ZSTD_)/.test(code) ? damaged(layer, error) : later))
  }
  return stream
}
