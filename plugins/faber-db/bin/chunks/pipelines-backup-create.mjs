import {
  backUp,
  backupCreate
} from "./shared-backup-make.mjs";
import "./shared-backup-layers-zstd-wasm.mjs";
import "./shared-backup-retention.mjs";
import "./shared-backup-needed.mjs";
import "./shared-pipelines-approval.mjs";
import "./shared-approval-plan-text.mjs";
import "./shared-approval-token.mjs";
import "./shared-backup-stores-s3.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-pipelines-steps.mjs";
import "./shared-pipelines-pipeline.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  backUp,
  backupCreate
};
