import type { PlanContent } from '../approval/plan.ts'
import { planText } from '../approval/plan-text.ts'
import { bytesText, count } from '../text.ts'

type Details = Readonly<Record<string, unknown>>

export function backupBody({ file, sha256, tables, rows, differences, pruned }: Details): string[] {
  const others = (pruned ?? []) as string[]
  return [
    ...(file ? [`  File: ${file}`, `  SHA-256: ${sha256}`] : []),
    ...(tables === undefined
      ? []
      : [`  Holds: ${count(Number(tables), 'table')}, ${count(Number(rows), 'row')}`]),
    ...((differences ?? []) as string[]).map((text) => `  ✗ ${text}`),
    ...(others.length > 0 ? [`  Pruned: ${others.join(', ')}`] : []),
  ]
}

interface ShownBackup {
  readonly backup_id: string
  readonly environment: string
  readonly age_seconds: number
  readonly size_bytes: number
  readonly format: string
  readonly layers: readonly string[]
  readonly migration_head: string | null
  readonly restored_at?: string
  readonly damaged: string | null
  readonly reason?: string
}

/** The newest first: that is the one that is looked for. */
export function backupListBody({ environment, backups = [] }: Details): string[] {
  const rows = (backups as ShownBackup[])
    .toReversed()
    .map((each) => [
      ...(environment ? [] : [each.environment]),
      each.backup_id,
      ageText(each.age_seconds),
      bytesText(each.size_bytes),
      [each.format, ...(each.layers.includes('age') ? ['encrypted'] : [])].join(', '),
      each.migration_head ?? 'no migration',
      stateText(each),
      each.reason ?? '',
    ])
  return table(rows)
}

function stateText({ damaged, restored_at }: ShownBackup): string {
  if (damaged !== null) return 'DAMAGED'
  return restored_at ? `restored ${restored_at.slice(0, 10)}` : 'verified'
}

interface ShownJudgement {
  readonly backup_id: string
  readonly environment: string
  readonly created_at: string
  readonly size_bytes: number
  readonly keep: string | null
}

interface ShownKept extends Pick<ShownJudgement, 'environment' | 'keep'> {
  readonly name: string
  readonly size_bytes: number | null
}

export function pruneBody(details: Details): string[] {
  const judged = (details.backups ?? []) as ShownJudgement[]
  const databases = (details.kept_databases ?? []) as ShownKept[]
  const all = [...judged, ...databases.map((each) => ({ ...each, backup_id: each.name }))]
  const rows = all.map(({ backup_id, environment, size_bytes, keep }) => [
    keep === null ? 'delete' : 'keep',
    ...(details.environment ? [] : [environment]),
    backup_id,
    size_bytes === null ? '' : bytesText(size_bytes),
    keep ?? '',
  ])
  return [...table(rows), ...deletionBody(details)]
}

/** The plan, as long as nobody has approved it. */
export function deletionBody({ plan, deleted }: Details): string[] {
  const shown = plan as (PlanContent & { id: string }) | undefined
  if (!shown || deleted) return []
  return planText({ id: shown.id, content: shown }).split('\n')
}

/** `3 d`: the age in its largest unit. */
function ageText(seconds: number): string {
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min`
  return seconds < 172_800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} d`
}

/** Columns as wide as their widest cell. */
function table(rows: readonly (readonly string[])[]): string[] {
  const width = (column: number) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(width(column))).join('  ')}`.trimEnd(),
  )
}
