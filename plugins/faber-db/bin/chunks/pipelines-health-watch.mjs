import {
  lookDocument,
  watch
} from "./shared-report-watch.mjs";
import "./shared-report-health.mjs";
import "./shared-pipelines-health-look.mjs";
import "./shared-health-sample.mjs";
import "./shared-health-checks-disk.mjs";
import "./shared-pipelines-health-context.mjs";
import "./shared-pipelines-drift-end-state.mjs";
import "./shared-monitor-samples.mjs";
import "./shared-backup-stores-s3.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-pipelines-steps.mjs";
import "./shared-pipelines-pipeline.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
export {
  lookDocument,
  watch
};
