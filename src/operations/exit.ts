import type { ExitCode } from './define.ts'

/** What each exit code promises, whatever the operation. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done, or healthy, or nothing to do',
  1: 'a bug of faber-db (the only time a stack is shown)',
  2: 'wrong arguments or configuration; nothing changed',
  3: 'the database cannot be reached; nothing changed',
  4: 'refused: safety, health or policy says no; nothing changed',
  5: 'waiting for approval: a plan was written; nothing changed',
  6: 'done, with warnings (degraded)',
  7: 'failed, and the database is as it was before',
  8: 'failed, and a person must act: the message says exactly how',
  130: 'cancelled',
}
