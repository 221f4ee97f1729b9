import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Decrypter, Encrypter, generateIdentity } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { unwrapAll, wrapAll } from '../../../../src/runtime/backup/layers/index.ts'
import {
  compressByWasm,
  decompressByWasm,
} from '../../../../src/runtime/backup/layers/zstd-wasm.ts'
import type { LayerName } from '../../../../src/runtime/backup/record.ts'
import { errorOf } from '../../support.ts'

const passphrase = 'correct horse battery staple'
const identity = await generateIdentity()
const otherIdentity = await generateIdentity()
const everyLayer: readonly LayerName[] = ['gzip', 'zstd', 'age']
const hasZstd = spawnSync('zstd', ['--version']).error === undefined
/** Some of it can be compressed, some cannot; it is longer than any block. */
const dump = Buffer.concat([randomBytes(300_000), Buffer.alloc(1_500_000, 'a row of a dump\n')])

type Bytes = AsyncIterable<Buffer>
const pieces = function* (bytes: Buffer, size = 65_536) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function through(bytes: Iterable<Buffer> | Bytes, streams: NodeJS.ReadWriteStream[]) {
  const out: Buffer[] = []
  const gather = async (source: Bytes) => {
    for await (const chunk of source) out.push(chunk)
  }
  await pipeline([Readable.from(bytes), ...streams, gather] as never)
  return Buffer.concat(out)
}
const wrapped = async (bytes: Buffer, names: readonly LayerName[], key?: string) =>
  through(pieces(bytes), await wrapAll(names, key))
const unwrapped = async (bytes: Buffer, names: readonly LayerName[], key?: string) =>
  through(pieces(bytes, 10_007), await unwrapAll(names, key))

describe('what was wrapped comes back', () => {
  test.each<{ names: LayerName[]; bytes: Buffer }>([
    { names: ['gzip'], bytes: dump },
    { names: ['zstd'], bytes: dump },
    { names: ['age'], bytes: dump },
    { names: ['gzip', 'age'], bytes: dump },
    { names: ['zstd', 'age'], bytes: dump },
    { names: ['gzip'], bytes: Buffer.alloc(0) },
    { names: ['zstd'], bytes: Buffer.alloc(0) },
    { names: ['age'], bytes: Buffer.alloc(0) },
    { names: [], bytes: dump },
  ])('from $names ($bytes.length bytes)', async ({ names, bytes }) => {
    const file = await wrapped(bytes, names, passphrase)
    expect((await unwrapped(file, names, passphrase)).equals(bytes)).toBe(true)
  })

  test('byte by byte as well', async () => {
    const small = dump.subarray(299_000, 301_000)
    const names: LayerName[] = ['zstd', 'age']
    const file = await through(pieces(small, 1), await wrapAll(names, identity))
    const again = await through(pieces(file, 1), await unwrapAll(names, identity))
    expect(again.equals(small)).toBe(true)
  })

  test('from several streams at the same time', async () => {
    const dumps = [1, 2, 3, 4].map((byte) => Buffer.concat([dump, Buffer.alloc(200_000, byte)]))
    const files = await Promise.all(dumps.map((bytes) => wrapped(bytes, ['zstd'])))
    const again = await Promise.all(files.map((file) => unwrapped(file, ['zstd'])))
    expect(again.map((bytes, at) => bytes.equals(dumps[at] as Buffer))).toEqual(
      dumps.map(() => true),
    )
  })
})

