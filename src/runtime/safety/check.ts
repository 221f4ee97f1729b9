import type { Executed } from './executed.ts'
import type { Finding } from './finding.ts'
import type { Model } from './model.ts'
import { rules } from './rules/index.ts'

const STATEMENT_LIMIT = 200

/** What every rule says of one statement of a migration. */
export function findingsOf(
  statement: Executed,
  model: Model,
  migration: { readonly name: string; readonly file: string },
): Finding[] {
  return rules.flatMap((rule) =>
    rule.check(statement, model).map((hit) => ({
      rule: rule.name,
      risk: hit.risk ?? rule.risk,
      ...(rule.operation === undefined ? {} : { operation: rule.operation }),
      migration: migration.name,
      file: migration.file,
      line: statement.line,
      column: statement.column,
      statement: [...statement.text].slice(0, STATEMENT_LIMIT).join(''),
      ...(hit.object === undefined ? {} : { object: hit.object }),
      data_loss: hit.dataLoss ?? rule.dataLoss,
      message: hit.message,
      safe_way: rule.safeWay,
    })),
  )
}
