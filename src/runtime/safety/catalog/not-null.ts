import type { Node } from 'libpg-query'
import { strings } from '../ast.ts'
import { parseScript } from '../parse.ts'

/**
 * The columns that a CHECK keeps from being NULL: PostgreSQL takes `SET NOT NULL` from it without
 * reading the table (its manual, ALTER TABLE). It sees through AND, and through nothing else.
 */
export function provenNotNull(check: Node | undefined): string[] {
  if (check === undefined) return []
  if ('BoolExpr' in check && check.BoolExpr.boolop === 'AND_EXPR') {
    return (check.BoolExpr.args ?? []).flatMap(provenNotNull)
  }
  if (!('NullTest' in check) || check.NullTest.nulltesttype !== 'IS_NOT_NULL') return []
  const { arg } = check.NullTest
  return arg !== undefined && 'ColumnRef' in arg ? strings(arg.ColumnRef.fields).slice(-1) : []
}

/** The same of a constraint's definition, as `pg_get_constraintdef` writes it. */
export async function definitionProvesNotNull(definition: string): Promise<string[]> {
  // Most constraints say nothing of NULL, and need no parsing.
  if (!/IS NOT NULL/i.test(definition)) return []
  const { statements } = await parseScript(`ALTER TABLE t ADD CONSTRAINT c ${definition}`)
  const [statement] = statements
  if (statement?.kind !== 'AlterTableStmt') return []
  const [wrapped] = statement.node.cmds ?? []
  const added = wrapped && 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd.def : undefined
  return added && 'Constraint' in added ? provenNotNull(added.Constraint.raw_expr) : []
}
