import type { PlanContent } from '../approval/plan.ts'
import { planText } from '../approval/plan-text.ts'
import type { AuditEntry } from '../audit/trail.ts'
import type { Finding } from '../safety/index.ts'
import { wrap } from '../text.ts'
import { backupBody, backupListBody, deletionBody, pruneBody } from './backups.ts'
import { driftBody } from './drift.ts'
import { architectBody, detectBody } from './faber.ts'
import { healthBody } from './health.ts'
import { restoreBody } from './restore.ts'
import { rollbackBody } from './rollback.ts'
import { isSql } from './safety/facts.ts'
import { findingLines } from './safety/text.ts'
import { scheduleBody } from './schedule.ts'
import { statusBody } from './status.ts'

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
  'faber detect': detectBody,
  'faber architect': architectBody,
  'faber build': phaseBody,
  'faber evaluate': phaseBody,
  'faber release': phaseBody,
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

/** A phase that migrates shows what migrate shows. */
function phaseBody({ migrate }: Details): string[] {
  return migrate ? migrateBody(migrate as Details) : []
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
