import type { Address } from './receiver.ts'

/** Does work whose errors are thrown on without address and secret. */
export async function withoutSecrets<T>(address: Address, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    ;(error as Error).message = hidden((error as Error).message, address)
    throw error
  }
}

/** Answers quote what was asked: the path of the address, which of some receivers is the secret. */
function hidden(text: string, { url, secret }: Address): string {
  const { pathname = '', search = '', password = '' } = url ? new URL(url) : {}
  return [secret, url, `${pathname}${search}`, pathname, search, password]
    .filter((part): part is string => part !== undefined && part.length > 1)
    .reduce((shown, part) => shown.replaceAll(part, '***'), text)
}
