import { Refused, Unavailable } from './receiver.ts'

/** Statuses of the 4xx that say "another time". */
const passing = [408, 425, 429]
/** As much of an answer is quoted. */
const quotedLength = 200

/** Posts a JSON body. @throws Refused, Unavailable */
export async function postJson(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<void> {
  const all = { 'content-type': 'application/json', ...headers }
  const answer = await request(url, { method: 'POST', headers: all, body, signal })
  await answer.body?.cancel()
}

/**
 * A request of which only a good answer is returned. No redirect is followed: what is sent, and the
 * secret in its headers, is for that address. No error names the address.
 * @throws Refused, Unavailable
 */
export async function request(url: string | URL | Request, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, { ...init, redirect: 'manual' }).catch((error: Error) => {
    throw new Unavailable(unreached(error))
  })
  if (answer.ok) return answer
  throw failure(answer, await textOf(answer))
}

/** What a status that is not good means. */
function failure({ status, headers }: Response, text: string): Error {
  const quoted = text === '' ? '' : `: ${text}`
  const place = status >= 300 && status < 400 ? ', a redirect, which is not followed' : ''
  const message = `it answered ${status}${place}${quoted}`
  if (status >= 400 && status < 500 && !passing.includes(status)) return new Refused(message)
  return new Unavailable(message, retryAfterMs(headers.get('retry-after')))
}

/** The header's seconds or date, in milliseconds from now. */
function retryAfterMs(header: string | null): number | undefined {
  if (header === null) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? undefined : Math.max(0, ms)
}

async function textOf(answer: Response): Promise<string> {
  const text = await answer.text().catch(() => '')
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > quotedLength ? `${line.slice(0, quotedLength)}…` : line
}

/** The message of fetch says nothing, and its cause names the address: the code of the cause is what is told. */
function unreached(error: Error): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return 'it did not answer in time'
  const { code } = (error.cause ?? {}) as NodeJS.ErrnoException
  return `it cannot be reached${code ? ` (${code})` : ''}`
}
