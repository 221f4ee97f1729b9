import { strings } from '../reading/ast.ts'
import type { AddedConstraint } from '../statements/constraint-commands.ts'
import { alterTable, constraintName, LATER, OWN_MIGRATION, recipe, type Step } from './recipes.ts'
import { quote, quoteTable } from './sql.ts'

/** UNIQUE or PRIMARY KEY through an index that is built while others read and write. */
export function uniqueThroughIndex(
  { constraint, table }: AddedConstraint,
  ...before: Step[]
): string {
  const name = quote(constraintName(table, constraint))
  const columns = strings(constraint.keys).map(quote).join(', ')
  const included = strings(constraint.including).map(quote).join(', ')
  const index = [
    `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${quoteTable(table)} (${columns})`,
    ...(included === '' ? [] : [`INCLUDE (${included})`]),
    ...(constraint.nulls_not_distinct ? ['NULLS NOT DISTINCT'] : []),
  ]
  const kind = constraint.contype === 'CONSTR_PRIMARY' ? 'PRIMARY KEY' : 'UNIQUE'
  const deferred = [
    ...(constraint.deferrable ? [' DEFERRABLE'] : []),
    ...(constraint.initdeferred ? [' INITIALLY DEFERRED'] : []),
  ].join('')
  return recipe(
    ...before,
    { when: OWN_MIGRATION, sql: [index.join(' ')] },
    {
      when: `${LATER}: brief, for the index is there`,
      sql: [alterTable(table, `ADD CONSTRAINT ${name} ${kind} USING INDEX ${name}${deferred}`)],
    },
  )
}
