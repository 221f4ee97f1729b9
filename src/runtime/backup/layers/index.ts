import type { Duplex } from 'node:stream'
import type { LayerName } from '../record.ts'
import { age } from './age.ts'
import { gzip } from './gzip.ts'
import type { Layer } from './layer.ts'
import { zstd } from './zstd.ts'

export type { Layer } from './layer.ts'

export const layers: Readonly<Record<LayerName, Layer>> = { gzip, zstd, age }

/**
 * The streams that wrap a dump, in the order in which its bytes pass them: spread them into a
 * `pipeline`. `names` are innermost first, as a record has them. @throws BACKUP_KEY
 */
export function wrapAll(names: readonly LayerName[], key: string | undefined): Promise<Duplex[]> {
  return Promise.all(names.map((name) => layers[name].wrap(key)))
}

/** The same for reading: what `wrapAll` has wrapped with the same names. @throws BACKUP_KEY */
export function unwrapAll(names: readonly LayerName[], key: string | undefined): Promise<Duplex[]> {
  return Promise.all(names.toReversed().map((name) => layers[name].unwrap(key)))
}

/** `.gz.age`: what the name of a file in these layers ends with. */
export function extensionOf(names: readonly LayerName[]): string {
  return names.map((name) => layers[name].extension).join('')
}