describe('the bytes are those of the tools:', () => {
  test('gzip', async () => {
    expect(gunzipSync(await wrapped(dump, ['gzip'])).equals(dump)).toBe(true)
    const tool = execFileSync('gzip', ['-9'], { input: dump })
    expect((await unwrapped(tool, ['gzip'])).equals(dump)).toBe(true)
  })

  describe.skipIf(!hasZstd)('zstd', () => {
    const run = (args: string[], input: Buffer) =>
      execFileSync('zstd', args, { input, maxBuffer: 1e8 })

    test('reads what both ways of compressing write', async () => {
      expect(run(['-dc'], await wrapped(dump, ['zstd'])).equals(dump)).toBe(true)
      const byWasm = await through(pieces(dump), [compressByWasm()])
      expect(run(['-dc'], byWasm).equals(dump)).toBe(true)
    })

    test.each([
      { what: 'with a checksum', args: ['-1', '--check'] },
      { what: 'without one', args: ['-1', '--no-check'] },
      { what: 'with the size of its content', args: ['-3', `--stream-size=${dump.length}`] },
      { what: 'with a large window', args: ['-19', '--long=27'] },
      { what: 'of small blocks', args: ['-1', '--target-compressed-block-size=2000'] },
    ])('writes what is read by WebAssembly: $what', async ({ args }) => {
      const file = run([...args, '-c'], dump)
      expect((await through(pieces(file), [decompressByWasm()])).equals(dump)).toBe(true)
    })

    test('frame after frame is read as one', async () => {
      const skippable = Buffer.from('502a4d1803000000616263', 'hex')
      const file = Buffer.concat([run(['-c'], dump), skippable, run(['-c'], dump)])
      const both = await through(pieces(file, 999), [decompressByWasm()])
      expect(both.equals(Buffer.concat([dump, dump]))).toBe(true)
    })
  })

  test('age, with a passphrase', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    const file = await wrapped(dump, ['age'], passphrase)
    expect(Buffer.from(await decrypter.decrypt(file)).equals(dump)).toBe(true)
    const encrypter = new Encrypter()
    encrypter.setPassphrase(passphrase)
    encrypter.setScryptWorkFactor(10)
    const theirs = Buffer.from(await encrypter.encrypt(dump))
    expect((await unwrapped(theirs, ['age'], passphrase)).equals(dump)).toBe(true)
  })

  test('age, to an identity', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const file = await wrapped(dump, ['age'], identity)
    expect(Buffer.from(await decrypter.decrypt(file)).equals(dump)).toBe(true)
  })
})

describe('damage is told:', () => {
  test.each(everyLayer)('%s that ends too early, wherever it ends', async (name) => {
    const file = await wrapped(dump, [name], identity)
    for (const kept of [0, 3, 50, 1000, 200_000, file.length - 5, file.length - 1]) {
      const error = await errorOf(() => unwrapped(file.subarray(0, kept), [name], identity))
      expect(error).toMatchObject({ code: 'BACKUP_DAMAGED' })
    }
  })

  test('zstd by WebAssembly that ends too early', async () => {
    const file = await through(pieces(dump), [compressByWasm()])
    for (const kept of [0, 3, 5, 8, 1000, file.length - 1]) {
      const cut = file.subarray(0, kept)
      const error = await errorOf(() => through(pieces(cut), [decompressByWasm()]))
      expect(error).toMatchObject({ code: 'BACKUP_DAMAGED' })
    }
  })

  test.each(['gzip', 'age'] as const)('%s with a bit flipped', async (name) => {
    const file = await wrapped(dump, [name], identity)
    for (const place of [400, 150_000, file.length - 3]) {
      const flipped = Buffer.from(file)
      flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place)
      const error = await errorOf(() => unwrapped(flipped, [name], identity))
      expect(error).toMatchObject({ code: 'BACKUP_DAMAGED' })
    }
  })

  test.skipIf(!hasZstd)('zstd with a checksum and a bit flipped, by WebAssembly', async () => {
    const file = execFileSync('zstd', ['-1', '-c'], { input: dump })
    for (const place of [1, 20, 150_000, file.length - 40, file.length - 1]) {
      const flipped = Buffer.from(file)
      flipped.writeUInt8(flipped.readUInt8(place) ^ 1, place)
      const error = await errorOf(() => through(pieces(flipped), [decompressByWasm()]))
      expect(error).toMatchObject({ code: 'BACKUP_DAMAGED' })
    }
  })

  test.each(everyLayer)('%s of what is something else', async (name) => {
    const error = await errorOf(() => unwrapped(gzipSync(dump).subarray(9), [name], identity))
    expect(error).toMatchObject({ code: 'BACKUP_DAMAGED' })
  })
})

