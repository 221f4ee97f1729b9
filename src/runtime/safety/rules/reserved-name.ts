import { quote } from '../recipes/sql.ts'
import { namesDeclared } from '../statements/declared.ts'
import { defineRule } from './define.ts'

export const reservedName = defineRule({
  name: 'reserved-name',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Gives a name that SQL reserves',
  why: 'A reserved word must be quoted in every query, and one that forgets it may mean something else: SELECT user gives the role, not a column.',
  safeWay: 'Choose another name: users for user, orders for order.',
  examples: {
    bad: ['CREATE TABLE "order" (id int)', 'ALTER TABLE a ADD COLUMN "user" text'],
    ok: [
      'CREATE TABLE orders (id int, name text, "Order" text)',
      'ALTER TABLE "order" ADD COLUMN a int',
    ],
  },
  check(statement) {
    return namesDeclared(statement)
      .filter(({ name }) => /^[a-z_]+$/.test(name) && quote(name) !== name)
      .map(({ what, name, ...place }) => ({
        ...place,
        message: `The ${what} ${quote(name)} has a name that SQL reserves: every query must quote it.`,
      }))
  },
})
