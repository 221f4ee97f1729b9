import {
  checkContext,
  runChecks,
  selectChecks,
  worst
} from "./shared-health-checks-replication.mjs";
import "./shared-backup-stores-s3.mjs";
import "./shared-drift-compare.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import "./shared-state-file-lock.mjs";
import {
  connect,
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import {
  getEnvironment
} from "./shared-guard-address.mjs";
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
async function lookAt(state, args, run) {
  const { config, environment } = state;
  const { default_checks, timeouts } = config.health_checks;
  const selected = selectChecks(args.checks ?? default_checks);
  try {
    const timeoutSeconds = Math.min(args.timeout ?? 10, 10);
    const connected = await connect(state, run, { readOnly: true, timeoutSeconds });
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
var healthCheck2 = pipeline(healthCheck).step("read the configuration", async ({ args }, run) => {
  run.details.environment = args.environment;
  const config = await readConfig(run);
  const isAll = args.environment === "all" && !Object.hasOwn(config.environments, "all");
  const names = isAll ? Object.keys(config.environments) : [args.environment];
  return { config, isAll, environments: names.map((name) => getEnvironment(config, name)) };
}).step("check", async ({ args, config, isAll, environments }, run) => {
  const looks = await Promise.allSettled(
    environments.map(async (environment) => {
      const own = isAll ? { ...run, details: {} } : run;
      const looked = await lookAt({ config, environment }, args, own);
      return { looked, facts: own.details };
    })
  );
  const seen = looks.map((each) => {
    if (each.status === "fulfilled") return each.value;
    throw each.reason;
  });
  if (isAll) {
    run.details.environments = seen.map(({ looked, facts }) => ({
      ...facts,
      ...looked,
      ...looked.error && { error: looked.error.message }
    }));
  }
  const all = seen.map(({ looked }) => looked);
  const [one] = all;
  return isAll || !one ? concludeAll(all, run) : conclude(one, run);
});
function conclude(looked, run) {
  const { environment, health, checks, error } = looked;
  if (error && checks.length === 0) throw error;
  Object.assign(run.details, { health, checks });
  if (error) throw error;
  const message = `${environment} is ${health}.`;
  if (health === "unhealthy") {
    throw new FaberDbError("UNHEALTHY", {
      message,
      why: issuesOf(looked).join("\n"),
      next: adviceOf(looked).join("\n")
    });
  }
  for (const issue of issuesOf(looked)) run.warnings.push({ code: "DEGRADED", message: issue });
  return done(message, adviceOf(looked));
}
var endings = [0, 6, 2, 4, 3];
function concludeAll(all, run) {
  run.details.health = worst(all.map(({ health }) => health));
  const counted = ["healthy", "degraded", "unhealthy"].map((health) => [health, all.filter((each) => each.health === health).length]).filter(([, number]) => number > 0).map(([health, number]) => `${number} ${health}`);
  const message = `Environments: ${counted.join(", ")}.`;
  const told = (lines) => all.flatMap((looked) => lines(looked).map((line) => `${looked.environment}: ${line}`));
  const issues = told((looked) => looked.error ? [looked.error.message] : issuesOf(looked));
  const advice = told(
    (looked) => looked.error ? [looked.error.text.next ?? []].flat() : adviceOf(looked)
  );
  const [bad] = all.filter(({ health }) => health === "unhealthy").toSorted((a, b) => endings.indexOf(exitOf(b)) - endings.indexOf(exitOf(a)));
  if (bad) {
    throw new FaberDbError(bad.error?.code ?? "UNHEALTHY", {
      message,
      why: issues.join("\n"),
      next: advice.join("\n")
    });
  }
  for (const issue of issues) run.warnings.push({ code: "DEGRADED", message: issue });
  return done(message, advice);
}
function exitOf({ error }) {
  return error?.exit ?? 4;
}
export {
  healthCheck2 as healthCheck
};
