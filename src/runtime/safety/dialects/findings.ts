import { activeRules } from '../active-rules.ts'
import type { MigrationSource, SafetyPolicy } from '../assess.ts'
import type { Found } from '../check.ts'
import type { Finding } from '../finding.ts'
import type { Place } from '../reading/clauses.ts'
import { Suppressions } from '../suppression/suppression.ts'
import type { Clause, ReadStatement } from './clauses.ts'
import type { DialectContext, DialectHit, DialectRule, DialectServer } from './define.ts'
import type { Dialect } from './dialect.ts'
import { DialectModel } from './model.ts'
import type { RawScript } from './script.ts'

const STATEMENT_LIMIT = 200

/** What a dialect's assessment needs beside the migrations; as `Circumstances` has it. */
export interface DialectCircumstances {
  readonly applied?: readonly MigrationSource[] | undefined
  readonly version?: number | undefined
  readonly inTurn?: boolean | undefined
}

/** A finding, and why a comment in the migration suppresses it, where one does. */
type DialectFound = Pick<Found, 'finding' | 'reason'>

/** What the rules of a dialect say of migrations, in their order. It never throws for its SQL. */
export async function findingsOfDialect(
  dialect: Dialect,
  migrations: readonly MigrationSource[],
  policy: SafetyPolicy,
  { applied = [], version, inTurn = false }: DialectCircumstances,
): Promise<{ found: DialectFound[]; statements: number }> {
  const model = await modelGiven(dialect, applied)
  const server = version === undefined ? dialect.server : { ...dialect.server, version }
  const active = await activeRules(dialect.rules, policy.rules)
  const found: DialectFound[] = []
  let statements = 0
  for (const migration of migrations) {
    const script = dialect.split(migration.sql)
    const read = await dialect.read(script)
    statements += read.length
    const suppressions = new Suppressions(
      { statements: read, comments: script.comments },
      migration,
      {
        rules: dialect.rules,
        policy,
        dialect: server.dialect,
      },
    )
    for (const { clause, context } of inOrder(read, model, server)) {
      const { statement } = context
      const source = { migration, place: placeOf(clause, statement, script), text: statement.text }
      const said = active.flatMap((rule) =>
        rule.check(clause, context).map((hit) => ({ finding: findingOf(rule, hit, source) })),
      )
      found.push(...suppressions.mark<DialectFound>(said, statement))
    }
    found.push(...suppressions.complaints())
    if (inTurn) model.age()
    else model.endMigration()
  }
  return { found, statements }
}

/** The clause, else the whole statement. */
function placeOf({ span }: Clause, { start, text }: ReadStatement, script: RawScript): Place {
  // Where a quote is never closed, the blanks at the end of the file are in it.
  const last = script.positionOf(span?.end ?? start + text.trimEnd().length)
  return {
    ...script.positionOf(span?.start ?? start),
    end_line: last.line,
    end_column: last.column,
  }
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

interface Source {
  readonly migration: MigrationSource
  readonly place: Place
  readonly text: string
}

function findingOf(rule: DialectRule, hit: DialectHit, source: Source): Finding {
  const { migration, place, text } = source
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
