import { show } from '../reading/ast.ts'
import { type Alteration, alterations } from '../statements/definitions.ts'
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
      'ALTER TABLE shop."A" ALTER b TYPE bigint; ALTER TABLE shop."A" ALTER c TYPE bigint',
    ],
    ok: [
      'ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int',
      'ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders ADD COLUMN a int',
      'ALTER TABLE users ADD COLUMN a int; UPDATE users SET a = 1 WHERE id = 1; ALTER TABLE users ALTER COLUMN a SET DEFAULT 1',
      'ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c',
      'ALTER TABLE users ADD COLUMN a int DEFAULT 1; ALTER TABLE users ALTER COLUMN a DROP DEFAULT',
      'ALTER TABLE users DROP COLUMN a; ALTER TABLE ONLY users DROP COLUMN b',
      'CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b int; ALTER TABLE t ADD COLUMN c int',
    ],
  },
  check(statement, model) {
    const { passed } = model.transaction
    const before = model.script[passed - 1]
    if (before === undefined || model.script[passed]?.node !== statement.node) return []
    const [later, earlier] = [alterations(statement), alterations(before)]
    const [first] = later
    if (first === undefined || model.isNewTable(first.table) || !goTogether(earlier, later)) {
      return []
    }
    const object = show(first.table)
    const commands = statement.text.replace(beginning, '')
    return [
      {
        object,
        message: `Alters ${object} again right after line ${before.line}: one statement would lock it and pass over it once.`,
        ...(commands !== statement.text && { safeWay: `${before.text},\n  ${commands};` }),
      },
    ]
  },
})

/** Up to the first command. */
const beginning =
  /^ALTER\s+TABLE\s+(IF\s+EXISTS\s+)?(ONLY\s+)?("([^"]|"")+"|[\p{L}\p{N}_$]+)(\.("([^"]|"")+"|[\p{L}\p{N}_$]+))*\s+/iu

function goTogether(earlier: readonly Alteration[], later: readonly Alteration[]): boolean {
  const [one] = earlier
  const [two] = later
  if (one === undefined || two === undefined || show(one.table) !== show(two.table)) return false
  if (one.statement.relation?.inh !== two.statement.relation?.inh) return false
  if (one.statement.missing_ok !== two.statement.missing_ok) return false
  if ([...earlier, ...later].some(({ command }) => standsAlone.has(command.subtype ?? ''))) {
    return false
  }
  // PostgreSQL puts the commands of one statement into an order of its own: what is dropped or
  // computed must not be what the same statement adds.
  const touched = new Set(earlier.map(nameIn))
  const computes = later.some(({ command: { def } }) => {
    return def !== undefined && 'ColumnDef' in def && def.ColumnDef.raw_default !== undefined
  })
  return !computes && !later.some((one) => touched.has(nameIn(one)))
}

/** The column or constraint that a command adds or changes. */
function nameIn({ command: { name, def }, index }: Alteration): string {
  if (def !== undefined && 'ColumnDef' in def) return def.ColumnDef.colname ?? name ?? ''
  if (def !== undefined && 'Constraint' in def) return def.Constraint.conname ?? `unnamed ${index}`
  return name ?? ''
}

const standsAlone: ReadonlySet<string> = new Set([
  'AT_ValidateConstraint',
  'AT_AttachPartition',
  'AT_DetachPartition',
  'AT_DetachPartitionFinalize',
])
