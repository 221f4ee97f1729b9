import {
  adviceOf,
  issuesOf,
  lookAt
} from "./shared-pipelines-health-look.mjs";
import {
  worst
} from "./shared-health-checks-disk.mjs";
import {
  readConfig
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline,
  withDocument
} from "./shared-pipelines-pipeline.mjs";
import {
  getEnvironments
} from "./shared-config-environment.mjs";
import {
  healthCheck
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
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
var healthCheck2 = pipeline(healthCheck).step("read the configuration", async ({ args }, run) => {
  run.details.environment = args.environment;
  refuseArguments(args);
  const config = await readConfig(run);
  if (args.notify) (await import("./pipelines-health-tell.mjs")).refuseUntellable(config);
  return { config, ...getEnvironments(config, args.environment) };
}).step("watch", async (state, run) => {
  return state.args.watch ? (await import("./pipelines-health-watch.mjs")).watch(state, run) : {};
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
  return { isAll, all: seen.map(({ looked }) => looked) };
}).step("tell", async ({ args, config, all }, run) => {
  if (args.notify && !run.signal.aborted) {
    const { tellAllChanges } = await import("./pipelines-health-tell.mjs");
    const alerts = await tellAllChanges(all, config, run);
    run.details.alerts = alerts;
    for (const { message } of alerts.problems) run.reporter.progress(message);
  }
  if (args.html !== void 0) {
    const { writeHealthPage } = await import("./pipelines-report-pages.mjs");
    await writeHealthPage({ file: args.html, config }, all, run);
  }
  return {};
}).step("report", async ({ args, isAll, all }, run) => {
  const [one] = all;
  const end = () => isAll || !one ? concludeAll(all, run) : conclude(one, run);
  const isMeasured = all.some(({ checks }) => checks.length > 0);
  if (!args.prometheus || args.json || !isMeasured) return end();
  const { metricsText } = await import("./report-prometheus.mjs");
  return withDocument(end, await metricsText(all.map(measured), run.now()));
});
function refuseArguments(args) {
  const { watch, notify, every, prometheus, html } = args;
  if (watch && notify) {
    throw new FaberDbError("USAGE", {
      message: "--watch shows, and --notify tells: one look cannot do both.",
      next: "To be told of what happens: faber-db schedule ENVIRONMENT --as process"
    });
  }
  if (watch && (prometheus || html !== void 0)) {
    throw new FaberDbError("USAGE", {
      message: `--watch has no end at which --${prometheus ? "prometheus" : "html"} could be written.`,
      next: "Leave --watch out."
    });
  }
  if (every !== void 0 && !watch) {
    throw new FaberDbError("USAGE", {
      message: '"--every" is the time between the looks of --watch.',
      next: "Add --watch; or see faber-db schedule --help."
    });
  }
}
function measured({ environment, health, checks, error }) {
  return { environment, health, checks, isReached: error === void 0 };
}
export {
  healthCheck2 as healthCheck
};
