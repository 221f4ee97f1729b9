import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const redefineRequired = defineDialectRule({
  name: 'redefine-required',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Copies rows into a table that requires a column which the copy does not fill',
  why: 'The column is NOT NULL and has no default: the copy fails as soon as there is one row.',
  safeWay: 'Give the column a default, or a value in the SELECT.',
  examples: {
    bad: [
      'CREATE TABLE new_a (id INTEGER PRIMARY KEY, b TEXT NOT NULL); INSERT INTO new_a (id) SELECT id FROM a',
    ],
    ok: [
      "CREATE TABLE new_a (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, b TEXT NOT NULL DEFAULT ''); INSERT INTO new_a (id) SELECT id FROM a",
      'CREATE TABLE new_a (id INTEGER PRIMARY KEY, b TEXT); INSERT INTO new_a (id) SELECT id FROM a',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'copy-rows' || clause.columns === undefined) return []
    if (model.isNewTable(clause.from)) return []
    const filled = new Set(clause.columns.map((name) => name.toLowerCase()))
    return (model.columns(clause.table) ?? []).flatMap((name) => {
      const column = model.column(clause.table, name)
      const required = column?.notNull && column.default === undefined && !column.primary
      if (!required || column.generated !== undefined || filled.has(name.toLowerCase())) return []
      const object = `${show(clause.table)}.${name}`
      return [
        {
          object,
          message: `Fails if ${show(clause.from)} has a row: ${name} is required in ${show(clause.table)} and gets no value.`,
        },
      ]
    })
  },
})
