import { activeRules, type RuleSettings } from './active-rules.ts'
import { Catalog } from './catalog/catalog.ts'
import { learnStructure } from './catalog/learn.ts'
import type { CatalogSnapshot } from './catalog/types.ts'
import { type Found, findingsOf } from './check.ts'
import { findingsOfDialect } from './dialects/findings.ts'
import { type DialectName, dialects } from './dialects/index.ts'
import { effectsOf } from './effects/index.ts'
import { executedBy } from './execution/expand.ts'
import type { DestructiveOperation, Finding } from './finding.ts'
import type { Ask } from './impact/ask.ts'
import { Study } from './impact/study.ts'
import { learn } from './model/learn.ts'
import { Model, type Server } from './model/model.ts'
import { parseScript } from './reading/parse.ts'
import { sendingMode } from './reading/transactional.ts'
import { parseSound } from './reading/unparsable.ts'
import { type Approval, approvalFor, highestRisk, type Risk, strictestApproval } from './risk.ts'
import { rules as allRules } from './rules/index.ts'
import type { SqlDialect } from './sql-dialect.ts'
import { type Suppressed, Suppressions, settle, stillCounts } from './suppression/suppression.ts'

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
  /** Where it loses fewer rows, and they were counted, it asks for no backup and for standard approval at most. */
  readonly row_threshold?: number
  readonly block_reason?: string
}

/** The part of the configuration's `safety` that an assessment follows. */
export interface SafetyPolicy {
  /** When false, findings are told and call for nothing. */
  readonly validate_destructive_operations: boolean
  readonly destructive_operations: Readonly<Partial<Record<DestructiveOperation, OperationPolicy>>>
  /** Rules by name: another risk than their own, or off. Rules of style are off unless named. */
  readonly rules?: RuleSettings
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
  /** What comments in the migrations suppress; high and critical risks count all the same. */
  readonly suppressed?: readonly Suppressed[]
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
  /** Whether each migration is looked at as if those before it were applied: what they made is old. */
  readonly inTurn?: boolean
  /** Whether a statement that is not valid SQL is a finding instead of an error. */
  readonly toleratesInvalid?: boolean
  /** Puts questions to it; with `catalog` only. */
  readonly ask?: Ask
  /** What the migrations are written in; PostgreSQL's SQL where nothing is said. */
  readonly dialect?: SqlDialect
}

/**
 * Assesses the pending migrations, in their order. Throws SQL_INVALID when one of them is not
 * valid SQL, unless the circumstances tolerate it.
 */
export async function assess(
  migrations: readonly MigrationSource[],
  policy: SafetyPolicy,
  circumstances: Circumstances = {},
): Promise<Assessment> {
  const { dialect = 'postgresql' } = circumstances
  if (dialect !== 'postgresql') return assessDialect(dialect, migrations, policy, circumstances)
  let model = new Model(circumstances.server, await catalogOf(circumstances))
  const study = studyOf(circumstances, policy)
  const rules = await activeRules(allRules, policy.rules)
  const found: Found[] = []
  let statements = 0
  for (const migration of migrations) {
    if (circumstances.inTurn) model = new Model(circumstances.server, model.catalog)
    const { script, broken } = circumstances.toleratesInvalid
      ? await parseSound(migration)
      : { script: await parseScript(migration.sql, migration.file), broken: [] }
    found.push(...broken)
    const suppressions = new Suppressions(script, migration, { rules: allRules, policy, dialect })
    statements += script.statements.length
    model.startMigration(sendingMode(script.statements), script.statements)
    for (const [index, statement] of script.statements.entries()) {
      model.ahead.reach(index)
      for (const executed of await executedBy(statement, model, script.positionOf)) {
        const effects = effectsOf(executed, model)
        const said = findingsOf(rules, executed, { model, effects }, migration)
        for (const one of suppressions.mark(said, statement)) {
          study?.look(one, executed, effects, model)
          found.push(one)
        }
        study?.pass(executed)
        model.transaction.hold(executed, effects, model)
        learn(model, executed)
        learnStructure(model.catalog, executed)
      }
      model.transaction.pass(statement)
    }
    found.push(...suppressions.complaints())
    model.endMigration()
  }
  return concluded({ found: study ? await study.conclude(found) : found, statements }, policy)
}

function studyOf({ catalog, ask }: Circumstances, policy: SafetyPolicy): Study | undefined {
  return catalog && new Study({ catalog, ...(ask && { ask }) }, policy)
}

/** The same for another database's SQL; what cannot be read there is a finding, and no error. */
async function assessDialect(
  name: DialectName,
  migrations: readonly MigrationSource[],
  policy: SafetyPolicy,
  { applied, server, inTurn }: Circumstances,
): Promise<Assessment> {
  const known = { applied, version: server?.version, inTurn }
  const dialect = await dialects[name]()
  return concluded(await findingsOfDialect(dialect, migrations, policy, known), policy)
}

interface Looked {
  readonly found: readonly Pick<Found, 'finding' | 'reason'>[]
  readonly statements: number
}

function concluded({ found, statements }: Looked, policy: SafetyPolicy): Assessment {
  const { findings, suppressed } = settle(found)
  return {
    ...judge([...findings, ...suppressed.filter(stillCounts)], policy),
    findings,
    ...(suppressed.length > 0 && { suppressed }),
    statements,
  }
}

/** A migration that was applied and cannot be read teaches nothing; that is no error here. */
async function catalogOf({ applied = [], catalog }: Circumstances): Promise<Catalog> {
  const known = new Catalog(catalog)
  if (catalog !== undefined) return known
  // Code that was run inside DO and functions has changed the structure too.
  const model = new Model(undefined, known)
  for (const { sql } of applied) {
    const script = await parseScript(sql).catch(() => undefined)
    for (const statement of script?.statements ?? []) {
      for (const executed of await executedBy(statement, model, script?.positionOf)) {
        learn(model, executed)
        learnStructure(known, executed)
      }
    }
    model.endMigration()
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
  const asked = findings.map((finding) => approvalOf(policy, finding))
  return {
    risk,
    approval: blocked.length > 0 ? 'blocked' : strictestApproval(asked),
    requiresBackup: findings.some((finding) => wantsBackup(policy, finding)),
    blocked,
  }
}

function approvalOf(policy: SafetyPolicy, finding: Finding): Approval {
  const byRisk = approvalFor(finding.risk)
  if (finding.impact?.below_threshold) return byRisk === 'none' ? 'none' : 'standard'
  return policyFor(policy, finding)?.approval ?? byRisk
}

function wantsBackup(policy: SafetyPolicy, finding: Finding): boolean {
  if (finding.impact?.below_threshold) return false
  return policyFor(policy, finding)?.require_backup ?? finding.data_loss
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
