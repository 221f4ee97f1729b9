import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  nearest
} from "./shared-text.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
function tag(node) {
  const [kind, fields] = Object.entries(node)[0];
  return { kind, node: fields };
}
function* nodesIn(value) {
  const waiting = [value];
  while (waiting.length > 0) {
    const current = waiting.pop();
    if (typeof current !== "object" || current === null) continue;
    for (const [key, fields] of Object.entries(current).reverse()) {
      if (/^[A-Z]/.test(key)) yield { kind: key, node: fields };
      waiting.push(fields);
    }
  }
}
function strings(nodes) {
  return (nodes ?? []).flatMap((node) => "String" in node ? [node.String.sval ?? ""] : []);
}
function tableOf(relation2) {
  return named([relation2?.schemaname ?? "", relation2?.relname ?? ""]);
}
function droppedNames(objects2) {
  return (objects2 ?? []).map((object) => {
    if ("List" in object) return named(strings(object.List.items));
    if ("TypeName" in object) return named(strings(object.TypeName.names));
    return named(strings([object]));
  });
}
function show({ schema, name }) {
  return schema === void 0 ? name : `${schema}.${name}`;
}
function named(parts) {
  const [name = "", schema = ""] = parts.toReversed();
  return schema === "" ? { name } : { schema, name };
}
function optionName(option) {
  return "DefElem" in option ? option.DefElem.defname ?? "" : "";
}
function isOn(options, name, otherwise) {
  const option = (options ?? []).find((candidate) => optionName(candidate) === name);
  if (option === void 0 || !("DefElem" in option)) return otherwise;
  const value = option.DefElem.arg;
  if (value === void 0) return true;
  if ("Integer" in value) return (value.Integer.ival ?? 0) !== 0;
  if ("Boolean" in value) return value.Boolean.boolval === true;
  const words2 = "TypeName" in value ? strings(value.TypeName.names) : strings([value]);
  return !/^(false|off)$/i.test(words2.at(-1) ?? "");
}
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
function isClusterWide(statement, text2) {
  const { kind, node } = statement;
  if (always.has(kind) || reachingFunctions.test(text2)) return true;
  if (writesSharedCatalog(statement)) return true;
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
function loadParser() {
  loading ??= import("./libpg-query.mjs").then(async (parser) => {
    await parser.loadModule();
    return parser;
  });
  return loading;
}
function byteOffsets(text2) {
  const bytes = Buffer.from(text2);
  let lastByte = 0;
  let lastUnit = 0;
  return (byte) => {
    if (byte < lastByte) {
      lastByte = 0;
      lastUnit = 0;
    }
    lastUnit += bytes.toString("utf8", lastByte, byte).length;
    lastByte = byte;
    return lastUnit;
  };
}
function codePointOffset(text2, index) {
  let offset = 0;
  for (let seen = 0; seen < index && offset < text2.length; seen++) {
    offset += (text2.codePointAt(offset) ?? 0) > 65535 ? 2 : 1;
  }
  return offset;
}
function positions(text2) {
  const starts = [0];
  for (let at = text2.indexOf("\n"); at >= 0; at = text2.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text2.slice(starts[low], offset)].length + 1 };
  };
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
    facts: { line, column, near: shorten(near), ...file === void 0 ? {} : { file } },
    cause
  });
}
function syntaxErrorAt(complaint, codePoint) {
  return syntaxError({ ...complaint, at: codePointOffset(complaint.sql, codePoint) });
}
function shorten(text2) {
  const points = [...text2.replace(/\s+/g, " ")];
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
var controls = {
  TRANS_STMT_BEGIN: "begin",
  TRANS_STMT_START: "begin",
  TRANS_STMT_COMMIT: "commit",
  TRANS_STMT_ROLLBACK: "rollback",
  TRANS_STMT_SAVEPOINT: "savepoint",
  TRANS_STMT_RELEASE: "release",
  TRANS_STMT_ROLLBACK_TO: "rollback-to",
  TRANS_STMT_PREPARE: "prepare",
  TRANS_STMT_COMMIT_PREPARED: "commit-prepared",
  TRANS_STMT_ROLLBACK_PREPARED: "rollback-prepared"
};
function transactionControl({ kind, node }) {
  return kind === "TransactionStmt" ? controls[node.kind ?? ""] : void 0;
}
function isTransactional(statement) {
  const { kind, node } = statement;
  switch (kind) {
    case "IndexStmt":
    case "DropStmt":
      return !node.concurrent;
    case "ReindexStmt":
      return !(wholeDatabase.has(node.kind ?? "") || isOn(node.params, "concurrently", false));
    case "VacuumStmt":
      return !node.is_vacuumcmd;
    case "ClusterStmt":
      return node.relation !== void 0;
    case "AlterTableStmt":
      return !(node.cmds ?? []).some(detachesConcurrently);
    case "AlterDatabaseStmt":
      return !(node.options ?? []).some((option) => optionName(option) === "tablespace");
    case "CreateSubscriptionStmt":
      return !isOn(node.options, "create_slot", isOn(node.options, "connect", true));
    case "AlterSubscriptionStmt":
      return !altersSlot(node);
    case "DiscardStmt":
      return node.target !== "DISCARD_ALL";
    case "TransactionStmt":
      return !["commit-prepared", "rollback-prepared"].includes(transactionControl(statement) ?? "");
    default:
      return !neverTransactional.has(kind);
  }
}
var neverTransactional = /* @__PURE__ */ new Set([
  "CreatedbStmt",
  "DropdbStmt",
  "CreateTableSpaceStmt",
  "DropTableSpaceStmt",
  "AlterSystemStmt",
  "DropSubscriptionStmt"
]);
var wholeDatabase = /* @__PURE__ */ new Set([
  "REINDEX_OBJECT_SCHEMA",
  "REINDEX_OBJECT_DATABASE",
  "REINDEX_OBJECT_SYSTEM"
]);
function detachesConcurrently(command) {
  const definition = "AlterTableCmd" in command ? command.AlterTableCmd.def : void 0;
  return definition !== void 0 && "PartitionCmd" in definition ? definition.PartitionCmd.concurrent === true : false;
}
function altersSlot(node) {
  switch (node.kind) {
    case "ALTER_SUBSCRIPTION_REFRESH":
      return true;
    case "ALTER_SUBSCRIPTION_SET_PUBLICATION":
    case "ALTER_SUBSCRIPTION_ADD_PUBLICATION":
    case "ALTER_SUBSCRIPTION_DROP_PUBLICATION":
      return isOn(node.options, "refresh", true);
    case "ALTER_SUBSCRIPTION_OPTIONS":
      return (node.options ?? []).some(
        (option) => ["failover", "two_phase"].includes(optionName(option))
      );
    default:
      return false;
  }
}
function sendingMode(statements) {
  if (statements.some((statement) => statement.transactionControl)) return "explicit";
  return statements.every((statement) => statement.transactional) ? "atomic" : "stepwise";
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
  const { tokens } = parser.scanSync(scannable(body));
  const spanOf = tokenSpans(tokens);
  const unitAt = byteOffsets(body);
  const positionAt = positions(body);
  const placeOf4 = (span) => {
    const start = unitAt(span.start);
    const end = unitAt(span.end);
    const text2 = body.slice(start, end);
    return { text: text2, start: start + skipped, end: end + skipped, ...positionAt(start) };
  };
  const statements = raw.flatMap((entry) => {
    const span = spanOf(entry);
    if (entry.stmt === void 0 || span === void 0) return [];
    return [describe(tag(entry.stmt), placeOf4(span))];
  });
  const comments = tokens.filter(({ tokenName }) => commentTokens.has(tokenName)).map(placeOf4);
  return { statements, comments, positionOf: (location) => positionAt(unitAt(location)) };
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
function scannable(sql) {
  return sql.replace(/[\x01-\x08\x0B\x0C\x0E-\x1F]/g, " ");
}
function tokenSpans(tokens) {
  let next = 0;
  return ({ stmt_location: from = 0, stmt_len: length }) => {
    const limit = length === void 0 ? Number.POSITIVE_INFINITY : from + length;
    let span;
    for (let token = tokens[next]; token && token.end <= limit; token = tokens[++next]) {
      if (token.start < from || commentTokens.has(token.tokenName) || token.tokenName === SEMICOLON) {
        continue;
      }
      span = { start: span?.start ?? token.start, end: token.end };
    }
    return span;
  };
}
var commentTokens = /* @__PURE__ */ new Set(["SQL_COMMENT", "C_COMMENT"]);
var SEMICOLON = "ASCII_59";
function quote(name) {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keyWords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
function quoteTable({ schema, name }) {
  return schema === void 0 ? quote(name) : `${quote(schema)}.${quote(name)}`;
}
var keyWords = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
   collate collation column concurrently constraint create cross current_catalog current_date
   current_role current_schema current_time current_timestamp current_user default deferrable desc
   distinct do else end except false fetch for foreign freeze from full grant group having ilike in
   initially inner intersect into is isnull join lateral leading left like limit localtime
   localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
   references returning right select session_user similar some symmetric system_user table
   tablesample then to trailing true union unique user using variadic verbose when where window
   with`.split(/\s+/)
);
function columnsDefined({ kind, node }) {
  if (kind === "CreateStmt") {
    return (node.tableElts ?? []).flatMap(
      (element) => "ColumnDef" in element ? define(tableOf(node.relation), element.ColumnDef, {}) : []
    );
  }
  return alterations({ kind, node }).flatMap(({ command, index, table }) => {
    const { subtype, def, name } = command;
    if (def === void 0 || !("ColumnDef" in def)) return [];
    if (subtype === "AT_AddColumn") return define(table, def.ColumnDef, { command: index });
    if (subtype !== "AT_AlterColumnType") return [];
    return define(table, def.ColumnDef, { command: index, changed: name ?? "" });
  });
}
function define(table, column, { command, changed }) {
  const { colname: name = changed ?? "", typeName: type, location } = column;
  if (type === void 0) return [];
  const added = command === void 0 ? "create table" : "add column";
  return [
    {
      table,
      name,
      object: `${show(table)}.${name}`,
      type,
      constraints: constraintsIn(column.constraints),
      by: changed === void 0 ? added : "change type",
      ...location !== void 0 && { location },
      ...command !== void 0 && { command }
    }
  ];
}
function constraintsDefined(statement) {
  const { kind, node } = statement;
  const inline = columnsDefined(statement).flatMap(
    ({ table, name, constraints, command }) => constraints.map((constraint) => placed(table, constraint, [name], command))
  );
  if (kind === "CreateStmt") {
    const table = tableOf(node.relation);
    const own = constraintsIn(node.tableElts);
    return [...inline, ...own.map((constraint) => placed(table, constraint, keysOf(constraint)))];
  }
  const added = alterations(statement).flatMap(
    ({ command: { def }, index, table }) => def !== void 0 && "Constraint" in def ? [placed(table, def.Constraint, keysOf(def.Constraint), index)] : []
  );
  return [...inline, ...added];
}
function placed(table, constraint, columns, command) {
  const { location } = constraint;
  return {
    table,
    constraint,
    columns,
    ...location !== void 0 && { location },
    ...command !== void 0 && { command }
  };
}
function keysOf({ keys, fk_attrs }) {
  return [...strings(keys), ...strings(fk_attrs)];
}
function constraintsIn(nodes) {
  return (nodes ?? []).flatMap((node) => "Constraint" in node ? [node.Constraint] : []);
}
function alterations({ kind, node }) {
  if (kind !== "AlterTableStmt" || node.objtype !== "OBJECT_TABLE") return [];
  const table = tableOf(node.relation);
  return (node.cmds ?? []).flatMap(
    (wrapped, index) => "AlterTableCmd" in wrapped ? [{ statement: node, command: wrapped.AlterTableCmd, index, table }] : []
  );
}
function builtIn({ names: names2 }) {
  const [name = "", schema = "pg_catalog", ...more] = strings(names2).toReversed();
  return schema === "pg_catalog" && more.length === 0 ? name : void 0;
}
function wrongType({ object, name, by, location, command }, { message, instead }) {
  return {
    object,
    message,
    safeWay: forms[by](quote(name), instead),
    ...location !== void 0 && { location },
    ...command !== void 0 && { command }
  };
}
var forms = {
  "create table": (name, type) => `${name} ${type}`,
  "add column": (name, type) => `ADD COLUMN ${name} ${type}`,
  "change type": (name, type) => `ALTER COLUMN ${name} TYPE ${type}`
};
function defineRule(rule) {
  return rule;
}
var banCharField = defineRule({
  name: "ban-char-field",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Defines a column as char(n), which is filled up with spaces",
  why: "Every value takes n characters, spaces at its end count in some comparisons and not in others, and nothing is gained: text is stored more compactly.",
  safeWay: "Define the column as text, with a CHECK of its length where the length is fixed.",
  examples: {
    bad: ["CREATE TABLE countries (code char(2))", "ALTER TABLE users ADD COLUMN sex character"],
    ok: ['CREATE TABLE countries (code text CHECK (length(code) = 2), kind "char")']
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      if (builtIn(column.type) !== "bpchar" || column.type.typmods === void 0) return [];
      const message = `${column.object} is char: every value is filled up with spaces.`;
      return [wrongType(column, { message, instead: "text" })];
    });
  }
});
var banCreateDomainWithConstraint = defineRule({
  name: "ban-create-domain-with-constraint",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Creates a domain with a constraint",
  why: "A constraint of a domain is checked in every table that uses it: to change it reads all of them under a lock, and to add a column of the domain rewrites the table. A CHECK of a table can be added NOT VALID.",
  safeWay: "Put the CHECK on the tables that use it.",
  examples: {
    bad: [
      "CREATE DOMAIN email AS text CHECK (value LIKE '%@%')",
      "CREATE DOMAIN n AS int NOT NULL"
    ],
    ok: ["CREATE DOMAIN email AS text", "CREATE DOMAIN email AS text DEFAULT ''"]
  },
  check({ kind, node }) {
    if (kind !== "CreateDomainStmt") return [];
    const object = show(named(strings(node.domainname)));
    return (node.constraints ?? []).flatMap((wrapped) => {
      if (!("Constraint" in wrapped)) return [];
      const { contype = "", location } = wrapped.Constraint;
      if (contype !== "CONSTR_CHECK" && contype !== "CONSTR_NOTNULL") return [];
      const message = `To change this constraint of ${object} later reads every table that uses it, under a lock.`;
      return [{ object, message, ...location !== void 0 && { location } }];
    });
  }
});
var columnPadding = defineRule({
  name: "column-padding",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Orders columns so that every row wastes bytes between them",
  why: "PostgreSQL stores columns in their order and each at a multiple of its alignment: a boolean before a bigint costs seven empty bytes in every row. The order cannot be changed later without a new table.",
  safeWay: "Put the columns of 8 bytes first, then those of 4, 2 and 1, then texts.",
  examples: {
    bad: [
      "CREATE TABLE t (a boolean, b bigint, c boolean, d bigint)",
      "CREATE TABLE t (a int, b timestamptz, c int, d bigint, e text)"
    ],
    ok: [
      "CREATE TABLE t (b bigint, d bigint, a boolean, c boolean)",
      "CREATE TABLE t (a int, b bigint)",
      "CREATE TABLE t (a text, b boolean, c bigint)",
      "CREATE TABLE t (a boolean, b money_of_ours, c boolean, d bigint)"
    ]
  },
  check(statement, model) {
    const { kind, node } = statement;
    if (kind !== "CreateStmt" || node.relation === void 0 || node.partbound) return [];
    const columns = fixedColumns(columnsDefined(statement), model);
    const best = columns.toSorted((a, b) => b.align - a.align);
    const wasted = widthOf(columns) - widthOf(best);
    if (wasted < 8) return [];
    const object = show(named([node.relation.schemaname ?? "", node.relation.relname ?? ""]));
    const order2 = best.map(({ name }) => quote(name)).join(", ");
    return [
      {
        object,
        message: `Each row of ${object} wastes ${wasted} bytes between its columns.`,
        safeWay: `Begin with the columns in this order: ${order2}`
      }
    ];
  }
});
function fixedColumns(columns, model) {
  const all = columns.map((column) => ({ name: column.name, layout: layoutOf(column, model) }));
  const end = all.findIndex(({ layout }) => layout === void 0);
  return all.slice(0, end === -1 ? all.length : end).flatMap(({ name, layout }) => layout === void 0 ? [] : [{ name, ...layout }]);
}
function layoutOf({ type }, model) {
  if (type.arrayBounds !== void 0) return void 0;
  const size = model.catalog.type(named(strings(type.names)))?.kind === "enum" ? 4 : void 0;
  const [bytes, align] = layouts[builtIn(type) ?? ""] ?? [size, size];
  return bytes === void 0 || align === void 0 ? void 0 : { size: bytes, align };
}
function widthOf(columns) {
  return columns.reduce((end, { size, align }) => Math.ceil(end / align) * align + size, 0);
}
var layouts = {
  bool: [1, 1],
  char: [1, 1],
  uuid: [16, 1],
  int2: [2, 2],
  smallserial: [2, 2],
  int4: [4, 4],
  serial: [4, 4],
  float4: [4, 4],
  date: [4, 4],
  oid: [4, 4],
  macaddr: [6, 4],
  int8: [8, 8],
  bigserial: [8, 8],
  float8: [8, 8],
  money: [8, 8],
  time: [8, 8],
  timetz: [12, 8],
  timestamp: [8, 8],
  timestamptz: [8, 8],
  interval: [16, 8]
};
var createTableWithoutPrimaryKey = defineRule({
  name: "create-table-without-primary-key",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Creates a table without a primary key",
  why: "Its rows cannot be told apart: logical replication refuses UPDATE and DELETE on it, duplicates cannot be removed one by one, and most ORMs cannot write to it.",
  safeWay: "Add a column: id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY.",
  examples: {
    bad: ["CREATE TABLE t (a int)", "CREATE TABLE t (a int UNIQUE NOT NULL); SELECT 1"],
    ok: [
      "CREATE TABLE t (a int PRIMARY KEY)",
      "CREATE TABLE t (a int, b int, PRIMARY KEY (a, b))",
      "CREATE TABLE t (a int); ALTER TABLE ONLY t ADD CONSTRAINT t_pkey PRIMARY KEY (a)",
      "CREATE TEMP TABLE t (a int)",
      "CREATE TABLE t PARTITION OF u DEFAULT",
      "CREATE TABLE t (LIKE u INCLUDING ALL)"
    ]
  },
  check(statement, model) {
    const { kind, node } = statement;
    if (kind !== "CreateStmt" || node.relation?.relpersistence === "t") return [];
    const copies = (node.tableElts ?? []).some((element) => "TableLikeClause" in element);
    if (copies || node.inhRelations !== void 0 || node.ofTypename) return [];
    const table = tableOf(node.relation);
    const gets = [statement, ...model.script].some((other) => addsPrimaryKey(other, table));
    if (gets) return [];
    const object = show(table);
    return [{ object, message: `The rows of ${object} have no key to tell them apart.` }];
  }
});
function addsPrimaryKey(statement, table) {
  return constraintsDefined(statement).some(
    ({ constraint, table: on }) => constraint.contype === "CONSTR_PRIMARY" && on.name === table.name
  );
}
var creatingEnum = defineRule({
  name: "creating-enum",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Creates an enum",
  why: "A value of an enum can be added but never removed; to remove one, every table that uses the type is rewritten. A table of values with a foreign key, or a CHECK, changes without that.",
  safeWay: "Use text with a CHECK, or a table of the values and a foreign key to it.",
  examples: {
    bad: ["CREATE TYPE mood AS ENUM ('good', 'bad')"],
    ok: [
      "CREATE TYPE address AS (street text)",
      "CREATE TABLE t (mood text CHECK (mood IN ('good', 'bad')))"
    ]
  },
  check({ kind, node }) {
    if (kind !== "CreateEnumStmt") return [];
    const object = show(named(strings(node.typeName)));
    return [{ object, message: `No value of the enum ${object} can be removed later.` }];
  }
});
function narrows(condition) {
  for (const { kind } of nodesIn(condition)) {
    if (kind === "ColumnRef" || kind === "CurrentOfExpr") return true;
  }
  return false;
}
var deleteWithoutWhere = defineRule({
  name: "delete-without-where",
  category: "data loss",
  risk: "high",
  operation: "delete_without_where",
  dataLoss: true,
  summary: "Deletes every row of a table that was there before",
  why: "Every row is lost, and often only a WHERE was forgotten. It is high, not critical as TRUNCATE is: foreign keys and triggers still guard each row.",
  safeWay: "Add the WHERE that is meant; for many rows, delete in batches outside the migration.",
  examples: {
    bad: [
      "DELETE FROM users",
      "delete from only public.users where true",
      "DELETE FROM users WHERE EXISTS (SELECT 1)",
      "DELETE FROM users USING orders",
      "WITH gone AS (DELETE FROM users RETURNING *) SELECT count(*) FROM gone",
      "PREPARE purge AS DELETE FROM users",
      "EXPLAIN ANALYZE DELETE FROM users",
      "MERGE INTO users u USING staging s ON true WHEN MATCHED THEN DELETE",
      "MERGE INTO users u USING staging s ON u.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE"
    ],
    ok: [
      "DELETE FROM users WHERE id = 1",
      "DELETE FROM users WHERE CURRENT OF c",
      "DELETE FROM users USING orders o WHERE o.user_id = users.id",
      "EXPLAIN DELETE FROM users",
      "CREATE TABLE import (id int); DELETE FROM import",
      "INSERT INTO log (text) VALUES ('DELETE FROM users')",
      "CREATE RULE r AS ON DELETE TO a DO INSTEAD DELETE FROM b",
      "MERGE INTO users u USING staging s ON u.id = s.id WHEN MATCHED THEN DELETE"
    ]
  },
  check({ kind, node }, model) {
    const deletes = kind === "DeleteStmt" && !narrows(node.whereClause) || kind === "MergeStmt" && mergesAway(node);
    if (!deletes || model.isNewTable(tableOf(node.relation))) return [];
    const object = show(tableOf(node.relation));
    return [{ object, message: `Deletes rows of ${object} without a condition on the row.` }];
  }
});
function mergesAway(node) {
  const joined = narrows(node.joinCondition);
  return (node.mergeWhenClauses ?? []).some((wrapped) => {
    if (!("MergeWhenClause" in wrapped)) return false;
    const { commandType, matchKind, condition } = wrapped.MergeWhenClause;
    const chosen = matchKind === "MERGE_WHEN_NOT_MATCHED_BY_SOURCE" ? false : joined;
    return commandType === "CMD_DELETE" && !chosen && !narrows(condition);
  });
}
var dropColumn = defineRule({
  name: "drop-column",
  category: "data loss",
  risk: "high",
  operation: "drop_column",
  dataLoss: true,
  summary: "Drops a column that was there before",
  why: "Its values are lost, and only a backup brings them back; the rows stay, so it is less than a table. Code that still names the column fails at once, and Prisma names every column in every query.",
  safeWay: "Release the code that no longer uses the column first, and drop it in a later migration; keep a copy of values that may be wanted.",
  examples: {
    bad: [
      "ALTER TABLE users DROP COLUMN email",
      "ALTER TABLE u DROP email",
      'ALTER TABLE ONLY "Users" ADD COLUMN a int, DROP COLUMN IF EXISTS "eMail" CASCADE',
      "ALTER TABLE users ADD COLUMN IF NOT EXISTS email text; ALTER TABLE users DROP COLUMN email",
      "ALTER TABLE users ADD COLUMN b int; ALTER TABLE users RENAME COLUMN b TO c; ALTER TABLE users RENAME COLUMN a TO b; ALTER TABLE users DROP COLUMN b",
      "DROP TYPE mood CASCADE",
      "ALTER TYPE address DROP ATTRIBUTE street CASCADE"
    ],
    ok: [
      "ALTER TABLE users ADD COLUMN tmp int; ALTER TABLE users DROP COLUMN tmp",
      "CREATE TABLE t (a int, b int); ALTER TABLE t DROP COLUMN b",
      "ALTER TABLE users ALTER COLUMN email DROP NOT NULL, ALTER COLUMN email DROP DEFAULT",
      "ALTER TABLE users DROP CONSTRAINT users_email_key",
      'DROP TYPE "mood_old"'
    ]
  },
  check({ kind, node }, model) {
    if (kind === "AlterTableStmt") return droppedColumns(node, model);
    if (kind !== "DropStmt" || node.behavior !== "DROP_CASCADE") return [];
    if (!holdsTypes.has(node.removeType ?? "")) return [];
    return droppedNames(node.objects).map((name) => ({
      object: show(name),
      message: `Drops every column whose type is ${show(name)} or belongs to it.`
    }));
  }
});
var holdsTypes = /* @__PURE__ */ new Set([
  "OBJECT_TYPE",
  "OBJECT_DOMAIN",
  "OBJECT_EXTENSION"
]);
function droppedColumns(node, model) {
  const table = tableOf(node.relation);
  return (node.cmds ?? []).flatMap((wrapped) => {
    if (!("AlterTableCmd" in wrapped)) return [];
    const { subtype, name = "", behavior } = wrapped.AlterTableCmd;
    if (subtype !== "AT_DropColumn" || model.isNewColumn(table, name)) return [];
    const object = `${show(table)}.${name}`;
    if (node.objtype === "OBJECT_TABLE") {
      return [{ object, message: `Drops the column ${object} with all its values.` }];
    }
    return node.objtype === "OBJECT_TYPE" && behavior === "DROP_CASCADE" ? [{ object, message: `Drops the attribute ${object} from every table of that type.` }] : [];
  });
}
var dropDatabase = defineRule({
  name: "drop-database",
  category: "data loss",
  risk: "critical",
  operation: "drop_database",
  dataLoss: true,
  summary: "Drops a database",
  why: "Everything in it is lost; a backup of the database that is migrated does not hold it.",
  safeWay: "Drop databases by hand, never in a migration, and after a backup of that database.",
  examples: {
    bad: ["DROP DATABASE shop", 'drop database if exists "Shop" with (force)'],
    ok: ["ALTER DATABASE shop SET work_mem = '64MB'"]
  },
  check({ kind, node }) {
    if (kind !== "DropdbStmt") return [];
    const object = node.dbname ?? "";
    return [{ object, message: `Drops the database ${object} with everything in it.` }];
  }
});
var dropSchema = defineRule({
  name: "drop-schema",
  category: "data loss",
  risk: "critical",
  operation: "drop_schema",
  dataLoss: true,
  summary: "Drops a schema that was there before",
  why: "With CASCADE, every table in it goes with all rows, named or not. Without CASCADE, PostgreSQL refuses unless the schema is empty, so nothing can be lost.",
  safeWay: "Drop the tables one by one, each where the review can see it, and then the schema without CASCADE.",
  examples: {
    bad: [
      "DROP SCHEMA sales CASCADE",
      "DROP SCHEMA IF EXISTS a, b",
      "CREATE SCHEMA IF NOT EXISTS sales; DROP SCHEMA sales CASCADE",
      "CREATE SCHEMA s; ALTER TABLE users SET SCHEMA s; DROP SCHEMA s CASCADE"
    ],
    ok: [
      "CREATE SCHEMA staging; CREATE TABLE staging.a (id int); DROP SCHEMA staging CASCADE",
      "ALTER SCHEMA a RENAME TO b"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "DropStmt" || node.removeType !== "OBJECT_SCHEMA") return [];
    return droppedNames(node.objects).filter(({ name }) => !model.isNewSchema(name)).map(show).map(
      (object) => node.behavior === "DROP_CASCADE" ? { object, message: `Drops the schema ${object} with everything in it.` } : { object, message: `Drops the empty schema ${object}.`, risk: "low", dataLoss: false }
    );
  }
});
var dropTable = defineRule({
  name: "drop-table",
  category: "data loss",
  risk: "critical",
  operation: "drop_table",
  dataLoss: true,
  summary: "Drops a table that was there before",
  why: "Every row is lost, and only a backup brings them back. Code that still reads the table fails at once.",
  safeWay: "Release the code that no longer uses the table first; rename the table and drop it in a later migration, when nothing has missed it.",
  examples: {
    bad: [
      "DROP TABLE users",
      'drop\n	table /* really */ if exists "Users" cascade',
      'DROP TABLE a, b.c, "d"',
      "DO $$ BEGIN DROP TABLE users; END $$",
      "DO $$ BEGIN EXECUTE 'DROP TABLE users'; END $$",
      "DO $$ DECLARE t text; BEGIN FOR t IN SELECT tablename FROM pg_tables LOOP EXECUTE format('DROP TABLE %I', t); END LOOP; END $$",
      "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$; SELECT f()",
      "CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users",
      "CREATE TABLE users_new (id int); DROP TABLE users; ALTER TABLE users_new RENAME TO users",
      "DROP OWNED BY app"
    ],
    ok: [
      "CREATE TABLE import (id int); DROP TABLE import",
      "CREATE TEMP TABLE import AS SELECT 1; DROP TABLE import",
      "CREATE TABLE a (id int); ALTER TABLE a RENAME TO b; DROP TABLE b",
      "DROP VIEW active_users",
      "DROP INDEX users_email_key",
      "COMMENT ON TABLE users IS 'DROP TABLE users' -- DROP TABLE users",
      "CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE users; END $$"
    ]
  },
  check({ kind, node }, model) {
    if (kind === "DropOwnedStmt") {
      return [{ message: "Drops everything in this database that the roles own, tables included." }];
    }
    if (kind !== "DropStmt" || node.removeType !== "OBJECT_TABLE") return [];
    return droppedNames(node.objects).filter((table) => !model.isNewTable(table)).map(show).map((object) => ({ object, message: `Drops the table ${object} with all its rows.` }));
  }
});
var duplicateColumnAssignment = defineRule({
  name: "duplicate-column-assignment",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Assigns a column twice in one statement",
  why: 'PostgreSQL refuses the statement, and the migration with it: "multiple assignments to same column".',
  safeWay: "Keep the assignment that is meant.",
  examples: {
    bad: [
      "UPDATE users SET a = 1, b = 2, a = 3 WHERE id = 1",
      "UPDATE users SET (a, b) = (1, 2), b = 3 WHERE id = 1",
      "INSERT INTO users (a, b, a) VALUES (1, 2, 3)",
      "INSERT INTO users (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = 1, b = 2",
      "MERGE INTO users u USING o ON u.id = o.id WHEN MATCHED THEN UPDATE SET a = 1, a = 2"
    ],
    ok: [
      "UPDATE users SET a = 1, b = 2 WHERE id = 1",
      "UPDATE users SET a[1] = 1, a[2] = 2, b.x = 1, b.y = 2 WHERE id = 1",
      "INSERT INTO users (a, b) VALUES (1, 2) ON CONFLICT (a) DO UPDATE SET a = 1, b = 2"
    ]
  },
  check(statement) {
    return assignmentsIn(statement).flatMap(({ table, targets }) => {
      const seen = /* @__PURE__ */ new Set();
      return targets.flatMap((target) => {
        if (!("ResTarget" in target)) return [];
        const { name = "", location, indirection } = target.ResTarget;
        if (indirection !== void 0) return [];
        if (!seen.has(name)) {
          seen.add(name);
          return [];
        }
        const object = `${table}.${name}`;
        const message = `Fails: ${object} is assigned twice in one statement.`;
        return [{ object, message, ...location !== void 0 && { location } }];
      });
    });
  }
});
function assignmentsIn({ kind, node }) {
  if (kind === "UpdateStmt") {
    return [{ table: show(tableOf(node.relation)), targets: node.targetList ?? [] }];
  }
  if (kind === "InsertStmt") {
    const table2 = show(tableOf(node.relation));
    return [
      { table: table2, targets: node.cols ?? [] },
      { table: table2, targets: node.onConflictClause?.targetList ?? [] }
    ];
  }
  if (kind !== "MergeStmt") return [];
  const table = show(tableOf(node.relation));
  return [...nodesIn(node.mergeWhenClauses)].flatMap(
    (inner) => inner.kind === "MergeWhenClause" ? [{ table, targets: inner.node.targetList ?? [] }] : []
  );
}
var foreignKeyWithoutIndex = defineRule({
  name: "foreign-key-without-index",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Adds a foreign key whose columns have no index",
  why: "PostgreSQL makes no index for a foreign key. Every DELETE and every change of a key in the table referred to reads the referring table from end to end, for each row.",
  safeWay: "Create an index that begins with the columns of the foreign key.",
  examples: {
    given: "CREATE TABLE users (id int PRIMARY KEY)",
    bad: [
      "CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users)",
      "CREATE TABLE o (a int, b int, FOREIGN KEY (a) REFERENCES users); CREATE INDEX ON o (b, a)",
      "CREATE TABLE o (a int); ALTER TABLE o ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES users",
      "ALTER TABLE elsewhere ADD COLUMN user_id int REFERENCES users",
      "CREATE TABLE o (a int REFERENCES users); CREATE INDEX ON o (a) WHERE a > 5"
    ],
    ok: [
      "CREATE TABLE orders (user_id int REFERENCES users); CREATE INDEX ON orders (user_id)",
      "CREATE TABLE profiles (user_id int PRIMARY KEY REFERENCES users)",
      "CREATE TABLE o (a int, b int, UNIQUE (b, a), FOREIGN KEY (a, b) REFERENCES users)",
      "CREATE TABLE o (a int REFERENCES users); CREATE INDEX ON o (a) WHERE a IS NOT NULL",
      "ALTER TABLE elsewhere ADD FOREIGN KEY (user_id) REFERENCES users"
    ]
  },
  check(statement, model) {
    return constraintsDefined(statement).flatMap(
      ({ table, constraint, columns, location, command }) => {
        if (constraint.contype !== "CONSTR_FOREIGN" || columns.length === 0) return [];
        if (!isKnown(table, columns, model) || isIndexed(table, columns, model)) return [];
        const key = columns.map(quote).join(", ");
        const concurrently = model.isNewTable(table) || isCreated(table, model) ? "" : "CONCURRENTLY ";
        return [
          {
            object: `${show(table)}.${columns.join(", ")}`,
            message: `No index on ${show(table)} begins with ${columns.join(", ")}: each DELETE in ${show(tableOf(constraint.pktable))} reads all of ${show(table)}.`,
            safeWay: `CREATE INDEX ${concurrently}ON ${quoteTable(table)} (${key});`,
            ...location !== void 0 && { location },
            ...command !== void 0 && { command }
          }
        ];
      }
    );
  }
});
function isKnown(table, columns, model) {
  if (model.catalog.relation(table)?.complete) return true;
  return columns.some((column) => model.isNewColumn(table, column)) || madeHere(table, columns, model);
}
function madeHere(table, columns, model) {
  if (isCreated(table, model)) return true;
  return model.script.flatMap(columnsDefined).some((column) => {
    if (column.by !== "add column" || column.table.name !== table.name) return false;
    return columns.includes(column.name);
  });
}
function isCreated({ name }, { script }) {
  return script.some(({ kind, node }) => kind === "CreateStmt" && node.relation?.relname === name);
}
function isIndexed(table, columns, model) {
  const known = model.catalog.relation(table)?.indexes ?? [];
  const there = known.filter(({ partial, valid }) => valid && !partial);
  const made = model.script.flatMap((statement) => indexesMade(statement, table));
  return [...there.map((index) => index.columns), ...made].some((index) => {
    const first = index.slice(0, columns.length);
    return columns.every((column) => first.includes(column));
  });
}
function indexesMade(statement, { name }) {
  const { kind, node } = statement;
  if (kind === "IndexStmt") {
    if (node.relation?.relname !== name || !servesEveryKey(node.whereClause)) return [];
    const elements = node.indexParams ?? [];
    return [elements.map((one) => "IndexElem" in one ? one.IndexElem.name ?? "" : "")];
  }
  return constraintsDefined(statement).flatMap(
    ({ table, constraint, columns }) => table.name === name && /^CONSTR_(PRIMARY|UNIQUE)$/.test(constraint.contype ?? "") ? [columns] : []
  );
}
function servesEveryKey(where) {
  return where === void 0 || "NullTest" in where && where.NullTest.nulltesttype === "IS_NOT_NULL";
}
function namesDeclared(statement) {
  return [...itself(statement), ...inside(statement)].filter(({ name }) => name !== "");
}
function inside(statement) {
  const columns = columnsDefined(statement).filter(({ by }) => by !== "change type");
  const constraints = constraintsDefined(statement);
  return [
    ...columns.map(({ name, object, ...clause }) => ({
      what: "column",
      name,
      object,
      ...placeOf(clause)
    })),
    ...constraints.map(({ constraint: { conname: name = "" }, ...clause }) => ({
      what: "constraint",
      name,
      object: name,
      ...placeOf(clause)
    }))
  ];
}
function placeOf({ location, command }) {
  return {
    ...location !== void 0 && { location },
    ...command !== void 0 && { command }
  };
}
function itself({ kind, node }) {
  switch (kind) {
    case "CreateStmt":
      return relation("table", node.relation);
    case "CreateTableAsStmt":
      return relation(node.objtype === "OBJECT_MATVIEW" ? "view" : "table", node.into?.rel);
    case "ViewStmt":
      return relation("view", node.view);
    case "CreateSeqStmt":
      return relation("sequence", node.sequence);
    case "CompositeTypeStmt":
      return relation("type", node.typevar);
    case "IndexStmt":
      return plain("index", node.idxname);
    case "CreateSchemaStmt":
      return plain("schema", node.schemaname);
    case "CreateTrigStmt":
      return plain("trigger", node.trigname);
    case "CreatePolicyStmt":
      return plain("policy", node.policy_name);
    case "CreateEnumStmt":
    case "CreateRangeStmt":
      return plain("type", strings(node.typeName).at(-1));
    case "CreateDomainStmt":
      return plain("type", strings(node.domainname).at(-1));
    case "CreateFunctionStmt":
      return plain(node.is_procedure ? "procedure" : "function", strings(node.funcname).at(-1));
    case "RenameStmt": {
      const what = renamed[node.renameType ?? ""] ?? "new";
      const { newname: name = "" } = node;
      return [{ what, name, object: what === "column" ? columnOf(node.relation, name) : name }];
    }
    default:
      return [];
  }
}
var renamed = {
  OBJECT_TABLE: "table",
  OBJECT_COLUMN: "column",
  OBJECT_INDEX: "index",
  OBJECT_TABCONSTRAINT: "constraint",
  OBJECT_SCHEMA: "schema",
  OBJECT_SEQUENCE: "sequence",
  OBJECT_TYPE: "type",
  OBJECT_VIEW: "view",
  OBJECT_MATVIEW: "view"
};
function relation(what, named2) {
  const table = tableOf(named2);
  const { location } = named2 ?? {};
  return [
    { what, name: table.name, object: show(table), ...location !== void 0 && { location } }
  ];
}
function plain(what, name = "") {
  return [{ what, name, object: name }];
}
function columnOf(table, name) {
  return `${show(tableOf(table))}.${name}`;
}
var identifierTooLong = defineRule({
  name: "identifier-too-long",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Gives a name of more than 63 bytes, of which PostgreSQL drops the rest",
  why: "It says so only in a notice. Two long names that begin alike become the same name, and the second fails; a tool that compares names finds another one than it wrote.",
  safeWay: "Choose a name of at most 63 bytes.",
  examples: {
    bad: [
      "CREATE INDEX orders_customer_id_shipping_address_id_billing_address_id_created_at_idx ON orders (a)",
      'ALTER TABLE a ADD COLUMN "übermäßig lange Bezeichnung einer Spalte, die niemand je lesen wird" int',
      "ALTER TABLE a ADD CONSTRAINT Orders_Customer_Id_Shipping_Address_Id_Billing_Address_Id_Created_At_Fkey CHECK (b > 0) NOT VALID"
    ],
    ok: [
      "CREATE INDEX orders_customer_id_shipping_address_id_billing_address_id_idx_1 ON orders (a)",
      'CREATE INDEX "orders_customer_id_shipping_address_id_billing_address_id_idx 1" ON orders (a)',
      "DROP INDEX orders_customer_id_shipping_address_id_billing_address_id_created_at_idx"
    ]
  },
  check(statement) {
    return namesDeclared(statement).flatMap(({ what, name, object: _, ...place }) => {
      const written = writtenName(statement.text, name);
      if (written === void 0) return [];
      const bytes = Buffer.byteLength(written);
      return [
        {
          ...place,
          object: written,
          message: `The name of this ${what} has ${bytes} bytes: PostgreSQL cuts it to ${quote(name)}.`,
          safeWay: `Choose a name of at most 63 bytes instead of ${quote(written)}.`
        }
      ];
    });
  }
});
function writtenName(text2, name) {
  if (Buffer.byteLength(name) < 60) return void 0;
  const start = name.replaceAll('"', '""').replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const quoted = new RegExp(`"(${start}(?:[^"]|"")+)"`, "u").exec(text2);
  if (quoted) return quoted[1]?.replaceAll('""', '"');
  return new RegExp(`(?<!["\\p{L}\\p{N}_$])${start}[\\p{L}\\p{N}_$]+`, "iu").exec(text2)?.[0];
}
var multipleAlterTable = defineRule({
  name: "multiple-alter-table",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Alters the same table twice in a row",
  why: "Each statement takes its lock, and those that rewrite or check the table read it each for themselves. One ALTER TABLE with several commands does it in one pass.",
  safeWay: "ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int;",
  examples: {
    bad: [
      "ALTER TABLE users ADD COLUMN a int; ALTER TABLE users ADD COLUMN b int",
      'ALTER TABLE shop."A" ALTER b TYPE bigint; ALTER TABLE shop."A" ALTER c TYPE bigint'
    ],
    ok: [
      "ALTER TABLE users ADD COLUMN a int, ADD COLUMN b int",
      "ALTER TABLE users ADD COLUMN a int; ALTER TABLE orders ADD COLUMN a int",
      "ALTER TABLE users ADD COLUMN a int; UPDATE users SET a = 1 WHERE id = 1; ALTER TABLE users ALTER COLUMN a SET DEFAULT 1",
      "ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT c",
      "ALTER TABLE users ADD COLUMN a int DEFAULT 1; ALTER TABLE users ALTER COLUMN a DROP DEFAULT",
      "ALTER TABLE users DROP COLUMN a; ALTER TABLE ONLY users DROP COLUMN b",
      "CREATE TABLE t (a int); ALTER TABLE t ADD COLUMN b int; ALTER TABLE t ADD COLUMN c int"
    ]
  },
  check(statement, model) {
    const at = model.script.findIndex(({ node }) => node === statement.node);
    const before = model.script[at - 1];
    if (before === void 0) return [];
    const [later, earlier] = [alterations(statement), alterations(before)];
    const [first] = later;
    if (first === void 0 || model.isNewTable(first.table) || !goTogether(earlier, later)) {
      return [];
    }
    const object = show(first.table);
    const commands = statement.text.replace(beginning, "");
    return [
      {
        object,
        message: `Alters ${object} again right after line ${before.line}: one statement would lock it and pass over it once.`,
        ...commands !== statement.text && { safeWay: `${before.text},
  ${commands};` }
      }
    ];
  }
});
var beginning = /^ALTER\s+TABLE\s+(IF\s+EXISTS\s+)?(ONLY\s+)?("([^"]|"")+"|[\p{L}\p{N}_$]+)(\.("([^"]|"")+"|[\p{L}\p{N}_$]+))*\s+/iu;
function goTogether(earlier, later) {
  const [one] = earlier;
  const [two] = later;
  if (one === void 0 || two === void 0 || show(one.table) !== show(two.table)) return false;
  if (one.statement.relation?.inh !== two.statement.relation?.inh) return false;
  if (one.statement.missing_ok !== two.statement.missing_ok) return false;
  if ([...earlier, ...later].some(({ command }) => standsAlone.has(command.subtype ?? ""))) {
    return false;
  }
  const touched = new Set(earlier.map(nameIn));
  const computes = later.some(({ command: { def } }) => {
    return def !== void 0 && "ColumnDef" in def && def.ColumnDef.raw_default !== void 0;
  });
  return !computes && !later.some((one2) => touched.has(nameIn(one2)));
}
function nameIn({ command: { name, def }, index }) {
  if (def !== void 0 && "ColumnDef" in def) return def.ColumnDef.colname ?? name ?? "";
  if (def !== void 0 && "Constraint" in def) return def.Constraint.conname ?? `unnamed ${index}`;
  return name ?? "";
}
var standsAlone = /* @__PURE__ */ new Set([
  "AT_ValidateConstraint",
  "AT_AttachPartition",
  "AT_DetachPartition",
  "AT_DetachPartitionFinalize"
]);
var naming = defineRule({
  name: "naming",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Gives a name that is not in lower snake case",
  why: "PostgreSQL folds names to lower case: one with capitals, spaces or signs must be quoted in every query, and a query that forgets it fails or finds another table.",
  safeWay: "Use lower-case letters, digits and underscores.",
  examples: {
    bad: [
      'CREATE TABLE "User" (id int)',
      'CREATE TABLE users ("createdAt" timestamptz)',
      'ALTER TABLE users ADD COLUMN "first name" text',
      'CREATE INDEX "Users_email_idx" ON users (email)',
      'ALTER TABLE users ADD CONSTRAINT "Users_fk" FOREIGN KEY (a) REFERENCES b',
      'ALTER TABLE users RENAME COLUMN a TO "A"'
    ],
    ok: [
      "CREATE TABLE Users (CreatedAt timestamptz, CONSTRAINT users_pk PRIMARY KEY (CreatedAt))",
      'ALTER TABLE "User" DROP COLUMN "createdAt"'
    ]
  },
  check(statement) {
    return namesDeclared(statement).filter(({ name }) => !/^[a-z_][a-z0-9_]*$/.test(name)).map(({ what, name, ...place }) => ({
      ...place,
      message: `The ${what} ${quote(name)} is not named in lower snake case: every query must quote it.`,
      safeWay: snakeCase(name)
    }));
  }
});
function snakeCase(name) {
  const words2 = name.replace(new RegExp("(\\p{Ll}|\\d)(\\p{Lu})", "gu"), "$1_$2").toLowerCase();
  return words2.replace(/[^\p{L}\p{N}_]+/gu, "_");
}
var opaqueCode = defineRule({
  name: "opaque-code",
  category: "unknown",
  risk: "medium",
  dataLoss: true,
  summary: "Runs code that nobody can read before it runs",
  why: "What it does is unknown, so it cannot be called safe, and it may lose data. It is medium because most of it is harmless.",
  safeWay: "Write the statements out in the migration, or EXECUTE a literal, so that the review sees what will run.",
  examples: {
    bad: [
      "DO $$ DECLARE q text; BEGIN SELECT sql INTO q FROM jobs; EXECUTE q; END $$",
      "DO $$ BEGIN EXECUTE 'ANALYZE ' || current_setting('my.table'); END $$",
      "DO $$ DECLARE r record; BEGIN FOR r IN EXECUTE current_query() LOOP NULL; END LOOP; END $$",
      "DO LANGUAGE plpython3u $$ plpy.execute('DROP TABLE users') $$",
      "DO $$ this is not PL/pgSQL $$",
      "CALL archive_everything()"
    ],
    ok: [
      "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'mood') THEN CREATE TYPE mood AS ENUM ('a'); END IF; END $$",
      "DO $$ BEGIN EXECUTE 'ANALYZE users'; END $$",
      "DO $$ BEGIN ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0); EXCEPTION WHEN duplicate_object THEN RAISE NOTICE 'DROP TABLE a'; END $$",
      "CREATE PROCEDURE p() LANGUAGE sql AS $$ INSERT INTO log VALUES (1) $$; CALL p()",
      "SELECT now()"
    ]
  },
  check({ opaque }) {
    return opaque === void 0 ? [] : [{ message: `It is unknown what this does: ${opaque}.` }];
  }
});
var preferBigintOverInt = defineRule({
  name: "prefer-bigint-over-int",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Defines a column of 2 or 4 bytes where bigint would never run out",
  why: "An integer ends at 2,147,483,647 and a smallint at 32,767. A key or counter that gets there stops every INSERT, and to widen it then rewrites the whole table.",
  safeWay: "Define the column as bigint.",
  examples: {
    bad: [
      "CREATE TABLE orders (id int PRIMARY KEY)",
      "CREATE TABLE orders (id serial, n smallint)",
      'ALTER TABLE orders ADD COLUMN "customerId" INTEGER',
      "ALTER TABLE orders ALTER COLUMN n TYPE integer"
    ],
    ok: [
      "CREATE TABLE orders (id bigint, n numeric, tags int[])",
      "CREATE TABLE orders (id bigserial, m shop.int)"
    ]
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      const narrow = narrowTypes[builtIn(column.type) ?? ""];
      if (narrow === void 0 || column.type.arrayBounds !== void 0) return [];
      const message = `${column.object} cannot go beyond ${narrow.end}; to widen it later rewrites the whole table.`;
      return [wrongType(column, { message, instead: narrow.instead })];
    });
  }
});
var small = { end: "32,767", instead: "bigint" };
var integer = { end: "2,147,483,647", instead: "bigint" };
var serial = { ...integer, instead: "bigint GENERATED BY DEFAULT AS IDENTITY" };
var narrowTypes = {
  int2: small,
  int4: integer,
  serial,
  serial4: serial,
  smallserial: { ...serial, end: small.end },
  serial2: { ...serial, end: small.end }
};
var preferIdentity = defineRule({
  name: "prefer-identity",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Defines a column as serial instead of as an identity",
  why: "The sequence of a serial is an object of its own: its rights must be granted separately, and the column’s default can be dropped or overwritten by accident. An identity (PostgreSQL 10, the SQL standard) belongs to its column.",
  safeWay: "Define the column as GENERATED BY DEFAULT AS IDENTITY.",
  examples: {
    bad: [
      "CREATE TABLE orders (id bigserial PRIMARY KEY)",
      "CREATE TABLE orders (id SERIAL)",
      "ALTER TABLE orders ADD COLUMN n serial8"
    ],
    ok: ["CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"]
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      const type = serials[builtIn(column.type) ?? ""];
      if (type === void 0) return [];
      const message = `${column.object} is a serial: its sequence has rights and a default of its own.`;
      return [wrongType(column, { message, instead: `${type} GENERATED BY DEFAULT AS IDENTITY` })];
    });
  }
});
var serials = {
  smallserial: "smallint",
  serial2: "smallint",
  serial: "integer",
  serial4: "integer",
  bigserial: "bigint",
  serial8: "bigint"
};
var preferJsonb = defineRule({
  name: "prefer-jsonb",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Defines a column as json instead of jsonb",
  why: "json is text that is parsed again at every access; it has no equality, so DISTINCT, GROUP BY and UNION fail on it, and no index but on expressions. That a new json column breaks queries on a table in use is said by another rule.",
  safeWay: "Define the column as jsonb, unless the exact text (spaces, order, repeated keys) matters.",
  examples: {
    bad: [
      "CREATE TABLE events (body json NOT NULL)",
      "CREATE TABLE events (id int); ALTER TABLE events ADD COLUMN body json",
      "ALTER TABLE events ALTER COLUMN body TYPE json USING body::json"
    ],
    ok: ["CREATE TABLE events (body jsonb)", "ALTER TABLE events ADD COLUMN body jsonb"]
  },
  check(statement, model) {
    return columnsDefined(statement).flatMap((column) => {
      const isAddedToOld = column.by === "add column" && !model.isNewTable(column.table);
      if (builtIn(column.type) !== "json" || isAddedToOld) return [];
      const message = `${column.object} is json: it cannot be compared, grouped or indexed as jsonb can.`;
      return [wrongType(column, { message, instead: "jsonb" })];
    });
  }
});
var preferRobustStatements = defineRule({
  name: "prefer-robust-statements",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Cannot be run again after a failure further down",
  why: "Of a file that cannot run in one transaction, a failure leaves the first half done, and the next attempt fails on it. IF EXISTS and IF NOT EXISTS let it pass. Files that are sent as one transaction need none: all of it is undone.",
  safeWay: "Add IF EXISTS or IF NOT EXISTS, or put the statement in a migration of its own.",
  examples: {
    bad: [
      "CREATE TABLE a (b int); CREATE INDEX CONCURRENTLY i ON users (a)",
      "DROP INDEX CONCURRENTLY i; DROP TABLE t",
      "BEGIN; SELECT 1; COMMIT; ALTER TABLE users ADD COLUMN a int",
      "ALTER TABLE users DROP CONSTRAINT c; DROP INDEX CONCURRENTLY IF EXISTS i",
      "ALTER TYPE mood ADD VALUE 'x'; VACUUM users"
    ],
    ok: [
      "CREATE TABLE a (b int); ALTER TABLE users ADD COLUMN a int",
      "CREATE TABLE IF NOT EXISTS a (b int); CREATE INDEX CONCURRENTLY i ON users (a)",
      "BEGIN; CREATE TABLE a (b int); COMMIT",
      "DROP INDEX CONCURRENTLY i"
    ]
  },
  check(statement, model) {
    const words2 = canBeRepeated(model) ? void 0 : missingWords(statement);
    if (words2 === void 0) return [];
    return [
      {
        message: `Fails when the migration is run again after a failure further down: it has no ${words2}.`
      }
    ];
  }
});
function canBeRepeated({ transaction, script }) {
  return script.length === 1 || transaction.explicit || transaction.mode === "atomic";
}
function missingWords(statement) {
  const { kind, node } = statement;
  switch (kind) {
    case "CreateStmt":
    case "CreateTableAsStmt":
    case "CreateSchemaStmt":
    case "CreateSeqStmt":
    case "CreateExtensionStmt":
      return node.if_not_exists ? void 0 : "IF NOT EXISTS";
    case "IndexStmt":
      return node.if_not_exists || node.concurrent ? void 0 : "IF NOT EXISTS";
    case "AlterEnumStmt":
      if (node.oldVal !== void 0) return void 0;
      return node.skipIfNewValExists ? void 0 : "IF NOT EXISTS";
    case "DropStmt":
      return node.missing_ok ? void 0 : "IF EXISTS";
    default: {
      const unguarded = alterations(statement).filter(({ command }) => !command.missing_ok);
      const kinds2 = unguarded.map(({ command }) => command.subtype ?? "");
      if (kinds2.includes("AT_AddColumn")) return "IF NOT EXISTS";
      const drops = kinds2.some((one) => one === "AT_DropColumn" || one === "AT_DropConstraint");
      return drops ? "IF EXISTS" : void 0;
    }
  }
}
var preferTextField = defineRule({
  name: "prefer-text-field",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Limits the length of a text in its type",
  why: "varchar(n) is stored as text is, and no faster. A limit in the type can be raised at once but lowered only by a rewrite; a CHECK can be changed without either.",
  safeWay: "Define the column as text, with a CHECK of its length where a limit is meant.",
  examples: {
    bad: [
      "CREATE TABLE users (email varchar(255))",
      "ALTER TABLE users ADD COLUMN name CHARACTER VARYING(40)",
      "ALTER TABLE users ALTER COLUMN name TYPE varchar(80)"
    ],
    ok: ["CREATE TABLE users (email text CHECK (length(email) <= 255), name varchar)"]
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      if (builtIn(column.type) !== "varchar" || column.type.typmods === void 0) return [];
      const message = `The type of ${column.object} limits its length: text with a CHECK can be changed more easily.`;
      return [wrongType(column, { message, instead: "text" })];
    });
  }
});
var preferTimestampTz = defineRule({
  name: "prefer-timestamp-tz",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Defines a column as timestamp without time zone",
  why: "A timestamp is a clock’s face and no moment: what it means depends on who reads it, and sessions in two time zones write different moments as the same value. timestamptz takes the same 8 bytes.",
  safeWay: "Define the column as timestamptz.",
  examples: {
    bad: [
      "CREATE TABLE orders (at timestamp)",
      'CREATE TABLE orders ("createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP)',
      "ALTER TABLE orders ADD COLUMN at timestamp without time zone"
    ],
    ok: ['CREATE TABLE orders (at timestamptz, "on" date, b timestamp(3) with time zone)']
  },
  check(statement) {
    return columnsDefined(statement).flatMap((column) => {
      if (builtIn(column.type) !== "timestamp") return [];
      const message = `${column.object} keeps no time zone: which moment it means depends on who reads it.`;
      const [precision] = column.type.typmods ?? [];
      const digits = precision && "A_Const" in precision ? precision.A_Const.ival?.ival : void 0;
      const instead = digits === void 0 ? "timestamptz" : `timestamptz(${digits})`;
      return [wrongType(column, { message, instead })];
    });
  }
});
var requireEnumValueOrdering = defineRule({
  name: "require-enum-value-ordering",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Adds a value to an enum without saying where",
  why: "The order of an enum is the order of its values: what sorts or compares by it finds the new value last, and a value cannot be moved later.",
  safeWay: "ALTER TYPE mood ADD VALUE 'fine' BEFORE 'good';",
  examples: {
    bad: ["ALTER TYPE mood ADD VALUE 'fine'", "ALTER TYPE mood ADD VALUE IF NOT EXISTS 'fine'"],
    ok: [
      "ALTER TYPE mood ADD VALUE 'fine' BEFORE 'good'",
      "ALTER TYPE mood ADD VALUE 'fine' AFTER 'bad'",
      "ALTER TYPE mood RENAME VALUE 'bad' TO 'worse'"
    ]
  },
  check({ kind, node, text: text2 }, model) {
    if (kind !== "AlterEnumStmt" || node.oldVal !== void 0) return [];
    if (node.newValNeighbor !== void 0) return [];
    const type = named(strings(node.typeName));
    const object = show(type);
    const last = model.catalog.type(type)?.values?.at(-1) ?? "…";
    return [
      {
        object,
        message: `Puts '${node.newVal}' behind every other value of ${object}, for good.`,
        safeWay: `${text2} AFTER '${last.replaceAll("'", "''")}';`
      }
    ];
  }
});
var lockModes = [
  "ACCESS SHARE",
  "ROW SHARE",
  "ROW EXCLUSIVE",
  "SHARE UPDATE EXCLUSIVE",
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE"
];
var noEffects = { locks: [], rewrites: [], rebuilds: [], scans: [] };
function strongestLocks(locks2) {
  const strongest = /* @__PURE__ */ new Map();
  for (const lock of locks2) {
    const held = strongest.get(lock.relation);
    if (!held || isStronger(lock.mode, held.mode)) strongest.set(lock.relation, lock);
  }
  return [...strongest.values()];
}
function isStronger(mode, other) {
  return lockModes.indexOf(mode) > lockModes.indexOf(other);
}
function blocksWrites(mode) {
  return !isStronger("SHARE", mode);
}
var Altered = class {
  table;
  relation;
  isRoot;
  mode;
  rewrites = false;
  scans = false;
  /** Whether an index is built, or a new one takes over the file of the old. */
  indexes = false;
  /** The indexes that are made again under the same name. */
  recreated = /* @__PURE__ */ new Set();
  constructor(table, relation2, isRoot) {
    this.table = table;
    this.relation = relation2;
    this.isRoot = isRoot;
  }
  /** An ALTER TABLE takes the strongest lock that its commands need, once. */
  need(mode) {
    if (mode === void 0) return;
    if (this.mode === void 0 || isStronger(mode, this.mode)) this.mode = mode;
  }
  /** Whether it holds rows itself; a table that is not known does. */
  get hasRows() {
    const kind = this.relation?.kind ?? "table";
    return kind === "table" || kind === "materialized view";
  }
  finish(touched) {
    const { table, relation: relation2 } = this;
    if (this.mode) touched.lock(table, this.mode);
    for (const index of relation2?.indexes ?? []) {
      if (this.recreated.has(index.name)) {
        touched.lockIndex(relation2, index.name, "ACCESS EXCLUSIVE");
      } else if (this.rewrites && this.hasRows) touched.rebuild(relation2, index.name);
    }
    if (this.rewrites && this.hasRows) touched.rewrite(table);
    if ((this.rewrites || this.scans) && this.hasRows) touched.scan(table);
    if (this.indexes || this.rewrites && this.hasRows) touched.lock(table, "SHARE");
  }
};
function needs({ model, touched }, major, what) {
  if (model.version < major * 1e4) touched.refuse(`${what} came with PostgreSQL ${major}.`);
}
var exclusive = /* @__PURE__ */ new Set([
  "user_catalog_table",
  "security_barrier",
  "security_invoker",
  "check_option",
  "fastupdate",
  "gin_pending_list_limit",
  "buffering",
  "pages_per_range",
  "autosummarize"
]);
function parametersMode(definition) {
  const options = definition && "List" in definition ? definition.List.items ?? [] : [];
  return options.some((option) => exclusive.has(optionName(option))) ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE";
}
var serials2 = {
  smallserial: "int2",
  serial2: "int2",
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8"
};
function isSerial(type) {
  const names2 = strings(type?.names);
  return names2.length === 1 && (names2[0] ?? "") in serials2;
}
function typeOf(type, catalog) {
  const [written = "", schema] = strings(type?.names).toReversed();
  const name = isSerial(type) ? serials2[written] ?? written : written;
  const known = schema === "pg_catalog" ? void 0 : schema ?? catalog.type({ name })?.schema;
  return {
    ...known === void 0 ? {} : { schema: known },
    name,
    modifiers: (type?.typmods ?? []).flatMap(integer2),
    array: (type?.arrayBounds ?? []).length > 0
  };
}
function integer2(node) {
  if (!("A_Const" in node)) return [];
  const { ival } = node.A_Const;
  return ival === void 0 ? [] : [ival.ival ?? 0];
}
function inlineConstraints(definition) {
  return (definition.constraints ?? []).flatMap(
    (node) => "Constraint" in node ? [node.Constraint] : []
  );
}
function columnOf2(definition, catalog) {
  const constraints = inlineConstraints(definition);
  const has = (type) => constraints.some(({ contype }) => contype === type);
  const generated = constraints.find(({ contype }) => contype === "CONSTR_GENERATED");
  const serial2 = isSerial(definition.typeName);
  return {
    name: definition.colname ?? "",
    type: typeOf(definition.typeName, catalog),
    notNull: serial2 || has("CONSTR_NOTNULL") || has("CONSTR_IDENTITY") || has("CONSTR_PRIMARY"),
    hasDefault: serial2 || has("CONSTR_DEFAULT"),
    ...generated && { generated: generated.generated_kind === "v" ? "virtual" : "stored" },
    ...has("CONSTR_IDENTITY") && { identity: true }
  };
}
function columnsIn(expression) {
  const found = /* @__PURE__ */ new Set();
  for (const { kind, node } of nodesIn(expression)) {
    if (kind !== "ColumnRef") continue;
    const name = strings(node.fields).at(-1);
    if (name !== void 0) found.add(name);
  }
  return [...found];
}
function provesNotNull(condition) {
  if (condition === void 0) return [];
  if ("NullTest" in condition) {
    const { arg, nulltesttype } = condition.NullTest;
    return nulltesttype === "IS_NOT_NULL" ? columnItself(arg) : [];
  }
  if (!("BoolExpr" in condition)) return [];
  const { boolop, args = [] } = condition.BoolExpr;
  if (boolop === "AND_EXPR") return args.flatMap(provesNotNull);
  const [inner] = args;
  const negated = boolop === "NOT_EXPR" && inner && "NullTest" in inner ? inner.NullTest : void 0;
  return negated?.nulltesttype === "IS_NULL" ? columnItself(negated.arg) : [];
}
function columnItself(node) {
  return node && "ColumnRef" in node ? strings(node.ColumnRef.fields).slice(-1) : [];
}
function isVolatile(expression, catalog) {
  for (const { kind, node } of nodesIn(expression)) {
    if (kind === "FuncCall" && isVolatileFunction(strings(node.funcname), catalog)) return true;
  }
  return false;
}
function isVolatileFunction(names2, catalog) {
  const [name = "", schema] = names2.toReversed();
  if (schema === "pg_catalog") return builtInVolatile.has(name);
  if (schema === void 0 && builtInVolatile.has(name)) return true;
  if (schema === void 0 && builtInSteady.has(name)) return false;
  const known = catalog.fn(schema === void 0 ? { name } : { schema, name });
  return known === void 0 || known.volatility === "volatile";
}
var words = (text2) => new Set(text2.trim().split(/\s+/));
var builtInVolatile = words(`
  clock_timestamp currval gen_random_uuid lastval nextval pg_backend_pid pg_sleep random
  random_normal setseed setval timeofday txid_current pg_current_xact_id uuidv4 uuidv7
  pg_advisory_lock pg_advisory_xact_lock pg_notify set_config lo_create lo_creat lo_from_bytea
`);
var builtInSteady = words(`
  abs age array_append array_cat array_fill array_length array_position array_prepend array_remove
  array_replace array_to_json array_to_string ascii bit_length btrim bytea cbrt ceil ceiling
  char_length character_length chr concat concat_ws convert convert_from convert_to
  current_database current_query current_schema current_schemas current_setting date date_bin
  date_part date_trunc decode degrees div encode exp extract factorial floor format format_type
  gcd get_bit get_byte hashtext hashtextextended host hostmask inet_client_addr inet_server_addr
  initcap int4 int8 float8 numeric text isfinite json_array json_array_length json_build_array
  json_build_object json_object json_strip_nulls json_typeof jsonb_array_length
  jsonb_build_array jsonb_build_object jsonb_object jsonb_pretty jsonb_set jsonb_strip_nulls
  jsonb_typeof justify_days justify_hours justify_interval lcm left length ln localtime
  localtimestamp log lower lpad ltrim make_date make_interval make_time make_timestamp
  make_timestamptz md5 mod netmask network normalize now num_nonnulls num_nulls nullif numrange
  int4range int8range tsrange tstzrange daterange octet_length overlay parse_ident pg_client_encoding
  pg_typeof pi point polygon box circle line lseg path position power quote_ident quote_literal
  quote_nullable radians regexp_replace regexp_match regexp_split_to_array repeat replace reverse
  right round row_to_json rpad rtrim sha224 sha256 sha384 sha512 sign split_part sqrt
  starts_with statement_timestamp string_to_array strpos substr substring timezone to_char
  to_date to_hex to_json to_jsonb to_number to_timestamp to_tsquery to_tsvector
  transaction_timestamp translate trim trunc txid_current_if_assigned txid_current_snapshot
  unistr upper user uuid version width_bucket xmlelement plainto_tsquery setweight inet_merge
  current_user session_user current_date current_time current_timestamp
`);
var NAME_LIMIT = 63;
function indexName(catalog, named2) {
  return chooseName(named2, (name) => catalog.isTaken({ schema: named2.schema, name }));
}
function chooseName({ table, columns = [], label: label2 }, isTaken) {
  for (let pass = 0; ; pass++) {
    const name = makeName(table, columns.join("_"), pass === 0 ? label2 : `${label2}${pass}`);
    if (!isTaken(name)) return name;
  }
}
function makeName(table, columns, label2) {
  const overhead = label2.length + 1 + (columns === "" ? 0 : 1);
  let first = Buffer.byteLength(table);
  let second = Buffer.byteLength(columns);
  while (first + second + overhead > NAME_LIMIT) {
    if (first > second) first--;
    else second--;
  }
  const parts = [clip(table, first), clip(columns, second), label2];
  return parts.filter((part) => part !== "").join("_");
}
function clip(text2, bytes) {
  const whole = Buffer.from(text2);
  return whole.length <= bytes ? text2 : whole.subarray(0, bytes).toString("utf8").replace(/\uFFFD+$/, "");
}
function withColumn(relation2, definition, options) {
  const column = columnOf2(definition, options.catalog);
  const columns = [...relation2.columns.filter(({ name }) => name !== column.name), column];
  let after = { ...relation2, columns };
  for (const constraint of inlineConstraints(definition)) {
    after = withConstraint(after, constraint, { ...options, own: column.name });
  }
  return after;
}
function withConstraint(relation2, parsed, { catalog, isNew = false, own }) {
  const validated2 = isNew || !parsed.skip_validation;
  const columnsOf2 = (nodes) => nodes || own === void 0 ? strings(nodes) : [own];
  switch (parsed.contype) {
    case "CONSTR_NOTNULL": {
      const columns = columnsOf2(parsed.keys);
      const after = validated2 ? withNotNull(relation2, columns) : relation2;
      if (parsed.conname === void 0 && validated2) return after;
      const label2 = "not_null";
      const name = parsed.conname ?? constraintName(relation2, columns, label2);
      return plus(after, { name, kind: "not null", columns, validated: validated2 });
    }
    case "CONSTR_CHECK": {
      const columns = columnsIn(parsed.raw_expr);
      const named2 = own === void 0 ? columns.slice(0, columns.length === 1 ? 1 : 0) : [own];
      return plus(relation2, {
        name: parsed.conname ?? constraintName(relation2, named2, "check"),
        kind: "check",
        columns,
        validated: validated2,
        provesNotNull: provesNotNull(parsed.raw_expr),
        ...parsed.raw_expr && { condition: parsed.raw_expr }
      });
    }
    case "CONSTR_FOREIGN": {
      const columns = columnsOf2(parsed.fk_attrs);
      const references = catalog.resolve(tableOf(parsed.pktable));
      const primary = catalog.relation(references)?.constraints.find(isPrimary);
      return plus(relation2, {
        name: parsed.conname ?? constraintName(relation2, columns, "fkey"),
        kind: "foreign key",
        columns,
        validated: validated2,
        references,
        referredColumns: parsed.pk_attrs ? strings(parsed.pk_attrs) : primary?.columns ?? []
      });
    }
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
      return withKey(relation2, parsed, { catalog, columns: columnsOf2(parsed.keys) });
    case "CONSTR_EXCLUSION":
      return withExclusion(relation2, parsed, catalog);
    default:
      return relation2;
  }
}
function withNotNull(relation2, columns) {
  return withColumns(relation2, columns, (column) => ({ ...column, notNull: true }));
}
function withColumns(relation2, names2, change2) {
  const columns = relation2.columns.map((one) => names2.includes(one.name) ? change2(one) : one);
  return { ...relation2, columns };
}
function withIndex(relation2, index) {
  return { ...relation2, indexes: [...relation2.indexes, index] };
}
function isPrimary({ kind }) {
  return kind === "primary key";
}
function hasIndex({ kind }) {
  return kind === "primary key" || kind === "unique" || kind === "exclude";
}
function withKey(relation2, { contype, conname, indexname }, { catalog, columns }) {
  const primary = contype === "CONSTR_PRIMARY";
  const used = relation2.indexes.find(({ name: name2 }) => name2 === indexname);
  const keys = used?.columns ?? columns;
  const named2 = { schema: relation2.schema, table: relation2.name };
  const name = conname ?? indexname ?? indexName(
    catalog,
    primary ? { ...named2, label: "pkey" } : { ...named2, columns: keys, label: "key" }
  );
  const kept = relation2.indexes.filter((index2) => index2 !== used);
  const index = { name, columns: keys, unique: true, valid: true, partial: false };
  const constraint = {
    name,
    kind: primary ? "primary key" : "unique",
    columns: keys,
    validated: true
  };
  const after = plus({ ...relation2, indexes: [...kept, index] }, constraint);
  return primary ? withNotNull(after, keys) : after;
}
function withExclusion(relation2, parsed, catalog) {
  const elements = (parsed.exclusions ?? []).flatMap(
    (pair) => "List" in pair ? (pair.List.items ?? []).slice(0, 1) : []
  );
  const shape = indexShape(elements, parsed.where_clause);
  const { schema, name: table } = relation2;
  const named2 = { schema, table, columns: shape.columns, label: "excl" };
  const name = parsed.conname ?? indexName(catalog, named2);
  const constraint = {
    name,
    kind: "exclude",
    columns: shape.columns,
    validated: true
  };
  return plus(withIndex(relation2, { name, unique: false, valid: true, ...shape }), constraint);
}
function indexShape(elements, where) {
  const keys = elements.flatMap((node) => "IndexElem" in node ? [node.IndexElem] : []);
  const columns = keys.flatMap(({ name, expr }) => name === void 0 ? columnsIn(expr) : [name]);
  return {
    columns: [.../* @__PURE__ */ new Set([...columns, ...columnsIn(where)])],
    partial: where !== void 0,
    ...keys.some(({ expr }) => expr) && { expression: true }
  };
}
function plus(relation2, constraint) {
  return { ...relation2, constraints: [...relation2.constraints, constraint] };
}
function constraintName(relation2, columns, label2) {
  const { schema, name: table, constraints } = relation2;
  return chooseName(
    { schema, table, columns, label: label2 },
    (name) => constraints.some((constraint) => constraint.name === name)
  );
}
function asPartition(catalog, table, parent) {
  const own = new Set(table.constraints.map(({ name }) => name));
  const given = parent.constraints.filter(
    (constraint) => !hasIndex(constraint) && !own.has(constraint.name)
  );
  const base = { ...table, constraints: [...table.constraints, ...given] };
  return parent.indexes.reduce(
    (after, index) => withIndexOfParent(catalog, after, { index, parent }),
    base
  );
}
function withIndexOfParent(catalog, table, { index, parent }) {
  if (table.indexes.some((own2) => isAlike(own2, index))) return table;
  const constraint = parent.constraints.find((one) => hasIndex(one) && one.name === index.name);
  const { schema, name } = table;
  const columns = constraint?.kind === "primary key" ? [] : index.columns;
  const chosen = indexName(catalog, { schema, table: name, columns, label: labelOf(constraint) });
  const own = constraint ? [{ ...constraint, name: chosen }] : [];
  return {
    ...table,
    indexes: [...table.indexes, { ...index, name: chosen, valid: true }],
    constraints: [...table.constraints, ...own]
  };
}
function isAlike(one, other) {
  return one.unique === other.unique && one.partial === other.partial && one.expression === other.expression && one.columns.join("\0") === other.columns.join("\0");
}
function labelOf(constraint) {
  if (constraint === void 0) return "idx";
  return constraint.kind === "primary key" ? "pkey" : "key";
}
function empty(name, kind, complete) {
  return { ...name, kind, complete, columns: [], indexes: [], constraints: [] };
}
function placeOf2(catalog, { schema, name }) {
  return { schema: schema ?? catalog.searchPath[0] ?? "public", name };
}
function createTable(catalog, node, kind = node.partspec ? "partitioned table" : "table") {
  if (node.relation?.relpersistence === "t") return;
  const name = placeOf2(catalog, tableOf(node.relation));
  const parents = (node.inhRelations ?? []).flatMap(
    (parent2) => "RangeVar" in parent2 ? [catalog.resolve(tableOf(parent2.RangeVar))] : []
  );
  const known = parents.map((parent2) => catalog.relation(parent2));
  let table = empty(name, kind, !node.ofTypename && known.every((one) => one?.complete));
  table = { ...table, unlogged: node.relation?.relpersistence === "u" };
  for (const parent2 of known) table = withColumnsOf(table, parent2);
  for (const element of node.tableElts ?? []) {
    const options = { catalog, isNew: true };
    if ("ColumnDef" in element) table = withColumn(table, element.ColumnDef, options);
    else if ("Constraint" in element) table = withConstraint(table, element.Constraint, options);
    else if ("TableLikeClause" in element) table = like(catalog, table, element.TableLikeClause);
  }
  const partitionKey = keyOf(node.partspec);
  if (partitionKey) table = { ...table, partitionKey };
  const [parent] = parents;
  if (node.partbound && parent) {
    table = { ...table, partitionOf: parent, isDefaultPartition: !!node.partbound.is_default };
    const above = known[0];
    if (above) table = asPartition(catalog, table, above);
  } else if (parents.length > 0) {
    const checks = known.flatMap(
      (one) => one?.constraints.filter(({ kind: kind2 }) => kind2 === "check") ?? []
    );
    table = { ...table, inherits: parents, constraints: [...checks, ...table.constraints] };
  }
  catalog.put(table);
}
var strategies = {
  PARTITION_STRATEGY_LIST: "list",
  PARTITION_STRATEGY_RANGE: "range",
  PARTITION_STRATEGY_HASH: "hash"
};
function keyOf(specification) {
  const strategy = strategies[specification?.strategy ?? ""];
  const columns = (specification?.partParams ?? []).map(
    (element) => "PartitionElem" in element ? element.PartitionElem.name : void 0
  );
  const named2 = columns.filter((column) => column !== void 0);
  return strategy && named2.length === columns.length ? { strategy, columns: named2 } : void 0;
}
function withColumnsOf(table, parent) {
  const names2 = new Set(table.columns.map(({ name }) => name));
  const more = (parent?.columns ?? []).filter(({ name }) => !names2.has(name));
  return { ...table, columns: [...table.columns, ...more] };
}
var including = { constraints: 4, defaults: 8, generated: 16, identity: 32, indexes: 64 };
function like(catalog, table, clause) {
  const model = catalog.relation(tableOf(clause.relation));
  if (model === void 0) return { ...table, complete: false };
  const has = (option) => ((clause.options ?? 0) & including[option]) !== 0;
  const columns = model.columns.map(({ generated, identity, ...column }) => ({
    ...column,
    hasDefault: column.hasDefault && has("defaults"),
    ...generated && has("generated") && { generated },
    ...identity && has("identity") && { identity }
  }));
  const checks = has("constraints") ? model.constraints.filter(({ kind }) => kind === "check") : [];
  const valid = checks.map((check) => ({ ...check, validated: true }));
  const copy = {
    ...table,
    complete: table.complete && model.complete,
    columns: [...table.columns, ...columns],
    constraints: [...table.constraints, ...valid]
  };
  if (!has("indexes")) return copy;
  return model.indexes.reduce(
    (after, index) => withIndexOfParent(catalog, after, { index, parent: model }),
    copy
  );
}
function createAs(catalog, into, query, kind) {
  if (into?.rel?.relpersistence === "t") return;
  const reads = kind === "table" ? {} : { reads: readBy(catalog, query) };
  catalog.put({ ...empty(placeOf2(catalog, tableOf(into?.rel)), kind, false), ...reads });
}
function createView(catalog, node) {
  if (node.view?.relpersistence === "t") return;
  const name = placeOf2(catalog, tableOf(node.view));
  catalog.put({ ...empty(name, "view", false), reads: readBy(catalog, node.query) });
}
function readBy(catalog, query) {
  const own = /* @__PURE__ */ new Set();
  const found = /* @__PURE__ */ new Map();
  for (const { kind, node } of nodesIn(query)) {
    if (kind === "CommonTableExpr") own.add(node.ctename ?? "");
    if (kind !== "RangeVar") continue;
    const table = tableOf(node);
    if (table.schema === void 0 && own.has(table.name)) continue;
    const name = catalog.resolve(table);
    found.set(JSON.stringify([name.schema, name.name]), name);
  }
  return [...found.values()];
}
function createIndex(catalog, node) {
  const name = catalog.resolve(tableOf(node.relation));
  const table = catalog.relation(name) ?? empty(name, "table", false);
  if (node.if_not_exists && node.idxname !== void 0) {
    if (catalog.isTaken({ schema: table.schema, name: node.idxname })) return;
    if (!table.complete) return;
  }
  const shape = indexShape(node.indexParams ?? [], node.whereClause);
  const keys = (node.indexParams ?? []).map(
    (key) => "IndexElem" in key ? key.IndexElem.name ?? expressionName(key.IndexElem.expr) : ""
  );
  const index = {
    name: node.idxname ?? indexName(catalog, { ...name, table: name.name, columns: keys, label: "idx" }),
    unique: node.unique ?? false,
    valid: true,
    ...shape
  };
  catalog.put(withIndex(table, index));
  if (!node.relation?.inh) return;
  for (const partition of catalog.descendantsOf(table)) {
    if (partition.partitionOf === void 0) continue;
    catalog.put(withIndexOfParent(catalog, partition, { index, parent: table }));
  }
}
function expressionName(expression) {
  for (const { kind, node } of nodesIn(expression)) {
    if (kind !== "FuncCall") break;
    const last = node.funcname?.at(-1);
    if (last && "String" in last) return last.String.sval ?? "expr";
  }
  return "expr";
}
function constraintsImply(table, bound, key) {
  const [column, ...others] = key?.columns ?? [];
  if (table === void 0 || bound === void 0 || column === void 0) return false;
  if (others.length > 0 || bound.is_default) return false;
  const facts = table.constraints.flatMap(
    ({ kind, validated: validated2, condition }) => kind === "check" && validated2 && condition ? conjuncts(condition) : []
  );
  const notNull = table.columns.some(({ name, notNull: notNull2 }) => name === column && notNull2) || table.constraints.some((one) => one.validated && one.provesNotNull?.includes(column));
  if (key?.strategy === "range") {
    const limits = facts.flatMap((fact) => limitOn(fact, column));
    const [low] = bound.lowerdatums ?? [];
    const [high] = bound.upperdatums ?? [];
    const above = isInfinite(low) || limits.some((one) => one.isLow && reaches(one, low));
    const below = isInfinite(high) || limits.some((one) => !one.isLow && reaches(one, high));
    return notNull && above && below;
  }
  if (key?.strategy !== "list") return false;
  const allowed = (bound.listdatums ?? []).map(constant);
  return notNull && facts.some((fact) => {
    const values = valuesOf(fact, column);
    return values?.every((value) => value !== void 0 && allowed.includes(value)) ?? false;
  });
}
function conjuncts(condition) {
  return "BoolExpr" in condition && condition.BoolExpr.boolop === "AND_EXPR" ? (condition.BoolExpr.args ?? []).flatMap(conjuncts) : [condition];
}
function limitOn(fact, column) {
  if (!("A_Expr" in fact) || fact.A_Expr.kind !== "AEXPR_OP") return [];
  const { lexpr, rexpr, name } = fact.A_Expr;
  const [operator = ""] = strings(name);
  const value = constant(rexpr);
  if (!isColumn(lexpr, column) || value === void 0 || !/^[<>]=?$/.test(operator)) return [];
  return [{ isLow: operator.startsWith(">"), includes: operator.endsWith("="), value }];
}
function reaches({ isLow, includes, value }, bound) {
  const edge = constant(bound);
  if (edge === void 0) return false;
  if (edge === value) return isLow || !includes;
  const [limit, number] = [value, edge].map((text2) => text2 === "" ? Number.NaN : Number(text2));
  if (limit === void 0 || number === void 0) return false;
  return isLow ? limit > number : limit < number;
}
function valuesOf(fact, column) {
  if (!("A_Expr" in fact) || !isColumn(fact.A_Expr.lexpr, column)) return void 0;
  const { kind, name, rexpr } = fact.A_Expr;
  if (strings(name)[0] !== "=" || rexpr === void 0) return void 0;
  if (kind === "AEXPR_IN" && "List" in rexpr) return (rexpr.List.items ?? []).map(constant);
  return kind === "AEXPR_OP" ? [constant(rexpr)] : void 0;
}
function isColumn(node, column) {
  return node !== void 0 && "ColumnRef" in node ? strings(node.ColumnRef.fields).at(-1) === column : false;
}
function isInfinite(node) {
  return node !== void 0 && "ColumnRef" in node;
}
function constant(node) {
  if (node === void 0) return void 0;
  if ("TypeCast" in node) return constant(node.TypeCast.arg);
  if (!("A_Const" in node)) return void 0;
  const { ival, fval, sval, isnull } = node.A_Const;
  if (isnull) return void 0;
  return ival ? String(ival.ival ?? 0) : fval?.fval ?? sval?.sval;
}
function attachPartition({ command: { def }, on, model, touched }) {
  if (!def || !("PartitionCmd" in def)) return;
  const { name, bound } = def.PartitionCmd;
  const { catalog } = model;
  const partition = tableOf(name);
  const child = catalog.relation(partition);
  const below = child ? catalog.descendantsOf(child) : [];
  for (const table of [partition, ...below]) touched.lock(table, "ACCESS EXCLUSIVE");
  if (!constraintsImply(child, bound, on.relation?.partitionKey)) {
    for (const table of holdingRows(partition, child, below)) touched.scan(table);
  }
  if (on.relation) checkDefault(touched, catalog, on.relation);
}
function holdingRows(partition, child, below) {
  const all = child ? [child, ...below] : [partition];
  return all.filter((table) => !("kind" in table) || table.kind === "table");
}
function checkDefault(touched, catalog, parent) {
  const fallback = catalog.partitionsOf(parent).find(({ isDefaultPartition }) => isDefaultPartition);
  if (fallback === void 0) return;
  for (const table of [fallback, ...catalog.descendantsOf(fallback)]) {
    touched.lock(table, "ACCESS EXCLUSIVE");
    if (table.kind === "table") touched.scan(table);
  }
}
function detachPartition(one) {
  const { command, on, model, touched } = one;
  const { def } = command;
  if (!def || !("PartitionCmd" in def)) return;
  const { name, concurrent } = def.PartitionCmd;
  if (concurrent) needs(one, 14, "DETACH PARTITION … CONCURRENTLY");
  const fallback = on.relation ? model.catalog.partitionsOf(on.relation).find(({ isDefaultPartition }) => isDefaultPartition) : void 0;
  if (concurrent && fallback) {
    touched.refuse(`It is not possible CONCURRENTLY beside a default partition (${fallback.name}).`);
  }
  const mode = model.version < 14e4 ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE";
  const partition = tableOf(name);
  const relation2 = model.catalog.relation(partition);
  touched.lock(partition, mode);
  if (fallback) touched.lock(fallback, "ACCESS EXCLUSIVE");
  if (relation2 === void 0 || on.relation === void 0) return;
  for (const below of model.catalog.descendantsOf(relation2)) touched.lock(below, mode);
  for (const index of relation2.indexes) {
    const isPart = on.relation.indexes.some((above) => isAlike(above, index));
    if (isPart) touched.lockIndex(relation2, index.name, "ACCESS EXCLUSIVE");
  }
  for (const { references } of on.relation.constraints) {
    if (references) touched.lock(references, "SHARE ROW EXCLUSIVE");
  }
}
var creation = {
  CreateStmt: createTable2,
  CreateForeignTableStmt: ({ base }, touched, model) => {
    if (base) createTable2(base, touched, model);
  },
  CreateTableAsStmt: ({ query, into, if_not_exists }, touched, { catalog }) => {
    if (into?.skipData || if_not_exists && catalog.relation(tableOf(into?.rel))) return;
    scanAll(touched, catalog, readBy(catalog, query));
  },
  ViewStmt: ({ view, replace }, touched) => {
    if (replace) touched.lock(tableOf(view), "ACCESS EXCLUSIVE");
  }
};
function createTable2(node, touched, { catalog }) {
  if (node.if_not_exists && catalog.relation(tableOf(node.relation))) return;
  for (const constraint of foreignKeysIn(node))
    referTo(touched, catalog, tableOf(constraint.pktable));
  for (const parent of node.inhRelations ?? []) {
    if (!("RangeVar" in parent)) continue;
    const name = tableOf(parent.RangeVar);
    const relation2 = catalog.relation(name);
    touched.lock(name, node.partbound ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE");
    if (!node.partbound || relation2 === void 0) continue;
    touched.lockIndexes(relation2, "SHARE UPDATE EXCLUSIVE");
    checkDefault(touched, catalog, relation2);
    for (const { references } of relation2.constraints) {
      if (references) referTo(touched, catalog, references);
    }
  }
}
function foreignKeysIn({ tableElts = [] }) {
  return tableElts.flatMap((element) => {
    if ("ColumnDef" in element) return inlineConstraints(element.ColumnDef);
    return "Constraint" in element ? [element.Constraint] : [];
  }).filter(({ contype }) => contype === "CONSTR_FOREIGN");
}
function referTo(touched, catalog, target) {
  const relation2 = catalog.relation(target);
  const below = relation2?.kind === "partitioned table" ? catalog.descendantsOf(relation2) : [];
  for (const table of [target, ...below]) touched.lock(table, "SHARE ROW EXCLUSIVE");
}
function scanAll(touched, catalog, names2) {
  const waiting = [...names2];
  const seen = /* @__PURE__ */ new Set();
  for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
    const relation2 = catalog.relation(name);
    const key = catalog.show(name);
    if (seen.has(key)) continue;
    seen.add(key);
    if (relation2?.kind === "view") waiting.push(...relation2.reads ?? []);
    else if (relation2?.kind === "partitioned table")
      waiting.push(...catalog.descendantsOf(relation2));
    else if (relation2?.kind !== "foreign table") touched.scan(name);
  }
}
function addConstraintMode(command, { on }) {
  const { contype } = constraintOf(command);
  if (contype === "CONSTR_FOREIGN") return "SHARE ROW EXCLUSIVE";
  return on.isRoot || !onlyOnPartitions.has(contype ?? "") ? "ACCESS EXCLUSIVE" : void 0;
}
function addConstraintReach(command) {
  const { contype, is_no_inherit } = constraintOf(command);
  if (is_no_inherit) return "none";
  return contype === "CONSTR_FOREIGN" || onlyOnPartitions.has(contype ?? "") ? "partitions" : "all";
}
var onlyOnPartitions = /* @__PURE__ */ new Set(["CONSTR_UNIQUE", "CONSTR_EXCLUSION"]);
function constraintOf({ def }) {
  return def && "Constraint" in def ? def.Constraint : {};
}
function addConstraint(one) {
  const constraint = constraintOf(one.command);
  switch (constraint.contype) {
    case "CONSTR_CHECK":
      if (!constraint.skip_validation) one.on.scans = true;
      break;
    case "CONSTR_NOTNULL":
      needs(one, 18, "A NOT NULL constraint with a name");
      if (!constraint.skip_validation) checkNotNull(one, strings(constraint.keys));
      break;
    case "CONSTR_FOREIGN":
      addForeignKey(one, constraint, { validates: !constraint.skip_validation });
      break;
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
      if (!one.on.isRoot && !one.on.relation?.partitionOf) {
        checkNotNull(one, strings(constraint.keys));
      } else if (constraint.indexname === void 0) buildIndex(one);
      else useIndex(one, constraint, constraint.indexname);
      break;
    case "CONSTR_EXCLUSION":
      buildIndex(one);
  }
}
function buildIndex({ on }) {
  on.indexes = true;
  on.scans = true;
}
function addForeignKey(one, { pktable }, { validates }) {
  const { model, on, touched } = one;
  const { catalog, version } = model;
  const target = tableOf(pktable);
  const referred = catalog.relation(target);
  if (on.relation?.kind === "partitioned table" && !validates && version < 18e4) {
    touched.refuse(
      "Before PostgreSQL 18, a foreign key on a partitioned table cannot be NOT VALID."
    );
  }
  if (referred?.kind === "partitioned table" && version < 12e4) {
    touched.refuse("Before PostgreSQL 12, a foreign key cannot refer to a partitioned table.");
  }
  touched.lock(on.table, "SHARE ROW EXCLUSIVE");
  const below = referred?.kind === "partitioned table" ? catalog.descendantsOf(referred) : [];
  for (const table of [target, ...below]) touched.lock(table, "SHARE ROW EXCLUSIVE");
  if (validates && on.hasRows) lookUp(one, target);
}
function lookUp({ on, touched, model }, referred) {
  touched.lock(referred, "ROW SHARE");
  scanAll(touched, model.catalog, [referred]);
  on.scans = true;
}
function useIndex(one, { contype, conname }, name) {
  const { on, model, touched } = one;
  const index = on.relation?.indexes.find((candidate) => candidate.name === name);
  const renamed2 = conname !== void 0 && conname !== name;
  if (on.relation && renamed2) {
    const mode = model.version < 12e4 ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE";
    touched.lockIndex(on.relation, name, mode);
  }
  if (contype !== "CONSTR_PRIMARY") return;
  if (index) checkNotNull(one, index.columns);
  else on.scans = true;
}
function setNotNull(one) {
  checkNotNull(one, [one.command.name ?? ""]);
}
function checkNotNull({ on, model }, columns) {
  const isKnown2 = (name) => on.relation?.columns.some((column) => column.name === name && column.notNull) || model.version >= 12e4 && isProven(on.relation, name);
  if (!columns.every(isKnown2)) on.scans = true;
}
function isProven(relation2, column) {
  return (relation2?.constraints ?? []).some(
    ({ kind, validated: validated2, provesNotNull: provesNotNull2 }) => kind === "check" && validated2 && provesNotNull2?.includes(column)
  );
}
function validateConstraint(one) {
  const { command, commands, on } = one;
  const constraint = on.relation?.constraints.find(({ name }) => name === command.name);
  if (constraint?.validated) return;
  const added = commands.map(constraintOf).find(({ conname }) => conname === command.name);
  if (constraint?.references) lookUp(one, constraint.references);
  else if (added?.pktable) lookUp(one, tableOf(added.pktable));
  else on.scans = true;
}
function dropConstraintReach(command, relation2) {
  const constraint = relation2?.constraints.find(({ name }) => name === command.name);
  if (constraint === void 0) return relation2?.complete ? "none" : "all";
  return hasIndex(constraint) || constraint.references ? "partitions" : "all";
}
function dropConstraint({ command, on, model, touched }) {
  const constraint = constraintHere(command, on, model);
  if (constraint === void 0 || on.relation === void 0) return;
  dropForeignKey(touched, constraint);
  if (!hasIndex(constraint)) return;
  touched.lockIndex(on.relation, constraint.name, "ACCESS EXCLUSIVE");
  for (const { table, constraint: other } of model.catalog.foreignKeysTo(on.relation)) {
    if (!isOn2(other, constraint.columns)) continue;
    if (command.behavior === "DROP_CASCADE") touched.lock(table, "ACCESS EXCLUSIVE");
    else touched.refuse(`The foreign key ${other.name} of ${table.name} needs it.`);
  }
}
function constraintHere({ name }, { relation: relation2, isRoot }, { catalog }) {
  const named2 = relation2?.constraints.find((constraint) => constraint.name === name);
  if (named2 || isRoot || relation2?.partitionOf === void 0) return named2;
  const above = catalog.relation(relation2.partitionOf)?.constraints.find((one) => one.name === name);
  return relation2.constraints.find(
    ({ kind, columns }) => kind === above?.kind && columns.join("\0") === above.columns.join("\0")
  );
}
function isOn2({ referredColumns = [] }, columns) {
  return referredColumns.toSorted().join("\0") === columns.toSorted().join("\0");
}
function dropForeignKey(touched, { references }) {
  if (references) touched.lock(references, "ACCESS EXCLUSIVE");
}
function addColumn(one) {
  const { def, missing_ok } = one.command;
  const definition = def && "ColumnDef" in def ? def.ColumnDef : {};
  const { relation: relation2 } = one.on;
  const exists = relation2?.columns.some(({ name }) => name === definition.colname);
  if (missing_ok && relation2?.complete && exists) return;
  refuseUnknown(one, definition);
  const constraints = inlineConstraints(definition);
  if (isComputedForEachRow(one, definition, constraints)) one.on.rewrites = true;
  const isNull = !constraints.some(givesValue) && !isSerial(definition.typeName);
  for (const constraint of constraints) {
    switch (constraint.contype) {
      case "CONSTR_NOTNULL":
        if (isNull) one.on.scans = true;
        break;
      case "CONSTR_CHECK":
        if (!constraint.skip_validation) one.on.scans = true;
        break;
      case "CONSTR_UNIQUE":
      case "CONSTR_PRIMARY":
        buildIndex(one);
        break;
      case "CONSTR_FOREIGN":
        addForeignKey(one, constraint, { validates: !isNull });
    }
  }
}
function givesValue({ contype, raw_expr }) {
  if (contype === "CONSTR_IDENTITY" || contype === "CONSTR_GENERATED") return true;
  if (contype !== "CONSTR_DEFAULT") return false;
  return !(raw_expr && "A_Const" in raw_expr && raw_expr.A_Const.isnull);
}
function isComputedForEachRow({ model: { catalog } }, definition, constraints) {
  if (isSerial(definition.typeName)) return true;
  const domain = catalog.type(typeOf(definition.typeName, catalog));
  if (domain?.kind === "domain" && domain.constrained) return true;
  return constraints.some(({ contype, generated_kind, raw_expr }) => {
    if (contype === "CONSTR_IDENTITY") return true;
    if (contype === "CONSTR_GENERATED") return generated_kind !== "v";
    return contype === "CONSTR_DEFAULT" && isVolatile(raw_expr, catalog);
  });
}
function refuseUnknown(one, definition) {
  for (const { contype, generated_kind } of inlineConstraints(definition)) {
    if (contype !== "CONSTR_GENERATED") continue;
    if (generated_kind === "v") needs(one, 18, "A virtual generated column");
    else needs(one, 12, "A generated column");
  }
  for (const { kind, node } of nodesIn(definition.constraints)) {
    if (kind !== "FuncCall") continue;
    const name = strings(node.funcname).at(-1) ?? "";
    const since = functionsSince[name];
    if (since !== void 0 && one.model.catalog.fn({ name }) === void 0) {
      needs(one, since, `The function ${name}()`);
    }
  }
}
var functionsSince = {
  gen_random_uuid: 13,
  random_normal: 16,
  uuidv4: 18,
  uuidv7: 18
};
function dropColumn2({ command: { name = "" }, on, model, touched }) {
  const { relation: relation2 } = on;
  if (relation2 === void 0) return;
  for (const index of relation2.indexes) {
    if (index.columns.includes(name)) touched.lockIndex(relation2, index.name, "ACCESS EXCLUSIVE");
  }
  for (const constraint of relation2.constraints) {
    if (constraint.columns.includes(name)) dropForeignKey(touched, constraint);
  }
  for (const { table, constraint } of model.catalog.foreignKeysTo(relation2)) {
    if (constraint.referredColumns?.includes(name)) touched.lock(table, "ACCESS EXCLUSIVE");
  }
}
function typeChangeRewrites(from, to, { column, using, ...context }) {
  const steps = using === void 0 ? [] : castsOf(using, column, context.catalog);
  if (steps === void 0 || from === void 0) return true;
  let current = from;
  for (const step of [...steps, to]) {
    if (castRewrites(current, step, context)) return true;
    current = step;
  }
  return false;
}
function castsOf(node, column, catalog) {
  if ("ColumnRef" in node) {
    return strings(node.ColumnRef.fields).at(-1) === column ? [] : void 0;
  }
  if (!("TypeCast" in node) || node.TypeCast.arg === void 0) return void 0;
  const inner = castsOf(node.TypeCast.arg, column, catalog);
  return inner && [...inner, typeOf(node.TypeCast.typeName, catalog)];
}
function castRewrites(from, to, context) {
  const target = context.catalog.type(to);
  if (isSame(from, to)) return false;
  if (target?.kind === "domain" && !to.array && target.base) {
    return (target.constrained ?? true) || castRewrites(from, target.base, context);
  }
  const source = context.catalog.type(from);
  if (source?.kind === "domain" && !from.array && source.base) {
    return castRewrites(source.base, to, context);
  }
  if (from.array !== to.array) return true;
  if (from.array && from.name !== to.name) return true;
  if (from.name === to.name && from.schema === to.schema) return shrinks(from, to);
  if (!from.array && isTimestampPair(from, to)) {
    return !isUtc(context) || (to.modifiers[0] ?? MOST_DIGITS) < MOST_DIGITS;
  }
  return !isBinaryCoercible(from.name, to.name) || to.modifiers.length > 0;
}
function isSame(from, to) {
  return from.name === to.name && from.schema === to.schema && from.array === to.array && from.modifiers.join() === to.modifiers.join();
}
function shrinks(from, to) {
  if (to.modifiers.length === 0) return false;
  if (to.array) return true;
  const [size = -1, scale = 0] = to.modifiers;
  const [oldSize = -1, oldScale = 0] = from.modifiers;
  switch (to.name) {
    case "varchar":
    case "varbit":
      return oldSize < 0 || size < oldSize;
    case "numeric":
      return oldSize < 0 || scale !== oldScale || size < oldSize;
    case "timestamp":
    case "timestamptz":
    case "time":
    case "timetz":
      return size < MOST_DIGITS && (oldSize < 0 || size < oldSize);
    case "interval":
      return intervalShrinks(from.modifiers, to.modifiers);
    default:
      return from.modifiers.join() !== to.modifiers.join();
  }
}
var MOST_DIGITS = 6;
function intervalShrinks(from, to) {
  const [smallest, oldSmallest] = [smallestField(to[0]), smallestField(from[0])];
  const [digits = MOST_DIGITS, oldDigits = MOST_DIGITS] = [to[1], from[1]];
  if (smallest > oldSmallest) return true;
  return oldSmallest === 0 && digits < MOST_DIGITS && digits < oldDigits;
}
var fieldBits = [12, 11, 10, 3, 1];
function smallestField(mask) {
  if (mask === void 0) return 0;
  const found = fieldBits.findIndex((bit) => (mask & 1 << bit) !== 0);
  return found < 0 ? fieldBits.length : found;
}
function isTimestampPair(from, to) {
  return [from.name, to.name].toSorted().join() === "timestamp,timestamptz";
}
function isUtc({ catalog, version }) {
  if (version < 12e4 || catalog.timeZone === void 0) return false;
  return /^(?:(?:etc\/)?(?:utc|uct|gmt(?:[+-]?0)?|universal|zulu|greenwich)|0)$/i.test(
    catalog.timeZone
  );
}
var coercible = {
  varchar: ["text", "bpchar", "citext"],
  text: ["varchar", "bpchar", "citext"],
  citext: ["text", "varchar", "bpchar"],
  xml: ["text", "varchar", "bpchar"],
  cidr: ["inet"],
  bit: ["varbit"],
  varbit: ["bit"],
  int4: ["oid", "regclass", "regtype", "regproc", "regprocedure", "regrole", "regnamespace"],
  oid: ["int4", "regclass", "regtype", "regproc", "regprocedure", "regrole", "regnamespace"],
  regclass: ["oid", "int4"],
  regtype: ["oid", "int4"],
  regproc: ["oid", "int4", "regprocedure"],
  regprocedure: ["oid", "int4", "regproc"],
  regrole: ["oid", "int4"],
  regnamespace: ["oid", "int4"]
};
function isBinaryCoercible(from, to) {
  return coercible[from]?.includes(to) ?? false;
}
var families = [
  ["varchar", "text"],
  ["cidr", "inet"]
];
function keepsIndexes(from, to) {
  if (from === void 0) return false;
  if (from.array === to.array && from.name === to.name && from.schema === to.schema) return true;
  return families.some((family) => family.includes(from.name) && family.includes(to.name));
}
function alterType(one) {
  const { command, on, model } = one;
  const { name = "", def } = command;
  if (!def || !("ColumnDef" in def)) return;
  const { typeName, raw_default: using, collClause } = def.ColumnDef;
  const { catalog, version } = model;
  const from = on.relation?.columns.find((column) => column.name === name)?.type;
  const to = typeOf(typeName, catalog);
  const known = from?.name === "" ? void 0 : from;
  if (typeChangeRewrites(known, to, { column: name, using, catalog, version })) on.rewrites = true;
  const kept = keepsIndexes(known, to) && collClause === void 0;
  remakeOn(one, name, (index) => kept && !index.partial && !index.expression);
}
function setExpression(one) {
  const { command, on } = one;
  const column = on.relation?.columns.find(({ name }) => name === command.name);
  if (column?.generated === "virtual") return;
  on.rewrites = true;
  remakeOn(one, command.name ?? "", () => false);
}
function remakeOn(one, column, keepsFile) {
  const { on, model } = one;
  const { relation: relation2 } = on;
  if (relation2 === void 0) return;
  for (const index of relation2.indexes) {
    if (!index.columns.includes(column)) continue;
    on.recreated.add(index.name);
    on.indexes = true;
    if (!keepsFile(index)) on.scans = true;
  }
  for (const constraint of relation2.constraints) {
    if (!constraint.columns.includes(column)) continue;
    if (constraint.kind === "check" && constraint.validated) on.scans = true;
    if (constraint.references) remakeForeignKey(one, relation2, constraint);
  }
  for (const { table, constraint } of model.catalog.foreignKeysTo(relation2)) {
    if (constraint.referredColumns?.includes(column)) remakeForeignKey(one, table, constraint);
  }
}
function remakeForeignKey({ on, touched }, table, key) {
  const { references } = key;
  if (references === void 0) return;
  const other = table === on.relation ? references : table;
  touched.lock(other, "ACCESS EXCLUSIVE");
  touched.lock(table, "SHARE ROW EXCLUSIVE");
  touched.lock(references, "SHARE ROW EXCLUSIVE");
  if (!on.rewrites || !key.validated) return;
  touched.lock(references, "ROW SHARE");
  touched.scan(references);
  touched.scan(table);
}
var exclusive2 = { mode: "ACCESS EXCLUSIVE" };
var exclusiveBelow = { mode: "ACCESS EXCLUSIVE", reach: "all" };
var brief = { mode: "SHARE UPDATE EXCLUSIVE" };
var trigger = { mode: "SHARE ROW EXCLUSIVE" };
var kinds = {
  AT_AddColumn: { ...exclusiveBelow, does: addColumn },
  AT_DropColumn: { ...exclusiveBelow, does: dropColumn2 },
  AT_ColumnDefault: exclusiveBelow,
  AT_DropNotNull: exclusiveBelow,
  AT_SetNotNull: { ...exclusiveBelow, does: setNotNull },
  AT_SetExpression: {
    ...exclusiveBelow,
    does: (one) => {
      needs(one, 17, "SET EXPRESSION");
      setExpression(one);
    }
  },
  AT_DropExpression: { ...exclusiveBelow, does: (one) => needs(one, 13, "DROP EXPRESSION") },
  AT_SetStatistics: { ...brief, reach: "all" },
  AT_SetOptions: brief,
  AT_ResetOptions: brief,
  AT_SetStorage: exclusiveBelow,
  AT_SetCompression: { ...exclusiveBelow, does: (one) => needs(one, 14, "SET COMPRESSION") },
  AT_AlterColumnType: { ...exclusiveBelow, does: alterType },
  AT_AddConstraint: {
    mode: addConstraintMode,
    reach: addConstraintReach,
    does: addConstraint
  },
  AT_AlterConstraint: exclusiveBelow,
  AT_ValidateConstraint: { ...brief, reach: "all", does: validateConstraint },
  AT_DropConstraint: { ...exclusive2, reach: dropConstraintReach, does: dropConstraint },
  AT_AttachPartition: {
    mode: (_, { version }) => version < 12e4 ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE",
    does: attachPartition
  },
  AT_DetachPartition: {
    mode: ({ def }) => def && "PartitionCmd" in def && def.PartitionCmd.concurrent ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE",
    does: detachPartition
  },
  AT_DetachPartitionFinalize: brief,
  AT_AddInherit: {
    ...exclusive2,
    does: ({ command: { def }, touched }) => {
      if (def && "RangeVar" in def) touched.lock(tableOf(def.RangeVar), "SHARE UPDATE EXCLUSIVE");
    }
  },
  AT_ClusterOn: { ...brief, does: lockIndex("SHARE UPDATE EXCLUSIVE") },
  AT_DropCluster: brief,
  AT_SetLogged: { ...exclusive2, does: (one) => setLogged(one, true) },
  AT_SetUnLogged: { ...exclusive2, does: (one) => setLogged(one, false) },
  AT_SetAccessMethod: {
    ...exclusive2,
    does: (one) => {
      needs(one, 15, "SET ACCESS METHOD");
      if (one.command.name !== "heap") rewrite(one);
    }
  },
  AT_SetTableSpace: {
    ...exclusive2,
    // The file is copied as it is: no row is read and no index built.
    does: ({ on, touched }) => {
      if (on.hasRows) touched.rewrite(on.table);
    }
  },
  AT_ReplicaIdentity: { ...exclusive2, does: lockIndex("SHARE") },
  AT_SetRelOptions: { mode: ({ def }) => parametersMode(def) },
  AT_ResetRelOptions: { mode: ({ def }) => parametersMode(def) },
  AT_EnableTrig: trigger,
  AT_EnableAlwaysTrig: trigger,
  AT_EnableReplicaTrig: trigger,
  AT_DisableTrig: trigger,
  AT_EnableTrigAll: trigger,
  AT_DisableTrigAll: trigger,
  AT_EnableTrigUser: trigger,
  AT_DisableTrigUser: trigger
};
function kindOf({ subtype }) {
  return kinds[subtype ?? ""] ?? exclusive2;
}
function rewrite({ on }) {
  on.rewrites = true;
}
function setLogged({ on }, logged) {
  if (on.relation?.unlogged !== !logged) on.rewrites = true;
}
function lockIndex(mode) {
  return ({ command, on, touched }) => {
    const { name, def } = command;
    const index = def && "ReplicaIdentityStmt" in def ? def.ReplicaIdentityStmt.name : name;
    if (on.relation && index !== void 0) touched.lockIndex(on.relation, index, mode);
  };
}
function alter(statement, commands, { touched, model }) {
  const { catalog, version } = model;
  const name = tableOf(statement.relation);
  const relation2 = catalog.relation(name);
  const root = new Altered(name, relation2, true);
  const recurses = statement.relation?.inh ?? false;
  const below = relation2 && recurses ? catalog.descendantsOf(relation2) : [];
  const all = [root, ...below.map((one) => new Altered(one, one, false))];
  for (const command of commands) {
    const kind = kindOf(command);
    const { mode, reach = "none" } = kind;
    const wanted = typeof reach === "function" ? reach(command, relation2) : reach;
    const partitioned = relation2?.kind === "partitioned table";
    const reaches2 = wanted === "all" || wanted === "partitions" && partitioned;
    for (const on of reaches2 ? all : [root]) {
      on.need(typeof mode === "function" ? mode(command, { version, on }) : mode);
      kind.does?.({ model, command, commands, on, touched, recurses });
    }
  }
  for (const on of all) on.finish(touched);
}
function commandsOf({ cmds = [] }) {
  return cmds.flatMap((wrapped) => "AlterTableCmd" in wrapped ? [wrapped.AlterTableCmd] : []);
}
function reached(model, range) {
  const table = tableOf(range);
  const relation2 = model.catalog.relation(table);
  const below = relation2 && range?.inh ? model.catalog.descendantsOf(relation2) : [];
  return [{ table, relation: relation2 }, ...below.map((one) => ({ table: one, relation: one }))];
}
function hasRows({ relation: relation2 }) {
  const kind = relation2?.kind ?? "table";
  return kind === "table" || kind === "materialized view";
}
function locks(mode) {
  return ({ relation: relation2 }, touched) => touched.lock(tableOf(relation2), mode);
}
function refuseInBlock(model, touched, what) {
  if (model.transaction.explicit) {
    touched.refuse(`${what} cannot run inside a transaction block.`);
  }
}
function isInherited(relation2, constraint, { catalog }) {
  const parent = relation2.partitionOf && catalog.relation(relation2.partitionOf);
  return (parent?.constraints ?? []).some(
    ({ references, columns }) => references !== void 0 && columns.join("\0") === constraint.columns.join("\0")
  );
}
var data = {
  InsertStmt: ({ relation: relation2, cols, selectStmt }, touched, model) => {
    touched.lock(tableOf(relation2), "ROW EXCLUSIVE");
    const columns = cols && names(cols);
    lookUp2(tableOf(relation2), columns, touched, model);
    const query = selectStmt && "SelectStmt" in selectStmt ? selectStmt.SelectStmt : void 0;
    if (query?.fromClause) scanAll(touched, model.catalog, readBy(model.catalog, query.fromClause));
  },
  CopyStmt: ({ relation: relation2, is_from, attlist }, touched, model) => {
    if (!is_from) return;
    touched.lock(tableOf(relation2), "ROW EXCLUSIVE");
    lookUp2(tableOf(relation2), attlist && strings(attlist), touched, model);
  },
  UpdateStmt: (node, touched, model) => {
    change(node, touched, model);
    lookUp2(tableOf(node.relation), names(node.targetList ?? []), touched, model);
  },
  DeleteStmt: (node, touched, model) => change(node, touched, model),
  MergeStmt: ({ relation: relation2 }, touched, model) => {
    if (model.version < 15e4) touched.refuse("MERGE came with PostgreSQL 15.");
    change({ relation: relation2, whereClause: void 0 }, touched, model);
  },
  SelectStmt: (node, touched, model) => {
    if (node.intoClause) scanAll(touched, model.catalog, readBy(model.catalog, node.fromClause));
    for (const { kind, node: inner } of nodesIn({ SelectStmt: node })) {
      if (kind === "SelectStmt" && inner.lockingClause) lockRows(inner, touched, model);
    }
  }
};
function names(targets) {
  return targets.flatMap((one) => "ResTarget" in one ? [one.ResTarget.name ?? ""] : []);
}
function lookUp2(table, columns, touched, { catalog }) {
  const isWritten = (constraint) => columns === void 0 || constraint.columns.some((column) => columns.includes(column));
  for (const constraint of catalog.relation(table)?.constraints ?? []) {
    if (constraint.references === void 0 || !isWritten(constraint)) continue;
    touched.lock(constraint.references, "ROW SHARE");
    touched.lockIndexes(catalog.relation(constraint.references), "ROW SHARE");
  }
}
function change({ relation: relation2, whereClause }, touched, model) {
  for (const one of reached(model, relation2)) {
    takeRows(one, { mode: "ROW EXCLUSIVE", where: whereClause }, touched);
  }
}
function takeRows(one, { mode, where }, touched) {
  touched.lock(one.table, mode);
  if (!hasRows(one)) return;
  touched.lockIndexes(one.relation, mode);
  if (readsAll(one.relation, where)) touched.scan(one.table);
}
function readsAll(relation2, where) {
  if (!narrows(where)) return true;
  if (!relation2?.complete) return false;
  const wanted = columnsIn(where);
  return !relation2.indexes.some(({ columns: [first = ""] }) => wanted.includes(first));
}
function lockRows(node, touched, model) {
  const ranges2 = (node.fromClause ?? []).flatMap(
    (from) => [...nodesIn(from)].flatMap(({ kind, node: range }) => kind === "RangeVar" ? [range] : [])
  );
  for (const clause of node.lockingClause ?? []) {
    if (!("LockingClause" in clause)) continue;
    const wanted = clause.LockingClause.lockedRels?.flatMap(
      (one) => "RangeVar" in one ? [one.RangeVar.relname] : []
    );
    for (const range of ranges2) {
      if (wanted && !wanted.includes(range.alias?.aliasname ?? range.relname)) continue;
      const taking = { mode: "ROW SHARE", where: node.whereClause };
      for (const one of reached(model, range).flatMap((named2) => throughViews(named2, model))) {
        takeRows(one, taking, touched);
      }
    }
  }
}
function throughViews(one, model) {
  if (one.relation?.kind !== "view") return [one];
  const behind2 = (one.relation.reads ?? []).flatMap((read) => {
    const relation2 = model.catalog.relation(read);
    return relation2 ? throughViews({ table: relation2, relation: relation2 }, model) : [];
  });
  return [one, ...behind2];
}
var relations = /* @__PURE__ */ new Set([
  "OBJECT_TABLE",
  "OBJECT_FOREIGN_TABLE",
  "OBJECT_MATVIEW"
]);
function alterTable(catalog, node) {
  if (!relations.has(node.objtype ?? "")) return;
  const name = catalog.resolve(tableOf(node.relation));
  for (const wrapped of node.cmds ?? []) {
    if (!("AlterTableCmd" in wrapped)) continue;
    const { AlterTableCmd: command } = wrapped;
    const below = !node.relation?.inh ? [] : catalog.descendantsOf(name);
    for (const table of [catalog.relation(name) ?? unknown(name), ...below]) {
      const root = table.name === name.name && table.schema === name.schema;
      if (root || reachesDescendants(command)) alterOne(catalog, table, command);
    }
  }
}
function unknown(name) {
  const nothing = { columns: [], indexes: [], constraints: [] };
  return { ...name, kind: "table", complete: false, ...nothing };
}
var partitionCommands = /* @__PURE__ */ new Set([
  "AT_AttachPartition",
  "AT_DetachPartition",
  "AT_AddInherit",
  "AT_DropInherit"
]);
function reachesDescendants({ subtype, def }) {
  if (def && "Constraint" in def) return !def.Constraint.is_no_inherit;
  return !partitionCommands.has(subtype ?? "");
}
function alterOne(catalog, table, command) {
  const after = altered(catalog, table, command);
  if (after !== table) catalog.put(after);
}
function altered(catalog, table, command) {
  const { name = "", def } = command;
  switch (command.subtype) {
    case "AT_AddColumn":
      return def && "ColumnDef" in def ? addColumn2(catalog, table, { definition: def.ColumnDef, command }) : table;
    case "AT_DropColumn":
      return withoutColumn(table, name);
    case "AT_AlterColumnType": {
      if (!def || !("ColumnDef" in def)) return table;
      const type = typeOf(def.ColumnDef.typeName, catalog);
      const known = table.columns.some((column2) => column2.name === name);
      const column = { name, type, notNull: false, hasDefault: false };
      return known ? withColumns(table, [name], (one) => ({ ...one, type })) : { ...table, columns: [...table.columns, column] };
    }
    case "AT_SetNotNull":
      return withNotNull(withKnownColumn(table, name), [name]);
    case "AT_DropNotNull":
      return withColumns(table, [name], (column) => ({ ...column, notNull: false }));
    case "AT_ColumnDefault":
      return withColumns(table, [name], (column) => ({ ...column, hasDefault: def !== void 0 }));
    case "AT_AddIdentity":
      return withColumns(table, [name], (column) => ({ ...column, identity: true }));
    case "AT_DropIdentity":
      return withColumns(table, [name], ({ identity: _, ...column }) => column);
    case "AT_DropExpression":
      return withColumns(table, [name], ({ generated: _, ...column }) => column);
    case "AT_AddConstraint":
      return def && "Constraint" in def ? addConstraint2(catalog, table, def.Constraint) : table;
    case "AT_ValidateConstraint":
      return validated(table, name);
    case "AT_DropConstraint":
      return withoutConstraint(table, name);
    case "AT_SetLogged":
      return { ...table, unlogged: false };
    case "AT_SetUnLogged":
      return { ...table, unlogged: true };
    case "AT_AttachPartition":
      if (def && "PartitionCmd" in def) {
        const { name: partition, bound } = def.PartitionCmd;
        attach(catalog, table, { name: catalog.resolve(tableOf(partition)), bound });
      }
      return table;
    case "AT_DetachPartition":
      if (def && "PartitionCmd" in def) detach(catalog, tableOf(def.PartitionCmd.name));
      return table;
    case "AT_AddInherit":
      if (!def || !("RangeVar" in def)) return table;
      return {
        ...table,
        inherits: [...table.inherits ?? [], catalog.resolve(tableOf(def.RangeVar))]
      };
    case "AT_DropInherit": {
      if (!def || !("RangeVar" in def)) return table;
      const { schema, name: parent } = catalog.resolve(tableOf(def.RangeVar));
      const kept = (table.inherits ?? []).filter((p) => p.schema !== schema || p.name !== parent);
      return { ...table, inherits: kept };
    }
    default:
      return table;
  }
}
function addColumn2(catalog, table, { definition, command }) {
  if (command.missing_ok) {
    if (table.columns.some(({ name }) => name === definition.colname)) return table;
    if (!table.complete) return table;
  }
  return withColumn(table, definition, { catalog });
}
function withKnownColumn(table, name) {
  if (table.complete || table.columns.some((column2) => column2.name === name)) return table;
  const type = { name: "", modifiers: [], array: false };
  const column = { name, type, notNull: false, hasDefault: false };
  return { ...table, columns: [...table.columns, column] };
}
function addConstraint2(catalog, table, constraint) {
  const named2 = constraint.contype === "CONSTR_NOTNULL" || constraint.contype === "CONSTR_PRIMARY";
  const keys = named2 ? constraint.keys ?? [] : [];
  const names2 = keys.flatMap((key) => "String" in key ? [key.String.sval ?? ""] : []);
  return withConstraint(names2.reduce(withKnownColumn, table), constraint, { catalog });
}
function withoutColumn(table, name) {
  const isOn4 = ({ columns }) => columns.includes(name);
  return {
    ...table,
    columns: table.columns.filter((column) => column.name !== name),
    indexes: table.indexes.filter((index) => !isOn4(index)),
    constraints: table.constraints.filter((constraint) => !isOn4(constraint))
  };
}
function validated(table, name) {
  const constraints = table.constraints.map(
    (one) => one.name === name ? { ...one, validated: true } : one
  );
  const found = constraints.find((one) => one.name === name);
  const after = { ...table, constraints };
  return found?.kind === "not null" ? withNotNull(after, found.columns) : after;
}
function withoutConstraint(table, name) {
  const found = table.constraints.find((one) => one.name === name);
  if (found === void 0) return table;
  const after = {
    ...table,
    constraints: table.constraints.filter((one) => one !== found),
    indexes: table.indexes.filter((index) => !hasIndex(found) || index.name !== name)
  };
  return found.kind === "not null" ? withColumns(after, found.columns, (column) => ({ ...column, notNull: false })) : after;
}
function attach(catalog, parent, { name, bound }) {
  const table = catalog.relation(name) ?? unknown(name);
  const child = {
    ...table,
    partitionOf: { schema: parent.schema, name: parent.name },
    isDefaultPartition: bound?.is_default ?? false
  };
  catalog.put(asPartition(catalog, child, parent));
}
function detach(catalog, name) {
  const table = catalog.relation(name);
  if (table === void 0) return;
  const { partitionOf: _, isDefaultPartition: __, ...alone2 } = table;
  catalog.put(alone2);
}
function withoutIndexLike(table, index) {
  const constrained = (one) => table.constraints.find((constraint) => hasIndex(constraint) && constraint.name === one.name);
  const gone = table.indexes.find((own) => isAlike(own, index) && !constrained(own));
  return { ...table, indexes: table.indexes.filter((own) => own !== gone) };
}
function drop(catalog, node) {
  const cascade = node.behavior === "DROP_CASCADE";
  for (const name of droppedNames(node.objects)) {
    switch (node.removeType) {
      case "OBJECT_TABLE":
      case "OBJECT_VIEW":
      case "OBJECT_MATVIEW":
      case "OBJECT_FOREIGN_TABLE":
        dropRelation(catalog, catalog.resolve(name));
        break;
      case "OBJECT_INDEX":
        dropIndex(catalog, name);
        break;
      case "OBJECT_TYPE":
      case "OBJECT_DOMAIN":
        dropType(catalog, name, cascade);
        break;
      case "OBJECT_FUNCTION":
        dropFunction(catalog, name);
        break;
      case "OBJECT_SCHEMA":
        for (const relation2 of [...catalog.relations()]) {
          if (relation2.schema === name.name) dropRelation(catalog, relation2);
        }
        for (const type of [...catalog.types()]) {
          if (type.schema === name.name) catalog.removeType(type);
        }
    }
  }
}
function dropRelation(catalog, name) {
  for (const { table, constraint } of catalog.foreignKeysTo(name)) {
    const now = catalog.relation(table);
    if (now) catalog.put(withoutConstraint(now, constraint.name));
  }
  for (const view of catalog.viewsOver(name)) catalog.remove(view);
  for (const child of catalog.childrenOf(name)) dropRelation(catalog, child);
  catalog.remove(name);
}
function dropIndex(catalog, name) {
  const table = catalog.relationOfIndex(name);
  const index = table?.indexes.find((one) => one.name === name.name);
  if (!table || !index) return;
  catalog.put({ ...table, indexes: table.indexes.filter((one) => one !== index) });
  for (const partition of catalog.descendantsOf(table)) {
    catalog.put(withoutIndexLike(partition, index));
  }
}
function dropFunction(catalog, name) {
  const known = catalog.fn(name);
  if (known) catalog.removeFunction(known);
}
function dropType(catalog, name, cascade) {
  const type = catalog.type(name);
  if (type === void 0) return;
  catalog.removeType(type);
  if (!cascade) return;
  for (const { table, column } of columnsOf(catalog, type)) {
    const now = catalog.relation(table);
    if (now) catalog.put(withoutColumn(now, column));
  }
}
function columnsOf(catalog, type) {
  return [...catalog.relations()].flatMap(
    (table) => table.columns.filter((column) => column.type.schema === type.schema && column.type.name === type.name).map((column) => ({ table, column: column.name }))
  );
}
function drop2(node, touched, model) {
  const { catalog } = model;
  const names2 = droppedNames(node.objects);
  const cascades = node.behavior === "DROP_CASCADE";
  switch (node.removeType) {
    case "OBJECT_TABLE":
    case "OBJECT_FOREIGN_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW": {
      const dropped = names2.map((name) => catalog.show(name));
      for (const name of names2) dropRelation2(name, { dropped, cascades }, touched, model);
      break;
    }
    case "OBJECT_INDEX":
      if (node.concurrent) refuseInBlock(model, touched, "DROP INDEX CONCURRENTLY");
      for (const name of names2) dropIndex2(name, !!node.concurrent, touched, model);
      break;
    case "OBJECT_TRIGGER":
    case "OBJECT_POLICY":
    case "OBJECT_RULE":
      for (const table of tablesOf(node)) touched.lock(table, "ACCESS EXCLUSIVE");
      break;
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN":
      for (const name of names2) dropType2(name, cascades, touched, model);
      break;
    case "OBJECT_SCHEMA":
      for (const relation2 of cascades ? [...catalog.relations()] : []) {
        if (!names2.some(({ name }) => name === relation2.schema)) continue;
        dropRelation2(relation2, { dropped: [], cascades }, touched, model);
      }
  }
}
function tablesOf({ objects: objects2 = [] }) {
  return objects2.flatMap((object) => {
    const parts = "List" in object ? strings(object.List.items) : [];
    const [name, schema] = parts.slice(0, -1).toReversed();
    if (name === void 0) return [];
    return [schema === void 0 ? { name } : { schema, name }];
  });
}
function dropRelation2(name, together, touched, model) {
  const { catalog } = model;
  const relation2 = catalog.relation(name);
  touched.lock(name, "ACCESS EXCLUSIVE");
  if (relation2 === void 0) return;
  touched.lockIndexes(relation2, "ACCESS EXCLUSIVE");
  for (const constraint of relation2.constraints) {
    if (constraint.references && !isInherited(relation2, constraint, model)) {
      touched.lock(constraint.references, "ACCESS EXCLUSIVE");
    }
  }
  if (relation2.partitionOf) leaveParent(relation2.partitionOf, touched, model);
  for (const { table } of catalog.foreignKeysTo(relation2)) {
    needsCascade(table, relation2, together, touched, model);
    touched.lock(table, "ACCESS EXCLUSIVE");
  }
  for (const view of catalog.viewsOver(relation2)) {
    needsCascade(view, relation2, together, touched, model);
    touched.lock(view, "ACCESS EXCLUSIVE");
    touched.lockIndexes(view, "ACCESS EXCLUSIVE");
  }
  for (const child of catalog.childrenOf(relation2)) {
    if (!child.partitionOf) needsCascade(child, relation2, together, touched, model);
    dropRelation2(child, together, touched, model);
  }
}
function leaveParent(parent, touched, { catalog }) {
  touched.lock(parent, "ACCESS EXCLUSIVE");
  const fallback = catalog.partitionsOf(catalog.resolve(parent)).find(({ isDefaultPartition }) => isDefaultPartition);
  if (fallback) touched.lock(fallback, "ACCESS EXCLUSIVE");
}
function needsCascade(dependent, relation2, { dropped, cascades }, touched, { catalog }) {
  if (cascades || dependent === relation2 || dropped.includes(catalog.show(dependent))) return;
  touched.refuse(`${catalog.show(dependent)} depends on ${catalog.show(relation2)}.`);
}
function dropIndex2(name, concurrent, touched, { catalog }) {
  const table = catalog.relationOfIndex(name);
  const mode = concurrent ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE";
  if (table === void 0) {
    touched.lock(name, mode);
    return;
  }
  touched.lock(table, mode);
  touched.lockIndex(table, name.name, mode);
  const index = table.indexes.find((one) => one.name === name.name);
  if (table.constraints.some((one) => hasIndex(one) && one.name === name.name)) {
    touched.refuse(`A constraint of ${catalog.show(table)} needs the index ${name.name}.`);
  }
  for (const partition of index ? catalog.descendantsOf(table) : []) {
    const own = partition.indexes.find(({ columns }) => columns.join() === index?.columns.join());
    if (own === void 0) continue;
    touched.lock(partition, mode);
    touched.lockIndex(partition, own.name, mode);
  }
}
function dropType2(name, cascades, touched, { catalog }) {
  const type = catalog.type(name);
  const columns = type ? columnsOf(catalog, type) : [];
  for (const { table, column } of columns) {
    if (cascades) touched.lock(table, "ACCESS EXCLUSIVE");
    else touched.refuse(`${catalog.show(table)}.${column} is of the type ${name.name}.`);
  }
}
var indexing = { IndexStmt: createIndex2, ReindexStmt: reindex };
function createIndex2(node, touched, model) {
  const { catalog } = model;
  const { idxname, concurrent } = node;
  const mode = concurrent ? "SHARE UPDATE EXCLUSIVE" : "SHARE";
  if (concurrent) refuseInBlock(model, touched, "CREATE INDEX CONCURRENTLY");
  const tables = reached(model, node.relation);
  const [root] = tables;
  const { schema } = catalog.resolve(tableOf(node.relation));
  const exists = idxname !== void 0 && catalog.isTaken({ schema, name: idxname });
  if (node.if_not_exists && exists) {
    touched.lock(tableOf(node.relation), mode);
    return;
  }
  if (concurrent && root?.relation?.kind === "partitioned table") {
    touched.refuse("An index on a partitioned table cannot be built CONCURRENTLY.");
  }
  for (const one of root?.relation?.kind === "partitioned table" ? tables : tables.slice(0, 1)) {
    touched.lock(one.table, mode);
    if (hasRows(one)) touched.scan(one.table);
  }
}
var wholeDatabase2 = /* @__PURE__ */ new Set([
  "REINDEX_OBJECT_SCHEMA",
  "REINDEX_OBJECT_DATABASE",
  "REINDEX_OBJECT_SYSTEM"
]);
function reindex(node, touched, model) {
  const { catalog, version } = model;
  const concurrent = isOn(node.params, "concurrently", false);
  if (concurrent && version < 12e4)
    touched.refuse("REINDEX CONCURRENTLY came with PostgreSQL 12.");
  if (concurrent) refuseInBlock(model, touched, "REINDEX CONCURRENTLY");
  if (node.kind === "REINDEX_OBJECT_SYSTEM") return;
  if (wholeDatabase2.has(node.kind ?? "")) {
    const inSchema = node.kind === "REINDEX_OBJECT_SCHEMA";
    for (const relation2 of catalog.relations()) {
      if (!inSchema || relation2.schema === node.name) reindexAll(relation2, concurrent, touched);
    }
    return;
  }
  const name = tableOf(node.relation);
  if (node.kind === "REINDEX_OBJECT_INDEX") {
    const owner = catalog.relationOfIndex(name);
    if (owner) reindexSome(owner, [name.name], concurrent, touched);
    else touched.lock(name, concurrent ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE");
    return;
  }
  for (const { table, relation: relation2 } of reached(model, node.relation)) {
    if (relation2) reindexAll(relation2, concurrent, touched);
    else {
      touched.lock(table, concurrent ? "SHARE UPDATE EXCLUSIVE" : "SHARE");
      touched.scan(table);
    }
  }
}
function reindexAll(relation2, concurrent, touched) {
  const names2 = relation2.indexes.map(({ name }) => name);
  reindexSome(relation2, names2, concurrent, touched);
}
function reindexSome(relation2, indexes, concurrent, touched) {
  if (!hasRows({ table: relation2, relation: relation2 })) return;
  touched.lock(relation2, concurrent ? "SHARE UPDATE EXCLUSIVE" : "SHARE");
  if (indexes.length > 0) touched.scan(relation2);
  for (const index of indexes) {
    if (concurrent) touched.lockIndex(relation2, index, "SHARE UPDATE EXCLUSIVE");
    else touched.rebuild(relation2, index);
  }
}
var maintenance = {
  VacuumStmt: vacuum,
  ClusterStmt: ({ relation: relation2 }, touched, model) => {
    if (relation2) for (const one of reached(model, relation2)) writeAnew(one, touched);
  },
  RefreshMatViewStmt: refresh,
  TruncateStmt: truncate,
  LockStmt: ({ relations: relations3, mode = lockModes.length }, touched, model) => {
    const taken = lockModes[mode - 1];
    if (taken === void 0 || taken === "ACCESS SHARE") return;
    for (const { table } of rangesOf(relations3).flatMap((range) => reached(model, range))) {
      for (const one of [table, ...behind(table, model)]) touched.lock(one, taken);
    }
  },
  AlterTableMoveAllStmt: ({ orig_tablespacename: from }, touched, { catalog }) => {
    if (from !== "pg_default") return;
    for (const relation2 of catalog.relations()) {
      if (!hasRows({ table: relation2, relation: relation2 })) continue;
      touched.lock(relation2, "ACCESS EXCLUSIVE");
      touched.rewrite(relation2);
    }
  }
};
function rangesOf(nodes) {
  return (nodes ?? []).flatMap((node) => "RangeVar" in node ? [node.RangeVar] : []);
}
function behind(name, { catalog }) {
  const relation2 = catalog.relation(name);
  const found = new Set(relation2?.kind === "view" ? [relation2] : []);
  for (const view of found) {
    for (const read of view.kind === "view" ? view.reads ?? [] : []) {
      const table = catalog.relation(read);
      if (table) found.add(table);
    }
  }
  return [...found];
}
function writeAnew(one, touched) {
  touched.lock(one.table, "ACCESS EXCLUSIVE");
  if (!hasRows(one)) return;
  touched.lock(one.table, "SHARE");
  touched.rewrite(one.table);
  touched.scan(one.table);
  touched.rebuildIndexes(one.relation);
}
function vacuum(node, touched, model) {
  const named2 = (node.rels ?? []).flatMap(
    (rel) => "VacuumRelation" in rel && rel.VacuumRelation.relation ? reached(model, rel.VacuumRelation.relation).filter(
      ({ relation: relation2 }, index) => index === 0 || relation2?.partitionOf
    ) : []
  );
  if (node.is_vacuumcmd) refuseInBlock(model, touched, "VACUUM");
  const all = () => [...model.catalog.relations()].map((one) => ({ table: one, relation: one }));
  for (const one of named2.length > 0 ? named2 : all()) {
    if (one.relation?.kind === "view" || one.relation?.kind === "foreign table") continue;
    if (node.is_vacuumcmd && isOn(node.options, "full", false)) {
      if (hasRows(one)) writeAnew(one, touched);
      continue;
    }
    touched.lock(one.table, "SHARE UPDATE EXCLUSIVE");
    if (node.is_vacuumcmd) touched.lockIndexes(one.relation, "ROW EXCLUSIVE");
  }
}
function refresh(node, touched, model) {
  const name = tableOf(node.relation);
  const relation2 = model.catalog.relation(name);
  touched.lock(name, "EXCLUSIVE");
  if (!node.skipData) scanAll(touched, model.catalog, relation2?.reads ?? []);
  if (node.concurrent) {
    touched.lock(name, "ROW EXCLUSIVE");
    touched.lockIndexes(relation2, "ROW EXCLUSIVE");
    touched.scan(name);
    return;
  }
  touched.lock(name, "ACCESS EXCLUSIVE");
  touched.lock(name, "SHARE");
  touched.rewrite(name);
  touched.rebuildIndexes(relation2);
  if (relation2 && relation2.indexes.length > 0) touched.scan(name);
}
function truncate(node, touched, model) {
  const { catalog } = model;
  const waiting = rangesOf(node.relations).flatMap((range) => reached(model, range));
  const names2 = new Set(waiting.map(({ table }) => catalog.show(table)));
  for (const { table, relation: relation2 } of waiting) {
    touched.lock(table, "ACCESS EXCLUSIVE");
    if (hasRows({ table, relation: relation2 })) {
      touched.lock(table, "SHARE");
      touched.rewrite(table);
      touched.rebuildIndexes(relation2);
      if (relation2 && relation2.indexes.length > 0) touched.scan(table);
    }
    for (const { table: referring } of relation2 ? catalog.foreignKeysTo(relation2) : []) {
      if (names2.has(catalog.show(referring))) continue;
      if (node.behavior !== "DROP_CASCADE") {
        touched.refuse(`${catalog.show(referring)} refers to ${catalog.show(table)}.`);
      }
      names2.add(catalog.show(referring));
      waiting.push({ table: referring, relation: referring });
      for (const below of catalog.descendantsOf(referring)) {
        waiting.push({ table: below, relation: below });
      }
    }
  }
}
function nameOf(nodes) {
  const [name = "", schema] = strings(nodes).toReversed();
  return schema === void 0 ? { name } : { schema, name };
}
function createType(catalog, name, kind) {
  catalog.putType({ ...placeOf2(catalog, name), kind });
}
function createEnum(catalog, node) {
  const name = placeOf2(catalog, nameOf(node.typeName));
  catalog.putType({ ...name, kind: "enum", values: strings(node.vals) });
}
function alterEnum(catalog, node) {
  const type = catalog.type(nameOf(node.typeName));
  const value = node.newVal ?? "";
  if (type?.values === void 0) return;
  if (node.oldVal !== void 0) {
    const values = type.values.map((one) => one === node.oldVal ? value : one);
    catalog.putType({ ...type, values });
  } else if (!type.values.includes(value)) {
    const neighbour = type.values.indexOf(node.newValNeighbor ?? "");
    const at = neighbour < 0 ? type.values.length : neighbour + (node.newValIsAfter ? 1 : 0);
    catalog.putType({ ...type, values: type.values.toSpliced(at, 0, value) });
  }
}
function createDomain(catalog, node) {
  const constraints = (node.constraints ?? []).flatMap(
    (one) => "Constraint" in one ? [one.Constraint.contype] : []
  );
  catalog.putType({
    ...placeOf2(catalog, nameOf(node.domainname)),
    kind: "domain",
    base: typeOf(node.typeName, catalog),
    constrained: constraints.some((kind) => kind === "CONSTR_CHECK" || kind === "CONSTR_NOTNULL")
  });
}
function alterDomain(catalog, node) {
  const type = catalog.type(nameOf(node.typeName));
  if (type && (node.subtype === "C" || node.subtype === "O")) {
    catalog.putType({ ...type, constrained: true });
  }
}
function createFunction(catalog, node) {
  if (node.is_procedure) return;
  setVolatility(catalog, placeOf2(catalog, nameOf(node.funcname)), volatilityIn(node.options));
}
function alterFunction(catalog, node) {
  const known = catalog.fn(nameOf(node.func?.objname));
  const said = (node.actions ?? []).some(
    (one) => "DefElem" in one && one.DefElem.defname === "volatility"
  );
  if (known && said) setVolatility(catalog, known, volatilityIn(node.actions));
}
var order = ["immutable", "stable", "volatile"];
function setVolatility(catalog, { schema, name }, volatility) {
  const known = catalog.fn({ schema, name })?.volatility ?? "immutable";
  const most = order.indexOf(known) > order.indexOf(volatility) ? known : volatility;
  catalog.putFunction({ schema, name, volatility: most });
}
function volatilityIn(options) {
  for (const option of options ?? []) {
    if (!("DefElem" in option) || option.DefElem.defname !== "volatility") continue;
    const { arg } = option.DefElem;
    const said = arg && "String" in arg ? arg.String.sval : void 0;
    return order.find((one) => one === said) ?? "volatile";
  }
  return "volatile";
}
var relationTypes = /* @__PURE__ */ new Set([
  "OBJECT_TABLE",
  "OBJECT_FOREIGN_TABLE",
  "OBJECT_VIEW",
  "OBJECT_MATVIEW"
]);
var renaming = {
  RenameStmt: rename,
  AlterObjectSchemaStmt: ({ objectType, relation: relation2 }, touched) => {
    if (relationTypes.has(objectType ?? "")) touched.lock(tableOf(relation2), "ACCESS EXCLUSIVE");
  }
};
function rename(node, touched, model) {
  const table = tableOf(node.relation);
  const relation2 = model.catalog.relation(table);
  switch (node.renameType) {
    case "OBJECT_INDEX": {
      const owner = model.catalog.relationOfIndex(table);
      if (owner) touched.lockIndex(owner, table.name, indexMode(model));
      else touched.lock(table, indexMode(model));
      break;
    }
    case "OBJECT_COLUMN":
      for (const one of reached(model, node.relation)) touched.lock(one.table, "ACCESS EXCLUSIVE");
      break;
    case "OBJECT_TABCONSTRAINT": {
      touched.lock(table, "ACCESS EXCLUSIVE");
      const constraint = relation2?.constraints.find(({ name }) => name === node.subname);
      if (relation2 && constraint && hasIndex(constraint)) {
        touched.lockIndex(relation2, constraint.name, indexMode(model));
      }
      break;
    }
    case "OBJECT_TRIGGER":
    case "OBJECT_POLICY":
    case "OBJECT_RULE":
      touched.lock(table, "ACCESS EXCLUSIVE");
      break;
    default:
      if (relationTypes.has(node.renameType ?? "")) touched.lock(table, "ACCESS EXCLUSIVE");
  }
}
function indexMode({ version }) {
  return version < 12e4 ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE";
}
function label({ objtype, object }, touched, { catalog }) {
  const [name] = droppedNames(object ? [object] : []);
  if (name === void 0) return;
  const mode = "SHARE UPDATE EXCLUSIVE";
  if (relationTypes.has(objtype ?? "")) touched.lock(name, mode);
  else if (objtype === "OBJECT_INDEX") {
    const owner = catalog.relationOfIndex(name);
    if (owner) touched.lockIndex(owner, name.name, mode);
    else touched.lock(name, mode);
  } else if (objtype === "OBJECT_COLUMN" && object && "List" in object) {
    const [table] = droppedNames([{ List: { items: (object.List.items ?? []).slice(0, -1) } }]);
    if (table) touched.lock(table, mode);
  }
}
var objects = {
  CreateTrigStmt: ({ relation: relation2, row }, touched, model) => {
    const [root, ...below] = reached(model, relation2);
    if (root === void 0) return;
    touched.lock(root.table, "SHARE ROW EXCLUSIVE");
    if (!row || root.relation?.kind !== "partitioned table") return;
    for (const { table } of below) touched.lock(table, "SHARE ROW EXCLUSIVE");
  },
  CreatePolicyStmt: ({ table }, touched) => touched.lock(tableOf(table), "ACCESS EXCLUSIVE"),
  AlterPolicyStmt: ({ table }, touched) => touched.lock(tableOf(table), "ACCESS EXCLUSIVE"),
  RuleStmt: locks("ACCESS EXCLUSIVE"),
  CreateStatsStmt: ({ relations: relations3 = [] }, touched) => {
    for (const one of relations3) {
      if ("RangeVar" in one) touched.lock(tableOf(one.RangeVar), "SHARE UPDATE EXCLUSIVE");
    }
  },
  CreatePublicationStmt: publish,
  AlterPublicationStmt: publish,
  CommentStmt: label,
  SecLabelStmt: label,
  AlterDomainStmt: alterDomain2,
  AlterEnumStmt: ({ oldVal }, touched, { version, transaction }) => {
    if (oldVal !== void 0 || version >= 12e4) return;
    if (transaction.mode === "atomic" || transaction.explicit) {
      touched.refuse("Before PostgreSQL 12, ALTER TYPE … ADD VALUE cannot run in a transaction.");
    }
  }
};
function publish({ pubobjects = [] }, touched, model) {
  for (const one of pubobjects) {
    const range = "PublicationObjSpec" in one ? one.PublicationObjSpec.pubtable?.relation : void 0;
    const [root, ...below] = reached(model, range);
    if (range === void 0 || root === void 0) continue;
    const more = root.relation?.kind === "partitioned table" ? [] : below;
    for (const { table } of [root, ...more]) touched.lock(table, "SHARE UPDATE EXCLUSIVE");
  }
}
function alterDomain2(node, touched, { catalog }) {
  const unchecked = node.def && "Constraint" in node.def && node.def.Constraint.skip_validation;
  if (unchecked || !["C", "V", "O"].includes(node.subtype ?? "")) return;
  const domain = catalog.type(nameOf(node.typeName));
  for (const { table } of domain ? columnsOf(catalog, domain) : []) {
    if (!hasRows({ table, relation: table })) continue;
    touched.lock(table, "SHARE");
    touched.scan(table);
  }
}
var Touched = class {
  #model;
  #locks = /* @__PURE__ */ new Map();
  #rewrites = /* @__PURE__ */ new Set();
  #rebuilds = /* @__PURE__ */ new Set();
  #scans = /* @__PURE__ */ new Set();
  #refused;
  constructor(model) {
    this.#model = model;
  }
  lock(table, mode) {
    if (!this.#isOld(table)) return;
    const relation2 = this.#show(table);
    this.#locks.set(`${relation2} ${mode}`, { relation: relation2, mode });
  }
  /** An index, by its name, of a table that is known. */
  lockIndex(table, index, mode) {
    if (!this.#isOld(table)) return;
    const relation2 = this.#showIndex(table, index);
    this.#locks.set(`${relation2} ${mode}`, { relation: relation2, mode });
  }
  lockIndexes(table, mode) {
    for (const { name } of table?.indexes ?? []) this.lockIndex(table, name, mode);
  }
  rewrite(table) {
    if (this.#isOld(table)) this.#rewrites.add(this.#show(table));
  }
  /** The index is built anew in place, under a lock that nothing passes. */
  rebuild(table, index) {
    this.lockIndex(table, index, "ACCESS EXCLUSIVE");
    if (this.#isOld(table)) this.#rebuilds.add(this.#showIndex(table, index));
  }
  rebuildIndexes(table) {
    for (const { name } of table?.indexes ?? []) this.rebuild(table, name);
  }
  scan(table) {
    if (this.#isOld(table)) this.#scans.add(this.#show(table));
  }
  /** The first reason counts: the server stops at it. */
  refuse(reason) {
    this.#refused ??= reason;
  }
  effects() {
    if (this.#refused !== void 0) return { ...noEffects, refused: this.#refused };
    return {
      locks: [...this.#locks.values()],
      rewrites: [...this.#rewrites],
      rebuilds: [...this.#rebuilds],
      scans: [...this.#scans]
    };
  }
  #show(table) {
    return this.#model.catalog.show(table);
  }
  #showIndex({ schema }, name) {
    return schema === this.#model.catalog.searchPath[0] ? name : `${schema}.${name}`;
  }
  /** The script may have made it under its bare name, or under its full one. */
  #isOld(table) {
    const { catalog } = this.#model;
    const { schema, name } = catalog.resolve(table);
    const bare = schema === catalog.searchPath[0] && this.#model.isNewTable({ name });
    return !(bare || this.#model.isNewTable(table) || this.#model.isNewTable({ schema, name }));
  }
};
var effects = {
  AlterTableStmt: (node, touched, model) => alter(node, commandsOf(node), { touched, model }),
  DropStmt: drop2,
  ...creation,
  ...renaming,
  ...indexing,
  ...maintenance,
  ...data,
  ...objects
};
function effectsOf({ kind, node }, model) {
  const effect = effects[kind];
  if (effect === void 0) return noEffects;
  const touched = new Touched(model);
  effect(node, touched, model);
  return touched.effects();
}
var Timeouts = class {
  #session = /* @__PURE__ */ new Set();
  /** What SET LOCAL says, until the transaction ends. */
  #local = /* @__PURE__ */ new Map();
  isSet(timeout) {
    return this.#local.get(timeout) ?? this.#session.has(timeout);
  }
  /** A statement that may not run only takes away. */
  learn(statement, transaction) {
    const control = transactionControl(statement);
    if (control === "commit" || !isTransactional(statement)) this.#local.clear();
    if (control === "rollback" || control === "rollback-to" || forgetsAll(statement)) {
      this.#local.clear();
      this.#session.clear();
    }
    const inTransaction = transaction.mode !== "explicit" || transaction.explicit;
    for (const { name, isLocal, on } of settingsIn(statement)) {
      if (on && !statement.certain) continue;
      if (!isLocal) {
        this.#local.delete(name);
        if (on) this.#session.add(name);
        else this.#session.delete(name);
      } else if (inTransaction) {
        this.#local.set(name, on);
      }
    }
  }
};
function missingTimeout(timeout, { model, effects: effects2 }, says) {
  const lock = effects2.locks.find(({ mode: mode2 }) => blocksWrites(mode2));
  if (lock === void 0 || model.timeouts.isSet(timeout)) return [];
  if (model.transaction.held.some(({ mode: mode2 }) => blocksWrites(mode2))) return [];
  const { mode, explicit } = model.transaction;
  const local = mode === "atomic" || explicit ? "LOCAL " : "";
  const safeWay = `SET ${local}${timeout} = '${usual[timeout]}';`;
  return [{ object: lock.relation, message: says(lock), safeWay }];
}
var usual = {
  lock_timeout: "5s",
  statement_timeout: "5min",
  idle_in_transaction_session_timeout: "1min"
};
function settingsIn({ kind, node }) {
  if (kind === "VariableSetStmt") {
    const { name = "", is_local: isLocal = false } = node;
    return [{ name, isLocal, on: node.kind === "VAR_SET_VALUE" && isOn3(node.args?.[0]) }];
  }
  if (kind !== "SelectStmt") return [];
  return [...nodesIn(node)].flatMap((inner) => inner.kind === "FuncCall" ? setBy(inner.node) : []);
}
function setBy({ funcname, args }) {
  if (strings(funcname).at(-1) !== "set_config") return [];
  const [name, value, isLocal] = args ?? [];
  if (name === void 0 || !("A_Const" in name)) return [];
  const local = isLocal !== void 0 && "A_Const" in isLocal && isLocal.A_Const.boolval?.boolval;
  return [{ name: name.A_Const.sval?.sval ?? "", isLocal: local === true, on: isOn3(value) }];
}
function isOn3(value) {
  for (const { kind, node } of nodesIn(value)) {
    if (kind !== "A_Const") continue;
    if (node.ival) return (node.ival.ival ?? 0) > 0;
    return Number.parseFloat(node.sval?.sval ?? node.fval?.fval ?? "0") > 0;
  }
  return false;
}
function forgetsAll({ kind, node }) {
  if (kind === "DiscardStmt") return node.target === "DISCARD_ALL";
  return kind === "VariableSetStmt" && node.kind === "VAR_RESET_ALL";
}
var requireIdleInTransactionTimeout = defineRule({
  name: "require-idle-in-transaction-timeout",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Blocks writes in a transaction of its own without a timeout for idling",
  why: "Between BEGIN and COMMIT the script may stop: a lost connection, a person at lunch. The lock stays until the server notices. A migration without BEGIN is sent at once and never idles.",
  safeWay: "SET LOCAL idle_in_transaction_session_timeout = '1min';",
  examples: {
    bad: ["BEGIN; ALTER TABLE users DROP COLUMN a; COMMIT"],
    ok: [
      "ALTER TABLE users DROP COLUMN a",
      "BEGIN; SET LOCAL idle_in_transaction_session_timeout = '1min'; ALTER TABLE users DROP COLUMN a; COMMIT"
    ]
  },
  check(_statement, model, effects2) {
    if (!model.transaction.explicit) return [];
    return missingTimeout(
      "idle_in_transaction_session_timeout",
      { model, effects: effects2 },
      ({ relation: relation2 }) => `${relation2} stays blocked when the script stops before its COMMIT: no idle_in_transaction_session_timeout is set.`
    );
  }
});
var requireLockTimeout = defineRule({
  name: "require-lock-timeout",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Blocks writes to a table without a lock_timeout",
  why: "A statement that waits for its lock makes every later query on that table wait behind it: one long transaction elsewhere, and the application stands still. A lock_timeout ends the wait. migrate sets one by itself; the script must where something else runs it.",
  safeWay: "SET LOCAL lock_timeout = '5s';",
  examples: {
    bad: [
      "ALTER TABLE users DROP COLUMN a",
      "SET lock_timeout = 0; ALTER TABLE users DROP COLUMN a",
      "SET LOCAL lock_timeout = '5s'; BEGIN; ALTER TABLE users DROP COLUMN a; COMMIT",
      "BEGIN; SET LOCAL lock_timeout = '5s'; COMMIT; ALTER TABLE users DROP COLUMN a",
      "SET lock_timeout = '5s'; RESET lock_timeout; ALTER TABLE users DROP COLUMN a"
    ],
    ok: [
      "SET lock_timeout = '5s'; ALTER TABLE users DROP COLUMN a",
      "BEGIN; SET LOCAL lock_timeout TO 500; ALTER TABLE users DROP COLUMN a; COMMIT",
      "SELECT set_config('lock_timeout', '5s', false); ALTER TABLE users DROP COLUMN a",
      "CREATE TABLE t (a int); ALTER TABLE t DROP COLUMN a",
      "CREATE INDEX CONCURRENTLY i ON users (a)"
    ]
  },
  check(_statement, model, effects2) {
    return missingTimeout(
      "lock_timeout",
      { model, effects: effects2 },
      ({ relation: relation2 }) => `While it waits for its lock, everything else on ${relation2} waits behind it: no lock_timeout is set.`
    );
  }
});
var requireStatementTimeout = defineRule({
  name: "require-statement-timeout",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Blocks writes to a table without a statement_timeout",
  why: "A statement that takes longer than anyone thought holds its lock as long: a statement_timeout ends it, and undoes it. migrate sets one by itself; the script must where something else runs it.",
  safeWay: "SET LOCAL statement_timeout = '5min';",
  examples: {
    bad: [
      "ALTER TABLE users DROP COLUMN a",
      "SET lock_timeout = '5s'; ALTER TABLE users DROP COLUMN a"
    ],
    ok: [
      "SET statement_timeout = '5min'; ALTER TABLE users DROP COLUMN a",
      "CREATE TABLE t (a int)"
    ]
  },
  check(_statement, model, effects2) {
    return missingTimeout(
      "statement_timeout",
      { model, effects: effects2 },
      ({ relation: relation2 }) => `Blocks writes to ${relation2} for as long as it takes: no statement_timeout is set.`
    );
  }
});
var requireTableSchema = defineRule({
  name: "require-table-schema",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Names a table or view without its schema",
  why: "Which table it means depends on the search path of whoever runs the migration: of another role or setting, another table, or a table made in the wrong schema.",
  safeWay: "Write the schema: public.users.",
  examples: {
    bad: [
      "CREATE TABLE users (id int)",
      "ALTER TABLE users ADD COLUMN a int",
      "CREATE INDEX ON users (a)",
      "DROP TABLE shop.a, b",
      "CREATE TABLE shop.a (b int REFERENCES users)",
      "ALTER TABLE users RENAME TO people"
    ],
    ok: [
      "CREATE TABLE shop.users (id int); CREATE INDEX ON shop.users (id); DROP VIEW shop.v",
      "CREATE TEMP TABLE t (a int); DROP TABLE t",
      "DROP TYPE mood"
    ]
  },
  check(statement, model) {
    return tablesNamed(statement).filter(({ table }) => table.schema === void 0 && table.name !== "").filter(({ table }) => !model.isTemporary(table)).map(({ table, location }) => ({
      object: table.name,
      message: `Which ${table.name} is meant depends on the search path of whoever runs it.`,
      safeWay: quoteTable({ schema: model.catalog.resolve(table).schema, name: table.name }),
      ...location !== void 0 && { location }
    }));
  }
});
function tablesNamed(statement) {
  const referred = constraintsDefined(statement).flatMap(
    ({ constraint }) => ranges(constraint.pktable)
  );
  return [...itself2(statement), ...referred];
}
function itself2({ kind, node }) {
  switch (kind) {
    case "CreateStmt":
    case "AlterTableStmt":
    case "IndexStmt":
    case "RenameStmt":
    case "AlterObjectSchemaStmt":
    case "CreateTrigStmt":
    case "RefreshMatViewStmt":
      return ranges(node.relation);
    case "ViewStmt":
      return ranges(node.view);
    case "CreateTableAsStmt":
      return ranges(node.into?.rel);
    case "CreateSeqStmt":
      return ranges(node.sequence);
    case "TruncateStmt":
      return (node.relations ?? []).flatMap(
        (one) => "RangeVar" in one ? ranges(one.RangeVar) : []
      );
    case "DropStmt":
      if (!relations2.has(node.removeType ?? "")) return [];
      return droppedNames(node.objects).map((table) => ({ table }));
    default:
      return [];
  }
}
function ranges(named2) {
  if (named2 === void 0 || named2.relpersistence === "t") return [];
  const { location } = named2;
  return [{ table: tableOf(named2), ...location !== void 0 && { location } }];
}
var relations2 = /* @__PURE__ */ new Set([
  "OBJECT_TABLE",
  "OBJECT_VIEW",
  "OBJECT_MATVIEW",
  "OBJECT_SEQUENCE",
  "OBJECT_INDEX",
  "OBJECT_FOREIGN_TABLE"
]);
var reservedName = defineRule({
  name: "reserved-name",
  category: "style",
  risk: "low",
  dataLoss: false,
  summary: "Gives a name that SQL reserves",
  why: "A reserved word must be quoted in every query, and one that forgets it may mean something else: SELECT user gives the role, not a column.",
  safeWay: "Choose another name: users for user, orders for order.",
  examples: {
    bad: ['CREATE TABLE "order" (id int)', 'ALTER TABLE a ADD COLUMN "user" text'],
    ok: [
      'CREATE TABLE orders (id int, name text, "Order" text)',
      'ALTER TABLE "order" ADD COLUMN a int'
    ]
  },
  check(statement) {
    return namesDeclared(statement).filter(({ name }) => /^[a-z_]+$/.test(name) && quote(name) !== name).map(({ what, name, ...place }) => ({
      ...place,
      message: `The ${what} ${quote(name)} has a name that SQL reserves: every query must quote it.`
    }));
  }
});
var truncate2 = defineRule({
  name: "truncate",
  category: "data loss",
  risk: "critical",
  operation: "truncate",
  dataLoss: true,
  summary: "Empties a table that was there before",
  why: "Every row is lost, no trigger for each row fires, and with CASCADE the tables that refer to it are emptied too. It is as much as dropping the table.",
  safeWay: "DELETE the rows that are meant, with a WHERE, in batches.",
  examples: {
    bad: [
      "TRUNCATE users",
      "truncate\n  table only public.users, orders restart identity",
      "DO $$ BEGIN IF true THEN TRUNCATE users; END IF; END $$",
      "CREATE TABLE orgs (id int PRIMARY KEY); TRUNCATE orgs CASCADE"
    ],
    ok: ["CREATE TABLE import (id int); TRUNCATE import", "INSERT INTO log VALUES ('TRUNCATE a')"]
  },
  check({ kind, node }, model) {
    if (kind !== "TruncateStmt") return [];
    const cascades = node.behavior === "DROP_CASCADE";
    return (node.relations ?? []).flatMap((relation2) => "RangeVar" in relation2 ? [tableOf(relation2.RangeVar)] : []).filter((table) => cascades || !model.isNewTable(table)).map(show).map((object) => ({
      object,
      message: `Deletes every row of ${object}${cascades ? ", and of every table that refers to it" : ""}.`
    }));
  }
});
var updateWithoutWhere = defineRule({
  name: "update-without-where",
  category: "data loss",
  risk: "medium",
  dataLoss: true,
  summary: "Overwrites a column in every row of a table that was there before",
  why: "The old values are lost and every row is locked until the commit. It is medium, not high: most are meant, to fill a column, and the rows stay.",
  safeWay: "Add the WHERE that is meant; for many rows, update in batches outside the migration. Keep the old values in another column if they may be wanted.",
  examples: {
    bad: [
      "UPDATE users SET email = ''",
      "UPDATE ONLY public.users SET a = 1, b = 2 WHERE 1 = 1",
      "UPDATE users SET a = o.a FROM orders o",
      "WITH x AS (UPDATE users SET a = 1 RETURNING 1) SELECT * FROM x",
      "ALTER TABLE users ADD COLUMN b int; UPDATE users SET b = a, a = NULL"
    ],
    ok: [
      "UPDATE users SET a = 1 WHERE id = 1",
      "ALTER TABLE users ADD COLUMN b int; UPDATE users SET b = a",
      "CREATE TABLE t (a int); UPDATE t SET a = 1",
      "INSERT INTO users VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 1"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "UpdateStmt" || narrows(node.whereClause)) return [];
    const table = tableOf(node.relation);
    const old = (node.targetList ?? []).flatMap((target) => "ResTarget" in target ? [target.ResTarget.name ?? ""] : []).filter((column) => !model.isNewColumn(table, column));
    if (old.length === 0) return [];
    const object = show(table);
    return [{ object, message: `Overwrites ${old.join(", ")} in every row of ${object}.` }];
  }
});
var rules = [
  dropDatabase,
  dropSchema,
  dropTable,
  truncate2,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  opaqueCode,
  identifierTooLong,
  duplicateColumnAssignment,
  preferBigintOverInt,
  preferIdentity,
  preferTextField,
  preferTimestampTz,
  preferJsonb,
  banCharField,
  creatingEnum,
  requireEnumValueOrdering,
  banCreateDomainWithConstraint,
  naming,
  reservedName,
  requireTableSchema,
  createTableWithoutPrimaryKey,
  foreignKeyWithoutIndex,
  columnPadding,
  multipleAlterTable,
  preferRobustStatements,
  requireLockTimeout,
  requireStatementTimeout,
  requireIdleInTransactionTimeout
];
function activeRules(settings = {}) {
  const faults = Object.keys(settings).flatMap(faultOf);
  if (faults.length > 0) throw invalid(faults);
  return rules.flatMap((rule) => {
    const setting = Object.hasOwn(settings, rule.name) ? settings[rule.name] : void 0;
    if (setting === void 0) return rule.category === "style" ? [] : [rule];
    if (setting === "off") return [];
    const check = (...subject) => rule.check(...subject).map((hit) => ({ ...hit, risk: setting }));
    return [{ ...rule, check }];
  });
}
function suggestRule(name) {
  const near = nearest(
    name,
    rules.map((rule) => rule.name)
  );
  return near === void 0 ? "" : `; did you mean "${near}"?`;
}
function faultOf(name) {
  const rule = rules.find((candidate) => candidate.name === name);
  if (rule === void 0) {
    return [`safety.rules: unknown rule ${JSON.stringify(name)}${suggestRule(name)}`];
  }
  if (rule.operation === void 0) return [];
  return [
    `safety.rules: "${name}" has a policy of its own, safety.destructive_operations.${rule.operation}, which says what it asks for`
  ];
}
function invalid(faults) {
  return new FaberDbError("CONFIG_INVALID", {
    message: `The configuration has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}: ${faults.join("; ")}.`,
    next: "Mend safety.rules in the configuration. docs/SAFETY-RULES.md lists every rule.",
    facts: { faults }
  });
}
var Journal = class {
  #entries = [];
  #marks = /* @__PURE__ */ new Map();
  #open = false;
  begin() {
    this.end();
    this.#open = true;
  }
  mark(savepoint) {
    this.#marks.set(savepoint, this.#entries.length);
  }
  add(entry) {
    if (this.#open) this.#entries.push(entry);
  }
  /** Back to the savepoint, or to the beginning. */
  undo(savepoint) {
    this.#undoTo(savepoint === void 0 ? 0 : this.#marks.get(savepoint) ?? Number.MAX_VALUE);
  }
  /** Makes a change, takes it back, and answers what it was. */
  undoing(change2) {
    const wasOpen = this.#open;
    const from = this.#entries.length;
    this.#open = true;
    change2();
    this.#open = wasOpen;
    return this.#undoTo(from);
  }
  end() {
    this.#entries = [];
    this.#marks.clear();
    this.#open = false;
  }
  #undoTo(from) {
    const open = this.#open;
    this.#open = false;
    const undone = this.#entries.splice(from);
    for (const { undo } of undone.toReversed()) undo();
    this.#open = open;
    return undone;
  }
};
function nameKey({ schema, name }) {
  return JSON.stringify([schema, name]);
}
var Links = class {
  #from = /* @__PURE__ */ new Map();
  /** The keys of those that point at `target`, in the order in which they came. */
  to(target) {
    return [...this.#from.get(nameKey(target)) ?? []];
  }
  add(target, from) {
    if (target === void 0) return;
    const key = nameKey(target);
    this.#from.set(key, (this.#from.get(key) ?? /* @__PURE__ */ new Set()).add(from));
  }
  remove(target, from) {
    if (target !== void 0) this.#from.get(nameKey(target))?.delete(from);
  }
};
var Catalog = class {
  #settings;
  /** What SET LOCAL hides until the transaction ends. */
  #hidden;
  #journal = new Journal();
  #relations = /* @__PURE__ */ new Map();
  #types = /* @__PURE__ */ new Map();
  #functions = /* @__PURE__ */ new Map();
  #referring = new Links();
  #readers = new Links();
  #children = new Links();
  /** The relation that an index belongs to: both by their keys. */
  #indexes = /* @__PURE__ */ new Map();
  constructor(snapshot) {
    this.#settings = {
      timeZone: snapshot?.timeZone,
      searchPath: snapshot?.searchPath ?? ["public"]
    };
    for (const relation2 of snapshot?.relations ?? []) this.put(relation2);
    for (const type of snapshot?.types ?? []) this.putType(type);
    for (const fn of snapshot?.functions ?? []) this.putFunction(fn);
  }
  get timeZone() {
    return this.#settings.timeZone;
  }
  get searchPath() {
    return this.#settings.searchPath;
  }
  /** What a session sets; `local` until its transaction ends. */
  set(settings, local = false) {
    const before = this.#settings;
    const hidden = this.#hidden;
    this.#journal.add({
      undo: () => {
        this.#settings = before;
        this.#hidden = hidden;
      },
      // A time zone that may be another is unknown; names go on to be looked up as before.
      forget: () => {
        this.#settings = { ...this.#settings, timeZone: void 0 };
      }
    });
    if (local) this.#hidden ??= before;
    else if (hidden) this.#hidden = { ...hidden, ...settings };
    this.#settings = { ...before, ...settings };
  }
  /** From here on, what is learned may be taken back by `rollBack`. */
  begin() {
    this.#journal.begin();
  }
  savepoint(name) {
    this.#journal.mark(name);
  }
  /** Takes back what was learned since the transaction began, or since a savepoint of it. */
  rollBack(savepoint) {
    this.#journal.undo(savepoint);
    if (savepoint === void 0) this.endTransaction();
  }
  /** Of what a statement that may not run changes, nothing is known afterwards. */
  doubt(change2) {
    for (const { forget } of this.#journal.undoing(change2)) forget();
  }
  endTransaction() {
    this.#journal.end();
    if (this.#hidden) this.#settings = this.#hidden;
    this.#hidden = void 0;
  }
  /** The full name that a statement means; of an unknown one, the schema it would be created in. */
  resolve({ schema, name }) {
    return this.#find(this.#relations, { schema, name }) ?? this.#inFirstSchema(schema, name);
  }
  /** The name as effects and findings give it: bare in the first schema of the search path. */
  show(table) {
    const { schema, name } = this.resolve(table);
    const bare = table.schema === void 0 && this.relation(table) === void 0;
    return bare || schema === this.searchPath[0] ? name : show({ schema, name });
  }
  relation(name) {
    return this.#relations.get(nameKey(this.resolve(name)));
  }
  relations() {
    return this.#relations.values();
  }
  /** The table or materialized view that an index belongs to. */
  relationOfIndex(index) {
    const found = this.#find(this.#indexes, index);
    return found && this.#relations.get(this.#indexes.get(nameKey(found)) ?? "");
  }
  /** The foreign keys that refer to a relation, with the table that each stands on. */
  foreignKeysTo(target) {
    return this.#linked(this.#referring, target).flatMap(
      (table) => table.constraints.filter(({ references }) => references && nameKey(references) === nameKey(target)).map((constraint) => ({ table, constraint }))
    );
  }
  /** The views that read a relation, directly or through other views. */
  viewsOver(target) {
    const found = /* @__PURE__ */ new Map();
    const waiting = this.#linked(this.#readers, target);
    for (let view = waiting.pop(); view !== void 0; view = waiting.pop()) {
      if (found.has(nameKey(view))) continue;
      found.set(nameKey(view), view);
      waiting.push(...this.#linked(this.#readers, view));
    }
    return [...found.values()];
  }
  partitionsOf(parent) {
    return this.childrenOf(parent).filter(({ partitionOf }) => partitionOf !== void 0);
  }
  /** The tables that are partitions of a table or inherit from it. */
  childrenOf(parent) {
    return this.#linked(this.#children, parent);
  }
  /** Those, and theirs, to the last. */
  descendantsOf(parent) {
    const found = new Set(this.childrenOf(parent));
    for (const child of found) for (const below of this.childrenOf(child)) found.add(below);
    return [...found];
  }
  /** Whether a table, view or index of this name is known in a schema. */
  isTaken(name) {
    return this.#relations.has(nameKey(name)) || this.#indexes.has(nameKey(name));
  }
  put(relation2) {
    this.#replace(relation2, relation2);
  }
  remove(name) {
    this.#replace(name, void 0);
  }
  type(name) {
    const found = this.#find(this.#types, name);
    return found && this.#types.get(nameKey(found));
  }
  types() {
    return this.#types.values();
  }
  putType(type) {
    this.#keep(this.#types, type);
    this.#types.set(nameKey(type), type);
  }
  removeType(name) {
    this.#keep(this.#types, name);
    this.#types.delete(nameKey(name));
  }
  fn(name) {
    const found = this.#find(this.#functions, name);
    return found && this.#functions.get(nameKey(found));
  }
  putFunction(fn) {
    this.#keep(this.#functions, fn);
    this.#functions.set(nameKey(fn), fn);
  }
  removeFunction(name) {
    this.#keep(this.#functions, name);
    this.#functions.delete(nameKey(name));
  }
  /** Where an unqualified or qualified name is found among those of one kind. */
  #find(known, { schema, name }) {
    const paths = schema === void 0 ? this.searchPath : [schema];
    const found = paths.find((path) => known.has(nameKey({ schema: path, name })));
    return found === void 0 ? void 0 : { schema: found, name };
  }
  #inFirstSchema(schema, name) {
    return { schema: schema ?? this.searchPath[0] ?? "public", name };
  }
  #linked(links, target) {
    return links.to(target).flatMap((from) => this.#relations.get(from) ?? []);
  }
  #replace(name, after) {
    const key = nameKey(name);
    const before = this.#relations.get(key);
    if (before) this.#unlink(key, before);
    if (after) this.#link(key, after);
    else this.#relations.delete(key);
    this.#journal.add({
      undo: () => this.#replace(name, before),
      forget: () => this.remove(name)
    });
  }
  #link(key, relation2) {
    this.#relations.set(key, relation2);
    for (const { references } of relation2.constraints) this.#referring.add(references, key);
    for (const read of relation2.reads ?? []) this.#readers.add(read, key);
    for (const parent of parentsOf(relation2)) this.#children.add(parent, key);
    for (const { name } of relation2.indexes) this.#indexes.set(indexKey(relation2, name), key);
  }
  #unlink(key, relation2) {
    for (const { references } of relation2.constraints) this.#referring.remove(references, key);
    for (const read of relation2.reads ?? []) this.#readers.remove(read, key);
    for (const parent of parentsOf(relation2)) this.#children.remove(parent, key);
    for (const { name } of relation2.indexes) this.#indexes.delete(indexKey(relation2, name));
  }
  #keep(map, name) {
    const key = nameKey(name);
    const before = map.get(key);
    this.#journal.add({
      undo: () => before === void 0 ? map.delete(key) : map.set(key, before),
      forget: () => map.delete(key)
    });
  }
};
function parentsOf({ partitionOf, inherits = [] }) {
  return partitionOf === void 0 ? inherits : [partitionOf, ...inherits];
}
function indexKey({ schema }, name) {
  return nameKey({ schema, name });
}
function rename2(catalog, node) {
  const newName = node.newname ?? "";
  const name = tableOf(node.relation);
  switch (node.renameType) {
    case "OBJECT_TABLE":
    case "OBJECT_VIEW":
    case "OBJECT_MATVIEW":
    case "OBJECT_FOREIGN_TABLE": {
      const { schema, name: old } = catalog.resolve(name);
      moveRelation(catalog, { schema, name: old }, { schema, name: newName });
      break;
    }
    case "OBJECT_INDEX":
      renameIndex(catalog, catalog.relationOfIndex(name), { from: name.name, to: newName });
      break;
    case "OBJECT_COLUMN":
      renameColumn(catalog, catalog.relation(name), { from: node.subname ?? "", to: newName });
      break;
    case "OBJECT_TABCONSTRAINT":
      renameConstraint(catalog, catalog.relation(name), { from: node.subname ?? "", to: newName });
      break;
    case "OBJECT_TYPE":
    case "OBJECT_DOMAIN": {
      const [written] = droppedNames(node.object ? [node.object] : []);
      const type = written && catalog.type(written);
      if (type) moveType(catalog, type, { schema: type.schema, name: newName });
      break;
    }
    case "OBJECT_SCHEMA":
      moveAll(catalog, node.subname ?? "", newName);
  }
}
function changeSchema(catalog, node) {
  const schema = node.newschema ?? "";
  if (node.relation) {
    const from = catalog.resolve(tableOf(node.relation));
    moveRelation(catalog, from, { schema, name: from.name });
  } else if (node.objectType === "OBJECT_TYPE" || node.objectType === "OBJECT_DOMAIN") {
    const [written] = droppedNames(node.object ? [node.object] : []);
    const type = written && catalog.type(written);
    if (type) moveType(catalog, type, { schema, name: type.name });
  }
}
function moveRelation(catalog, from, to) {
  const relation2 = catalog.relation(from);
  const is = (name) => name.schema === from.schema && name.name === from.name;
  const moved = (name) => is(name) ? to : name;
  const pointing = [
    ...catalog.foreignKeysTo(from).map(({ table }) => table),
    ...catalog.viewsOver(from),
    ...catalog.childrenOf(from)
  ];
  catalog.remove(from);
  if (relation2) catalog.put(pointed({ ...relation2, ...to }, moved));
  else catalog.remove(to);
  for (const one of pointing) {
    const now = catalog.relation(one);
    if (now && !is(one)) catalog.put(pointed(now, moved));
  }
}
function pointed(relation2, moved) {
  const { partitionOf, inherits, reads } = relation2;
  return {
    ...relation2,
    ...partitionOf && { partitionOf: moved(partitionOf) },
    ...inherits && { inherits: inherits.map(moved) },
    ...reads && { reads: reads.map(moved) },
    constraints: relation2.constraints.map(
      (constraint) => constraint.references ? { ...constraint, references: moved(constraint.references) } : constraint
    )
  };
}
function renameIndex(catalog, table, { from, to }) {
  if (table === void 0) return;
  const renamed2 = (one) => one.name === from ? { ...one, name: to } : one;
  const constraints = table.constraints.map(renamed2);
  catalog.put({ ...table, indexes: table.indexes.map(renamed2), constraints });
}
function renameConstraint(catalog, table, change2) {
  if (table === void 0) return;
  const constraints = table.constraints.map(
    (one) => one.name === change2.from ? { ...one, name: change2.to } : one
  );
  const indexed = table.indexes.some(({ name }) => name === change2.from);
  if (indexed) renameIndex(catalog, table, change2);
  else catalog.put({ ...table, constraints });
}
function renameColumn(catalog, table, { from, to }) {
  if (table === void 0) return;
  const renamed2 = (name) => name === from ? to : name;
  for (const one of [table, ...catalog.descendantsOf(table)]) {
    catalog.put({
      ...withColumns(one, [from], (column) => ({ ...column, name: to })),
      indexes: one.indexes.map((index) => ({ ...index, columns: index.columns.map(renamed2) })),
      constraints: one.constraints.map((constraint) => ({
        ...constraint,
        columns: constraint.columns.map(renamed2),
        ...constraint.provesNotNull && {
          provesNotNull: constraint.provesNotNull.map(renamed2)
        }
      }))
    });
  }
  for (const { table: referring, constraint } of catalog.foreignKeysTo(table)) {
    const now = catalog.relation(referring);
    const referredColumns = constraint.referredColumns?.map(renamed2);
    if (now === void 0 || referredColumns === void 0) continue;
    const constraints = now.constraints.map(
      (one) => one.name === constraint.name ? { ...one, referredColumns } : one
    );
    catalog.put({ ...now, constraints });
  }
}
function moveType(catalog, from, to) {
  for (const { table, column } of columnsOf(catalog, from)) {
    const now = catalog.relation(table);
    const moved = (one) => ({ ...one, type: { ...one.type, ...to } });
    if (now) catalog.put(withColumns(now, [column], moved));
  }
  catalog.removeType(from);
  catalog.putType({ ...from, ...to });
}
function moveAll(catalog, from, to) {
  for (const relation2 of [...catalog.relations()]) {
    if (relation2.schema === from) {
      moveRelation(catalog, relation2, { schema: to, name: relation2.name });
    }
  }
  for (const type of [...catalog.types()]) {
    if (type.schema === from) moveType(catalog, type, { schema: to, name: type.name });
  }
}
function setVariable(catalog, node) {
  const values = (node.args ?? []).map(text);
  const known = node.kind === "VAR_SET_VALUE" && values.every((value) => value !== void 0);
  const local = node.is_local ?? false;
  if (node.kind === "VAR_RESET_ALL") catalog.set({ timeZone: void 0 });
  else if (node.name === "timezone") {
    catalog.set({ timeZone: known ? values[0] : void 0 }, local);
  } else if (node.name === "search_path") {
    const path = values.filter((value) => value !== void 0 && value !== "");
    catalog.set({ searchPath: known ? path : ["public"] }, local);
  }
}
function setByFunction(catalog, node) {
  for (const { kind, node: call } of nodesIn(node.targetList)) {
    if (kind !== "FuncCall" || strings(call.funcname).at(-1) !== "set_config") continue;
    const [name, value] = (call.args ?? []).map(text);
    const [, , last] = call.args ?? [];
    const local = last && "A_Const" in last ? last.A_Const.boolval?.boolval ?? false : false;
    if (name?.toLowerCase() === "timezone") catalog.set({ timeZone: value }, local);
    if (name?.toLowerCase() === "search_path" && value !== void 0) {
      catalog.set({ searchPath: schemasIn(value) }, local);
    }
  }
}
function schemasIn(path) {
  const parts = path.split(",").map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
  return parts.filter((part) => part !== "");
}
function text(node) {
  if (!("A_Const" in node)) return void 0;
  const { sval, isnull } = node.A_Const;
  return isnull || sval === void 0 ? void 0 : sval.sval ?? "";
}
var learners = {
  CreateStmt: (catalog, node) => {
    if (!node.if_not_exists) createTable(catalog, node);
  },
  CreateForeignTableStmt: (catalog, { base }) => {
    if (base && !base.if_not_exists) createTable(catalog, base, "foreign table");
  },
  CreateTableAsStmt: (catalog, { into, query, objtype, if_not_exists }) => {
    if (if_not_exists) return;
    createAs(catalog, into, query, objtype === "OBJECT_MATVIEW" ? "materialized view" : "table");
  },
  SelectStmt: (catalog, node) => {
    if (node.intoClause) createAs(catalog, node.intoClause, node, "table");
    setByFunction(catalog, node);
  },
  CreateSchemaStmt: (catalog, { schemaElts, schemaname }) => {
    for (const element of schemaElts ?? []) learnIn(catalog, schemaname, element);
  },
  ViewStmt: createView,
  IndexStmt: createIndex,
  AlterTableStmt: alterTable,
  RenameStmt: rename2,
  AlterObjectSchemaStmt: changeSchema,
  DropStmt: drop,
  DropOwnedStmt: (catalog) => {
    for (const relation2 of [...catalog.relations()]) catalog.remove(relation2);
  },
  CreateEnumStmt: createEnum,
  AlterEnumStmt: alterEnum,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain,
  CompositeTypeStmt: (catalog, { typevar }) => createType(catalog, tableOf(typevar), "composite"),
  CreateRangeStmt: (catalog, { typeName }) => createType(catalog, nameOf(typeName), "range"),
  DefineStmt: (catalog, { kind, defnames }) => {
    if (kind === "OBJECT_TYPE") createType(catalog, nameOf(defnames), "other");
  },
  CreateFunctionStmt: createFunction,
  AlterFunctionStmt: alterFunction,
  VariableSetStmt: setVariable,
  DiscardStmt: (catalog) => catalog.set({ timeZone: void 0 }),
  TransactionStmt: (catalog, node) => {
    const control = transactionControl({ kind: "TransactionStmt", node });
    if (control === "begin") catalog.begin();
    if (control === "savepoint") catalog.savepoint(node.savepoint_name ?? "");
    if (control === "rollback" || control === "prepare") catalog.rollBack();
    if (control === "rollback-to") catalog.rollBack(node.savepoint_name ?? "");
    if (control === "commit") catalog.endTransaction();
  }
};
function learnStructure(catalog, { kind, node, certain = true }) {
  const learner = learners[kind];
  if (learner === void 0) return;
  if (certain) learner(catalog, node);
  else catalog.doubt(() => learner(catalog, node));
}
function learnIn(catalog, schema, element) {
  const path = catalog.searchPath;
  if (schema !== void 0) catalog.set({ searchPath: [schema, ...path] });
  const [entry] = Object.entries(element);
  if (entry) learnStructure(catalog, { kind: entry[0], node: entry[1] });
  catalog.set({ searchPath: path });
}
var STATEMENT_LIMIT = 200;
function findingsOf(rules2, statement, { model, effects: effects2 }, migration) {
  return rules2.flatMap(
    (rule) => rule.check(statement, model, effects2).map((hit) => ({
      hit,
      finding: {
        rule: rule.name,
        risk: hit.risk ?? rule.risk,
        ...rule.operation === void 0 ? {} : { operation: rule.operation },
        migration: migration.name,
        file: migration.file,
        ...placeOf3(hit, statement),
        statement: [...statement.text.slice(0, 2 * STATEMENT_LIMIT)].slice(0, STATEMENT_LIMIT).join(""),
        ...hit.object === void 0 ? {} : { object: hit.object },
        locks: strongestLocks(effects2.locks),
        rewrite: effects2.rewrites,
        scan: effects2.scans,
        data_loss: hit.dataLoss ?? rule.dataLoss,
        message: hit.message,
        safe_way: hit.safeWay ?? rule.safeWay
      }
    }))
  );
}
function placeOf3({ location }, { line, column, locate }) {
  return location === void 0 || locate === void 0 ? { line, column } : locate(location);
}
var HOLE = "_computed_";
async function computedText(expression) {
  const parser = await loadParser();
  try {
    const select = parser.parseSync(`SELECT (${expression}
)`).stmts?.[0]?.stmt;
    const target = select && "SelectStmt" in select ? select.SelectStmt.targetList?.[0] : void 0;
    return evaluate(target && "ResTarget" in target ? target.ResTarget.val : void 0);
  } catch {
    return hole;
  }
}
var hole = { text: HOLE, whole: false };
function evaluate(node) {
  if (node === void 0) return hole;
  if ("TypeCast" in node) return evaluate(node.TypeCast.arg);
  if ("A_Const" in node && node.A_Const.sval) return constant2(node.A_Const.sval.sval ?? "");
  if ("A_Expr" in node && strings(node.A_Expr.name).at(-1) === "||")
    return join([evaluate(node.A_Expr.lexpr), evaluate(node.A_Expr.rexpr)]);
  if (!("FuncCall" in node)) return hole;
  const name = strings(node.FuncCall.funcname).at(-1);
  const texts = (node.FuncCall.args ?? []).map(evaluate);
  if (name === "concat") return join(texts);
  if (name === "format" && texts[0]) return fill(texts[0]);
  return name === "quote_literal" || name === "quote_nullable" ? { text: `'${HOLE}'`, whole: false } : hole;
}
function constant2(text2) {
  return { text: text2, whole: true };
}
function join(parts) {
  return {
    text: parts.map(({ text: text2 }) => text2).join(""),
    whole: parts.every(({ whole }) => whole)
  };
}
function fill({ text: text2, whole }) {
  const placeholder = /%(?:\d+\$)?-?(?:\d+|\*(?:\d+\$)?)?([sIL%])/g;
  let filled = whole;
  const replaced = text2.replace(placeholder, (_, kind) => {
    if (kind === "%") return "%";
    filled = false;
    return kind === "L" ? `'${HOLE}'` : HOLE;
  });
  return { text: replaced, whole: filled };
}
function placeIn(holder) {
  const positionAt = positions(holder.text);
  let searched = 0;
  return (piece2) => {
    const later = holder.text.indexOf(piece2, searched);
    const offset = later >= 0 ? later : holder.text.indexOf(piece2);
    if (offset < 0) return holder;
    searched = offset + piece2.length;
    const { line, column } = positionAt(offset);
    return {
      ...holder,
      line: holder.line + line - 1,
      column: line === 1 ? holder.column + column - 1 : column
    };
  };
}
async function plpgsqlBody(statement) {
  const parser = await loadParser();
  let tree;
  try {
    tree = parser.parsePlPgSQLSync(statement);
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
  const read = piecesIn(tree);
  return { pieces: read.leavesEarly ? read.pieces.map(uncertain) : read.pieces };
}
var conditional = /^PLpgSQL_(stmt_(if|case|loop|while|fori|fors|forc|foreach_a|dynfors)|exception)$/;
function piecesIn(tree) {
  const pieces = [];
  let returns = 0;
  let leavesEarly = false;
  const waiting = [{ value: tree, certain: true, dynamic: false }];
  for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
    const { value, dynamic } = at;
    if (typeof value !== "object" || value === null) continue;
    const certain = at.certain && !("exceptions" in value);
    for (const [key, child] of Object.entries(value).reverse()) {
      if (key === "PLpgSQL_stmt_return") returns += 1;
      if (key === "PLpgSQL_stmt_exit" || key === "PLpgSQL_stmt_rollback") leavesEarly = true;
      if (key === "PLpgSQL_expr") {
        pieces.push(piece(child, certain, dynamic));
      } else {
        waiting.push({
          value: child,
          certain: certain && !conditional.test(key),
          dynamic: runsText(key, dynamic)
        });
      }
    }
  }
  return { pieces, leavesEarly: leavesEarly || returns > 1 };
}
function runsText(key, dynamic) {
  if (key === "dynquery") return true;
  if (key === "PLpgSQL_stmt_dynexecute" || key === "PLpgSQL_stmt_dynfors") return true;
  return dynamic && key === "query";
}
function piece(expression, certain, dynamic) {
  const { query: sql = "", parseMode = 0 } = expression;
  if (dynamic) return { sql, runs: "text", certain };
  return { sql, runs: parseMode === 0 ? "statement" : "expression", certain };
}
function uncertain(of) {
  return { ...of, certain: false };
}
async function executedBy(statement, model, locate) {
  return expand(
    { ...statement, certain: true, ...locate && { locate } },
    { model, calling: /* @__PURE__ */ new Set() }
  );
}
async function expand(outer, context) {
  if (onlyDefines(outer)) return [outer];
  const all = [outer, ...writesIn(outer.node, outer)];
  for (const call of callsIn(outer)) all.push(...await expandCall(call, outer, context));
  if (outer.kind === "DoStmt") all.push(...await expandCode(outer, outer, context));
  return all;
}
function writesIn(tree, at) {
  const writes2 = [...nodesIn(tree)].filter(({ kind }) => /^(Delete|Update|Merge)Stmt$/.test(kind));
  return writes2.map((write) => ({ ...at, ...write }));
}
function unseen(at, opaque) {
  return { ...at, kind: "DoStmt", node: {}, opaque };
}
function onlyDefines({ kind, node }) {
  if (kind === "ExplainStmt") return !isOn(node.options, "analyze", false);
  return kind === "CreateFunctionStmt" || kind === "RuleStmt" || kind === "ViewStmt";
}
function* callsIn({ kind, node }) {
  if (kind === "CallStmt") {
    yield { name: strings(node.funccall?.funcname).at(-1) ?? "", isProcedure: true };
  }
  for (const inner of nodesIn(node)) {
    if (inner.kind === "FuncCall")
      yield { name: strings(inner.node.funcname).at(-1) ?? "", isProcedure: false };
  }
}
async function expandCall(call, caller, context) {
  const definitions = context.model.routines(call.name);
  if (definitions.length === 0) {
    const opaque = `the body of ${call.name}() is not among the pending migrations`;
    return call.isProcedure ? [unseen(caller, opaque)] : [];
  }
  if (context.calling.has(call.name)) return [];
  const inner = { ...context, calling: /* @__PURE__ */ new Set([...context.calling, call.name]) };
  const all = [];
  for (const definition of definitions) all.push(...await expandCode(definition, caller, inner));
  return all;
}
async function expandCode(holder, runner, context) {
  const code = codeOf(holder);
  const place = holder === runner ? placeIn(holder) : () => runner;
  if (code.language === "sql") {
    const at = { ...place(code.body), certain: false };
    const inText = await expandSql(code.body, at, context, "its SQL cannot be parsed");
    return [...writesIn(code.parsed, at), ...inText];
  }
  if (code.language === "plpgsql") {
    const body = await plpgsqlBody(holder.text);
    if ("refused" in body) {
      return [unseen(runner, `its PL/pgSQL cannot be parsed: ${body.refused}`)];
    }
    const all = [];
    for (const piece2 of body.pieces) {
      const certain = runner.certain && holder === runner && piece2.certain;
      all.push(...await expandPiece(piece2, { ...place(piece2.sql), certain }, context));
    }
    return all;
  }
  return [unseen(runner, `faber-db does not read code in ${code.language}`)];
}
async function expandPiece(piece2, at, context) {
  if (piece2.runs === "statement") return expandSql(piece2.sql, at, context, "it cannot be parsed");
  if (piece2.runs === "expression") {
    return expandSql(`SELECT ${piece2.sql.replace(/^[\w.[\]"\s]+:?=(?!=)/, "")}`, at, context);
  }
  const execute = { ...at, text: `EXECUTE ${piece2.sql}` };
  const { text: text2, whole } = await computedText(piece2.sql);
  if (whole) return expandSql(text2, at, context, "EXECUTE runs text that cannot be parsed");
  const opaque = "EXECUTE runs text that is computed when it runs";
  const seen = await expandSql(text2, { ...execute, certain: false }, context);
  return [...seen.map((one) => ({ ...one, text: execute.text })), unseen(execute, opaque)];
}
async function expandSql(sql, at, context, opaque) {
  let statements;
  try {
    statements = (await parseScript(sql)).statements;
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    return opaque === void 0 ? [] : [unseen(at, opaque)];
  }
  const all = [];
  const { locate: _, ...place } = at;
  for (const { kind, node, text: text2 } of statements) {
    all.push(...await expand({ ...place, ...{ kind, node }, text: text2 }, context));
  }
  return all;
}
function learn(model, statement) {
  const { kind, node, certain } = statement;
  model.timeouts.learn(statement, model.transaction);
  switch (kind) {
    case "CreateStmt":
      if (certain && !node.if_not_exists) create(model, node.relation, node.oncommit);
      return;
    case "CreateTableAsStmt":
      if (certain && !node.if_not_exists) createInto(model, node.into);
      return;
    case "SelectStmt":
      if (certain && node.intoClause) createInto(model, node.intoClause);
      if (setsSearchPath(node)) model.changeSearchPath(statement.text);
      return;
    case "CreateSchemaStmt":
      if (certain && !node.if_not_exists && node.schemaname) model.addSchema(node.schemaname);
      return;
    case "CreateFunctionStmt":
      model.addRoutine(statement);
      return;
    case "AlterTableStmt":
      alterTable2(model, node, certain);
      return;
    case "RenameStmt":
      rename3(model, node, certain);
      return;
    case "AlterObjectSchemaStmt":
      moveTable(model, node, certain);
      return;
    case "DropStmt":
      drop3(model, node);
      return;
    case "VariableSetStmt":
      if (node.kind === "VAR_RESET_ALL" || pathVariables.has(node.name ?? ""))
        model.changeSearchPath(statement.text);
      return;
    case "DiscardStmt":
      model.forgetTemporary();
      return;
    case "TransactionStmt":
      if (node.kind === "TRANS_STMT_COMMIT") model.endTransaction();
      if (/ROLLBACK|PREPARE$/.test(node.kind ?? "")) model.forget();
  }
}
var pathVariables = /* @__PURE__ */ new Set(["search_path", "role", "session_authorization"]);
function setsSearchPath(node) {
  for (const inner of nodesIn(node)) {
    if (inner.kind === "FuncCall" && strings(inner.node.funcname).at(-1) === "set_config")
      return true;
  }
  return false;
}
function create(model, relation2, onCommit) {
  if (relation2?.relpersistence === "t" || relation2?.schemaname === "pg_temp") {
    model.addTemporary(tableOf(relation2), onCommit === "ONCOMMIT_DROP");
  } else {
    model.addTable(tableOf(relation2));
  }
}
function createInto(model, into) {
  create(model, into?.rel, into?.onCommit);
}
function alterTable2(model, node, certain) {
  const table = tableOf(node.relation);
  for (const wrapped of node.cmds ?? []) {
    if (!("AlterTableCmd" in wrapped)) continue;
    const { subtype, def, name, missing_ok } = wrapped.AlterTableCmd;
    if (subtype === "AT_AddColumn" && def && "ColumnDef" in def && certain && !missing_ok) {
      model.addColumn(table, def.ColumnDef.colname ?? "");
    } else if (subtype === "AT_DropColumn") {
      model.removeColumn(table, name ?? "");
    } else if (subtype === "AT_AttachPartition" && def && "PartitionCmd" in def) {
      if (!model.isNewTable(tableOf(def.PartitionCmd.name))) makeOld(model, table);
    } else if (subtype === "AT_AddInherit" && def && "RangeVar" in def) {
      if (!model.isNewTable(table)) makeOld(model, tableOf(def.RangeVar));
    }
  }
}
function makeOld(model, table) {
  model.removeTable(table);
  if (table.schema !== void 0) model.removeSchema(table.schema);
}
function rename3(model, node, certain) {
  const table = tableOf(node.relation);
  const newName = node.newname ?? "";
  if (node.renameType === "OBJECT_TABLE") {
    const made = certain && isPermanentAndNew(model, table);
    model.removeTable(table);
    const renamed2 = { ...table, name: newName };
    model.removeTable(renamed2);
    if (made) model.addTable(renamed2);
  } else if (node.renameType === "OBJECT_COLUMN") {
    const made = model.isNewColumn(table, node.subname ?? "");
    model.removeColumn(table, node.subname ?? "");
    model.removeColumn(table, newName);
    if (made && certain) model.addColumn(table, newName);
  } else if (node.renameType === "OBJECT_SCHEMA") {
    model.forget();
  }
}
function isPermanentAndNew(model, table) {
  return model.isNewTable(table) && !model.isTemporary(table);
}
function moveTable(model, node, certain) {
  if (node.relation === void 0) return;
  const table = tableOf(node.relation);
  const made = certain && isPermanentAndNew(model, table);
  model.removeTable(table);
  const moved = { schema: node.newschema ?? "", name: table.name };
  if (made) model.addTable(moved);
  else model.removeSchema(moved.schema);
}
function drop3(model, node) {
  for (const object of droppedNames(node.objects)) {
    if (node.removeType === "OBJECT_TABLE") model.removeTable(object);
    if (node.removeType === "OBJECT_SCHEMA") model.removeSchema(object.name);
  }
}
var Transaction = class {
  mode;
  #held = [];
  #explicit = false;
  constructor(mode = "atomic") {
    this.mode = mode;
  }
  /** The locks that earlier statements of this transaction took, and that are held to its end. */
  get held() {
    return this.#held;
  }
  /** Whether the file itself began it. */
  get explicit() {
    return this.#explicit;
  }
  hold({ line, text: text2 }, { locks: locks2 }) {
    for (const lock of locks2) this.#held.push({ ...lock, line, text: text2 });
  }
  /** After a statement of the file: it may have begun or ended the transaction. */
  pass(statement) {
    const { transactionControl: control } = statement;
    if (control === "begin") this.#explicit = true;
    const ends = control === "commit" || control === "rollback" || control === "prepare";
    if (ends) this.#explicit = false;
    if (ends || this.mode === "stepwise" && !statement.transactional) this.#held = [];
  }
};
var ASSUMED_VERSION = 14e4;
var Model = class {
  server;
  /** What is known of the structure, at this point. */
  catalog;
  /** The transaction that the next statement runs in. */
  transaction = new Transaction();
  /** The timeouts that the script has set so far. */
  timeouts = new Timeouts();
  /** The migration that the next statement stands in, from its first statement to its last. */
  script = [];
  #tables = /* @__PURE__ */ new Set();
  #columns = /* @__PURE__ */ new Set();
  #schemas = /* @__PURE__ */ new Set();
  /** Temporary tables, and whether each ends with its transaction. */
  #temporary = /* @__PURE__ */ new Map();
  #routines = /* @__PURE__ */ new Map();
  #searchPath = "";
  #sessions = 0;
  constructor(server, catalog = new Catalog()) {
    this.server = server;
    this.catalog = catalog;
  }
  /** The server's version as 150018; of an unknown server, the oldest that PostgreSQL maintains. */
  get version() {
    return this.server?.version ?? ASSUMED_VERSION;
  }
  startMigration(mode, script) {
    this.script = script;
    this.timeouts = new Timeouts();
    this.transaction = new Transaction(mode);
  }
  isTemporary({ schema, name }) {
    return (schema === void 0 || schema === "pg_temp") && this.#temporary.has(name);
  }
  isNewTable(table) {
    return this.isTemporary(table) || this.#tables.has(this.#key(table)) || table.schema !== void 0 && this.#schemas.has(table.schema);
  }
  isNewColumn(table, column) {
    return this.isNewTable(table) || this.#columns.has(this.#key(table, column));
  }
  isNewSchema(schema) {
    return this.#schemas.has(schema);
  }
  /** The definitions of a routine that the pending migrations hold; its schema is not looked at. */
  routines(name) {
    return this.#routines.get(name) ?? [];
  }
  addTable(table) {
    this.#tables.add(this.#key(table));
  }
  addTemporary(table, endsWithTransaction) {
    this.#temporary.set(table.name, endsWithTransaction);
  }
  addColumn(table, column) {
    this.#columns.add(this.#key(table, column));
  }
  addSchema(schema) {
    this.#schemas.add(schema);
  }
  addRoutine(statement) {
    if (statement.kind !== "CreateFunctionStmt") return;
    const name = strings(statement.node.funcname).at(-1) ?? "";
    this.#routines.set(name, [...this.routines(name), statement]);
  }
  removeTable(table) {
    if (this.isTemporary(table)) {
      this.#temporary.delete(table.name);
      return;
    }
    this.#tables.delete(this.#key(table));
    for (const column of this.#columns) {
      if (column.startsWith(`${this.#key(table)}.`)) this.#columns.delete(column);
    }
  }
  removeColumn(table, column) {
    this.#columns.delete(this.#key(table, column));
  }
  removeSchema(schema) {
    this.#schemas.delete(schema);
    for (const table of this.#tables) {
      if (table.startsWith(`${JSON.stringify(schema)}.`)) this.#tables.delete(table);
    }
  }
  /** From here on, names without a schema are other names than before. */
  changeSearchPath(path) {
    this.#searchPath = path;
  }
  endTransaction() {
    for (const [table, ends] of this.#temporary) if (ends) this.#temporary.delete(table);
    this.#losePath();
  }
  /** The next migration may have a session of its own, or may inherit this one's search path. */
  endMigration() {
    this.#temporary.clear();
    this.#losePath();
  }
  forgetTemporary() {
    this.#temporary.clear();
  }
  /** After a rollback nobody knows what is left. */
  forget() {
    this.#tables.clear();
    this.#columns.clear();
    this.#schemas.clear();
    this.#temporary.clear();
    this.#losePath();
  }
  // A path that was set may have ended or not: neither the old names nor the new ones are sure.
  #losePath() {
    if (this.#searchPath !== "") this.#searchPath = `unknown ${++this.#sessions}`;
  }
  // JSON keeps the parts apart, whatever characters the names hold.
  #key({ schema, name }, ...column) {
    const parts = [schema ?? [this.#searchPath], name, ...column];
    return parts.map((part) => JSON.stringify(part)).join(".");
  }
};
var risks = ["none", "low", "medium", "high", "critical"];
var approvals = ["none", "standard", "enhanced", "blocked"];
function highestRisk(values) {
  return highest(risks, values);
}
function strictestApproval(values) {
  return highest(approvals, values);
}
function approvalFor(risk) {
  if (risk === "high" || risk === "critical") return "enhanced";
  return risk === "medium" ? "standard" : "none";
}
function highest(order2, values) {
  return order2[Math.max(0, ...[...values].map((value) => order2.indexOf(value)))] ?? order2[0];
}
var verbs2 = ["allow", "allow-file"];
function readComment(text2) {
  const [, verb = "", rest = ""] = /^(?:--|\/\*)\s*faber-db:\s*(\S*)\s*(.*?)\s*(?:\*\/)?$/s.exec(text2) ?? [];
  if (verb === "") return void 0;
  if (!verbs2.includes(verb)) {
    const near = nearest(verb, verbs2);
    return near === void 0 ? void 0 : { unknown: `Suppresses nothing: ${JSON.stringify(verb)} should be "${near}".` };
  }
  const [named2 = "", ...reasons] = ` ${rest} `.split(/\sbecause\s/);
  const rules2 = named2.split(/[\s,]+/).filter((name) => name !== "");
  if (rules2.length === 0) return { unknown: "Suppresses nothing: it names no rule." };
  const reason = reasons.join(" because ").replace(/[\s\p{C}]+/gu, " ").trim();
  return {
    rules: rules2,
    reason: /[\p{L}\p{N}]/u.test(reason) ? reason : void 0,
    wholeFile: verb === "allow-file"
  };
}
var form = "-- faber-db: allow RULE because REASON";
var commentFindings = {
  "suppression-without-reason": {
    risk: "low",
    summary: "A comment that allows something gives no reason",
    why: "A reviewer must be able to judge the exception. Without a reason it suppresses nothing.",
    safeWay: form
  },
  "unknown-suppression": {
    risk: "low",
    summary: "A comment allows something that no rule looks for",
    why: "It suppresses nothing, though its author thinks that it does.",
    safeWay: form
  },
  "unused-suppression": {
    risk: "low",
    summary: "A comment allows something that was not found, or that no comment can allow",
    why: "It would silence a later change that nobody has judged.",
    safeWay: "Remove the comment."
  }
};
var Suppressions = class {
  #migration;
  #forbidden;
  #suppressions;
  #complaints = [];
  constructor(script, migration, policy) {
    this.#migration = migration;
    this.#forbidden = new Set(rules.filter((rule) => isForbidden(rule, policy)).map(nameOf2));
    this.#suppressions = script.comments.flatMap((comment) => {
      const read = readComment(comment.text);
      return read === void 0 ? [] : this.#suppressionsOf(read, comment, script);
    });
  }
  /** The same, each with the reason beside it where a comment suppresses it. */
  mark(found, statement) {
    return found.map((one) => {
      const answering = this.#suppressions.filter(
        ({ rule, target }) => rule === one.finding.rule && (target === "file" || target === statement)
      );
      for (const suppression of answering) suppression.used = true;
      const [first] = answering;
      return first === void 0 ? one : { ...one, reason: first.reason };
    });
  }
  /** What is wrong with the comments; to be asked when every finding has been marked. */
  complaints() {
    const unused = this.#suppressions.filter(({ used }) => !used);
    const said = unused.map(
      ({ rule, target, comment }) => this.#complaint("unused-suppression", comment, uselessness(rule, target))
    );
    return [...this.#complaints, ...said];
  }
  #suppressionsOf(read, comment, script) {
    if ("unknown" in read) {
      this.#complaints.push(this.#complaint("unknown-suppression", comment, read.unknown));
      return [];
    }
    const { reason } = read;
    if (reason === void 0) {
      const message = `Suppresses nothing: it gives no reason. Write "because" and the reason behind ${read.rules.join(", ")}.`;
      this.#complaints.push(this.#complaint("suppression-without-reason", comment, message));
      return [];
    }
    const target = read.wholeFile ? fileIfAtTop(comment, script) : statementOf(comment, script);
    return read.rules.flatMap((rule) => {
      if (!rules.some(({ name }) => name === rule)) {
        const message = `There is no rule ${JSON.stringify(rule)}${suggestRule(rule) || "."}`;
        this.#complaints.push(this.#complaint("unknown-suppression", comment, message));
        return [];
      }
      if (this.#forbidden.has(rule)) {
        const message = `No comment can allow ${rule}: the configuration forbids it.`;
        this.#complaints.push(this.#complaint("unused-suppression", comment, message));
        return [];
      }
      return [{ rule, reason, target, comment, used: false }];
    });
  }
  #complaint(name, comment, message) {
    const { risk, safeWay } = commentFindings[name];
    const finding = {
      rule: name,
      risk,
      migration: this.#migration.name,
      file: this.#migration.file,
      line: comment.line,
      column: comment.column,
      statement: [...comment.text.slice(0, 400)].slice(0, 200).join(""),
      locks: [],
      rewrite: [],
      scan: [],
      data_loss: false,
      message,
      safe_way: safeWay
    };
    return { finding, hit: { message } };
  }
};
function settle(found) {
  return {
    findings: found.filter(({ reason }) => reason === void 0).map(({ finding }) => finding),
    suppressed: found.flatMap(
      ({ finding, reason }) => reason === void 0 ? [] : [{ ...finding, reason }]
    )
  };
}
function stillCounts({ risk, operation }) {
  return risk === "high" || risk === "critical" || operation !== void 0;
}
function isForbidden({ operation }, policy) {
  return operation !== void 0 && policy.destructive_operations[operation]?.allowed === false;
}
function nameOf2({ name }) {
  return name;
}
function fileIfAtTop(comment, { statements }) {
  const [first] = statements;
  return first === void 0 || comment.end <= first.start ? "file" : "below the top";
}
function statementOf(comment, { statements, comments }) {
  const before = statements.findLast(({ start }) => start < comment.start);
  if (before?.line === comment.line) return before;
  if (before !== void 0 && lastLineOf(before) >= comment.line) return "no statement";
  const next = statements.find(({ start }) => start >= comment.end);
  if (next === void 0) return "no statement";
  const commented = new Set(comments.flatMap(linesOf));
  for (let line = lastLineOf(comment) + 1; line < next.line; line++) {
    if (!commented.has(line)) return "no statement";
  }
  return next;
}
function lastLineOf({ line, text: text2 }) {
  return line + text2.split("\n").length - 1;
}
function linesOf(comment) {
  const { line } = comment;
  return Array.from({ length: lastLineOf(comment) - line + 1 }, (_, index) => line + index);
}
function uselessness(rule, target) {
  switch (target) {
    case "file":
      return `Suppresses nothing: ${rule} finds nothing in this file.`;
    case "below the top":
      return `Suppresses nothing: allow-file ${rule} must stand before the first statement.`;
    case "no statement":
      return `Suppresses nothing: allow ${rule} must stand directly above a statement, or behind it on its first line.`;
    default:
      return `Suppresses nothing: ${rule} finds nothing in the statement of line ${target.line}.`;
  }
}
async function assess(migrations, policy, circumstances = {}) {
  const model = new Model(circumstances.server, await catalogOf(circumstances));
  const rules2 = activeRules(policy.rules);
  const found = [];
  let statements = 0;
  for (const migration of migrations) {
    const script = await parseScript(migration.sql, migration.file);
    const suppressions = new Suppressions(script, migration, policy);
    statements += script.statements.length;
    model.startMigration(sendingMode(script.statements), script.statements);
    for (const statement of script.statements) {
      for (const executed of await executedBy(statement, model, script.positionOf)) {
        const effects2 = effectsOf(executed, model);
        const said = findingsOf(rules2, executed, { model, effects: effects2 }, migration);
        for (const one of suppressions.mark(said, statement)) found.push(one);
        model.transaction.hold(executed, effects2);
        learn(model, executed);
        learnStructure(model.catalog, executed);
      }
      model.transaction.pass(statement);
    }
    found.push(...suppressions.complaints());
    model.endMigration();
  }
  const { findings, suppressed } = settle(found);
  return {
    ...judge([...findings, ...suppressed.filter(stillCounts)], policy),
    findings,
    ...suppressed.length > 0 && { suppressed },
    statements
  };
}
async function catalogOf({ applied = [], catalog }) {
  const known = new Catalog(catalog);
  if (catalog !== void 0) return known;
  for (const { sql } of applied) {
    const script = await parseScript(sql).catch(() => void 0);
    for (const statement of script?.statements ?? []) learnStructure(known, statement);
  }
  return known;
}
function judge(findings, policy) {
  const risk = highestRisk(findings.map((finding) => finding.risk));
  if (!policy.validate_destructive_operations) {
    return { risk, approval: "none", requiresBackup: false, blocked: [] };
  }
  const blocked = findings.flatMap((finding) => blockedBy(policy, finding));
  const asked = findings.map(
    (finding) => policyFor(policy, finding)?.approval ?? approvalFor(finding.risk)
  );
  return {
    risk,
    approval: blocked.length > 0 ? "blocked" : strictestApproval(asked),
    requiresBackup: findings.some(
      (finding) => policyFor(policy, finding)?.require_backup ?? finding.data_loss
    ),
    blocked
  };
}
function policyFor(policy, { operation }) {
  return operation === void 0 ? void 0 : policy.destructive_operations[operation];
}
function blockedBy(policy, finding) {
  const { operation } = finding;
  const entry = policyFor(policy, finding);
  if (operation === void 0 || entry === void 0 || entry.allowed) return [];
  const reason = entry.block_reason ?? `The configuration does not allow ${operation}.`;
  return [{ operation, reason, finding }];
}
export {
  sendingMode,
  parseScript,
  strictestApproval,
  assess
};
