/** The registry of MySQL's and MariaDB's rules. A new rule is one file and one line here. */
import type { DialectRule } from '../../define.ts'
import { addAutoIncrement } from './add-auto-increment.ts'
import { addCheck } from './add-check.ts'
import { addColumnDefaultCallable } from './add-column-default-callable.ts'
import { addForeignKey } from './add-foreign-key.ts'
import { addNotNullWithoutDefault } from './add-not-null-without-default.ts'
import { addUnique } from './add-unique.ts'
import { blockingIndex } from './blocking-index.ts'
import { changeColumnNull } from './change-column-null.ts'
import { changeColumnType } from './change-column-type.ts'
import { copyAlgorithm } from './copy-algorithm.ts'
import { ddlNotTransactional } from './ddl-not-transactional.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { dropColumn } from './drop-column.ts'
import { dropConstraint } from './drop-constraint.ts'
import { dropDatabase } from './drop-database.ts'
import { dropIndex } from './drop-index.ts'
import { dropObject } from './drop-object.ts'
import { dropPartition } from './drop-partition.ts'
import { dropPrimaryKey } from './drop-primary-key.ts'
import { dropTable } from './drop-table.ts'
import { enumValues } from './enum-values.ts'
import { foreignKeyChecksOff } from './foreign-key-checks-off.ts'
import { grant } from './grant.ts'
import { inlineReferences } from './inline-references.ts'
import { lockOption } from './lock-option.ts'
import { lockTables } from './lock-tables.ts'
import { loseAccess } from './lose-access.ts'
import { opaqueCode } from './opaque-code.ts'
import { renameColumn } from './rename-column.ts'
import { renameTable } from './rename-table.ts'
import { truncate } from './truncate.ts'
import { unparsable } from './unparsable.ts'
import { updateWithoutWhere } from './update-without-where.ts'

export const rules: readonly DialectRule[] = [
  dropDatabase,
  dropTable,
  truncate,
  dropPartition,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  dropObject,
  renameTable,
  renameColumn,
  changeColumnType,
  changeColumnNull,
  enumValues,
  copyAlgorithm,
  lockOption,
  dropPrimaryKey,
  dropIndex,
  dropConstraint,
  addForeignKey,
  addCheck,
  addUnique,
  blockingIndex,
  addAutoIncrement,
  addColumnDefaultCallable,
  addNotNullWithoutDefault,
  inlineReferences,
  foreignKeyChecksOff,
  lockTables,
  ddlNotTransactional,
  grant,
  loseAccess,
  opaqueCode,
  unparsable,
]
