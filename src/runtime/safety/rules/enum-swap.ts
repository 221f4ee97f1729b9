import type { Model } from '../model/model.ts'
import { strings } from '../reading/ast.ts'
import { howMany, rowsWhere } from '../recipes/questions.ts'
import { alterTable, BRIEF, LATER, recipe } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { typeText } from '../recipes/type-text.ts'
import { isEnumSwap, type TypeChange, typeChanges } from '../statements/type-change.ts'
import { defineRule } from './define.ts'

export const enumSwap = defineRule({
  name: 'enum-swap',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Exchanges an enum for one with other values, as Prisma does to remove one',
  why: 'PostgreSQL cannot remove a value from an enum, so the column is cast to a new type by way of text: the whole table is written anew under ACCESS EXCLUSIVE, and it fails if a row has a value that is gone.',
  safeWay:
    'Leave the value in the enum and forbid it with a CHECK that is added NOT VALID and validated later; or first move the rows off it, in batches.',
  examples: {
    given: `CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN', 'OWNER'); CREATE TABLE "User" (id int, role "Role")`,
    bad: [
      `BEGIN; CREATE TYPE "Role_new" AS ENUM ('USER', 'ADMIN'); ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new"); ALTER TYPE "Role" RENAME TO "Role_old"; ALTER TYPE "Role_new" RENAME TO "Role"; DROP TYPE "Role_old"; COMMIT`,
      'ALTER TABLE t ALTER c TYPE e_new USING c::text::e_new',
    ],
    ok: [
      `ALTER TYPE "Role" ADD VALUE 'GUEST'`,
      'ALTER TABLE "User" ALTER COLUMN role TYPE text USING role::text',
    ],
  },
  check(statement, model) {
    return typeChanges(statement, model).flatMap((change) => {
      if (!isEnumSwap(change, model)) return []
      const { object, column, table, index, type } = change
      const { kept, removed, added } = values(change, model)
      const loses = removed.length > 0 || added === undefined
      const gone = removed.length > 0 ? `the value ${removed.join(' or ')}` : 'a value that is gone'
      const name = quote(column)
      const safeWay = loses ? forbid(change, { kept, removed }) : addInstead(change, added)
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          message: `Blocks reads and writes of ${object} while it writes the whole table anew to change the enum of ${column} to ${typeText(type)}${loses ? `; fails if a row has ${gone}` : ''}.`,
          ...(kept.length > 0 &&
            loses &&
            !type.arrayBounds && {
              questions: [
                rowsWhere(`${name}::text NOT IN (${kept.map(literal).join(', ')})`, {
                  table,
                  columns: [column],
                  fails: true,
                  says: (n) =>
                    `${howMany(n, 'row')} of ${object} ${n === 1 ? 'has' : 'have'} ${gone}.`,
                }),
              ],
            }),
          ...(safeWay && { safeWay }),
        },
      ]
    })
  },
})

interface Values {
  readonly kept: readonly string[]
  /** Those that only the old type has. */
  readonly removed: readonly string[]
  /** Those that only the new type has; undefined where one of the two is not known. */
  readonly added?: readonly string[]
}

function values({ type, known }: TypeChange, { catalog }: Model): Values {
  const [name = '', schema] = strings(type.names).toReversed()
  const after = catalog.type({ name, ...(schema && { schema }) })?.values
  const before = known && catalog.type(known.type)?.values
  if (after === undefined || before === undefined) return { kept: after ?? [], removed: [] }
  return {
    kept: after,
    removed: before.filter((value) => !after.includes(value)),
    added: after.filter((value) => !before.includes(value)),
  }
}

/** The values stay in the type, and no row may have them. */
function forbid(
  { table, column, type }: TypeChange,
  { kept, removed }: Values,
): string | undefined {
  if ((removed.length === 0 && kept.length === 0) || type.arrayBounds) return undefined
  const check = quote(`${table.name}_${column}_check`)
  // As text where the old values are not known: one of the new may not be among them.
  const condition =
    removed.length > 0
      ? `${quote(column)} NOT IN (${removed.map(literal).join(', ')})`
      : `${quote(column)}::text IN (${kept.map(literal).join(', ')})`
  return recipe(
    {
      when: `The type stays as it is, and no new row may have what is to go. ${BRIEF}`,
      sql: [alterTable(table, `ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)],
    },
    {
      when: `${LATER}, once no row has it`,
      sql: [alterTable(table, `VALIDATE CONSTRAINT ${check}`)],
    },
  )
}

function addInstead({ known }: TypeChange, added: readonly string[]): string | undefined {
  if (known === undefined || added.length === 0) return undefined
  const { schema, name } = known.type
  const type = quoteTable({ name, ...(schema && schema !== 'public' && { schema }) })
  return recipe({
    when: 'Nothing is removed, so no row has to be touched',
    sql: added.map((value) => `ALTER TYPE ${type} ADD VALUE ${literal(value)}`),
  })
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
