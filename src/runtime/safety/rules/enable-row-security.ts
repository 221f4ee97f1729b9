import type { Model } from '../model/model.ts'
import type { TableName } from '../reading/ast.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const enableRowSecurity = defineRule({
  name: 'enable-row-security',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Switches on row security without a policy, on a table that was there before',
  why: 'Without a policy, every role but the owner sees no row and writes none, and reads do not even fail. FORCE does the same to the owner. It is medium because it is unknown whether there are policies already. Where the same migration makes a policy, it is not told.',
  safeWay: 'Create the policies in the same migration.',
  examples: {
    bad: [
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE orders FORCE ROW LEVEL SECURITY; CREATE POLICY p ON users USING (true)',
    ],
    ok: [
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON orders USING (owner = current_user)',
      'CREATE POLICY p ON orders USING (owner = current_user); ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
      'CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const who = closing.get(command.subtype ?? '')
      if (who === undefined || hasPolicy(model, table)) return []
      // ENABLE says it already.
      if (
        command.subtype === 'AT_ForceRowSecurity' &&
        model.ahead.altersAnywhere(table, 'AT_EnableRowSecurity')
      )
        return []
      return [
        {
          object,
          command: index,
          message: `Switches on the row security of ${object} and makes no policy: unless it has one, ${who} sees no row and writes none.`,
          safeWay: `-- In the same migration, with the condition that is meant:\nCREATE POLICY ${quote(`${table.name}_all`)} ON ${quoteTable(table)} USING (true);`,
        },
      ]
    })
  },
})

function hasPolicy(model: Model, table: TableName): boolean {
  return model.ahead.makesOn('policy', table) || model.newThings.hasOn('policy', table)
}

const closing: ReadonlyMap<string, string> = new Map([
  ['AT_EnableRowSecurity', 'every role but the owner'],
  ['AT_ForceRowSecurity', 'its owner, too,'],
])
