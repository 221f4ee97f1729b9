import { count, listed } from '../../../../text.ts'
import type { TableExamination } from '../../../backups.ts'
import type { Session } from '../../../provider.ts'
import { type Living, type LivingTable, look } from './look.ts'

/** Looks at the tables of these names as they are now. */
export async function examineTables(
  session: Session,
  names: readonly string[],
): Promise<TableExamination> {
  return examine(await look((sql, values) => session.query(sql, values), names))
}

/** What forbids to give back these tables in place, and what is done about their triggers. */
export function examine({ tables, missing }: Living): TableExamination {
  return {
    refused: [
      ...missing.map((table) => `${table} is not there: it was dropped or renamed since.`),
      ...tables.flatMap(refusals),
    ],
    missing,
    told: tables
      .filter(({ triggers }) => triggers.length > 0)
      .map(({ table, triggers }) => {
        const names = listed(triggers.map(({ name }) => name))
        return `The ${count(triggers.length, 'trigger')} of ${table} (${names}) will not fire.`
      }),
  }
}

function refusals({
  table,
  kind,
  hidden,
  owned,
  allowed,
  triggers,
  rules,
  partitions,
}: LivingTable): string[] {
  if (kind === 'p') {
    return [
      `${table} is partitioned; name the partitions that hold its rows: ${partitions.join(',')}`,
    ]
  }
  if (kind !== 'r') return [`${table} is no table now.`]
  const fires = listed(triggers.map(({ name }) => name))
  return [
    ...(allowed ? [] : [`The role may not read and write all of ${table}.`]),
    ...(hidden ? [`Policies of ${table} hide rows from the role.`] : []),
    ...(rules.length > 0
      ? [
          `The ${count(rules.length, 'rule')} of ${table} (${listed(rules)}) would rewrite what is written.`,
        ]
      : []),
    ...(triggers.length > 0 && !owned
      ? [`Triggers of ${table} would fire (${fires}), and only its owner may switch them off.`]
      : []),
  ]
}
