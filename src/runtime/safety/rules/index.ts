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
import { banCharField } from './ban-char-field.ts'
import { banCreateDomainWithConstraint } from './ban-create-domain-with-constraint.ts'
import { changeColumnType } from './change-column-type.ts'
import { changeInheritance } from './change-inheritance.ts'
import { changeOwner } from './change-owner.ts'
import { cluster } from './cluster.ts'
import { columnPadding } from './column-padding.ts'
import { concurrentlyIfNotExists } from './concurrently-if-not-exists.ts'
import { concurrentlyInTransaction } from './concurrently-in-transaction.ts'
import { createIndex } from './create-index.ts'
import { createPartitionWithDefault } from './create-partition-with-default.ts'
import { createRule } from './create-rule.ts'
import { createTableWithoutPrimaryKey } from './create-table-without-primary-key.ts'
import { createTrigger } from './create-trigger.ts'
import { createUniqueIndex } from './create-unique-index.ts'
import { creatingEnum } from './creating-enum.ts'
import type { Rule } from './define.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { detachPartition } from './detach-partition.ts'
import { disableRowSecurity } from './disable-row-security.ts'
import { disableTrigger } from './disable-trigger.ts'
import { dropCascade } from './drop-cascade.ts'
import { dropColumn } from './drop-column.ts'
import { dropConstraint } from './drop-constraint.ts'
import { dropDatabase } from './drop-database.ts'
import { dropDefault } from './drop-default.ts'
import { dropExtension } from './drop-extension.ts'
import { dropForeignKey } from './drop-foreign-key.ts'
import { dropFunction } from './drop-function.ts'
import { dropIndex } from './drop-index.ts'
import { dropMaterializedView } from './drop-materialized-view.ts'
import { dropNotNull } from './drop-not-null.ts'
import { dropPolicy } from './drop-policy.ts'
import { dropPrimaryKey } from './drop-primary-key.ts'
import { dropReplication } from './drop-replication.ts'
import { dropRole } from './drop-role.ts'
import { dropSchema } from './drop-schema.ts'
import { dropSequence } from './drop-sequence.ts'
import { dropTable } from './drop-table.ts'
import { dropTrigger } from './drop-trigger.ts'
import { dropView } from './drop-view.ts'
import { duplicateColumnAssignment } from './duplicate-column-assignment.ts'
import { enableRowSecurity } from './enable-row-security.ts'
import { enableTrigger } from './enable-trigger.ts'
import { enumSwap } from './enum-swap.ts'
import { enumValueUsed } from './enum-value-used-in-transaction.ts'
import { foreignKeyWithoutIndex } from './foreign-key-without-index.ts'
import { grantAll } from './grant-all.ts'
import { grantToPublic } from './grant-to-public.ts'
import { identifierTooLong } from './identifier-too-long.ts'
import { indexManyColumns } from './index-many-columns.ts'
import { lockTable } from './lock-table.ts'
import { mixedWithTransactional } from './mixed-with-transactional.ts'
import { multipleAlterTable } from './multiple-alter-table.ts'
import { naming } from './naming.ts'
import { needsNewerServer } from './needs-newer-server.ts'
import { opaqueCode } from './opaque-code.ts'
import { openPolicy } from './open-policy.ts'
import { passwordInSql } from './password-in-sql.ts'
import { powerfulRole } from './powerful-role.ts'
import { preferBigintOverInt } from './prefer-bigint-over-int.ts'
import { preferIdentity } from './prefer-identity.ts'
import { preferJsonb } from './prefer-jsonb.ts'
import { preferRobustStatements } from './prefer-robust-statements.ts'
import { preferTextField } from './prefer-text-field.ts'
import { preferTimestampTz } from './prefer-timestamp-tz.ts'
import { refreshMaterializedView } from './refresh-materialized-view.ts'
import { refreshWithoutUniqueIndex } from './refresh-without-unique-index.ts'
import { refusedByServer } from './refused-by-server.ts'
import { reindex } from './reindex.ts'
import { renameColumn } from './rename-column.ts'
import { renameEnumValue } from './rename-enum-value.ts'
import { renameObject } from './rename-object.ts'
import { renameSchema } from './rename-schema.ts'
import { renameTable } from './rename-table.ts'
import { renameView } from './rename-view.ts'
import { replaceView } from './replace-view.ts'
import { replicaIdentity } from './replica-identity.ts'
import { requireEnumValueOrdering } from './require-enum-value-ordering.ts'
import { requireIdleInTransactionTimeout } from './require-idle-in-transaction-timeout.ts'
import { requireLockTimeout } from './require-lock-timeout.ts'
import { requireStatementTimeout } from './require-statement-timeout.ts'
import { requireTableSchema } from './require-table-schema.ts'
import { reservedName } from './reserved-name.ts'
import { restartSequence } from './restart-sequence.ts'
import { revoke } from './revoke.ts'
import { securityDefiner } from './security-definer.ts'
import { securityInvoker } from './security-invoker.ts'
import { serverFunction } from './server-function.ts'
import { serverProgram } from './server-program.ts'
import { serverSettings } from './server-settings.ts'
import { setAccessMethod } from './set-access-method.ts'
import { setExpression } from './set-expression.ts'
import { setLogged } from './set-logged.ts'
import { setNotNull } from './set-not-null.ts'
import { setSchema } from './set-schema.ts'
import { setTablespace } from './set-tablespace.ts'
import { setUnlogged } from './set-unlogged.ts'
import { slowWhileLocked } from './slow-while-locked.ts'
import { transactionNesting } from './transaction-nesting.ts'
import { truncate } from './truncate.ts'
import { uncommittedTransaction } from './uncommitted-transaction.ts'
import { updateInBatches } from './update-in-batches.ts'
import { updateWithoutWhere } from './update-without-where.ts'
import { vacuumFull } from './vacuum-full.ts'
import { validateWithAdd } from './validate-with-add.ts'
import { wideLockWindow } from './wide-lock-window.ts'
import { writeSystemCatalog } from './write-system-catalog.ts'

