import {
  risks
} from "./shared-safety-catalog-catalog.mjs";
import {
  blocksReads,
  blocksWrites
} from "./shared-safety-effects-alter-constraints.mjs";
import {
  visible
} from "./shared-report-reporter.mjs";
import {
  count,
  listed,
  wrap
} from "./shared-text.mjs";
function summaryOf(assessment, files) {
  const { statements, findings, approval, requiresBackup } = assessment;
  const looked = `${count(statements, "statement")} in ${count(files, "file")}`;
  if (findings.length === 0 && approval === "none") return `${looked}: nothing found.`;
  const needs = [
    ...approval === "none" || approval === "blocked" ? [] : [`${approval} approval`],
    ...requiresBackup ? ["a backup"] : []
  ];
  const blocked = approval === "blocked" ? "; the policy blocks it" : "";
  return `${looked}: ${countsOf(findings)}${blocked}${needs.length > 0 ? `; needs ${listed(needs)}` : ""}.`;
}
function countsOf(findings) {
  const counts = risks.toReversed().flatMap((risk) => {
    const n = findings.filter((finding) => finding.risk === risk).length;
    return n === 0 ? [] : [`${n} ${risk}`];
  });
  if (counts.length === 0) return "no findings";
  return `${listed(counts)} ${findings.length === 1 ? "finding" : "findings"}`;
}
var NAMED = 5;
function factsOf(finding) {
  const { locks, rewrite, scan, data_loss, impact } = finding;
  return [
    ...locksByMode(locks).map(([mode, relations]) => ["locks", lockLine(mode, relations)]),
    ...rewrite.length > 0 ? [["rewrites", some(rewrite)]] : [],
    ...scan.length > 0 ? [["reads", `${some(scan)}, from end to end`]] : [],
    ...data_loss ? [["data", "may be lost; only a backup brings it back"]] : [],
    ...impact === void 0 ? [] : impactFacts(impact)
  ];
}
function locksByMode(locks) {
  const byMode = /* @__PURE__ */ new Map();
  for (const { mode, relation } of locks) {
    byMode.set(mode, [...byMode.get(mode) ?? [], relation]);
  }
  return [...byMode];
}
function lockLine(mode, relations) {
  const waiting = blocksReads(mode) ? "reads and writes wait" : blocksWrites(mode) ? "writes wait" : "reads and writes go on";
  return `${some(relations)}: ${mode}, ${waiting}`;
}
function impactFacts({ rows, bytes, seconds, facts, fails }) {
  const sizes = [
    ...rows === void 0 ? [] : [`about ${rows.toLocaleString("en-US")} rows`],
    ...bytes === void 0 ? [] : [shownBytes(bytes)],
    ...seconds === void 0 ? [] : [`about ${shownSeconds(seconds)} under the lock`]
  ];
  return [
    ...sizes.length > 0 ? [["size", sizes.join(", ")]] : [],
    // The row that makes it fail is told first.
    ...facts.map((fact, index) => [fails && index === 0 ? "fails" : "now", fact])
  ];
}
function shownBytes(bytes) {
  const units = ["bytes", "kB", "MB", "GB", "TB"];
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${Math.round(bytes / 1024 ** power)} ${units[power]}`;
}
function shownSeconds(seconds) {
  if (seconds < 1) return "a moment";
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}
function some(names) {
  return names.length <= NAMED ? listed(names) : `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more`;
}
function isSql(text2) {
  const [first = ""] = text2.split("\n").filter((line) => !/^\s*(--.*)?$/.test(line));
  return text2.includes(";") && /^\s*[A-Z]+(?: [\w".]|;)/.test(first) && /^\s*[A-Z]{3,}/.test(first);
}
var WIDTH = 96;
var LINES = 4;
var LEAD = 24;
var LOOK_BACK = 500;
function linesOf(source) {
  const text2 = source.replace(/^\uFEFF/, "");
  return text2.split("\n").map((line) => line.replace(/\r$/, ""));
}
function excerptOf(finding, lines) {
  const { line, column, end_line = line } = finding;
  const first = statementLine(finding, lines);
  const before = first < line ? [shown(lines, first, 1)] : [];
  const gap = first < line - 1 ? [leftOut] : [];
  if (end_line === line) return [...before, ...gap, underlined(finding, lines)];
  const last = Math.min(end_line, line + LINES - 1);
  const clause = Array.from({ length: last - line + 1 }, (_, index) => ({
    ...shown(lines, line + index, index === 0 ? column : 1),
    marked: true
  }));
  return [...before, ...gap, ...clause, ...last < end_line ? [leftOut] : []];
}
var leftOut = { marked: false, text: "..." };
function statementLine(finding, lines) {
  const { line, column, end_line, statement } = finding;
  const [head = ""] = statement.split("\n");
  const before = [...lines[line - 1] ?? ""].slice(0, column - 1).join("");
  if (head === "" || end_line === void 0 || before.includes(head)) return line;
  for (let at = line - 1; at > Math.max(0, line - LOOK_BACK); at--) {
    if (lines[at - 1]?.includes(head)) return at;
  }
  return line;
}
function shown(lines, number, column) {
  const cells = cellsOf(lines[number - 1] ?? "");
  const { text: text2 } = windowOf(cells, column - 1);
  return { number, marked: false, text: text2 };
}
function underlined(finding, lines) {
  const { line } = finding;
  const source = (lines[line - 1] ?? "").trimEnd();
  const cells = cellsOf(source);
  const { start, end } = clauseIn(source, finding);
  const { text: text2, from, to } = windowOf(cells, start);
  const lead = widthOf(cells.slice(from, start)) + (from > 0 ? 1 : 0);
  const carets = Math.max(1, widthOf(cells.slice(start, Math.min(end, to))));
  return { number: line, marked: false, text: text2, under: " ".repeat(lead) + "^".repeat(carets) };
}
function clauseIn(source, { column, end_column, statement }) {
  if (end_column !== void 0) return { start: column - 1, end: end_column - 1 };
  const rest = [...source].slice(column - 1).join("");
  const at = rest.indexOf(statement);
  if (at < 0) return { start: column - 1, end: [...source].length };
  const start = column - 1 + [...rest.slice(0, at)].length;
  return { start, end: start + [...statement].length };
}
function cellsOf(line) {
  let column = 0;
  return [...line].map((point) => {
    const width = point === "	" ? 4 - column % 4 : columnsOf(point);
    column += width;
    return { text: point === "	" ? " ".repeat(width) : visible(point), width };
  });
}
function windowOf(cells, start) {
  let from = 0;
  if (widthOf(cells) > WIDTH && widthOf(cells.slice(0, start)) > WIDTH - 2 * LEAD) {
    from = start;
    for (let lead = 0; from > 0 && lead < LEAD; from--) lead += cells[from - 1]?.width ?? 0;
  }
  let to = from;
  for (let width = 0; to < cells.length; to++) {
    width += cells[to]?.width ?? 0;
    if (width > WIDTH) break;
  }
  const text2 = cells.slice(from, to).map((cell) => cell.text).join("");
  return { from, to, text: `${from > 0 ? "…" : ""}${text2}${to < cells.length ? "…" : ""}` };
}
function widthOf(cells) {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
function columnsOf(point) {
  if (point < "") return 1;
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(point)) return 0;
  return /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u.test(
    point
  ) ? 2 : 1;
}
function defineSafetyFormat(format) {
  return format;
}
function levelOf({ risk }) {
  if (risk === "critical" || risk === "high") return "error";
  return risk === "medium" ? "warning" : "note";
}
var text = defineSafetyFormat({
  name: "text",
  write({ assessment, sources }, { colours }) {
    const paint = colours ? coloured : plain;
    const parts = partsOf(assessment.findings, sources, paint);
    return [...parts, ...closing({ assessment, sources }, paint)].join("\n");
  }
});
function findingLines(findings, sources) {
  return partsOf(findings, sources, plain).join("\n").split("\n").slice(0, -1);
}
function partsOf(findings, sources, paint) {
  const told = /* @__PURE__ */ new Set();
  const lines = new Map([...sources].map(([file, sql]) => [file, linesOf(sql)]));
  const files = [...sources.keys()];
  const inOrder = findings.toSorted(
    (a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column
  );
  return inOrder.map((finding) => findingText(finding, lines.get(finding.file) ?? [], paint, told));
}
var plain = (_, text2) => text2;
var styles = {
  critical: "1;31",
  high: "31",
  medium: "33",
  low: "36",
  none: "32",
  frame: "34",
  strong: "1"
};
var coloured = (style, text2) => text2 === "" ? "" : `\x1B[${styles[style]}m${text2}\x1B[0m`;
function findingText(finding, lines, paint, told) {
  const { rule, risk, file, line, column, message, safe_way } = finding;
  const excerpt = excerptOf(finding, lines);
  const margin = " ".repeat(Math.max(1, ...excerpt.map(({ number = 0 }) => String(number).length)));
  const bar = paint("frame", `${margin} |`);
  return [
    `${paint(risk, `${risk}[${rule}]`)} ${paint("strong", wrap(visible(message), 2))}`,
    `${margin}${paint("frame", "-->")} ${visible(file)}:${line}:${column}`,
    bar,
    ...excerpt.flatMap(({ number, marked, text: shown2, under }) => [
      `${paint("frame", `${String(number ?? "").padStart(margin.length)} |`)}${marked ? paint(risk, ">") : " "}${shown2}`,
      ...under === void 0 ? [] : [`${bar} ${paint(risk, under)}`]
    ]),
    ...newFacts(finding, told).map((fact) => `${margin} ${paint("frame", "=")} ${visible(fact)}`),
    ...saferWay(safe_way, rule, margin, told),
    ""
  ].join("\n");
}
function newFacts(finding, told) {
  const { file, statement } = finding;
  return factsOf(finding).flatMap(([label, text2]) => {
    const key = JSON.stringify([file, statement, label, text2]);
    if (told.has(key)) return [];
    told.add(key);
    return [`${label} ${text2}`];
  });
}
function saferWay(way, rule, margin, told) {
  const label = `${margin} = safer:`;
  if (told.has(way)) return [`${label} as for ${rule} above`];
  told.add(way);
  const indent = margin.length + 5;
  const shown2 = isSql(way) ? visible(way) : wrap(visible(way));
  return [label, ...shown2.split("\n").map((line) => `${" ".repeat(indent)}${line}`)];
}
function closing({ assessment, sources }, paint) {
  const { blocked, approval, findings, risk } = assessment;
  const mark = findings.length === 0 && approval === "none" ? "✓" : "!";
  return [
    ...(assessment.suppressed ?? []).map(
      ({ rule, risk: of, file, line, reason }) => `${of}[${rule}] ${visible(file)}:${line} is allowed by a comment: ${visible(reason)}`
    ),
    ...blocked.map(
      ({ reason, finding }) => `${paint("critical", "blocked")} ${visible(finding.file)}:${finding.line}: ${visible(reason)}`
    ),
    `${paint(risk, mark)} ${summaryOf(assessment, sources.size)}`,
    ""
  ];
}
export {
  factsOf,
  isSql,
  defineSafetyFormat,
  levelOf,
  summaryOf,
  text,
  findingLines
};
