import { blocksReads, blocksWrites, type Lock } from '../../safety/effects/effects.ts'
import type { Finding, Impact } from '../../safety/index.ts'
import { listed } from '../../text.ts'

/** Relations that are named; of more, their number is told. */
const NAMED = 5

/** What the statement does to relations and rows: a label and a line each, nothing for what it does not. */
export function factsOf(finding: Finding): (readonly [label: string, text: string])[] {
  const { locks, rewrite, scan, data_loss, impact } = finding
  return [
    ...locksByMode(locks).map(([mode, relations]) => ['locks', lockLine(mode, relations)] as const),
    ...(rewrite.length > 0 ? [['rewrites', some(rewrite)] as const] : []),
    ...(scan.length > 0 ? [['reads', `${some(scan)}, from end to end`] as const] : []),
    ...(data_loss ? [['data', 'may be lost; only a backup brings it back'] as const] : []),
    ...(impact === undefined ? [] : impactFacts(impact)),
  ]
}

function locksByMode(locks: readonly Lock[]): [Lock['mode'], string[]][] {
  const byMode = new Map<Lock['mode'], string[]>()
  for (const { mode, relation } of locks) {
    byMode.set(mode, [...(byMode.get(mode) ?? []), relation])
  }
  return [...byMode]
}

function lockLine(mode: Lock['mode'], relations: readonly string[]): string {
  const waiting = blocksReads(mode)
    ? 'reads and writes wait'
    : blocksWrites(mode)
      ? 'writes wait'
      : 'reads and writes go on'
  return `${some(relations)}: ${mode}, ${waiting}`
}

function impactFacts({ rows, bytes, seconds, facts, fails }: Impact) {
  const sizes = [
    ...(rows === undefined ? [] : [`about ${rows.toLocaleString('en-US')} rows`]),
    ...(bytes === undefined ? [] : [shownBytes(bytes)]),
    ...(seconds === undefined ? [] : [`about ${shownSeconds(seconds)} under the lock`]),
  ]
  return [
    ...(sizes.length > 0 ? [['size', sizes.join(', ')] as const] : []),
    // The row that makes it fail is told first.
    ...facts.map((fact, index) => [fails && index === 0 ? 'fails' : 'now', fact] as const),
  ]
}

function shownBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1)
  return `${Math.round(bytes / 1024 ** power)} ${units[power]}`
}

function shownSeconds(seconds: number): string {
  if (seconds < 1) return 'a moment'
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`
}

function some(names: readonly string[]): string {
  return names.length <= NAMED
    ? listed(names)
    : `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`
}

/** Whether a safe way is SQL to paste; otherwise it is a sentence. */
export function isSql(text: string): boolean {
  const [first = ''] = text.split('\n').filter((line) => !/^\s*(--.*)?$/.test(line))
  return text.includes(';') && /^\s*[A-Z]+(?: [\w".]|;)/.test(first) && /^\s*[A-Z]{3,}/.test(first)
}
