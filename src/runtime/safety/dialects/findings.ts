import type { MigrationSource } from '../assess.ts'
import type { Finding } from '../finding.ts'
import type { Position } from '../positions.ts'
import type { Risk } from '../risk.ts'
import type { Clause, ReadStatement } from './clauses.ts'
import type { DialectContext, DialectHit, DialectRule, DialectServer } from './define.ts'
import type { Dialect } from './dialect.ts'
import { DialectModel } from './model.ts'

const STATEMENT_LIMIT = 200

export type RuleSettings = Readonly<Record<string, Exclude<Risk, 'none'> | 'off'>>

/** What a dialect's assessment needs beside the migrations. */
export interface DialectCircumstances {
  readonly applied?: readonly MigrationSource[]
  readonly version?: number
  readonly rules?: RuleSettings
}

/** What the rules of a dialect say of migrations, in their order. It never throws for its SQL. */
export async function findingsOfDialect(
  dialect: Dialect,
  migrations: readonly MigrationSource[],
  { applied = [], version, rules = {} }: DialectCircumstances,
): Promise<{ findings: Finding[]; statements: number }> {
  const model = await modelGiven(dialect, applied)
  const server = version === undefined ? dialect.server : { ...dialect.server, version }
  const active = activeRules(dialect.rules, rules)
  const findings: Finding[] = []
  let statements = 0
  for (const migration of migrations) {
    const script = dialect.split(migration.sql)
    const read = await dialect.read(script)
    statements += read.length
    for (const { clause, context } of inOrder(read, model, server)) {
      const place = script.positionOf(clause.at ?? context.statement.start)
      for (const rule of active) {
        for (const hit of rule.check(clause, context)) {
          findings.push(finding(rule, hit, { migration, place, text: context.statement.text }))
        }
      }
    }
    model.endMigration()
  }
  return { findings, statements }
}

async function modelGiven(dialect: Dialect, applied: readonly MigrationSource[]) {
  const model = new DialectModel(dialect.ignoresCase)
  for (const { sql } of applied) {
    for (const { clauses } of await dialect.read(dialect.split(sql))) {
      for (const clause of clauses) model.learn(clause)
    }
  }
  model.age()
  return model
}

/** The clauses of a migration; the model knows of each only after it was handed out. */
function* inOrder(
  statements: readonly ReadStatement[],
  model: DialectModel,
  server: DialectServer,
): Generator<{ readonly clause: Clause; readonly context: DialectContext }> {
  const all = statements.flatMap(({ clauses }) => clauses)
  let next = 0
  for (const statement of statements) {
    for (const clause of statement.clauses) {
      const at = next++
      const context: DialectContext = {
        model,
        statement,
        server,
        earlier: () => all.slice(0, at),
        later: () => all.slice(at + 1),
      }
      yield { clause, context }
      model.learn(clause)
    }
  }
}

/** A rule with a policy of its own (`destructive_operations`) is never switched off here. */
function activeRules(rules: readonly DialectRule[], settings: RuleSettings): DialectRule[] {
  return rules.flatMap((rule): DialectRule[] => {
    const setting = rule.operation === undefined ? settings[rule.name] : undefined
    if (setting === undefined) return [rule]
    if (setting === 'off') return []
    const check: DialectRule['check'] = (...subject) =>
      rule.check(...subject).map((hit) => ({ ...hit, risk: setting }))
    return [{ ...rule, check }]
  })
}

interface Source {
  readonly migration: MigrationSource
  readonly place: Position
  readonly text: string
}

function finding(rule: DialectRule, hit: DialectHit, { migration, place, text }: Source): Finding {
  return {
    rule: rule.name,
    risk: hit.risk ?? rule.risk,
    ...(rule.operation === undefined ? {} : { operation: rule.operation }),
    migration: migration.name,
    file: migration.file,
    ...place,
    statement: [...text.slice(0, 2 * STATEMENT_LIMIT)].slice(0, STATEMENT_LIMIT).join(''),
    ...(hit.object === undefined ? {} : { object: hit.object }),
    // The modes that a finding can name are PostgreSQL's; the message says what waits here.
    locks: [],
    rewrite: hit.rewrites === undefined ? [] : [hit.rewrites],
    scan: [],
    data_loss: hit.dataLoss ?? rule.dataLoss,
    message: hit.message,
    safe_way: hit.safeWay ?? rule.safeWay,
  }
}
