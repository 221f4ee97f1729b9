import type { PlanContent } from '../approval/plan.ts'
import { planText } from '../approval/plan-text.ts'
import type { AuditEntry } from '../audit/trail.ts'
import type { Finding } from '../safety/index.ts'
import { wrap } from '../text.ts'
import { backupBody, backupListBody, deletionBody, pruneBody } from './backups.ts'
import { driftBody } from './drift.ts'
import { healthBody } from './health.ts'
import { restoreBody } from './restore.ts'
import { rollbackBody } from './rollback.ts'
import { isSql } from './safety/facts.ts'
import { findingLines } from './safety/text.ts'
import { scheduleBody } from './schedule.ts'

type Details = Readonly<Record<string, unknown>>

/** How the details of an operation are shown; an operation without a line here shows its message only. */
export const bodies: Readonly<Record<string, (details: Details) => string[]>> = {
  migrate: migrateBody,
  status: statusBody,
  'health-check': healthBody,
  schedule: scheduleBody,
  drift: driftBody,
  'generate-migration': generateBody,
  'backup create': backupBody,
  'backup list': backupListBody,
  'backup verify': backupBody,
  'backup delete': deletionBody,
  'backup prune': pruneBody,
  restore: restoreBody,
  rollback: rollbackBody,
  'audit list': auditBody,
  'alerts test': alertsBody,
}

/** Before anything is applied the plan and its findings are the result; afterwards what was applied is. */
function migrateBody({ applied, backup, skipped, findings, suppressed, plan }: Details): string[] {
  const plain = (value: unknown) => (value ?? []) as Record<string, unknown>[]
  const shown = plan as (PlanContent & { id: string }) | undefined
  return [
    ...plain(applied).map(({ name, seconds }) => `  ✓ ${name} (${seconds} s)`),
    ...(shown && !applied
      ? planText({ id: shown.id, content: shown, impact: impactsOf(findings, suppressed) }).split(
          '\n',
        )
      : []),
    ...(applied ? [] : saferWays((findings ?? []) as Finding[])),
    ...(backup ? [`  Backup: ${(backup as Record<string, unknown>).file}`] : []),
    ...plain(skipped).map(({ step, why }) => `  Skipped: ${step} (${why})`),
  ]
}

/** In the order of the plan: what a comment suppresses stands last. */
function impactsOf(findings: unknown, suppressed: unknown) {
  const told = [findings ?? [], suppressed ?? []].flat() as Finding[]
  return told.map(({ impact }) => impact ?? null)
}

/**
 * The plan names each finding with its place; what could be done instead is said once, with its
 * rule. Of low ones it is not: faber-db safety --pending tells it.
 */
function saferWays(findings: readonly Finding[]): string[] {
  const told = findings.filter(({ risk }) => risk !== 'low')
  const ways = new Map(told.map(({ safe_way, rule }) => [safe_way, rule]))
  return [...ways].flatMap(([way, rule]) => [
    `  Safer       than ${rule}:`,
    ...(isSql(way) ? way : wrap(way)).split('\n').map((line) => `    ${line}`),
  ])
}

function generateBody({ sql, findings = [] }: Details): string[] {
  const text = String(sql ?? '').trimEnd()
  const found = findings as Finding[]
  const sources = new Map(found.map(({ file }) => [file, text]))
  return [
    ...(text === '' ? [] : ['', ...text.split('\n').map((line) => `  ${line}`), '']),
    ...(found.length === 0 ? [] : [...findingLines(found, sources), '']),
  ]
}

interface ShownEnvironment {
  readonly name: string
  readonly state: string
  readonly protected: boolean
  readonly host?: string
  readonly database?: string
  readonly server_version?: string
  readonly applied?: number
  readonly head?: string | null
  readonly pending?: readonly string[]
  readonly last_backup?: { readonly backup_id: string }
  readonly kept?: readonly { readonly name: string }[]
  readonly lock?: { readonly application: string; readonly pid: number } | null
}

function statusBody({ environments = [] }: Details): string[] {
  const rows = (environments as ShownEnvironment[]).map((each) => [
    `${each.name}${each.protected ? ' (protected)' : ''}`,
    each.state,
    each.database ? `${each.database} on ${each.host}, PostgreSQL ${each.server_version}` : '',
    each.applied === undefined
      ? ''
      : `${each.applied} applied, ${each.pending?.length ?? 0} pending`,
    each.head ? `head ${each.head}` : '',
    each.last_backup ? `last backup ${each.last_backup.backup_id}` : '',
    each.kept?.length ? `keeps ${each.kept.map(({ name }) => name).join(', ')}` : '',
    each.lock ? `locked by ${each.lock.application} (pid ${each.lock.pid})` : '',
  ])
  const width = (column: number) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0))
  return rows.map(([name = '', state = '', ...facts]) => {
    const known = facts.filter((fact) => fact !== '').join('; ')
    return `  ${name.padEnd(width(0))}  ${state.padEnd(width(1))}  ${known}`.trimEnd()
  })
}

function auditBody({ entries = [] }: Details): string[] {
  return (entries as AuditEntry[]).map(
    ({ at, environment, operation, outcome, actor, ...facts }) => {
      const what = facts.migration ?? facts.backup_id ?? ''
      const by = facts.approved_by ? `, approved by ${facts.approved_by} (${facts.way})` : ''
      return `  ${at}  ${(environment ?? '-').padEnd(10)}  ${operation}: ${outcome}  ${what}  (${actor}${by})`
    },
  )
}

function alertsBody({ receivers }: Details): string[] {
  const told = (receivers ?? []) as Record<string, unknown>[]
  return told.map(({ receiver, type, problem }) =>
    problem ? `  ✗ ${receiver} (${type}): ${problem}` : `  ✓ ${receiver} (${type})`,
  )
}
