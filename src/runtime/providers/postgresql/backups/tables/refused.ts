import { FaberDbError } from '../../../../../operations/index.ts'

/** @returns an error for tables that cannot be given back as things stand; nothing was changed */
export function refused(reasons: readonly string[]): FaberDbError {
  return new FaberDbError('RESTORE_REFUSED', {
    message: 'These tables cannot be given back in place; nothing was changed.',
    why: reasons.join('\n'),
    next: 'Mend it, or restore the whole backup beside the database with --as NAME and copy what you need.',
    facts: { obstacles: reasons },
  })
}
