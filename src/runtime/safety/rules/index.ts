/** The registry of rules. A new rule is one file and one line here. */
import type { Rule } from './define.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { dropColumn } from './drop-column.ts'
import { dropDatabase } from './drop-database.ts'
import { dropSchema } from './drop-schema.ts'
import { dropTable } from './drop-table.ts'
import { opaqueCode } from './opaque-code.ts'
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
  opaqueCode,
]
