import type { Duplex } from 'node:stream'
import type { Zstd } from '@hpcc-js/wasm-zstd'
import { GeneratorStream } from './generator-stream.ts'
import { damaged } from './layer.ts'

/** Each chunk ends a block, and small blocks compress badly. */
const inputSize = 1024 * 1024

/** RFC 8878, 3.1.1.2.4: no block is larger, neither compressed nor decompressed. */
const largestBlock = 128 * 1024

/** A frame of the one byte `x`, which a decoder only reads where it expects a frame to begin. */
const probe = Buffer.from('28b52ffd200109000078', 'hex')

/** One frame at level 1, without a checksum. */
export function compressByWasm(): Duplex {
  return throughZstd(async function* (zstd, source) {
    zstd.setCompressionLevel(1)
    let gathered: Uint8Array[] = []
    let size = 0
    for await (const chunk of source) {
      gathered.push(chunk)
      size += chunk.length
      if (size < inputSize) continue
      yield zstd.compressChunk(Buffer.concat(gathered))
      gathered = []
      size = 0
    }
    if (size > 0) yield zstd.compressChunk(Buffer.concat(gathered))
    yield zstd.compressEnd()
  })
}

/**
 * Any number of frames, however large. The library neither says how much of its input it has used
 * nor that it met an error, so it is given one block at a time, and a probe after each frame.
 */
export function decompressByWasm(): Duplex {
  return throughZstd(async function* (zstd, source) {
    const decoded = (bytes: Uint8Array) => zstd.decompressChunk(bytes, largestBlock)
    const reader = new ByteReader(source)
    do {
      for await (const part of frameParts(reader)) yield decoded(part)
      if (Buffer.from(decoded(probe)).toString() !== 'x') {
        throw damaged('zstd', 'A block or the checksum of a frame is wrong.')
      }
    } while (!(await reader.isAtEnd()))
  })
}

/** Gives each stream an instance of its own, freed at its end. */
function throughZstd(
  transform: (zstd: Zstd, source: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>,
): Duplex {
  return new GeneratorStream(async function* (source) {
    const { Zstd } = await import('@hpcc-js/wasm-zstd')
    const { zstd, free } = ownInstance(await Zstd.load())
    try {
      for await (const bytes of transform(zstd, source)) {
        if (bytes.length > 0) yield bytes
      }
    } finally {
      free()
    }
  })
}

/** Members that the library calls private; its version is pinned, and the tests run through them. */
interface Inner {
  readonly _zstdClass: new () => { delete(): void }
  readonly _mainModule: { heapView(part: unknown): Uint8Array }
}

/**
 * The library has one instance with one state for everybody, and copies what it returns one number
 * at a time (17 MB/s). This is the same instance with a state of its own and copies as they should be.
 */
function ownInstance(shared: Zstd): { readonly zstd: Zstd; free(): void } {
  const { _zstdClass, _mainModule } = shared as unknown as Inner
  const heapToUint8Array = (part: unknown) => _mainModule.heapView(part).slice()
  const memory = Object.create(_mainModule, { heapToUint8Array: { value: heapToUint8Array } })
  const state = new _zstdClass()
  const zstd = Object.create(shared, { _zstd: { value: state }, _mainModule: { value: memory } })
  return { zstd, free: () => state.delete() }
}

/** Header, blocks and checksum of the next frame (RFC 8878, 3.1). A skippable frame has none. */
async function* frameParts(reader: ByteReader): AsyncGenerator<Buffer> {
  const magic = await reader.read(4)
  if (magic.readUInt32LE() >>> 4 === 0x184d2a5) {
    let left = (await reader.read(4)).readUInt32LE()
    while (left > 0) left -= (await reader.read(Math.min(left, largestBlock))).length
    return
  }
  if (magic.readUInt32LE() !== 0xfd2fb528) throw damaged('zstd', 'No frame begins where one must.')
  const flags = await reader.read(1)
  const bits = flags.readUInt8()
  yield Buffer.concat([magic, flags, await reader.read(restOfHeader(bits))])
  for (let isLast = false; !isLast; ) {
    const head = await reader.read(3)
    const block = head.readUIntLE(0, 3)
    isLast = (block & 1) === 1
    const isRepeatedByte = ((block >> 1) & 3) === 1
    const size = isRepeatedByte ? 1 : block >> 3
    if (size > largestBlock) throw damaged('zstd', 'A block is larger than any can be.')
    yield Buffer.concat([head, await reader.read(size)])
  }
  const hasChecksum = (bits & 4) !== 0
  if (hasChecksum) yield reader.read(4)
}

/** The bytes of a frame header after its flags: window, dictionary, size of the content. */
function restOfHeader(flags: number): number {
  const isSingleSegment = (flags & 0x20) !== 0
  const dictionary = [0, 1, 2, 4][flags & 3] ?? 0
  const content = [isSingleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
  return (isSingleSegment ? 0 : 1) + dictionary + content
}

/** Reads exact numbers of bytes from chunks of any size. */
class ByteReader {
  readonly #chunks: AsyncIterator<Uint8Array>
  #rest: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]()
  }

  /** @throws BACKUP_DAMAGED where there are fewer */
  async read(size: number): Promise<Buffer> {
    while (this.#rest.length < size) {
      if (!(await this.#more())) throw damaged('zstd', 'It ends in the middle of a frame.')
    }
    const bytes = this.#rest.subarray(0, size)
    this.#rest = this.#rest.subarray(size)
    return bytes
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#rest.length === 0) {
      if (!(await this.#more())) return true
    }
    return false
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next()
    if (done) return false
    this.#rest = Buffer.concat([this.#rest, value])
    return true
  }
}
