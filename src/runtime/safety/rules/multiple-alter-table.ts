import { show } from '../ast.ts'
import { alterations } from '../definitions.ts'
import { defineRule } from './define.ts'

export const multipleAlterTable = defineRule({
  name: 'multiple-alter-table',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Alters the same table twice in a row',
  why: 'Each statement takes its lock, and those that rewrite or check the table read it each for themselves. One ALTER TABLE with several commands does it in one pass.',
  safeWay: 'ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int;',
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN a int; ALTER TABLE users ADD COLUMN b int',
      'ALTER TABLE shop.a DROP COLUMN b; ALTER TABLE ONLY shop.a DROP COLUMN c',
    ],
    ok: [
      'ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int',
      'ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders ADD COLUMN a int',
      'ALTER TABLE users ADD COLUMN a int; UPDATE users SET a = 1 WHERE id = 1; ALTER TABLE users ALTER COLUMN a SET DEFAULT 1',
      'ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c',
      'CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b int; ALTER TABLE t ADD COLUMN c int',
    ],
  },
  check(statement, model) {
    const at = model.script.findIndex(({ node }) => node === statement.node)
    const before = model.script[at - 1]
    if (before === undefined) return []
    const [first] = alterations(statement)
    const [earlier] = alterations(before)
    if (first === undefined || earlier === undefined || model.isNewTable(first.table)) return []
    const object = show(first.table)
    if (show(earlier.table) !== object) return []
    const commands = [...alterations(statement), ...alterations(before)]
    if (commands.some(({ command }) => standsAlone.has(command.subtype ?? ''))) return []
    const message = `Alters ${object} again right after line ${before.line}: one statement would lock it and pass over it once.`
    return [{ object, message }]
  },
})

/** Those that do not go with others, or are better apart: the type of a column that was just added. */
const standsAlone: ReadonlySet<string> = new Set([
  'AT_ValidateConstraint',
  'AT_AttachPartition',
  'AT_DetachPartition',
  'AT_DetachPartitionFinalize',
  'AT_AlterColumnType',
])
