import { strings } from '../ast.ts'
import type { Model } from '../model.ts'
import { howMany, rowsWhere } from '../questions.ts'
import { quote } from '../sql.ts'
import { isEnumSwap, type TypeChange, typeChanges } from '../type-change.ts'
import { typeText } from '../type-text.ts'
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
      const { kept, removed } = values(change, model)
      const gone =
        removed.length === 0
          ? 'a value that the new type lacks'
          : `the value ${removed.join(' or ')}`
      const name = quote(column)
      const list = kept.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          message: `Blocks reads and writes of ${object} while it writes the whole table anew to change the enum of ${column} to ${typeText(type)}; fails if a row has ${gone}.`,
          ...(kept.length > 0 &&
            !type.arrayBounds && {
              questions: [
                rowsWhere(`${name}::text NOT IN (${list})`, {
                  table,
                  columns: [column],
                  fails: true,
                  says: (n) =>
                    `${howMany(n, 'row')} of ${object} ${n === 1 ? 'has' : 'have'} ${gone}.`,
                }),
              ],
            }),
        },
      ]
    })
  },
})

/** The values of the new type, and those that only the old one has; empty where not known. */
function values(
  { type, known }: TypeChange,
  { catalog }: Model,
): { readonly kept: readonly string[]; readonly removed: readonly string[] } {
  const [name = '', schema] = strings(type.names).toReversed()
  const kept = catalog.type({ name, ...(schema && { schema }) })?.values ?? []
  const before = (known && catalog.type(known.type)?.values) ?? []
  return { kept, removed: kept.length === 0 ? [] : before.filter((value) => !kept.includes(value)) }
}
