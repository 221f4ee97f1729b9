import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import { FaberDbError } from '../../operations/errors.ts'
import { makeFolder, unwritable } from '../state/files.ts'
import { canonical } from './canonical.ts'

/** What is sealed; the seal of one kind is none for another. */
export type SealedKind = 'grant' | 'token' | 'confirmation' | 'servers' | 'reading' | 'end-state'

export interface Sealed {
  /** HMAC-SHA256 over everything else in the record, base64url. */
  readonly seal: string
}

const keyBytes = 32

/**
 * The record with the seal of this machine’s user, whose key is made on first use.
 * @throws STATE_UNWRITABLE, STATE_CORRUPT
 */
export async function withSeal<T extends object>(
  kind: SealedKind,
  record: T,
  env: NodeJS.ProcessEnv,
): Promise<T & Sealed> {
  const key = (await readKey(env)) ?? (await makeKey(env))
  return { ...record, seal: sealOf(kind, record, key).toString('base64url') }
}

/** Whether a record has the seal that this machine’s user gave it, and was not edited since. @throws STATE_CORRUPT */
export async function isSealed(
  kind: SealedKind,
  record: object,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const { seal, ...content } = record as Partial<Sealed>
  const key = await readKey(env)
  if (!key || typeof seal !== 'string') return false
  const given = Buffer.from(seal, 'base64url')
  const wanted = sealOf(kind, content, key)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}

function sealOf(kind: SealedKind, content: object, key: Buffer): Buffer {
  return createHmac('sha256', key)
    .update(`faber-db ${kind}\n${canonical(content)}`)
    .digest()
}

/** Where the key lies: outside every project, so that no clone or commit carries it along. */
function keyFile(env: NodeJS.ProcessEnv): string {
  const { XDG_STATE_HOME: given = '', HOME } = env
  // A relative path counts as none: https://specifications.freedesktop.org/basedir-spec
  const folder = isAbsolute(given) ? given : join(HOME || homedir(), '.local/state')
  return join(folder, 'faber-db/seal.key')
}

async function readKey(env: NodeJS.ProcessEnv): Promise<Buffer | undefined> {
  const file = keyFile(env)
  const key = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw unwritable(file, error)
  })
  if (key === undefined || key.length === keyBytes) return key
  throw new FaberDbError('STATE_CORRUPT', {
    message: `${file} is not the key that faber-db has written: it has ${key.length} bytes.`,
    next: 'Delete it: another one is made. Approvals that wait to be used must be given again.',
    facts: { file },
  })
}

/** The key appears whole, with a link that only one process can make; the others read that one. */
async function makeKey(env: NodeJS.ProcessEnv): Promise<Buffer> {
  const file = keyFile(env)
  const own = `${file}.${process.pid}.${randomUUID().slice(0, 8)}`
  await makeFolder(dirname(file))
  try {
    await writeFile(own, randomBytes(keyBytes), { flag: 'wx', mode: 0o600, flush: true })
    await link(own, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(file, error)
  } finally {
    await rm(own, { force: true }).catch(() => {})
  }
  return readFile(file)
}
