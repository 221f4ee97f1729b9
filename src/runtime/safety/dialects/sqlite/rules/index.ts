/** The registry of SQLite's rules. A new rule is one file and one line here. */
import type { DialectRule } from '../../define.ts'
import { addColumnRefused } from './add-column-refused.ts'
import { addUnique } from './add-unique.ts'
import { attach } from './attach.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { dropColumn } from './drop-column.ts'
import { dropIndex } from './drop-index.ts'
import { dropObject } from './drop-object.ts'
import { dropTable } from './drop-table.ts'
import { foreignKeysOff } from './foreign-keys-off.ts'
import { redefineRequired } from './redefine-required.ts'
import { redefineTable } from './redefine-table.ts'
import { renameColumn } from './rename-column.ts'
import { renameTable } from './rename-table.ts'
import { unparsable } from './unparsable.ts'
import { updateWithoutWhere } from './update-without-where.ts'
import { vacuum } from './vacuum.ts'
import { writableSchema } from './writable-schema.ts'

export const rules: readonly DialectRule[] = [
  dropTable,
  redefineTable,
  redefineRequired,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  writableSchema,
  dropObject,
  renameTable,
  renameColumn,
  addColumnRefused,
  addUnique,
  dropIndex,
  foreignKeysOff,
  vacuum,
  attach,
  unparsable,
]
