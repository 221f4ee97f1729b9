import { createHash } from 'node:crypto'

/*
 * The names of databases that belong to another one. They begin with its name, so that a DBA finds
 * them beside it; a name that is too long for what follows is cut and told apart by a checksum.
 */

/** NAMEDATALEN - 1; longer names are cut by the server, silently. */
const longestName = 63
/** `_restore_`, a process id of up to 10 digits, `_` and 8 digits. */
const longestEnding = 28
const restoring = '_restore_'
const before = '_before_'

/** `shop_restore_4711_0a1b2c3d`: one that is being restored, while the session 4711 is open. */
export function halfName(database: string, pid: number, random: string): string {
  return `${stem(database)}${restoring}${pid}_${random}`
}

/** A regular expression of the server for every half-restored name of a database; its first group is the process id. */
export function halfPattern(database: string): string {
  return `^${asPattern(stem(database) + restoring)}([0-9]+)_[0-9a-f]{8}$`
}

/** `shop_before_20261121153000`: one that was replaced at that time (UTC). */
export function keptName(database: string, replacedAt: Date): string {
  const digits = replacedAt.toISOString().replace(/\D/g, '').slice(0, 14)
  return `${keptPrefix(database)}${digits}`
}

/** What the names of the kept ones begin with. */
export function keptPrefix(database: string): string {
  return stem(database) + before
}

function stem(database: string): string {
  if (Buffer.byteLength(database) + longestEnding <= longestName) return database
  const hash = createHash('sha256').update(database).digest('hex').slice(0, 8)
  let cut = database
  while (Buffer.byteLength(cut) + 9 + longestEnding > longestName) {
    cut = [...cut].slice(0, -1).join('')
  }
  return `${cut}_${hash}`
}

function asPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** `20261121153000` → `2026-11-21T15:30:00.000Z`; undefined for anything else. */
export function replacedAt(digits: string): string | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits)?.slice(1)
  if (!parts) return undefined
  const [year, month, day, hour, minute, second] = parts
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString()
}
