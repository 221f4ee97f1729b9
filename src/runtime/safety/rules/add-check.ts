import { columnsIn } from '../catalog/definition.ts'
import { inParentheses } from '../reading/source.ts'
import { howMany, isPlain, rowsWhere } from '../recipes/questions.ts'
import { constraintBody, notValidFirst } from '../recipes/recipes.ts'
import { checkedConstraints, placeOf } from '../statements/constraint-commands.ts'
import { defineRule } from './define.ts'

export const addCheck = defineRule({
  name: 'add-check',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Checks every row of a table while nobody can read or write it',
  why: 'ADD CHECK takes ACCESS EXCLUSIVE and reads the whole table under it. If a row does not satisfy it, it fails.',
  safeWay: 'ADD CONSTRAINT … CHECK (…) NOT VALID, and VALIDATE CONSTRAINT in a later migration.',
  examples: {
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0)',
      'ALTER TABLE "Order" ADD CHECK (total > 0), ADD COLUMN a int',
    ],
    ok: [
      'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID',
      'CREATE TABLE orders (total int); ALTER TABLE orders ADD CHECK (total > 0)',
      'ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT ENFORCED',
    ],
  },
  check(statement, model) {
    return checkedConstraints(statement, model, 'CONSTR_CHECK').map((added) => {
      const { constraint, index, table, object } = added
      const condition = inParentheses(
        constraintBody(statement.text, index, constraint) ?? '',
        'check',
      )
      const columns = columnsIn(constraint.raw_expr)
      const safeWay = notValidFirst(statement.text, index, table, constraint)
      const asked = condition !== undefined && isPlain(constraint.raw_expr)
      return {
        ...placeOf(added),
        message: `Blocks reads and writes of ${object} while it checks every row; fails if one does not satisfy ${condition ?? 'the condition'}.`,
        ...(asked && {
          questions: [
            rowsWhere(`NOT (${condition})`, {
              table,
              columns,
              fails: true,
              says: (n) =>
                `${howMany(n, 'row')} of ${object} ${n === 1 ? 'does' : 'do'} not satisfy ${condition}.`,
            }),
          ],
        }),
        ...(safeWay && { safeWay }),
      }
    })
  },
})
