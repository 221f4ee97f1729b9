/** The registry of rules. A new rule is one file and one line here. */
import type { Rule } from './define.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { dropCascade } from './drop-cascade.ts'
import { dropColumn } from './drop-column.ts'
import { dropDatabase } from './drop-database.ts'
import { dropExtension } from './drop-extension.ts'
import { dropFunction } from './drop-function.ts'
import { dropMaterializedView } from './drop-materialized-view.ts'
import { dropPolicy } from './drop-policy.ts'
import { dropSchema } from './drop-schema.ts'
import { dropSequence } from './drop-sequence.ts'
import { dropTable } from './drop-table.ts'
import { dropTrigger } from './drop-trigger.ts'
import { dropView } from './drop-view.ts'
import { opaqueCode } from './opaque-code.ts'
import { renameColumn } from './rename-column.ts'
import { renameEnumValue } from './rename-enum-value.ts'
import { renameObject } from './rename-object.ts'
import { renameSchema } from './rename-schema.ts'
import { renameTable } from './rename-table.ts'
import { renameView } from './rename-view.ts'
import { setSchema } from './set-schema.ts'
import { truncate } from './truncate.ts'
import { updateWithoutWhere } from './update-without-where.ts'

export const rules: readonly Rule[] = [
  dropDatabase,
  dropSchema,
  dropTable,
  truncate,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  dropCascade,
  dropExtension,
  dropFunction,
  dropMaterializedView,
  dropPolicy,
  dropSequence,
  dropTrigger,
  dropView,
  renameColumn,
  renameEnumValue,
  renameObject,
  renameSchema,
  renameTable,
  renameView,
  setSchema,
  opaqueCode,
]
