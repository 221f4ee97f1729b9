import { type Resource, resourceFromAttributes } from '@opentelemetry/resources'
import { version } from '../../operations/index.ts'
import { Refused, Unavailable } from './receiver.ts'

/*
 * What logs and metrics have in common on their way to a collector. Without an address of ours the
 * library reads OTEL_EXPORTER_OTLP_ENDPOINT and what belongs to it; headers it reads in any case.
 */

/** Within this time the library sends again by itself what a collector did not take. */
const timeoutMillis = 5_000

/** Who is speaking. */
export const resource: Resource = resourceFromAttributes({
  'service.name': 'faber-db',
  'service.version': version,
})

export function exporterOptions(url: string | undefined, signal: 'logs' | 'metrics') {
  return { timeoutMillis, ...(url && { url: `${url.replace(/\/+$/, '')}/v1/${signal}` }) }
}

/** As exporters are, and as they answer: 0 is well. */
interface Exporter<T> {
  export(data: T, done: (result: { readonly code: number; readonly error?: Error }) => void): void
}

/** Waits until a collector has taken something. @throws Refused, Unavailable */
export async function exported<T>(exporter: Exporter<T>, data: T, signal: AbortSignal) {
  await new Promise<void>((resolve, reject) => {
    const late = () => reject(new Unavailable('it did not answer in time'))
    if (signal.aborted) return late()
    signal.addEventListener('abort', late, { once: true })
    exporter.export(data, ({ code, error }) => {
      signal.removeEventListener('abort', late)
      if (code === 0) resolve()
      else reject(failure(error))
    })
  })
}

/** The code is a status of HTTP, or that of an error of the network. Its message may name the address. */
function failure(error: Error | undefined): Error {
  const { code } = (error ?? {}) as { readonly code?: number | string }
  if (typeof code !== 'number') {
    return new Unavailable(code ? `it cannot be reached (${code})` : 'it did not take it in time')
  }
  const message = `it answered ${code}`
  return code >= 400 && code < 500 && code !== 408 ? new Refused(message) : new Unavailable(message)
}
