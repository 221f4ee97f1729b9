import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
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
function tableOf(relation) {
  return named([relation?.schemaname ?? "", relation?.relname ?? ""]);
}
function droppedNames(objects) {
  return (objects ?? []).map((object) => {
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
  const words = "TypeName" in value ? strings(value.TypeName.names) : strings([value]);
  return !/^(false|off)$/i.test(words.at(-1) ?? "");
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
function isClusterWide(statement, text) {
  const { kind, node } = statement;
  if (always.has(kind) || reachingFunctions.test(text)) return true;
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
function byteOffsets(text) {
  const bytes = Buffer.from(text);
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
function codePointOffset(text, index) {
  let offset = 0;
  for (let seen = 0; seen < index && offset < text.length; seen++) {
    offset += (text.codePointAt(offset) ?? 0) > 65535 ? 2 : 1;
  }
  return offset;
}
function positions(text) {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text.slice(starts[low], offset)].length + 1 };
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
var BYTE_ORDER_MARK = "\uFEFF";
async function parseScript(sql, file) {
  const parser = await loadParser();
  const skipped = sql.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const body = sql.slice(skipped);
  if (body.trim() === "") return { statements: [] };
  refuseUnreadable(body, file);
  const raw = rawStatements(parser, body, file);
  const spanOf = tokenSpans(parser.scanSync(scannable(body)).tokens);
  const unitAt = byteOffsets(body);
  const positionAt = positions(body);
  const statements = raw.flatMap((entry) => {
    const span = spanOf(entry);
    if (entry.stmt === void 0 || span === void 0) return [];
    const start = unitAt(span.start);
    const end = unitAt(span.end);
    const text = body.slice(start, end);
    const place = { text, start: start + skipped, end: end + skipped, ...positionAt(start) };
    return [describe(tag(entry.stmt), place)];
  });
  return { statements };
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
      if (token.start < from || comments.has(token.tokenName) || token.tokenName === SEMICOLON) {
        continue;
      }
      span = { start: span?.start ?? token.start, end: token.end };
    }
    return span;
  };
}
var comments = /* @__PURE__ */ new Set(["SQL_COMMENT", "C_COMMENT"]);
var SEMICOLON = "ASCII_59";
function narrows(condition) {
  for (const { kind } of nodesIn(condition)) {
    if (kind === "ColumnRef" || kind === "CurrentOfExpr") return true;
  }
  return false;
}
function defineRule(rule) {
  return rule;
}
var deleteWithoutWhere = defineRule({
  name: "delete-without-where",
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
var opaqueCode = defineRule({
  name: "opaque-code",
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
var truncate = defineRule({
  name: "truncate",
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
    return (node.relations ?? []).flatMap((relation) => "RangeVar" in relation ? [tableOf(relation.RangeVar)] : []).filter((table) => cascades || !model.isNewTable(table)).map(show).map((object) => ({
      object,
      message: `Deletes every row of ${object}${cascades ? ", and of every table that refers to it" : ""}.`
    }));
  }
});
var updateWithoutWhere = defineRule({
  name: "update-without-where",
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
  truncate,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  opaqueCode
];
var STATEMENT_LIMIT = 200;
function findingsOf(statement, model, migration) {
  return rules.flatMap(
    (rule) => rule.check(statement, model).map((hit) => ({
      rule: rule.name,
      risk: hit.risk ?? rule.risk,
      ...rule.operation === void 0 ? {} : { operation: rule.operation },
      migration: migration.name,
      file: migration.file,
      line: statement.line,
      column: statement.column,
      statement: [...statement.text].slice(0, STATEMENT_LIMIT).join(""),
      ...hit.object === void 0 ? {} : { object: hit.object },
      data_loss: hit.dataLoss ?? rule.dataLoss,
      message: hit.message,
      safe_way: rule.safeWay
    }))
  );
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
  if ("A_Const" in node && node.A_Const.sval) return constant(node.A_Const.sval.sval ?? "");
  if ("A_Expr" in node && strings(node.A_Expr.name).at(-1) === "||")
    return join([evaluate(node.A_Expr.lexpr), evaluate(node.A_Expr.rexpr)]);
  if (!("FuncCall" in node)) return hole;
  const name = strings(node.FuncCall.funcname).at(-1);
  const texts = (node.FuncCall.args ?? []).map(evaluate);
  if (name === "concat") return join(texts);
  if (name === "format" && texts[0]) return fill(texts[0]);
  return name === "quote_literal" || name === "quote_nullable" ? { text: `'${HOLE}'`, whole: false } : hole;
}
function constant(text) {
  return { text, whole: true };
}
function join(parts) {
  return {
    text: parts.map(({ text }) => text).join(""),
    whole: parts.every(({ whole }) => whole)
  };
}
function fill({ text, whole }) {
  const placeholder = /%(?:\d+\$)?-?(?:\d+|\*(?:\d+\$)?)?([sIL%])/g;
  let filled = whole;
  const replaced = text.replace(placeholder, (_, kind) => {
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
async function executedBy(statement, model) {
  return expand({ ...statement, certain: true }, { model, calling: /* @__PURE__ */ new Set() });
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
  const { text, whole } = await computedText(piece2.sql);
  if (whole) return expandSql(text, at, context, "EXECUTE runs text that cannot be parsed");
  const opaque = "EXECUTE runs text that is computed when it runs";
  const seen = await expandSql(text, { ...execute, certain: false }, context);
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
  for (const { kind, node, text } of statements) {
    all.push(...await expand({ ...at, ...{ kind, node }, text }, context));
  }
  return all;
}
function learn(model, statement) {
  const { kind, node, certain } = statement;
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
      alterTable(model, node, certain);
      return;
    case "RenameStmt":
      rename(model, node, certain);
      return;
    case "AlterObjectSchemaStmt":
      moveTable(model, node, certain);
      return;
    case "DropStmt":
      drop(model, node);
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
function create(model, relation, onCommit) {
  if (relation?.relpersistence === "t" || relation?.schemaname === "pg_temp") {
    model.addTemporary(tableOf(relation), onCommit === "ONCOMMIT_DROP");
  } else {
    model.addTable(tableOf(relation));
  }
}
function createInto(model, into) {
  create(model, into?.rel, into?.onCommit);
}
function alterTable(model, node, certain) {
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
function rename(model, node, certain) {
  const table = tableOf(node.relation);
  const newName = node.newname ?? "";
  if (node.renameType === "OBJECT_TABLE") {
    const made = certain && isPermanentAndNew(model, table);
    model.removeTable(table);
    const renamed = { ...table, name: newName };
    model.removeTable(renamed);
    if (made) model.addTable(renamed);
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
function drop(model, node) {
  for (const object of droppedNames(node.objects)) {
    if (node.removeType === "OBJECT_TABLE") model.removeTable(object);
    if (node.removeType === "OBJECT_SCHEMA") model.removeSchema(object.name);
  }
}
var Model = class {
  server;
  #tables = /* @__PURE__ */ new Set();
  #columns = /* @__PURE__ */ new Set();
  #schemas = /* @__PURE__ */ new Set();
  /** Temporary tables, and whether each ends with its transaction. */
  #temporary = /* @__PURE__ */ new Map();
  #routines = /* @__PURE__ */ new Map();
  #searchPath = "";
  #sessions = 0;
  constructor(server) {
    this.server = server;
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
function highest(order, values) {
  return order[Math.max(0, ...[...values].map((value) => order.indexOf(value)))] ?? order[0];
}
async function assess(migrations, policy, server) {
  const model = new Model(server);
  const findings = [];
  let statements = 0;
  for (const migration of migrations) {
    const script = await parseScript(migration.sql, migration.file);
    statements += script.statements.length;
    for (const statement of script.statements) {
      for (const executed of await executedBy(statement, model)) {
        findings.push(...findingsOf(executed, model, migration));
        learn(model, executed);
      }
    }
    model.endMigration();
  }
  return { ...judge(findings, policy), findings, statements };
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
  parseScript,
  strictestApproval,
  assess
};
