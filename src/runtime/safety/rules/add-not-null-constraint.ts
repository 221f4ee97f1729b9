import { strings } from '../reading/ast.ts'
import { nulls } from '../recipes/questions.ts'
import { notValidFirst } from '../recipes/recipes.ts'
import { checkedConstraints, placeOf } from '../statements/constraint-commands.ts'
import { isWithout } from '../statements/refused.ts'
import { defineRule } from './define.ts'

export const addNotNullConstraint = defineRule({
  name: 'add-not-null-constraint',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Adds a NOT NULL constraint that is checked while nobody can read or write the table',
  why: 'ADD CONSTRAINT … NOT NULL column (PostgreSQL 18) takes ACCESS EXCLUSIVE and reads the whole table under it, as SET NOT NULL does.',
  safeWay:
    'ADD CONSTRAINT … NOT NULL column NOT VALID, and VALIDATE CONSTRAINT in a later migration.',
  examples: {
    version: 180_000,
    bad: ['ALTER TABLE users ADD CONSTRAINT users_email_not_null NOT NULL email'],
    ok: [
      'ALTER TABLE users ADD CONSTRAINT users_email_not_null NOT NULL email NOT VALID',
      'CREATE TABLE users (email text); ALTER TABLE users ADD NOT NULL email',
    ],
  },
  check(statement, model) {
    return checkedConstraints(statement, model, 'CONSTR_NOTNULL').flatMap((added) => {
      const { constraint, effects, index, table, object } = added
      if (isWithout(effects.scans, effects, model)) return []
      const [column = ''] = strings(constraint.keys)
      const safeWay = notValidFirst(statement.text, index, table, constraint)
      return [
        {
          ...placeOf(added),
          object: `${object}.${column}`,
          message: `Blocks reads and writes of ${object} while it reads the whole table for NULLs in ${column}; fails if there is one.`,
          questions: [nulls(table, column)],
          ...(safeWay && { safeWay }),
        },
      ]
    })
  },
})