export const rules: readonly Rule[] = [
  dropDatabase,
  dropSchema,
  dropTable,
  truncate,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  changeOwner,
  createRule,
  createTrigger,
  disableRowSecurity,
  disableTrigger,
  dropCascade,
  dropConstraint,
  dropDefault,
  dropExtension,
  dropForeignKey,
  dropFunction,
  dropMaterializedView,
  dropNotNull,
  dropPolicy,
  dropPrimaryKey,
  dropReplication,
  dropRole,
  dropSequence,
  dropTrigger,
  dropView,
  enableRowSecurity,
  enableTrigger,
  grantAll,
  grantToPublic,
  lockTable,
  openPolicy,
  passwordInSql,
  powerfulRole,
  renameColumn,
  renameEnumValue,
  renameObject,
  renameSchema,
  renameTable,
  renameView,
  replaceView,
  replicaIdentity,
  revoke,
  securityDefiner,
  restartSequence,
  changeInheritance,
  securityInvoker,
  serverFunction,
  serverProgram,
  serverSettings,
  setLogged,
  setSchema,
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
  setExpression,
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
  setUnlogged,
  writeSystemCatalog,
  needsNewerServer,
  refusedByServer,
  opaqueCode,
  identifierTooLong,
  duplicateColumnAssignment,
  preferBigintOverInt,
  preferIdentity,
  preferTextField,
  preferTimestampTz,
  preferJsonb,
  banCharField,
  creatingEnum,
  requireEnumValueOrdering,
  banCreateDomainWithConstraint,
  naming,
  reservedName,
  requireTableSchema,
  createTableWithoutPrimaryKey,
  foreignKeyWithoutIndex,
  columnPadding,
  multipleAlterTable,
  preferRobustStatements,
  requireLockTimeout,
  requireStatementTimeout,
  requireIdleInTransactionTimeout,
]
