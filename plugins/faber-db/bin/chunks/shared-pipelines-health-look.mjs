import {
  sampleOf
} from "./shared-health-sample.mjs";
import {
  runChecks,
  selectChecks
} from "./shared-health-checks-disk.mjs";
import {
  checkContext
} from "./shared-pipelines-health-context.mjs";
import {
  keepSample
} from "./shared-monitor-samples.mjs";
import {
  connect
} from "./shared-pipelines-steps.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
function connectToLook(state, { timeout }, run) {
  const timeoutSeconds = Math.min(timeout ?? 10, 10);
  return connect(state, run, { readOnly: true, timeoutSeconds, signal: run.signal });
}
async function lookAt(state, args, run) {
  const looked = await glanceAt(state, args, run, connectToLook);
  if (looked.checks.length > 0 && !run.signal.aborted) {
    await keepSample(run.state, looked.environment, sampleOf(looked, run.now()));
  }
  return looked;
}
async function glanceAt(state, args, run, connecting) {
  const { config, environment } = state;
  const { default_checks, timeouts } = config.health_checks;
  const selected = selectChecks(args.checks ?? default_checks);
  try {
    const connected = await connecting(state, args, run);
    const report = await runChecks(selected, checkContext({ ...state, ...connected }, run), {
      check: timeouts.check,
      total: args.timeout ?? timeouts.total
    });
    return { environment: environment.name, ...report };
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const checks = error.exit === 3 ? unreached(selected, error.message) : [];
    return { environment: environment.name, health: "unhealthy", checks, error };
  }
}
function unreached(selected, why) {
  return selected.map(({ name, title, isVital }, index) => ({
    name,
    title,
    grade: isVital ? "unhealthy" : "unknown",
    summary: index === 0 ? why : "not checked: no connection"
  }));
}
var badness = ["unhealthy", "degraded", "unknown"];
function issuesOf({ checks }) {
  return badness.flatMap(
    (grade) => checks.filter((check) => check.grade === grade).map(({ title, summary }) => `${title}: ${summary}`)
  );
}
function adviceOf({ checks }) {
  return badness.flatMap(
    (grade) => checks.filter((check) => check.grade === grade).flatMap(({ title, advice }) => advice ? [`${title}: ${advice}`] : [])
  );
}
export {
  connectToLook,
  lookAt,
  glanceAt,
  issuesOf,
  adviceOf
};
