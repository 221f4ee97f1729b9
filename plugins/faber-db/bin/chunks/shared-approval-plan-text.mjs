import {
  lossLines,
  shortId
} from "./shared-approval-loss-text.mjs";
import {
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  bytesText,
  count,
  wrap
} from "./shared-text.mjs";
function planText({
  id,
  content,
  impact,
  loss,
  why,
  health
}) {
  const { server, migrations, findings, from, deletes, drops, tables } = content;
  const clean = content.operation === "migrate" && findings.length === 0;
  return [
    `Plan ${shortId(id)}: ${content.request}`,
    `  Database    ${server.database} on ${server.host}:${server.port}, PostgreSQL ${versionText(server.version)}`,
    `  Last        ${content.history_head ?? "nothing applied yet"}`,
    ...content.way ? [`  Way         ${ways[content.way]}`] : [],
    ...why ? [`  Why         ${wrap(why, 14)}`] : [],
    ...health ? [`  Health      ${wrap(health, 14)}`] : [],
    ...from ? [`  From        ${backupText(from)}`] : [],
    ...tables ? [`  Tables      ${tables.join(", ")}`] : [],
    ...(deletes ?? []).map((backup) => `  Delete      ${backupText(backup)}`),
    ...(drops ?? []).map((name) => `  Drop        the database ${name}`),
    ...migrations.length > 0 || content.operation === "migrate" ? [`  ${content.way ? "Undoes    " : "Migrations"}  ${count(migrations.length, "migration")}`] : [],
    ...migrations.map(({ name, checksum }) => `    ${name}  (${checksum.slice(0, 8)})`),
    ...loss ? lossLines(loss, from?.created_at) : [],
    `  Risk        ${content.risk}${clean ? ": nothing destructive found" : ""}`,
    ...findings.flatMap((finding, index) => findingLines(finding, impact?.[index])),
    ...deletes ? [] : [`  Backup      ${content.backup ? "verified, before the change" : "none"}`],
    ...content.rolls_back_on ? [
      `  If it ends  in ${content.rolls_back_on.join(" or ")}: rolled back by itself, where nothing is lost`
    ] : [],
    ...replacesWhole(content) ? [`  Keeps       ${server.database} as it is now, as ${server.database}_before_TIME`] : [],
    `  Approval    ${content.approval}`
  ].join("\n");
}
function replacesWhole({ operation, way, tables, risk, server }) {
  const replaces = way === "restore" || operation === "restore" && !tables && risk !== "low";
  return replaces && server.database_oid !== 0;
}
var ways = {
  down: "the down scripts, in one transaction",
  restore: "a restore from the backup, beside the database, then a swap"
};
function backupText({ backup_id, sha256, created_at, migration_head }) {
  return `${backup_id}, ${created_at}, at ${migration_head ?? "an empty history"} (${sha256.slice(0, 8)})`;
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
export {
  planText
};
