import type { Node } from 'libpg-query'
import { parseScript } from '../reading/parse.ts'
import { provesNotNull } from './definition.ts'

/** What a CHECK asks for, from its definition as `pg_get_constraintdef` writes it: `CHECK ((a > 0)) NOT VALID`. */
export async function readCheck(
  definition: string,
): Promise<{ readonly condition?: Node; readonly provesNotNull?: readonly string[] }> {
  const { statements } = await parseScript(`ALTER TABLE t ADD CONSTRAINT c ${definition}`)
  const [statement] = statements
  const [wrapped] = (statement?.kind === 'AlterTableStmt' && statement.node.cmds) || []
  const added = wrapped && 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd.def : undefined
  const condition = added && 'Constraint' in added ? added.Constraint.raw_expr : undefined
  return condition ? { condition, provesNotNull: provesNotNull(condition) } : {}
}
