import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const enableTrigger = defineRule({
  name: 'enable-trigger',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Enables triggers of a table that was there before',
  why: 'It takes SHARE ROW EXCLUSIVE: it waits for the writes that run, and later ones wait for it. Rows that were written without the trigger stay as they are. Where the same migration disabled them, disable-trigger tells it.',
  safeWay: 'Set a lock_timeout, and mend the rows that were written without the trigger.',
  examples: {
    bad: [
      'ALTER TABLE orders ENABLE TRIGGER audit',
      'ALTER TABLE orders ENABLE ALWAYS TRIGGER audit',
      'ALTER TABLE orders ENABLE TRIGGER ALL',
    ],
    ok: [
      'ALTER TABLE orders DISABLE TRIGGER audit; UPDATE orders SET a = 1 WHERE b; ALTER TABLE orders ENABLE TRIGGER audit',
      'CREATE TABLE t (id int); ALTER TABLE t ENABLE TRIGGER ALL',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const { subtype = '', name } = command
      if (!enabling.has(subtype)) return []
      if (disabled.some((other) => model.ahead.altersAnywhere(table, other))) return []
      const what = name === undefined ? 'the triggers' : `the trigger ${name}`
      return [
        {
          object,
          table,
          command: index,
          message: `Enables ${what} of ${object}: writes wait for it for a moment, and rows written without it stay as they are.`,
        },
      ]
    })
  },
})

const enabling: ReadonlySet<string> = new Set([
  'AT_EnableTrig',
  'AT_EnableAlwaysTrig',
  'AT_EnableReplicaTrig',
  'AT_EnableTrigAll',
  'AT_EnableTrigUser',
])

const disabled = ['AT_DisableTrig', 'AT_DisableTrigAll', 'AT_DisableTrigUser']
