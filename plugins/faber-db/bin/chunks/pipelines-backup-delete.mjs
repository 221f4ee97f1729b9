import {
  configureForBackup
} from "./shared-pipelines-backup-which.mjs";
import {
  deleteBackups,
  readClaims,
  tellDeleted,
  whyNeeded
} from "./shared-backup-needed.mjs";
import "./shared-pipelines-approval.mjs";
import "./shared-approval-plan-text.mjs";
import "./shared-approval-token.mjs";
import {
  findBackup,
  openPlace
} from "./shared-backup-stores-s3.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  isGuarded
} from "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  backupDelete
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  bytesText
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var backupDelete2 = pipeline(backupDelete).step("find its environment", configureForBackup).step("find the backup", async ({ id, config, environment }, run) => {
  const place = await openPlace(config, run);
  const { record, found } = await findBackup(place, environment.name, id);
  Object.assign(run.details, { backup_id: record.backup_id, file: record.file });
  return { place, record, found };
}).step("is it needed?", async ({ environment, record, found }, run) => {
  const request = `${backupDelete.name} ${environment.name} ${record.backup_id}`;
  const claims = await readClaims(run.state, request, run.now());
  const why = whyNeeded(record, found, claims);
  if (why === void 0) return { request };
  throw new FaberDbError("BACKUP_NEEDED", {
    message: `${record.backup_id} is kept: ${why}.`,
    next: why.startsWith("it is the last") ? `Make another one first: faber-db backup create ${environment.name}` : "Finish that first, or wait until its plan is a day old.",
    facts: { backup_id: record.backup_id }
  });
}).step("delete", async (state, run) => {
  const { record } = state;
  const wanted = { operation: backupDelete.name, records: [record], onDeleted: tellDeleted(run) };
  await deleteBackups({ ...state, ...wanted, needsApproval: isGuarded(state.environment) }, run);
  return done(`Deleted ${record.backup_id}: ${bytesText(record.size_bytes)} freed.`);
});
export {
  backupDelete2 as backupDelete
};
