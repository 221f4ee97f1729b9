import {
  findPlace
} from "./shared-guard-files.mjs";
import {
  shortId,
  shownName
} from "./shared-approval-loss-text.mjs";
import {
  readSeen
} from "./shared-state-seen.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import {
  readJson
} from "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import {
  statePaths
} from "./shared-state-paths.mjs";
import {
  stateFolder
} from "./shared-config-project.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count,
  listed
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
function readToolCall(text) {
  const event = JSON.parse(text);
  if (typeof event !== "object" || event === null) throw new TypeError("The event is no object.");
  const { tool_name, tool_input, cwd, permission_mode } = event;
  if (typeof tool_name !== "string") throw new TypeError("The event names no tool.");
  return {
    tool: tool_name,
    input: typeof tool_input === "object" && tool_input !== null ? { ...tool_input } : {},
    folder: typeof cwd === "string" ? cwd : process.cwd(),
    mode: typeof permission_mode === "string" ? permission_mode : "default"
  };
}
function strictest(decisions) {
  const said = decisions.filter((each) => each !== void 0);
  const worst = said.some(({ decision }) => decision === "deny") ? "deny" : "ask";
  const kept = said.filter(({ decision }) => decision === worst);
  if (kept[0] === void 0 || kept.length === 1) return kept[0];
  const reasons = [...new Set(kept.map(({ reason }) => reason))];
  return { decision: worst, reason: reasons.slice(0, 3).join("\n") };
}
var judges = [
  {
    tools: /^(?:Bash|PowerShell|Monitor)$/,
    load: async () => (await import("./guard-judges-command.mjs")).judgeCommand
  },
  {
    tools: /^(?:Write|Edit|MultiEdit|NotebookEdit)$/,
    load: async () => (await import("./guard-judges-edit.mjs")).judgeEdit
  },
  { tools: /^mcp__/, load: async () => (await import("./guard-judges-mcp.mjs")).judgeMcp }
];
async function guard(event, around) {
  const call = readToolCall(event);
  const judge = await judges.find(({ tools }) => tools.test(call.tool))?.load();
  if (!judge) return void 0;
  const start = around.env.CLAUDE_PROJECT_DIR;
  const place = await findPlace([...start ? [start] : [], call.folder], around.env);
  if (!place) return void 0;
  const decision = strictest(await judge(call, place, around));
  return decision && answer(decision);
}
var deniedAnswer = (reason) => answer({ decision: "deny", reason });
function answer({ decision, reason, updatedInput }) {
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: "PreToolUse",
      permissionDecision: decision,
      permissionDecisionReason: reason,
      ...updatedInput && { updatedInput }
    }
  });
}
var databaseToolNames = new RegExp(
  `(?<![a-z0-9])(?:${[
    "prisma2?|psql|pgcli|pg_?(?:restore|dump|dumpall|ctl|loader)|postgres(?:ql)?|usql|createdb|dropdb",
    "mysql\\w*|mariadb\\w*|mycli|sqlite3?|litecli|duckdb|sqlcmd|mongo(?:sh|db)?|cockroach|neon|turso",
    "typeorm[\\w-]*|sequelize(?:-cli)?|knex|kysely|drizzle-kit|mikro-orm|node-pg-migrate|db-migrate",
    "supabase|alembic|rails|rake|artisan|manage\\.py|django-admin|dbmate|goose|flyway|liquibase|atlas",
    "faber_db_config|[a-z_]{0,60}database_url"
  ].join("|")})(?![a-z0-9])`,
  "i"
);
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
var dayMs = 24 * 60 * 60 * 1e3;
async function sessionStart(event, { env, now }) {
  const { cwd } = JSON.parse(event);
  const folders = [env.CLAUDE_PROJECT_DIR, cwd].filter((each) => typeof each === "string");
  try {
    const place = await findPlace(folders, env);
    if (!place) return void 0;
    const state = statePaths(place.root);
    const seen = await readSeen(state);
    const said = place.environments.map((each) => environmentText(each, seen[each.name], now));
    const waiting = await waitingPlans(state, now);
    return shownLines([
      `faber-db guards this project’s databases: ${said.join("; ")}.`,
      ...waiting.length === 0 ? [] : [`Waiting for approval: ${listed(waiting.map(planText))}.`]
    ]);
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code !== "CONFIG_INVALID") throw error;
    const { message, next } = error.text;
    return shownLines([`faber-db’s configuration is broken: ${[message, next].join(" ")}`]);
  }
}
var shownLines = (lines) => lines.map(shownName).join("\n");
function environmentText({ name, isGuarded }, seen, now) {
  const facts = [
    ...isGuarded ? ["protected"] : [],
    ...seen ? [`${seen.pending} pending as of ${ageText(seen.at, now)}`] : []
  ];
  return facts.length === 0 ? name : `${name} (${facts.join(", ")})`;
}
function planText({ id, content }) {
  return `plan ${shortId(id)} for ${content.request}`;
}
async function waitingPlans({ plans, grants }, now) {
  const [names, granted] = await Promise.all(
    [plans, grants].map((folder) => readdir(folder).catch(() => []))
  );
  const written = await Promise.all(
    (names ?? []).map(async (name) => ({ name, at: await timeOf(join(plans, name)) }))
  );
  const recent = written.filter(({ name, at }) => name.endsWith(".json") && now.getTime() - at < dayMs).sort((a, b) => b.at - a.at);
  const newest = /* @__PURE__ */ new Map();
  for (const { name } of recent) {
    const plan = await readJson(join(plans, name)).catch(() => void 0);
    const request = plan?.content?.request;
    if (plan && request && !newest.has(request)) newest.set(request, plan);
  }
  return [...newest.values()].filter(
    ({ id, content }) => content.approval !== "none" && !granted?.some((name) => name.startsWith(id) && !name.endsWith(".confirmed.json"))
  );
}
var timeOf = (file) => stat(file).then(
  ({ mtimeMs }) => mtimeMs,
  () => 0
);
function ageText(at, now) {
  const minutes = Math.floor((now.getTime() - new Date(at).getTime()) / 6e4);
  if (minutes < 1) return "just now";
  if (minutes < 60) return `${count(minutes, "minute")} ago`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${count(hours, "hour")} ago` : `${count(Math.floor(hours / 24), "day")} ago`;
}
async function main(argv, readInput) {
  const around = { env: process.env, now: /* @__PURE__ */ new Date() };
  if (argv[0] === "session-start") return greet(readInput, around);
  const event = await readInput();
  try {
    return await guard(event, around);
  } catch (error) {
    if (error instanceof FaberDbError && error.code === "CONFIG_INVALID") {
      return withoutConfiguration(event, error);
    }
    throw error;
  }
}
async function greet(readInput, around) {
  try {
    const additionalContext = await sessionStart(await readInput(), around);
    if (additionalContext === void 0) return void 0;
    const hookSpecificOutput = { hookEventName: "SessionStart", additionalContext };
    return JSON.stringify({ hookSpecificOutput });
  } catch {
    return void 0;
  }
}
function withoutConfiguration(event, { text }) {
  const { tool, input } = readToolCall(event);
  const path = String(input.file_path ?? "");
  if (path.includes(`${stateFolder}/`) && !path.endsWith("/config.json")) {
    return deniedAnswer("faber-db writes its own records.");
  }
  const isMcp = tool.startsWith("mcp__");
  if (!isMcp && !/^(?:Bash|PowerShell|Monitor)$/.test(tool)) return void 0;
  const said = isMcp ? `${tool} ${JSON.stringify(input)}` : String(input.command ?? "");
  if (!databaseToolNames.test(said.replace(/["'\\]/g, ""))) return void 0;
  return deniedAnswer(
    `faber-db cannot tell what is protected: ${[text.message, text.next].join(" ")} Until then nothing that names a database tool runs.`
  );
}
export {
  main
};
