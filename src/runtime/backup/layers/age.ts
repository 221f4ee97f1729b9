import type { Duplex } from 'node:stream'
import { FaberDbError } from '../../../operations/index.ts'
import { GeneratorStream } from './generator-stream.ts'
import { damaged, type Layer } from './layer.ts'

/**
 * N = 2^16 of scrypt: 64 MB and about 0.2 s, where age itself takes 256 MB and a second. Short
 * passphrases are refused where the key is read.
 */
const passphraseWork = 16

/** As `age` writes it: to an identity (AGE-SECRET-KEY-1…), or with a passphrase. */
export const age: Layer = {
  name: 'age',
  extension: '.age',

  async wrap(key) {
    const { Encrypter, identityToRecipient } = await import('age-encryption')
    const encrypter = new Encrypter()
    const given = needed(key)
    if (isIdentity(given)) {
      encrypter.addRecipient(await identityToRecipient(given).catch(rejectIdentity))
    } else {
      encrypter.setPassphrase(given)
      encrypter.setScryptWorkFactor(passphraseWork)
    }
    return through((source) => encrypter.encrypt(source))
  },

  async unwrap(key) {
    const { Decrypter } = await import('age-encryption')
    const decrypter = new Decrypter()
    const given = needed(key)
    if (isIdentity(given)) addIdentity(decrypter, given)
    else decrypter.addPassphrase(given)
    return through(
      (source) => decrypter.decrypt(source),
      (error) => (isOfAnotherKey(error) ? otherKey(error) : damaged('age', error)),
    )
  },
}

/** A stream that passes its bytes through a function of web streams. */
function through(
  transform: (source: ReadableStream<Uint8Array>) => Promise<AsyncIterable<Uint8Array>>,
  meaning: (error: unknown) => unknown = (error) => error,
): Duplex {
  return new GeneratorStream(async function* (source) {
    try {
      yield* await transform(webStream(source))
    } catch (error) {
      throw meaning(error)
    }
  })
}

/** As `Readable.toWeb`, which throws where nobody can catch it when it is broken off (Node 20). */
function webStream(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await chunks.return?.()
    },
  })
}

function isIdentity(key: string): boolean {
  return key.startsWith('AGE-SECRET-KEY-')
}

function needed(key: string | undefined): string {
  if (key !== undefined) return key
  throw new FaberDbError('BACKUP_KEY', {
    message: 'The backup is encrypted, and there is no key.',
    next: 'Set FABER_DB_BACKUP_KEY, or name the file of the key in FABER_DB_BACKUP_KEY_FILE.',
  })
}

function addIdentity(decrypter: { addIdentity(identity: string): void }, identity: string): void {
  try {
    decrypter.addIdentity(identity)
  } catch {
    rejectIdentity()
  }
}

/** What the library says of it may quote the key, so that it goes no further. */
function rejectIdentity(): never {
  throw new FaberDbError('BACKUP_KEY', {
    message: 'The key of the backups begins like an age identity and is none.',
    why: 'A character is missing or wrong: its checksum does not fit.',
    next: 'Copy it again, whole: one line that begins with AGE-SECRET-KEY-1.',
  })
}

/** What the library says where no recipient of the file is the key's. */
function isOfAnotherKey(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('no identity matched')
}

function otherKey(cause: unknown): FaberDbError {
  return new FaberDbError('BACKUP_KEY', {
    message: 'The backup was encrypted with another key than the one that is set.',
    next: 'Set FABER_DB_BACKUP_KEY, or the file that FABER_DB_BACKUP_KEY_FILE names, to the key of the time when it was made.',
    cause,
  })
}
