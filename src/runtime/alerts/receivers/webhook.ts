import { Webhook } from 'standardwebhooks'
import { FaberDbError } from '../../../operations/index.ts'
import { postJson } from '../post.ts'
import type { Receiver } from '../receiver.ts'

/** The alert as JSON, signed as Standard Webhooks has it; its id is the same whenever it is sent again. */
export const webhook: Receiver = {
  type: 'webhook',
  needs: ['url', 'secret'],
  allows: [],
  async send(alert, { url = '', secret = '' }, signal) {
    const signer = signerOf(secret)
    const body = JSON.stringify(alert)
    const at = new Date()
    const headers = {
      'webhook-id': alert.id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signer.sign(alert.id, at, body),
    }
    await postJson(url, headers, body, signal)
  },
}

function signerOf(secret: string): Webhook {
  try {
    return new Webhook(secret)
  } catch (cause) {
    throw new FaberDbError('CONFIG_INVALID', {
      message: 'its signing secret is not one of Standard Webhooks (whsec_ and base64).',
      next: 'Make one: whsec_ and 24 to 64 random bytes in base64.',
      cause,
    })
  }
}
