import { FaberDbError } from '../../operations/index.ts'
import type { Provider, Target } from './provider.ts'

export type * from './backups.ts'
export type * from './provider.ts'
export type * from './structure.ts'

/** Each provider is loaded when it is asked for. */
const providers: Partial<Record<Target['provider'], () => Promise<Provider>>> = {
  postgresql: async () => (await import('./postgresql/index.ts')).postgresql,
}

/** @throws NOT_SUPPORTED for a provider that the configuration may name and that is not handled */
export async function getProvider(name: Target['provider']): Promise<Provider> {
  const load = providers[name]
  if (load) return load()
  throw new FaberDbError('NOT_SUPPORTED', {
    message: `This version of faber-db does not handle ${name}.`,
    next: `Handled: ${Object.keys(providers).join(', ')}.`,
  })
}
