import {
  intervalText
} from "./shared-monitor-interval.mjs";
import {
  monitorFolder,
  refuseUntellable,
  tellChanges
} from "./shared-pipelines-health-tell.mjs";
import {
  beats,
  lookDocument,
  lookLine,
  withinOwnRun
} from "./shared-report-watch.mjs";
import "./shared-report-health.mjs";
import {
  lookAt
} from "./shared-pipelines-health-look.mjs";
import "./shared-health-sample.mjs";
import "./shared-health-checks-disk.mjs";
import "./shared-pipelines-health-context.mjs";
import "./shared-pipelines-drift-end-state.mjs";
import "./shared-monitor-samples.mjs";
import "./shared-backup-stores-s3.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  createWhole,
  isRunning,
  withFileLock
} from "./shared-state-file-lock.mjs";
import "./shared-pipelines-steps.mjs";
import {
  Finish
} from "./shared-pipelines-pipeline.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import {
  readJson
} from "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
var beatMs = 2e4;
var deadMs = 12e4;
async function holdEnvironments(environments, state, { actor: actor2, now }) {
  const held = [];
  const beat = setInterval(() => {
    for (const file of held) void utimes(file, /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date()).catch(() => {
    });
  }, beatMs).unref();
  const release = async () => {
    clearInterval(beat);
    for (const file of held) await rm(file, { force: true });
  };
  const holder = { pid: process.pid, host: hostname(), actor: actor2, since: now().toISOString() };
  try {
    for (const environment of environments) {
      const file = join(monitorFolder(state), `${environment}.process`);
      await withFileLock(file, () => hold(file, environment, holder));
      held.push(file);
    }
    return release;
  } catch (error) {
    await release();
    throw error;
  }
}
async function hold(file, environment, holder) {
  if (await createWhole(file, JSON.stringify(holder))) return;
  const other = await readJson(file).catch(() => void 0);
  if (await isGone(file, other)) {
    await rm(file, { force: true });
    if (await createWhole(file, JSON.stringify(holder))) return;
  }
  throw new FaberDbError("MONITOR_RUNNING", {
    message: `Another process looks at ${environment} already: ${describe(other)}.`,
    next: "Stop that one first, or leave the looking to it.",
    facts: { held_by: other ?? null }
  });
}
function describe(holder) {
  if (!holder) return "one that has just begun";
  return `process ${holder.pid} of ${holder.actor}, since ${holder.since}`;
}
async function isGone(file, holder) {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
  if (Date.now() - mtimeMs > deadMs) return true;
  return holder?.host === hostname() && (holder.pid === process.pid || !isRunning(holder.pid));
}
async function lookForEver(state, run) {
  const { config, environments, minutes } = state;
  refuseUntellable(config);
  const names = environments.map(({ name }) => name);
  run.defer(await holdEnvironments(names, run.state, { actor: actor(), now: run.now }));
  run.reporter.progress(
    `Looking at ${names.join(", ")} every ${intervalText(minutes)}, as process ${process.pid}.`
  );
  for await (const at of beats(minutes * 60, run.signal)) {
    const looks = await Promise.allSettled(
      environments.map(
        (environment) => withinOwnRun(run, (own) => lookAt({ config, environment }, noArguments, own))
      )
    );
    for (const look of looks) {
      if (run.signal.aborted) break;
      if (look.status === "rejected") throw look.reason;
      const { error, ...looked } = look.value;
      const shown = { ...looked, ...error && { error: error.message } };
      if (state.json) run.reporter.print(lookDocument(shown, at));
      run.reporter.tell(lookLine(shown, at));
      await tell(look.value, config, run);
    }
  }
  return new Finish(0, "success", "The looking was stopped.", [], { isPrinted: true });
}
var noArguments = { checks: void 0, timeout: void 0 };
async function tell(looked, config, run) {
  try {
    const { told, problems } = await tellChanges(looked, config, run);
    for (const title of told) run.reporter.tell(`Told: ${title}`);
    for (const { message } of problems) run.reporter.tell(message);
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    run.reporter.tell(error.message);
  }
}
export {
  lookForEver
};
