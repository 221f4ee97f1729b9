import {
  bytesText,
  count,
  listed,
  wrap
} from "./shared-text.mjs";
function statusBody({ environments = [], ...configuration }) {
  const all = environments;
  const title = (each) => `${each.name}${each.protected ? " (protected)" : ""}`;
  const width = (of) => Math.max(0, ...all.map((each) => of(each).length));
  const [titles, states] = [width(title), width(({ state }) => state)];
  return [
    ...configurationLines(configuration),
    ...all.flatMap((each) => [
      `  ${title(each).padEnd(titles)}  ${each.state.padEnd(states)}  ${gist(each)}`.trimEnd(),
      ...factsOf(each).flatMap(([label, text]) => factLines(label, text))
    ])
  ];
}
function configurationLines({ config, provider, migration_tool, migrations }) {
  if (config === void 0) return [];
  const folder = count(Number(migrations), "migration");
  return [`  Configuration: ${config} (${provider}, ${migration_tool}, ${folder})`];
}
function gist({ applied, pending = [], drift, lock }) {
  if (applied === void 0) return "";
  return [
    `${applied} applied, ${pending.length} pending`,
    ...drift?.differences ? [count(drift.differences, "difference")] : [],
    ...lock ? ["locked"] : []
  ].join(", ");
}
function factsOf(each) {
  const { needs_approval, last_backup, kept = [], lock } = each;
  const facts = [
    ["Database", databaseText(each)],
    ["Last", each.last_migration ? migrationText(each.last_migration) : void 0],
    ["Pending", names(each.pending)],
    ["Unfinished", names(each.unfinished)],
    ["Edited", names(each.modified)],
    ["Gone", names(each.missing)],
    ["Drift", each.drift && driftText(each.drift)],
    ["Backup", last_backup === void 0 ? void 0 : backupText(last_backup)],
    ["Kept", names(kept.map(({ name }) => name))],
    ["Locked", lock ? `by ${lock.application || "a session"} (pid ${lock.pid})` : void 0],
    ["Approval", needs_approval.length > 0 ? `for ${listed(needs_approval)}` : "not needed"]
  ];
  return facts.filter((fact) => fact[1] !== void 0);
}
function factLines(label, text) {
  const margin = 4 + labelWidth;
  return `    ${label.padEnd(labelWidth)}${wrap(text, margin)}`.split("\n");
}
var labelWidth = "Unfinished".length + 2;
var shownNames = 3;
function names(all = []) {
  if (all.length === 0) return void 0;
  const more = all.length - shownNames;
  return `${all.slice(0, shownNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
function databaseText(each) {
  if (each.database === void 0) return void 0;
  const size = each.size_bytes == null ? "" : `, ${bytesText(each.size_bytes)}`;
  return `${each.database} on ${each.host}, PostgreSQL ${each.server_version}${size}`;
}
function migrationText({ name, finished_at, by, ...approval }) {
  const who = by === null ? "by hand, by another tool or from another machine" : `by ${by}`;
  const approved = approval.approved_by === null ? "" : `, approved by ${approval.approved_by} (${approval.approved_way})`;
  return `${name}, ${timeText(finished_at)}, ${who}${approved}`;
}
function driftText({ differences, why }) {
  if (differences === null) return `not known: ${why}`;
  return differences === 0 ? "none" : count(differences, "difference");
}
function backupText(backup) {
  return backup ? `${backup.backup_id}, ${timeText(backup.created_at)}` : "none";
}
function timeText(at) {
  return `${at.slice(0, 16).replace("T", " ")} UTC`;
}
export {
  statusBody,
  factsOf
};
