import {
  actor
} from "./shared-run.mjs";
import {
  getEnvironment,
  isGuarded
} from "./shared-config-environment.mjs";
import {
  readText,
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
import {
  runProgram
} from "./shared-process.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { access } from "node:fs/promises";
import { join as join3 } from "node:path";
import { createHash } from "node:crypto";
import { join } from "node:path";
function isWorthAComment({ workId, changed, status }) {
  return workId !== void 0 && (changed || status !== "success");
}
async function comment(ending, place) {
  const { root, state, posts } = place;
  const { workId = "" } = ending;
  const body = commentText(ending);
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
  const path = join(state.workItems, "comments", `${encodeURIComponent(workId)}-${hash}.md`);
  if (await readText(path) !== void 0) return void 0;
  await writeAtomic(path, body);
  const file = path.slice(root.length + 1);
  if (!posts) return { file };
  const problem = await post(workId, body, place);
  return problem === void 0 ? { file } : { file, problem };
}
async function post(workId, body, { root, env, limitMs: limitMs2, signal }) {
  if (workId.startsWith("-")) return `fractary would take ${workId} for an option`;
  const args = ["work", "comment", "create", workId, "--body", body, "--json"];
  const limit = AbortSignal.timeout(limitMs2);
  const { code, stderr } = await runProgram("fractary", args, {
    cwd: root,
    env,
    signal: AbortSignal.any([limit, signal])
  });
  if (code === 0) return void 0;
  if (signal.aborted) return "fractary was not waited for";
  if (limit.aborted) return `fractary did not answer in ${limitMs2 / 1e3} s`;
  if (code === null && stderr.includes("ENOENT")) return void 0;
  const [line = ""] = stderr.split("\n");
  return `fractary ended with ${code ?? "a signal"}${line ? `: ${line}` : ""}`;
}
function commentText(ending) {
  const { operation, status, message, environment, migrations, planId, backupId, error } = ending;
  const facts = [
    ["Environment", environment],
    ["Migrations", migrations.map((name) => `\`${name}\``).join(", ")],
    ["Plan", planId],
    ["Backup", backupId],
    ["Why", error?.why],
    ["Next", error?.next?.replaceAll("\n", " ")]
  ].filter(([, value]) => value);
  const code = error ? ` (${error.code})` : "";
  return [
    `**faber-db: ${operation}, ${words[status]}${code}**`,
    "",
    message,
    "",
    ...facts.map(([name, value]) => `- ${name}: ${value}`),
    ""
  ].join("\n");
}
var words = {
  success: "done",
  warning: "done with warnings",
  failure: "failed",
  pending_input: "waits for a person"
};
function isDry({ details }, args) {
  return args.dryRun === true || args.plan === true || details.autonomy === "dry-run";
}
function toEnding({ result, exit }, { args, at, actor: actor2 }) {
  const { details, status, message, errors } = result;
  const inner = { ...details, ...asFacts(details.migrate) };
  const environment = details.environment ?? args.environment;
  const workId = details.work_id ?? args.workId;
  const [error] = errors;
  const planId = details.plan_id ?? asFacts(inner.plan).id;
  const backupId = inner.backup_id ?? asFacts(inner.backup).backup_id;
  return {
    operation: String(details.operation),
    status,
    message,
    at,
    actor: actor2,
    changed: hasChanged(inner, details) || exit === 8,
    migrations: namesOf(inner.applied ?? inner.undone ?? details.migrations),
    ...text("environment", environment),
    ...text("workId", workId),
    ...text("planId", planId),
    ...text("backupId", backupId),
    ...text("approvedBy", details.approved_by),
    ...error && { error }
  };
}
function hasChanged(inner, details) {
  const some = (value) => Array.isArray(value) && value.length > 0;
  const wrote = details.phase === "architect" && some(details.migrations);
  return some(inner.applied) || some(inner.undone) || some(inner.tables) || inner.restored !== void 0 || typeof inner.backup_id === "string" || typeof details.approved_by === "string" || wrote;
}
function namesOf(list) {
  if (!Array.isArray(list)) return [];
  return list.flatMap(
    (one) => typeof one === "string" ? one : asFacts(one).name ?? []
  );
}
function asFacts(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function text(key, value) {
  return typeof value === "string" ? { [key]: value } : {};
}
import { randomBytes } from "node:crypto";
import { join as join2 } from "node:path";
var operationTypes = {
  migrate: "migration",
  rollback: "migration",
  "faber build": "migration",
  "faber evaluate": "migration",
  "faber release": "migration",
  restore: "restore",
  "backup create": "backup"
};
var environments = [
  [/^(?:prod|production|live)\b/i, "production"],
  [/^(?:staging|stage|preprod|pre-production|uat)\b/i, "staging"],
  [/^(?:test|testing|ci|qa)\b/i, "test"]
];
var logsFolder = ".fractary/logs";
function logsOf(ending, { isGuarded: isGuarded2 }) {
  const { operation, environment, changed, status } = ending;
  const stamp = ending.at.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "-");
  const name = [stamp, operation.replaceAll(" ", "-"), environment].filter(Boolean).join("-");
  const id = `${name}-${randomBytes(2).toString("hex")}`;
  const shared = {
    title: [operation, environment].filter(Boolean).join(" "),
    date: ending.at.toISOString(),
    ...ending.workId && { work_id: ending.workId }
  };
  const log = (type2, facts) => ({
    type: type2,
    id,
    frontMatter: { log_type: type2, ...shared, ...facts },
    body: bodyOf(ending)
  });
  const type = operationTypes[operation];
  const deploys = type !== void 0 && type !== "backup" && environment !== void 0;
  return [
    ...type ? [log("operational", { operation_id: id, operation_type: type, ...statusOf(ending) })] : [],
    ...deploys && (changed || status === "failure") ? [
      log("deployment", {
        deployment_id: id,
        status: status === "failure" ? "failure" : "success",
        environment: environmentOf(environment, isGuarded2)
      })
    ] : [],
    ...changed ? [
      log("audit", {
        audit_id: id,
        audit_type: operation === "approve" ? "security" : "change",
        severity: status === "success" ? "info" : status === "warning" ? "warning" : "critical",
        status: "completed"
      })
    ] : []
  ];
}
async function writeLog(root, { type, id, frontMatter, body }) {
  const fields = Object.entries(frontMatter).map(([key, value]) => `${key}: ${yamlText(value)}`);
  const path = join2(root, logsFolder, type, `${id}.md`);
  await writeAtomic(path, ["---", ...fields, "---", "", body].join("\n"));
}
function yamlText(value) {
  return /^[A-Za-z][\w-]*$/.test(value) ? value : JSON.stringify(value);
}
function statusOf({ status }) {
  if (status === "failure") return { status: "failed" };
  return { status: status === "pending_input" ? "active" : "completed" };
}
function environmentOf(name, isGuarded2) {
  const known = environments.find(([pattern]) => pattern.test(name));
  return known?.[1] ?? (isGuarded2 ? "production" : "development");
}
function bodyOf({ operation, message, actor: actor2, migrations, error, ...ending }) {
  const facts = [
    ["Environment", ending.environment],
    ["Work item", ending.workId],
    ["By", actor2],
    ["Approved by", ending.approvedBy],
    ["Migrations", migrations.join(", ")],
    ["Plan", ending.planId],
    ["Backup", ending.backupId],
    ["Error", error?.code],
    ["Why", error?.why],
    ["Next", error?.next?.replaceAll("\n", " ")]
  ].filter(([, value]) => value);
  const lines = facts.map(([name, value]) => `- ${name}: ${value}`);
  return [`# ${operation}`, "", message, "", ...lines, ""].join("\n");
}
var limitMs = 2e4;
async function handOn(outcome, told) {
  const { root, env, reporter, warnings } = told;
  const warn = (message) => void warnings.push({ code: "NOT_HANDED_ON", message: reporter.redact(message) });
  try {
    const args = told.args;
    if (isDry(outcome.result, args)) return;
    const config = await loadConfig(configPath(root, env)).catch(() => void 0);
    if (!config) return;
    const ending = withoutSecrets(
      toEnding(outcome, { args, at: /* @__PURE__ */ new Date(), actor: actor() }),
      reporter.redact
    );
    if (isWorthAComment(ending)) {
      const posts = config.integration.work_plugin !== void 0;
      const place = {
        root,
        state: statePaths(root),
        env: withoutUrls(env, config),
        posts,
        limitMs,
        signal: told.signal
      };
      const commented = await comment(ending, place);
      if (commented?.problem) {
        warn(
          `The work item was not told: ${commented.problem}. The comment is in ${commented.file}.`
        );
      }
    }
    if (await wantsLogs(ending, config, root)) {
      for (const log of logsOf(ending, guardOf(ending, config))) await writeLog(root, log);
    }
  } catch (error) {
    warn(`Not everything was handed on to the other plugins: ${error.message}`);
  }
}
async function wantsLogs(ending, { integration }, root) {
  if (!integration.log_all_operations && !ending.changed) return false;
  if (integration.logs_plugin !== void 0) return true;
  return access(join3(root, logsFolder)).then(
    () => true,
    () => false
  );
}
function guardOf({ environment }, config) {
  const isKnown = environment !== void 0 && Object.hasOwn(config.environments, environment);
  return { isGuarded: isKnown && isGuarded(getEnvironment(config, environment)) };
}
function withoutSecrets(ending, redact) {
  const { error } = ending;
  return {
    ...ending,
    message: redact(ending.message),
    ...error && {
      error: {
        code: error.code,
        ...error.why && { why: redact(error.why) },
        ...error.next && { next: redact(error.next) }
      }
    }
  };
}
function withoutUrls(env, { environments: environments2 }) {
  const names = new Set(
    Object.values(environments2).map(({ connection_string_env }) => connection_string_env)
  );
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.has(name)));
}
export {
  handOn
};
