import type { Constraint } from 'libpg-query'
import { blocked } from '../model/held.ts'
import type { Model } from '../model/model.ts'
import { show, strings, type TableName, tableOf } from '../reading/ast.ts'
import { isPartitioned } from '../recipes/index-recipe.ts'
import { bounded, howMany } from '../recipes/questions.ts'
import { notValidFirst } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { checkedConstraints, placeOf } from '../statements/constraint-commands.ts'
import { defineRule, type Question } from './define.ts'

export const addForeignKey = defineRule({
  name: 'add-foreign-key',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Checks every row against another table while nobody can write to either',
  why: 'ADD FOREIGN KEY takes SHARE ROW EXCLUSIVE on both tables and reads them whole under it; writes to both wait until the transaction ends. It is medium because reading goes on; high where the same transaction has locked one of them before (Prisma adds the column and the key in one migration), so that reads wait too. If a row refers to nothing, it fails.',
  safeWay:
    'ADD CONSTRAINT … FOREIGN KEY … NOT VALID, and VALIDATE CONSTRAINT in a later migration. On a partitioned table NOT VALID is refused before PostgreSQL 18.',
  examples: {
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)',
      'ALTER TABLE "Order" ADD FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE',
      'CREATE TABLE users (id int PRIMARY KEY); ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)',
    ],
    ok: [
      'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID',
      'ALTER TABLE orders ADD COLUMN user_id int REFERENCES users (id)',
      'CREATE TABLE orders (user_id int); ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)',
      'ALTER TABLE orders VALIDATE CONSTRAINT orders_user_id_fkey',
    ],
  },
  check(statement, model) {
    return checkedConstraints(statement, model, 'CONSTR_FOREIGN').map((added) => {
      const { constraint: key, index, table, object } = added
      const parent = show(tableOf(key.pktable))
      const old = [table, tableOf(key.pktable)].filter((one) => !model.isNewTable(one))
      const { what, risk } = blocked(old, model.transaction)
      const safeWay = safeWayFor(statement.text, index, table, { key, model })
      return {
        ...placeOf(added),
        ...risk,
        message: `Blocks ${what} while it looks up every row of ${object} in ${parent}; fails if one is not there.`,
        questions: orphans(table, key, model),
        ...(safeWay && { safeWay }),
      }
    })
  },
})

function safeWayFor(
  sql: string,
  index: number,
  table: TableName,
  { key, model }: { readonly key: Constraint; readonly model: Model },
): string | undefined {
  if (model.version >= 180_000 || !isPartitioned(table, model))
    return notValidFirst(sql, index, table, key)
  return `${show(table)} is partitioned, where PostgreSQL refuses NOT VALID before 18: add the key NOT VALID to each partition, VALIDATE each, and then add it to ${quoteTable(table)}, which takes over those of the partitions without reading them.`
}

/** The rows that refer to nothing; where the other table is new there is nothing to compare with. */
function orphans(table: TableName, key: Constraint, model: Model): Question[] {
  const parent = tableOf(key.pktable)
  const columns = strings(key.fk_attrs)
  const others = key.pk_attrs ? strings(key.pk_attrs) : primaryKey(parent, model)
  if (model.isNewTable(parent) || others.length !== columns.length || key.fk_matchtype === 'f')
    return []
  const present = columns.map((column) => `c.${quote(column)} IS NOT NULL`).join(' AND ')
  const same = columns
    .map((column, at) => `p.${quote(others[at] ?? '')} = c.${quote(column)}`)
    .join(' AND ')
  return [
    {
      sql: bounded(
        `SELECT 1 FROM ${quoteTable(table)} c WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${quoteTable(parent)} p WHERE ${same})`,
      ),
      table,
      columns,
      fails: true,
      says: (n) =>
        `${howMany(n, 'row')} of ${show(table)} ${n === 1 ? 'refers' : 'refer'} to nothing in ${show(parent)}.`,
    },
  ]
}

function primaryKey(table: TableName, model: Model): readonly string[] {
  const constraints = model.catalog.relation(table)?.constraints ?? []
  return constraints.find(({ kind }) => kind === 'primary key')?.columns ?? []
}
