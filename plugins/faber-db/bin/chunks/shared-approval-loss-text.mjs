import {
  canonical,
  isSealed,
  withSeal
} from "./shared-approval-seal.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count
} from "./shared-text.mjs";
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
var shortId = (id) => id.slice(0, 8);
function makePlan(content, now, reading = {}) {
  const { impact, ...others } = reading;
  const known = impact?.some((each) => each !== null) ? { impact } : {};
  return { id: hashContent(content), created_at: now.toISOString(), content, ...known, ...others };
}
async function writePlan(folder, plan, env) {
  const file = join(folder, `${plan.id}.json`);
  await writeAtomic(file, toJson({ ...plan, ...await sealOf(plan, env) }));
  return file;
}
async function trusted(plan, env) {
  const { id, created_at, content, seal } = plan;
  if (await isSealed("reading", { ...readingOf(plan), seal }, env)) return plan;
  return {
    id,
    created_at,
    content,
    why: "what the database said is left out: this plan was edited, or comes from another machine"
  };
}
async function sealOf(plan, env) {
  try {
    const { seal } = await withSeal("reading", readingOf(plan), env);
    return { seal };
  } catch (error) {
    if (error instanceof FaberDbError && error.code === "STATE_UNWRITABLE") return {};
    throw error;
  }
}
function readingOf({ id, impact, loss, why, health }) {
  return { id, impact, loss, why, health };
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
var shownTables = 15;
var widestName = 40;
function lossLines(loss, since) {
  if (loss.length === 0) return ["  Lost        nothing that the server knows of"];
  const shown = loss.slice(0, shownTables);
  const hidden = loss.slice(shownTables);
  const lines = shown.map((each) => [shownName(each.table), ...figures(each), remark(each)]);
  const rows = [["", "in the backup", "now", "inserted", "updated", "deleted", ""], ...lines];
  const counts = loss.some(({ inserted }) => inserted !== null);
  return [
    `  Lost        what was written since${since ? ` ${time(since)}` : " the backup"}${atLeast(loss)}`,
    ...aligned(rows),
    ...hidden.length > 0 ? [`    and ${count(hidden.length, "more table")}${atLeast(hidden)}`] : [],
    ...counts ? [
      "    The counters of the server: rolled back work is in them, TRUNCATE and the last seconds are not."
    ] : []
  ];
}
function atLeast(loss) {
  const rows = loss.reduce((sum, each) => sum + (each.rows ?? 0), 0);
  return rows === 0 ? "" : `: ${number(rows)} ${rows === 1 ? "row" : "rows"} or more`;
}
function figures({ rows_then, rows_now, inserted, updated, deleted, change }) {
  if (change === "dropped") return [figure(rows_then, "-"), "-", "", "", ""];
  return [
    figure(rows_then, "-"),
    ...[rows_now, inserted, updated, deleted].map((n) => figure(n, "?"))
  ];
}
function figure(n, unknown) {
  return n === null ? unknown : number(n);
}
var number = (n) => n.toLocaleString("en-US");
function remark({ change, was, rows_then, rows_now, inserted, deleted }) {
  if (change === "dropped") return "dropped since: comes back";
  const more = (rows_now ?? 0) - (rows_then ?? 0);
  return [
    ...change === "made" ? ["made since: goes"] : [],
    ...change === "renamed" ? [`renamed since: is ${shownName(was ?? "")} again`] : [],
    ...change === "made again" ? ["dropped and made again since"] : [],
    ...rows_then === null && !change ? ["the backup does not say what it has"] : [],
    ...inserted === null && rows_then !== null && !change ? ["the counters were reset since"] : [],
    ...rows_now === null ? ["not counted in time"] : [],
    ...rows_now !== null && more < 0 && deleted === 0 ? ["emptied since: its rows come back"] : [],
    ...inserted !== null && more > inserted ? ["the counters are late"] : []
  ].join("; ");
}
function aligned(rows) {
  const widths = (rows[0] ?? []).map(
    (_, column) => Math.max(...rows.map((row) => Math.min(row[column]?.length ?? 0, widestName)))
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => {
      if (column === 0) return cell.padEnd(widths[column] ?? 0);
      return column === row.length - 1 ? cell : cell.padStart(widths[column] ?? 0);
    });
    return `    ${cells.join("  ")}`.trimEnd();
  });
}
function shownName(name) {
  return name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "�");
}
function time(iso) {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}
export {
  shortId,
  makePlan,
  writePlan,
  trusted,
  readPlan,
  lossLines,
  shownName
};
