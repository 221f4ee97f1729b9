import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'
import { typeChange } from '../types.ts'

export const changeColumnType = defineDialectRule({
  name: 'change-column-type',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Changes the type of a column that was there before',
  why: 'The table is copied while nobody can write to it. Only a few changes are free: a longer VARCHAR whose length still fits in as many bytes (63 characters of utf8mb4, 85 of utf8, 255 of latin1 need one byte), another default, another comment.',
  safeWay:
    'Add a column of the new type, write both from the code, copy the values in batches, and change over; or use pt-online-schema-change or gh-ost. MODIFY … ALGORITHM=INPLACE, LOCK=NONE refuses to run where it would block.',
  examples: {
    given:
      'CREATE TABLE users (id int, name varchar(50), memo text, price decimal(10,2), at datetime(6), code varchar(200)) CHARSET=utf8mb4',
    bad: [
      'ALTER TABLE users MODIFY id bigint',
      'ALTER TABLE users MODIFY COLUMN name varchar(64)',
      'ALTER TABLE users MODIFY name varchar(40)',
      'ALTER TABLE users CHANGE memo memo varchar(100)',
      'ALTER TABLE users MODIFY price decimal(10,1)',
      'ALTER TABLE users MODIFY at datetime',
      'ALTER TABLE users MODIFY unknown int NOT NULL',
    ],
    ok: [
      'ALTER TABLE users MODIFY id int(11) DEFAULT 5',
      'ALTER TABLE users MODIFY name varchar(63)',
      'ALTER TABLE users MODIFY code varchar(500)',
      'CREATE TABLE a (id int); ALTER TABLE a MODIFY id bigint',
    ],
  },
  check(clause, { model, server }) {
    if (clause.kind !== 'change-column' || model.isNewColumn(clause.table, clause.column)) return []
    const { table, column, to } = clause
    const isList = ['enum', 'set'].includes(to.type.name)
    const old = model.column(table, column)
    const object = `${show(table)}.${column}`
    if (old === undefined) {
      if (isList) return []
      const nulls = to.notNull ? ' Rows that have NULL make it fail.' : ''
      const message = `Defines ${object} anew. What it was is not known here: if the type changes, writes to ${show(table)} are blocked while the whole table is copied, and values may not fit.${nulls}`
      return [{ object, message }]
    }
    if (isList && old.type.name === to.type.name) return []
    const { copies, loses } = typeChange(old.type, to.type, model.charset(table), server)
    if (!copies) return []
    const message = `Blocks writes to ${show(table)} while it copies the whole table to change the type of ${object}.`
    return [
      {
        object,
        rewrites: show(table),
        ...(loses === undefined
          ? { message }
          : { message: `${message} ${loses}`, risk: 'high', dataLoss: true }),
      },
    ]
  },
})
