import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** How a request is answered; `never` leaves it open. */
export type Answer =
  | 'never'
  | {
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }

export interface HttpReceiver {
  readonly url: string
  /** What has come so far. */
  readonly received: readonly Received[]
  /** How the next requests are answered, one after the other; the last of them goes on. */
  answer(...answers: Answer[]): void
  /** Answers nobody any more: the port is closed. */
  stop(): Promise<void>
}

/** A real HTTP server on a free port of loopback that keeps what it is told; closed when the test is over. */
export async function startReceiver(...first: Answer[]): Promise<HttpReceiver> {
  const received: Received[] = []
  let answers: Answer[] = first.length > 0 ? first : [{ status: 202 }]
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const { method = '', url: path = '', headers } = request
    received.push({ method, path, headers, body })
    const answer = (answers.length > 1 ? answers.shift() : answers[0]) ?? 'never'
    if (answer === 'never') return
    response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
  })
  const stop = async () => {
    if (!server.listening) return
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(stop)
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answer: (...next) => {
      answers = next
    },
    stop,
  }
}
