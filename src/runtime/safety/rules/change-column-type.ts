import { castQuestions, isCut } from '../recipes/cast-questions.ts'
import { expandAndContract } from '../recipes/expand-contract.ts'
import { typeName, typeText } from '../recipes/type-text.ts'
import { isEnumSwap, type TypeChange, typeChanges } from '../statements/type-change.ts'
import { defineRule } from './define.ts'

export const changeColumnType = defineRule({
  name: 'change-column-type',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Changes a column’s type in a way that writes the table anew or checks every row',
  why: 'Unless PostgreSQL can keep the stored values as they are (a longer varchar, varchar to text, numeric with more digits before the point), it writes the table and its indexes anew under ACCESS EXCLUSIVE. A value that the new type cannot hold makes it fail, and code that expects the old type may break.',
  safeWay:
    'Add a column of the new type, keep it by a trigger, fill it in batches, and swap the two with RENAME.',
  examples: {
    given:
      'CREATE TABLE orders (id int PRIMARY KEY, total int, note varchar(50), price numeric(10,2), at timestamp)',
    bad: [
      'ALTER TABLE orders ALTER COLUMN total TYPE bigint',
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(20)',
      'ALTER TABLE orders ALTER COLUMN note TYPE int USING note::int',
      'ALTER TABLE orders ALTER COLUMN price TYPE numeric(10,4)',
      'ALTER TABLE unknown ALTER COLUMN total TYPE bigint',
    ],
    ok: [
      'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100)',
      'ALTER TABLE orders ALTER COLUMN note TYPE text',
      'ALTER TABLE orders ALTER COLUMN price TYPE numeric(12,2)',
      'CREATE TABLE t (a int); ALTER TABLE t ALTER a TYPE bigint',
      'ALTER TABLE orders ALTER COLUMN note TYPE "Note" USING (note::text::"Note")',
    ],
  },
  check(statement, model) {
    return typeChanges(statement, model).flatMap((change) => {
      const { effects, object, column, table, index, type } = change
      if (isEnumSwap(change, model)) return []
      if (effects.rewrites.length === 0 && effects.scans.length === 0) return []
      const work =
        effects.rewrites.length > 0
          ? `writes the whole table anew to make ${column} ${typeText(type)}`
          : `reads the whole table to make ${column} ${typeText(type)}`
      const safeWay = expandAndContract(change, model.version)
      const cut = isCut(change)
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          message: `Blocks reads and writes of ${object} while it ${work}${also(change)}.`,
          questions: castQuestions(change),
          ...(cut && { dataLoss: true }),
          ...(safeWay && { safeWay }),
        },
      ]
    })
  },
})

/** What happens to the values besides. */
function also(change: TypeChange): string {
  const { known, type } = change
  if (isCut(change)) return ', and the cast cuts off what is longer'
  const to = typeName(type)
  if (known === undefined) return ''
  if (known.type.name === 'timestamp' && to === 'timestamptz')
    return ', and reads the values as times in the session’s time zone'
  if (known.type.name === 'json' && to === 'jsonb')
    return ', and loses the order of keys and all but the last of equal ones'
  return castQuestions(change).length > 0 ? '; fails if a value does not fit' : ''
}
