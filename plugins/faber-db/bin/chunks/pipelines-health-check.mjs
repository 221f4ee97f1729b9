import {
  runChecks,
  selectChecks,
  worst
} from "./shared-health-run-checks.mjs";
import {
  configure,
  connect,
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-guard-address.mjs";
import "./shared-approval-seal.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
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
  const { args, config, environment, session } = state;
  const { default_checks, thresholds, timeouts } = config.health_checks;
  const report = await runChecks(
    selectChecks(args.checks ?? default_checks),
    {
      session,
      thresholds,
      migrations: async () => (await readMigrations(state, run)).migrations
    },
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
      const grade = "unhealthy";
      const notChecked = { grade, summary: "not checked: no connection" };
      describe(
        {
          health: worst([grade]),
          checks: [
            { name: first?.name ?? "", title: first?.title ?? "", grade, summary: error.message },
            ...others.map(({ name, title }) => ({ name, title, ...notChecked }))
          ]
        },
        run
      );
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
