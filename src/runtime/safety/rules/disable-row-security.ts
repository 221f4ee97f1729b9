import { quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const disableRowSecurity = defineRule({
  name: 'disable-row-security',
  category: 'access',
  risk: 'high',
  dataLoss: false,
  summary: 'Switches off the row security of a table that was there before',
  why: 'Its policies no longer hold: whoever may read the table reads every row of it, those of other tenants too, and nothing fails. NO FORCE does the same for the owner, and applications often connect as the owner.',
  safeWay:
    'Change the policies instead: ALTER POLICY, or a new policy for the role that needs more rows.',
  examples: {
    bad: [
      'ALTER TABLE orders DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY',
      "DO $$ BEGIN EXECUTE 'ALTER TABLE orders DISABLE ROW LEVEL SECURITY'; END $$",
      'ALTER TABLE orders ENABLE ROW LEVEL SECURITY; ALTER TABLE orders DISABLE ROW LEVEL SECURITY',
    ],
    ok: [
      'CREATE TABLE t (id int); ALTER TABLE t DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE orders DISABLE ROW LEVEL SECURITY; UPDATE orders SET a = 1 WHERE b; ALTER TABLE orders ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE orders FORCE ROW LEVEL SECURITY, ENABLE ROW LEVEL SECURITY',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const opens = opening.get(command.subtype ?? '')
      if (opens === undefined || model.ahead.alters(table, opens.undo)) return []
      if (model.ahead.drops({ kind: 'table', name: table })) return []
      const on = quoteTable(table)
      return [
        {
          object,
          command: index,
          message: `${opens.does(object)} Rows become readable that were not.`,
          safeWay: `-- Let one role see all rows instead, and name it:\nCREATE POLICY all_rows ON ${on} FOR SELECT TO CURRENT_USER USING (true);`,
        },
      ]
    })
  },
})

const opening: ReadonlyMap<string, { undo: string; does: (table: string) => string }> = new Map([
  [
    'AT_DisableRowSecurity',
    {
      undo: 'AT_EnableRowSecurity',
      does: (table) => `Switches off the row security of ${table}: its policies no longer hold.`,
    },
  ],
  [
    'AT_NoForceRowSecurity',
    {
      undo: 'AT_ForceRowSecurity',
      does: (table) => `Lets the owner of ${table} pass its row security.`,
    },
  ],
])
