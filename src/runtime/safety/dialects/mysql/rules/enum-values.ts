import type { ColumnType } from '../../clauses.ts'
import { type DialectHit, defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const enumValues = defineDialectRule({
  name: 'enum-values',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Changes the values of an ENUM or SET other than by adding some at the end',
  why: 'Values are stored as numbers. Only those added at the end leave the numbers as they are; anything else copies the table while nobody can write to it. Rows that have a removed value make it fail, or become empty where the SQL mode is not strict.',
  safeWay:
    'Add new values at the end of the list, whatever order people should see. Before a value is removed, update the rows that have it.',
  examples: {
    given: "CREATE TABLE users (state enum('new','old'), flags set('a','b'))",
    bad: [
      "ALTER TABLE users MODIFY state enum('new','middle','old')",
      "ALTER TABLE users MODIFY state enum('new')",
      "ALTER TABLE users MODIFY state enum('old','new')",
      "ALTER TABLE users MODIFY flags set('a','b','c','d','e','f','g','h','i')",
      "ALTER TABLE users MODIFY unknown enum('a')",
    ],
    ok: [
      "ALTER TABLE users MODIFY state enum('new','old','older') NOT NULL",
      "ALTER TABLE users MODIFY flags set('a','b','c')",
      "CREATE TABLE a (b enum('x')); ALTER TABLE a MODIFY b enum('y')",
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'change-column' || model.isNewColumn(clause.table, clause.column)) return []
    const { table, column, to } = clause
    if (!['enum', 'set'].includes(to.type.name)) return []
    const object = `${show(table)}.${column}`
    const old = model.column(table, column)
    if (old === undefined) {
      const message = `Gives ${object} a list of values. What it was is not known here: unless new values only stand at its end, writes to ${show(table)} are blocked while the whole table is copied, and rows with a value that is gone make it fail.`
      return [{ object, message }]
    }
    return old.type.name === to.type.name ? changed(old.type, to.type, object, show(table)) : []
  },
})

function changed(from: ColumnType, to: ColumnType, object: string, table: string): DialectHit[] {
  const gone = from.parameters.filter((value) => !to.parameters.includes(value))
  const copying = `Blocks writes to ${table} while it copies the whole table`
  if (gone.length > 0) {
    const message = `Removes ${gone.join(', ')} from the values of ${object}: rows that have it make this fail, or lose it where the SQL mode is not strict. ${copying}.`
    return [{ object, message, risk: 'high', dataLoss: true, rewrites: table }]
  }
  const keepsOrder = from.parameters.every((value, index) => to.parameters[index] === value)
  if (keepsOrder && bytes(from) === bytes(to)) return []
  const why = keepsOrder
    ? 'the values of it need more bytes now'
    : 'the new values do not stand at the end'
  return [
    { object, message: `${copying} to change the values of ${object}: ${why}.`, rewrites: table },
  ]
}

/** MySQL's manual, 13.7 "Data Type Storage Requirements". */
function bytes({ name, parameters: { length } }: ColumnType): number {
  if (name === 'enum') return length > 255 ? 2 : 1
  const needed = Math.ceil(length / 8)
  return needed > 4 ? 8 : needed
}
