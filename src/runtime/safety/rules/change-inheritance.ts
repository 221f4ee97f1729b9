import { show, tableOf } from '../reading/ast.ts'
import { alterTable } from '../recipes/recipes.ts'
import { quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const changeInheritance = defineRule({
  name: 'change-inheritance',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Takes a table out of the table that it inherits from, or puts one in',
  why: 'Queries of the parent see the rows of its children. After NO INHERIT they miss them, after INHERIT they see more, and nothing fails: sums and exports are silently others.',
  safeWay:
    'Look first who reads the parent, and name the children there, or the parent with ONLY, where it matters.',
  examples: {
    bad: ['ALTER TABLE logs_2020 NO INHERIT logs', 'ALTER TABLE shop.logs_2021 INHERIT shop.logs'],
    ok: [
      'CREATE TABLE logs_2021 (id int); ALTER TABLE logs_2021 INHERIT logs',
      'ALTER TABLE logs DETACH PARTITION logs_2020',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const { subtype, def } = command
      if (def === undefined || !('RangeVar' in def)) return []
      if (subtype !== 'AT_DropInherit' && subtype !== 'AT_AddInherit') return []
      const parent = tableOf(def.RangeVar)
      const leaves = subtype === 'AT_DropInherit'
      const back = `${leaves ? 'INHERIT' : 'NO INHERIT'} ${quoteTable(parent)}`
      return [
        {
          object,
          command: index,
          message: leaves
            ? `Queries of ${show(parent)} no longer see the rows of ${object}, and nothing fails.`
            : `Queries of ${show(parent)} see the rows of ${object} as well from then on, and nothing fails.`,
          safeWay: `-- Look first who reads ${show(parent).replaceAll('\n', ' ')}. This undoes it:\n${alterTable(table, back)};`,
        },
      ]
    })
  },
})