describe('keys:', () => {
  test.each([
    { what: 'another passphrase', made: passphrase, given: 'incorrect horse battery staple' },
    { what: 'another identity', made: identity, given: otherIdentity },
    { what: 'an identity instead of a passphrase', made: passphrase, given: identity },
    { what: 'a passphrase instead of an identity', made: identity, given: passphrase },
    { what: 'none', made: identity, given: undefined },
  ])('$what opens nothing, and is not told', async ({ made, given }) => {
    const file = await wrapped(dump, ['age'], made)
    const error = await errorOf(() => unwrapped(file, ['age'], given))
    expect(error.code).toBe('BACKUP_KEY')
    for (const key of [made, given]) if (key) expect(JSON.stringify(error.text)).not.toContain(key)
  })

  test('an identity with a wrong character is refused before anything is read or written', async () => {
    const wrong = `${identity.slice(0, -1)}${identity.endsWith('Q') ? 'P' : 'Q'}`
    for (const use of [() => wrapAll(['age'], wrong), () => unwrapAll(['age'], wrong)]) {
      const error = await errorOf(use)
      expect(error.code).toBe('BACKUP_KEY')
      expect(JSON.stringify(error.text)).not.toContain(wrong)
    }
  })

  test('opening with a passphrase takes less than two seconds of a processor', async () => {
    const file = await wrapped(Buffer.from('x'), ['age'], passphrase)
    const started = process.cpuUsage()
    await unwrapped(file, ['age'], passphrase)
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1e6).toBeLessThan(2)
  })
})

describe('a stream that is broken off', () => {
  test.each(everyLayer)('tells of %s what broke it', async (name) => {
    const file = await wrapped(dump, [name], identity)
    const breaking = async function* () {
      yield file.subarray(0, 100_000)
      throw new Error('the disk is gone')
    }
    const reading = unwrapAll([name], identity).then((all) => through(breaking(), all))
    await expect(reading).rejects.toThrow('the disk is gone')
    const writing = wrapAll([name], identity).then((all) => through(breaking(), all))
    await expect(writing).rejects.toThrow('the disk is gone')
  })

  test.each(everyLayer)('ends %s when its reader ends', async (name) => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield dump
      })(),
    )
    const full = async (source: Bytes) => {
      for await (const chunk of source) if (chunk.length > 0) throw new Error('no space left')
    }
    const all = await wrapAll([name], identity)
    await expect(pipeline([endless, ...all, full] as never)).rejects.toThrow()
    expect(all.every(({ destroyed }) => destroyed)).toBe(true)
    expect(endless.destroyed).toBe(true)
  })
})

describe('the memory stays small', () => {
  const limit = 150_000_000
  test.each<{ names: LayerName[] }>([{ names: ['gzip'] }, { names: ['zstd', 'age'] }])(
    'while 200 MB pass through $names',
    async ({ names }) => {
      const zeros = Buffer.alloc(65_536)
      const noise = randomBytes(65_536)
      const source = function* () {
        for (let n = 0; n < 3200; n += 1) yield n % 10 === 0 ? noise : zeros
      }
      const before = process.memoryUsage().rss
      let most = before
      const watch = setInterval(() => {
        most = Math.max(most, process.memoryUsage().rss)
      }, 10)
      const hash = createHash('sha256')
      const streams = [...(await wrapAll(names, identity)), ...(await unwrapAll(names, identity))]
      const hashed = async (bytes: Bytes) => {
        for await (const chunk of bytes) hash.update(chunk)
      }
      await pipeline([Readable.from(source()), ...streams, hashed] as never)
      clearInterval(watch)
      const expected = createHash('sha256')
      for (const chunk of source()) expected.update(chunk)
      expect(hash.digest('hex')).toBe(expected.digest('hex'))
      expect(most - before).toBeLessThan(limit)
    },
  )
})
