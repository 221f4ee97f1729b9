import { builtIn, columnsDefined, wrongType } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const preferTimestampTz = defineRule({
  name: 'prefer-timestamp-tz',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Defines a column as timestamp without time zone',
  why: 'A timestamp is a clock’s face and no moment: what it means depends on who reads it, and sessions in two time zones write different moments as the same value. timestamptz takes the same 8 bytes.',
  safeWay: 'Define the column as timestamptz.',
  examples: {
    bad: [
      'CREATE TABLE orders (at timestamp)',
      'CREATE TABLE orders ("createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP)',
      'ALTER TABLE orders ADD COLUMN at timestamp without time zone',
    ],
    ok: ['CREATE TABLE orders (at timestamptz, "on" date, b timestamp(3) with time zone)'],
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      if (builtIn(column.type) !== 'timestamp') return []
      const message = `${column.object} keeps no time zone: which moment it means depends on who reads it.`
      const [precision] = column.type.typmods ?? []
      const digits = precision && 'A_Const' in precision ? precision.A_Const.ival?.ival : undefined
      const instead = digits === undefined ? 'timestamptz' : `timestamptz(${digits})`
      return [wrongType(column, { message, instead })]
    })
  },
})
