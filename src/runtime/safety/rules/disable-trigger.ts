import type { Node } from 'libpg-query'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { nodesIn, strings, type TableName } from '../reading/ast.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const disableTrigger = defineRule({
  name: 'disable-trigger',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Disables triggers of a table that was there before',
  why: 'What they did on each write is no longer done, and nothing fails. With ALL, the foreign keys are not checked either, and rows that refer to nothing stay. It is low where the same migration enables them again: only its own writes go unguarded. session_replication_role = replica does the same for every table of the session.',
  safeWay:
    'Write the rows that the trigger would have changed with the trigger on; or let its function ask a setting of the session whether it should do nothing.',
  examples: {
    bad: [
      'ALTER TABLE orders DISABLE TRIGGER audit',
      'ALTER TABLE orders DISABLE TRIGGER ALL; UPDATE orders SET a = 1 WHERE b; ALTER TABLE orders ENABLE TRIGGER ALL',
      'ALTER TABLE shop.orders DISABLE TRIGGER USER',
      'ALTER TABLE orders DISABLE RULE keep',
      'SET session_replication_role = replica',
      "SET LOCAL session_replication_role TO 'replica'",
      "SELECT set_config('session_replication_role', 'replica', false)",
    ],
    ok: [
      'CREATE TABLE t (id int); ALTER TABLE t DISABLE TRIGGER ALL',
      'ALTER TABLE orders ENABLE TRIGGER audit',
      'SET session_replication_role = origin',
    ],
  },
  check(statement, model) {
    if (setsReplica(statement)) {
      const message =
        'Switches off every trigger and foreign key for this session: nothing checks what it writes.'
      return [{ message }]
    }
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const off = disabling.get(command.subtype ?? '')
      if (off === undefined) return []
      const { name } = command
      const again = isUndone(model, table, off.undo, name)
      const what = name === undefined ? off.what : `${off.what} ${name}`
      const word = off.what === 'rule' ? 'RULE' : 'TRIGGER'
      const which = name === undefined ? off.which : quote(name)
      return [
        {
          object,
          command: index,
          ...(again ? { risk: 'low' } : {}),
          message: `Disables the ${what} of ${object}${again ? ' for the rest of the migration' : ''}: ${off.means}.`,
          ...(again
            ? {}
            : {
                safeWay: `-- At the end of the same migration:\nALTER TABLE ${quoteTable(table)} ENABLE ${word} ${which};`,
              }),
        },
      ]
    })
  },
})

function isUndone(model: Model, table: TableName, undo: string, name?: string): boolean {
  if (model.ahead.alters(table, 'AT_EnableTrigAll')) return true
  if (name === undefined) return model.ahead.alters(table, undo)
  return model.ahead.commandsOn(table, name).some(({ subtype }) => subtype === undo)
}

const means = 'what is done on each write is no longer done, and nothing fails'

const disabling: ReadonlyMap<string, { undo: string; what: string; which: string; means: string }> =
  new Map([
    ['AT_DisableTrig', { undo: 'AT_EnableTrig', what: 'trigger', which: '', means }],
    ['AT_DisableTrigUser', { undo: 'AT_EnableTrigUser', what: 'triggers', which: 'USER', means }],
    [
      'AT_DisableTrigAll',
      {
        undo: 'AT_EnableTrigAll',
        what: 'triggers and foreign keys',
        which: 'ALL',
        means: 'rows that refer to nothing may come in, and nothing fails',
      },
    ],
    ['AT_DisableRule', { undo: 'AT_EnableRule', what: 'rule', which: '', means }],
  ])

function setsReplica({ kind, node }: Executed): boolean {
  if (kind === 'SelectStmt') {
    return [...nodesIn(node)].some(
      (inner) =>
        inner.kind === 'FuncCall' &&
        strings(inner.node.funcname).at(-1) === 'set_config' &&
        constant(inner.node.args?.[0]) === 'session_replication_role' &&
        constant(inner.node.args?.[1]) === 'replica',
    )
  }
  if (kind !== 'VariableSetStmt' || node.name !== 'session_replication_role') return false
  return constant(node.args?.[0]) === 'replica'
}

function constant(node: Node | undefined): string | undefined {
  return node && 'A_Const' in node ? node.A_Const.sval?.sval?.toLowerCase() : undefined
}
