import { relative, resolve } from 'node:path'
import type { Address } from '../../address.ts'
import { isSeen } from '../../shell/invocation.ts'
import type { Call } from './utility.ts'

/** The database in a file, by each name that a connection string may have for it. */
export function fileAddresses(
  path: string,
  { invocation, context }: Pick<Call, 'invocation' | 'context'>,
): Address[] {
  if (!isSeen(path)) return [{}]
  const plain = path.replace(/^(?:file|sqlite3?):(?:\/\/(?=\/))?/, '').replace(/\?.*$/s, '')
  if (plain === '' || plain === ':memory:') return []
  const absolute = resolve(invocation.folder, plain)
  const names = [plain.replace(/^\.\//, ''), absolute, relative(context.root, absolute)]
  return [...new Set(names)].map((database) => ({ host: 'file', port: 0, database }))
}
