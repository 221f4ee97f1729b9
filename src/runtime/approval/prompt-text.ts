import { bytesText, count } from '../text.ts'
import { shownName } from './loss-text.ts'
import { type Plan, type PlanFinding, type PlanImpact, type PlanLoss, shortId } from './plan.ts'
import type { Prompt } from './token.ts'

const shownMigrations = 8
const shownFindings = 3
const shownTables = 4
const widestName = 48
const widestLine = 400

/** What Claude Code’s permission prompt says of a plan: 15 lines at most, and nothing that steers a terminal. */
export function promptText(plan: Plan, prompt: Prompt): string {
  const lines = prompt === 1 ? firstQuestion(plan) : lastQuestion(plan)
  return lines.map((line) => shortened(shownName(line), widestLine)).join('\n')
}

function firstQuestion(plan: Plan): string[] {
  const { id, content } = plan
  const { server, environment, approval, backup, deletes } = content
  return [
    `Approve plan ${shortId(id)}? It runs: faber-db ${content.request}`,
    `Database: ${server.database} on ${server.host}:${server.port}, environment ${environment}`,
    ...whatItDoes(plan),
    ...(deletes ? [] : [`Backup: ${backup ? 'verified, before the change' : 'none'}`]),
    ...(plan.loss ? [`Lost: ${lossText(plan.loss)}`] : []),
    ...(plan.why ? [`Why: ${plan.why}`] : []),
    approval === 'enhanced'
      ? 'Approval: enhanced. This is the first of two questions; nothing runs after this one.'
      : 'Approval: for exactly this, once.',
  ]
}

/** In figures, and with the name of the database so that it cannot be overlooked. */
function lastQuestion(plan: Plan): string[] {
  const { id, content } = plan
  const { server, environment, backup, deletes } = content
  return [
    'Second and last confirmation.',
    `Database: ${server.database.toUpperCase()} (“${server.database}” on ${server.host}:${server.port}, environment ${environment})`,
    `Plan ${shortId(id)} runs: faber-db ${content.request}`,
    'What will be lost:',
    ...stakes(plan).map((line) => `  ${line}`),
    ...(deletes ? [] : [`Backup: ${backup ? 'verified, before the change' : 'none'}`]),
  ]
}

function whatItDoes({ content, impact }: Plan): string[] {
  const { migrations, way, from, tables, deletes, drops, risk, findings } = content
  const names = migrations.map(({ name }) => name)
  const told = gravestFirst(findings, impact)
  const hidden = told.length - shownFindings
  return [
    ...(from ? [`From: backup ${from.backup_id} of ${from.created_at}`] : []),
    ...(tables ? [`Tables: ${some(tables, shownMigrations)}`] : []),
    ...(deletes ? [`Deletes: ${some(deletes.map(backupId), shownTables)}`] : []),
    ...(drops ? [`Drops the databases: ${some(drops, shownTables)}`] : []),
    ...(names.length > 0
      ? [`${way ? 'Undoes' : 'Migrations'} (${names.length}): ${some(names, shownMigrations)}`]
      : []),
    `Risk: ${risk}${findings.length === 0 ? '' : `, ${count(findings.length, 'finding')}`}`,
    ...told.slice(0, shownFindings).map((each) => `  ${findingText(each)}`),
    ...(hidden > 0 ? [`  and ${hidden} more`] : []),
  ]
}

const backupId = ({ backup_id }: { readonly backup_id: string }) => backup_id

interface Told {
  readonly finding: PlanFinding
  readonly impact: PlanImpact | null
}

const risks = ['critical', 'high', 'medium', 'low']

/** Low findings ask for nothing, and are told by their number only. */
function gravestFirst(findings: readonly PlanFinding[], impact: Plan['impact'] = []): Told[] {
  const told = findings.map((finding, index) => ({ finding, impact: impact[index] ?? null }))
  const rank = ({ finding }: Told) => risks.indexOf(finding.risk)
  return told
    .filter(({ finding }) => finding.risk !== 'low')
    .toSorted((a, b) => rank(a) - rank(b) || (b.impact?.rows ?? 0) - (a.impact?.rows ?? 0))
}

function findingText({ finding, impact }: Told): string {
  const size = sizeText(impact)
  return `${finding.risk}: ${size ? `${size}: ` : ''}${finding.message}`
}

function sizeText(impact: PlanImpact | null): string {
  const { rows, bytes } = impact ?? {}
  return [
    ...(rows === undefined ? [] : [`about ${rowsText(rows)}`]),
    ...(bytes === undefined ? [] : [bytesText(bytes)]),
  ].join(', ')
}

/** What goes, with its figures: by table where the plan has counted, else what the gravest findings say. */
function stakes({ content, impact, loss }: Plan): string[] {
  const counted = (loss ?? []).filter(({ rows, change }) => rows !== 0 || change)
  if (counted.length > 0) {
    const hidden = counted.slice(shownTables)
    return [
      ...counted.slice(0, shownTables).map(tableText),
      ...(hidden.length > 0 ? [`and ${count(hidden.length, 'more table')}`] : []),
    ]
  }
  const grave = gravestFirst(content.findings, impact).slice(0, shownTables)
  if (grave.length > 0) return grave.map(findingText)
  return ['what was written since the backup; no rows that the server knows of']
}

function lossText(loss: readonly PlanLoss[]): string {
  const counted = loss.filter(({ rows, change }) => rows !== 0 || change)
  if (counted.length === 0) return 'nothing that the server knows of'
  const rows = counted.reduce((sum, each) => sum + (each.rows ?? 0), 0)
  return `${rowsText(rows)} or more: ${some(counted.map(tableText), shownTables)}`
}

function tableText({ table, rows, change }: PlanLoss): string {
  const what = rows === null ? 'not counted in time' : rowsText(rows)
  return `${shortened(table, widestName)} (${change ? `${change}, ` : ''}${what})`
}

const rowsText = (rows: number) => `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`

function some(names: readonly string[], most: number): string {
  const shown = names.slice(0, most).map((name) => shortened(name, widestName))
  const hidden = names.length - shown.length
  return `${shown.join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`
}

function shortened(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text
}
