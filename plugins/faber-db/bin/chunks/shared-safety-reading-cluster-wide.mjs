import {
  byteOffsets,
  codePointOffset,
  positions
} from "./shared-safety-reading-positions.mjs";
import {
  isTransactional,
  nodesIn,
  optionName,
  strings,
  tag,
  transactionControl
} from "./shared-safety-reading-transactional.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
function codeOf({ kind, node }) {
  const options = kind === "DoStmt" ? node.args : kind === "CreateFunctionStmt" ? node.options : void 0;
  const fallback = kind === "DoStmt" ? "plpgsql" : "sql";
  return {
    language: (optionText(options, "language") ?? fallback).toLowerCase(),
    body: optionText(options, "as") ?? "",
    parsed: kind === "CreateFunctionStmt" ? node.sql_body : void 0
  };
}
function optionText(options, name) {
  const option = (options ?? []).find((candidate) => optionName(candidate) === name);
  const value = option && "DefElem" in option ? option.DefElem.arg : void 0;
  if (value === void 0) return void 0;
  return strings("List" in value ? value.List.items : [value])[0];
}
function isClusterWide(statement, text) {
  const { kind, node } = statement;
  if (always.has(kind) || reachingFunctions.test(text)) return true;
  if (mayNameCatalog.test(text) && writesSharedCatalog(statement)) return true;
  switch (kind) {
    case "CopyStmt":
      return node.is_program === true || node.filename !== void 0;
    case "RenameStmt":
      return sharedObjects.has(node.renameType ?? "");
    case "AlterOwnerStmt":
      return sharedObjects.has(node.objectType ?? "");
    case "CommentStmt":
    case "SecLabelStmt":
    case "GrantStmt":
      return sharedObjects.has(node.objtype ?? "");
    case "DoStmt":
    case "CreateFunctionStmt":
      return namesSharedThings(codeOf(statement).body);
    default:
      return false;
  }
}
var always = /* @__PURE__ */ new Set([
  "CreateRoleStmt",
  "AlterRoleStmt",
  "AlterRoleSetStmt",
  "DropRoleStmt",
  "GrantRoleStmt",
  "DropOwnedStmt",
  "ReassignOwnedStmt",
  "CreatedbStmt",
  "DropdbStmt",
  "AlterDatabaseStmt",
  "AlterDatabaseSetStmt",
  "AlterDatabaseRefreshCollStmt",
  "CreateTableSpaceStmt",
  "DropTableSpaceStmt",
  "AlterTableSpaceOptionsStmt",
  "AlterSystemStmt",
  "CreateSubscriptionStmt",
  "AlterSubscriptionStmt",
  "DropSubscriptionStmt",
  "LoadStmt"
]);
var sharedObjects = /* @__PURE__ */ new Set([
  "OBJECT_DATABASE",
  "OBJECT_PARAMETER_ACL",
  "OBJECT_ROLE",
  "OBJECT_SUBSCRIPTION",
  "OBJECT_TABLESPACE"
]);
var reachingFunctions = new RegExp(
  String.raw`\b(${[
    String.raw`dblink\w*`,
    "lo_import",
    "lo_export",
    "pg_(cancel|terminate)_backend",
    String.raw`pg_(create|drop|copy)_\w*replication_slot`,
    String.raw`pg_(read|write|stat|ls|logdir)_\w*(file|dir)\w*`,
    String.raw`pg_file_\w+`,
    "pg_reload_conf",
    "pg_rotate_logfile",
    "pg_promote",
    "pg_switch_wal",
    "pg_stat_reset_shared"
  ].join("|")})"?\s*\(`,
  "i"
);
var sharedCatalogs = /\bpg_(authid|auth_members|database|db_role_setting|parameter_acl|replication_origin|shdepend|shdescription|shseclabel|subscription|tablespace)\b/i;
var mayNameCatalog = new RegExp(`${sharedCatalogs.source}|u&"`, "i");
function writesSharedCatalog(statement) {
  for (const { kind, node } of [statement, ...nodesIn(statement.node)]) {
    switch (kind) {
      case "InsertStmt":
      case "UpdateStmt":
      case "DeleteStmt":
      case "MergeStmt":
        if (sharedCatalogs.test(node.relation?.relname ?? "")) return true;
    }
  }
  return false;
}
var verbs = /\b(create|alter|drop|rename|comment|reassign|security\s+label|execute)\b/i;
var nouns = /\b(role|user|group|database|tablespace|subscription|system|owned)\b/i;
var writes = /\b(insert|update|delete|merge)\b/i;
var alone = /\b(grant|revoke|copy|load|program)\b/i;
function namesSharedThings(code) {
  return alone.test(code) || verbs.test(code) && nouns.test(code) || writes.test(code) && sharedCatalogs.test(code);
}
var loading;
var ready;
function loadParser() {
  loading ??= import("./libpg-query.mjs").then(async (parser) => {
    await parser.loadModule();
    ready = parser;
    return parser;
  });
  return loading;
}
function readyParser() {
  if (ready === void 0) throw new Error("nothing has been parsed yet");
  return ready;
}
function tokensOf(parser, sql, { start: from, end: limit }) {
  const start = firstToken(sql, from, limit);
  if (start >= limit) return void 0;
  const text = sql.slice(start, limit);
  const length = /--|\/\*/.test(text) ? lastTokenEnd(parser, text) : withoutBlanks(text);
  return { start, end: start + length };
}
var blanks = /* @__PURE__ */ new Set([" ", "	", "\n", "\r", "\f", "\v", ";"]);
function firstToken(sql, from, limit) {
  let at = from;
  while (at < limit) {
    if (blanks.has(sql[at] ?? "")) at += 1;
    else if (sql.startsWith("--", at)) at = lineEnd(sql, at);
    else if (sql.startsWith("/*", at)) at = commentEnd(sql, at);
    else break;
  }
  return at;
}
function lineEnd(sql, from) {
  const end = /[\r\n]/g;
  end.lastIndex = from;
  return end.exec(sql)?.index ?? sql.length;
}
function commentEnd(sql, from) {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(sql); found !== null; found = mark.exec(sql)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return sql.length;
}
function withoutBlanks(text) {
  let end = text.length;
  while (end > 0 && blanks.has(text[end - 1] ?? "")) end -= 1;
  return end;
}
function lastTokenEnd(parser, text) {
  const { tokens } = parser.scanSync(scannable(text));
  const last = tokens.findLast(({ tokenName }) => !ignored.has(tokenName));
  return byteOffsets(text)(last?.end ?? 0);
}
function commentsOf(parser, sql) {
  const unitAt = byteOffsets(sql);
  return parser.scanSync(scannable(sql)).tokens.filter(({ tokenName }) => comments.has(tokenName)).map(({ start, end }) => ({ start: unitAt(start), end: unitAt(end) }));
}
var comments = /* @__PURE__ */ new Set(["SQL_COMMENT", "C_COMMENT"]);
var ignored = /* @__PURE__ */ new Set([...comments, "ASCII_59"]);
function scannable(sql) {
  return sql.replace(/[\x01-\x08\x0B\x0C\x0E-\x1F]/g, " ");
}
var NEAR_LIMIT = 40;
var LINE_LIMIT = 100;
function syntaxError({ sql, message, at, file, cause }) {
  const offset = Math.min(at, sql.trimEnd().length);
  const { line, column } = positions(sql)(offset);
  const near = / at or near "(.*)"$/s.exec(message)?.[1] ?? "";
  const complaint = message.replace(near, () => shorten(near));
  return new FaberDbError("SQL_INVALID", {
    message: `${file ?? "The SQL"}:${line}:${column} is not valid SQL: ${complaint}.`,
    why: showLine(sql, line, column),
    next: near.startsWith("\\") ? "Remove the psql meta-command: only psql understands it, the server does not." : "Correct the statement and run the same command again.",
    facts: {
      line,
      column,
      complaint,
      near: shorten(near),
      ...file === void 0 ? {} : { file }
    },
    cause
  });
}
function syntaxErrorAt(complaint, codePoint) {
  return syntaxError({ ...complaint, at: codePointOffset(complaint.sql, codePoint) });
}
function shorten(text) {
  const points = [...text.replace(/\s+/g, " ")];
  return points.length > NEAR_LIMIT ? `${points.slice(0, NEAR_LIMIT - 1).join("")}…` : points.join("");
}
function showLine(sql, line, column) {
  const points = [...(sql.split("\n")[line - 1] ?? "").trimEnd()];
  const from = Math.max(0, Math.min(column - LINE_LIMIT / 2, points.length - LINE_LIMIT));
  const shown = points.slice(from, from + LINE_LIMIT).map((point) => point < " " ? " " : point);
  const gutter = `${line} | `;
  return `${gutter}${shown.join("")}
${" ".repeat(gutter.length + column - 1 - from)}^`;
}
var BYTE_ORDER_MARK = "\uFEFF";
async function parseScript(sql, file) {
  const parser = await loadParser();
  const skipped = sql.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const body = sql.slice(skipped);
  if (body.trim() === "") {
    return { statements: [], comments: [], positionOf: () => ({ line: 1, column: 1 }) };
  }
  refuseUnreadable(body, file);
  const raw = rawStatements(parser, body, file);
  const unitAt = byteOffsets(body);
  const positionAt = positions(body);
  const placeOf = ({ start, end }) => {
    const text = body.slice(start, end);
    return { text, start: start + skipped, end: end + skipped, ...positionAt(start) };
  };
  const statements = raw.flatMap((entry) => {
    const { stmt, stmt_location: from = 0, stmt_len: length } = entry;
    const limit = length === void 0 ? body.length : unitAt(from + length);
    const span = tokensOf(parser, body, { start: unitAt(from), end: limit });
    return stmt === void 0 || span === void 0 ? [] : [describe(tag(stmt), placeOf(span))];
  });
  let comments2;
  return {
    statements,
    get comments() {
      comments2 ??= commentsOf(parser, body).map(placeOf);
      return comments2;
    },
    positionOf: (location) => positionAt(unitAt(location))
  };
}
function rawStatements(parser, sql, file) {
  try {
    return parser.parseSync(sql).stmts ?? [];
  } catch (cause) {
    if (parser.hasSqlDetails(cause)) {
      const { message, sqlDetails } = cause;
      throw syntaxErrorAt({ sql, message, file, cause }, sqlDetails?.cursorPosition ?? 0);
    }
    if (cause instanceof Error && ["RangeError", "RuntimeError"].includes(cause.name)) {
      const message = "a statement is nested too deeply for the parser";
      throw syntaxError({ sql, message, at: 0, file, cause });
    }
    throw cause;
  }
}
function describe(tagged, place) {
  const control = transactionControl(tagged);
  return {
    ...tagged,
    ...place,
    transactional: isTransactional(tagged),
    ...control === void 0 ? {} : { transactionControl: control },
    clusterWide: isClusterWide(tagged, place.text)
  };
}
function refuseUnreadable(sql, file) {
  const at = sql.search(new RegExp("\\0|\\p{Surrogate}", "u"));
  if (at < 0) return;
  const message = sql[at] === "\0" ? "the text holds a NUL character" : "the text is not valid UTF-8";
  throw syntaxError({ sql, message, at, file });
}
export {
  loadParser,
  readyParser,
  scannable,
  codeOf,
  parseScript
};
