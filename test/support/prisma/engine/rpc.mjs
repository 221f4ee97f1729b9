import { createInterface } from 'node:readline'

/** @typedef {Record<string, unknown>} Params */
/** @typedef {(method: string, params: Params) => Promise<Params>} Call */

/**
 * Answers the CLI's requests, a JSON-RPC object a line, one after the other until it closes the pipe.
 * @param {Call} call
 */
export async function serve(call) {
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line)
    // Without a method it is the CLI's answer to a `print`.
    if (method) send({ id, ...(await answer(call, method, params)) })
  }
  // The engine's connection would keep the process waiting.
  process.exit()
}

/**
 * Writes to the CLI's standard output, through the CLI.
 * @param {string} content
 */
export function print(content) {
  send({ id: 'print', method: 'print', params: { content } })
}

/**
 * @param {Call} call
 * @param {string} method
 * @param {Params} params
 */
async function answer(call, method, params) {
  try {
    return { result: await call(method, params) }
  } catch (thrown) {
    const { name, message, code } = /** @type {Error & { code?: string }} */ (thrown)
    const data = { is_panic: name === 'RuntimeError', message, error_code: code }
    return { error: { code: 4466, message: 'The reason stands in data.message.', data } }
  }
}

/** @param {object} message */
function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
