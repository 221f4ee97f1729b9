import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly name: string; readonly input: object }

/** As much of a request to POST /v1/messages as the tests look at. */
export interface MessagesRequest {
  readonly system?: unknown
  readonly messages: readonly { readonly role: string; readonly content: unknown }[]
  readonly tools?: readonly { readonly name: string }[]
}

export interface MessagesApi {
  readonly url: string
  /** Every request so far, in order. */
  readonly requests: readonly MessagesRequest[]
  stop(): Promise<void>
}

/** A stand-in for the Messages API on loopback: `answer` is the model. */
export async function startMessagesApi(
  answer: (request: MessagesRequest) => readonly Block[],
): Promise<MessagesApi> {
  const requests: MessagesRequest[] = []
  const server = createServer(async (incoming, response) => {
    const body = await text(incoming)
    if (incoming.method !== 'POST' || !incoming.url?.startsWith('/v1/messages?')) {
      response.writeHead(404).end()
      return
    }
    const request = JSON.parse(body) as MessagesRequest
    requests.push(request)
    stream(response, requests.length, answer(request))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function stream(response: ServerResponse, number: number, blocks: readonly Block[]): void {
  const send = (event: { type: string; [key: string]: unknown }) =>
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  send({
    type: 'message_start',
    message: {
      id: `msg_${number}`,
      type: 'message',
      role: 'assistant',
      model: 'stand-in',
      content: [],
      stop_reason: null,
      usage: { input_tokens: 1, output_tokens: 1 },
    },
  })
  for (const [index, block] of blocks.entries()) {
    const [start, delta] = pieces(block, `toolu_${number}_${index}`)
    send({ type: 'content_block_start', index, content_block: start })
    send({ type: 'content_block_delta', index, delta })
    send({ type: 'content_block_stop', index })
  }
  const tools = blocks.some(({ type }) => type === 'tool_use')
  send({
    type: 'message_delta',
    delta: { stop_reason: tools ? 'tool_use' : 'end_turn' },
    usage: { output_tokens: 1 },
  })
  send({ type: 'message_stop' })
  response.end()
}

function pieces(block: Block, id: string): [object, object] {
  return block.type === 'text'
    ? [
        { type: 'text', text: '' },
        { type: 'text_delta', text: block.text },
      ]
    : [
        { type: 'tool_use', id, name: block.name, input: {} },
        { type: 'input_json_delta', partial_json: JSON.stringify(block.input) },
      ]
}
