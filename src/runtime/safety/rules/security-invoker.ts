import type { Node } from 'libpg-query'
import { show, tableOf } from '../reading/ast.ts'
import { isOn, optionName } from '../reading/options.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule } from './define.ts'

export const securityInvoker = defineRule({
  name: 'security-invoker',
  category: 'access',
  risk: 'high',
  dataLoss: false,
  summary: 'Lets a view read with the rights of its owner again',
  why: 'With security_invoker off or reset, the view passes the row security and the privileges of whoever reads it: rows become readable that were not, those of other tenants too, and nothing fails.',
  safeWay: 'Leave security_invoker on, and grant the tables below to the roles that need them.',
  examples: {
    bad: [
      'ALTER VIEW active_users SET (security_invoker = false)',
      'ALTER VIEW shop.totals RESET (security_invoker)',
    ],
    ok: [
      'ALTER VIEW active_users SET (security_invoker = true)',
      'ALTER VIEW active_users SET (security_barrier = false)',
      'CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v SET (security_invoker = off)',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'AlterTableStmt' || node.objtype !== 'OBJECT_VIEW') return []
    const view = tableOf(node.relation)
    if (model.isNewThing({ kind: 'view', name: view })) return []
    return (node.cmds ?? []).flatMap((wrapped, index) => {
      const command = 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd : undefined
      const options = command?.def && 'List' in command.def ? (command.def.List.items ?? []) : []
      if (!opens(command?.subtype, options)) return []
      return [
        {
          object: show(view),
          command: index,
          message: `${show(view)} reads with the rights of its owner from then on, past row security. Rows become readable that were not.`,
          safeWay: `ALTER VIEW ${quoteTable(view)} SET (security_invoker = true);`,
        },
      ]
    })
  },
})

function opens(subtype: string | undefined, options: readonly Node[]): boolean {
  if (!options.some((option) => optionName(option) === 'security_invoker')) return false
  if (subtype === 'AT_ResetRelOptions') return true
  return subtype === 'AT_SetRelOptions' && !isOn(options, 'security_invoker', true)
}
