import type { Clause } from '../clauses.ts'
import type { Cursor } from '../cursor.ts'
import { splitList, wordOf } from '../tokens.ts'

/** Reads what follows GRANT; undefined where it names no object (roles) or is not understood. */
export function readGrant(cursor: Cursor): Clause[] | undefined {
  const privileges = textUntil(cursor, 'ON')
  if (privileges === undefined) return [{ kind: 'harmless' }]
  const on = textUntil(cursor, 'TO')
  if (on === undefined) return undefined
  const option = cursor.rest.some(
    (token, index, all) => wordOf(token) === 'GRANT' && wordOf(all[index + 1]) === 'OPTION',
  )
  return [{ kind: 'grant', privileges, on, to: accounts(cursor), option }]
}

/** The text up to a key word, which is taken too. */
function textUntil(cursor: Cursor, word: string): string | undefined {
  const rest = cursor.rest
  const end = rest.findIndex((token) => wordOf(token) === word)
  if (end < 0) return undefined
  cursor.skip(end + 1)
  return rest
    .slice(0, end)
    .map(({ value }) => value)
    .join(' ')
    .replaceAll(' . ', '.')
    .replaceAll(' ,', ',')
}

/** Each as `name@host`; the host is `%` where none is given. */
function accounts(cursor: Cursor): string[] {
  return splitList(cursor.rest).map(([name, host]) => {
    const hostName = host?.kind === 'variable' ? host.value : '%'
    return `${name?.value ?? ''}@${hostName}`
  })
}
