import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { FaberDbError } from '../../operations/index.ts'

/** How far a signer's clock may run ahead of ours. */
const clockSkewMs = 60_000

/**
 * Signs a plan with an ed25519 private key (PEM, PKCS #8, as `openssl genpkey -algorithm ed25519`
 * writes it). The result is `TIME.SIGNATURE`, base64url; the time of signing is signed as well.
 */
export async function signPlan(planId: string, keyFile: string, now: Date): Promise<string> {
  const key = await readPrivateKey(keyFile)
  const time = String(now.getTime())
  return `${time}.${sign(null, message(planId, time), key).toString('base64url')}`
}

/**
 * The name of the trusted key that made the signature, and when.
 * @throws APPROVAL_REFUSED where none did, or it is older than `seconds`
 */
export function verifySignature(
  planId: string,
  signature: string,
  trusted: Readonly<Record<string, string>>,
  seconds: number,
  now: Date,
): { readonly signer: string; readonly signedAt: Date } {
  const [time = '', value = ''] = signature.split('.')
  const bytes = Buffer.from(value, 'base64url')
  // One signature has one spelling: otherwise a used one, spelt anew, would count as another.
  const isCanonical = signature === `${time}.${bytes.toString('base64url')}`
  const signer = Object.entries(trusted).find(([, pem]) => {
    const key = publicKey(pem)
    return isCanonical && key && verify(null, message(planId, time), key, bytes)
  })?.[0]
  if (signer === undefined) {
    throw refused(
      'No key of safety.approval_keys has made this signature over this plan.',
      'Sign the plan as it is now: faber-db approve PLAN --sign KEYFILE',
    )
  }
  const age = now.getTime() - Number(time)
  if (!(age <= seconds * 1000 && age >= -clockSkewMs)) {
    throw refused(
      `The signature is ${Math.round(age / 1000)} seconds old; it is good for ${seconds}.`,
      'Sign again.',
    )
  }
  return { signer, signedAt: new Date(Number(time)) }
}

function message(planId: string, time: string): Buffer {
  return Buffer.from(`faber-db approve\n${planId}\n${time}\n`)
}

function publicKey(pem: string): KeyObject | undefined {
  try {
    const key = createPublicKey(pem)
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

async function readPrivateKey(file: string): Promise<KeyObject> {
  try {
    const key = createPrivateKey(await readFile(file))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    throw unusableKey(file, code === 'ENOENT' ? 'there is no such file' : 'it is not a private key')
  }
  throw unusableKey(file, 'it is not an ed25519 key')
}

function unusableKey(file: string, why: string): FaberDbError {
  return new FaberDbError('USAGE', {
    message: `${file} cannot sign: ${why}.`,
    next: 'Make one: openssl genpkey -algorithm ed25519 -out release.pem',
  })
}

function refused(message: string, next: string): FaberDbError {
  return new FaberDbError('APPROVAL_REFUSED', { message, next })
}
