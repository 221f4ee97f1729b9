/** The registry of rules. A new rule is one file and one line here. */

import { addCheck } from './add-check.ts'
import { addColumnConstrained } from './add-column-constrained.ts'
import { addColumnRewrite } from './add-column-rewrite.ts'
import { addEnumValue } from './add-enum-value.ts'
import { addExclusion } from './add-exclusion.ts'
import { addForeignKey } from './add-foreign-key.ts'
import { addIdentity } from './add-identity.ts'
import { addJsonColumn } from './add-json-column.ts'
import { addNotNullConstraint } from './add-not-null-constraint.ts'
import { addPrimaryKey } from './add-primary-key.ts'
import { addRequiredColumn } from './add-required-column.ts'
import { addUnique } from './add-unique.ts'
import { alterDomainAddConstraint } from './alter-domain-add-constraint.ts'
import { attachPartition } from './attach-partition.ts'
import { changeColumnType } from './change-column-type.ts'
import { cluster } from './cluster.ts'
import { concurrentlyIfNotExists } from './concurrently-if-not-exists.ts'
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts'
import { createIndex } from './create-index.ts'
import { createPartitionWithDefault } from './create-partition-with-default.ts'
import { createUniqueIndex } from './create-unique-index.ts'
import type { Rule } from './define.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { detachPartition } from './detach-partition.ts'
import { dropColumn } from './drop-column.ts'
import { dropDatabase } from './drop-database.ts'
import { dropIndex } from './drop-index.ts'
import { dropSchema } from './drop-schema.ts'
import { dropTable } from './drop-table.ts'
import { enumSwap } from './enum-swap.ts'
import { enumValueUsed } from './enum-value-used-in-transaction.ts'
import { indexManyColumns } from './index-many-columns.ts'
import { mixedWithTransactional } from './mixed-with-transactional.ts'
import { needsNewerServer } from './needs-newer-server.ts'
import { opaqueCode } from './opaque-code.ts'
import { refreshMaterializedView } from './refresh-materialized-view.ts'
import { refreshWithoutUniqueIndex } from './refresh-without-unique-index.ts'
import { refusedByServer } from './refused-by-server.ts'
import { reindex } from './reindex.ts'
import { setAccessMethod } from './set-access-method.ts'
import { setNotNull } from './set-not-null.ts'
import { setTablespace } from './set-tablespace.ts'
import { slowWhileLocked } from './slow-while-locked.ts'
import { transactionNesting } from './transaction-nesting.ts'
import { truncate } from './truncate.ts'
import { uncommittedTransaction } from './uncommitted-transaction.ts'
import { updateInBatches } from './update-in-batches.ts'
import { updateWithoutWhere } from './update-without-where.ts'
import { vacuumFull } from './vacuum-full.ts'
import { validateWithAdd } from './validate-with-add.ts'
import { wideLockWindow } from './wide-lock-window.ts'

export const rules: readonly Rule[] = [
  dropDatabase,
  dropSchema,
  dropTable,
  truncate,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  cluster,
  concurrentlyIfNotExists,
  concurrentlyInTransaction,
  createIndex,
  createUniqueIndex,
  dropIndex,
  indexManyColumns,
  mixedWithTransactional,
  refreshMaterializedView,
  refreshWithoutUniqueIndex,
  reindex,
  vacuumFull,
  addCheck,
  addExclusion,
  addForeignKey,
  addNotNullConstraint,
  addPrimaryKey,
  addUnique,
  setNotNull,
  validateWithAdd,
  addColumnConstrained,
  addColumnRewrite,
  addIdentity,
  addJsonColumn,
  addRequiredColumn,
  addEnumValue,
  alterDomainAddConstraint,
  changeColumnType,
  enumSwap,
  enumValueUsed,
  attachPartition,
  createPartitionWithDefault,
  detachPartition,
  setAccessMethod,
  setTablespace,
  slowWhileLocked,
  transactionNesting,
  uncommittedTransaction,
  updateInBatches,
  wideLockWindow,
  needsNewerServer,
  refusedByServer,
  opaqueCode,
]
