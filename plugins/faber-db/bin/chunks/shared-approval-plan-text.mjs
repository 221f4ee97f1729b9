import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  count
} from "./shared-text.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
var shortId = (id) => id.slice(0, 8);
function makePlan(content, now, reading = {}) {
  const { impact, ...others } = reading;
  const known = impact?.some((each) => each !== null) ? { impact } : {};
  return { id: hashContent(content), created_at: now.toISOString(), content, ...known, ...others };
}
async function writePlan(folder, plan) {
  const file = join(folder, `${plan.id}.json`);
  if (await readJson(file) === void 0) await writeAtomic(file, toJson(plan));
  return file;
}
async function readPlan(folder, reference) {
  const file = await findPlan(folder, reference);
  const plan = await readJson(file);
  if (!plan) throw unknownPlan(reference);
  const isAskedFor = reference.endsWith(".json") || String(plan.id).startsWith(reference);
  if (!isAskedFor || typeof plan.content !== "object" || hashContent(plan.content) !== plan.id) {
    throw new FaberDbError("STATE_CORRUPT", {
      message: `The plan in ${file} was edited: its content is not what its id says.`,
      next: "Write a new plan: run the operation again.",
      facts: { file }
    });
  }
  return plan;
}
async function findPlan(folder, reference) {
  if (reference.endsWith(".json")) return reference;
  if (!/^[0-9a-f]{8,64}$/.test(reference)) throw unknownPlan(reference);
  const names = await readdir(folder).catch(() => []);
  const found = names.filter((name) => name.startsWith(reference) && name.endsWith(".json"));
  if (found.length === 1 && found[0]) return join(folder, found[0]);
  throw unknownPlan(reference);
}
function unknownPlan(reference) {
  return new FaberDbError("PLAN_UNKNOWN", {
    message: `There is no plan "${reference}".`,
    next: "`faber-db migrate ENVIRONMENT --plan` writes one and says its id."
  });
}
function hashContent(content) {
  return createHash("sha256").update(canonical(content)).digest("hex");
}
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const members = Object.entries(value).filter(([, member]) => member !== void 0);
  const sorted = members.sort(([a], [b]) => a < b ? -1 : 1);
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}
function planText({
  id,
  content,
  impact,
  loss,
  why
}) {
  const { server, migrations, findings, from, deletes, tables } = content;
  const clean = content.operation === "migrate" && findings.length === 0;
  return [
    `Plan ${shortId(id)}: ${content.request}`,
    `  Database    ${server.database} on ${server.host}:${server.port}, PostgreSQL ${versionText(server.version)}`,
    `  Last        ${content.history_head ?? "nothing applied yet"}`,
    ...content.way ? [`  Way         ${ways[content.way]}`] : [],
    ...why ? [`  Why         ${why}`] : [],
    ...from ? [`  From        ${backupText(from)}`] : [],
    ...tables ? [`  Tables      ${tables.join(", ")}`] : [],
    ...(deletes ?? []).map((backup) => `  Delete      ${backupText(backup)}`),
    ...migrations.length > 0 || content.operation === "migrate" ? [`  Migrations  ${count(migrations.length, "migration")}`] : [],
    ...migrations.map(({ name, checksum }) => `    ${name}  (${checksum.slice(0, 8)})`),
    ...loss ? lossLines(loss) : [],
    `  Risk        ${content.risk}${clean ? ": nothing destructive found" : ""}`,
    ...findings.flatMap((finding, index) => findingLines(finding, impact?.[index])),
    ...deletes ? [] : [`  Backup      ${content.backup ? "verified, before the change" : "none"}`],
    `  Approval    ${content.approval}`
  ].join("\n");
}
var ways = {
  down: "the down scripts, in one transaction",
  restore: "a restore from the backup, beside the database, then a swap"
};
function backupText({ backup_id, sha256, created_at, migration_head }) {
  return `${backup_id}, ${created_at}, at ${migration_head ?? "an empty history"} (${sha256.slice(0, 8)})`;
}
function lossLines(loss) {
  if (loss.length === 0) return ["  Lost        nothing that the server knows of"];
  return [
    "  Lost        what was written since:",
    ...loss.map(({ table, rows, inserted, updated, deleted }) => {
      const counted = rows === null ? "not counted in time" : count(rows, "row");
      const written = inserted === null ? "the server’s counters were reset since" : `about ${inserted} inserted, ${updated} updated, ${deleted} deleted`;
      return `    ${table}  ${counted}; ${written}`;
    })
  ];
}
function findingLines({ file, line, risk, message, reason }, impact) {
  const allowed = reason === void 0 ? "" : ` A comment allows it because: ${reason}`;
  const more = risk === "low" ? [] : impactLines(impact);
  return [
    `    ${file}:${line}  ${risk}: ${message}${allowed}`,
    ...more.map((text) => `      ${text}`)
  ];
}
function impactLines(impact) {
  if (!impact) return [];
  const { rows, bytes, seconds, facts, fails } = impact;
  const size = [
    ...rows === void 0 ? [] : [`about ${rows.toLocaleString("en-US")} rows`],
    ...bytes === void 0 ? [] : [bytesText(bytes)],
    ...seconds === void 0 ? [] : [`${secondsText(seconds)} under its locks`]
  ];
  const [first = "", ...others] = facts;
  return [
    ...fails ? [`It will fail: ${first}`, ...others] : facts,
    ...size.length === 0 ? [] : [`${size.join(", ")}.`]
  ];
}
function secondsText(seconds) {
  if (seconds < 1) return "less than a second";
  return seconds < 120 ? `about ${Math.round(seconds)} s` : `about ${Math.round(seconds / 60)} min`;
}
function bytesText(bytes) {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const unit = bytes === 0 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  return `${Number((bytes / 1e3 ** unit).toPrecision(3))} ${units[unit]}`;
}
export {
  shortId,
  makePlan,
  writePlan,
  readPlan,
  planText
};
