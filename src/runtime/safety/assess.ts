import { activeRules } from './active-rules.ts'
import { Catalog } from './catalog/catalog.ts'
import { learnStructure } from './catalog/learn.ts'
import type { CatalogSnapshot } from './catalog/types.ts'
import { type Found, findingsOf } from './check.ts'
import { findingsOfDialect } from './dialects/findings.ts'
import { type DialectName, dialects } from './dialects/index.ts'
import { effectsOf } from './effects/index.ts'
import { executedBy } from './execution/expand.ts'
import type { DestructiveOperation, Finding } from './finding.ts'
import { learn } from './learn.ts'
import { Model, type Server } from './model.ts'
import { parseScript } from './parse.ts'
import { type Approval, approvalFor, highestRisk, type Risk, strictestApproval } from './risk.ts'
import { sendingMode } from './transactional.ts'

/** A migration as it stands in its file. */
export interface MigrationSource {
  readonly name: string
  readonly file: string
  readonly sql: string
}

/** What the configuration says of one destructive operation. */
export interface OperationPolicy {
  readonly allowed: boolean
  readonly approval: Exclude<Approval, 'blocked'>
  readonly require_backup: boolean
  /** Rows below which it counts less; for those who know the size of the table. */
  readonly row_threshold?: number
  readonly block_reason?: string
}

/** The part of the configuration's `safety` that an assessment follows. */
export interface SafetyPolicy {
  /** When false, findings are told and call for nothing. */
  readonly validate_destructive_operations: boolean
  readonly destructive_operations: Readonly<Partial<Record<DestructiveOperation, OperationPolicy>>>
  /** Rules by name: another risk than their own, or off. Rules of style are off unless named. */
  readonly rules?: Readonly<Record<string, Exclude<Risk, 'none'> | 'off'>>
}

/** Something that the policy forbids. */
export interface Blocked {
  readonly operation: DestructiveOperation
  readonly reason: string
  readonly finding: Finding
}

/** What the pending migrations put at risk, and what the policy asks for because of it. */
export interface Assessment {
  readonly risk: Risk
  /** What the findings call for; the environment may ask for more. */
  readonly approval: Approval
  readonly requiresBackup: boolean
  readonly findings: readonly Finding[]
  readonly blocked: readonly Blocked[]
  /** How many statements the migrations have. */
  readonly statements: number
}

/** What is known of the database that the migrations will change. */
export interface Circumstances {
  readonly server?: Server
  /** The migrations that it has already, in their order: what they made is known, and old. */
  readonly applied?: readonly MigrationSource[]
  /** Its structure as it is; `applied` is not read then. */
  readonly catalog?: CatalogSnapshot
  /** What the migrations are written in; PostgreSQL's SQL where nothing is said. */
  readonly dialect?: 'postgresql' | DialectName
}

/**
 * Assesses the pending migrations, in their order. Throws SQL_INVALID when one of them is not
 * valid SQL.
 */
export async function assess(
  migrations: readonly MigrationSource[],
  policy: SafetyPolicy,
  circumstances: Circumstances = {},
): Promise<Assessment> {
  const { dialect = 'postgresql' } = circumstances
  if (dialect !== 'postgresql') return assessDialect(dialect, migrations, policy, circumstances)
  const model = new Model(circumstances.server, await catalogOf(circumstances))
  const rules = activeRules(policy.rules)
  const found: Found[] = []
  let statements = 0
  for (const migration of migrations) {
    const script = await parseScript(migration.sql, migration.file)
    statements += script.statements.length
    model.startMigration(sendingMode(script.statements))
    for (const statement of script.statements) {
      for (const executed of await executedBy(statement, model, script.positionOf)) {
        const effects = effectsOf(executed, model)
        for (const one of findingsOf(rules, executed, { model, effects }, migration))
          found.push(one)
        model.transaction.hold(executed, effects)
        learn(model, executed)
        learnStructure(model.catalog, executed)
      }
      model.transaction.pass(statement)
    }
    model.endMigration()
  }
  const findings = found.map(({ finding }) => finding)
  return { ...judge(findings, policy), findings, statements }
}

/** The same for another database's SQL; what cannot be read there is a finding, and no error. */
async function assessDialect(
  name: DialectName,
  migrations: readonly MigrationSource[],
  policy: SafetyPolicy,
  { applied, server }: Circumstances,
): Promise<Assessment> {
  const { findings, statements } = await findingsOfDialect(await dialects[name](), migrations, {
    ...(applied === undefined ? {} : { applied }),
    ...(server === undefined ? {} : { version: server.version }),
    ...(policy.rules === undefined ? {} : { rules: policy.rules }),
  })
  return { ...judge(findings, policy), findings, statements }
}

/** A migration that was applied and cannot be read teaches nothing; that is no error here. */
async function catalogOf({ applied = [], catalog }: Circumstances): Promise<Catalog> {
  const known = new Catalog(catalog)
  if (catalog !== undefined) return known
  for (const { sql } of applied) {
    const script = await parseScript(sql).catch(() => undefined)
    for (const statement of script?.statements ?? []) learnStructure(known, statement)
  }
  return known
}

type Judgement = Pick<Assessment, 'risk' | 'approval' | 'requiresBackup' | 'blocked'>

function judge(findings: readonly Finding[], policy: SafetyPolicy): Judgement {
  const risk = highestRisk(findings.map((finding) => finding.risk))
  if (!policy.validate_destructive_operations) {
    return { risk, approval: 'none', requiresBackup: false, blocked: [] }
  }
  const blocked = findings.flatMap((finding) => blockedBy(policy, finding))
  const asked = findings.map(
    (finding) => policyFor(policy, finding)?.approval ?? approvalFor(finding.risk),
  )
  return {
    risk,
    approval: blocked.length > 0 ? 'blocked' : strictestApproval(asked),
    requiresBackup: findings.some(
      (finding) => policyFor(policy, finding)?.require_backup ?? finding.data_loss,
    ),
    blocked,
  }
}

function policyFor(policy: SafetyPolicy, { operation }: Finding): OperationPolicy | undefined {
  return operation === undefined ? undefined : policy.destructive_operations[operation]
}

function blockedBy(policy: SafetyPolicy, finding: Finding): Blocked[] {
  const { operation } = finding
  const entry = policyFor(policy, finding)
  if (operation === undefined || entry === undefined || entry.allowed) return []
  const reason = entry.block_reason ?? `The configuration does not allow ${operation}.`
  return [{ operation, reason, finding }]
}
