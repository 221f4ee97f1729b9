import {
  healthBody
} from "./shared-report-health.mjs";
import {
  planText
} from "./shared-approval-plan-text.mjs";
import {
  statusBody
} from "./shared-report-status.mjs";
import {
  findingLines,
  isSql
} from "./shared-report-safety-excerpt.mjs";
import "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-report-reporter.mjs";
import "./shared-approval-loss-text.mjs";
import "./shared-approval-seal.mjs";
import "./shared-state-files.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import {
  bytesText,
  count,
  wrap
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
function backupBody({ file, sha256, tables, rows, differences, pruned }) {
  const others = pruned ?? [];
  return [
    ...file ? [`  File: ${file}`, `  SHA-256: ${sha256}`] : [],
    ...tables === void 0 ? [] : [`  Holds: ${count(Number(tables), "table")}, ${count(Number(rows), "row")}`],
    ...(differences ?? []).map((text) => `  ✗ ${text}`),
    ...others.length > 0 ? [`  Pruned: ${others.join(", ")}`] : []
  ];
}
function backupListBody({ environment, backups = [] }) {
  const rows = backups.toReversed().map((each) => [
    ...environment ? [] : [each.environment],
    each.backup_id,
    ageText(each.age_seconds),
    bytesText(each.size_bytes),
    [each.format, ...each.layers.includes("age") ? ["encrypted"] : []].join(", "),
    each.migration_head ?? "no migration",
    stateText(each),
    each.reason ?? ""
  ]);
  return table(rows);
}
function stateText({ damaged, restored_at }) {
  if (damaged !== null) return "DAMAGED";
  return restored_at ? `restored ${restored_at.slice(0, 10)}` : "verified";
}
function pruneBody(details) {
  const judged = details.backups ?? [];
  const databases = details.kept_databases ?? [];
  const all = [...judged, ...databases.map((each) => ({ ...each, backup_id: each.name }))];
  const rows = all.map(({ backup_id, environment, size_bytes, keep }) => [
    keep === null ? "delete" : "keep",
    ...details.environment ? [] : [environment],
    backup_id,
    size_bytes === null ? "" : bytesText(size_bytes),
    keep ?? ""
  ]);
  return [...table(rows), ...deletionBody(details)];
}
function deletionBody({ plan, deleted }) {
  const shown = plan;
  if (!shown || deleted) return [];
  return planText({ id: shown.id, content: shown }).split("\n");
}
function ageText(seconds) {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.floor(seconds / 60)} min`;
  return seconds < 172800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86400)} d`;
}
function table(rows) {
  const width = (column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  return rows.map(
    (row) => `  ${row.map((cell, column) => cell.padEnd(width(column))).join("  ")}`.trimEnd()
  );
}
function driftBody(details) {
  const differences = details.differences ?? [];
  const groups = [...new Set(differences.map(groupOf))];
  return [
    ...groups.flatMap((group) => [
      `  ${group}`,
      ...differences.filter((each) => groupOf(each) === group).map(differenceLine)
    ]),
    ...(details.missing ?? []).map((name) => `  Gone from the folder: ${name}`),
    ...(details.not_replayed ?? []).map(
      (place) => `  Not replayed: ${place} (it reaches beyond its database)`
    ),
    ...(details.ways_out ?? []).flatMap((way) => wayLines(way, details))
  ];
}
var groupOf = ({ table: table2, object }) => table2 ?? object;
function differenceLine({ kind, name, way, property, database, migrations }) {
  const what = `    ${kind} ${name}: `;
  if (way === "different") {
    return `${what}${property} is ${oneLine(database)} in the database, ${oneLine(migrations)} in the migrations`;
  }
  const [where, text] = way === "only_in_database" ? ["only in the database", database] : ["only in the migrations", migrations];
  return `${what}${where}${text ? ` (${oneLine(text)})` : ""}`;
}
var longest = 160;
function oneLine(text) {
  if (text === void 0) return "none";
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
function wayLines({ way, does, command, destructive }, details) {
  const sql = details[sqlOf[way] ?? ""];
  return [
    `  ${wrap(`${does}${destructive ? " Destructive: it drops what may hold rows." : ""}`, 2)}`,
    `    ${command}`,
    ...sql ? String(sql).split("\n").map((line) => `      ${line}`) : []
  ];
}
var sqlOf = {
  undo: "undo_sql",
  migration: "sql"
};
function detectBody({ indicators = [] }) {
  return indicators.map(
    ({ where, text, means, weight }) => `  ${weight < 0 ? "−" : "+"}${Math.abs(weight).toFixed(1)}  ${where}: “${text}” (${means})`
  );
}
function architectBody({ schema, migrations = [], request }) {
  const { added = [], replaced = [] } = schema ?? {};
  const asked = request;
  return [
    ...added.length > 0 ? [`  Added: ${added.join(", ")}`] : [],
    ...replaced.length > 0 ? [`  Replaced: ${replaced.map(({ name }) => name).join(", ")}`] : [],
    ...migrations.flatMap(({ path, name, sql }) => [
      `  ${path ?? name ?? "The migration"}${sql ? ":" : ""}`,
      ...sql ? sql.trimEnd().split("\n").map((line) => `    ${line}`) : []
    ]),
    ...asked ? [`  Wanted: ${wrap(asked.wanted, 10)}`, "  (--json has the form of the answer)"] : []
  ];
}
function restoreBody({
  plan,
  restored,
  kept,
  obstacles,
  tables,
  safety_backup
}) {
  const shown = plan;
  const done = restored;
  const given = tables;
  const safety = safety_backup;
  const databases = kept ?? [];
  return [
    ...shown && !done && !given ? planText({ ...shown, content: shown }).split("\n") : [],
    ...(obstacles ?? []).map((each) => `  In the way  ${wrap(each, 14)}`),
    ...done?.rows === void 0 ? [] : [`  Rows: ${done.rows} in ${done.tables} tables, counted`],
    ...done?.blocked_ms === void 0 ? [] : [
      `  Swap: ${done.blocked_ms} ms; ${done.ended} sessions ended, ${done.broken_off} of them in a transaction`
    ],
    ...(given ?? []).map(
      ({ table: table2, deleted, updated, inserted, rows }) => `  ${table2}: ${deleted} deleted, ${updated} updated, ${inserted} inserted; ${count(rows, "row")} now`
    ),
    ...safety ? [`  Backup before: ${safety.file}`] : [],
    ...databases.map(({ name, replaced_at }) => `  Kept: ${name}, replaced at ${replaced_at}`)
  ];
}
function rollbackBody(details) {
  const { undone, why, backup, verified, kept } = details;
  return [
    ...(undone ?? []).map((name) => `  ✓ ${name} undone`),
    ...undone ? [`  Why: ${wrap(String(why), 7)}`] : planLines(details),
    ...backup ? [`  Backup: ${backup.file}`] : [],
    ...verified ? [`  Verified: ${verified}`] : [],
    ...kept ? [`  Kept: ${kept}`] : []
  ];
}
function planLines({ plan, loss, findings, why }) {
  const shown = plan;
  if (!shown) return [];
  const found = findings ?? [];
  return planText({
    id: shown.id,
    content: shown,
    impact: found.map(({ impact }) => impact ?? null),
    ...loss !== void 0 && { loss },
    ...why !== void 0 && { why: String(why) },
    ...shown.health !== void 0 && { health: shown.health }
  }).split("\n");
}
function scheduleBody(details) {
  const files = details.files ?? [];
  const install = details.install ?? [];
  if (files.length === 0) return [];
  const variables = details.variables ?? [];
  return [
    ...files.flatMap(({ path, content }) => [
      "",
      `${path}:`,
      ...content.trimEnd().split("\n").map((line) => `  ${line}`.trimEnd())
    ]),
    "",
    "Install with:",
    ...install.map((command) => `  ${command}`),
    `It reads, from the environment or the project’s .env: ${variables.join(", ")}`,
    ""
  ];
}
var bodies = {
  migrate: migrateBody,
  status: statusBody,
  "health-check": healthBody,
  schedule: scheduleBody,
  drift: driftBody,
  "generate-migration": generateBody,
  "backup create": backupBody,
  "backup list": backupListBody,
  "backup verify": backupBody,
  "backup delete": deletionBody,
  "backup prune": pruneBody,
  restore: restoreBody,
  rollback: rollbackBody,
  "audit list": auditBody,
  "alerts test": alertsBody,
  "faber detect": detectBody,
  "faber architect": architectBody,
  "faber build": phaseBody,
  "faber evaluate": phaseBody,
  "faber release": phaseBody
};
function migrateBody({ applied, backup, skipped, findings, suppressed, plan }) {
  const plain = (value) => value ?? [];
  const shown = plan;
  return [
    ...plain(applied).map(({ name, seconds }) => `  ✓ ${name} (${seconds} s)`),
    ...shown && !applied ? planText({ id: shown.id, content: shown, impact: impactsOf(findings, suppressed) }).split(
      "\n"
    ) : [],
    ...applied ? [] : saferWays(findings ?? []),
    ...backup ? [`  Backup: ${backup.file}`] : [],
    ...plain(skipped).map(({ step, why }) => `  Skipped: ${step} (${why})`)
  ];
}
function phaseBody({ migrate }) {
  return migrate ? migrateBody(migrate) : [];
}
function impactsOf(findings, suppressed) {
  const told = [findings ?? [], suppressed ?? []].flat();
  return told.map(({ impact }) => impact ?? null);
}
function saferWays(findings) {
  const told = findings.filter(({ risk }) => risk !== "low");
  const ways = new Map(told.map(({ safe_way, rule }) => [safe_way, rule]));
  return [...ways].flatMap(([way, rule]) => [
    `  Safer       than ${rule}:`,
    ...(isSql(way) ? way : wrap(way)).split("\n").map((line) => `    ${line}`)
  ]);
}
function generateBody({ sql, findings = [] }) {
  const text = String(sql ?? "").trimEnd();
  const found = findings;
  const sources = new Map(found.map(({ file }) => [file, text]));
  return [
    ...text === "" ? [] : ["", ...text.split("\n").map((line) => `  ${line}`), ""],
    ...found.length === 0 ? [] : [...findingLines(found, sources), ""]
  ];
}
function auditBody({ entries = [] }) {
  return entries.map(
    ({ at, environment, operation, outcome, actor, ...facts }) => {
      const what = facts.migration ?? facts.backup_id ?? "";
      const by = facts.approved_by ? `, approved by ${facts.approved_by} (${facts.way})` : "";
      return `  ${at}  ${(environment ?? "-").padEnd(10)}  ${operation}: ${outcome}  ${what}  (${actor}${by})`;
    }
  );
}
function alertsBody({ receivers }) {
  const told = receivers ?? [];
  return told.map(
    ({ receiver, type, problem }) => problem ? `  ✗ ${receiver} (${type}): ${problem}` : `  ✓ ${receiver} (${type})`
  );
}
var marks = { success: "✓", warning: "!", failure: "✗", pending_input: "…" };
function resultText(result) {
  const body = bodies[String(result.details.operation)]?.(result.details) ?? [];
  return [
    `${marks[result.status]} ${result.message}`,
    ...body,
    ...result.details.html ? [`  Page: ${result.details.html}`] : [],
    ...result.warnings.map(({ message }) => `! ${message}`),
    ...result.errors.flatMap((error) => errorLines(error, result.message)),
    ...result.errors.length === 0 ? nextLines(result.suggested_fixes) : []
  ].join("\n");
}
function errorLines({ code, message, why, next }, shown) {
  return [
    ...shown.startsWith(message) ? [] : [`  ${message}`],
    ...why ? indented("Why", why) : [],
    ...next ? indented("Next", next) : [],
    `  (${code})`
  ];
}
function nextLines(fixes) {
  return fixes.length === 0 ? [] : indented("Next", fixes.join("\n"));
}
function indented(label, text) {
  const [first = "", ...rest] = text.split("\n");
  const margin = " ".repeat(label.length + 4);
  return [`  ${label}: ${first}`, ...rest.map((line) => `${margin}${line}`)];
}
export {
  resultText
};
