/** The registry of rules. A new rule is one file and one line here. */

import { banCharField } from './ban-char-field.ts'
import { banCreateDomainWithConstraint } from './ban-create-domain-with-constraint.ts'
import { columnPadding } from './column-padding.ts'
import { createTableWithoutPrimaryKey } from './create-table-without-primary-key.ts'
import { creatingEnum } from './creating-enum.ts'
import type { Rule } from './define.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { dropCascade } from './drop-cascade.ts'
import { dropColumn } from './drop-column.ts'
import { dropConstraint } from './drop-constraint.ts'
import { dropDatabase } from './drop-database.ts'
import { dropDefault } from './drop-default.ts'
import { dropExtension } from './drop-extension.ts'
import { dropForeignKey } from './drop-foreign-key.ts'
import { dropFunction } from './drop-function.ts'
import { dropMaterializedView } from './drop-materialized-view.ts'
import { dropNotNull } from './drop-not-null.ts'
import { dropPolicy } from './drop-policy.ts'
import { dropPrimaryKey } from './drop-primary-key.ts'
import { dropSchema } from './drop-schema.ts'
import { dropSequence } from './drop-sequence.ts'
import { dropTable } from './drop-table.ts'
import { dropTrigger } from './drop-trigger.ts'
import { dropView } from './drop-view.ts'
import { duplicateColumnAssignment } from './duplicate-column-assignment.ts'
import { foreignKeyWithoutIndex } from './foreign-key-without-index.ts'
import { identifierTooLong } from './identifier-too-long.ts'
import { multipleAlterTable } from './multiple-alter-table.ts'
import { naming } from './naming.ts'
import { opaqueCode } from './opaque-code.ts'
import { preferBigintOverInt } from './prefer-bigint-over-int.ts'
import { preferIdentity } from './prefer-identity.ts'
import { preferJsonb } from './prefer-jsonb.ts'
import { preferRobustStatements } from './prefer-robust-statements.ts'
import { preferTextField } from './prefer-text-field.ts'
import { preferTimestampTz } from './prefer-timestamp-tz.ts'
import { renameColumn } from './rename-column.ts'
import { renameEnumValue } from './rename-enum-value.ts'
import { renameObject } from './rename-object.ts'
import { renameSchema } from './rename-schema.ts'
import { renameTable } from './rename-table.ts'
import { renameView } from './rename-view.ts'
import { requireEnumValueOrdering } from './require-enum-value-ordering.ts'
import { requireIdleInTransactionTimeout } from './require-idle-in-transaction-timeout.ts'
import { requireLockTimeout } from './require-lock-timeout.ts'
import { requireStatementTimeout } from './require-statement-timeout.ts'
import { requireTableSchema } from './require-table-schema.ts'
import { reservedName } from './reserved-name.ts'
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
  dropConstraint,
  dropDefault,
  dropExtension,
  dropForeignKey,
  dropFunction,
  dropMaterializedView,
  dropNotNull,
  dropPolicy,
  dropPrimaryKey,
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
