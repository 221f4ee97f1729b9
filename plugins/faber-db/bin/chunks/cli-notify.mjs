import {
  sendAlerts
} from "./shared-p-retry.mjs";
import "./shared-alerts-hidden.mjs";
import "./shared-alerts-address.mjs";
import "./shared-alerts-receiver.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  withFileLock
} from "./shared-state-file-lock.mjs";
import {
  getEnvironment
} from "./shared-config-environment.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  configPath,
  loadConfig
} from "./shared-config-load.mjs";
import {
  statePaths
} from "./shared-state-paths.mjs";
import "./shared-config-project.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { randomUUID } from "node:crypto";
async function readFiring({ firing }, key) {
  return (await readJson(firing))?.[key];
}
async function keepFiring({ firing: file }, alert) {
  await withFileLock(file, async () => {
    const { [alert.key]: _, ...others } = await readJson(file) ?? {};
    const { severity, at } = alert;
    const own = alert.state === "firing" ? { [alert.key]: { severity, at } } : {};
    await writeAtomic(file, toJson({ ...others, ...own }));
  });
}
var watched = ["migrate", "rollback", "restore", "backup create", "backup verify", "backup prune"];
var alarming = [
  "UNHEALTHY",
  "HISTORY_FAILED",
  "REHEARSAL_FAILED",
  "BACKUP_FAILED",
  "BACKUP_DAMAGED",
  "STORE_FAILED",
  "STATE_CORRUPT",
  "STATE_UNWRITABLE"
];
async function notify(ending, told) {
  const warn = (message, facts = {}) => void told.warnings.push({ code: "ALERT_NOT_SENT", message, ...facts });
  try {
    const config = await loadConfig(configPath(ending.root, told.env)).catch(() => void 0);
    if (!config?.integration.notify_on_failure) return;
    const alert = await alertOf(ending, config, told);
    if (!alert) return;
    if (Object.keys(config.alerts.receivers).length === 0) {
      return warn("Nobody was told of this: alerts.receivers of the configuration is empty.");
    }
    const state = statePaths(ending.root);
    const { env, signal, reporter } = told;
    reporter.step("tell the receivers of alerts");
    const context = { config, root: ending.root, env, state, signal, now: () => /* @__PURE__ */ new Date() };
    const { problems } = await sendAlerts([alert], context);
    for (const { receiver, message } of problems) warn(reporter.redact(message), { receiver });
    await keepFiring(state, alert);
  } catch (error) {
    warn(told.reporter.redact(`Not everything of the alert was done: ${error.message}`));
  }
}
async function alertOf(ending, config, told) {
  const name = String(ending.details.environment);
  if (!Object.hasOwn(config.environments, name)) return void 0;
  const base = {
    id: randomUUID(),
    key: `${ending.operation.replaceAll(" ", "-")}/${name}`,
    environment: name,
    at: (/* @__PURE__ */ new Date()).toISOString()
  };
  const [error] = told.result.errors;
  if (!error) return overOf(ending, base);
  const environment = getEnvironment(config, name);
  if (!isTold(ending, environment, error.code)) return void 0;
  const isGrave = environment.isProtected && ending.exit !== 3 && ending.exit !== 4;
  const severity = isGrave ? "critical" : "warning";
  const text = textOf(ending, error, told.reporter.redact);
  return { ...base, state: "firing", severity, ...text };
}
async function overOf({ operation, exit, root }, base) {
  const firing = await readFiring(statePaths(root), base.key);
  if (!firing) return void 0;
  return {
    ...base,
    state: "resolved",
    severity: firing.severity,
    title: `${operation} of ${base.environment} succeeds again`,
    lines: [`It had failed at ${firing.at}.`, `By: ${actor()}`],
    facts: { operation, exit, actor: actor() }
  };
}
function isTold({ operation, exit }, { isProtected }, code) {
  if (exit === 7 || exit === 8) return true;
  if (!isProtected || !watched.includes(operation)) return false;
  return exit === 1 || exit === 3 || exit === 4 && alarming.includes(code);
}
function textOf({ operation, exit, details }, { code, message, why, next }, redact) {
  const { id: plan_id } = details.plan ?? {};
  const { name: migration } = details.failed ?? {};
  const end = exit === 8 ? "failed, and a person must act" : "failed";
  const lines = [
    message,
    ...why ? [why] : [],
    ...next ? [`Next: ${next}`] : [],
    ...migration ? [`Migration: ${migration}`] : [],
    ...plan_id ? [`Plan: ${plan_id}`] : [],
    `By: ${actor()}`
  ];
  return {
    title: redact(`${operation} of ${details.environment} ${end} (${code})`),
    lines: lines.flatMap((text) => redact(text).split("\n")),
    facts: {
      operation,
      exit,
      code,
      actor: actor(),
      ...migration && { migration: redact(migration) },
      ...plan_id && { plan_id }
    }
  };
}
export {
  notify
};
