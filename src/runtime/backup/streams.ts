import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type PassThrough, Transform } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

/** Bytes a read: few enough turns of the event loop, and little memory. */
export const chunkBytes = 1 << 20

/** A stream that lets everything through and knows its SHA-256 and its length at the end. */
export interface Hashing extends Transform {
  result(): { readonly sha256: string; readonly size_bytes: number }
}

export function hashing(): Hashing {
  const hash = createHash('sha256')
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  return Object.assign(stream, { result: () => ({ sha256: hash.digest('hex'), size_bytes: size }) })
}

/** A stream that gives everything to `side` too, as fast as the slower of the two takes it. */
export function tee(side: PassThrough): Transform {
  const taken = () =>
    new Promise<void>((resolve) => {
      const go = () => {
        side.off('drain', go).off('close', go)
        resolve()
      }
      side.on('drain', go).on('close', go)
    })
  return new Transform({
    async transform(chunk: Buffer, _encoding, done) {
      // A reader that has given up says why itself.
      if (!side.destroyed && !side.write(chunk)) await taken()
      done(null, chunk)
    },
    flush(done) {
      if (!side.destroyed) side.end()
      done()
    },
    destroy(error, done) {
      if (!side.writableEnded) side.destroy(error ?? undefined)
      done(error)
    },
  })
}

/** The SHA-256 and the length of a stream, read to its end. */
export async function hashOf(stream: AsyncIterable<Buffer>, signal?: AbortSignal) {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of stream) {
    signal?.throwIfAborted()
    hash.update(chunk)
    size += chunk.length
  }
  return { sha256: hash.digest('hex'), size_bytes: size }
}

/** How long a reader waits for more of a file that is being written. */
const patienceMs = 20

/**
 * The SHA-256 of a file as the disk gives it back, read while it is written: only the end of it is
 * left to read when `written` settles.
 */
export async function hashBehind(path: string, written: Promise<unknown>): Promise<string> {
  let isWritten = false
  const end = written.finally(() => {
    isWritten = true
  })
  end.catch(() => {})
  const hash = createHash('sha256')
  const buffer = Buffer.alloc(chunkBytes)
  let file: FileHandle | undefined
  try {
    for (;;) {
      const whole = isWritten
      file ??= await open(path, 'r').catch(() => undefined)
      const { bytesRead = 0 } = (await file?.read(buffer, 0, buffer.length)) ?? {}
      hash.update(buffer.subarray(0, bytesRead))
      if (bytesRead > 0) continue
      if (whole) break
      await Promise.race([end, sleep(patienceMs)])
    }
    await end
    return hash.digest('hex')
  } finally {
    await file?.close()
  }
}

/** A file from its first byte to its last. */
export function readFileStream(path: string) {
  return createReadStream(path, { highWaterMark: chunkBytes })
}
