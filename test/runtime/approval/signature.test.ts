import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { signPlan, verifySignature } from '../../../src/runtime/approval/signature.ts'
import { errorOf, temporaryFolder, wordsOf } from '../support.ts'

const now = new Date('2026-05-01T12:00:00Z')
const seconds = 300
const plus = (ms: number) => new Date(now.getTime() + ms)
const [planId, otherPlan] = ['a'.repeat(64), 'b'.repeat(64)]

const pem = (key: KeyObject) =>
  String(key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }))
const release = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const trusted = { other: pem(stranger.publicKey), release: pem(release.publicKey) }

/** A signature over the plan, made as CI would make it. */
async function signedBy(key: KeyObject, id = planId): Promise<string> {
  const file = join(await temporaryFolder(), 'key.pem')
  await writeFile(file, pem(key))
  return signPlan(id, file, now)
}

async function refusal(signature: string, at = now, keys: Record<string, string> = trusted) {
  const error = await errorOf(() => verifySignature(planId, signature, keys, seconds, at))
  expect(error).toMatchObject({ code: 'APPROVAL_REFUSED', exit: 4 })
  return error.message
}

const noKey = 'No key of safety.approval_keys has made this signature over this plan.'

test('the owner of the key that signed is named, and when', async () => {
  const signature = await signedBy(release.privateKey)
  expect(verifySignature(planId, signature, trusted, seconds, plus(1000))).toEqual({
    signer: 'release',
    signedAt: now,
  })
})

describe('refused is', () => {
  test('a signature by a key that is not trusted', async () => {
    const { release: only } = trusted
    expect(await refusal(await signedBy(stranger.privateKey), now, { only })).toBe(noKey)
  })

  test('a signature over another plan', async () => {
    expect(await refusal(await signedBy(release.privateKey, otherPlan))).toBe(noKey)
  })

  test('a signature whose time was changed', async () => {
    const [, value] = (await signedBy(release.privateKey)).split('.')
    expect(await refusal(`${plus(1000).getTime()}.${value}`, plus(1000))).toBe(noKey)
  })

  test('one that is too old', async () => {
    const signature = await signedBy(release.privateKey)
    expect(await refusal(signature, plus(300_001))).toMatch(
      /is 300 seconds old; it is good for 300/,
    )
    expect(verifySignature(planId, signature, trusted, seconds, plus(300_000)).signer).toBe(
      'release',
    )
  })

  test('one from the future, but for a minute that clocks may differ', async () => {
    const signature = await signedBy(release.privateKey)
    expect(verifySignature(planId, signature, trusted, seconds, plus(-60_000)).signer).toBe(
      'release',
    )
    expect(await refusal(signature, plus(-60_001))).toContain('seconds old')
  })

  test('one that signs a time that is none', async () => {
    const text = `faber-db approve\n${planId}\nsoon\n`
    const value = sign(null, Buffer.from(text), release.privateKey).toString('base64url')
    expect(await refusal(`soon.${value}`)).toContain('is good for 300')
  })

  test('the same signature in another spelling: it could be used twice', async () => {
    const signature = await signedBy(release.privateKey)
    for (const spelling of [
      `${signature}.again`,
      `${signature}=`,
      `${signature}\n`,
      ` ${signature}`,
    ]) {
      expect(await refusal(spelling)).toBe(noKey)
    }
  })

  test.each([
    '',
    '.',
    'nonsense',
    '1.',
    `${now.getTime()}.${randomBytes(64).toString('base64url')}`,
  ])('"%s"', async (signature) => {
    expect(await refusal(signature)).toBe(noKey)
  })

  test('a signature by an RSA key, even one in the configuration', async () => {
    const text = `faber-db approve\n${planId}\n${now.getTime()}\n`
    const value = sign('sha256', Buffer.from(text), rsa.privateKey).toString('base64url')
    const keys = { rsa: pem(rsa.publicKey) }
    expect(await refusal(`${now.getTime()}.${value}`, now, keys)).toBe(noKey)
  })
})

test('a key in the configuration that cannot be read does not hide the good ones', async () => {
  const broken = '-----BEGIN PUBLIC KEY-----\nnonsense\n-----END PUBLIC KEY-----\n'
  const keys = { broken, rsa: pem(rsa.publicKey), ...trusted }
  const signature = await signedBy(release.privateKey)
  expect(verifySignature(planId, signature, keys, seconds, now).signer).toBe('release')
})

describe('signing', () => {
  test('with a file that is not there is refused', async () => {
    const file = join(await temporaryFolder(), 'none.pem')
    const error = await errorOf(() => signPlan(planId, file, now))
    expect(error).toMatchObject({ code: 'USAGE', exit: 2 })
    expect(error.message).toContain('there is no such file')
  })

  test('with a key that is not ed25519 is refused', async () => {
    const error = await errorOf(() => signedBy(rsa.privateKey))
    expect(error.message).toContain('it is not an ed25519 key')
  })

  test('with something else than a private key is refused, and shows none of it', async () => {
    const error = await errorOf(() => signedBy(release.publicKey))
    expect(error.message).toContain('it is not a private key')
    expect(wordsOf(error)).not.toContain(pem(release.publicKey).split('\n')[1])
  })
})
