import { FaberDbError } from '../../operations/errors.ts'
import type { Found } from './check.ts'

/** What the rules say of themselves; this is none of them, since there is no statement to look at. */
export const unparsableRule = {
  name: 'unparsable',
  category: 'unknown',
  risk: 'high',
  summary: 'Is not valid SQL, so nobody knows what it does',
  why: 'Nothing in the file was looked at. What cannot be read is never called safe; the server may even run a part of it.',
  safeWay:
    'Correct the statement. Where it is right and PostgreSQL 18 does not take it (psql meta-commands, placeholders of a template), write what the server will really be sent.',
} as const

/**
 * The finding of a file that cannot be parsed, at the place where the parser gave up.
 * @throws the error itself, where it is no SQL_INVALID
 */
export function unparsable(
  error: unknown,
  migration: { name: string; file: string; sql: string },
): Found {
  if (!(error instanceof FaberDbError) || error.code !== 'SQL_INVALID') throw error
  const {
    line = 1,
    column = 1,
    complaint,
  } = error.text.facts as {
    line?: number
    column?: number
    complaint?: string
  }
  const message = `PostgreSQL’s parser does not take this file: ${complaint}. What it does is unknown.`
  return {
    hit: { message },
    finding: {
      rule: unparsableRule.name,
      risk: unparsableRule.risk,
      migration: migration.name,
      file: migration.file,
      line,
      column,
      statement: [...(migration.sql.split('\n')[line - 1] ?? '')].slice(0, 200).join('').trim(),
      locks: [],
      rewrite: [],
      scan: [],
      data_loss: true,
      message,
      safe_way: unparsableRule.safeWay,
    },
  }
}
