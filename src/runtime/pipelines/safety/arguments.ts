import { type ArgumentsOf, FaberDbError, type safety } from '../../../operations/index.ts'

/** PostgreSQL 11, the oldest whose behaviour was measured. */
const OLDEST = 11

/** @throws USAGE where two sources are named, or the server would be asked and told at once */
export function checkSources(args: ArgumentsOf<typeof safety>): void {
  const given = [
    ...(args.files.length > 0 ? ['FILES'] : []),
    ...(args.pending === undefined ? [] : ['--pending']),
    ...(args.stdin ? ['--stdin'] : []),
  ]
  if (given.length > 1) {
    throw new FaberDbError('USAGE', { message: `${given.join(' and ')} do not go together.` })
  }
  if (args.pending !== undefined && args.serverVersion !== undefined) {
    throw new FaberDbError('USAGE', {
      message: '--pending asks the server for its version: leave out --server-version.',
    })
  }
}

/** `15`, `15.4` and `150004` as the server says its version: 150000, 150004. @throws USAGE */
export function serverVersion(text: string): number {
  const [, major = '', minor = '0'] = /^(\d{2})(?:\.(\d{1,2}))?$/.exec(text) ?? []
  const version = /^\d{6}$/.test(text) ? Number(text) : Number(major) * 10_000 + Number(minor)
  if (version >= OLDEST * 10_000) return version
  throw new FaberDbError('USAGE', {
    message: `"--server-version" does not take "${text}".`,
    next: `It takes a version of PostgreSQL from ${OLDEST} up: 15, 15.4 or 150004.`,
  })
}
