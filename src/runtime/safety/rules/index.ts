/** The registry of rules. A new rule is one file and one line here. */

import { changeOwner } from './change-owner.ts'
import { createRule } from './create-rule.ts'
import { createTrigger } from './create-trigger.ts'
import type { Rule } from './define.ts'
import { deleteWithoutWhere } from './delete-without-where.ts'
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
import { enableRowSecurity } from './enable-row-security.ts'
import { enableTrigger } from './enable-trigger.ts'
import { grantAll } from './grant-all.ts'
import { grantToPublic } from './grant-to-public.ts'
import { lockTable } from './lock-table.ts'
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
import { replaceView } from './replace-view.ts'
import { replicaIdentity } from './replica-identity.ts'
import { revoke } from './revoke.ts'
import { securityDefiner } from './security-definer.ts'
import { serverProgram } from './server-program.ts'
import { serverSettings } from './server-settings.ts'
import { setLogged } from './set-logged.ts'
import { setSchema } from './set-schema.ts'
import { setUnlogged } from './set-unlogged.ts'
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
  serverProgram,
  serverSettings,
  setLogged,
  setSchema,
  setUnlogged,
  writeSystemCatalog,
  opaqueCode,
]
