import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  findingLines,
  isSql
} from "./shared-report-safety-excerpt.mjs";
import {
  planText
} from "./shared-approval-plan-text.mjs";
import "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import "./shared-state-files.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-report-reporter.mjs";
import {
  wrap
} from "./shared-text.mjs";
import "./shared-operations-safety.mjs";
import "./shared-operations-errors.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-esbuild.mjs";
var bodies = {
  migrate: migrateBody,
  status: statusBody,
  "health-check": healthBody,
  "generate-migration": generateBody,
  "backup create": backupBody,
  "audit list": auditBody
};
var healthMarks = { healthy: "✓", degraded: "!", unhealthy: "✗" };
function healthBody({ checks = [] }) {
  return checks.map(
    ({ grade, title, summary }) => `  ${healthMarks[grade]} ${title}: ${summary}`
  );
}
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
function backupBody({ file, sha256 }) {
  return file ? [`  File: ${file}`, `  SHA-256: ${sha256}`] : [];
}
function statusBody({ environments = [] }) {
  const rows = environments.map((each) => [
    `${each.name}${each.protected ? " (protected)" : ""}`,
    each.state,
    each.database ? `${each.database} on ${each.host}, PostgreSQL ${each.server_version}` : "",
    each.applied === void 0 ? "" : `${each.applied} applied, ${each.pending?.length ?? 0} pending`,
    each.head ? `head ${each.head}` : "",
    each.last_backup ? `last backup ${each.last_backup.backup_id}` : "",
    each.lock ? `locked by ${each.lock.application} (pid ${each.lock.pid})` : ""
  ]);
  const width = (column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  return rows.map(([name = "", state = "", ...facts]) => {
    const known = facts.filter((fact) => fact !== "").join("; ");
    return `  ${name.padEnd(width(0))}  ${state.padEnd(width(1))}  ${known}`.trimEnd();
  });
}
function auditBody({ entries = [] }) {
  return entries.map(
    ({ at, environment, operation, outcome, actor, ...facts }) => {
      const what = facts.migration ?? facts.backup_id ?? facts.approved_by ?? "";
      return `  ${at}  ${(environment ?? "-").padEnd(10)}  ${operation}: ${outcome}  ${what}  (${actor})`;
    }
  );
}
var marks = { success: "✓", warning: "!", failure: "✗", pending_input: "…" };
function resultText(result) {
  const body = bodies[String(result.details.operation)]?.(result.details) ?? [];
  return [
    `${marks[result.status]} ${result.message}`,
    ...body,
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
