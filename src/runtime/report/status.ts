import { bytesText, count, listed, wrap } from '../text.ts'

type Details = Readonly<Record<string, unknown>>

export interface ShownEnvironment {
  readonly name: string
  readonly state: string
  readonly protected: boolean
  readonly needs_approval: readonly string[]
  readonly host?: string
  readonly database?: string
  readonly server_version?: string
  readonly size_bytes?: number | null
  readonly applied?: number
  readonly last_migration?: ShownMigration | null
  readonly pending?: readonly string[]
  readonly unfinished?: readonly string[]
  readonly modified?: readonly string[]
  readonly missing?: readonly string[]
  readonly last_backup?: { readonly backup_id: string; readonly created_at: string } | null
  readonly kept?: readonly { readonly name: string }[]
  readonly lock?: { readonly application: string; readonly pid: number } | null
  readonly drift?: { readonly differences: number | null; readonly why?: string }
}

interface ShownMigration {
  readonly name: string
  readonly finished_at: string
  readonly by: string | null
  readonly approved_by: string | null
  readonly approved_way: string | null
}

/** The configuration; then a line for each environment, with what is known of it below. */
export function statusBody({ environments = [], ...configuration }: Details): string[] {
  const all = environments as ShownEnvironment[]
  const title = (each: ShownEnvironment) => `${each.name}${each.protected ? ' (protected)' : ''}`
  const width = (of: (each: ShownEnvironment) => string) =>
    Math.max(0, ...all.map((each) => of(each).length))
  const [titles, states] = [width(title), width(({ state }) => state)]
  return [
    ...configurationLines(configuration),
    ...all.flatMap((each) => [
      `  ${title(each).padEnd(titles)}  ${each.state.padEnd(states)}  ${gist(each)}`.trimEnd(),
      ...factsOf(each).flatMap(([label, text]) => factLines(label, text)),
    ]),
  ]
}

function configurationLines({ config, provider, migration_tool, migrations }: Details): string[] {
  if (config === undefined) return []
  const folder = count(Number(migrations), 'migration')
  return [`  Configuration: ${config} (${provider}, ${migration_tool}, ${folder})`]
}

/** What is most worth knowing, in a few words. */
function gist({ applied, pending = [], drift, lock }: ShownEnvironment): string {
  if (applied === undefined) return ''
  return [
    `${applied} applied, ${pending.length} pending`,
    ...(drift?.differences ? [count(drift.differences, 'difference')] : []),
    ...(lock ? ['locked'] : []),
  ].join(', ')
}

/** Everything that is known of one, each with its label. */
export function factsOf(each: ShownEnvironment): [string, string][] {
  const { needs_approval, last_backup, kept = [], lock } = each
  const facts: [string, string | undefined][] = [
    ['Database', databaseText(each)],
    ['Last', each.last_migration ? migrationText(each.last_migration) : undefined],
    ['Pending', names(each.pending)],
    ['Unfinished', names(each.unfinished)],
    ['Edited', names(each.modified)],
    ['Gone', names(each.missing)],
    ['Drift', each.drift && driftText(each.drift)],
    ['Backup', last_backup === undefined ? undefined : backupText(last_backup)],
    ['Kept', names(kept.map(({ name }) => name))],
    ['Locked', lock ? `by ${lock.application || 'a session'} (pid ${lock.pid})` : undefined],
    ['Approval', needs_approval.length > 0 ? `for ${listed(needs_approval)}` : 'not needed'],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== undefined)
}

function factLines(label: string, text: string): string[] {
  const margin = 4 + labelWidth
  return `    ${label.padEnd(labelWidth)}${wrap(text, margin)}`.split('\n')
}

const labelWidth = 'Unfinished'.length + 2

/** As many names as are worth reading here. */
const shownNames = 3

function names(all: readonly string[] = []): string | undefined {
  if (all.length === 0) return undefined
  const more = all.length - shownNames
  return `${all.slice(0, shownNames).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function databaseText(each: ShownEnvironment): string | undefined {
  if (each.database === undefined) return undefined
  const size = each.size_bytes == null ? '' : `, ${bytesText(each.size_bytes)}`
  return `${each.database} on ${each.host}, PostgreSQL ${each.server_version}${size}`
}

function migrationText({ name, finished_at, by, ...approval }: ShownMigration): string {
  const who = by === null ? 'by hand, by another tool or from another machine' : `by ${by}`
  const approved =
    approval.approved_by === null
      ? ''
      : `, approved by ${approval.approved_by} (${approval.approved_way})`
  return `${name}, ${timeText(finished_at)}, ${who}${approved}`
}

function driftText({ differences, why }: NonNullable<ShownEnvironment['drift']>): string {
  if (differences === null) return `not known: ${why}`
  return differences === 0 ? 'none' : count(differences, 'difference')
}

function backupText(backup: ShownEnvironment['last_backup']): string {
  return backup ? `${backup.backup_id}, ${timeText(backup.created_at)}` : 'none'
}

/** `2026-03-31 12:00 UTC`. */
function timeText(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`
}
