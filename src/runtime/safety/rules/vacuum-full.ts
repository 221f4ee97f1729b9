import { show, tableOf } from '../reading/ast.ts'
import { isOn } from '../reading/options.ts'
import { recipe } from '../recipes/recipes.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const vacuumFull = defineRule({
  name: 'vacuum-full',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Writes a whole table anew while nobody can read or write it',
  why: 'VACUUM FULL copies the table and all its indexes under ACCESS EXCLUSIVE, and needs the space twice.',
  safeWay:
    'Plain VACUUM makes the space usable again without blocking anyone; to give it back to the system, use pg_repack or pg_squeeze outside of migrations.',
  examples: {
    bad: ['VACUUM FULL users', 'VACUUM (FULL, ANALYZE) users, orders', 'VACUUM FULL'],
    ok: [
      'VACUUM users',
      'VACUUM (FULL false, ANALYZE) users',
      'CREATE TABLE t (a int); VACUUM FULL t',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'VacuumStmt' || !node.is_vacuumcmd || !isOn(node.options, 'full', false)) return []
    if (node.rels === undefined) {
      return [
        {
          message:
            'Writes every table of the database anew; nobody can read or write the one it is at.',
          safeWay: recipe({ when: 'Blocks nobody', sql: ['VACUUM (ANALYZE)'] }),
        },
      ]
    }
    return node.rels
      .flatMap((rel) => ('VacuumRelation' in rel ? [tableOf(rel.VacuumRelation.relation)] : []))
      .filter((table) => !model.isNewTable(table))
      .map((table) => ({
        object: show(table),
        table,
        message: `Blocks reads and writes of ${show(table)} while it writes the whole table and its indexes anew.`,
        safeWay: recipe({
          when: 'Blocks nobody; for the space itself, pg_repack outside of migrations',
          sql: [`VACUUM (ANALYZE) ${quoteTable(table)}`],
        }),
      }))
  },
})
