import { show } from '../reading/ast.ts'
import { thingRenamed } from '../statements/things.ts'
import { defineRule } from './define.ts'

export const renameObject = defineRule({
  name: 'rename-object',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Renames a type, function, sequence, role or database that was there before',
  why: 'Columns and views follow the new name; code that names the old one (a cast, a call, nextval, a connection) fails at once. It is medium because it is unknown whether there is such code. Where the same migration makes another under the old name, as Prisma does to change an enum, it is not told.',
  safeWay:
    'Create the new one beside the old one, release the code that uses it, and drop the old one in a later migration.',
  examples: {
    bad: [
      'ALTER TYPE mood RENAME TO feeling',
      'ALTER DOMAIN shop.price RENAME TO amount',
      'ALTER FUNCTION total(int) RENAME TO sum_up',
      'ALTER SEQUENCE numbers RENAME TO invoice_numbers',
      'ALTER ROLE app RENAME TO web',
      'ALTER DATABASE shop RENAME TO store',
    ],
    ok: [
      "CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood RENAME TO feeling",
      `CREATE TYPE "Role_new" AS ENUM ('A'); ALTER TYPE "Role" RENAME TO "Role_old"; ALTER TYPE "Role_new" RENAME TO "Role"; DROP TYPE "Role_old"`,
      `ALTER TYPE "Role" RENAME TO "Role_old"; CREATE TYPE "Role" AS ENUM ('A')`,
      'ALTER INDEX a RENAME TO b',
      'ALTER TRIGGER a ON t RENAME TO b',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'RenameStmt') return []
    const { subname = '', newname = '', renameType = '' } = node
    const outside = outsideNames.get(renameType)
    if (outside !== undefined) {
      const message = `Renames the ${outside} ${subname} to ${newname}: connections that name ${subname} fail from now on.`
      return [{ object: subname, message }]
    }
    const thing = thingRenamed(node)
    if (thing === undefined || !['type', 'function', 'sequence'].includes(thing.kind)) return []
    if (model.isNewThing(thing) || model.ahead.makes(thing)) return []
    const object = show(thing.name)
    return [
      {
        object,
        message: `Renames the ${thing.kind} ${object} to ${newname}: code that names ${object} fails at once.`,
      },
    ]
  },
})

/** What a connection names; it is no part of one database. */
const outsideNames: ReadonlyMap<string, string> = new Map([
  ['OBJECT_ROLE', 'role'],
  ['OBJECT_DATABASE', 'database'],
])
