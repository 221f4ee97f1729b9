/** The registry of rules. A new rule is one file and one line here. */

import { changeOwner } from './change-owner.ts'
import type { Rule } from './define.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
import { disableRowSecurity } from './disable-row-security.ts'
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
import { dropRole } from './drop-role.ts'
import { dropSchema } from './drop-schema.ts'
import { dropSequence } from './drop-sequence.ts'
import { dropTable } from './drop-table.ts'
import { dropTrigger } from './drop-trigger.ts'
import { dropView } from './drop-view.ts'
import { enableRowSecurity } from './enable-row-security.ts'
import { grantAll } from './grant-all.ts'
import { grantToPublic } from './grant-to-public.ts'
import { opaqueCode } from './opaque-code.ts'
import { openPolicy } from './open-policy.ts'
import { passwordInSql } from './password-in-sql.ts'
import { powerfulRole } from './powerful-role.ts'
import { renameColumn } from './rename-column.ts'
import { renameEnumValue } from './rename-enum-value.ts'
import { renameObject } from './rename-object.ts'
import { renameSchema } from './rename-schema.ts'
import { renameTable } from './rename-table.ts'
import { renameView } from './rename-view.ts'
import { revoke } from './revoke.ts'
import { securityDefiner } from './security-definer.ts'
import { serverProgram } from './server-program.ts'
import { setSchema } from './set-schema.ts'
import { truncate } from './truncate.ts'
import { updateWithoutWhere } from './update-without-where.ts'
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
  disableRowSecurity,
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
  dropRole,
  dropSequence,
  dropTrigger,
  dropView,
  enableRowSecurity,
  grantAll,
  grantToPublic,
  openPolicy,
  passwordInSql,
  powerfulRole,
  renameColumn,
  renameEnumValue,
  renameObject,
  renameSchema,
  renameTable,
  renameView,
  revoke,
  securityDefiner,
  serverProgram,
  setSchema,
  writeSystemCatalog,
  opaqueCode,
]
