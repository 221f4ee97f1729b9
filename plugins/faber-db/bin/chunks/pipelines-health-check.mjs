import {
  checkContext,
  runChecks,
  selectChecks
} from "./shared-health-checks-replication.mjs";
import "./shared-backup-stores-s3.mjs";
import "./shared-drift-compare.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import "./shared-state-file-lock.mjs";
import {
  configure,
  connect
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-guard-address.mjs";
import "./shared-approval-seal.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  healthCheck
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var healthCheck2 = pipeline(healthCheck).step("read the configuration", configure).step("connect", connectOrSayUnhealthy).step("check", async (state, run) => {
  const { args, config, environment } = state;
  const { default_checks, timeouts } = config.health_checks;
  const report = await runChecks(
    selectChecks(args.checks ?? default_checks),
    checkContext(state, run),
    { check: timeouts.check, total: args.timeout ?? timeouts.total }
  );
  describe(report, run);
  const advice = report.checks.flatMap((check) => check.advice ?? []);
  const message = `${environment.name} is ${report.health}.`;
  if (report.health === "healthy") return done(message);
  if (report.health === "degraded") {
    run.warnings.push({ code: "DEGRADED", message });
    return done(message, advice);
  }
  throw new FaberDbError("UNHEALTHY", {
    message,
    why: report.checks.filter(({ grade }) => grade === "unhealthy").map(({ title, summary }) => `${title}: ${summary}`).join("; "),
    next: advice.join(" ")
  });
});
async function connectOrSayUnhealthy(state, run) {
  try {
    const timeoutSeconds = Math.min(state.args.timeout ?? 10, 10);
    return await connect(state, run, { readOnly: true, timeoutSeconds });
  } catch (error) {
    if (error instanceof FaberDbError && error.exit === 3) {
      const [first, ...others] = selectChecks(
        state.args.checks ?? state.config.health_checks.default_checks
      );
      const notRun = ({ name, title, isVital }, summary) => {
        const grade = isVital ? "unhealthy" : "unknown";
        return { name, title, grade, summary };
      };
      const checks = [
        ...first ? [notRun(first, error.message)] : [],
        ...others.map((check) => notRun(check, "not checked: no connection"))
      ];
      describe({ health: "unhealthy", checks }, run);
    }
    throw error;
  }
}
function describe(report, run) {
  Object.assign(run.details, { health: report.health, checks: report.checks });
}
export {
  healthCheck2 as healthCheck
};
