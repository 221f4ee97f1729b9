import { strings } from '../reading/ast.ts'
import { duplicates, nulls } from '../recipes/questions.ts'
import { notNullSteps } from '../recipes/recipes.ts'
import { uniqueThroughIndex } from '../recipes/unique-recipe.ts'
import { checkedConstraints, placeOf } from '../statements/constraint-commands.ts'
import { defineRule } from './define.ts'

export const addPrimaryKey = defineRule({
  name: 'add-primary-key',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Builds a primary key while nobody can read or write the table',
  why: 'ADD PRIMARY KEY takes ACCESS EXCLUSIVE, looks for NULLs in the whole table and builds its index under it. With USING INDEX only the look for NULLs is left, and not even that when the columns are NOT NULL already.',
  safeWay:
    'Make the columns NOT NULL through a validated CHECK, CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, then ADD PRIMARY KEY USING INDEX.',
  examples: {
    given: 'CREATE TABLE ready (id int NOT NULL); CREATE UNIQUE INDEX ready_idx ON ready (id)',
    bad: [
      'ALTER TABLE users ADD PRIMARY KEY (id)',
      'ALTER TABLE users DROP CONSTRAINT users_pkey, ADD CONSTRAINT users_pkey PRIMARY KEY (a, b)',
    ],
    ok: [
      'ALTER TABLE ready ADD CONSTRAINT ready_pkey PRIMARY KEY USING INDEX ready_idx',
      'CREATE TABLE users (id int); ALTER TABLE users ADD PRIMARY KEY (id)',
    ],
  },
  check(statement, model) {
    return checkedConstraints(statement, model, 'CONSTR_PRIMARY').flatMap((added) => {
      const { constraint, table, object } = added
      if (constraint.indexname) {
        if (added.effects.scans.length === 0) return []
        const message = `Blocks reads and writes of ${object} while it reads the whole table for NULLs in the key, unless the columns of ${constraint.indexname} are NOT NULL already.`
        return [{ ...placeOf(added), message }]
      }
      const columns = strings(constraint.keys)
      const nullable = columns.filter((name) => !isNotNull(name))
      const before = nullable.flatMap((name) => notNullSteps(table, name, model.version))
      return [
        {
          ...placeOf(added),
          message: `Blocks reads and writes of ${object} while it reads the whole table to build the index; fails if two rows have the same ${columns.join(', ')}, or one has none.`,
          questions: [...nullable.map((name) => nulls(table, name)), duplicates(table, columns)],
          safeWay: uniqueThroughIndex(added, ...before),
        },
      ]

      function isNotNull(name: string): boolean {
        const known = model.catalog.relation(table)?.columns.find((column) => column.name === name)
        return known?.notNull === true
      }
    })
  },
})
