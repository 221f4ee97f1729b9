import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { hashBehind } from '../../../src/runtime/backup/streams.ts'
import { temporaryFolder } from '../support.ts'

async function* slowly(bytes: Buffer, pieces: number, broken?: Error) {
  for (let piece = 0; piece < pieces; piece += 1) {
    yield bytes
    await sleep(10)
  }
  if (broken) throw broken
}

test('a file is hashed as it lies on the disk, while it is written', async () => {
  const path = join(await temporaryFolder(), 'file')
  const bytes = randomBytes(300_000)
  const written = pipeline(Readable.from(slowly(bytes, 10)), createWriteStream(path))
  const hash = createHash('sha256')
  for (let piece = 0; piece < 10; piece += 1) hash.update(bytes)
  expect(await hashBehind(path, written)).toBe(hash.digest('hex'))
})

test('what lies there and was not written is in the hash', async () => {
  const path = join(await temporaryFolder(), 'file')
  const written = pipeline(Readable.from(['whole']), createWriteStream(path)).then(() =>
    pipeline(Readable.from(['!']), createWriteStream(path, { flags: 'a' })),
  )
  const whole = createHash('sha256').update('whole').digest('hex')
  expect(await hashBehind(path, written)).not.toBe(whole)
})

test('a file that could not be written to its end has none', async () => {
  const path = join(await temporaryFolder(), 'file')
  const broken = slowly(Buffer.from('half'), 2, new Error('the disk is full'))
  const written = pipeline(Readable.from(broken), createWriteStream(path))
  await expect(hashBehind(path, written)).rejects.toThrow('the disk is full')
})
