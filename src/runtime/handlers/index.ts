import { FaberDbError } from '../../operations/index.ts'
import type { Handler } from './handler.ts'

export type * from './handler.ts'
export * from './history.ts'

/** Each handler is loaded when it is asked for. */
const handlers: Partial<Record<Handler['name'], () => Promise<Handler>>> = {
  prisma: async () => (await import('./prisma/index.ts')).prisma,
}

/** @throws NOT_SUPPORTED for a tool that the configuration may name and that is not handled */
export async function getHandler(name: Handler['name']): Promise<Handler> {
  const load = handlers[name]
  if (load) return load()
  throw new FaberDbError('NOT_SUPPORTED', {
    message: `This version of faber-db does not handle ${name}.`,
    next: `Handled: ${Object.keys(handlers).join(', ')}.`,
  })
}
