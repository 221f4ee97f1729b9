import {
  Cursor,
  backticks,
  defineDialectRule,
  destructiveWords,
  destructiveWordsIn,
  isSymbol,
  outermost,
  readColumn,
  readInsert,
  readRowChange,
  readWith,
  scan,
  show,
  splitList,
  splitScript,
  understandsWith,
  wordOf
} from "./shared-safety-dialects-scan.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-esbuild.mjs";
var routines = /* @__PURE__ */ new Set(["PROCEDURE", "FUNCTION", "TRIGGER", "EVENT", "PACKAGE"]);
var others = /* @__PURE__ */ new Set(["TABLE", "VIEW", "INDEX", "DATABASE", "SCHEMA", "USER", "SELECT"]);
var blocks = /* @__PURE__ */ new Set(["IF", "LOOP", "WHILE", "REPEAT", "FOR"]);
var beforeStatement = /* @__PURE__ */ new Set(["BEGIN", "THEN", "ELSE", "DO", "LOOP", "REPEAT"]);
function watchBody() {
  let hasBody;
  const open = [];
  let afterEnd = false;
  const see = (token, soFar) => {
    hasBody ??= mayHaveBody(soFar);
    const word = hasBody === true ? wordOf(token) : "";
    const closing = afterEnd;
    afterEnd = word === "END";
    if (word === "END") open.pop();
    if (word === "" || closing) return;
    const begins = open.at(-1) !== "expression" && beginsStatement(soFar);
    if (word === "BEGIN" || blocks.has(word) && begins) open.push("block");
    if (word === "CASE") open.push(begins ? "block" : "expression");
  };
  const isInside = () => hasBody === true && open.length > 0;
  return { see, isInside };
}
function mayHaveBody(tokens) {
  const first = wordOf(tokens[0]);
  if (first === "BEGIN") return tokens.length < 2 ? void 0 : wordOf(tokens[1]) === "NOT";
  if (first !== "CREATE" && first !== "ALTER") return false;
  const last = wordOf(tokens.at(-1));
  if (others.has(last)) return false;
  return routines.has(last) ? true : void 0;
}
function beginsStatement(soFar) {
  const before = soFar.at(-2);
  return before?.kind === "end" || isSymbol(before, ":") || beforeStatement.has(wordOf(before));
}
var lexicon = {
  names: { "`": "`" },
  strings: ["'", '"'],
  backslash: true,
  // `--` needs a blank behind it: `5--1` is 6.
  lineComment: /(?:#|--(?=[\s\0]|$))[^\n]*/y,
  executableComment: /\/\*M?!\d*/y,
  openComment: false,
  clientCommands: true
};
async function loadMysql() {
  const { default: build } = await import("./node-sql-parser-build-mysql.mjs");
  return understandsWith(new build.Parser(), "mysql");
}
async function loadMariadb() {
  const { default: build } = await import("./node-sql-parser-build-mariadb.mjs");
  return understandsWith(new build.Parser(), "mariadb");
}
function readIndex(cursor) {
  const kind = readKind(cursor);
  if (kind === void 0) return void 0;
  if (cursor.take("IF", "NOT", "EXISTS") || cursor.word() === "USING") readUsing(cursor);
  const name = cursor.peek()?.value === "(" ? void 0 : cursor.name();
  readUsing(cursor);
  const inside = cursor.parenthesised();
  if (inside === void 0) return void 0;
  return { kind, columns: columnsIn(inside), ...name === void 0 ? {} : { name } };
}
function readKind(cursor) {
  if (cursor.take("PRIMARY", "KEY")) return "primary";
  const special = cursor.takeOneOf("UNIQUE", "FULLTEXT", "SPATIAL");
  const plain = cursor.takeOneOf("INDEX", "KEY");
  if (special !== void 0) return special.toLowerCase();
  return plain === void 0 ? void 0 : "index";
}
function readUsing(cursor) {
  if (cursor.take("USING")) cursor.skip();
}
function columnsIn(inside) {
  return splitList(inside).map((part) => part[0]?.value ?? "");
}
function readConstraint(cursor, table) {
  let name;
  if (cursor.take("CONSTRAINT")) {
    const unnamed = ["FOREIGN", "CHECK", "UNIQUE", "PRIMARY"].includes(cursor.word());
    name = unnamed ? void 0 : cursor.name();
  }
  const named = name === void 0 ? {} : { name };
  if (cursor.take("FOREIGN", "KEY")) {
    cursor.take("IF", "NOT", "EXISTS");
    if (cursor.peek()?.value !== "(") cursor.name();
    const columns = columnsIn(cursor.parenthesised() ?? []);
    const references = cursor.take("REFERENCES") ? cursor.table() : void 0;
    if (references === void 0) return void 0;
    return { kind: "add-foreign-key", table, columns, references, ...named };
  }
  if (cursor.take("CHECK")) {
    if (cursor.parenthesised() === void 0) return void 0;
    return { kind: "add-check", table, enforced: !cursor.take("NOT", "ENFORCED"), ...named };
  }
  const index = readIndex(cursor);
  return index && { kind: "add-index", table, index: { ...named, ...index } };
}
var rebuilding = /* @__PURE__ */ new Set([
  "ENGINE",
  "ROW_FORMAT",
  "KEY_BLOCK_SIZE",
  "COMPRESSION",
  "ENCRYPTION",
  "TABLESPACE",
  "PAGE_COMPRESSED"
]);
var described = new Set(
  `AUTO_INCREMENT COMMENT COLLATE CHARSET CHARACTER CHECKSUM STATS_PERSISTENT STATS_AUTO_RECALC
   STATS_SAMPLE_PAGES MAX_ROWS MIN_ROWS AVG_ROW_LENGTH PASSWORD CONNECTION DELAY_KEY_WRITE
   INSERT_METHOD PACK_KEYS DATA INDEX UNION`.split(/\s+/)
);
function readTableOptions(cursor, table) {
  const read = [];
  while (!cursor.done) {
    const clause = readOption(cursor, table);
    if (clause === void 0) return void 0;
    read.push(clause);
  }
  return read;
}
function readOption(cursor, table) {
  if (cursor.take("ALGORITHM"))
    return { kind: "algorithm", table, value: takeValue(cursor).toUpperCase() };
  if (cursor.take("LOCK")) return { kind: "lock", table, value: takeValue(cursor).toUpperCase() };
  if (cursor.take("CONVERT", "TO")) return readConversion(cursor, table);
  const whole = readWholeTable(cursor, table);
  if (whole !== void 0) return whole;
  cursor.take("DEFAULT");
  const option = cursor.word();
  cursor.skip();
  if (option === "CHARACTER") cursor.take("SET");
  if (option === "DATA" || option === "INDEX") cursor.take("DIRECTORY");
  if (rebuilding.has(option))
    return { kind: "table-option", table, option, value: takeValue(cursor) };
  if (!described.has(option)) return void 0;
  takeValue(cursor);
  return { kind: "harmless" };
}
function readConversion(cursor, table) {
  cursor.takeOneOf("CHARSET", "CHARACTER");
  cursor.take("SET");
  const charset = cursor.name() ?? "";
  if (cursor.take("COLLATE")) cursor.skip();
  return { kind: "convert-charset", table, charset: charset.toLowerCase() };
}
function readWholeTable(cursor, table) {
  const forms = [
    [["FORCE"], "FORCE"],
    [["ORDER", "BY"], "ORDER BY"],
    [["PARTITION", "BY"], "PARTITION BY"],
    [["REMOVE", "PARTITIONING"], "REMOVE PARTITIONING"],
    [["COALESCE", "PARTITION"], "COALESCE PARTITION"],
    [["REORGANIZE", "PARTITION"], "REORGANIZE PARTITION"],
    [["REBUILD", "PARTITION"], "REBUILD PARTITION"],
    [["OPTIMIZE", "PARTITION"], "OPTIMIZE PARTITION"],
    [["ENABLE", "KEYS"], void 0],
    [["DISABLE", "KEYS"], void 0],
    [["ANALYZE", "PARTITION"], void 0],
    [["CHECK", "PARTITION"], void 0]
  ];
  const form = forms.find(([words]) => cursor.take(...words));
  if (form === void 0) return void 0;
  cursor.skip(cursor.rest.length);
  return form[1] === void 0 ? { kind: "harmless" } : { kind: "rebuild", table, how: form[1] };
}
function takeValue(cursor) {
  cursor.symbol("=");
  const token = cursor.peek();
  cursor.skip();
  return token?.value ?? "";
}
function readAlterTable(cursor) {
  cursor.take("IF", "EXISTS");
  const table = cursor.table();
  if (table === void 0) return void 0;
  if (cursor.takeOneOf("WAIT", "NOWAIT") === "WAIT") cursor.skip();
  const read = [];
  for (const part of clausesOf(cursor.rest)) {
    const clauses = readClause(new Cursor(part), table);
    if (clauses === void 0) return void 0;
    const span = { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 };
    for (const clause of clauses) read.push({ ...clause, span });
  }
  return read;
}
function clausesOf(tokens) {
  if (wordOf(tokens[1]) === "PARTITION") return [[...tokens]];
  const cut = [...outermost(tokens)].find(([index, token]) => {
    const next = wordOf(tokens[index + 1]);
    return `${wordOf(token)} ${next}` === "PARTITION BY" || `${wordOf(token)} ${next}` === "REMOVE PARTITIONING";
  });
  if (cut === void 0) return splitList(tokens);
  const before = tokens.slice(0, cut[0]);
  return [...before.length === 0 ? [] : splitList(before), tokens.slice(cut[0])];
}
function readClause(cursor, table) {
  const first = cursor.word();
  switch (first) {
    case "ADD":
      return cursor.take("ADD") ? readAdd(cursor, table) : void 0;
    case "DROP":
      return cursor.take("DROP") ? readDrop(cursor, table) : void 0;
    case "MODIFY":
    case "CHANGE":
      return readChange(cursor, table);
    case "RENAME":
      return cursor.take("RENAME") ? readRename(cursor, table) : void 0;
    case "ALTER":
      return [{ kind: "harmless" }];
    case "TRUNCATE":
    case "DISCARD":
    case "IMPORT":
      return readStorage(cursor, table);
    default:
      return readTableOptions(cursor, table);
  }
}
function readAdd(cursor, table) {
  if (cursor.take("PARTITION")) return [{ kind: "harmless" }];
  const explicit = cursor.take("COLUMN");
  if (!explicit && !isColumn(cursor)) {
    const constraint = readConstraint(cursor, table);
    return constraint && [constraint];
  }
  const unlessExists = cursor.take("IF", "NOT", "EXISTS");
  const several = cursor.parenthesised();
  const parts = several === void 0 ? [cursor.rest] : splitList(several);
  const added = [];
  for (const part of parts) {
    const column = readColumn(new Cursor(part));
    if (column === void 0) return void 0;
    added.push({ kind: "add-column", table, column: { ...column, unlessExists } });
  }
  return added;
}
function isColumn(cursor) {
  const constraints = [
    "CONSTRAINT",
    "FOREIGN",
    "CHECK",
    "PRIMARY",
    "UNIQUE",
    "FULLTEXT",
    "SPATIAL",
    "INDEX",
    "KEY"
  ];
  return !constraints.includes(cursor.word());
}
function readDrop(cursor, table) {
  if (cursor.take("PRIMARY", "KEY")) return [{ kind: "drop-primary-key", table }];
  if (cursor.take("PARTITION")) {
    cursor.take("IF", "EXISTS");
    return [{ kind: "drop-partition", table, action: "drop", names: namesIn(cursor) }];
  }
  const what = readDropped(cursor);
  cursor.take("IF", "EXISTS");
  const name = cursor.name();
  cursor.takeOneOf("RESTRICT", "CASCADE");
  if (name === void 0 || !cursor.done) return void 0;
  if (what === "index") return [{ kind: "drop-index", table, index: name }];
  if (what === "column") return [{ kind: "drop-column", table, column: name }];
  return [{ kind: "drop-constraint", table, name, what }];
}
function readDropped(cursor) {
  if (cursor.take("FOREIGN", "KEY")) return "foreign key";
  if (cursor.takeOneOf("INDEX", "KEY")) return "index";
  if (cursor.take("CHECK")) return "check";
  if (cursor.take("CONSTRAINT")) return "constraint";
  cursor.take("COLUMN");
  return "column";
}
function namesIn(cursor) {
  return splitList(cursor.rest).map((part) => part[0]?.value ?? "");
}
function readChange(cursor, table) {
  const renames = cursor.take("CHANGE") || !cursor.take("MODIFY");
  cursor.take("COLUMN");
  cursor.take("IF", "EXISTS");
  const old = renames ? cursor.name() : cursor.peek()?.value;
  const to = readColumn(cursor);
  if (old === void 0 || to === void 0) return void 0;
  const changed2 = { kind: "change-column", table, column: old, to };
  const same = old.toLowerCase() === to.name.toLowerCase();
  return same ? [changed2] : [{ kind: "rename-column", table, column: old, to: to.name }, changed2];
}
function readRename(cursor, table) {
  if (cursor.takeOneOf("INDEX", "KEY")) return [{ kind: "harmless" }];
  if (cursor.take("COLUMN")) {
    cursor.take("IF", "EXISTS");
    const column = cursor.name();
    const to2 = cursor.take("TO") ? cursor.name() : void 0;
    if (column === void 0 || to2 === void 0 || !cursor.done) return void 0;
    return [{ kind: "rename-column", table, column, to: to2 }];
  }
  if (!cursor.takeOneOf("TO", "AS")) cursor.symbol("=");
  const to = cursor.table();
  return to && cursor.done ? [{ kind: "rename-table", table, to }] : void 0;
}
function readStorage(cursor, table) {
  if (cursor.take("IMPORT")) return [{ kind: "harmless" }];
  const action = cursor.takeOneOf("TRUNCATE", "DISCARD") === "DISCARD" ? "discard" : "truncate";
  if (action === "discard" && cursor.take("TABLESPACE")) {
    return [{ kind: "drop-partition", table, action, names: [] }];
  }
  if (!cursor.take("PARTITION")) return void 0;
  return [{ kind: "drop-partition", table, action, names: namesIn(cursor) }];
}
var objects = ["VIEW", "TRIGGER", "EVENT", "PROCEDURE", "FUNCTION", "SEQUENCE"];
var quiet = ["DATABASE", "SCHEMA", "USER", "ROLE", "SERVER", "TABLESPACE", "PACKAGE"];
function readCreate(cursor) {
  const replaced = cursor.take("OR", "REPLACE");
  const temporary = cursor.take("TEMPORARY");
  if (cursor.take("TABLE")) return readTable(cursor, { replaced, temporary });
  const index = readCreatedIndex(cursor);
  if (index !== void 0) return index;
  while (!cursor.done) {
    if (cursor.takeOneOf(...quiet)) return replaced ? void 0 : [{ kind: "harmless" }];
    const what = cursor.takeOneOf(...objects);
    if (what !== void 0) {
      cursor.take("IF", "NOT", "EXISTS");
      const name = cursor.table();
      const kind = what.toLowerCase();
      return name && [{ kind: "create-object", what: kind, name }];
    }
    cursor.skip();
  }
  return void 0;
}
function readTable(cursor, { replaced, temporary }) {
  const unless = cursor.take("IF", "NOT", "EXISTS") ? "exists" : replaced ? "replaced" : void 0;
  const table = cursor.table();
  if (table === void 0) return void 0;
  const inside = cursor.parenthesised();
  const fromElsewhere = ["LIKE", "AS", "SELECT", "WITH"].includes(cursor.word());
  if (inside === void 0 && !fromElsewhere) return void 0;
  const known = inside === void 0 || fromElsewhere ? void 0 : readColumns(inside);
  const charset = charsetIn(cursor.rest);
  const created = {
    kind: "create-table",
    table,
    temporary,
    ...unless === void 0 ? {} : { unless },
    ...known === void 0 ? {} : { columns: known },
    ...charset === void 0 ? {} : { charset }
  };
  return [created];
}
function readColumns(inside) {
  const constraints = "CONSTRAINT PRIMARY UNIQUE FOREIGN CHECK INDEX KEY FULLTEXT SPATIAL".split(
    " "
  );
  const parts = splitList(inside).map((part) => new Cursor(part));
  const primary = parts.flatMap(primaryKeyOf);
  return parts.flatMap((part) => {
    const column = constraints.includes(part.word()) ? void 0 : readColumn(part);
    if (column === void 0) return [];
    return primary.includes(column.name) ? [{ ...column, notNull: true }] : [column];
  });
}
function primaryKeyOf({ tokens }) {
  const read = readConstraint(new Cursor(tokens), { name: "" });
  return read?.kind === "add-index" && read.index.kind === "primary" ? read.index.columns : [];
}
function charsetIn(tokens) {
  const cursor = new Cursor(tokens);
  while (!cursor.done) {
    if (cursor.take("CHARSET") || cursor.take("CHARACTER", "SET")) {
      cursor.symbol("=");
      return cursor.name()?.toLowerCase();
    }
    cursor.skip();
  }
  return void 0;
}
function readCreatedIndex(cursor) {
  const special = cursor.takeOneOf("UNIQUE", "FULLTEXT", "SPATIAL");
  if (!cursor.take("INDEX")) return void 0;
  cursor.take("IF", "NOT", "EXISTS");
  const name = cursor.name();
  if (cursor.take("USING")) cursor.skip();
  const table = cursor.take("ON") ? cursor.table() : void 0;
  const inside = cursor.parenthesised();
  if (name === void 0 || table === void 0 || inside === void 0) return void 0;
  const kind = special?.toLowerCase() ?? "index";
  const added = {
    kind: "add-index",
    table,
    index: { kind, name, columns: columnsIn(inside) }
  };
  return [added, ...indexOptions(cursor, table)];
}
function indexOptions(cursor, table) {
  const read = [];
  while (!cursor.done) {
    const kind = cursor.takeOneOf("ALGORITHM", "LOCK");
    cursor.symbol("=");
    const value = cursor.word();
    cursor.skip();
    if (kind === "ALGORITHM") read.push({ kind: "algorithm", table, value });
    if (kind === "LOCK") read.push({ kind: "lock", table, value });
  }
  return read;
}
var objects2 = ["VIEW", "TRIGGER", "EVENT", "PROCEDURE", "FUNCTION", "SEQUENCE"];
function readDrop2(cursor) {
  const temporary = cursor.take("TEMPORARY");
  if (cursor.takeOneOf("TABLE", "TABLES")) {
    return readNames(cursor)?.map((table) => ({ kind: "drop-table", table, temporary }));
  }
  if (temporary) return void 0;
  if (cursor.takeOneOf("DATABASE", "SCHEMA")) {
    return readNames(cursor)?.map((name) => ({ kind: "drop-database", name: show(name) }));
  }
  if (cursor.take("INDEX")) return readIndex2(cursor);
  if (cursor.takeOneOf("USER", "ROLE")) {
    return [
      {
        kind: "lose-access",
        message: "Drops users or roles: who logs in as them cannot any more."
      }
    ];
  }
  const what = cursor.takeOneOf(...objects2)?.toLowerCase();
  if (what === void 0) return void 0;
  return readNames(cursor)?.map((name) => ({ kind: "drop-object", what, name }));
}
function readNames(cursor) {
  cursor.take("IF", "EXISTS");
  const names = cursor.tables();
  if (cursor.takeOneOf("WAIT", "NOWAIT") === "WAIT") cursor.skip();
  cursor.takeOneOf("RESTRICT", "CASCADE");
  return cursor.done ? names : void 0;
}
function readIndex2(cursor) {
  cursor.take("IF", "EXISTS");
  const index = cursor.name();
  const table = cursor.take("ON") ? cursor.table() : void 0;
  if (index === void 0 || table === void 0) return void 0;
  const dropped = index.toUpperCase() === "PRIMARY" ? { kind: "drop-primary-key", table } : { kind: "drop-index", table, index };
  return [dropped, ...indexOptions(cursor, table)];
}
function readGrant(cursor) {
  const privileges = textUntil(cursor, "ON");
  if (privileges === void 0) return [{ kind: "harmless" }];
  const on = textUntil(cursor, "TO");
  if (on === void 0) return void 0;
  const option = cursor.rest.some(
    (token, index, all) => wordOf(token) === "GRANT" && wordOf(all[index + 1]) === "OPTION"
  );
  return [{ kind: "grant", privileges, on, to: accounts(cursor), option }];
}
function textUntil(cursor, word) {
  const rest = cursor.rest;
  const end = rest.findIndex((token) => wordOf(token) === word);
  if (end < 0) return void 0;
  cursor.skip(end + 1);
  return rest.slice(0, end).map(({ value }) => value).join(" ").replaceAll(" . ", ".").replaceAll(" ,", ",");
}
function accounts(cursor) {
  return splitList(cursor.rest).map(([name, host]) => {
    const hostName = host?.kind === "variable" ? host.value : "%";
    return `${name?.value ?? ""}@${hostName}`;
  });
}
function readStatement(tokens) {
  const cursor = new Cursor(tokens);
  const first = cursor.word();
  cursor.skip();
  return readers[first]?.(cursor);
}
var harmless = () => [{ kind: "harmless" }];
var readers = {
  ALTER: readAlter,
  CREATE: readCreate,
  DROP: readDrop2,
  RENAME: readRename2,
  TRUNCATE: readTruncate,
  DELETE: ({ tokens }) => readRowChange(tokens),
  UPDATE: ({ tokens }) => readRowChange(tokens),
  WITH: ({ tokens }) => readRowChange(tokens),
  INSERT: ({ tokens }) => readInsert(tokens),
  FLUSH: (cursor) => cursor.word() === "PRIVILEGES" ? harmless() : void 0,
  SET: readSet,
  LOCK: readLock,
  GRANT: readGrant,
  REVOKE: () => [
    { kind: "lose-access", message: "Takes rights away: code that needs them fails." }
  ],
  CALL: readCall,
  PREPARE: readPrepare,
  // What a prepared statement does is told where it is prepared.
  EXECUTE: (cursor) => cursor.take("IMMEDIATE") ? prepared(cursor) : harmless(),
  DEALLOCATE: harmless,
  OPTIMIZE: readOptimize,
  START: (cursor) => cursor.take("TRANSACTION") ? [{ kind: "begin" }] : void 0,
  BEGIN: (cursor) => cursor.word() === "NOT" ? void 0 : [{ kind: "begin" }],
  COMMIT: () => [{ kind: "commit" }],
  ROLLBACK: () => [{ kind: "rollback" }],
  SAVEPOINT: harmless,
  RELEASE: harmless,
  UNLOCK: harmless,
  USE: () => [{ kind: "use" }],
  SHOW: harmless,
  DESC: harmless,
  DESCRIBE: harmless,
  EXPLAIN: harmless,
  ANALYZE: (cursor) => isTableUpkeep(cursor) ? harmless() : void 0,
  CHECK: (cursor) => isTableUpkeep(cursor) ? harmless() : void 0
};
function isTableUpkeep(cursor) {
  cursor.takeOneOf("NO_WRITE_TO_BINLOG", "LOCAL");
  return cursor.takeOneOf("TABLE", "TABLES") !== void 0;
}
function readAlter(cursor) {
  cursor.takeOneOf("ONLINE", "IGNORE");
  if (cursor.take("TABLE")) return readAlterTable(cursor);
  if (cursor.takeOneOf("DATABASE", "SCHEMA", "VIEW", "SEQUENCE")) return harmless();
  return void 0;
}
function readRename2(cursor) {
  if (!cursor.takeOneOf("TABLE", "TABLES")) return void 0;
  cursor.take("IF", "EXISTS");
  const renamed = splitList(cursor.rest).map((part) => {
    const pair = new Cursor(part);
    const table = pair.table();
    const to = pair.take("TO") ? pair.table() : void 0;
    return table && to && pair.done ? { kind: "rename-table", table, to } : void 0;
  });
  return renamed.includes(void 0) ? void 0 : renamed.flatMap((clause) => clause ?? []);
}
function readTruncate(cursor) {
  cursor.take("TABLE");
  const table = cursor.table();
  return table && [{ kind: "truncate", table }];
}
function readSet(cursor) {
  if (["PASSWORD", "ROLE", "RESOURCE"].includes(cursor.word())) return void 0;
  if (cursor.word() === "TRANSACTION" || cursor.word() === "NAMES") return harmless();
  return splitList(cursor.rest).map((part) => {
    const assigned = new Cursor(part);
    const scope = assigned.takeOneOf("GLOBAL", "PERSIST", "SESSION", "LOCAL");
    const written = assigned.peek()?.value.toLowerCase() ?? "";
    assigned.skip();
    while (isSymbol(assigned.peek(), ":") || isSymbol(assigned.peek(), "=")) assigned.skip();
    return {
      kind: "set",
      variable: written.replace(/^(?:global|persist|session|local)\./, ""),
      value: assigned.rest.map(({ value }) => value).join(" "),
      global: ["GLOBAL", "PERSIST"].includes(scope ?? "") || /^(?:global|persist)\./.test(written)
    };
  });
}
function readLock(cursor) {
  if (!cursor.takeOneOf("TABLE", "TABLES")) return void 0;
  const tables = [];
  for (const part of splitList(cursor.rest)) {
    const table = new Cursor(part).table();
    if (table === void 0) return void 0;
    tables.push(table);
  }
  const write = cursor.rest.some(({ kind, value }) => kind === "word" && /^write$/i.test(value));
  return [{ kind: "lock-tables", tables, write }];
}
function readCall(cursor) {
  const name = cursor.table();
  return [
    { kind: "opaque", reason: `what the procedure ${name?.name ?? ""} does`, destructive: [] }
  ];
}
function readPrepare(cursor) {
  cursor.skip();
  return cursor.take("FROM") ? prepared(cursor) : void 0;
}
function prepared(cursor) {
  const [source, ...more] = cursor.rest;
  if (source?.kind === "string" && more.length === 0) {
    const inner = readText(source.value);
    const { start: at } = source;
    return inner.map((clause) => ({ ...clause, at }));
  }
  const destructive = cursor.rest.flatMap(
    ({ kind, value }) => kind === "string" ? destructiveWordsIn(value, lexicon) : []
  );
  return [
    {
      kind: "opaque",
      reason: "what a statement does that is put together at run time",
      destructive
    }
  ];
}
function readText(sql) {
  const tokens = scan(sql, lexicon).filter(({ kind }) => kind !== "end");
  return readStatement(tokens) ?? [{ kind: "unread", destructive: destructiveWords(tokens) }];
}
function readOptimize(cursor) {
  if (!isTableUpkeep(cursor)) return void 0;
  return cursor.tables()?.map((table) => ({ kind: "rebuild", table, how: "OPTIMIZE TABLE" }));
}
var addAutoIncrement = defineDialectRule({
  name: "add-auto-increment",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Adds an AUTO_INCREMENT column to a table that was there before",
  why: "Each row gets a number: the table is rebuilt while nobody can write to it. Replicas may number the rows in another order.",
  safeWay: "Make a new table with the column and fill it in batches, or use pt-online-schema-change or gh-ost.",
  examples: {
    bad: [
      "ALTER TABLE users ADD id int NOT NULL AUTO_INCREMENT PRIMARY KEY",
      "ALTER TABLE users ADD id SERIAL"
    ],
    ok: [
      "ALTER TABLE users ADD id int",
      "CREATE TABLE a (b int); ALTER TABLE a ADD id SERIAL",
      "ALTER TABLE users AUTO_INCREMENT=100"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "add-column" || !clause.column.autoIncrement) return [];
    if (model.isNewTable(clause.table)) return [];
    const object = show(clause.table);
    return [
      {
        object: `${object}.${clause.column.name}`,
        rewrites: object,
        message: `Blocks writes to ${object} while it rebuilds the whole table to number its rows.`
      }
    ];
  }
});
var addCheck = defineDialectRule({
  name: "add-check",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Adds a CHECK to a table that was there before",
  why: "The table is copied while nobody can write to it, and a row that breaks the condition makes it fail. MySQL before 8.0.16 reads a CHECK and forgets it.",
  safeWay: "Correct the rows that break it first. MySQL: add it NOT ENFORCED to write it down without a copy.",
  examples: {
    bad: [
      "ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18)",
      "ALTER TABLE users ADD CHECK (age >= 18)",
      "ALTER TABLE users ADD COLUMN age int CHECK (age >= 18)"
    ],
    ok: [
      "ALTER TABLE users ADD CONSTRAINT adult CHECK (age >= 18) NOT ENFORCED",
      "CREATE TABLE users (age int); ALTER TABLE users ADD CHECK (age >= 18)"
    ]
  },
  check(clause, { model }) {
    const adds = clause.kind === "add-check" && clause.enforced || clause.kind === "add-column" && clause.column.check;
    if (!adds || model.isNewTable(clause.table)) return [];
    const object = show(clause.table);
    return [
      {
        object,
        rewrites: object,
        message: `Blocks writes to ${object} while it copies the whole table to add a CHECK.`
      }
    ];
  }
});
var addColumnDefaultCallable = defineDialectRule({
  name: "add-column-default-callable",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Adds a column whose default is computed",
  why: "A default such as (uuid()) is another value for each row: the table is copied while nobody can write to it.",
  safeWay: "Add the column without a default, then set it, then fill the old rows in batches.",
  examples: {
    bad: ["ALTER TABLE users ADD token varchar(36) DEFAULT (uuid())"],
    ok: [
      "ALTER TABLE users ADD token varchar(36)",
      "ALTER TABLE users ADD made datetime DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3)",
      "ALTER TABLE users ADD a int DEFAULT (5)",
      "CREATE TABLE users (id int); ALTER TABLE users ADD token varchar(36) DEFAULT (uuid())"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "add-column" || clause.column.default !== "expression") return [];
    if (model.isNewTable(clause.table)) return [];
    const object = show(clause.table);
    return [
      {
        object: `${object}.${clause.column.name}`,
        rewrites: object,
        message: `Blocks writes to ${object} while it copies the whole table to compute the default of ${clause.column.name} for each row.`,
        safeWay: `ALTER TABLE ${backticks(clause.table)} ADD COLUMN ${backticks(clause.column)} …; -- without the default
-- then ALTER TABLE … ALTER COLUMN … SET DEFAULT (…), and fill the old rows in batches`
      }
    ];
  }
});
function heedsInlineReferences({ dialect, version }) {
  return version >= (dialect === "mariadb" ? 100500 : 9e4);
}
var addForeignKey = defineDialectRule({
  name: "add-foreign-key",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Adds a foreign key to a table that was there before",
  why: "With foreign_key_checks on, the table is copied while nobody can write to it, and a row without its counterpart makes it fail.",
  safeWay: "Look for rows without a counterpart first; then SET foreign_key_checks=0, add the key (nothing is copied and nothing checked), and SET foreign_key_checks=1 again.",
  examples: {
    bad: [
      "ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE",
      "ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)",
      "SET foreign_key_checks=0; ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id); SET foreign_key_checks=1"
    ],
    ok: [
      "CREATE TABLE orders (user_id int); ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)",
      "CREATE TABLE orders (user_id int, FOREIGN KEY (user_id) REFERENCES users (id))",
      "ALTER TABLE orders ADD user_id int"
    ]
  },
  check(clause, { model, server }) {
    const references = referenced(clause, server);
    if (references === void 0 || !("table" in clause)) return [];
    if (model.isNewTable(clause.table)) return [];
    const object = show(clause.table);
    if (["0", "off"].includes(model.variable("foreign_key_checks") ?? "")) {
      const message2 = `Adds a foreign key to ${object} with foreign_key_checks off: rows that break it stay unnoticed.`;
      return [{ object, message: message2, risk: "low" }];
    }
    const message = `Blocks writes to ${object} while it copies the whole table to add a foreign key to ${show(references)}; a row without its counterpart makes it fail.`;
    return [{ object, message, rewrites: object }];
  }
});
function referenced(clause, server) {
  if (clause.kind === "add-foreign-key") return clause.references;
  const isHeeded = clause.kind === "add-column" && heedsInlineReferences(server);
  return isHeeded ? clause.column.references : void 0;
}
var addNotNullWithoutDefault = defineDialectRule({
  name: "add-not-null-without-default",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Adds a column that is NOT NULL and has no default",
  why: "The rows that are there get 0 or an empty text, whatever that means (a date makes it fail), and the code that runs now does not name the column: its INSERTs fail at once in strict mode.",
  safeWay: "Add it with a default, or allow NULL, fill it, and make it NOT NULL when all code writes it.",
  examples: {
    bad: [
      "ALTER TABLE users ADD COLUMN age int NOT NULL",
      "ALTER TABLE users ADD (a int, b int NOT NULL)"
    ],
    ok: [
      "ALTER TABLE users ADD age int NOT NULL DEFAULT 0",
      "ALTER TABLE users ADD age int",
      "ALTER TABLE users ADD age int AS (1 + 1) NOT NULL",
      "ALTER TABLE users ADD id int NOT NULL AUTO_INCREMENT UNIQUE",
      "CREATE TABLE users (id int); ALTER TABLE users ADD age int NOT NULL"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "add-column" || model.isNewTable(clause.table)) return [];
    const { notNull, default: value, generated, autoIncrement, name } = clause.column;
    if (!notNull || value !== void 0 || generated !== void 0 || autoIncrement) return [];
    const table = show(clause.table);
    return [
      {
        object: `${table}.${name}`,
        message: `Adds ${name} to ${table} as NOT NULL without a default: the old rows get 0 or an empty text, and INSERTs that do not name it fail.`
      }
    ];
  }
});
var addUnique = defineDialectRule({
  name: "add-unique",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Adds a unique index or a primary key to a table that was there before",
  why: "Rows that have the same value make it fail, after the whole table was read. Writes go on meanwhile.",
  safeWay: "Look for duplicates first, and mend them.",
  examples: {
    bad: [
      "CREATE UNIQUE INDEX a ON users (email)",
      "ALTER TABLE users ADD UNIQUE KEY a (email)",
      "ALTER TABLE users ADD CONSTRAINT a UNIQUE (email)",
      "ALTER TABLE users ADD PRIMARY KEY (email)"
    ],
    ok: [
      "CREATE INDEX a ON users (email)",
      "CREATE TABLE users (email text); CREATE UNIQUE INDEX a ON users (email)",
      "ALTER TABLE users ADD code int; CREATE UNIQUE INDEX a ON users (code)"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "add-index" || model.isNewTable(clause.table)) return [];
    const { kind, columns } = clause.index;
    if (kind !== "unique" && kind !== "primary") return [];
    if (columns.some((column) => model.isNewColumn(clause.table, column))) return [];
    const object = show(clause.table);
    const names = columns.map((name) => backticks({ name })).join(", ");
    return [
      {
        object,
        message: `Makes ${columns.join(", ")} unique in ${object}: it fails if two rows have the same value.`,
        safeWay: `SELECT ${names}, count(*) FROM ${backticks(clause.table)} GROUP BY ${names} HAVING count(*) > 1; -- must find nothing`
      }
    ];
  }
});
var blockingIndex = defineDialectRule({
  name: "blocking-index",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Builds a FULLTEXT or SPATIAL index on a table that was there before",
  why: "Other indexes are built while writes go on; these two block them. The first FULLTEXT index of a table also rebuilds it.",
  safeWay: "Build it when few write, or use pt-online-schema-change or gh-ost.",
  examples: {
    bad: ["CREATE FULLTEXT INDEX a ON posts (body)", "ALTER TABLE places ADD SPATIAL KEY a (at)"],
    ok: [
      "CREATE INDEX a ON posts (author)",
      "CREATE TABLE posts (body text); CREATE FULLTEXT INDEX a ON posts (body)"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "add-index" || model.isNewTable(clause.table)) return [];
    const { kind } = clause.index;
    if (kind !== "fulltext" && kind !== "spatial") return [];
    const object = show(clause.table);
    return [
      {
        object,
        message: `Blocks writes to ${object} while it reads the whole table to build a ${kind.toUpperCase()} index.`
      }
    ];
  }
});
var changeColumnNull = defineDialectRule({
  name: "change-column-null",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Makes a column NOT NULL that allowed NULL",
  why: "Rows that have NULL make it fail, or get 0 or an empty text where the SQL mode is not strict. Code that still writes NULL fails from then on.",
  safeWay: "Give a value to the rows that have NULL, in batches, before this migration.",
  examples: {
    given: "CREATE TABLE users (id int NOT NULL, name varchar(50))",
    bad: ["ALTER TABLE users MODIFY name varchar(50) NOT NULL"],
    ok: [
      "ALTER TABLE users MODIFY id int NOT NULL",
      "ALTER TABLE users MODIFY name varchar(50)",
      "CREATE TABLE a (b int); ALTER TABLE a MODIFY b int NOT NULL"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "change-column" || model.isNewColumn(clause.table, clause.column)) return [];
    const { table, column, to } = clause;
    const old = model.column(table, column);
    if (old === void 0 || old.notNull || old.primary || !to.notNull) return [];
    const object = `${show(table)}.${column}`;
    const name = backticks({ name: column });
    return [
      {
        object,
        message: `Makes ${object} NOT NULL: it fails if a row has NULL there.`,
        safeWay: `SELECT count(*) FROM ${backticks(table)} WHERE ${name} IS NULL; -- must be 0: give these rows a value first`
      }
    ];
  }
});
var integers = ["tinyint", "smallint", "mediumint", "int", "bigint"];
var texts = ["tinytext", "text", "mediumtext", "longtext"];
var blobs = ["tinyblob", "blob", "mediumblob", "longblob"];
var TOO_BIG = "Values that do not fit make it fail, or are cut where the SQL mode is not strict.";
function typeChange(from, to, charset, server) {
  if (isSame(from, to)) return { copies: false };
  if (from.name === "varchar" && to.name === "varchar" && from.charset === to.charset) {
    return varcharChange(length(from), length(to), from.charset ?? charset, server);
  }
  const loses = lossOf(from, to);
  return { copies: true, ...loses === void 0 ? {} : { loses } };
}
function isSame(from, to) {
  const ignoresWidth = integers.includes(from.name);
  return from.name === to.name && from.unsigned === to.unsigned && (to.charset === void 0 || from.charset === to.charset) && (ignoresWidth || from.parameters.join() === to.parameters.join());
}
function length({ parameters }) {
  return Number(parameters[0] ?? 1);
}
function widths(charset, { dialect, version }) {
  if (charset === "utf8mb4") return [4];
  if (charset === "utf8" || charset === "utf8mb3") return [3];
  if (charset !== void 0) return [1];
  return dialect === "mysql" && version >= 8e4 ? [4] : [1, 3, 4];
}
function varcharChange(from, to, charset, server) {
  if (to < from) return { copies: true, loses: TOO_BIG };
  const crosses = widths(charset, server).some((width) => {
    const fits = from * width <= 255 && to * width > 255;
    return fits && !(server.dialect === "mariadb" && from * width <= 127);
  });
  return { copies: crosses };
}
function lossOf(from, to) {
  for (const family of [integers, texts, blobs]) {
    const [before, after] = [family.indexOf(from.name), family.indexOf(to.name)];
    if (before < 0 || after < 0) continue;
    const signs = family === integers && from.unsigned !== to.unsigned;
    return after < before || signs ? TOO_BIG : void 0;
  }
  if (from.name === "decimal" && to.name === "decimal") return decimalLoss(from, to);
  if (isTime(from) && from.name === to.name) {
    return length0(to) < length0(from) ? "Parts of a second are rounded away." : void 0;
  }
  return crossFamilyLoss(from.name, to.name);
}
function decimalLoss(from, to) {
  const [precision = 10, scale = 0] = from.parameters.map(Number);
  const [newPrecision = 10, newScale = 0] = to.parameters.map(Number);
  if (newScale < scale) return "Digits behind the point are rounded away, without an error.";
  return newPrecision - newScale < precision - scale ? TOO_BIG : void 0;
}
function isTime({ name }) {
  return ["datetime", "timestamp", "time"].includes(name);
}
function length0({ parameters }) {
  return Number(parameters[0] ?? 0);
}
function crossFamilyLoss(from, to) {
  if (["datetime", "timestamp"].includes(from) && to === "date") {
    return "The time of day is lost, without an error.";
  }
  const fractions = ["decimal", "double", "float"];
  const isFraction = fractions.includes(from);
  if (isFraction && (integers.includes(to) || from === "double" && to === "float")) {
    return "Digits are rounded away, without an error.";
  }
  const wasLong = ["varchar", "char", ...texts].includes(from);
  const isText = ["varchar", "char", ...texts, "json"].includes(to);
  if (wasLong && !isText)
    return "Values that cannot be converted make it fail, or become 0 or empty where the SQL mode is not strict.";
  return texts.includes(from) && ["varchar", "char"].includes(to) ? TOO_BIG : void 0;
}
var changeColumnType = defineDialectRule({
  name: "change-column-type",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Changes the type of a column that was there before",
  why: "The table is copied while nobody can write to it. Only a few changes are free: a longer VARCHAR whose length still fits in as many bytes (63 characters of utf8mb4, 85 of utf8, 255 of latin1 need one byte), another default, another comment.",
  safeWay: "Add a column of the new type, write both from the code, copy the values in batches, and change over; or use pt-online-schema-change or gh-ost. MODIFY … ALGORITHM=INPLACE, LOCK=NONE refuses to run where it would block.",
  examples: {
    given: "CREATE TABLE users (id int, name varchar(50), memo text, price decimal(10,2), at datetime(6), code varchar(200)) CHARSET=utf8mb4",
    bad: [
      "ALTER TABLE users MODIFY id bigint",
      "ALTER TABLE users MODIFY COLUMN name varchar(64)",
      "ALTER TABLE users MODIFY name varchar(40)",
      "ALTER TABLE users CHANGE memo memo varchar(100)",
      "ALTER TABLE users MODIFY price decimal(10,1)",
      "ALTER TABLE users MODIFY at datetime",
      "ALTER TABLE users MODIFY unknown int NOT NULL"
    ],
    ok: [
      "ALTER TABLE users MODIFY id int(11) DEFAULT 5",
      "ALTER TABLE users MODIFY name varchar(63)",
      "ALTER TABLE users MODIFY code varchar(500)",
      "CREATE TABLE a (id int); ALTER TABLE a MODIFY id bigint"
    ]
  },
  check(clause, { model, server }) {
    if (clause.kind !== "change-column" || model.isNewColumn(clause.table, clause.column)) return [];
    const { table, column, to } = clause;
    const isList = ["enum", "set"].includes(to.type.name);
    const old = model.column(table, column);
    const object = `${show(table)}.${column}`;
    if (old === void 0) {
      if (isList) return [];
      const nulls = to.notNull ? " Rows that have NULL make it fail." : "";
      const message2 = `Defines ${object} anew. What it was is not known here: if the type changes, writes to ${show(table)} are blocked while the whole table is copied, and values may not fit.${nulls}`;
      return [{ object, message: message2 }];
    }
    if (isList && old.type.name === to.type.name) return [];
    const { copies, loses } = typeChange(old.type, to.type, model.charset(table), server);
    if (!copies) return [];
    const message = `Blocks writes to ${show(table)} while it copies the whole table to change the type of ${object}.`;
    return [
      {
        object,
        rewrites: show(table),
        ...loses === void 0 ? { message } : { message: `${message} ${loses}`, risk: "high", dataLoss: true }
      }
    ];
  }
});
var copyAlgorithm = defineDialectRule({
  name: "copy-algorithm",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Writes a whole table anew",
  why: "Some changes copy the table while nobody can write to it; others rebuild it in place: writes go on, but it takes long, needs the space twice, and replicas stand still meanwhile.",
  safeWay: "Give ALGORITHM=INPLACE, LOCK=NONE: the server then refuses instead of blocking. For what must be copied, use pt-online-schema-change or gh-ost.",
  examples: {
    given: "CREATE TABLE users (id int)",
    bad: [
      "ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci",
      "ALTER TABLE users ENGINE=MyISAM",
      "ALTER TABLE users ORDER BY id",
      "ALTER TABLE users ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8",
      "ALTER TABLE users PARTITION BY HASH(id) PARTITIONS 4",
      "ALTER TABLE users ADD a int PARTITION BY HASH(id)",
      "ALTER TABLE users REMOVE PARTITIONING",
      "ALTER TABLE users FORCE",
      "ALTER TABLE users ADD a int GENERATED ALWAYS AS (id + 1) STORED",
      "OPTIMIZE TABLE users"
    ],
    ok: [
      "ALTER TABLE users ADD a int",
      "ALTER TABLE users ADD a int AFTER id",
      "ALTER TABLE users ADD a int AS (id + 1)",
      "ALTER TABLE users COMMENT='people', AUTO_INCREMENT=100",
      "ALTER TABLE users DEFAULT CHARACTER SET utf8mb4",
      "ALTER TABLE users ALTER COLUMN id SET DEFAULT 5",
      "CREATE TABLE a (b int); ALTER TABLE a ENGINE=MyISAM"
    ]
  },
  check(clause, context) {
    if (!("table" in clause) || context.model.isNewTable(clause.table)) return [];
    const object = show(clause.table);
    const copied = copiedBy(clause);
    if (copied !== void 0) {
      const message = `Blocks writes to ${object} while it copies the whole table: ${copied}.`;
      return [{ object, message, rewrites: object }];
    }
    const rebuilt = rebuiltBy(clause, context);
    return rebuilt === void 0 ? [] : [rebuilding2(object, rebuilt)];
  }
});
function rebuilding2(object, by) {
  const message = `Rebuilds the whole table ${object} in place: ${by}. Writes go on, replicas wait.`;
  return { object, message, risk: "low", rewrites: object };
}
function copiedBy(clause) {
  const inPlace = ["FORCE", "OPTIMIZE TABLE"];
  if (clause.kind === "convert-charset") return "every text is converted to another character set";
  if (clause.kind === "rebuild" && !inPlace.includes(clause.how)) return clause.how;
  if (clause.kind === "table-option" && clause.option === "ENGINE" && !/^innodb$/i.test(clause.value)) {
    return `the storage engine becomes ${clause.value}`;
  }
  const stored = clause.kind === "add-column" && clause.column.generated === "stored";
  return stored ? "a stored generated column is computed for each row" : void 0;
}
function rebuiltBy(clause, context) {
  if (clause.kind === "rebuild") return clause.how;
  if (clause.kind === "table-option") return `${clause.option} is set`;
  if (clause.kind === "add-column" && !isInstant(clause.column.position, context)) {
    return "this server cannot add a column there at once";
  }
  return void 0;
}
function isInstant(position, { server }) {
  const [atEnd, anywhere] = server.dialect === "mariadb" ? [100302, 100400] : [80012, 80029];
  return server.version >= (position === void 0 ? atEnd : anywhere);
}
var mayFail = [
  "change-column",
  "add-foreign-key",
  "add-check",
  "drop-primary-key"
];
var otherKinds = [
  "harmless",
  "set",
  "begin",
  "commit",
  "rollback",
  "use",
  "delete",
  "update",
  "copy-rows",
  "grant",
  "lose-access",
  "opaque",
  "unread",
  "lock-tables"
];
var ddlNotTransactional = defineDialectRule({
  name: "ddl-not-transactional",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Counts on a transaction that a change of the schema ends, or can fail half way",
  why: "Each change of the schema commits at once. A transaction around it protects nothing, and a migration that fails in its second statement leaves the first behind.",
  safeWay: "Put each change that can fail on the data into a migration of its own.",
  examples: {
    bad: [
      "START TRANSACTION; ALTER TABLE users ADD a int; COMMIT",
      "ALTER TABLE users ADD a int; ALTER TABLE users ADD CONSTRAINT b CHECK (c > 0)",
      "ALTER TABLE users ADD a int; CREATE UNIQUE INDEX b ON users (c)"
    ],
    ok: [
      "CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE UNIQUE INDEX c ON a (id); ALTER TABLE users ADD d int; ALTER TABLE users ADD e int",
      "ALTER TABLE users ADD CONSTRAINT b CHECK (c > 0)",
      "START TRANSACTION; UPDATE users SET a = 1 WHERE id = 5; COMMIT"
    ]
  },
  check(clause, context) {
    const { model, statement } = context;
    if (!changesSchema(clause)) return [];
    if (model.inTransaction) {
      const message2 = "Commits the transaction around it: a change of the schema cannot be rolled back.";
      return context.earlier().some(changesSchema) ? [] : [{ message: message2 }];
    }
    const first = statement.clauses.find(
      (one) => canFail(one) && "table" in one && !model.isNewTable(one.table)
    );
    if (clause !== first) return [];
    const earlier = context.earlier().filter((one) => !statement.clauses.includes(one));
    if (!earlier.some(changesSchema)) return [];
    const message = "If this fails on the data, what this migration did before it stays: a change of the schema cannot be rolled back.";
    return [{ message }];
  }
});
function changesSchema({ kind }) {
  return !otherKinds.includes(kind);
}
function canFail(clause) {
  const unique = clause.kind === "add-index" && ["unique", "primary"].includes(clause.index.kind);
  return unique || mayFail.includes(clause.kind);
}
var deleteWithoutWhere = defineDialectRule({
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
      "delete low_priority from shop.users where 1 = 1",
      "DELETE FROM users WHERE id = 1 OR true",
      "DELETE u FROM users u LEFT JOIN orders o ON o.user_id = u.id",
      "DELETE FROM users LIMIT 10",
      "WITH old AS (SELECT 1) DELETE FROM users"
    ],
    ok: [
      "DELETE FROM users WHERE id = 1",
      "DELETE u FROM users u JOIN orders o ON o.user_id = u.id",
      "DELETE FROM u USING users u JOIN orders o WHERE o.user_id = u.id",
      "CREATE TABLE import (id int); DELETE FROM import",
      "INSERT INTO log (text) VALUES ('DELETE FROM users')"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "delete" || clause.narrowed || model.isDisposable(clause.table)) return [];
    const object = show(clause.table);
    return [{ object, message: `Deletes rows of ${object} without a condition on the row.` }];
  }
});
var dropColumn = defineDialectRule({
  name: "drop-column",
  category: "data loss",
  risk: "high",
  operation: "drop_column",
  dataLoss: true,
  summary: "Drops a column that was there before",
  why: "Its values are lost, and code that still names the column fails at once. A column that is dropped and one that is added under another name is often a rename gone wrong.",
  safeWay: "Release the code that no longer uses the column first, and drop it in a later migration. If a rename is meant, copy the values before.",
  examples: {
    bad: [
      "ALTER TABLE users DROP COLUMN email",
      "alter table `users` add a int, drop `email`",
      "ALTER TABLE users ADD IF NOT EXISTS email text; ALTER TABLE users DROP email",
      "ALTER TABLE users DROP COLUMN IF EXISTS email, ALGORITHM=INSTANT"
    ],
    ok: [
      "CREATE TABLE users (email text); ALTER TABLE users DROP COLUMN email",
      "ALTER TABLE users ADD a int; ALTER TABLE users DROP a",
      "ALTER TABLE users DROP INDEX email",
      "ALTER TABLE users DROP PRIMARY KEY",
      "ALTER TABLE users DROP FOREIGN KEY email"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "drop-column" || model.isNewColumn(clause.table, clause.column)) return [];
    const object = `${show(clause.table)}.${clause.column}`;
    return [{ object, message: `Drops the column ${object} with all its values.` }];
  }
});
var dropConstraint = defineDialectRule({
  name: "drop-constraint",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Drops a foreign key or another constraint of a table that was there before",
  why: "From then on the database lets rows in that break the rule, and they make it fail when it is added again.",
  safeWay: "Drop it only where the rule no longer holds, or add what replaces it in the same ALTER TABLE.",
  examples: {
    bad: [
      "ALTER TABLE orders DROP FOREIGN KEY orders_user",
      "ALTER TABLE orders DROP CHECK positive",
      "ALTER TABLE orders DROP CONSTRAINT positive"
    ],
    ok: [
      "ALTER TABLE orders DROP FOREIGN KEY a, ADD CONSTRAINT a FOREIGN KEY (b) REFERENCES c (d)",
      "CREATE TABLE orders (id int); ALTER TABLE orders DROP CHECK positive"
    ]
  },
  check(clause, { model, later }) {
    if (clause.kind !== "drop-constraint" || model.isNewTable(clause.table)) return [];
    const { table, name, what } = clause;
    const replaced = later().some(
      (other) => (other.kind === "add-foreign-key" || other.kind === "add-check") && show(other.table) === show(table) && (other.name === name || other.name === void 0)
    );
    if (replaced) return [];
    return [
      {
        object: `${show(table)}.${name}`,
        message: `Drops the ${what} ${name}: ${show(table)} is no longer guarded by it.`
      }
    ];
  }
});
var dropDatabase = defineDialectRule({
  name: "drop-database",
  category: "data loss",
  risk: "critical",
  operation: "drop_database",
  dataLoss: true,
  summary: "Drops a database",
  why: "Every table in it is lost, and only a backup brings them back.",
  safeWay: "Drop a database by hand, after a backup that was restored once; not in a migration.",
  examples: {
    bad: ["DROP DATABASE shop", "drop schema if exists `shop`"],
    ok: ["CREATE DATABASE shop", "DROP TABLE shop.users"]
  },
  check(clause) {
    if (clause.kind !== "drop-database") return [];
    return [
      { object: clause.name, message: `Drops the database ${clause.name} with all its tables.` }
    ];
  }
});
var dropIndex = defineDialectRule({
  name: "drop-index",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Drops an index of a table that was there before",
  why: "Queries that use the index read the whole table from then on, and if it was unique, duplicates get in. Building it again takes as long as it took at first.",
  safeWay: "MySQL 8: ALTER TABLE … ALTER INDEX … INVISIBLE first (MariaDB: IGNORED), watch the slow queries for a while, then drop it.",
  examples: {
    bad: ["DROP INDEX email ON users", "ALTER TABLE users DROP KEY email"],
    ok: [
      "CREATE TABLE users (id int, KEY a (id)); DROP INDEX a ON users",
      "ALTER TABLE users DROP INDEX a, ADD INDEX a (b, c)",
      "ALTER TABLE users RENAME INDEX a TO b"
    ]
  },
  check(clause, { model, earlier, later }) {
    if (clause.kind !== "drop-index" || model.isNewTable(clause.table)) return [];
    const { table, index } = clause;
    const replaced = [...earlier(), ...later()].some(
      (other) => other.kind === "add-index" && show(other.table) === show(table) && (other.index.name === index || other.index.name === void 0)
    );
    if (replaced) return [];
    return [
      {
        object: `${show(table)}.${index}`,
        message: `Drops the index ${index} of ${show(table)}; queries that use it get slow.`
      }
    ];
  }
});
var dropObject = defineDialectRule({
  name: "drop-object",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Drops a view, trigger, procedure, function, event or sequence",
  why: "Code that uses it fails at once; without a trigger or an event, what it did silently no longer happens.",
  safeWay: "Release the code that no longer uses it first. To change it, create it again in the same migration.",
  examples: {
    bad: [
      "DROP VIEW active_users",
      "DROP PROCEDURE IF EXISTS p",
      "DROP TRIGGER t",
      "DROP EVENT e",
      "DROP FUNCTION f"
    ],
    ok: [
      "DROP VIEW IF EXISTS v; CREATE VIEW v AS SELECT 1",
      "DROP TRIGGER t; CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.b = 1",
      "CREATE VIEW v AS SELECT 1; DROP VIEW v"
    ]
  },
  check(clause, { earlier, later }) {
    if (clause.kind !== "drop-object") return [];
    const object = show(clause.name);
    const created = [...earlier(), ...later()].some(
      (other) => other.kind === "create-object" && other.what === clause.what && show(other.name) === object
    );
    if (created) return [];
    const silent = clause.what === "trigger" || clause.what === "event";
    const effect = silent ? "what it did no longer happens" : "code that uses it fails at once";
    return [
      {
        object,
        message: `Drops the ${clause.what} ${object}: ${effect}.`,
        ...silent ? { risk: "medium" } : {}
      }
    ];
  }
});
var dropPartition = defineDialectRule({
  name: "drop-partition",
  category: "data loss",
  risk: "critical",
  dataLoss: true,
  summary: "Drops or empties a partition, or discards the file of a table",
  why: "Every row in it is lost, at once and without a rollback.",
  safeWay: "ALTER TABLE … EXCHANGE PARTITION … WITH TABLE … keeps the rows in a table of their own, which a later migration can drop.",
  examples: {
    bad: [
      "ALTER TABLE logs DROP PARTITION p2020, p2021",
      "ALTER TABLE logs TRUNCATE PARTITION p2020",
      "ALTER TABLE logs DISCARD TABLESPACE"
    ],
    ok: [
      "ALTER TABLE logs ADD PARTITION (PARTITION p2026 VALUES LESS THAN (2027))",
      "CREATE TABLE logs (id int) PARTITION BY HASH(id) PARTITIONS 4; ALTER TABLE logs TRUNCATE PARTITION p0"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "drop-partition" || model.isNewTable(clause.table)) return [];
    const object = show(clause.table);
    const what = clause.names.length === 0 ? "the rows" : `the rows in ${clause.names.join(", ")}`;
    return [{ object, message: `Loses ${what} of ${object}.` }];
  }
});
var dropPrimaryKey = defineDialectRule({
  name: "drop-primary-key",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Drops the primary key of a table that was there before",
  why: "The table is copied while nobody can write to it, and without a primary key replicas and online tools have no way to tell its rows apart.",
  safeWay: "Drop and add the primary key in one ALTER TABLE: then the table is rebuilt in place, and writes go on.",
  examples: {
    bad: ["ALTER TABLE users DROP PRIMARY KEY", "DROP INDEX `PRIMARY` ON users"],
    ok: [
      "ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (uuid)",
      "CREATE TABLE users (id int PRIMARY KEY); ALTER TABLE users DROP PRIMARY KEY"
    ]
  },
  check(clause, { model, statement }) {
    if (clause.kind !== "drop-primary-key" || model.isNewTable(clause.table)) return [];
    const replaced = statement.clauses.some(
      (other) => other.kind === "add-index" && other.index.kind === "primary"
    );
    if (replaced) return [];
    const object = show(clause.table);
    return [
      {
        object,
        rewrites: object,
        message: `Blocks writes to ${object} while it copies the whole table to drop its primary key.`
      }
    ];
  }
});
var dropTable = defineDialectRule({
  name: "drop-table",
  category: "data loss",
  risk: "critical",
  operation: "drop_table",
  dataLoss: true,
  summary: "Drops a table that was there before",
  why: "Every row is lost, and only a backup brings them back: DROP TABLE commits at once and cannot be rolled back. Code that still reads the table fails.",
  safeWay: "Release the code that no longer uses the table first; rename the table and drop it in a later migration, when nothing has missed it.",
  examples: {
    bad: [
      "DROP TABLE users",
      "drop\n	table /* really */ if exists `Users` cascade",
      "DROP TABLE a, b.c, `d`",
      "/*!40000 DROP TABLE users */",
      "/*M!100300 DROP TABLE users */",
      "DELIMITER //\nDROP TABLE users//",
      "PREPARE s FROM 'DROP TABLE users'",
      "CREATE OR REPLACE TABLE users (id int)",
      "CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users",
      "INSERT INTO log VALUES ('it\\'s'); DROP TABLE users",
      "CREATE TABLE b (id int); INSERT INTO b SELECT * FROM a; DROP TABLE b",
      "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.b = 1; END; DROP TABLE users"
    ],
    ok: [
      "CREATE TABLE import (id int); DROP TABLE import",
      "DROP TEMPORARY TABLE import",
      "CREATE TABLE a (id int); RENAME TABLE a TO b; DROP TABLE b",
      "DROP VIEW active_users",
      "INSERT INTO log VALUES ('; DROP TABLE users') -- DROP TABLE users\n# DROP TABLE users",
      "CREATE PROCEDURE p() BEGIN DROP TABLE users; END"
    ]
  },
  check(clause, { model }) {
    const replaces = clause.kind === "create-table" && clause.unless === "replaced";
    if (clause.kind !== "drop-table" && !replaces) return [];
    if (clause.temporary || model.isDisposable(clause.table)) return [];
    const object = show(clause.table);
    const message = replaces ? `Replaces the table ${object}: if it is there, it is dropped with all its rows.` : `Drops the table ${object} with all its rows.`;
    const aside = { ...clause.table, name: `${clause.table.name}_dropped` };
    const safeWay = `RENAME TABLE ${backticks(clause.table)} TO ${backticks(aside)}; -- and drop it in a later migration`;
    return [{ object, message, safeWay }];
  }
});
var enumValues = defineDialectRule({
  name: "enum-values",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Changes the values of an ENUM or SET other than by adding some at the end",
  why: "Values are stored as numbers. Only those added at the end leave the numbers as they are; anything else copies the table while nobody can write to it. Rows that have a removed value make it fail, or become empty where the SQL mode is not strict.",
  safeWay: "Add new values at the end of the list, whatever order people should see. Before a value is removed, update the rows that have it.",
  examples: {
    given: "CREATE TABLE users (state enum('new','old'), flags set('a','b'))",
    bad: [
      "ALTER TABLE users MODIFY state enum('new','middle','old')",
      "ALTER TABLE users MODIFY state enum('new')",
      "ALTER TABLE users MODIFY state enum('old','new')",
      "ALTER TABLE users MODIFY flags set('a','b','c','d','e','f','g','h','i')",
      "ALTER TABLE users MODIFY unknown enum('a')"
    ],
    ok: [
      "ALTER TABLE users MODIFY state enum('new','old','older') NOT NULL",
      "ALTER TABLE users MODIFY flags set('a','b','c')",
      "CREATE TABLE a (b enum('x')); ALTER TABLE a MODIFY b enum('y')"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "change-column" || model.isNewColumn(clause.table, clause.column)) return [];
    const { table, column, to } = clause;
    if (!["enum", "set"].includes(to.type.name)) return [];
    const object = `${show(table)}.${column}`;
    const old = model.column(table, column);
    if (old === void 0) {
      const message = `Gives ${object} a list of values. What it was is not known here: unless new values only stand at its end, writes to ${show(table)} are blocked while the whole table is copied, and rows with a value that is gone make it fail.`;
      return [{ object, message }];
    }
    return old.type.name === to.type.name ? changed(old.type, to.type, object, show(table)) : [];
  }
});
function changed(from, to, object, table) {
  const gone = from.parameters.filter((value) => !to.parameters.includes(value));
  const copying = `Blocks writes to ${table} while it copies the whole table`;
  if (gone.length > 0) {
    const message = `Removes ${gone.join(", ")} from the values of ${object}: rows that have it make this fail, or lose it where the SQL mode is not strict. ${copying}.`;
    return [{ object, message, risk: "high", dataLoss: true, rewrites: table }];
  }
  const keepsOrder = from.parameters.every((value, index) => to.parameters[index] === value);
  if (keepsOrder && bytes(from) === bytes(to)) return [];
  const why = keepsOrder ? "the values of it need more bytes now" : "the new values do not stand at the end";
  return [
    { object, message: `${copying} to change the values of ${object}: ${why}.`, rewrites: table }
  ];
}
function bytes({ name, parameters: { length: length2 } }) {
  if (name === "enum") return length2 > 255 ? 2 : 1;
  const needed = Math.ceil(length2 / 8);
  return needed > 4 ? 8 : needed;
}
var foreignKeyChecksOff = defineDialectRule({
  name: "foreign-key-checks-off",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Turns foreign_key_checks off and leaves it off",
  why: "Whatever uses the same connection afterwards can write rows that break foreign keys, and they are not found when it is turned on again.",
  safeWay: "SET foreign_key_checks=1; -- as the last statement of the migration",
  examples: {
    bad: [
      "SET foreign_key_checks=0",
      "SET FOREIGN_KEY_CHECKS = OFF; INSERT INTO a VALUES (1)",
      "SET GLOBAL foreign_key_checks=0; SET GLOBAL foreign_key_checks=1",
      "SET @@session.foreign_key_checks = 0"
    ],
    ok: [
      "SET foreign_key_checks=0; INSERT INTO a VALUES (1); SET foreign_key_checks=1",
      "SET @old=@@foreign_key_checks, FOREIGN_KEY_CHECKS=0; SET FOREIGN_KEY_CHECKS=@old",
      "SET foreign_key_checks=1"
    ]
  },
  check(clause, { later }) {
    if (clause.kind !== "set" || clause.variable !== "foreign_key_checks") return [];
    if (!/^(?:0|off|false)$/i.test(clause.value)) return [];
    if (clause.global) return [{ message: "Turns foreign_key_checks off for every connection." }];
    const restored = later().some(
      (other) => other.kind === "set" && other.variable === "foreign_key_checks" && !/^(?:0|off|false)$/i.test(other.value)
    );
    return restored ? [] : [
      {
        message: "Turns foreign_key_checks off, and nothing in this migration turns it on again."
      }
    ];
  }
});
var grant = defineDialectRule({
  name: "grant",
  category: "access",
  risk: "medium",
  dataLoss: false,
  summary: "Gives all rights, or rights from any host",
  why: "Who gets hold of the account can do everything it may, from wherever it may log in.",
  safeWay: "Grant the rights that the application needs (SELECT, INSERT, UPDATE, DELETE) on its own database, to an account of a known host.",
  examples: {
    bad: [
      "GRANT ALL PRIVILEGES ON *.* TO 'app'@'localhost'",
      "GRANT ALL ON shop.* TO app@'10.%'",
      "GRANT SELECT ON shop.* TO 'app'@'%'",
      "GRANT SELECT ON shop.* TO 'app'",
      "GRANT SELECT ON shop.* TO 'app'@'localhost' WITH GRANT OPTION"
    ],
    ok: [
      "GRANT SELECT, INSERT ON shop.* TO 'app'@'localhost'",
      "GRANT reader TO 'app'@'localhost'"
    ]
  },
  check(clause) {
    if (clause.kind !== "grant") return [];
    const { privileges, on, to, option } = clause;
    const everywhere = to.filter((account) => account.endsWith("@%"));
    const object = to.join(", ");
    const said = [];
    if (/^all\b/i.test(privileges)) {
      const whole = on === "* . *" || on === "*.*";
      said.push({
        object,
        message: `Gives all rights on ${on} to ${object}.`,
        ...whole ? { risk: "high" } : {}
      });
    }
    if (option)
      said.push({ object, message: `Lets ${object} hand on its rights on ${on} to others.` });
    if (said.length === 0 && everywhere.length > 0) {
      said.push({
        object,
        message: `Gives rights on ${on} to ${everywhere.join(", ")}, who may log in from any host.`
      });
    }
    return said;
  }
});
var inlineReferences = defineDialectRule({
  name: "inline-references",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Writes a foreign key where the server ignores it",
  why: "MySQL before 9.0 and MariaDB before 10.5 read REFERENCES behind a column and forget it: there is no foreign key, and no error.",
  safeWay: "Write FOREIGN KEY (column) REFERENCES table (column) as a clause of its own.",
  examples: {
    bad: [
      "CREATE TABLE orders (user_id int REFERENCES users (id))",
      "ALTER TABLE orders ADD user_id int REFERENCES users (id)"
    ],
    ok: ["CREATE TABLE orders (user_id int, FOREIGN KEY (user_id) REFERENCES users (id))"]
  },
  check(clause, { server }) {
    if (heedsInlineReferences(server)) return [];
    const columns = clause.kind === "create-table" ? clause.columns ?? [] : clause.kind === "add-column" ? [clause.column] : [];
    if (!("table" in clause)) return [];
    return columns.flatMap((column) => {
      if (column.references === void 0) return [];
      const object = `${show(clause.table)}.${column.name}`;
      const safeWay = `ALTER TABLE ${backticks(clause.table)} ADD FOREIGN KEY (${backticks(column)}) REFERENCES ${backticks(column.references)} (…);`;
      return [
        {
          object,
          safeWay,
          message: `The REFERENCES of ${object} has no effect on this server: no foreign key is made.`
        }
      ];
    });
  }
});
var lockOption = defineDialectRule({
  name: "lock-option",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Asks for a lock or a copy that may not be needed",
  why: "ALGORITHM=COPY and LOCK=SHARED stop every write until the statement ends, LOCK=EXCLUSIVE every read as well, even where the change could be done without.",
  safeWay: "Give ALGORITHM=INPLACE, LOCK=NONE, or nothing: the server takes the weakest lock that works.",
  examples: {
    bad: [
      "ALTER TABLE users ADD a int, ALGORITHM=COPY",
      "ALTER TABLE users ADD a int, LOCK = EXCLUSIVE",
      "CREATE INDEX a ON users (b) LOCK=SHARED"
    ],
    ok: [
      "ALTER TABLE users ADD a int, ALGORITHM=INSTANT",
      "CREATE INDEX a ON users (b) ALGORITHM=INPLACE LOCK=NONE",
      "CREATE TABLE a (id int); ALTER TABLE a ADD b int, ALGORITHM=COPY"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "algorithm" && clause.kind !== "lock") return [];
    if (model.isNewTable(clause.table)) return [];
    const object = show(clause.table);
    const asked = `${clause.kind === "lock" ? "LOCK" : "ALGORITHM"}=${clause.value}`;
    if (asked === "LOCK=EXCLUSIVE") {
      return [
        {
          object,
          risk: "high",
          message: `Blocks reads and writes of ${object} until it is done: ${asked} asks for that.`
        }
      ];
    }
    if (asked !== "LOCK=SHARED" && asked !== "ALGORITHM=COPY") return [];
    return [
      { object, message: `Blocks writes to ${object} until it is done: ${asked} asks for that.` }
    ];
  }
});
var lockTables = defineDialectRule({
  name: "lock-tables",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Locks tables by hand",
  why: "LOCK TABLES … WRITE stops every read and write of others until UNLOCK TABLES or the end of the connection; READ stops every write.",
  safeWay: "Leave it out: each statement takes the locks it needs.",
  examples: {
    bad: ["LOCK TABLES users WRITE", "LOCK TABLE a READ, b AS c READ"],
    ok: ["UNLOCK TABLES", "CREATE TABLE a (id int); LOCK TABLES a WRITE"]
  },
  check(clause, { model }) {
    if (clause.kind !== "lock-tables") return [];
    const old = clause.tables.filter((table) => !model.isNewTable(table)).map(show);
    if (old.length === 0) return [];
    const object = old.join(", ");
    if (clause.write)
      return [
        { object, message: `Blocks reads and writes of ${object} until the tables are unlocked.` }
      ];
    return [
      {
        object,
        risk: "medium",
        message: `Blocks writes to ${object} until the tables are unlocked.`
      }
    ];
  }
});
var loseAccess = defineDialectRule({
  name: "lose-access",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Takes rights away, or drops users or roles",
  why: "Code that logs in as the user, or that needs the right, fails at once.",
  safeWay: "Look in the logs for who still uses the account or the right, and release the code that does not need it first.",
  examples: {
    bad: ["DROP USER 'app'@'%'", "REVOKE ALL ON shop.* FROM 'app'"],
    ok: ["CREATE USER 'app'@'localhost'"]
  },
  check(clause) {
    return clause.kind === "lose-access" ? [{ message: clause.message }] : [];
  }
});
var opaqueCode = defineDialectRule({
  name: "opaque-code",
  category: "unknown",
  risk: "medium",
  dataLoss: false,
  summary: "Runs code that cannot be looked into",
  why: "A procedure, or a statement that is put together at run time, can do anything, and nobody can tell from the migration what.",
  safeWay: "Write the statements that it runs into the migration itself.",
  examples: {
    bad: ["CALL clean_up()", "PREPARE s FROM @sql", "EXECUTE IMMEDIATE concat('DROP TABLE ', @t)"],
    ok: [
      "PREPARE s FROM 'SELECT 1'; EXECUTE s; DEALLOCATE PREPARE s",
      "CREATE PROCEDURE p() BEGIN SELECT 1; END"
    ]
  },
  check(clause) {
    if (clause.kind !== "opaque") return [];
    const { reason, destructive } = clause;
    const message = `It is not known ${reason}.`;
    if (destructive.length === 0) return [{ message }];
    return [
      {
        message: `${message} Its text has ${destructive.join(", ")}.`,
        risk: "high",
        dataLoss: true
      }
    ];
  }
});
var renameColumn = defineDialectRule({
  name: "rename-column",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a column that was there before",
  why: "The code that runs now names the old column and fails at once, until the new code is everywhere.",
  safeWay: "Add the new column, write both from the code, copy the old values in batches, read the new one, and drop the old one in a later migration.",
  examples: {
    bad: [
      "ALTER TABLE users RENAME COLUMN email TO mail",
      "ALTER TABLE users CHANGE email mail varchar(255)",
      "ALTER TABLE users CHANGE COLUMN `email` `mail` varchar(255) NOT NULL"
    ],
    ok: [
      "ALTER TABLE users CHANGE email email varchar(255)",
      "CREATE TABLE users (email text); ALTER TABLE users RENAME COLUMN email TO mail",
      "ALTER TABLE users ADD email text; ALTER TABLE users RENAME COLUMN email TO mail"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "rename-column" || model.isNewColumn(clause.table, clause.column)) return [];
    const object = `${show(clause.table)}.${clause.column}`;
    return [
      {
        object,
        message: `Renames ${object} to ${clause.to}: code that names ${clause.column} fails at once.`
      }
    ];
  }
});
var renameTable = defineDialectRule({
  name: "rename-table",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a table that was there before",
  why: "The code that runs now names the old table and fails at once, until the new code is everywhere.",
  safeWay: "Rename it and put a view under the old name, release the new code, then drop the view.",
  examples: {
    bad: [
      "RENAME TABLE a TO b",
      "ALTER TABLE a RENAME b",
      "ALTER TABLE a RENAME TO shop.b, ADD c int"
    ],
    ok: [
      "CREATE TABLE a (id int); RENAME TABLE a TO b",
      "RENAME TABLE a TO b; CREATE VIEW a AS SELECT * FROM b",
      "CREATE TABLE c (id int); RENAME TABLE a TO b, c TO a"
    ]
  },
  check(clause, { model, later }) {
    if (clause.kind !== "rename-table" || model.isNewTable(clause.table)) return [];
    const { table, to } = clause;
    const object = show(table);
    const stays = later().some(
      (other) => other.kind === "create-object" && other.what === "view" && show(other.name) === object || other.kind === "rename-table" && show(other.to) === object
    );
    if (stays) return [];
    const safeWay = `RENAME TABLE ${backticks(table)} TO ${backticks(to)};
CREATE VIEW ${backticks(table)} AS SELECT * FROM ${backticks(to)}; -- drop it when no code uses it`;
    return [
      {
        object,
        safeWay,
        message: `Renames ${object} to ${show(to)}: code that names ${object} fails at once.`
      }
    ];
  }
});
var truncate = defineDialectRule({
  name: "truncate",
  category: "data loss",
  risk: "critical",
  operation: "truncate",
  dataLoss: true,
  summary: "Empties a table that was there before",
  why: "Every row is lost. TRUNCATE commits at once and fires no triggers.",
  safeWay: "Delete the rows that are meant, with a WHERE and in batches, after a backup.",
  examples: {
    bad: ["TRUNCATE users", "truncate /* all */ table shop.`users`"],
    ok: ["CREATE TABLE import (id int); TRUNCATE import", "SELECT TRUNCATE(1.5, 1)"]
  },
  check(clause, { model }) {
    if (clause.kind !== "truncate" || model.isDisposable(clause.table)) return [];
    const object = show(clause.table);
    return [{ object, message: `Empties the table ${object}.` }];
  }
});
var unparsable = defineDialectRule({
  name: "unparsable",
  category: "unknown",
  risk: "medium",
  dataLoss: false,
  summary: "Holds a statement that could not be read",
  why: "What cannot be read cannot be called safe: it may be wrong, or use what this program does not know.",
  safeWay: "Read the statement with care, and run it on a copy of the database first.",
  examples: {
    bad: [
      "FROBNICATE users",
      "SELECT FROM WHERE",
      "INSERT INTO a VALUES ('it's')",
      "DROP TABLE",
      "BEGIN NOT ATOMIC DROP TABLE users; END",
      "ALTER TABLE users EXCHANGE PARTITION p WITH TABLE q"
    ],
    ok: [
      "SELECT 1",
      "INSERT INTO a (b) SELECT c FROM d",
      "SHOW TABLES",
      "SET NAMES utf8mb4; USE shop"
    ]
  },
  check(clause, { statement }) {
    if (clause.kind !== "unread") return [];
    const first = /^\S+/.exec(statement.text)?.[0] ?? "";
    const message = `This ${[...first].slice(0, 20).join("")} statement could not be read: it is not known what it does.`;
    if (clause.destructive.length === 0) return [{ message }];
    return [
      {
        message: `${message} It has ${clause.destructive.join(", ")} in it.`,
        risk: "high",
        dataLoss: true
      }
    ];
  }
});
var updateWithoutWhere = defineDialectRule({
  name: "update-without-where",
  category: "data loss",
  risk: "medium",
  dataLoss: true,
  summary: "Changes every row of a table that was there before",
  why: "The old values are lost, and every row stays locked until the statement ends. Often only a WHERE was forgotten.",
  safeWay: "Add the WHERE that is meant; for many rows, update in batches outside the migration.",
  examples: {
    bad: [
      "UPDATE users SET name = NULL",
      "UPDATE IGNORE users, orders SET users.a = orders.b",
      "UPDATE users SET a = (SELECT b FROM c WHERE c.id = 1)"
    ],
    ok: [
      "UPDATE users SET a = 1 WHERE id = 5",
      "UPDATE users u JOIN orders o ON o.user_id = u.id SET u.a = o.b",
      "CREATE TABLE import (id int); UPDATE import SET id = 1",
      "ALTER TABLE users ADD a int; UPDATE users SET a = 1 WHERE a IS NULL",
      "INSERT INTO users (id) VALUES (1) ON DUPLICATE KEY UPDATE id = 2"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "update" || clause.narrowed || model.isDisposable(clause.table)) return [];
    const object = show(clause.table);
    return [{ object, message: `Changes rows of ${object} without a condition on the row.` }];
  }
});
var rules = [
  dropDatabase,
  dropTable,
  truncate,
  dropPartition,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  dropObject,
  renameTable,
  renameColumn,
  changeColumnType,
  changeColumnNull,
  enumValues,
  copyAlgorithm,
  lockOption,
  dropPrimaryKey,
  dropIndex,
  dropConstraint,
  addForeignKey,
  addCheck,
  addUnique,
  blockingIndex,
  addAutoIncrement,
  addColumnDefaultCallable,
  addNotNullWithoutDefault,
  inlineReferences,
  foreignKeyChecksOff,
  lockTables,
  ddlNotTransactional,
  grant,
  loseAccess,
  opaqueCode,
  unparsable
];
var mysql = {
  rules,
  server: { dialect: "mysql", version: 80029 },
  split: (sql) => splitScript(sql, lexicon, watchBody),
  read: (script) => readWith(script, readStatement, loadMysql),
  ignoresCase: false
};
var mariadb = {
  ...mysql,
  server: { dialect: "mariadb", version: 100600 },
  read: (script) => readWith(script, readStatement, loadMariadb)
};
export {
  mariadb,
  mysql
};
