import type { Transform } from 'node:stream'
import type { LayerName } from '../record.ts'

/** Something round the bytes of a dump. Streams; the memory is constant. */
export interface Layer {
  readonly name: LayerName
  /** What the file name ends with: `.gz`, `.zst`, `.age`. */
  readonly extension: string
  /** @throws BACKUP_KEY, TOOL_MISSING */
  wrap(key: string | undefined): Promise<Transform>
  /** Ends with BACKUP_DAMAGED where the bytes are not what was wrapped. @throws BACKUP_KEY, TOOL_MISSING */
  unwrap(key: string | undefined): Promise<Transform>
}
