import { strings } from '../reading/ast.ts'
import { duplicates } from '../recipes/questions.ts'
import { uniqueThroughIndex } from '../recipes/unique-recipe.ts'
import { checkedConstraints, placeOf } from '../statements/constraint-commands.ts'
import { defineRule } from './define.ts'

export const addUnique = defineRule({
  name: 'add-unique',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Builds a unique index while nobody can read or write the table',
  why: 'ADD UNIQUE takes ACCESS EXCLUSIVE and builds its index under it. If two rows have the same values, it fails.',
  safeWay:
    'CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, then ADD CONSTRAINT … UNIQUE USING INDEX.',
  examples: {
    bad: [
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)',
      'ALTER TABLE "User" ADD UNIQUE ("firstName", "lastName")',
    ],
    ok: [
      'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_idx',
      'CREATE TABLE users (email text); ALTER TABLE users ADD UNIQUE (email)',
      'ALTER TABLE users ADD PRIMARY KEY (id)',
    ],
  },
  check(statement, model) {
    return checkedConstraints(statement, model, 'CONSTR_UNIQUE').flatMap((added) => {
      const { constraint, table, object } = added
      if (constraint.indexname) return []
      const columns = strings(constraint.keys)
      const overlaps = constraint.without_overlaps === true
      return [
        {
          ...placeOf(added),
          message: `Blocks reads and writes of ${object} while it reads the whole table to build a unique index; fails if two rows have the same ${columns.join(', ')}.`,
          ...(!overlaps && {
            questions: [
              duplicates(table, columns, { nullsCount: constraint.nulls_not_distinct === true }),
            ],
            safeWay: uniqueThroughIndex(added),
          }),
        },
      ]
    })
  },
})
