import {
  checkBefore,
  conclude,
  deploy,
  findWork
} from "./shared-pipelines-faber-deploy.mjs";
import "./shared-pipelines-faber-within.mjs";
import {
  begin,
  remembered,
  stopIfOff
} from "./shared-faber-detect-vocabulary.mjs";
import "./shared-pipelines-health-check.mjs";
import "./shared-pipelines-health-look.mjs";
import "./shared-health-sample.mjs";
import "./shared-pipelines-migrate-apply.mjs";
import "./shared-pipelines-rollback-carry-out.mjs";
import "./shared-backup-loss.mjs";
import "./shared-backup-open.mjs";
import "./shared-health-checks-disk.mjs";
import "./shared-backup-make.mjs";
import "./shared-backup-layers-zstd-wasm.mjs";
import "./shared-backup-retention.mjs";
import "./shared-backup-needed.mjs";
import "./shared-pipelines-approval.mjs";
import "./shared-approval-plan-text.mjs";
import "./shared-approval-token.mjs";
import "./shared-providers-postgresql-advisory-lock.mjs";
import "./shared-pipelines-health-context.mjs";
import "./shared-pipelines-drift-end-state.mjs";
import "./shared-monitor-samples.mjs";
import "./shared-backup-stores-s3.mjs";
import "./shared-providers-postgresql-structure-relations.mjs";
import "./shared-faber-work-item.mjs";
import "./shared-pipelines-rollback-lose.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import "./shared-run.mjs";
import "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import "./shared-pipelines-live-circumstances.mjs";
import "./shared-pipelines-steps.mjs";
import {
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-providers-postgresql-inspect-read-only.mjs";
import "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-state-seen.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  needsApproval
} from "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-pg-connection-string.mjs";
import "./shared-providers-postgresql-backups-script.mjs";
import "./shared-process.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  faberRelease
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-providers-postgresql-backups-names.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var faberRelease2 = remembered(
  "release",
  pipeline(faberRelease).step("read the context", begin("release")).step("is it wanted?", stopIfOff).step("are there migrations?", findWork).step("does a person approve?", refuseUnapproved).step("check health before", checkBefore).step("migrate once it is approved", deploy).step("check health after", conclude)
);
async function refuseUnapproved({ config, environment }) {
  if (needsApproval(config, environment, "migrate")) return;
  throw new FaberDbError("POLICY", {
    message: `${environment.name} asks for no approval, and a workflow releases to none that does not.`,
    why: "Whatever the autonomy, a person approves what is released.",
    next: `Set environments.${environment.name}.require_approval to true, or name it in safety.protected_environments.`
  });
}
export {
  faberRelease2 as faberRelease
};
