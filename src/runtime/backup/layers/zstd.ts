import type { Duplex } from 'node:stream'
import * as zlib from 'node:zlib'
import { type Layer, tellingDamage } from './layer.ts'
import { compressByWasm, decompressByWasm } from './zstd-wasm.ts'

/** What node:zlib has of zstd from Node 22.15 and 23.8 on; the types are those of Node 20. */
interface NativeZstd {
  createZstdCompress(options: { readonly params: Readonly<Record<number, number>> }): Duplex
  createZstdDecompress(): Duplex
  readonly constants: {
    readonly ZSTD_c_compressionLevel: number
    readonly ZSTD_c_checksumFlag: number
  }
}

const native = 'createZstdCompress' in zlib ? (zlib as unknown as NativeZstd) : undefined

/**
 * As `zstd -1` writes it. An older Node does it by WebAssembly, whose frames carry no checksum: a
 * flipped bit in them may pass here, and is what the SHA-256 of the record is for.
 */
export const zstd: Layer = {
  name: 'zstd',
  extension: '.zst',
  async wrap() {
    if (!native) return compressByWasm()
    const { ZSTD_c_compressionLevel: level, ZSTD_c_checksumFlag: checksum } = native.constants
    return native.createZstdCompress({ params: { [level]: 1, [checksum]: 1 } })
  },
  async unwrap() {
    return native ? tellingDamage('zstd', native.createZstdDecompress()) : decompressByWasm()
  },
}
