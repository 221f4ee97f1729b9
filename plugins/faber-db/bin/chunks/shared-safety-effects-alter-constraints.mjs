import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  droppedNames,
  isOn,
  isTransactional,
  named,
  nodesIn,
  optionName,
  show,
  strings,
  tableOf,
  transactionControl
} from "./shared-safety-reading-transactional.mjs";
import {
  reservedWords
} from "./shared-safety-reading-reserved-words.mjs";
var serials = {
  smallserial: "int2",
  serial2: "int2",
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8"
};
function isSerial(type) {
  const names2 = strings(type?.names);
  return names2.length === 1 && (names2[0] ?? "") in serials;
}
function typeOf(type, catalog) {
  const [written = "", schema] = strings(type?.names).toReversed();
  const name = isSerial(type) ? serials[written] ?? written : written;
  const known2 = schema === "pg_catalog" ? void 0 : schema ?? catalog.type({ name })?.schema;
  return {
    ...known2 === void 0 ? {} : { schema: known2 },
    name,
    modifiers: (type?.typmods ?? []).flatMap(integer),
    array: (type?.arrayBounds ?? []).length > 0
  };
}
function integer(node) {
  if (!("A_Const" in node)) return [];
  const { ival } = node.A_Const;
  return ival === void 0 ? [] : [ival.ival ?? 0];
}
function inlineConstraints(definition2) {
  return (definition2.constraints ?? []).flatMap(
    (node) => "Constraint" in node ? [node.Constraint] : []
  );
}
function columnOf(definition2, catalog) {
  const constraints = inlineConstraints(definition2);
  const has = (type) => constraints.some(({ contype }) => contype === type);
  const generated = constraints.find(({ contype }) => contype === "CONSTR_GENERATED");
  const serial2 = isSerial(definition2.typeName);
  return {
    name: definition2.colname ?? "",
    type: typeOf(definition2.typeName, catalog),
    notNull: serial2 || has("CONSTR_NOTNULL") || has("CONSTR_IDENTITY") || has("CONSTR_PRIMARY"),
    hasDefault: serial2 || has("CONSTR_DEFAULT"),
    ...generated && {
      generated: generated.generated_kind === "v" ? "virtual" : "stored",
      computedFrom: columnsIn(generated.raw_expr)
    },
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
var lexical = /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([\p{L}_][\p{L}\p{N}_]*)?\$[\s\S]*?\$\1\$|[\p{L}_][\p{L}\p{N}_$]*|\S/gu;
function tokensOf(sql) {
  let depth = 0;
  return [...sql.matchAll(lexical)].flatMap(({ 0: text2, index: start }) => {
    if (text2.startsWith("--") || text2.startsWith("/*")) return [];
    if (text2 === ")" || text2 === "]") depth--;
    const token = { text: text2, start, end: start + text2.length, depth };
    if (text2 === "(" || text2 === "[") depth++;
    return [token];
  });
}
function isWord(token, word) {
  return token?.text.toLowerCase() === word;
}
function alterClauses(sql) {
  const tokens = tokensOf(sql);
  if (!isWord(tokens[0], "alter") || !isWord(tokens[1], "table")) return [];
  let at = 2;
  if (isWord(tokens[at], "if")) at += 2;
  if (isWord(tokens[at], "only")) at++;
  if (isWord(tokens[at], "(")) at++;
  at++;
  while (isWord(tokens[at], ".")) at += 2;
  while (isWord(tokens[at], "*") || isWord(tokens[at], ")")) at++;
  return cutAtCommas(sql, tokens.slice(at));
}
function cutAtCommas(sql, tokens) {
  const parts = [[]];
  for (const token of tokens) {
    if (token.text === "," && token.depth === 0) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.map((part) => between(sql, part));
}
function inParentheses(sql, keyWord) {
  const tokens = tokensOf(sql);
  const open = tokens.findIndex(
    (token, index) => token.text === "(" && isWord(tokens[index - 1], keyWord)
  );
  const depth = tokens[open]?.depth;
  const close = tokens.findIndex(
    (token, index) => index > open && token.text === ")" && token.depth === depth
  );
  return open < 0 || close < 0 ? void 0 : between(sql, tokens.slice(open + 1, close));
}
function listAfter(sql, keyWord) {
  const inside2 = inParentheses(sql, keyWord);
  return inside2 === void 0 ? void 0 : cutAtCommas(inside2, tokensOf(inside2));
}
function after(sql, keyWord) {
  const tokens = tokensOf(sql);
  const at = tokens.findLastIndex((token) => token.depth === 0 && isWord(token, keyWord));
  return at < 0 ? void 0 : between(sql, tokens.slice(at + 1));
}
function defaultOf(clause) {
  const tokens = tokensOf(clause);
  const outer = (token) => token.depth === 0;
  const at = tokens.findIndex((token) => outer(token) && isWord(token, "default"));
  if (at < 0) return void 0;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(
    (token) => outer(token) && constraintWords.has(token.text.toLowerCase())
  );
  return between(clause, rest.slice(0, end < 1 ? end === 0 ? 1 : rest.length : end));
}
var constraintWords = new Set(
  "not null unique primary check references constraint generated".split(" ")
);
function insertAfter(sql, words2, inserted) {
  const tokens = tokensOf(sql);
  const last = tokens[words2.length - 1];
  if (last === void 0 || !words2.every((word, index) => isWord(tokens[index], word)))
    return void 0;
  return `${sql.slice(0, last.end)} ${inserted}${sql.slice(last.end)}`;
}
function between(sql, tokens) {
  return sql.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}
function quote(name) {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name) ? name : `"${name.replaceAll('"', '""')}"`;
}
function quoteTable({ schema, name }) {
  return schema === void 0 ? quote(name) : `${quote(schema)}.${quote(name)}`;
}
function inComment(name) {
  return name.replace(/\s+/g, " ");
}
var LIMIT = 1e3;
function bounded(query) {
  return `SELECT count(*)::int AS n FROM (${query} LIMIT ${LIMIT}) q`;
}
function rowsWhere(condition, about) {
  return { ...about, sql: bounded(`SELECT 1 FROM ${quoteTable(about.table)} WHERE ${condition}`) };
}
function duplicates(table, columns, { nullsCount = false, where } = {}) {
  const names2 = columns.map(quote);
  const conditions = [
    ...where === void 0 ? [] : [`(${where})`],
    ...nullsCount ? [] : names2.map((name) => `${name} IS NOT NULL`)
  ];
  const filter = conditions.length === 0 ? "" : ` WHERE ${conditions.join(" AND ")}`;
  return {
    sql: bounded(
      `SELECT 1 FROM ${quoteTable(table)}${filter} GROUP BY ${names2.join(", ")} HAVING count(*) > 1`
    ),
    table,
    columns,
    fails: true,
    says: (n) => `${howMany(n, "value")} of ${columns.join(", ")} ${n === 1 ? "is" : "are"} there more than once.`
  };
}
function nulls(table, column) {
  return rowsWhere(`${quote(column)} IS NULL`, {
    table,
    columns: [column],
    fails: true,
    says: (n) => `${howMany(n, "row")} ${n === 1 ? "has" : "have"} no ${column}.`
  });
}
function howMany(n, noun) {
  if (n === 1) return `1 ${noun}`;
  return `${n.toLocaleString("en")} ${noun}s${n >= LIMIT ? " or more" : ""}`;
}
function isPlain(expression) {
  return [...nodesIn(expression)].every(({ kind, node }) => {
    if (kind === "A_Expr") return strings(node.name).every((name) => builtInOperators.has(name));
    if (kind === "TypeName") return builtInCasts.has(strings(node.names).at(-1) ?? "");
    return plainNodes.has(kind);
  });
}
var plainNodes = /* @__PURE__ */ new Set([
  "ColumnRef",
  "A_Const",
  "A_ArrayExpr",
  "BoolExpr",
  "NullTest",
  "BooleanTest",
  "TypeCast",
  "List",
  "String",
  "Integer"
]);
var builtInOperators = new Set(
  "= <> < > <= >= + - * / % || ~~ !~~ ~~* !~~* ~ !~ ~* !~* BETWEEN".split(" ")
);
var builtInCasts = new Set(
  "text varchar bpchar int2 int4 int8 numeric float4 float8 bool date timestamp timestamptz uuid pg_catalog".split(
    " "
  )
);
var NAME_LIMIT = 63;
var MOST_ALIKE = 99;
function indexName(catalog, named2) {
  return chooseName(named2, (name) => catalog.isTaken({ schema: named2.schema, name }));
}
function chooseName({ table, columns = [], label: label2 }, isTaken) {
  for (let pass = 0; ; pass++) {
    const name = makeName(table, columns.join("_"), pass === 0 ? label2 : `${label2}${pass}`);
    if (!isTaken(name) || pass === MOST_ALIKE) return name;
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
  const whole2 = Buffer.from(text2);
  return whole2.length <= bytes ? text2 : whole2.subarray(0, bytes).toString("utf8").replace(/\uFFFD+$/, "");
}
function recipe(...steps) {
  return steps.map(({ when, sql }, index) => {
    const title = steps.length === 1 ? when : `${index + 1}. ${when}`;
    return sql.length === 0 ? `-- ${title}.` : [`-- ${title}:`, ...sql.map((one) => `${one};`)].join("\n");
  }).join("\n");
}
var OWN_MIGRATION = "In a migration of its own, with nothing else in the file (Prisma: edit its migration.sql before it is applied)";
var BRIEF = "Brief, for it reads no rows";
var LATER = "In a later migration";
function alterTable(table, clause) {
  return `ALTER TABLE ${quoteTable(table)} ${clause}`;
}
function constraintBody(sql, index, { conname }) {
  const head = conname === void 0 ? /^add\s+/i : /^add\s+constraint\s+("(?:[^"]|"")*"|[^\s"]+)\s*/i;
  const clause = alterClauses(sql)[index];
  return clause !== void 0 && head.test(clause) ? clause.replace(head, "") : void 0;
}
function constraintName(table, constraint) {
  if (constraint.conname) return constraint.conname;
  const label2 = labels[constraint.contype ?? ""] ?? "check";
  return chooseName(
    { schema: table.schema ?? "", table: table.name, columns: namedAfter(constraint), label: label2 },
    () => false
  );
}
function namedAfter(constraint) {
  switch (constraint.contype) {
    case "CONSTR_PRIMARY":
      return [];
    case "CONSTR_FOREIGN":
      return strings(constraint.fk_attrs);
    case "CONSTR_CHECK": {
      const columns = columnsIn(constraint.raw_expr);
      return columns.length === 1 ? columns : [];
    }
    default:
      return strings(constraint.keys);
  }
}
var labels = {
  CONSTR_FOREIGN: "fkey",
  CONSTR_UNIQUE: "key",
  CONSTR_PRIMARY: "pkey",
  CONSTR_EXCLUSION: "excl",
  CONSTR_NOTNULL: "not_null"
};
function notValidFirst(sql, index, table, constraint) {
  const body = constraintBody(sql, index, constraint);
  if (body === void 0) return void 0;
  const name = quote(constraintName(table, constraint));
  return recipe(
    {
      when: BRIEF,
      sql: [alterTable(table, `ADD CONSTRAINT ${name} ${body} NOT VALID`)]
    },
    {
      when: `${LATER}: reads the table while others read and write it`,
      sql: [alterTable(table, `VALIDATE CONSTRAINT ${name}`)]
    }
  );
}
function notNullSteps(table, column, version) {
  const name = quote(`${table.name}_${column}_not_null`);
  const native = version >= 18e4;
  const proof = native ? `NOT NULL ${quote(column)}` : `CHECK (${quote(column)} IS NOT NULL)`;
  const steps = [
    {
      when: BRIEF,
      sql: [alterTable(table, `ADD CONSTRAINT ${name} ${proof} NOT VALID`)]
    },
    {
      when: `${LATER}: reads the table while others read and write it`,
      sql: [alterTable(table, `VALIDATE CONSTRAINT ${name}`)]
    }
  ];
  if (native || version < 12e4) return steps;
  return [
    ...steps,
    {
      when: "After that, brief, for the CHECK proves it",
      sql: [
        alterTable(table, `ALTER COLUMN ${quote(column)} SET NOT NULL`),
        alterTable(table, `DROP CONSTRAINT ${name}`)
      ]
    }
  ];
}
function batchedUpdate(table, column, value) {
  const [name, target] = [quoteTable(table), quote(column)];
  return {
    when: "Outside of a transaction, again and again until it updates 0 rows",
    sql: [
      `UPDATE ${name} SET ${target} = ${value} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${name} WHERE ${target} IS NULL LIMIT 10000))`
    ]
  };
}
function featuresOf({ kind, node }) {
  const found = /* @__PURE__ */ new Map();
  for (const inner of nodesIn({ [kind]: node })) {
    for (const [major, what] of newIn(inner)) found.set(what, { major, what });
  }
  return [...found.values()];
}
function lackingOn(statement, { server, catalog }) {
  if (server === void 0) return [];
  const isOwn = (what) => what.endsWith("()") && catalog.fn({ name: what.slice(0, -2) }) !== void 0;
  return featuresOf(statement).filter(({ what, major }) => server.version < major * 1e4 && !isOwn(what)).map(({ what, major }) => `${what} came with PostgreSQL ${major}.`);
}
function newIn(inner) {
  const { kind, node } = inner;
  switch (kind) {
    case "Constraint":
      return newInConstraint(node);
    case "IndexStmt":
      return node.nulls_not_distinct ? [[15, "NULLS NOT DISTINCT"]] : [];
    case "FuncCall":
      return newFunction(node.funcname);
    case "MergeWhenClause":
      return node.matchKind === "MERGE_WHEN_NOT_MATCHED_BY_SOURCE" ? [[17, "WHEN NOT MATCHED BY SOURCE"]] : [];
    case "MergeStmt":
      return node.returningClause ? [[17, "MERGE … RETURNING"]] : [];
    case "DefElem":
      return node.defname === "security_invoker" ? [[15, "security_invoker of a view"]] : [];
    case "CreateTrigStmt":
      return node.replace ? [[14, "CREATE OR REPLACE TRIGGER"]] : [];
    case "CreateFunctionStmt":
      return node.sql_body ? [[14, "a function body without quotes"]] : [];
    case "CreateStmt":
      return node.accessMethod ? [[12, "CREATE TABLE … USING"]] : [];
    case "ColumnDef":
      return [
        ...node.compression ? [[14, "COMPRESSION of a column"]] : [],
        ...node.storage_name ? [[16, "STORAGE in CREATE TABLE"]] : []
      ];
    case "CommonTableExpr":
      return newInCte(node);
    case "SelectStmt":
      return node.limitOption === "LIMIT_OPTION_WITH_TIES" ? [[13, "FETCH … WITH TIES"]] : [];
    case "DropdbStmt":
      return (node.options ?? []).some((option) => optionName(option) === "force") ? [[13, "DROP DATABASE … FORCE"]] : [];
    case "ATAlterConstraint":
      return node.alterEnforceability ? [[18, "ALTER CONSTRAINT … ENFORCED"]] : [];
    case "RenameStmt":
      return node.renameType === "OBJECT_COLUMN" && node.relationType === "OBJECT_VIEW" ? [[13, "ALTER VIEW … RENAME COLUMN"]] : [];
    case "GrantStmt":
      return node.objtype === "OBJECT_PARAMETER_ACL" ? [[15, "GRANT … ON PARAMETER"]] : [];
    case "AccessPriv":
      return node.priv_name === "maintain" ? [[17, "the privilege MAINTAIN"]] : [];
    default:
      return [...nodes[kind] ?? []];
  }
}
var nodes = {
  AlterStatsStmt: [[13, "ALTER STATISTICS … SET STATISTICS"]],
  JsonIsPredicate: [[16, "IS JSON"]],
  JsonObjectConstructor: [[16, "JSON_OBJECT"]],
  JsonArrayConstructor: [[16, "JSON_ARRAY"]],
  JsonFuncExpr: [[17, "JSON_VALUE, JSON_QUERY and JSON_EXISTS"]],
  JsonTable: [[17, "JSON_TABLE"]]
};
function newInConstraint(node) {
  const { contype } = node;
  const enforceable2 = contype === "CONSTR_CHECK" || contype === "CONSTR_FOREIGN";
  const since = [
    [contype === "CONSTR_GENERATED" && node.generated_kind !== "v", [12, "a generated column"]],
    [contype === "CONSTR_GENERATED" && node.generated_kind === "v", [18, "a virtual column"]],
    [node.nulls_not_distinct, [15, "NULLS NOT DISTINCT"]],
    [node.without_overlaps || node.fk_with_period, [18, "WITHOUT OVERLAPS and PERIOD"]],
    [enforceable2 && node.is_enforced !== true, [18, "NOT ENFORCED"]],
    [
      contype === "CONSTR_NOTNULL" && node.keys !== void 0,
      [18, "NOT NULL as a constraint of the table"]
    ],
    [node.fk_del_set_cols !== void 0, [15, "a column list of ON DELETE SET"]]
  ];
  return since.flatMap(([used, feature]) => used ? [feature] : []);
}
function newFunction(names2) {
  const [name = "", schema = "pg_catalog"] = strings(names2).toReversed();
  const major = schema === "pg_catalog" ? functions[name] : void 0;
  return major === void 0 ? [] : [[major, `${name}()`]];
}
var functions = {
  date_bin: 14,
  any_value: 16,
  random_normal: 16,
  uuidv4: 18,
  uuidv7: 18
};
function newInCte(node) {
  if (node.search_clause ?? node.cycle_clause) return [[14, "SEARCH and CYCLE"]];
  const chosen = node.ctematerialized && node.ctematerialized !== "CTEMaterializeDefault";
  return chosen ? [[12, "WITH … AS MATERIALIZED"]] : [];
}
function typeText(type) {
  const names2 = strings(type?.names);
  const [schema, name = ""] = names2.length > 1 ? names2 : ["", ...names2];
  const modifiers = modifiersOf(type);
  const base = schema === "pg_catalog" ? spelled[name] ?? name : names2.map(quote).join(".");
  const listed2 = modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
  return `${base}${listed2}${"[]".repeat(type?.arrayBounds?.length ?? 0)}`;
}
var spelled = {
  int2: "smallint",
  int4: "integer",
  int8: "bigint",
  float4: "real",
  float8: "double precision",
  bool: "boolean",
  bpchar: "char"
};
function typeName(type) {
  return strings(type?.names).at(-1) ?? "";
}
function modifiersOf(type) {
  if (typeName(type) === "interval") return [];
  return (type?.typmods ?? []).flatMap(
    (modifier) => "A_Const" in modifier && modifier.A_Const.ival ? [modifier.A_Const.ival.ival ?? 0] : []
  );
}
function isBuiltIn(type) {
  const names2 = strings(type?.names);
  return names2[0] === "pg_catalog" || builtInTypes.has(names2.at(-1) ?? "");
}
var builtInTypes = new Set(
  `bigserial box bytea cidr circle date daterange inet int2vector int4 int4range int8 int8range
   json jsonb line lseg macaddr macaddr8 money name numrange oid path point polygon regclass serial
   smallserial text tsquery tsrange tstzrange tsvector uuid xml`.split(/\s+/)
);
function columnTypeText({ schema, name, modifiers, array }) {
  const qualified = schema === void 0 || schema === "pg_catalog" ? "" : `${quote(schema)}.`;
  const listed2 = modifiers.length === 0 ? "" : `(${modifiers.join(",")})`;
  return `${qualified}${quote(name)}${listed2}${array ? "[]" : ""}`;
}
function addedValueIn({ kind, node }, model) {
  const { enumValues } = model.transaction;
  if (enumValues.size === 0 || !uses.has(kind)) return void 0;
  const expected = /* @__PURE__ */ new Map();
  for (const [constant3, type] of columnTypes({ kind, node }, model)) {
    expected.set(constant3, type);
  }
  let doubtful;
  for (const inner of nodesIn({ [kind]: node })) {
    if (inner.kind === "TypeCast") {
      const { arg, typeName: type2 } = inner.node;
      if (arg && "A_Const" in arg) expected.set(arg.A_Const, typeName(type2));
    }
    if (inner.kind !== "A_Const") continue;
    const value = inner.node.sval?.sval ?? "";
    const type = enumValues.get(value);
    const known2 = expected.get(inner.node);
    if (type === void 0 || known2 !== void 0 && known2 !== type) continue;
    if (known2 === type) return { value, type, certain: true };
    doubtful ??= { value, type, certain: false };
  }
  return doubtful;
}
function columnTypes({ kind, node }, { catalog }) {
  const known2 = (table) => catalog.relation(table);
  switch (kind) {
    case "UpdateStmt":
      return targetsOf(node.targetList).flatMap(
        ({ name, val }) => typed(known2(tableOf(node.relation)), name, val)
      );
    case "InsertStmt": {
      const table = known2(tableOf(node.relation));
      const listed2 = node.cols && targetsOf(node.cols).map(({ name }) => name);
      const columns = listed2 ?? (table?.complete ? table.columns.map(({ name }) => name) : []);
      return rowsOf(node).flatMap(
        (row) => row.flatMap((value, index) => typed(table, columns[index], value))
      );
    }
    case "AlterTableStmt":
      return (node.cmds ?? []).flatMap((wrapped) => {
        const command = "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd : void 0;
        if (command?.subtype !== "AT_ColumnDefault") return [];
        return typed(known2(tableOf(node.relation)), command.name, command.def);
      });
    default:
      return [];
  }
}
function targetsOf(nodes2) {
  return (nodes2 ?? []).flatMap((one) => "ResTarget" in one ? [one.ResTarget] : []);
}
function rowsOf({ selectStmt }) {
  const query = selectStmt && "SelectStmt" in selectStmt ? selectStmt.SelectStmt : void 0;
  return (query?.valuesLists ?? []).map((list) => "List" in list ? list.List.items ?? [] : []);
}
function typed(table, column, value) {
  const type = table?.columns.find(({ name }) => name === column)?.type.name;
  return type && value && "A_Const" in value ? [[value.A_Const, type]] : [];
}
var uses = /* @__PURE__ */ new Set([
  "InsertStmt",
  "UpdateStmt",
  "DeleteStmt",
  "MergeStmt",
  "SelectStmt",
  "AlterTableStmt",
  "CreateStmt",
  "CreateTableAsStmt",
  "IndexStmt",
  "ViewStmt"
]);
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
function blocksReads(mode) {
  return mode === "ACCESS EXCLUSIVE";
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
function parametersMode(definition2) {
  const options = definition2 && "List" in definition2 ? definition2.List.items ?? [] : [];
  return options.some((option) => exclusive.has(optionName(option))) ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE";
}
function columnsReadBy(catalog, query, reads) {
  const sources2 = sourcesIn(catalog, query, reads);
  const found = /* @__PURE__ */ new Map();
  for (const { kind, node } of nodesIn(query)) {
    if (kind === "JoinExpr" && node.isNatural) return void 0;
    const parts = kind === "ColumnRef" ? node.fields ?? [] : [];
    const wanted = kind === "JoinExpr" ? strings(node.usingClause).map(bare) : [parts];
    for (const fields of wanted) {
      const read = fields.length === 0 ? [] : columnsOfReference(fields, sources2);
      if (read === void 0) return void 0;
      for (const one of read) found.set(JSON.stringify(Object.values(one)), one);
    }
  }
  return [...found.values()];
}
function bare(column) {
  return [{ String: { sval: column } }];
}
function sourcesIn(catalog, query, reads) {
  return [...nodesIn(query)].flatMap(({ kind, node }) => {
    if (kind !== "RangeVar") return [];
    const { schema, name } = catalog.resolve(tableOf(node));
    if (!reads.some((one) => one.schema === schema && one.name === name)) return [];
    const alias = node.alias?.aliasname ?? node.relname ?? "";
    return [{ alias, name: { schema, name }, relation: catalog.relation({ schema, name }) }];
  });
}
function columnsOfReference(fields, sources2) {
  const last = fields.at(-1);
  const qualifier = strings(fields.slice(0, -1)).at(-1);
  const meant = sources2.filter(({ alias }) => qualifier === void 0 || alias === qualifier);
  if (last && "A_Star" in last) {
    if (!meant.every(({ relation: relation2 }) => relation2 && areColumnsKnown(relation2))) return void 0;
    return meant.flatMap(
      ({ name, relation: relation2 }) => (relation2?.columns ?? []).map((column2) => ({ ...name, column: column2.name }))
    );
  }
  const column = last ? strings([last])[0] ?? "" : "";
  if (qualifier !== void 0) return meant.map(({ name }) => ({ ...name, column }));
  const having = meant.filter(
    ({ relation: relation2 }) => relation2?.columns.some((one) => one.name === column)
  );
  if (having.length > 0) return having.map(({ name }) => ({ ...name, column }));
  const [only, ...others] = meant.filter(({ relation: relation2 }) => !relation2 || !areColumnsKnown(relation2));
  if (only === void 0) return [];
  return others.length === 0 && meant.length === 1 ? [{ ...only.name, column }] : void 0;
}
function areColumnsKnown({ complete, kind, columns }) {
  return complete || kind === "view" && columns.length > 0;
}
function readersOf(catalog, { schema, name }, column) {
  const direct = catalog.viewsOver({ schema, name }).filter(
    ({ readColumns }) => readColumns?.some(
      (one) => one.schema === schema && one.name === name && one.column === column
    )
  );
  return [...new Set(direct.flatMap((view) => [view, ...catalog.viewsOver(view)]))];
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
  const known2 = catalog.fn(schema === void 0 ? { name } : { schema, name });
  return known2 === void 0 || known2.volatility === "volatile";
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
function withColumn(relation2, definition2, options) {
  const column = columnOf(definition2, options.catalog);
  const columns = [...relation2.columns.filter(({ name }) => name !== column.name), column];
  let after2 = { ...relation2, columns };
  for (const constraint of inlineConstraints(definition2)) {
    after2 = withConstraint(after2, constraint, { ...options, own: column.name });
  }
  return after2;
}
function withConstraint(relation2, parsed, { catalog, isNew: isNew3 = false, own }) {
  const validated2 = isNew3 || !parsed.skip_validation;
  const columnsOf2 = (nodes2) => nodes2 || own === void 0 ? strings(nodes2) : [own];
  switch (parsed.contype) {
    case "CONSTR_NOTNULL": {
      const columns = columnsOf2(parsed.keys);
      const after2 = validated2 ? withNotNull(relation2, columns) : relation2;
      if (parsed.conname === void 0 && validated2) return after2;
      const label2 = "not_null";
      const name = parsed.conname ?? constraintName2(relation2, columns, label2);
      return plus(after2, { name, kind: "not null", columns, validated: validated2 });
    }
    case "CONSTR_CHECK": {
      const columns = columnsIn(parsed.raw_expr);
      const named2 = own === void 0 ? columns.slice(0, columns.length === 1 ? 1 : 0) : [own];
      return plus(relation2, {
        name: parsed.conname ?? constraintName2(relation2, named2, "check"),
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
        name: parsed.conname ?? constraintName2(relation2, columns, "fkey"),
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
  const others = relation2.indexes.filter(({ name }) => name !== index.name);
  return { ...relation2, indexes: [...others, index] };
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
  const after2 = plus({ ...relation2, indexes: [...kept, index] }, constraint);
  return primary ? withNotNull(after2, keys) : after2;
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
  const others = relation2.constraints.filter(({ name }) => name !== constraint.name);
  return { ...relation2, constraints: [...others, constraint] };
}
function constraintName2(relation2, columns, label2) {
  const { schema, name: table, constraints } = relation2;
  return chooseName(
    { schema, table, columns, label: label2 },
    (name) => constraints.some((constraint) => constraint.name === name)
  );
}
function viewColumns({ aliases, query }) {
  const targets = query && "SelectStmt" in query ? query.SelectStmt.targetList : void 0;
  if (targets === void 0) return void 0;
  const renamed2 = strings(aliases);
  const names2 = targets.map((target, at) => {
    if (!("ResTarget" in target)) return void 0;
    const { name, val } = target.ResTarget;
    const read = val && "ColumnRef" in val ? strings(val.ColumnRef.fields) : [];
    const isStar = val && "ColumnRef" in val && read.length < (val.ColumnRef.fields?.length ?? 0);
    return isStar ? void 0 : renamed2[at] ?? name ?? read.at(-1);
  });
  return names2.every((name) => name !== void 0) ? names2 : void 0;
}
function asPartition(catalog, table, parent) {
  const own = new Set(table.constraints.map(({ name }) => name));
  const given2 = parent.constraints.filter(
    (constraint) => !hasIndex(constraint) && !own.has(constraint.name)
  );
  const base = { ...table, constraints: [...table.constraints, ...given2] };
  return parent.indexes.reduce(
    (after2, index) => withIndexOfParent(catalog, after2, { index, parent }),
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
function placeOf(catalog, { schema, name }) {
  return { schema: schema ?? catalog.searchPath[0] ?? "public", name };
}
function createTable(catalog, node, kind = node.partspec ? "partitioned table" : "table") {
  if (node.relation?.relpersistence === "t") return;
  const name = placeOf(catalog, tableOf(node.relation));
  const parents = (node.inhRelations ?? []).flatMap(
    (parent2) => "RangeVar" in parent2 ? [catalog.resolve(tableOf(parent2.RangeVar))] : []
  );
  const known2 = parents.map((parent2) => catalog.relation(parent2));
  let table = empty(name, kind, !node.ofTypename && known2.every((one) => one?.complete));
  table = { ...table, empty: true, unlogged: node.relation?.relpersistence === "u" };
  for (const parent2 of known2) table = withColumnsOf(table, parent2);
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
    const above = known2[0];
    if (above) table = asPartition(catalog, table, above);
  } else if (parents.length > 0) {
    const checks2 = known2.flatMap(
      (one) => one?.constraints.filter(({ kind: kind2 }) => kind2 === "check") ?? []
    );
    table = { ...table, inherits: parents, constraints: [...checks2, ...table.constraints] };
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
  const columns = model.columns.map(({ generated, computedFrom, identity, ...column }) => ({
    ...column,
    hasDefault: column.hasDefault && has("defaults"),
    ...generated && has("generated") && { generated, ...computedFrom && { computedFrom } },
    ...identity && has("identity") && { identity }
  }));
  const checks2 = has("constraints") ? model.constraints.filter(({ kind }) => kind === "check") : [];
  const valid = checks2.map((check) => ({ ...check, validated: true }));
  const copy = {
    ...table,
    complete: table.complete && model.complete,
    columns: [...table.columns, ...columns],
    constraints: [...table.constraints, ...valid]
  };
  if (!has("indexes")) return copy;
  return model.indexes.reduce(
    (after2, index) => withIndexOfParent(catalog, after2, { index, parent: model }),
    copy
  );
}
function createAs(catalog, into, query, kind) {
  if (into?.rel?.relpersistence === "t") return;
  const reads = kind === "table" ? {} : readsOf(catalog, query);
  catalog.put({ ...empty(placeOf(catalog, tableOf(into?.rel)), kind, false), ...reads });
}
function createView(catalog, node) {
  if (node.view?.relpersistence === "t") return;
  const name = placeOf(catalog, tableOf(node.view));
  const columns = (viewColumns(node) ?? []).map((column) => ({
    name: column,
    type: { name: "unknown", modifiers: [], array: false },
    notNull: false,
    hasDefault: false
  }));
  catalog.put({ ...empty(name, "view", false), columns, ...readsOf(catalog, node.query) });
}
function readsOf(catalog, query) {
  const reads = readBy(catalog, query);
  const readColumns = columnsReadBy(catalog, query, reads);
  return { reads, ...readColumns && { readColumns } };
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
    const values2 = valuesOf(fact, column);
    return values2?.every((value) => value !== void 0 && allowed.includes(value)) ?? false;
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
  refuseNull(touched, child, on.relation);
  const parent = on.table;
  if (!belongsForSure(catalog, { partition, parent, bound })) {
    for (const table of holdingRows(partition, child, below)) touched.scan(table);
  }
  if (on.relation === void 0) return;
  checkDefault(touched, catalog, on.relation);
  const attached = { parent: on.relation, partition, tables: child ? [child, ...below] : [] };
  attachIndexes(touched, attached, model);
  attachForeignKeys(touched, attached, model);
  referToPartition(touched, on.relation, model);
}
function belongsForSure(catalog, {
  partition,
  parent,
  bound
}) {
  const whole2 = catalog.relation(parent);
  if (constraintsImply(catalog.relation(partition), bound, whole2?.partitionKey)) return true;
  if (!bound?.is_default || !whole2?.complete) return false;
  return catalog.partitionsOf(whole2).length === 0;
}
function refuseNull(touched, child, parent) {
  for (const { name, notNull } of parent?.columns ?? []) {
    const own = child?.columns.find((column) => column.name === name);
    if (notNull && own?.notNull === false) touched.refuse(`Its column ${name} must be NOT NULL.`);
  }
}
function attachIndexes(touched, { parent, partition, tables }, { version }) {
  if (version >= 12e4) touched.lockIndexes(parent, "SHARE UPDATE EXCLUSIVE");
  const lacks = ({ indexes }) => !parent.indexes.every((above) => indexes.some((own) => isAlike(own, above)));
  if (tables.length === 0 && parent.indexes.length > 0) {
    touched.lock(partition, "SHARE");
    touched.scan(partition);
  }
  for (const table of tables.filter(lacks)) {
    touched.lock(table, "SHARE");
    if (table.kind === "table") touched.scan(table);
  }
}
function attachForeignKeys(touched, { parent, partition, tables }, model) {
  const { catalog } = model;
  const isEmpty = tables[0]?.empty && model.isNewTable(partition);
  for (const { references, columns } of parent.constraints) {
    const target = references && catalog.show(references);
    if (references === void 0 || target === void 0) continue;
    const has = tables[0]?.constraints.some(
      (own) => own.references && catalog.show(own.references) === target && own.columns.join("\0") === columns.join("\0")
    );
    if (has) continue;
    for (const table of tables.length === 0 ? [partition] : tables) {
      touched.lock(table, "SHARE ROW EXCLUSIVE");
      if (!("kind" in table) || table.kind === "table") touched.scan(table);
    }
    touched.lock(references, "SHARE ROW EXCLUSIVE");
    touched.lock(references, "ROW SHARE");
    if (!isEmpty) scanAll(touched, catalog, [references]);
  }
}
function referToPartition(touched, parent, { catalog, version }) {
  if (version < 15e4) return;
  for (const { table } of catalog.foreignKeysTo(parent)) touched.lock(table, "SHARE ROW EXCLUSIVE");
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
  for (const below of model.catalog.descendantsOf(relation2)) touched.lock(below, "ACCESS EXCLUSIVE");
  for (const index of relation2.indexes) {
    const isPart2 = on.relation.indexes.some((above) => isAlike(above, index));
    if (isPart2) touched.lockIndex(relation2, index.name, "ACCESS EXCLUSIVE");
  }
  for (const { table } of model.catalog.foreignKeysTo(on.relation)) {
    touched.lock(partition, "ACCESS EXCLUSIVE");
    touched.lock(table, "ACCESS EXCLUSIVE");
    touched.lock(table, "SHARE");
    scanAll(touched, model.catalog, [table]);
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
function createTable2(node, touched, model) {
  const { catalog, version } = model;
  if (node.if_not_exists && catalog.relation(tableOf(node.relation))) return;
  for (const constraint of foreignKeysIn(node))
    referTo(touched, catalog, tableOf(constraint.pktable));
  for (const parent of node.inhRelations ?? []) {
    if (!("RangeVar" in parent)) continue;
    const name = tableOf(parent.RangeVar);
    const relation2 = catalog.relation(name);
    touched.lock(name, node.partbound ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE");
    if (!node.partbound || relation2 === void 0) continue;
    checkDefault(touched, catalog, relation2);
    if (version < 12e4) continue;
    touched.lockIndexes(relation2, "SHARE UPDATE EXCLUSIVE");
    referToPartition(touched, relation2, model);
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
function addConstraintMode(command, { on, root }) {
  const constraint = constraintOf(command);
  if (constraint.contype === "CONSTR_FOREIGN") return "SHARE ROW EXCLUSIVE";
  return on.isRoot || !isIndexAlone(constraint, root.relation) ? "ACCESS EXCLUSIVE" : void 0;
}
function addConstraintReach(command, relation2) {
  const constraint = constraintOf(command);
  if (constraint.is_no_inherit) return "none";
  const { contype } = constraint;
  return contype === "CONSTR_FOREIGN" || isIndexAlone(constraint, relation2) ? "partitions" : "all";
}
function isIndexAlone({ contype, keys }, relation2) {
  if (contype === "CONSTR_UNIQUE" || contype === "CONSTR_EXCLUSION") return true;
  if (contype !== "CONSTR_PRIMARY" || keys === void 0) return false;
  const known2 = relation2?.columns ?? [];
  return strings(keys).every((key) => known2.some(({ name, notNull }) => name === key && notNull));
}
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
      refuseKey(one, constraint);
      if (constraint.deferrable) deferred(one);
      if (!one.on.isRoot && !one.on.relation?.partitionOf) {
        checkNotNull(one, strings(constraint.keys));
      } else if (constraint.indexname === void 0) buildIndex(one);
      else useIndex(one, constraint, constraint.indexname);
      break;
    case "CONSTR_EXCLUSION":
      if (constraint.deferrable) deferred(one);
      buildIndex(one);
  }
}
function refuseKey({ on, model, touched }, { contype, keys }) {
  const columns = strings(keys);
  if (keys) refuseWithoutPartitionKey(touched, on.relation, columns);
  const unsure = on.relation?.constraints.find(
    (one) => one.kind === "not null" && !one.validated && columns.includes(one.columns[0] ?? "")
  );
  if (contype !== "CONSTR_PRIMARY" || model.version < 18e4 || unsure === void 0) return;
  touched.refuse(`The constraint ${unsure.name} must be validated first.`);
}
function refuseWithoutPartitionKey(touched, relation2, columns) {
  const missing = relation2?.partitionKey?.columns.filter((column) => !columns.includes(column));
  if (missing === void 0 || missing.length === 0) return;
  touched.refuse(
    `A unique index on a partitioned table must have its partition key (${missing.join(", ")}).`
  );
}
function deferred({ on, touched }) {
  touched.lock(on.table, "SHARE ROW EXCLUSIVE");
}
function buildIndex({ on }) {
  on.indexes = true;
  on.scans = true;
}
function addForeignKey(one, { pktable }, { validates, isNull = false }) {
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
  if (validates && on.hasRows) lookUp(one, target, isNull);
}
function lookUp({ on, touched, model }, referred, isNull = false) {
  touched.lock(referred, "ROW SHARE");
  const isEmpty = on.relation?.empty && model.isNewTable(on.table);
  if (!isNull && !isEmpty) scanAll(touched, model.catalog, [referred]);
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
function validateConstraintReach(command, relation2) {
  const constraint = relation2?.constraints.find(({ name }) => name === command.name);
  return constraint?.validated ? "none" : "all";
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
  if (constraint.references) touched.lock(constraint.references, "ACCESS EXCLUSIVE");
  dropForeignKey(touched, constraint, model);
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
function alterConstraint({ command, on, model, touched }) {
  const change2 = command.def && "ATAlterConstraint" in command.def ? command.def.ATAlterConstraint : {};
  const key = on.relation?.constraints.find(({ name }) => name === change2.conname);
  if (!change2.alterEnforceability || change2.is_enforced || key === void 0) return;
  dropForeignKey(touched, key, model);
}
function dropForeignKey(touched, { references }, { catalog, version }) {
  if (references === void 0) return;
  const referred = catalog.relation(references);
  const below = referred?.kind === "partitioned table" ? catalog.descendantsOf(referred) : [];
  for (const table of [referred ?? references, ...below]) {
    const partitioned = "kind" in table && table.kind === "partitioned table";
    if (!partitioned || version >= 15e4) touched.lock(table, "ACCESS EXCLUSIVE");
  }
}
function addColumn(one) {
  const { def, missing_ok } = one.command;
  const definition2 = def && "ColumnDef" in def ? def.ColumnDef : {};
  const { relation: relation2 } = one.on;
  const exists = relation2?.columns.some(({ name }) => name === definition2.colname);
  if (missing_ok && relation2?.complete && exists) return;
  refuseUnknown(one, definition2);
  const constraints = inlineConstraints(definition2);
  if (isComputedForEachRow(one, definition2, constraints)) one.on.rewrites = true;
  const isNull = !constraints.some(givesValue) && !isSerial(definition2.typeName);
  const hasDefault = constraints.some(({ contype }) => contype === "CONSTR_DEFAULT");
  const isVirtual = constraints.some(({ generated_kind }) => generated_kind === "v");
  for (const constraint of constraints) {
    switch (constraint.contype) {
      case "CONSTR_NOTNULL":
        if (isNull || isVirtual) one.on.scans = true;
        break;
      case "CONSTR_CHECK":
        if (!constraint.skip_validation) one.on.scans = true;
        break;
      case "CONSTR_UNIQUE":
      case "CONSTR_PRIMARY":
        buildIndex(one);
        break;
      case "CONSTR_ATTR_DEFERRABLE":
        deferred(one);
        break;
      case "CONSTR_FOREIGN":
        addForeignKey(one, constraint, { validates: !isNull || hasDefault, isNull });
    }
  }
}
function givesValue({ contype, raw_expr }) {
  if (contype === "CONSTR_IDENTITY" || contype === "CONSTR_GENERATED") return true;
  if (contype !== "CONSTR_DEFAULT") return false;
  return !(raw_expr && "A_Const" in raw_expr && raw_expr.A_Const.isnull);
}
function isComputedForEachRow({ model: { catalog } }, definition2, constraints) {
  if (isSerial(definition2.typeName)) return true;
  const domain = catalog.type(typeOf(definition2.typeName, catalog));
  if (domain?.kind === "domain" && domain.constrained) return true;
  return constraints.some(({ contype, generated_kind, raw_expr }) => {
    if (contype === "CONSTR_IDENTITY") return true;
    if (contype === "CONSTR_GENERATED") return generated_kind !== "v";
    return contype === "CONSTR_DEFAULT" && isVolatile(raw_expr, catalog);
  });
}
function refuseUnknown(one, definition2) {
  for (const { contype, generated_kind } of inlineConstraints(definition2)) {
    if (contype !== "CONSTR_GENERATED") continue;
    if (generated_kind === "v") needs(one, 18, "A virtual generated column");
    else needs(one, 12, "A generated column");
  }
  for (const { kind, node } of nodesIn(definition2.constraints)) {
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
function dropColumn({ command, on, model, touched }) {
  const { name = "", behavior } = command;
  const { relation: relation2 } = on;
  if (relation2 === void 0) return;
  for (const index of relation2.indexes) {
    if (index.columns.includes(name)) touched.lockIndex(relation2, index.name, "ACCESS EXCLUSIVE");
  }
  for (const constraint of relation2.constraints) {
    if (constraint.columns.includes(name)) dropForeignKey(touched, constraint, model);
  }
  for (const { table, constraint } of model.catalog.foreignKeysTo(relation2)) {
    if (!constraint.referredColumns?.includes(name)) continue;
    if (behavior === "DROP_CASCADE") touched.lock(table, "ACCESS EXCLUSIVE");
    else if (table !== relation2) {
      touched.refuse(`The foreign key ${constraint.name} of ${table.name} needs it.`);
    }
  }
  for (const view of readersOf(model.catalog, relation2, name)) {
    if (behavior !== "DROP_CASCADE") touched.refuse(`The view ${view.name} needs it.`);
    touched.lock(view, "ACCESS EXCLUSIVE");
    touched.lockIndexes(view, "ACCESS EXCLUSIVE");
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
  const { typeName: typeName3, raw_default: using, collClause } = def.ColumnDef;
  const { catalog, version } = model;
  refuseUsed(one, name);
  const from = on.relation?.columns.find((column) => column.name === name)?.type;
  const to = typeOf(typeName3, catalog);
  const known2 = from?.name === "" ? void 0 : from;
  if (typeChangeRewrites(known2, to, { column: name, using, catalog, version })) on.rewrites = true;
  const kept = keepsIndexes(known2, to) && collClause === void 0;
  remakeOn(one, name, (index) => kept && !index.partial && !index.expression);
}
function refuseUsed({ on, model, touched }, name) {
  if (on.relation === void 0) return;
  const [view] = readersOf(model.catalog, on.relation, name);
  if (view) touched.refuse(`The view ${view.name} reads ${name}, whose type cannot change then.`);
  const computed = on.relation.columns.find(({ computedFrom }) => computedFrom?.includes(name));
  if (computed) {
    touched.refuse(`${computed.name} is computed from ${name}, whose type cannot change then.`);
  }
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
    if (!keepsFile(index) || isPart(index, relation2, one)) on.scans = true;
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
function isPart(index, { partitionOf }, { model }) {
  const parent = partitionOf && model.catalog.relation(partitionOf);
  return parent?.indexes.some((above) => isAlike(above, index)) ?? false;
}
function remakeForeignKey({ on, touched, model }, table, key) {
  const { references } = key;
  if (references === void 0) return;
  const other = table === on.relation ? references : table;
  touched.lock(other, "ACCESS EXCLUSIVE");
  const spared = table.kind === "partitioned table" && model.version < 15e4;
  if (!spared) touched.lock(table, "SHARE ROW EXCLUSIVE");
  touched.lock(references, "SHARE ROW EXCLUSIVE");
  if (!on.rewrites || !key.validated) return;
  touched.lock(references, "ROW SHARE");
  scanAll(touched, model.catalog, [references, table]);
}
var exclusive2 = { mode: "ACCESS EXCLUSIVE" };
var exclusiveBelow = { mode: "ACCESS EXCLUSIVE", reach: "all" };
var brief = { mode: "SHARE UPDATE EXCLUSIVE" };
var trigger = { mode: "SHARE ROW EXCLUSIVE" };
var kinds = {
  AT_AddColumn: { ...exclusiveBelow, does: addColumn },
  AT_DropColumn: { ...exclusiveBelow, does: dropColumn },
  AT_ColumnDefault: exclusiveBelow,
  AT_DropNotNull: { ...exclusive2, reach: dropNotNullReach },
  AT_SetNotNull: { ...exclusiveBelow, does: setNotNull },
  AT_SetExpression: {
    ...exclusiveBelow,
    does: (one) => {
      needs(one, 17, "SET EXPRESSION");
      setExpression(one);
    }
  },
  AT_DropExpression: {
    ...exclusiveBelow,
    does: (one) => {
      needs(one, 13, "DROP EXPRESSION");
      const column = one.on.relation?.columns.find(({ name }) => name === one.command.name);
      if (column?.generated !== "virtual") return;
      one.touched.refuse(`${column.name} is virtual: it has no values of its own to keep.`);
    }
  },
  AT_SetStatistics: { ...brief, reach: "all" },
  AT_SetOptions: brief,
  AT_ResetOptions: brief,
  AT_SetStorage: exclusiveBelow,
  AT_SetCompression: { ...exclusiveBelow, does: (one) => needs(one, 14, "SET COMPRESSION") },
  AT_AlterColumnType: { ...exclusiveBelow, does: alterType },
  AT_AddConstraint: {
    mode: addConstraintMode,
    locksBelowSince: 18e4,
    reach: addConstraintReach,
    does: addConstraint
  },
  AT_AlterConstraint: { ...exclusiveBelow, does: alterConstraint },
  AT_ValidateConstraint: { ...brief, reach: validateConstraintReach, does: validateConstraint },
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
    does: ({ on, model, touched }) => {
      const indexed = model.catalog.relationOfIndex(on.table);
      if (indexed) touched.rebuild(indexed, on.table.name);
      else if (on.hasRows) touched.rewrite(on.table);
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
function dropNotNullReach({ name }, relation2, version) {
  const column = relation2?.columns.find((one) => one.name === name);
  return version >= 18e4 && column?.notNull === false ? "none" : "all";
}
function setLogged({ on, model, touched }, logged) {
  const { relation: relation2 } = on;
  if (relation2?.unlogged === !logged) return;
  on.rewrites = true;
  if (relation2 === void 0) return;
  if (relation2.kind === "partitioned table" && model.version >= 18e4) {
    touched.refuse("A partitioned table is neither LOGGED nor UNLOGGED: its partitions are.");
  }
  const others = logged ? relation2.constraints.flatMap(({ references }) => references ?? []) : model.catalog.foreignKeysTo(relation2).map(({ table }) => table);
  for (const name of others) {
    const other = model.catalog.relation(name);
    if (other?.unlogged !== logged || isSame2(other, relation2)) continue;
    const between2 = `A foreign key is between it and ${other.name}`;
    touched.refuse(`${between2}, which is ${logged ? "UNLOGGED" : "LOGGED"}.`);
  }
}
function isSame2(one, other) {
  return one.schema === other.schema && one.name === other.name;
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
    const wanted = typeof reach === "function" ? reach(command, relation2, version) : reach;
    const partitioned = relation2?.kind === "partitioned table";
    const reaches2 = wanted === "all" || wanted === "partitions" && partitioned;
    if (version >= (kind.locksBelowSince ?? Number.MAX_VALUE)) {
      for (const on of all)
        on.need(typeof mode === "function" ? mode(command, { version, on: root, root }) : mode);
    }
    for (const on of reaches2 ? all : [root]) {
      on.need(typeof mode === "function" ? mode(command, { version, on, root }) : mode);
      kind.does?.({ model, command, commands, on, touched, recurses });
    }
  }
  for (const on of all) on.finish(touched);
}
function commandsOf({ cmds = [] }) {
  return cmds.flatMap((wrapped) => "AlterTableCmd" in wrapped ? [wrapped.AlterTableCmd] : []);
}
function narrows(condition) {
  if (alwaysHolds(condition)) return false;
  for (const { kind } of nodesIn(condition)) {
    if (kind === "ColumnRef" || kind === "CurrentOfExpr") return true;
  }
  return false;
}
function alwaysHolds(condition) {
  if (condition === void 0) return false;
  if ("A_Const" in condition) return condition.A_Const.boolval?.boolval === true;
  if ("TypeCast" in condition) {
    const { arg } = condition.TypeCast;
    const text2 = arg && "A_Const" in arg ? arg.A_Const.sval?.sval : void 0;
    return text2 === void 0 ? alwaysHolds(arg) : /^(t|true|yes|on|1)$/i.test(text2);
  }
  if ("BoolExpr" in condition) {
    const { boolop, args = [] } = condition.BoolExpr;
    if (boolop === "OR_EXPR") return args.some(alwaysHolds);
    return boolop === "AND_EXPR" && args.every(alwaysHolds);
  }
  if ("NullTest" in condition) {
    const { nulltesttype, arg } = condition.NullTest;
    return nulltesttype === "IS_NOT_NULL" && /(^|\.)id$/.test(columnOf2(arg) ?? "");
  }
  if (!("A_Expr" in condition) || strings(condition.A_Expr.name)[0] !== "=") return false;
  const { lexpr, rexpr } = condition.A_Expr;
  const column = columnOf2(lexpr);
  if (column !== void 0) return column === columnOf2(rexpr);
  const constants = [lexpr, rexpr].map(
    (side) => side && "A_Const" in side && constantOf(side.A_Const)
  );
  return constants[0] !== void 0 && constants[0] !== false && constants[0] === constants[1];
}
function columnOf2(node) {
  return node && "ColumnRef" in node ? strings(node.ColumnRef.fields).join(".") : void 0;
}
function constantOf({ ival, fval, sval }) {
  return JSON.stringify([ival, fval, sval]);
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
  CopyStmt: ({ relation: relation2, is_from, attlist, query }, touched, model) => {
    if (!is_from) {
      const { catalog } = model;
      const read = relation2 ? [catalog.resolve(tableOf(relation2))] : readBy(catalog, query);
      scanAll(touched, catalog, read);
      return;
    }
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
function lookUp2(table, columns, touched, { catalog, version }) {
  const isWritten = (constraint) => columns === void 0 || constraint.columns.some((column) => columns.includes(column));
  for (const constraint of catalog.relation(table)?.constraints ?? []) {
    if (constraint.references === void 0 || !isWritten(constraint)) continue;
    touched.lock(constraint.references, "ROW SHARE");
    if (version < 12e4) continue;
    touched.lockIndexes(catalog.relation(constraint.references), "ROW SHARE");
  }
}
function change({ relation: relation2, whereClause }, touched, model) {
  for (const one of reached(model, relation2)) {
    takeRows(one, { mode: "ROW EXCLUSIVE", where: whereClause }, touched, model);
  }
}
function takeRows(one, { mode, where }, touched, model) {
  touched.lock(one.table, mode);
  const since = hasRows(one) ? mode === "ROW SHARE" ? 12e4 : 0 : 16e4;
  if (model.version >= since) touched.lockIndexes(one.relation, mode);
  if (!hasRows(one)) return;
  if (readsAll(one.relation, where)) touched.scan(one.table);
}
function readsAll(relation2, where) {
  if (!narrows(where)) return true;
  if (!relation2?.complete) return false;
  const wanted = columnsIn(where);
  return !relation2.indexes.some(({ columns: [first = ""] }) => wanted.includes(first));
}
function lockRows(node, touched, model) {
  const ranges3 = (node.fromClause ?? []).flatMap(
    (from) => [...nodesIn(from)].flatMap(({ kind, node: range }) => kind === "RangeVar" ? [range] : [])
  );
  for (const clause of node.lockingClause ?? []) {
    if (!("LockingClause" in clause)) continue;
    const wanted = clause.LockingClause.lockedRels?.flatMap(
      (one) => "RangeVar" in one ? [one.RangeVar.relname] : []
    );
    for (const range of ranges3) {
      if (wanted && !wanted.includes(range.alias?.aliasname ?? range.relname)) continue;
      const taking = { mode: "ROW SHARE", where: node.whereClause };
      for (const one of reached(model, range).flatMap((named2) => throughViews(named2, model))) {
        takeRows(one, taking, touched, model);
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
function alterTable2(catalog, node) {
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
  if (command.subtype === "AT_DropColumn" && command.behavior === "DROP_CASCADE") {
    for (const view of readersOf(catalog, table, command.name ?? "")) catalog.remove(view);
  }
  const after2 = altered(catalog, table, command);
  if (after2 !== table) catalog.put(after2);
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
      const known2 = table.columns.some((column2) => column2.name === name);
      const column = { name, type, notNull: false, hasDefault: false };
      return known2 ? withColumns(table, [name], (one) => ({ ...one, type })) : { ...table, columns: [...table.columns, column] };
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
      return withColumns(table, [name], ({ generated: _, computedFrom: __, ...column }) => column);
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
function addColumn2(catalog, table, { definition: definition2, command }) {
  if (command.missing_ok) {
    if (table.columns.some(({ name }) => name === definition2.colname)) return table;
    if (!table.complete) return table;
  }
  return withColumn(table, definition2, { catalog });
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
  const after2 = { ...table, constraints };
  return found?.kind === "not null" ? withNotNull(after2, found.columns) : after2;
}
function withoutConstraint(table, name) {
  const found = table.constraints.find((one) => one.name === name);
  if (found === void 0) return table;
  const after2 = {
    ...table,
    constraints: table.constraints.filter((one) => one !== found),
    indexes: table.indexes.filter((index) => !hasIndex(found) || index.name !== name)
  };
  return found.kind === "not null" ? withColumns(after2, found.columns, (column) => ({ ...column, notNull: false })) : after2;
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
  const { partitionOf: _, isDefaultPartition: __, ...alone } = table;
  catalog.put(alone);
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
  const known2 = catalog.fn(name);
  if (known2) catalog.removeFunction(known2);
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
  return catalog.tablesWith(type).flatMap(
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
    if (!isInherited(relation2, constraint, model)) {
      dropForeignKey(touched, constraint, model);
    }
  }
  if (relation2.partitionOf) leaveParent(relation2.partitionOf, touched, model);
  for (const { table, constraint } of referringTo(relation2, catalog)) {
    needsCascade(table, relation2, together, touched, model);
    dropForeignKey(touched, constraint, model);
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
function referringTo(relation2, catalog) {
  const parent = relation2.partitionOf && catalog.relation(relation2.partitionOf);
  return [...catalog.foreignKeysTo(relation2), ...parent ? referringTo(parent, catalog) : []];
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
  if (node.unique && root?.relation?.kind === "partitioned table") {
    refuseWithoutPartitionKey(touched, root.relation, keysOf(node));
  }
  for (const one of root?.relation?.kind === "partitioned table" ? tables : tables.slice(0, 1)) {
    touched.lock(one.table, mode);
    if (hasRows(one)) touched.scan(one.table);
  }
}
function keysOf({ indexParams = [] }) {
  return indexParams.flatMap((one) => "IndexElem" in one ? one.IndexElem.name ?? [] : []);
}
var wholeDatabase = /* @__PURE__ */ new Set([
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
  if (wholeDatabase.has(node.kind ?? "")) {
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
function rangesOf(nodes2) {
  return (nodes2 ?? []).flatMap((node) => "RangeVar" in node ? [node.RangeVar] : []);
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
      // Heirs are looked at as well from 18 on.
      ({ relation: relation2 }, index) => index === 0 || relation2?.partitionOf || model.version >= 18e4
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
function nameOf(nodes2) {
  const [name = "", schema] = strings(nodes2).toReversed();
  return schema === void 0 ? { name } : { schema, name };
}
function createType(catalog, name, kind) {
  catalog.putType({ ...placeOf(catalog, name), kind });
}
function createEnum(catalog, node) {
  const name = placeOf(catalog, nameOf(node.typeName));
  catalog.putType({ ...name, kind: "enum", values: strings(node.vals) });
}
function alterEnum(catalog, node) {
  const type = catalog.type(nameOf(node.typeName));
  const value = node.newVal ?? "";
  if (type?.values === void 0) return;
  if (node.oldVal !== void 0) {
    const values2 = type.values.map((one) => one === node.oldVal ? value : one);
    catalog.putType({ ...type, values: values2 });
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
    ...placeOf(catalog, nameOf(node.domainname)),
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
  setVolatility(catalog, placeOf(catalog, nameOf(node.funcname)), volatilityIn(node.options));
}
function alterFunction(catalog, node) {
  const known2 = catalog.fn(nameOf(node.func?.objname));
  const said = (node.actions ?? []).some(
    (one) => "DefElem" in one && one.DefElem.defname === "volatility"
  );
  if (known2 && said) setVolatility(catalog, known2, volatilityIn(node.actions));
}
var order = ["immutable", "stable", "volatile"];
function setVolatility(catalog, { schema, name }, volatility) {
  const known2 = catalog.fn({ schema, name })?.volatility ?? "immutable";
  const most = order.indexOf(known2) > order.indexOf(volatility) ? known2 : volatility;
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
  AlterEnumStmt: ({ oldVal, typeName: typeName3 }, touched, { version, transaction }) => {
    if (oldVal !== void 0 || version >= 12e4) return;
    if (transaction.madeEnum(nameOf(typeName3).name)) return;
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
  refuse(reason2) {
    this.#refused ??= reason2;
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
    const bare2 = schema === catalog.searchPath[0] && this.#model.isNewTable({ name });
    return !(bare2 || this.#model.isNewTable(table) || this.#model.isNewTable({ schema, name }));
  }
};
var effects = {
  AlterTableStmt: (node, touched, model) => {
    if (ofRelations(node)) alter(node, commandsOf(node), { touched, model });
  },
  DropStmt: drop2,
  ...creation,
  ...renaming,
  ...indexing,
  ...maintenance,
  ...data,
  ...objects
};
function ofRelations({ objtype }) {
  return objtype !== "OBJECT_SEQUENCE" && objtype !== "OBJECT_TYPE";
}
function effectsOf(statement, model) {
  const { kind, node } = statement;
  const touched = new Touched(model);
  const effect = effects[kind];
  effect?.(node, touched, model);
  for (const reason2 of lackingOn(statement, model)) touched.refuse(reason2);
  const added = addedValueIn(statement, model);
  if (added?.certain) {
    touched.refuse(`The value ${added.value} cannot be used in the transaction that added it.`);
  }
  return touched.effects();
}
function commandEffects(statement, command, model) {
  const touched = new Touched(model);
  if (ofRelations(statement)) alter(statement, [command], { touched, model });
  return touched.effects();
}
var none = [];
var known = /* @__PURE__ */ new WeakMap();
function alterCommands(statement, model) {
  const { kind, node } = statement;
  if (kind !== "AlterTableStmt" || node.objtype !== "OBJECT_TABLE") return none;
  const before = known.get(statement);
  if (before?.model === model) return before.commands;
  const commands = commandsOf2(node, model);
  known.set(statement, { model, commands });
  return commands;
}
function commandsOf2(node, model) {
  const table = tableOf(node.relation);
  if (model.isNewTable(table)) return none;
  const object = show(table);
  return (node.cmds ?? []).flatMap((wrapped, index) => {
    if (!("AlterTableCmd" in wrapped)) return [];
    const command = wrapped.AlterTableCmd;
    let effects2;
    return [
      {
        statement: node,
        command,
        index,
        table,
        object,
        // What a command does is worked out for the few rules that ask.
        get effects() {
          effects2 ??= commandEffects(node, command, model);
          return effects2;
        }
      }
    ];
  });
}
function checkedConstraints(statement, model, kind) {
  return alterCommands(statement, model).flatMap((command) => {
    const { subtype, def } = command.command;
    if (subtype !== "AT_AddConstraint" || def === void 0 || !("Constraint" in def)) return [];
    const constraint = def.Constraint;
    if (constraint.contype !== kind || constraint.skip_validation) return [];
    const unenforced = enforceable.has(kind) && constraint.is_enforced !== true;
    return unenforced ? [] : [{ ...command, constraint }];
  });
}
var enforceable = /* @__PURE__ */ new Set(["CONSTR_CHECK", "CONSTR_FOREIGN"]);
function placeOf2({
  object,
  table,
  index,
  constraint
}) {
  return {
    object,
    table,
    command: index,
    ...constraint.location === void 0 ? {} : { location: constraint.location }
  };
}
function defineRule(rule) {
  return rule;
}
var addCheck = defineRule({
  name: "add-check",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Checks every row of a table while nobody can read or write it",
  why: "ADD CHECK takes ACCESS EXCLUSIVE and reads the whole table under it. If a row does not satisfy it, it fails.",
  safeWay: "ADD CONSTRAINT … CHECK (…) NOT VALID, and VALIDATE CONSTRAINT in a later migration.",
  examples: {
    bad: [
      "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0)",
      'ALTER TABLE "Order" ADD CHECK (total > 0), ADD COLUMN a int'
    ],
    ok: [
      "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT VALID",
      "CREATE TABLE orders (total int); ALTER TABLE orders ADD CHECK (total > 0)",
      "ALTER TABLE orders ADD CONSTRAINT positive CHECK (total > 0) NOT ENFORCED"
    ]
  },
  check(statement, model) {
    return checkedConstraints(statement, model, "CONSTR_CHECK").map((added) => {
      const { constraint, index, table, object } = added;
      const condition = inParentheses(
        constraintBody(statement.text, index, constraint) ?? "",
        "check"
      );
      const columns = columnsIn(constraint.raw_expr);
      const safeWay = notValidFirst(statement.text, index, table, constraint);
      const asked = condition !== void 0 && isPlain(constraint.raw_expr);
      return {
        ...placeOf2(added),
        message: `Blocks reads and writes of ${object} while it checks every row; fails if one does not satisfy ${condition ?? "the condition"}.`,
        ...asked && {
          questions: [
            rowsWhere(`NOT (${condition})`, {
              table,
              columns,
              fails: true,
              says: (n) => `${howMany(n, "row")} of ${object} ${n === 1 ? "does" : "do"} not satisfy ${condition}.`
            })
          ]
        },
        ...safeWay && { safeWay }
      };
    });
  }
});
function addedColumns(statement, model) {
  return alterCommands(statement, model).flatMap((command) => {
    const { subtype, def } = command.command;
    if (subtype !== "AT_AddColumn" || def === void 0 || !("ColumnDef" in def)) return [];
    return [{ ...command, column: def.ColumnDef, name: def.ColumnDef.colname ?? "" }];
  });
}
function constraintOf2(column, kind) {
  for (const wrapped of column.constraints ?? []) {
    if ("Constraint" in wrapped && wrapped.Constraint.contype === kind) return wrapped.Constraint;
  }
  return void 0;
}
function placeOfColumn({ object, name, table, index }) {
  return {
    object: `${object}.${name}`,
    table,
    command: index
  };
}
var addColumnConstrained = defineRule({
  name: "add-column-constrained",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Adds a column with a constraint that is checked in every row while nobody can read the table",
  why: "UNIQUE, PRIMARY KEY or CHECK on the column itself makes PostgreSQL read the whole table, and build the index, under the ACCESS EXCLUSIVE of ALTER TABLE. The column alone would take a moment.",
  safeWay: "Add the column alone; then CREATE UNIQUE INDEX CONCURRENTLY and ADD CONSTRAINT … USING INDEX, or ADD CHECK NOT VALID and VALIDATE, in later migrations.",
  examples: {
    bad: [
      "ALTER TABLE users ADD COLUMN email text UNIQUE",
      "ALTER TABLE users ADD COLUMN age int CHECK (age > 0)"
    ],
    ok: [
      "ALTER TABLE users ADD COLUMN email text",
      "ALTER TABLE users ADD COLUMN org int REFERENCES orgs (id)",
      "CREATE TABLE users (id int); ALTER TABLE users ADD COLUMN email text UNIQUE"
    ]
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      const kind = kindOf2(added);
      if (kind === void 0 || added.effects.scans.length === 0) return [];
      if (added.effects.rewrites.length > 0) return [];
      return [
        {
          ...placeOfColumn(added),
          message: `Blocks reads and writes of ${added.object} while it reads the whole table for the ${kind} of ${added.name}.`,
          questions: sameInEveryRow(added),
          safeWay: safeWayFor(added, alterClauses(statement.text)[added.index] ?? "")
        }
      ];
    });
  }
});
function kindOf2({ column }) {
  if (constraintOf2(column, "CONSTR_PRIMARY")) return "PRIMARY KEY";
  if (constraintOf2(column, "CONSTR_UNIQUE")) return "UNIQUE";
  if (constraintOf2(column, "CONSTR_CHECK")) return "CHECK";
  return constraintOf2(column, "CONSTR_FOREIGN") && "REFERENCES";
}
function sameInEveryRow({ column, table, object, name }) {
  const unique = constraintOf2(column, "CONSTR_UNIQUE") ?? constraintOf2(column, "CONSTR_PRIMARY");
  if (!unique || !constraintOf2(column, "CONSTR_DEFAULT")) return [];
  return [
    {
      sql: bounded(`SELECT 1 FROM (SELECT 1 FROM ${quoteTable(table)} LIMIT 2) two OFFSET 1`),
      table,
      columns: [],
      fails: true,
      says: () => `${object} has several rows, and ${name} would be the same in all of them.`
    }
  ];
}
function safeWayFor({ column, name, table }, clause) {
  const alone = {
    when: "Brief; a default, if there is one, goes here too",
    sql: [alterTable(table, `ADD COLUMN ${quote(name)} ${typeText(column.typeName)}`)]
  };
  const condition = inParentheses(clause, "check");
  if (kindOf2({ column }) === "CHECK" && condition !== void 0) {
    const check = quote(`${table.name}_${name}_check`);
    return recipe(
      {
        ...alone,
        sql: [
          ...alone.sql,
          alterTable(table, `ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)
        ]
      },
      { when: LATER, sql: [alterTable(table, `VALIDATE CONSTRAINT ${check}`)] }
    );
  }
  const key = quote(`${table.name}_${name}_key`);
  return recipe(
    alone,
    {
      when: OWN_MIGRATION,
      sql: [`CREATE UNIQUE INDEX CONCURRENTLY ${key} ON ${quoteTable(table)} (${quote(name)})`]
    },
    { when: LATER, sql: [alterTable(table, `ADD CONSTRAINT ${key} UNIQUE USING INDEX ${key}`)] }
  );
}
var addColumnRewrite = defineRule({
  name: "add-column-rewrite",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Adds a column whose values are computed row by row, so that the whole table is written anew",
  why: "A constant default, and now(), is stored once. A volatile default, a sequence (serial, identity), a STORED generated column and a domain with a constraint are computed for every row: the table and its indexes are written anew under ACCESS EXCLUSIVE.",
  safeWay: "Add the column without a default, set the default for new rows, and fill the old ones in batches.",
  examples: {
    bad: [
      "ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid()",
      "ALTER TABLE users ADD COLUMN seen timestamptz DEFAULT clock_timestamp()",
      "ALTER TABLE users ADD COLUMN number bigserial",
      "ALTER TABLE users ADD COLUMN number int GENERATED ALWAYS AS IDENTITY",
      "ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) STORED"
    ],
    ok: [
      "ALTER TABLE users ADD COLUMN note text",
      "ALTER TABLE users ADD COLUMN state text NOT NULL DEFAULT 'new'",
      "ALTER TABLE users ADD COLUMN created timestamptz NOT NULL DEFAULT now()",
      "CREATE TABLE users (id int); ALTER TABLE users ADD COLUMN number bigserial"
    ]
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      if (added.effects.rewrites.length === 0) return [];
      const safeWay = safeWayFor2(added, statement, model);
      return [
        {
          ...placeOfColumn(added),
          message: `Blocks reads and writes of ${added.object} while it writes the whole table anew: ${reason(added)}.`,
          ...safeWay && { safeWay }
        }
      ];
    });
  }
});
function reason({ column, name }) {
  if (isSerial(column.typeName) || constraintOf2(column, "CONSTR_IDENTITY"))
    return `${name} gets a number of its own in every row`;
  if (constraintOf2(column, "CONSTR_GENERATED")) return `${name} is computed and stored in every row`;
  if (constraintOf2(column, "CONSTR_DEFAULT"))
    return `the default of ${name} is computed for every row`;
  return `its type ${typeText(column.typeName)} has a constraint of its own`;
}
function safeWayFor2(added, { text: text2 }, model) {
  const { column, name, table, index } = added;
  if (isSerial(column.typeName) || constraintOf2(column, "CONSTR_IDENTITY")) return numbered(added);
  const type = typeText(column.typeName);
  if (constraintOf2(column, "CONSTR_GENERATED")) {
    const virtual = model.version >= 18e4 ? ", or make the column VIRTUAL, which writes nothing" : "";
    return `Add ${name} ${type} as a plain column, keep it with a BEFORE INSERT OR UPDATE trigger, and fill the old rows in batches${virtual}; or compute it in a view.`;
  }
  const clause = alterClauses(text2)[index] ?? "";
  const expression = defaultOf(clause);
  if (!constraintOf2(column, "CONSTR_DEFAULT") || expression === void 0) return void 0;
  const fill = [
    {
      when: "Brief",
      sql: [
        alterTable(table, `ADD COLUMN ${quote(name)} ${type}`),
        alterTable(table, `ALTER COLUMN ${quote(name)} SET DEFAULT ${expression}`)
      ]
    },
    batchedUpdate(table, name, expression)
  ];
  return constraintOf2(column, "CONSTR_NOTNULL") ? recipe(...fill, ...notNullSteps(table, name, model.version)) : recipe(...fill);
}
function numbered({ column, name, table }) {
  const type = /^small|int2/.test(typeName(column.typeName)) ? "smallint" : "bigint";
  const sequence = `${table.name}_${name}_seq`;
  const full = quoteTable({ ...table, name: sequence });
  const next = `nextval('${full.replaceAll("'", "''")}')`;
  return recipe(
    {
      when: "Brief",
      sql: [
        alterTable(table, `ADD COLUMN ${quote(name)} ${type}`),
        `CREATE SEQUENCE ${full} OWNED BY ${quoteTable(table)}.${quote(name)}`,
        alterTable(table, `ALTER COLUMN ${quote(name)} SET DEFAULT ${next}`)
      ]
    },
    batchedUpdate(table, name, next),
    {
      when: `${LATER}, where it must be: NOT NULL and UNIQUE, each the way that faber-db says of it`,
      sql: []
    }
  );
}
var addEnumValue = defineRule({
  name: "add-enum-value",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Adds an enum value in a transaction, on PostgreSQL 11",
  why: "Before PostgreSQL 12, ALTER TYPE … ADD VALUE cannot run inside a transaction block, and a file with several statements is one: the migration fails.",
  safeWay: "Put it in a migration of its own, with nothing else in the file.",
  examples: {
    version: 110022,
    bad: [
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TYPE role ADD VALUE 'owner'",
      "BEGIN; ALTER TYPE role ADD VALUE 'admin'; COMMIT"
    ],
    ok: [
      "ALTER TYPE role ADD VALUE 'admin'",
      "ALTER TYPE role RENAME VALUE 'admin' TO 'owner'; SELECT 1"
    ]
  },
  check({ kind, node, text: text2 }, { version, transaction }) {
    if (kind !== "AlterEnumStmt" || node.oldVal || version >= 12e4) return [];
    if (transaction.size === 1) return [];
    const [type = { name: "" }] = droppedNames([{ List: { items: node.typeName ?? [] } }]);
    return [
      {
        object: show(type),
        message: `Fails: PostgreSQL 11 refuses to add a value to ${show(type)} in a transaction, and this file is one.`,
        safeWay: recipe({ when: OWN_MIGRATION, sql: [text2] })
      }
    ];
  }
});
var addExclusion = defineRule({
  name: "add-exclusion",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Builds an exclusion constraint while nobody can read or write the table",
  why: "ADD EXCLUDE takes ACCESS EXCLUSIVE, builds its index and compares every row under it. PostgreSQL has no NOT VALID, CONCURRENTLY or USING INDEX for it. If two rows exclude each other, it fails.",
  safeWay: "Add it while the table is small, or when nobody uses it: after SET lock_timeout, in a window for maintenance. Or guard new rows with a trigger, and fill a new table that has the constraint.",
  examples: {
    bad: ["ALTER TABLE rooms ADD CONSTRAINT once EXCLUDE USING gist (room WITH =, during WITH &&)"],
    ok: [
      "CREATE TABLE rooms (during tsrange); ALTER TABLE rooms ADD EXCLUDE USING gist (during WITH &&)"
    ]
  },
  check(statement, model) {
    return checkedConstraints(statement, model, "CONSTR_EXCLUSION").map((added) => ({
      ...placeOf2(added),
      message: `Blocks reads and writes of ${added.object} while it reads the whole table to build the index and compare every row; fails if two rows exclude each other.`
    }));
  }
});
function blocked(tables, transaction) {
  const names2 = [...new Set(tables.map(show))];
  const closed = names2.filter((name) => transaction.exclusive.has(name));
  const open = names2.filter((name) => !transaction.exclusive.has(name));
  const parts = closed.map(
    (name) => `reads and writes of ${name}, which line ${transaction.exclusive.get(name)?.line} locked,`
  );
  if (open.length > 0) parts.push(`writes to ${open.join(" and ")}`);
  return { what: parts.join(" and "), risk: closed.length > 0 ? { risk: "high" } : {} };
}
function blockedByIndex(node, model) {
  const table = tableOf(node.relation);
  if (node.concurrent || model.isNewTable(table)) return void 0;
  return node.relation?.inh !== true && isPartitioned(table, model) ? void 0 : table;
}
function concurrentIndex({ text: text2 }, node, model) {
  const words2 = ["create", ...node.unique ? ["unique"] : [], "index"];
  const table = tableOf(node.relation);
  if (!isPartitioned(table, model)) {
    const sql = insertAfter(text2, words2, "CONCURRENTLY");
    return sql && recipe({ when: OWN_MIGRATION, sql: [sql] });
  }
  return `${show(table)} is partitioned, where CONCURRENTLY is refused: create the index ON ONLY ${quoteTable(table)}, which builds nothing; then CREATE INDEX CONCURRENTLY on each partition, each in a migration of its own; then ALTER INDEX … ATTACH PARTITION each of them.`;
}
function isPartitioned(table, model) {
  return model.catalog.relation(table)?.kind === "partitioned table";
}
var addForeignKey2 = defineRule({
  name: "add-foreign-key",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Checks every row against another table while nobody can write to either",
  why: "ADD FOREIGN KEY takes SHARE ROW EXCLUSIVE on both tables and reads them whole under it; writes to both wait until the transaction ends. It is medium because reading goes on; high where the same transaction has locked one of them before (Prisma adds the column and the key in one migration), so that reads wait too. If a row refers to nothing, it fails.",
  safeWay: "ADD CONSTRAINT … FOREIGN KEY … NOT VALID, and VALIDATE CONSTRAINT in a later migration. On a partitioned table NOT VALID is refused before PostgreSQL 18.",
  examples: {
    bad: [
      "ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id)",
      'ALTER TABLE "Order" ADD FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE',
      "CREATE TABLE users (id int PRIMARY KEY); ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)"
    ],
    ok: [
      "ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID",
      "ALTER TABLE orders ADD COLUMN user_id int REFERENCES users (id)",
      "CREATE TABLE orders (user_id int); ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)",
      "ALTER TABLE orders VALIDATE CONSTRAINT orders_user_id_fkey"
    ]
  },
  check(statement, model) {
    return checkedConstraints(statement, model, "CONSTR_FOREIGN").map((added) => {
      const { constraint: key, index, table, object } = added;
      const parent = show(tableOf(key.pktable));
      const old = [table, tableOf(key.pktable)].filter((one) => !model.isNewTable(one));
      const { what, risk } = blocked(old, model.transaction);
      const safeWay = safeWayFor3(statement.text, index, table, { key, model });
      return {
        ...placeOf2(added),
        ...risk,
        message: `Blocks ${what} while it looks up every row of ${object} in ${parent}; fails if one is not there.`,
        questions: orphans(table, key, model),
        ...safeWay && { safeWay }
      };
    });
  }
});
function safeWayFor3(sql, index, table, { key, model }) {
  if (model.version >= 18e4 || !isPartitioned(table, model))
    return notValidFirst(sql, index, table, key);
  return `${show(table)} is partitioned, where PostgreSQL refuses NOT VALID before 18: add the key NOT VALID to each partition, VALIDATE each, and then add it to ${quoteTable(table)}, which takes over those of the partitions without reading them.`;
}
function orphans(table, key, model) {
  const parent = tableOf(key.pktable);
  const columns = strings(key.fk_attrs);
  const others = key.pk_attrs ? strings(key.pk_attrs) : primaryKey(parent, model);
  if (model.isNewTable(parent) || others.length !== columns.length || key.fk_matchtype === "f")
    return [];
  const present = columns.map((column) => `c.${quote(column)} IS NOT NULL`).join(" AND ");
  const same = columns.map((column, at) => `p.${quote(others[at] ?? "")} = c.${quote(column)}`).join(" AND ");
  return [
    {
      sql: bounded(
        `SELECT 1 FROM ${quoteTable(table)} c WHERE ${present} AND NOT EXISTS (SELECT 1 FROM ${quoteTable(parent)} p WHERE ${same})`
      ),
      table,
      columns,
      fails: true,
      says: (n) => `${howMany(n, "row")} of ${show(table)} ${n === 1 ? "refers" : "refer"} to nothing in ${show(parent)}.`
    }
  ];
}
function primaryKey(table, model) {
  const constraints = model.catalog.relation(table)?.constraints ?? [];
  return constraints.find(({ kind }) => kind === "primary key")?.columns ?? [];
}
var addIdentity = defineRule({
  name: "add-identity",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Numbers a column that has values already, from 1",
  why: "ADD GENERATED … AS IDENTITY makes a sequence that begins at 1, whatever the column holds. The next inserts take numbers that are there already: where the column is unique they fail, elsewhere there are duplicates.",
  safeWay: "Set the sequence behind the highest value in the same transaction.",
  examples: {
    bad: ["ALTER TABLE users ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY"],
    ok: [
      "ALTER TABLE users ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (START WITH 100000)",
      "CREATE TABLE users (id int NOT NULL); ALTER TABLE users ALTER id ADD GENERATED ALWAYS AS IDENTITY"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype, def, name = "" } = command;
      if (subtype !== "AT_AddIdentity" || def === void 0 || !("Constraint" in def)) return [];
      if ((def.Constraint.options ?? []).some((option) => optionName(option) === "start")) return [];
      const [target, column] = [quoteTable(table), quote(name)];
      const asText = (text2) => `'${text2.replaceAll("'", "''")}'`;
      return [
        {
          object: `${object}.${name}`,
          command: index,
          message: `The new sequence of ${name} begins at 1, whatever ${object} holds already.`,
          safeWay: `SELECT setval(pg_get_serial_sequence(${asText(target)}, ${asText(name)}), coalesce(max(${column}), 0) + 1, false) FROM ${target}; -- after it, in the same migration`
        }
      ];
    });
  }
});
var addJsonColumn = defineRule({
  name: "add-json-column",
  category: "compatibility",
  risk: "low",
  dataLoss: false,
  summary: "Adds a json column, whose values cannot be compared",
  why: "json has no = operator: SELECT DISTINCT, GROUP BY and UNION over all columns of the table, which may run already, fail as soon as the column is there.",
  safeWay: "Use jsonb.",
  examples: {
    bad: ["ALTER TABLE users ADD COLUMN settings json"],
    ok: [
      "ALTER TABLE users ADD COLUMN settings jsonb",
      "CREATE TABLE users (settings json)",
      "ALTER TABLE users ADD COLUMN settings json[]"
    ]
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      const { column, name, object, table } = added;
      if (typeName(column.typeName) !== "json" || column.typeName?.arrayBounds) return [];
      return [
        {
          ...placeOfColumn(added),
          message: `json cannot be compared: SELECT DISTINCT and GROUP BY over ${object} fail once ${name} is among the columns.`,
          safeWay: `${alterTable(table, `ADD COLUMN ${quote(name)} jsonb`)};`
        }
      ];
    });
  }
});
function isWithout(found, { refused }, { server }) {
  return refused !== void 0 && server === void 0 ? false : found.length === 0;
}
var addNotNullConstraint = defineRule({
  name: "add-not-null-constraint",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Adds a NOT NULL constraint that is checked while nobody can read or write the table",
  why: "ADD CONSTRAINT … NOT NULL column (PostgreSQL 18) takes ACCESS EXCLUSIVE and reads the whole table under it, as SET NOT NULL does.",
  safeWay: "ADD CONSTRAINT … NOT NULL column NOT VALID, and VALIDATE CONSTRAINT in a later migration.",
  examples: {
    version: 18e4,
    bad: ["ALTER TABLE users ADD CONSTRAINT users_email_not_null NOT NULL email"],
    ok: [
      "ALTER TABLE users ADD CONSTRAINT users_email_not_null NOT NULL email NOT VALID",
      "CREATE TABLE users (email text); ALTER TABLE users ADD NOT NULL email"
    ]
  },
  check(statement, model) {
    return checkedConstraints(statement, model, "CONSTR_NOTNULL").flatMap((added) => {
      const { constraint, effects: effects2, index, table, object } = added;
      if (isWithout(effects2.scans, effects2, model)) return [];
      const [column = ""] = strings(constraint.keys);
      const safeWay = notValidFirst(statement.text, index, table, constraint);
      return [
        {
          ...placeOf2(added),
          object: `${object}.${column}`,
          message: `Blocks reads and writes of ${object} while it reads the whole table for NULLs in ${column}; fails if there is one.`,
          questions: [nulls(table, column)],
          ...safeWay && { safeWay }
        }
      ];
    });
  }
});
function uniqueThroughIndex({ constraint, table }, ...before) {
  const name = quote(constraintName(table, constraint));
  const columns = strings(constraint.keys).map(quote).join(", ");
  const included = strings(constraint.including).map(quote).join(", ");
  const index = [
    `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${quoteTable(table)} (${columns})`,
    ...included === "" ? [] : [`INCLUDE (${included})`],
    ...constraint.nulls_not_distinct ? ["NULLS NOT DISTINCT"] : []
  ];
  const kind = constraint.contype === "CONSTR_PRIMARY" ? "PRIMARY KEY" : "UNIQUE";
  const deferred2 = [
    ...constraint.deferrable ? [" DEFERRABLE"] : [],
    ...constraint.initdeferred ? [" INITIALLY DEFERRED"] : []
  ].join("");
  return recipe(
    ...before,
    { when: OWN_MIGRATION, sql: [index.join(" ")] },
    {
      when: `${LATER}: brief, for the index is there`,
      sql: [alterTable(table, `ADD CONSTRAINT ${name} ${kind} USING INDEX ${name}${deferred2}`)]
    }
  );
}
var addPrimaryKey = defineRule({
  name: "add-primary-key",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Builds a primary key while nobody can read or write the table",
  why: "ADD PRIMARY KEY takes ACCESS EXCLUSIVE, looks for NULLs in the whole table and builds its index under it. With USING INDEX only the look for NULLs is left, and not even that when the columns are NOT NULL already.",
  safeWay: "Make the columns NOT NULL through a validated CHECK, CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, then ADD PRIMARY KEY USING INDEX.",
  examples: {
    given: "CREATE TABLE ready (id int NOT NULL); CREATE UNIQUE INDEX ready_idx ON ready (id)",
    bad: [
      "ALTER TABLE users ADD PRIMARY KEY (id)",
      "ALTER TABLE users DROP CONSTRAINT users_pkey, ADD CONSTRAINT users_pkey PRIMARY KEY (a, b)"
    ],
    ok: [
      "ALTER TABLE ready ADD CONSTRAINT ready_pkey PRIMARY KEY USING INDEX ready_idx",
      "CREATE TABLE users (id int); ALTER TABLE users ADD PRIMARY KEY (id)"
    ]
  },
  check(statement, model) {
    return checkedConstraints(statement, model, "CONSTR_PRIMARY").flatMap((added) => {
      const { constraint, table, object } = added;
      if (constraint.indexname) {
        if (added.effects.scans.length === 0) return [];
        const message = `Blocks reads and writes of ${object} while it reads the whole table for NULLs in the key, unless the columns of ${constraint.indexname} are NOT NULL already.`;
        return [{ ...placeOf2(added), message }];
      }
      const columns = strings(constraint.keys);
      const nullable = columns.filter((name) => !isNotNull(name));
      const before = nullable.flatMap((name) => notNullSteps(table, name, model.version));
      return [
        {
          ...placeOf2(added),
          message: `Blocks reads and writes of ${object} while it reads the whole table to build the index; fails if two rows have the same ${columns.join(", ")}, or one has none.`,
          questions: [...nullable.map((name) => nulls(table, name)), duplicates(table, columns)],
          safeWay: uniqueThroughIndex(added, ...before)
        }
      ];
      function isNotNull(name) {
        const known2 = model.catalog.relation(table)?.columns.find((column) => column.name === name);
        return known2?.notNull === true;
      }
    });
  }
});
var addRequiredColumn = defineRule({
  name: "add-required-column",
  category: "correctness",
  risk: "high",
  dataLoss: false,
  summary: "Adds a NOT NULL column without a default to a table that was there before",
  why: "If the table has a single row, it fails, for the row has no value. If it is empty, code that inserts without the column fails from then on.",
  safeWay: "Give it a DEFAULT, which costs nothing; or add it without NOT NULL, fill it in batches, and make it NOT NULL through a validated CHECK.",
  examples: {
    bad: [
      "ALTER TABLE users ADD COLUMN email text NOT NULL",
      'ALTER TABLE "User" ADD COLUMN "email" TEXT NOT NULL, ADD COLUMN "a" INTEGER NOT NULL DEFAULT 1',
      "ALTER TABLE users ADD COLUMN id uuid PRIMARY KEY",
      "ALTER TABLE users ADD COLUMN email text NOT NULL DEFAULT NULL"
    ],
    ok: [
      "ALTER TABLE users ADD COLUMN email text",
      "ALTER TABLE users ADD COLUMN email text NOT NULL DEFAULT ''",
      "ALTER TABLE users ADD COLUMN n bigserial NOT NULL",
      "ALTER TABLE users ADD COLUMN n int NOT NULL GENERATED ALWAYS AS IDENTITY",
      "CREATE TABLE users (id int); ALTER TABLE users ADD COLUMN email text NOT NULL"
    ]
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      const { column, name, table, object } = added;
      if (!isRequired(added) || hasValue(added)) return [];
      const type = typeText(column.typeName);
      return [
        {
          ...placeOfColumn(added),
          message: `Fails if ${object} has a row: ${name} is NOT NULL and has no default.`,
          questions: [
            rowsWhere("true", {
              table,
              columns: [],
              fails: true,
              says: () => `${object} has rows, and ${name} has no value for them.`
            })
          ],
          safeWay: recipe(
            {
              when: "Brief",
              sql: [alterTable(table, `ADD COLUMN ${quote(name)} ${type}`)]
            },
            {
              when: `Release the code that writes it; then UPDATE ${quoteTable(table)} in batches, with the values that are meant`,
              sql: []
            },
            ...notNullSteps(table, name, model.version)
          )
        }
      ];
    });
  }
});
function isRequired({ column }) {
  return Boolean(constraintOf2(column, "CONSTR_NOTNULL") ?? constraintOf2(column, "CONSTR_PRIMARY"));
}
function hasValue({ column }) {
  const expression = constraintOf2(column, "CONSTR_DEFAULT")?.raw_expr;
  const isNull = expression && "A_Const" in expression && expression.A_Const.isnull === true;
  return isSerial(column.typeName) || expression !== void 0 && !isNull || constraintOf2(column, "CONSTR_IDENTITY") !== void 0 || constraintOf2(column, "CONSTR_GENERATED") !== void 0;
}
var addUnique = defineRule({
  name: "add-unique",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Builds a unique index while nobody can read or write the table",
  why: "ADD UNIQUE takes ACCESS EXCLUSIVE and builds its index under it. If two rows have the same values, it fails.",
  safeWay: "CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own, then ADD CONSTRAINT … UNIQUE USING INDEX.",
  examples: {
    bad: [
      "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email)",
      'ALTER TABLE "User" ADD UNIQUE ("firstName", "lastName")'
    ],
    ok: [
      "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_idx",
      "CREATE TABLE users (email text); ALTER TABLE users ADD UNIQUE (email)",
      "ALTER TABLE users ADD PRIMARY KEY (id)"
    ]
  },
  check(statement, model) {
    return checkedConstraints(statement, model, "CONSTR_UNIQUE").flatMap((added) => {
      const { constraint, table, object } = added;
      if (constraint.indexname) return [];
      const columns = strings(constraint.keys);
      const overlaps = constraint.without_overlaps === true;
      return [
        {
          ...placeOf2(added),
          message: `Blocks reads and writes of ${object} while it reads the whole table to build a unique index; fails if two rows have the same ${columns.join(", ")}.`,
          ...!overlaps && {
            questions: [
              duplicates(table, columns, { nullsCount: constraint.nulls_not_distinct === true })
            ],
            safeWay: uniqueThroughIndex(added)
          }
        }
      ];
    });
  }
});
var alterDomainAddConstraint = defineRule({
  name: "alter-domain-add-constraint",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Checks a domain’s new constraint in every table that uses it, while nobody can write to them",
  why: "ALTER DOMAIN … ADD CONSTRAINT and SET NOT NULL take a SHARE lock on each table that has a column of the domain, and read it whole; all stay locked until the transaction ends. A value that does not satisfy it makes it fail.",
  safeWay: "ADD CONSTRAINT … NOT VALID, and VALIDATE CONSTRAINT in a later migration (which takes the SHARE lock as well before PostgreSQL 18, but in a transaction of its own).",
  examples: {
    given: "CREATE DOMAIN unused AS int; CREATE DOMAIN positive AS int; CREATE TABLE t (a positive)",
    bad: [
      "ALTER DOMAIN positive ADD CHECK (value > 0)",
      "ALTER DOMAIN positive SET NOT NULL",
      "ALTER DOMAIN not_known ADD CONSTRAINT c CHECK (value > 0)"
    ],
    ok: [
      "ALTER DOMAIN positive ADD CONSTRAINT c CHECK (value > 0) NOT VALID",
      "ALTER DOMAIN unused ADD CHECK (value > 0)",
      "ALTER DOMAIN positive SET DEFAULT 1",
      "CREATE DOMAIN made AS int; ALTER DOMAIN made ADD CHECK (value > 0)"
    ]
  },
  check({ kind, node, text: text2 }, model, effects2) {
    if (kind !== "AlterDomainStmt" || !checks(node.subtype, node.def)) return [];
    const [domain = { name: "" }] = droppedNames([{ List: { items: node.typeName ?? [] } }]);
    if (model.catalog.type(domain) !== void 0 && effects2.scans.length === 0) return [];
    const where = effects2.scans.length === 0 ? `every table that uses ${show(domain)}` : effects2.scans.join(", ");
    const name = quote(
      node.def && "Constraint" in node.def && node.def.Constraint.conname || `${domain.name}_check`
    );
    const body = /\b(check\s*\([\s\S]*)$/i.exec(text2)?.[1];
    return [
      {
        object: show(domain),
        message: `Blocks writes to ${where} while it reads ${effects2.scans.length === 1 ? "it" : "them"} whole; fails if a value does not satisfy the constraint.`,
        ...body && {
          safeWay: recipe(
            {
              when: BRIEF,
              sql: [`ALTER DOMAIN ${quoteTable(domain)} ADD CONSTRAINT ${name} ${body} NOT VALID`]
            },
            {
              when: LATER,
              sql: [`ALTER DOMAIN ${quoteTable(domain)} VALIDATE CONSTRAINT ${name}`]
            }
          )
        }
      }
    ];
  }
});
function checks(subtype, def) {
  if (subtype !== "C") return subtype === "O";
  const constraint = def !== void 0 && "Constraint" in def ? def.Constraint : void 0;
  return !constraint?.skip_validation;
}
function boundCondition(clause, { columns, strategy }) {
  const [column, ...others] = columns;
  if (column === void 0 || others.length > 0) return void 0;
  const name = quote(column);
  if (strategy === "list") {
    const values2 = listAfter(clause, "in");
    if (values2 === void 0 || values2.some((value) => /^null$/i.test(value))) return void 0;
    return `${name} IS NOT NULL AND ${name} IN (${values2.join(", ")})`;
  }
  const from = listAfter(clause, "from");
  const to = listAfter(clause, "to");
  if (strategy !== "range" || from?.length !== 1 || to?.length !== 1) return void 0;
  return [
    `${name} IS NOT NULL`,
    ...isUnbounded(from[0]) ? [] : [`${name} >= ${from[0]}`],
    ...isUnbounded(to[0]) ? [] : [`${name} < ${to[0]}`]
  ].join(" AND ");
}
function isUnbounded(value) {
  return /^(minvalue|maxvalue)$/i.test(value ?? "");
}
var attachPartition2 = defineRule({
  name: "attach-partition",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Reads a whole table, or the default partition, to attach a partition",
  why: "ATTACH PARTITION locks the new partition and the default one with ACCESS EXCLUSIVE. It reads the new one whole unless a validated CHECK says that all rows belong there and it has the indexes of the partitioned table, and the default one unless a CHECK says that none does. Whoever reads the partitioned table waits for the default partition.",
  safeWay: "Create the indexes of the partitioned table on the new partition, CONCURRENTLY. Add a CHECK with the bounds NOT VALID to the new partition (and its negation to the default one), VALIDATE it in a later migration, then attach and drop the CHECK.",
  examples: {
    given: "CREATE TABLE events (at int) PARTITION BY RANGE (at); CREATE TABLE e1 (at int); CREATE TABLE e2 (at int, CONSTRAINT c CHECK (at IS NOT NULL AND at >= 10 AND at < 20))",
    bad: [
      "ALTER TABLE events ATTACH PARTITION e1 FOR VALUES FROM (0) TO (10)",
      "ALTER TABLE unknown ATTACH PARTITION part FOR VALUES IN (1)",
      "CREATE TABLE made (at int) PARTITION BY RANGE (at); CREATE INDEX ON made (at); ALTER TABLE made ATTACH PARTITION e1 DEFAULT"
    ],
    ok: [
      "CREATE TABLE made (at int) PARTITION BY RANGE (at); ALTER TABLE made ATTACH PARTITION e1 DEFAULT",
      "ALTER TABLE events ATTACH PARTITION e2 FOR VALUES FROM (10) TO (20)",
      "CREATE TABLE e3 (at int); ALTER TABLE events ATTACH PARTITION e3 FOR VALUES FROM (20) TO (30)"
    ]
  },
  check(statement, model, effects2) {
    const attached = attachedBy(statement);
    if (attached === void 0 || effects2.scans.length === 0) return [];
    const { partition, parent, bound } = attached;
    const [object, whole2] = [show(partition), show(parent)];
    const [command] = alterCommands(statement, model);
    const locked = (table) => effects2.locks.some(({ relation: relation2, mode }) => relation2 === table && blocksReads(mode));
    const read = effects2.scans.filter(locked);
    if (read.length === 0) return [];
    const waits = read.map((table) => table === object ? table : `${table} (and so of ${whole2})`);
    const key = model.catalog.relation(parent)?.partitionKey;
    const clause = alterClauses(statement.text)[0];
    const check = key && clause && throughCheck({ ...attached, key, clause });
    const builds = effects2.locks.some((lock) => lock.relation === object && lock.mode === "SHARE");
    const isProven2 = belongsForSure(model.catalog, { partition, parent, bound });
    const reasons = [
      ...isProven2 && read.every((table) => table === object) ? [] : ["to see that it belongs there"],
      ...effects2.locks.some(({ mode }) => mode === "ROW SHARE") ? ["to look up its foreign keys"] : [],
      ...builds ? [`to build the indexes of ${whole2}`] : []
    ];
    const first = `-- First, each in a migration of its own: the indexes of ${inComment(whole2)} on ${inComment(object)}, CONCURRENTLY.
`;
    const safeWay = !isProven2 && bound && check && (builds ? first : "") + check;
    return [
      {
        object,
        table: partition,
        ...command && { command: command.index },
        message: `Blocks reads and writes of ${waits.join(" and ")} while it reads every row ${reasons.join(" and ")}.`,
        ...safeWay && { safeWay }
      }
    ];
  }
});
function attachedBy({ kind, node }) {
  if (kind !== "AlterTableStmt") return void 0;
  const [first] = node.cmds ?? [];
  const command = first && "AlterTableCmd" in first ? first.AlterTableCmd : void 0;
  const def = command?.subtype === "AT_AttachPartition" ? command.def : void 0;
  if (def === void 0 || !("PartitionCmd" in def)) return void 0;
  const { name, bound } = def.PartitionCmd;
  return { partition: tableOf(name), parent: tableOf(node.relation), bound };
}
function throughCheck({
  partition,
  parent,
  key,
  clause
}) {
  const condition = boundCondition(clause, key);
  if (condition === void 0) return void 0;
  const check = quote(`${partition.name}_bounds`);
  return recipe(
    {
      when: BRIEF,
      sql: [alterTable(partition, `ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)]
    },
    { when: LATER, sql: [alterTable(partition, `VALIDATE CONSTRAINT ${check}`)] },
    {
      when: "After that, brief, for the CHECK proves it",
      sql: [alterTable(parent, clause), alterTable(partition, `DROP CONSTRAINT ${check}`)]
    }
  );
}
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
    return [...inline, ...own.map((constraint) => placed(table, constraint, keysOf2(constraint)))];
  }
  const added = alterations(statement).flatMap(
    ({ command: { def }, index, table }) => def !== void 0 && "Constraint" in def ? [placed(table, def.Constraint, keysOf2(def.Constraint), index)] : []
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
function keysOf2({ keys, fk_attrs }) {
  return [...strings(keys), ...strings(fk_attrs)];
}
function constraintsIn(nodes2) {
  return (nodes2 ?? []).flatMap((node) => "Constraint" in node ? [node.Constraint] : []);
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
function typeChanges(statement, model) {
  return alterCommands(statement, model).flatMap((command) => {
    const changed = definition(command.command);
    if (changed === void 0) return [];
    const column = command.command.name ?? "";
    const relation2 = model.catalog.relation(command.table);
    const known2 = relation2?.columns.find(({ name }) => name === column);
    return [{ ...command, column, known: known2, ...changed }];
  });
}
function definition(command) {
  const { subtype, def } = command;
  if (subtype !== "AT_AlterColumnType" || def === void 0 || !("ColumnDef" in def))
    return void 0;
  const { typeName: type, raw_default: using } = def.ColumnDef;
  return type && { type, using };
}
function isEnumSwap({ type, using, column }, model) {
  if (isBuiltIn(type) || using === void 0 || !("TypeCast" in using)) return false;
  const outer = using.TypeCast;
  if (typeName(outer.typeName) !== typeName(type) || !outer.arg || !("TypeCast" in outer.arg))
    return false;
  const inner = outer.arg.TypeCast;
  const [schema, name] = ["", ...strings(type.names)].slice(-2);
  const target = model.catalog.type({ name: name ?? "", ...schema && { schema } });
  return (target === void 0 || target.kind === "enum") && /^(text|varchar)$/.test(typeName(inner.typeName)) && isColumn2(inner.arg, column);
}
function isColumn2(node, column) {
  return node !== void 0 && "ColumnRef" in node && strings(node.ColumnRef.fields).at(-1) === column;
}
function isPlainCast({ using, column }) {
  if (using === void 0 || isColumn2(using, column)) return true;
  return "TypeCast" in using && isColumn2(using.TypeCast.arg, column);
}
function castQuestions(change2) {
  const condition = isPlainCast(change2) ? unfit(change2) : void 0;
  if (condition === void 0) return [];
  const { table, column, type, object } = change2;
  const cut = isCut(change2);
  const verb = cut ? "would be cut to fit" : "cannot be read as";
  return [
    rowsWhere(condition, {
      table,
      columns: [column],
      fails: !cut,
      says: (n) => `${howMany(n, "value")} of ${object}.${column} ${verb} ${typeText(type)}.`
    })
  ];
}
function isCut({ using, type }) {
  return using !== void 0 && "TypeCast" in using && /^(varchar|bpchar)$/.test(typeName(type)) && modifiersOf(type).length > 0;
}
function unfit({ column, type, known: known2 }) {
  const from = known2?.type;
  if (from === void 0 || from.array || type.arrayBounds) return void 0;
  const [name, to] = [quote(column), typeName(type)];
  const [size = 0, scale = 0] = modifiersOf(type);
  if (texts.has(from.name)) {
    if (/^(varchar|bpchar)$/.test(to))
      return size > 0 ? `char_length(${name}) > ${size}` : void 0;
    const pattern = patterns[to];
    return pattern && `${name} !~ '${pattern}'`;
  }
  if (!numbers.has(from.name)) return void 0;
  const range = ranges[to];
  if (range !== void 0) return `${name} NOT BETWEEN ${range[0]} AND ${range[1]}`;
  return to === "numeric" && size > 0 ? `abs(round(${name}::numeric, ${scale})) >= 1e${size - scale}::numeric` : void 0;
}
var texts = /* @__PURE__ */ new Set(["text", "varchar", "bpchar"]);
var numbers = /* @__PURE__ */ new Set([
  "int2",
  "int4",
  "int8",
  "numeric",
  "float4",
  "float8"
]);
var whole = String.raw`^\s*[+-]?\d+\s*$`;
var decimal = String.raw`^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$`;
var patterns = {
  int2: whole,
  int4: whole,
  int8: whole,
  numeric: decimal,
  float4: decimal,
  float8: decimal,
  uuid: "^[0-9A-Fa-f]{8}-?([0-9A-Fa-f]{4}-?){3}[0-9A-Fa-f]{12}$"
};
var ranges = {
  int2: ["-32768", "32767"],
  int4: ["-2147483648", "2147483647"],
  int8: ["-9223372036854775808", "9223372036854775807"]
};
function expandAndContract(change2, version) {
  if (!isPlainCast(change2)) return void 0;
  const { table, column, type } = change2;
  const [target, next, old] = [quoteTable(table), `${column}_new`, `${column}_old`];
  const [from, to] = [quote(column), typeText(type)];
  const copy = `${table.name}_${column}_copy`;
  const fn = quoteTable({ ...table, name: copy });
  return recipe(
    {
      when: "Brief: a second column, kept in step by a trigger",
      sql: [
        alterTable(table, `ADD COLUMN ${quote(next)} ${to}`),
        `CREATE FUNCTION ${fn}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.${quote(next)} := NEW.${from}::${to}; RETURN NEW; END $$`,
        `CREATE TRIGGER ${quote(copy)} BEFORE INSERT OR UPDATE ON ${target} FOR EACH ROW EXECUTE FUNCTION ${fn}()`
      ]
    },
    {
      when: "Outside of a transaction, again and again until it updates 0 rows",
      sql: [
        `UPDATE ${target} SET ${quote(next)} = ${from}::${to} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${target} WHERE ${quote(next)} IS NULL AND ${from} IS NOT NULL LIMIT 10000))`
      ]
    },
    ...change2.known?.notNull ? notNullSteps(table, next, version) : [],
    {
      when: `${LATER}, brief: swap them (indexes, defaults and constraints of ${column} are built on ${next} before it)`,
      sql: [
        `DROP TRIGGER ${quote(copy)} ON ${target}`,
        `DROP FUNCTION ${fn}()`,
        alterTable(table, `RENAME COLUMN ${from} TO ${quote(old)}`),
        alterTable(table, `RENAME COLUMN ${quote(next)} TO ${from}`)
      ]
    },
    {
      when: "When nothing has missed it",
      sql: [alterTable(table, `DROP COLUMN ${quote(old)}`)]
    }
  );
}
var changeColumnType = defineRule({
  name: "change-column-type",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Changes a column’s type in a way that writes the table anew or checks every row",
  why: "Unless PostgreSQL can keep the stored values as they are (a longer varchar, varchar to text, numeric with more digits before the point), it writes the table and its indexes anew under ACCESS EXCLUSIVE. A value that the new type cannot hold makes it fail, and code that expects the old type may break.",
  safeWay: "Add a column of the new type, keep it by a trigger, fill it in batches, and swap the two with RENAME.",
  examples: {
    given: "CREATE TABLE orders (id int PRIMARY KEY, total int, note varchar(50), price numeric(10,2), at timestamp)",
    bad: [
      "ALTER TABLE orders ALTER COLUMN total TYPE bigint",
      "ALTER TABLE orders ALTER COLUMN note TYPE varchar(20)",
      "ALTER TABLE orders ALTER COLUMN note TYPE int USING note::int",
      "ALTER TABLE orders ALTER COLUMN price TYPE numeric(10,4)",
      "ALTER TABLE unknown ALTER COLUMN total TYPE bigint"
    ],
    ok: [
      "ALTER TABLE orders ALTER COLUMN note TYPE varchar(100)",
      "ALTER TABLE orders ALTER COLUMN note TYPE text",
      "ALTER TABLE orders ALTER COLUMN price TYPE numeric(12,2)",
      "CREATE TABLE t (a int); ALTER TABLE t ALTER a TYPE bigint",
      'ALTER TABLE orders ALTER COLUMN note TYPE "Note" USING (note::text::"Note")'
    ]
  },
  check(statement, model) {
    return typeChanges(statement, model).flatMap((change2) => {
      const { effects: effects2, object, column, table, index, type } = change2;
      if (isEnumSwap(change2, model)) return [];
      if (effects2.rewrites.length === 0 && effects2.scans.length === 0) return [];
      const work = effects2.rewrites.length > 0 ? `writes the whole table anew to make ${column} ${typeText(type)}` : `reads the whole table to make ${column} ${typeText(type)}`;
      const safeWay = expandAndContract(change2, model.version);
      const cut = isCut(change2);
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          message: `Blocks reads and writes of ${object} while it ${work}${also(change2)}.`,
          questions: castQuestions(change2),
          ...cut && { dataLoss: true },
          ...safeWay && { safeWay }
        }
      ];
    });
  }
});
function also(change2) {
  const { known: known2, type } = change2;
  if (isCut(change2)) return ", and the cast cuts off what is longer";
  const to = typeName(type);
  if (known2 === void 0) return "";
  if (known2.type.name === "timestamp" && to === "timestamptz")
    return ", and reads the values as times in the session’s time zone";
  if (known2.type.name === "json" && to === "jsonb")
    return ", and loses the order of keys and all but the last of equal ones";
  return castQuestions(change2).length > 0 ? "; fails if a value does not fit" : "";
}
var changeInheritance = defineRule({
  name: "change-inheritance",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Takes a table out of the table that it inherits from, or puts one in",
  why: "Queries of the parent see the rows of its children. After NO INHERIT they miss them, after INHERIT they see more, and nothing fails: sums and exports are silently others.",
  safeWay: "Look first who reads the parent, and name the children there, or the parent with ONLY, where it matters.",
  examples: {
    bad: ["ALTER TABLE logs_2020 NO INHERIT logs", "ALTER TABLE shop.logs_2021 INHERIT shop.logs"],
    ok: [
      "CREATE TABLE logs_2021 (id int); ALTER TABLE logs_2021 INHERIT logs",
      "ALTER TABLE logs DETACH PARTITION logs_2020"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype, def } = command;
      if (def === void 0 || !("RangeVar" in def)) return [];
      if (subtype !== "AT_DropInherit" && subtype !== "AT_AddInherit") return [];
      const parent = tableOf(def.RangeVar);
      const leaves = subtype === "AT_DropInherit";
      const back = `${leaves ? "INHERIT" : "NO INHERIT"} ${quoteTable(parent)}`;
      return [
        {
          object,
          command: index,
          message: leaves ? `Queries of ${show(parent)} no longer see the rows of ${object}, and nothing fails.` : `Queries of ${show(parent)} see the rows of ${object} as well from then on, and nothing fails.`,
          safeWay: `-- Look first who reads ${show(parent).replaceAll("\n", " ")}. This undoes it:
${alterTable(table, back)};`
        }
      ];
    });
  }
});
function roles(nodes2) {
  const specs = (nodes2 ?? []).flatMap((node) => "RoleSpec" in node ? [node.RoleSpec] : []);
  return {
    named: specs.filter(({ roletype }) => roletype !== "ROLESPEC_PUBLIC").map(roleName),
    isPublic: specs.some(({ roletype }) => roletype === "ROLESPEC_PUBLIC")
  };
}
function roleName(role) {
  const special = role?.roletype?.replace("ROLESPEC_", "").toLowerCase() ?? "";
  return role?.rolename ?? special;
}
function thingsMade(statement) {
  const { kind, node } = statement;
  switch (kind) {
    case "CreateStmt":
      return [made("table", tableOf(node.relation), !node.if_not_exists)];
    case "CreateForeignTableStmt":
      return [made("foreign table", tableOf(node.base?.relation), !node.base?.if_not_exists)];
    case "CreateTableAsStmt": {
      const madeKind = node.objtype === "OBJECT_MATVIEW" ? "materialized view" : "table";
      return [made(madeKind, tableOf(node.into?.rel), !node.if_not_exists)];
    }
    case "ViewStmt":
      return [made("view", tableOf(node.view), !node.replace)];
    case "CreateSeqStmt":
      return [made("sequence", tableOf(node.sequence), !node.if_not_exists)];
    case "CreateEnumStmt":
    case "CreateRangeStmt":
      return [made("type", named(strings(node.typeName)), true)];
    case "CreateDomainStmt":
      return [made("type", named(strings(node.domainname)), true)];
    case "CompositeTypeStmt":
      return [made("type", tableOf(node.typevar), true)];
    case "CreateFunctionStmt": {
      const parameters = parameterTypes(node.parameters);
      return [{ ...made("function", named(strings(node.funcname)), !node.replace), parameters }];
    }
    case "CreateTrigStmt":
      return [{ ...made("trigger", of(node.trigname), !node.replace), on: tableOf(node.relation) }];
    case "CreatePolicyStmt":
      return [{ ...made("policy", of(node.policy_name), true), on: tableOf(node.table) }];
    case "RuleStmt":
      return [{ ...made("rule", of(node.rulename), !node.replace), on: tableOf(node.relation) }];
    case "CreateExtensionStmt":
      return [made("extension", of(node.extname), !node.if_not_exists)];
    case "CreatePublicationStmt":
      return [made("publication", of(node.pubname), true)];
    case "AlterTableStmt":
      return constraintsAdded(node);
    case "RenameStmt": {
      const renamed2 = thingRenamed(node);
      if (renamed2 === void 0) return [];
      return [{ ...renamed2, name: { ...renamed2.name, name: node.newname ?? "" }, fresh: false }];
    }
    default:
      return [];
  }
}
function thingsDropped(node) {
  const kind = kindOf3(node.removeType);
  if (kind === void 0) return [];
  if (kind === "trigger" || kind === "policy" || kind === "rule") {
    return (node.objects ?? []).flatMap((object) => {
      const parts = "List" in object ? strings(object.List.items) : [];
      return [{ kind, name: of(parts.at(-1)), on: named(parts.slice(0, -1)) }];
    });
  }
  if (kind === "function") return (node.objects ?? []).map(routine);
  return droppedNames(node.objects).map((name) => ({ kind, name }));
}
function constraintsDropped(node) {
  const on = tableOf(node.relation);
  return (node.cmds ?? []).flatMap((wrapped) => {
    const command = "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd : void 0;
    if (command?.subtype !== "AT_DropConstraint") return [];
    return [{ kind: "constraint", name: of(command.name), on }];
  });
}
function thingRenamed(node) {
  const kind = kindOf3(node.renameType);
  if (kind === void 0) return void 0;
  if (kind === "function") return node.object && routine(node.object);
  if (node.renameType === "OBJECT_TABCONSTRAINT") {
    return { kind, name: of(node.subname), on: tableOf(node.relation) };
  }
  if (kind === "trigger" || kind === "policy" || kind === "rule") {
    return { kind, name: of(node.subname), on: tableOf(node.relation) };
  }
  if (node.relation !== void 0) return { kind, name: tableOf(node.relation) };
  const [name] = droppedNames(node.object === void 0 ? [] : [node.object]);
  return name && { kind, name };
}
function mayBeSame(one, other) {
  return one.kind === other.kind && sameName(one.name, other.name) && (one.on === void 0 || other.on === void 0 || sameName(one.on, other.on)) && (one.parameters ?? other.parameters) === (other.parameters ?? one.parameters);
}
function sameName(one, other) {
  const open = one.schema === void 0 || other.schema === void 0;
  return one.name === other.name && (open || one.schema === other.schema);
}
function kindOf3(type) {
  return kinds2.get(type ?? "");
}
var kinds2 = /* @__PURE__ */ new Map([
  ["OBJECT_TABLE", "table"],
  ["OBJECT_FOREIGN_TABLE", "foreign table"],
  ["OBJECT_VIEW", "view"],
  ["OBJECT_MATVIEW", "materialized view"],
  ["OBJECT_SEQUENCE", "sequence"],
  ["OBJECT_TYPE", "type"],
  ["OBJECT_DOMAIN", "type"],
  ["OBJECT_FUNCTION", "function"],
  ["OBJECT_PROCEDURE", "function"],
  ["OBJECT_ROUTINE", "function"],
  ["OBJECT_AGGREGATE", "function"],
  ["OBJECT_TRIGGER", "trigger"],
  ["OBJECT_POLICY", "policy"],
  ["OBJECT_RULE", "rule"],
  ["OBJECT_TABCONSTRAINT", "constraint"],
  ["OBJECT_EXTENSION", "extension"],
  ["OBJECT_PUBLICATION", "publication"]
]);
function constraintsAdded(node) {
  const on = tableOf(node.relation);
  return (node.cmds ?? []).flatMap((wrapped) => {
    const def = "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd.def : void 0;
    if (def === void 0 || !("Constraint" in def)) return [];
    const { conname, contype } = def.Constraint;
    const found = [];
    if (conname !== void 0) found.push({ ...made("constraint", of(conname), true), on });
    if (contype === "CONSTR_PRIMARY") found.push(made("primary key", on, true));
    return found;
  });
}
function routine(object) {
  if (!("ObjectWithArgs" in object)) return { kind: "function", name: of(void 0) };
  const { objname, objargs, args_unspecified } = object.ObjectWithArgs;
  const name = named(strings(objname));
  if (args_unspecified) return { kind: "function", name };
  const types = (objargs ?? []).map((type) => "TypeName" in type ? typeName2(type.TypeName) : "");
  return { kind: "function", name, parameters: types.join(", ") };
}
function parameterTypes(parameters) {
  return (parameters ?? []).flatMap((wrapped) => {
    if (!("FunctionParameter" in wrapped)) return [];
    const { mode, argType } = wrapped.FunctionParameter;
    const comesOut = mode === "FUNC_PARAM_OUT" || mode === "FUNC_PARAM_TABLE";
    return comesOut ? [] : [typeName2(argType)];
  }).join(", ");
}
function typeName2(type) {
  return `${strings(type?.names).at(-1) ?? ""}${type?.arrayBounds === void 0 ? "" : "[]"}`;
}
function made(kind, name, fresh) {
  return { kind, name, fresh };
}
function of(name) {
  return { name: name ?? "" };
}
var changeOwner = defineRule({
  name: "change-owner",
  category: "access",
  risk: "medium",
  dataLoss: false,
  summary: "Gives something that was there before another owner",
  why: "Only the owner may alter or drop it, and the owner passes its row security: the old one loses its rights at once, and later migrations that run as it fail. Functions, types and the like are low: they are altered more seldom.",
  safeWay: "Grant the new role what it needs, or make both members of one role that owns everything.",
  examples: {
    bad: [
      "ALTER TABLE orders OWNER TO app",
      "ALTER VIEW active OWNER TO CURRENT_USER",
      "ALTER SCHEMA shop OWNER TO app",
      "ALTER FUNCTION total(int) OWNER TO app",
      "REASSIGN OWNED BY old_app TO app"
    ],
    ok: [
      "CREATE TABLE t (id int); ALTER TABLE t OWNER TO app",
      "CREATE VIEW v AS SELECT 1; ALTER VIEW v OWNER TO app",
      "CREATE SCHEMA s; ALTER SCHEMA s OWNER TO app",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; ALTER FUNCTION f() OWNER TO app"
    ]
  },
  check(statement, model) {
    const { kind, node } = statement;
    if (kind === "ReassignOwnedStmt") {
      const from = roles(node.roles).named.join(", ");
      const message = `Gives everything in this database that ${from} owns to ${roleName(node.newrole)}.`;
      return [{ object: from, message }];
    }
    if (kind === "AlterTableStmt") return ofRelation(statement, model);
    return ofObject(statement, model);
  }
});
function ofRelation({ kind, node }, model) {
  if (kind !== "AlterTableStmt") return [];
  const name = tableOf(node.relation);
  const kinds4 = ["view", "materialized view", "sequence", "foreign table", "type"];
  if (model.isNewTable(name) || kinds4.some((one) => model.isNewThing({ kind: one, name })))
    return [];
  return (node.cmds ?? []).flatMap((wrapped, command) => {
    if (!("AlterTableCmd" in wrapped) || wrapped.AlterTableCmd.subtype !== "AT_ChangeOwner")
      return [];
    const owner = roleName(wrapped.AlterTableCmd.newowner);
    return [{ object: show(name), command, message: gives(show(name), owner) }];
  });
}
function ofObject({ kind, node }, model) {
  if (kind !== "AlterOwnerStmt" || node.object === void 0) return [];
  const { objectType = "", object: of2, newowner } = node;
  const [name] = droppedNames([of2]);
  if (name === void 0) return [];
  const isSchema = objectType === "OBJECT_SCHEMA";
  if (isSchema && model.isNewSchema(name.name)) return [];
  const thing = thingRenamed({
    ...node.objectType && { renameType: node.objectType },
    object: of2
  });
  if (thing !== void 0 && model.isNewThing(thing)) return [];
  const hit2 = { object: show(name), message: gives(show(name), roleName(newowner)) };
  return [isSchema || objectType === "OBJECT_DATABASE" ? hit2 : { ...hit2, risk: "low" }];
}
function gives(object, owner) {
  return `Makes ${owner} the owner of ${object}: the owner before may no longer alter it, nor use it without a grant.`;
}
var cluster = defineRule({
  name: "cluster",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Sorts a whole table while nobody can read or write it",
  why: "CLUSTER writes the table and all its indexes anew under ACCESS EXCLUSIVE, and later rows are not kept in that order.",
  safeWay: "Use pg_repack with --order-by outside of migrations; it blocks for moments only.",
  examples: {
    bad: ["CLUSTER users USING users_pkey", "CLUSTER users", "CLUSTER"],
    ok: [
      "ALTER TABLE users CLUSTER ON users_pkey",
      "CREATE TABLE t (a int PRIMARY KEY); CLUSTER t USING t_pkey"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "ClusterStmt") return [];
    if (node.relation === void 0) {
      return [
        {
          message: "Writes every table anew that was ever clustered; nobody can read or write the one it is at."
        }
      ];
    }
    const table = tableOf(node.relation);
    if (model.isNewTable(table)) return [];
    return [
      {
        object: show(table),
        table,
        message: `Blocks reads and writes of ${show(table)} while it writes the whole table and its indexes anew.`
      }
    ];
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
var concurrentlyIfNotExists = defineRule({
  name: "concurrently-if-not-exists",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Takes an INVALID index, left by a failed attempt, for a finished one",
  why: "When CREATE INDEX CONCURRENTLY fails, it leaves an index that is never used for reading and does not enforce uniqueness for the rows that were there. IF NOT EXISTS then finds the name taken and does nothing.",
  safeWay: "Leave IF NOT EXISTS out, and drop the index CONCURRENTLY before another try; or look at pg_index.indisvalid first.",
  examples: {
    bad: ["CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_user_id_idx ON orders (user_id)"],
    ok: [
      "CREATE INDEX CONCURRENTLY orders_user_id_idx ON orders (user_id)",
      "CREATE TABLE t (a int); CREATE INDEX IF NOT EXISTS t_a_idx ON t (a)"
    ]
  },
  check({ kind, node, text: text2 }, model) {
    if (kind !== "IndexStmt" || !node.concurrent || !node.if_not_exists) return [];
    const table = tableOf(node.relation);
    if (model.isNewTable(table)) return [];
    const index = node.idxname ?? "";
    const inSchema = table.schema === void 0 ? { name: index } : { schema: table.schema, name: index };
    return [
      {
        object: show(table),
        message: `If an earlier attempt failed, it left an INVALID index ${index}: this finds it and does nothing.`,
        safeWay: recipe(
          {
            when: "After a failed attempt, in a migration of its own",
            sql: [`DROP INDEX CONCURRENTLY IF EXISTS ${quoteTable(inSchema)}`]
          },
          {
            when: "Then, in a migration of its own",
            sql: [text2.replace(/\s+if\s+not\s+exists(?=\s)/i, "")]
          }
        )
      }
    ];
  }
});
var concurrentlyInTransaction = defineRule({
  name: "concurrently-in-transaction",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Runs in a transaction what PostgreSQL refuses to run in one",
  why: "CONCURRENTLY, VACUUM, CREATE DATABASE and their like cannot run inside a transaction block, a function or a DO: PostgreSQL refuses, and the migration fails. A file with a BEGIN or COMMIT of its own is sent as one message, and what stands outside of them is in a transaction too.",
  safeWay: "Put it in a migration of its own, with nothing else in the file and no BEGIN.",
  examples: {
    bad: [
      "BEGIN; CREATE INDEX CONCURRENTLY i ON orders (a); COMMIT",
      "DO $$ BEGIN CREATE INDEX CONCURRENTLY i ON orders (a); END $$",
      "BEGIN; ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY; COMMIT",
      "BEGIN; VACUUM users; COMMIT"
    ],
    ok: [
      "CREATE INDEX CONCURRENTLY i ON orders (a)",
      "BEGIN; ANALYZE users; COMMIT",
      "SET lock_timeout = '2s'; DROP INDEX CONCURRENTLY i"
    ]
  },
  check(statement, { transaction }) {
    if (isTransactional(statement)) return [];
    const inCode = statement.locate === void 0;
    if (!inCode && transaction.mode !== "explicit") return [];
    const [what = ""] = /^[a-z]+(\s+(unique\s+)?index(\s+concurrently)?)?/i.exec(statement.text) ?? [];
    const where = inCode ? "a function or DO block" : "a transaction";
    return [{ message: `Fails: PostgreSQL refuses ${what.toUpperCase()} in ${where}.` }];
  }
});
var createIndex3 = defineRule({
  name: "create-index",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Builds an index while nobody can write to the table",
  why: "CREATE INDEX takes a SHARE lock, reads the whole table under it, and every INSERT, UPDATE and DELETE waits until the transaction ends. It is medium because reading goes on; high where the same transaction has locked the table before, so that reads wait too.",
  safeWay: "CREATE INDEX CONCURRENTLY, in a migration of its own with nothing else in the file.",
  examples: {
    bad: [
      "CREATE INDEX orders_user_id_idx ON orders (user_id)",
      'CREATE INDEX ON "Order" USING gin (tags)',
      "ALTER TABLE orders ADD COLUMN note text; CREATE INDEX ON orders (note)"
    ],
    ok: [
      "CREATE INDEX CONCURRENTLY orders_user_id_idx ON orders (user_id)",
      "CREATE TABLE orders (id int); CREATE INDEX ON orders (id)",
      "CREATE UNIQUE INDEX ON orders (number)"
    ]
  },
  check(statement, model) {
    const { kind, node } = statement;
    if (kind !== "IndexStmt" || node.unique) return [];
    const table = blockedByIndex(node, model);
    if (table === void 0) return [];
    const safeWay = concurrentIndex(statement, node, model);
    const { what, risk } = blocked([table], model.transaction);
    return [
      {
        object: show(table),
        table,
        message: `Blocks ${what} while it reads the whole table to build the index${node.idxname ? ` ${node.idxname}` : ""}.`,
        ...risk,
        ...safeWay && { safeWay }
      }
    ];
  }
});
var createPartitionWithDefault = defineRule({
  name: "create-partition-with-default",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Reads the whole default partition to make a new partition beside it",
  why: "CREATE TABLE … PARTITION OF locks the partitioned table, and its default partition, with ACCESS EXCLUSIVE, and reads the default one whole for rows that belong in the new one: if there is one, it fails.",
  safeWay: "Add to the default partition a CHECK that none of its rows belongs in the new one, NOT VALID; VALIDATE it in a later migration; then create the partition and drop the CHECK. Or create the table alone and ATTACH it.",
  examples: {
    given: "CREATE TABLE events (at int) PARTITION BY LIST (at); CREATE TABLE rest PARTITION OF events DEFAULT; CREATE TABLE plain (at int) PARTITION BY LIST (at)",
    bad: [
      "CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1)",
      "CREATE TABLE unknown_1 PARTITION OF unknown FOR VALUES IN (1)"
    ],
    ok: [
      "CREATE TABLE plain_1 PARTITION OF plain FOR VALUES IN (1)",
      "CREATE TABLE child () INHERITS (events)"
    ]
  },
  check({ kind, node }, model, effects2) {
    if (kind !== "CreateStmt" || !node.partbound) return [];
    const [first] = node.inhRelations ?? [];
    const parent = tableOf(first && "RangeVar" in first ? first.RangeVar : void 0);
    const known2 = model.catalog.relation(parent);
    if (effects2.scans.length === 0) {
      return known2 || model.isNewTable(parent) ? [] : [mayHaveDefault(show(parent))];
    }
    const fallback = known2 && model.catalog.partitionsOf(known2).find((one) => one.isDefaultPartition);
    return [
      {
        object: show(parent),
        ...fallback && { table: fallback },
        message: `Blocks reads and writes of ${show(parent)} while it reads all of ${effects2.scans.join(", ")} for rows that belong in ${node.relation?.relname}; fails if there is one.`
      }
    ];
  }
});
function mayHaveDefault(object) {
  return {
    object,
    risk: "low",
    message: `Blocks reads and writes of ${object} for a moment; if ${object} has a default partition, for as long as that takes to read.`
  };
}
var createRule = defineRule({
  name: "create-rule",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Creates a rewrite rule on a table that was there before",
  why: "A rule changes statements before they run: writes may go elsewhere or be done twice, RETURNING fails, and the counts of rows that the code sees are others. The table is locked against reads and writes for a moment. It is medium because it is unknown what the rule makes of the statements of the code.",
  safeWay: "Use a trigger; on a view, an INSTEAD OF trigger.",
  examples: {
    bad: [
      "CREATE RULE keep AS ON DELETE TO orders DO INSTEAD NOTHING",
      "CREATE OR REPLACE RULE log AS ON INSERT TO shop.orders DO ALSO INSERT INTO log VALUES (1)"
    ],
    ok: [
      "CREATE TABLE t (id int); CREATE RULE r AS ON INSERT TO t DO INSTEAD NOTHING",
      "CREATE VIEW v AS SELECT 1; CREATE RULE r AS ON INSERT TO v DO INSTEAD NOTHING"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "RuleStmt") return [];
    const table = tableOf(node.relation);
    if (model.isNewTable(table) || model.isNewThing({ kind: "view", name: table })) return [];
    const object = show(table);
    const event = (node.event ?? "").replace("CMD_", "");
    const does = node.instead ? "instead of" : "besides";
    return [
      {
        object,
        table,
        message: `From then on, every ${event} on ${object} runs the rule ${node.rulename ?? ""} ${does} what the code wrote.`
      }
    ];
  }
});
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
    const gets = [statement, ...model.ahead.definitionsOn(table.name)].some(
      (other) => addsPrimaryKey(other, table)
    );
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
var INSTEAD = 64;
var createTrigger = defineRule({
  name: "create-trigger",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Creates a trigger on a table that was there before",
  why: "It takes SHARE ROW EXCLUSIVE: it waits for the writes that run, and later ones wait for it. From then on its function runs with each write, and where it fails, the write fails.",
  safeWay: "Set a lock_timeout and try again when it strikes.",
  examples: {
    bad: [
      "CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_it()",
      "CREATE OR REPLACE TRIGGER audit BEFORE UPDATE ON shop.orders FOR EACH ROW EXECUTE FUNCTION log_it()",
      "CREATE CONSTRAINT TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION log_it()"
    ],
    ok: [
      "CREATE TABLE t (id int); CREATE TRIGGER audit AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
      "CREATE TRIGGER write INSTEAD OF INSERT ON active FOR EACH ROW EXECUTE FUNCTION f()"
    ]
  },
  check({ kind, node, text: text2 }, model) {
    if (kind !== "CreateTrigStmt" || node.timing === INSTEAD) return [];
    const table = tableOf(node.relation);
    if (model.isNewTable(table)) return [];
    const object = show(table);
    const calls = show(named(strings(node.funcname)));
    return [
      {
        object,
        table,
        message: `Creates the trigger ${node.trigname ?? ""} on ${object}: writes wait for it for a moment, and from then on each of them runs ${calls}().`,
        safeWay: `SET lock_timeout = '5s';
${text2};
RESET lock_timeout;`
      }
    ];
  }
});
var createUniqueIndex = defineRule({
  name: "create-unique-index",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Builds a unique index while nobody can write to the table, or fails on duplicates",
  why: "CREATE UNIQUE INDEX takes a SHARE lock and reads the whole table under it while writes wait. If two rows have the same values it fails, and the migration with it. It is high where the same transaction has locked the table before, so that reads wait too.",
  safeWay: "Remove the duplicates, then CREATE UNIQUE INDEX CONCURRENTLY in a migration of its own with nothing else in the file. If that fails it leaves an INVALID index, to be dropped before the next try.",
  examples: {
    bad: [
      "CREATE UNIQUE INDEX users_email_key ON users (email)",
      'CREATE UNIQUE INDEX "User_email_key" ON "User" ("email")',
      "CREATE UNIQUE INDEX ON users (lower(email)) WHERE deleted_at IS NULL"
    ],
    ok: [
      "CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email)",
      "CREATE TABLE users (email text); CREATE UNIQUE INDEX users_email_key ON users (email)"
    ]
  },
  check(statement, model) {
    const { kind, node, text: text2 } = statement;
    if (kind !== "IndexStmt" || !node.unique) return [];
    const table = blockedByIndex(node, model);
    if (table === void 0) return [];
    const safeWay = concurrentIndex(statement, node, model);
    const { what, risk } = blocked([table], model.transaction);
    return [
      {
        object: show(table),
        table,
        message: `Blocks ${what} while it reads the whole table to build the unique index${node.idxname ? ` ${node.idxname}` : ""}, and fails if two rows have the same values.`,
        questions: duplicatesFor(node, table, text2),
        ...risk,
        ...safeWay && { safeWay }
      }
    ];
  }
});
function duplicatesFor(node, table, text2) {
  const keys = (node.indexParams ?? []).flatMap(
    (param) => "IndexElem" in param && param.IndexElem.name ? [param.IndexElem.name] : []
  );
  if (keys.length !== node.indexParams?.length || !isPlain(node.whereClause)) return [];
  const where = node.whereClause && after(text2, "where");
  if (node.whereClause && where === void 0) return [];
  const question = duplicates(table, keys, {
    nullsCount: node.nulls_not_distinct === true,
    ...where && { where }
  });
  return [{ ...question, columns: [.../* @__PURE__ */ new Set([...keys, ...columnsIn(node.whereClause)])] }];
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
      "DELETE FROM users WHERE id = id",
      "DELETE FROM users WHERE id > 0 OR true",
      "DELETE FROM users u WHERE u.id IS NOT NULL",
      "WITH gone AS (DELETE FROM users RETURNING *) SELECT count(*) FROM gone",
      "PREPARE purge AS DELETE FROM users",
      "EXPLAIN ANALYZE DELETE FROM users",
      "MERGE INTO users u USING staging s ON true WHEN MATCHED THEN DELETE",
      "MERGE INTO users u USING staging s ON u.id = s.id WHEN NOT MATCHED BY SOURCE THEN DELETE"
    ],
    ok: [
      "DELETE FROM users WHERE id = 1",
      "DELETE FROM users WHERE CURRENT OF c",
      "DELETE FROM users WHERE old_id = id",
      "DELETE FROM users WHERE deleted_at IS NOT NULL",
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
    return [
      { object, message: `Deletes rows of ${object} without a condition that chooses among them.` }
    ];
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
var detachPartition2 = defineRule({
  name: "detach-partition",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Takes a partition out under a lock that stops reads and writes of the whole table",
  why: "DETACH PARTITION takes ACCESS EXCLUSIVE on the partitioned table. It is brief, but it waits for every query that runs, and every later query, of any partition, waits behind it.",
  safeWay: "DETACH PARTITION … CONCURRENTLY (from PostgreSQL 14, where there is no default partition), in a migration of its own; otherwise SET lock_timeout first.",
  examples: {
    bad: ["ALTER TABLE events DETACH PARTITION events_2020"],
    ok: [
      "ALTER TABLE events DETACH PARTITION events_2020 CONCURRENTLY",
      "CREATE TABLE e (a int) PARTITION BY LIST (a); CREATE TABLE e1 PARTITION OF e FOR VALUES IN (1); ALTER TABLE e DETACH PARTITION e1"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype, def } = command;
      if (subtype !== "AT_DetachPartition" || def === void 0 || !("PartitionCmd" in def))
        return [];
      if (def.PartitionCmd.concurrent) return [];
      const partition = tableOf(def.PartitionCmd.name);
      const known2 = model.catalog.relation(table);
      const fallback = known2 && model.catalog.partitionsOf(known2).some((one) => one.isDefaultPartition);
      const clause = `DETACH PARTITION ${quoteTable(partition)}`;
      return [
        {
          object: show(partition),
          command: index,
          message: `Blocks reads and writes of ${object} for a moment: it waits for every query that runs, and later ones wait behind it.`,
          safeWay: model.version < 14e4 || fallback ? recipe({
            when: "CONCURRENTLY is refused here: give up soon rather than let others wait",
            sql: ["SET lock_timeout = '2s'", alterTable(table, clause)]
          }) : recipe({
            when: OWN_MIGRATION,
            sql: [alterTable(table, `${clause} CONCURRENTLY`)]
          })
        }
      ];
    });
  }
});
var disableRowSecurity = defineRule({
  name: "disable-row-security",
  category: "access",
  risk: "high",
  dataLoss: false,
  summary: "Switches off the row security of a table that was there before",
  why: "Its policies no longer hold: whoever may read the table reads every row of it, those of other tenants too, and nothing fails. NO FORCE does the same for the owner, and applications often connect as the owner.",
  safeWay: "Change the policies instead: ALTER POLICY, or a new policy for the role that needs more rows.",
  examples: {
    bad: [
      "ALTER TABLE orders DISABLE ROW LEVEL SECURITY",
      "ALTER TABLE shop.orders NO FORCE ROW LEVEL SECURITY",
      "DO $$ BEGIN EXECUTE 'ALTER TABLE orders DISABLE ROW LEVEL SECURITY'; END $$",
      "ALTER TABLE orders ENABLE ROW LEVEL SECURITY; ALTER TABLE orders DISABLE ROW LEVEL SECURITY"
    ],
    ok: [
      "CREATE TABLE t (id int); ALTER TABLE t DISABLE ROW LEVEL SECURITY",
      "ALTER TABLE orders DISABLE ROW LEVEL SECURITY; UPDATE orders SET a = 1 WHERE b; ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE orders FORCE ROW LEVEL SECURITY, ENABLE ROW LEVEL SECURITY"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const opens2 = opening.get(command.subtype ?? "");
      if (opens2 === void 0 || model.ahead.alters(table, opens2.undo)) return [];
      if (model.ahead.drops({ kind: "table", name: table })) return [];
      const on = quoteTable(table);
      return [
        {
          object,
          command: index,
          message: `${opens2.does(object)} Rows become readable that were not.`,
          safeWay: `-- Let one role see all rows instead, and name it:
CREATE POLICY all_rows ON ${on} FOR SELECT TO CURRENT_USER USING (true);`
        }
      ];
    });
  }
});
var opening = /* @__PURE__ */ new Map([
  [
    "AT_DisableRowSecurity",
    {
      undo: "AT_EnableRowSecurity",
      does: (table) => `Switches off the row security of ${table}: its policies no longer hold.`
    }
  ],
  [
    "AT_NoForceRowSecurity",
    {
      undo: "AT_ForceRowSecurity",
      does: (table) => `Lets the owner of ${table} pass its row security.`
    }
  ]
]);
var disableTrigger = defineRule({
  name: "disable-trigger",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Disables triggers of a table that was there before",
  why: "What they did on each write is no longer done, and nothing fails. With ALL, the foreign keys are not checked either, and rows that refer to nothing stay. It is low where the same migration enables them again: only its own writes go unguarded. session_replication_role = replica does the same for every table of the session.",
  safeWay: "Write the rows that the trigger would have changed with the trigger on; or let its function ask a setting of the session whether it should do nothing.",
  examples: {
    bad: [
      "ALTER TABLE orders DISABLE TRIGGER audit",
      "ALTER TABLE orders DISABLE TRIGGER ALL; UPDATE orders SET a = 1 WHERE b; ALTER TABLE orders ENABLE TRIGGER ALL",
      "ALTER TABLE shop.orders DISABLE TRIGGER USER",
      "ALTER TABLE orders DISABLE RULE keep",
      "SET session_replication_role = replica",
      "SET LOCAL session_replication_role TO 'replica'",
      "SELECT set_config('session_replication_role', 'replica', false)"
    ],
    ok: [
      "CREATE TABLE t (id int); ALTER TABLE t DISABLE TRIGGER ALL",
      "ALTER TABLE orders ENABLE TRIGGER audit",
      "SET session_replication_role = origin"
    ]
  },
  check(statement, model) {
    if (setsReplica(statement)) {
      const message = "Switches off every trigger and foreign key for this session: nothing checks what it writes.";
      return [{ message }];
    }
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const off = disabling.get(command.subtype ?? "");
      if (off === void 0) return [];
      const { name } = command;
      const again = isUndone(model, table, off.undo, name);
      const what = name === void 0 ? off.what : `${off.what} ${name}`;
      const word = off.what === "rule" ? "RULE" : "TRIGGER";
      const which = name === void 0 ? off.which : quote(name);
      return [
        {
          object,
          command: index,
          ...again ? { risk: "low" } : {},
          message: `Disables the ${what} of ${object}${again ? " for the rest of the migration" : ""}: ${off.means}.`,
          ...again ? {} : {
            safeWay: `-- At the end of the same migration:
ALTER TABLE ${quoteTable(table)} ENABLE ${word} ${which};`
          }
        }
      ];
    });
  }
});
function isUndone(model, table, undo, name) {
  if (model.ahead.alters(table, "AT_EnableTrigAll")) return true;
  if (name === void 0) return model.ahead.alters(table, undo);
  return model.ahead.commandsOn(table, name).some(({ subtype }) => subtype === undo);
}
var means = "what is done on each write is no longer done, and nothing fails";
var disabling = /* @__PURE__ */ new Map([
  ["AT_DisableTrig", { undo: "AT_EnableTrig", what: "trigger", which: "", means }],
  ["AT_DisableTrigUser", { undo: "AT_EnableTrigUser", what: "triggers", which: "USER", means }],
  [
    "AT_DisableTrigAll",
    {
      undo: "AT_EnableTrigAll",
      what: "triggers and foreign keys",
      which: "ALL",
      means: "rows that refer to nothing may come in, and nothing fails"
    }
  ],
  ["AT_DisableRule", { undo: "AT_EnableRule", what: "rule", which: "", means }]
]);
function setsReplica({ kind, node }) {
  if (kind === "SelectStmt") {
    return [...nodesIn(node)].some(
      (inner) => inner.kind === "FuncCall" && strings(inner.node.funcname).at(-1) === "set_config" && constant2(inner.node.args?.[0]) === "session_replication_role" && constant2(inner.node.args?.[1]) === "replica"
    );
  }
  if (kind !== "VariableSetStmt" || node.name !== "session_replication_role") return false;
  return constant2(node.args?.[0]) === "replica";
}
function constant2(node) {
  return node && "A_Const" in node ? node.A_Const.sval?.sval?.toLowerCase() : void 0;
}
var dropCascade = defineRule({
  name: "drop-cascade",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Drops with CASCADE what else may hang on it",
  why: "CASCADE drops every object that depends on this one, named or not. It is medium because it is unknown what that is. What other rules know more of (tables, columns, schemas, views, functions, sequences) is left to them.",
  safeWay: "Drop without CASCADE: PostgreSQL then refuses and names what hangs on it.",
  examples: {
    bad: [
      "DROP SERVER warehouse CASCADE",
      "DROP FOREIGN DATA WRAPPER w CASCADE",
      "DROP OPERATOR CLASS c USING btree CASCADE",
      "DROP COLLATION german CASCADE",
      "DROP LANGUAGE plpython3u CASCADE"
    ],
    ok: ["DROP SERVER warehouse", "DROP INDEX i CASCADE", "DROP VIEW v CASCADE"]
  },
  check({ kind, node }) {
    if (kind !== "DropStmt" || node.behavior !== "DROP_CASCADE") return [];
    if (!reaching.has(node.removeType ?? "")) return [];
    return droppedNames(node.objects).map(show).map((object) => ({
      object,
      message: `Drops ${object} and everything that depends on it, named or not.`
    }));
  }
});
var reaching = /* @__PURE__ */ new Set([
  "OBJECT_ACCESS_METHOD",
  "OBJECT_COLLATION",
  "OBJECT_CONVERSION",
  "OBJECT_FDW",
  "OBJECT_FOREIGN_SERVER",
  "OBJECT_LANGUAGE",
  "OBJECT_OPCLASS",
  "OBJECT_OPFAMILY",
  "OBJECT_OPERATOR",
  "OBJECT_TSCONFIGURATION",
  "OBJECT_TSDICTIONARY",
  "OBJECT_TSPARSER",
  "OBJECT_TSTEMPLATE"
]);
function viewsOver(model, relation2) {
  return model.catalog.viewsOver(model.catalog.resolve(relation2)).map((view) => shown(model, view));
}
function foreignKeysTo(model, table) {
  const target = model.catalog.resolve(table);
  return model.catalog.foreignKeysTo(target).filter(({ table: from }) => from.name !== target.name || from.schema !== target.schema).map(({ table: from, constraint }) => `${shown(model, from)}.${constraint.name}`);
}
function listed(names2) {
  const many = names2.length > 6;
  const first = many ? names2.slice(0, 5) : names2.slice(0, -1);
  const last = many ? `${names2.length - 5} more` : names2.at(-1);
  return first.length === 0 ? last ?? "" : `${first.join(", ")} and ${last}`;
}
function shown(model, { schema, name }) {
  return schema === model.catalog.searchPath[0] ? name : show({ schema, name });
}
var MANY = 20;
function columnInstead(model, table, column) {
  const { ahead, catalog } = model;
  if (ahead.copies(column)) return void 0;
  const [again] = ahead.commandsOn(table, column).flatMap(columnAdded);
  const added = ahead.commandsOf(table, "AT_AddColumn", MANY).flatMap(columnAdded);
  if (again !== void 0 || added.length === 0) return again;
  const type = catalog.relation(table)?.columns.find(({ name }) => name === column)?.type;
  const fitting = added.filter((one) => {
    if (isComputed(one)) return false;
    const names2 = strings(one.typeName?.names);
    return type === void 0 || type.name === names2.at(-1) && type.array === isArray(one);
  });
  const alone = added.length === 1 && ahead.commandsOf(table, "AT_DropColumn", 1).length === 1;
  return alone ? fitting[0] : fitting.find(({ colname = "" }) => areSimilar(column, colname));
}
function tableInstead(model, table) {
  const { ahead, catalog } = model;
  if (ahead.copies(table.name)) return void 0;
  const created = ahead.tablesCreated();
  if (created.length > MANY) return void 0;
  const again = created.find(({ relation: relation2 }) => sameName(tableOf(relation2), table));
  if (again !== void 0) return again;
  const columns = catalog.relation(table)?.columns.map(({ name }) => name) ?? [];
  if (columns.length === 0) {
    const [only] = created;
    if (created.length !== 1 || only === void 0) return void 0;
    return areSimilar(table.name, only.relation?.relname ?? "") ? only : void 0;
  }
  return created.find((one) => {
    const theirs = columnNames(one);
    return theirs.length === columns.length && columns.every((name) => theirs.includes(name));
  });
}
function columnAdded({ subtype, def }) {
  return subtype === "AT_AddColumn" && def && "ColumnDef" in def ? [def.ColumnDef] : [];
}
function columnNames({ tableElts }) {
  return (tableElts ?? []).flatMap(
    (element) => "ColumnDef" in element ? [element.ColumnDef.colname ?? ""] : []
  );
}
function isArray({ typeName: typeName3 }) {
  return typeName3?.arrayBounds !== void 0;
}
function isComputed(column) {
  for (const { kind, node } of nodesIn(column.constraints)) {
    if (kind !== "Constraint") continue;
    if (node.contype === "CONSTR_GENERATED" || node.contype === "CONSTR_IDENTITY") return true;
  }
  return false;
}
function areSimilar(one, other) {
  const others = wordsOf(other);
  return wordsOf(one).some((word) => others.includes(word));
}
function wordsOf(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase().split(/[^\p{L}\p{N}]+/u).map((word) => word.replace(/s$/, "")).filter((word) => word.length > 2);
}
var dropColumn2 = defineRule({
  name: "drop-column",
  category: "data loss",
  risk: "high",
  operation: "drop_column",
  dataLoss: true,
  summary: "Drops a column that was there before",
  why: "Its values are lost, and only a backup brings them back; the rows stay, so it is less than a table. Code that still names the column fails at once, and Prisma names every column in every query. Prisma makes a DROP and an ADD of a field that was renamed, or whose type it cannot cast: where both stand in one migration, it is told with what keeps the values.",
  safeWay: "Release the code that no longer uses the column first, and drop it in a later migration; keep a copy of values that may be wanted.",
  examples: {
    bad: [
      "ALTER TABLE users DROP COLUMN email",
      "ALTER TABLE u DROP email",
      'ALTER TABLE ONLY "Users" ADD COLUMN a int, DROP COLUMN IF EXISTS "eMail" CASCADE',
      "ALTER TABLE users ADD COLUMN IF NOT EXISTS email text; ALTER TABLE users DROP COLUMN email",
      "ALTER TABLE users ADD COLUMN b int; ALTER TABLE users RENAME COLUMN b TO c; ALTER TABLE users RENAME COLUMN a TO b; ALTER TABLE users DROP COLUMN b",
      'ALTER TABLE "User" DROP COLUMN "name", ADD COLUMN "fullName" TEXT',
      "ALTER TABLE users DROP COLUMN age; ALTER TABLE users ADD COLUMN age int",
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
      return [droppedColumn(model, table, name, behavior === "DROP_CASCADE")];
    }
    return node.objtype === "OBJECT_TYPE" && behavior === "DROP_CASCADE" ? [{ object, message: `Drops the attribute ${object} from every table of that type.` }] : [];
  });
}
function droppedColumn(model, table, column, cascades) {
  const object = `${show(table)}.${column}`;
  const views = cascades ? viewsOver(model, table) : [];
  const others = views.length === 0 ? "" : ` Views that read it go too (over it: ${listed(views)}).`;
  const drops = `Drops the column ${object} with all its values`;
  const instead = columnInstead(model, table, column);
  if (instead === void 0) return { object, message: `${drops}.${others}` };
  if (instead.colname === column) {
    return {
      object,
      message: `${drops}, and adds it again without them.${others}`,
      safeWay: castInstead(table, instead)
    };
  }
  return {
    object,
    message: `${drops}. If ${instead.colname} is its new name, a rename was meant: this carries no value over.${others}`,
    safeWay: renameInstead(table, column, instead.colname ?? "")
  };
}
function castInstead(table, { colname = "", typeName: typeName3 }) {
  const [column, type] = [quote(colname), typeText(typeName3)];
  return [
    "-- Keep the values: change the type in place. It locks the table while it writes it anew.",
    `ALTER TABLE ${quoteTable(table)} ALTER COLUMN ${column} TYPE ${type} USING ${column}::${type};`
  ].join("\n");
}
function renameInstead(table, column, renamed2) {
  return [
    `-- If ${inComment(renamed2)} is the new name of ${inComment(column)}, this in place of DROP and ADD keeps the values:`,
    `ALTER TABLE ${quoteTable(table)} RENAME COLUMN ${quote(column)} TO ${quote(renamed2)};`,
    `-- Code that runs now names ${inComment(column)} and fails then. Without a pause: add ${inComment(renamed2)}, release`,
    `-- code that writes both, copy the values, and drop ${inComment(column)} in a later migration.`
  ].join("\n");
}
function droppedConstraints(statement, model) {
  return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
    const { subtype, name = "", behavior } = command;
    const thing = { kind: "constraint", name: { name }, on: table };
    if (subtype !== "AT_DropConstraint" || model.isNewThing(thing)) return [];
    if (model.ahead.drops({ kind: "table", name: table })) return [];
    const known2 = model.catalog.relation(table)?.constraints.find((constraint) => constraint.name === name);
    const kind = known2?.kind ?? kindByName(name);
    const otherKey = kind === "primary key" && model.ahead.makes({ kind: "primary key", name: table });
    const remade = otherKey || model.ahead.makes(thing);
    const cascades = behavior === "DROP_CASCADE";
    return [{ name, table, object, command: index, kind, known: known2, cascades, remade }];
  });
}
function kindByName(name) {
  const [, kind] = endings.find(([ending]) => ending.test(name)) ?? [];
  return kind ?? "unknown";
}
var endings = [
  [/_fkey\d*$|(^|_)fk(_|$)/i, "foreign key"],
  [/_pkey\d*$|(^|_)pk(_|$)/i, "primary key"],
  [/_(key|uniq|unique)\d*$|^uq_/i, "unique"],
  [/_(check|chk)\d*$|^(ck|chk)_/i, "check"],
  [/_excl\d*$/i, "exclude"],
  [/_not_null\d*$/i, "not null"]
];
var dropConstraint2 = defineRule({
  name: "drop-constraint",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Drops a UNIQUE, CHECK or other constraint that was there before",
  why: "What it kept out may come in from now on, and a later migration that adds it again fails on that data. A UNIQUE constraint, or one that nothing is known of, is medium: ON CONFLICT on its columns fails at once. A CHECK, EXCLUDE or NOT NULL is low. One that the same migration adds again, or that a NOT NULL replaces, is not told.",
  safeWay: "Release code that does not rely on it first. To change it, add the new constraint NOT VALID beside it, validate, and then drop the old one.",
  examples: {
    given: "CREATE TABLE people (email text, age int NOT NULL, CONSTRAINT one UNIQUE (email), CONSTRAINT age_known CHECK (age IS NOT NULL))",
    bad: [
      "ALTER TABLE users DROP CONSTRAINT users_email_key",
      "ALTER TABLE users DROP CONSTRAINT IF EXISTS users_age_check, DROP CONSTRAINT something",
      "ALTER TABLE people DROP CONSTRAINT one",
      "ALTER DOMAIN price DROP CONSTRAINT price_check"
    ],
    ok: [
      "ALTER TABLE users ADD CONSTRAINT c CHECK (a > 0) NOT VALID; ALTER TABLE users DROP CONSTRAINT c",
      "ALTER TABLE users DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (a > 1) NOT VALID",
      "ALTER TABLE users ALTER COLUMN email SET NOT NULL; ALTER TABLE users DROP CONSTRAINT users_email_not_null",
      "ALTER TABLE users DROP CONSTRAINT users_org_fkey",
      "CREATE DOMAIN price AS int CONSTRAINT c CHECK (VALUE > 0); ALTER DOMAIN price DROP CONSTRAINT c"
    ]
  },
  check(statement, model) {
    if (statement.kind === "AlterDomainStmt") return ofDomain(statement, model);
    return droppedConstraints(statement, model).flatMap((dropped) => {
      const says = sayings.get(dropped.kind);
      if (says === void 0 || dropped.remade || isReplaced(dropped, model)) return [];
      const { name, object, command, kind } = dropped;
      const weak = kind !== "unique" && kind !== "unknown";
      return [
        {
          object: `${object}.${name}`,
          command,
          message: `Drops the constraint ${name} of ${object}: ${says}`,
          ...weak ? { risk: "low" } : {}
        }
      ];
    });
  }
});
var sayings = /* @__PURE__ */ new Map([
  ["unique", "duplicates may come in, and ON CONFLICT on its columns fails at once."],
  ["check", "rows that it kept out may come in."],
  ["exclude", "rows that it kept apart may come in together."],
  ["not null", "its column may be NULL."],
  ["unknown", "what it kept out may come in, and ON CONFLICT that relied on it fails at once."]
]);
function isReplaced({ name, table, known: known2 }, model) {
  const columns = model.catalog.relation(table)?.columns ?? [];
  const proven = known2?.provesNotNull ?? [];
  const isNotNull = (column) => columns.find((one) => one.name === column)?.notNull === true;
  if (proven.length > 0 && proven.every(isNotNull)) return true;
  return /null/i.test(name) && model.ahead.commandsOf(table, "AT_SetNotNull", 100).some((command) => name.includes(command.name ?? ""));
}
function ofDomain({ kind, node }, model) {
  if (kind !== "AlterDomainStmt" || node.subtype !== "X") return [];
  const domain = named(strings(node.typeName));
  if (model.isNewThing({ kind: "type", name: domain })) return [];
  const object = `${show(domain)}.${node.name ?? ""}`;
  const message = `Drops the constraint ${node.name ?? ""} of the domain ${show(domain)}: values that it kept out may come in.`;
  return [{ object, risk: "low", message }];
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
var dropDefault = defineRule({
  name: "drop-default",
  category: "compatibility",
  risk: "low",
  dataLoss: false,
  summary: "Drops the default of a column that was there before",
  why: "Code that runs now and leaves the column out of an INSERT gets NULL, or fails if the column is NOT NULL: then it is medium. To set another default is harmless and not told, nor is a default that the same migration sets again.",
  safeWay: "Release code that always writes the column first, then drop the default.",
  examples: {
    given: "CREATE TABLE people (name text DEFAULT 0, nick text NOT NULL DEFAULT 1)",
    bad: [
      "ALTER TABLE users ALTER COLUMN role DROP DEFAULT",
      "ALTER TABLE people ALTER nick DROP DEFAULT",
      "ALTER TABLE users ALTER id DROP IDENTITY IF EXISTS",
      "ALTER TABLE users ALTER full_name DROP EXPRESSION"
    ],
    ok: [
      "ALTER TABLE users ALTER COLUMN role SET DEFAULT 1",
      "ALTER TABLE users ALTER role DROP DEFAULT, ALTER role TYPE text, ALTER role SET DEFAULT 1",
      "ALTER TABLE users ADD a int NOT NULL DEFAULT 1; ALTER TABLE users ALTER a DROP DEFAULT",
      "ALTER TABLE users ALTER a DROP DEFAULT; ALTER TABLE users DROP a"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype = "", name = "", def } = command;
      const what = def === void 0 ? sources.get(subtype) : void 0;
      if (what === void 0 || model.isNewColumn(table, name)) return [];
      const known2 = model.catalog.relation(table)?.columns.find((column) => column.name === name);
      const isDefault = subtype === "AT_ColumnDefault";
      if (isDefault && known2 !== void 0 && (!known2.hasDefault || !known2.notNull)) return [];
      const undone = model.ahead.commandsOn(table, name).some(makesUpForIt);
      if (undone) return [];
      const fails = known2?.notNull === true || subtype === "AT_DropIdentity";
      const then = fails ? "fail at once" : "write NULL, or fail if it is NOT NULL";
      return [
        {
          object: `${object}.${name}`,
          command: index,
          message: `Drops the ${what} of ${object}.${name}: inserts that leave it out ${then}.`,
          ...fails ? { risk: "medium" } : {}
        }
      ];
    });
  }
});
var sources = /* @__PURE__ */ new Map([
  ["AT_ColumnDefault", "default"],
  ["AT_DropIdentity", "identity"],
  ["AT_DropExpression", "expression"]
]);
function makesUpForIt({ subtype, def }) {
  if (subtype === "AT_DropColumn") return true;
  return def !== void 0 && (subtype === "AT_ColumnDefault" || subtype === "AT_AddIdentity");
}
function dropsOf({ kind, node }, model, kinds4) {
  if (kind !== "DropStmt") return [];
  const cascades = node.behavior === "DROP_CASCADE";
  return thingsDropped(node).filter((thing) => kinds4.includes(thing.kind) && !model.isNewThing(thing)).filter(({ on }) => on === void 0 || !model.ahead.drops({ kind: "table", name: on })).map((thing) => {
    const { name, on } = thing;
    const object = on === void 0 ? show(name) : `${show(name)} on ${show(on)}`;
    return { thing, object, cascades, remade: model.ahead.makes(thing) };
  });
}
var dropExtension = defineRule({
  name: "drop-extension",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Drops an extension that was there before",
  why: "PostgreSQL refuses while a column or index uses it, but nobody knows of code that calls its functions: that fails at once. It is medium because it is unknown whether there is any. With CASCADE its columns go too, and drop-column tells that.",
  safeWay: "Release the code that no longer uses its functions first, and drop it without CASCADE in a later migration.",
  examples: {
    bad: ["DROP EXTENSION pgcrypto", 'DROP EXTENSION IF EXISTS "uuid-ossp", pg_trgm'],
    ok: [
      "CREATE EXTENSION pgcrypto; DROP EXTENSION pgcrypto",
      "DROP EXTENSION pgcrypto; CREATE EXTENSION pgcrypto SCHEMA tools",
      "DROP EXTENSION postgis CASCADE"
    ]
  },
  check(statement, model) {
    return dropsOf(statement, model, ["extension"]).filter(({ remade, cascades }) => !remade && !cascades).map(({ object }) => ({
      object,
      message: `Drops the extension ${object}: code that calls its functions fails at once.`
    }));
  }
});
var dropForeignKey2 = defineRule({
  name: "drop-foreign-key",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Drops a foreign key that was there before",
  why: "It locks both tables against reads and writes, the one that it refers to as well (measured on 11 to 18), and waits for every transaction that uses either. Afterwards rows may refer to rows that are gone, and ON DELETE CASCADE no longer cleans up. A constraint that nothing is known of counts as a foreign key by its name (_fkey, fk_).",
  safeWay: "Set a lock_timeout and try again when it strikes.",
  examples: {
    given: "CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (user_id int, CONSTRAINT buyer FOREIGN KEY (user_id) REFERENCES users)",
    bad: [
      "ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey",
      'ALTER TABLE "Post" DROP CONSTRAINT IF EXISTS "Post_authorId_fkey"; ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" (id) NOT VALID',
      "ALTER TABLE posts DROP CONSTRAINT fk_rails_5b5ddfd518"
    ],
    ok: [
      "ALTER TABLE posts ADD CONSTRAINT posts_fk FOREIGN KEY (a) REFERENCES users NOT VALID; ALTER TABLE posts DROP CONSTRAINT posts_fk",
      "ALTER TABLE orders DROP CONSTRAINT orders_total_check",
      "ALTER TABLE posts DROP CONSTRAINT posts_a_fkey; DROP TABLE posts",
      "CREATE TABLE t (id int); ALTER TABLE t DROP CONSTRAINT t_fkey"
    ]
  },
  check(statement, model) {
    return droppedConstraints(statement, model).filter(({ kind }) => kind === "foreign key").map(({ name, table, object, command, known: known2, remade }) => {
      const referred = known2?.references && show(shortened(known2.references, model.catalog.searchPath));
      const parent = referred ?? "the table that it refers to";
      const loose = remade ? "" : ` From then on rows of ${object} may refer to rows that are gone.`;
      return {
        object: `${object}.${name}`,
        command,
        message: `Drops the foreign key ${name}: reads and writes of ${object} and of ${parent} wait for it, and it waits for theirs.${loose}`,
        safeWay: `SET lock_timeout = '5s';
ALTER TABLE ${quoteTable(table)} DROP CONSTRAINT ${quote(name)};
RESET lock_timeout;`
      };
    });
  }
});
function shortened(table, path) {
  return table.schema === path[0] ? { name: table.name } : table;
}
var dropFunction2 = defineRule({
  name: "drop-function",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Drops a function, procedure or aggregate that was there before",
  why: "Code that calls it fails at once, and so do functions of PL/pgSQL, which PostgreSQL does not follow. With CASCADE, triggers, defaults, policies, indexes and generated columns that use it are dropped without a word.",
  safeWay: "Release the code that no longer calls it first, and drop it without CASCADE in a later migration. CREATE OR REPLACE keeps what hangs on a function.",
  examples: {
    bad: [
      "DROP FUNCTION total(int)",
      "DROP FUNCTION IF EXISTS shop.total CASCADE",
      "DROP PROCEDURE nightly()",
      "DROP AGGREGATE weighted(numeric)",
      "DROP FUNCTION f(int); CREATE FUNCTION f(text) RETURNS int LANGUAGE sql AS $$ SELECT 1 $$",
      "DROP FUNCTION f CASCADE; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$"
    ],
    ok: [
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; DROP FUNCTION f()",
      "DROP FUNCTION IF EXISTS f(a integer); CREATE FUNCTION f(b int, OUT c int) LANGUAGE sql AS $$ SELECT 1 $$",
      "DROP FUNCTION f; CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$"
    ]
  },
  check(statement, model) {
    return dropsOf(statement, model, ["function"]).flatMap(
      ({ object, cascades, remade }) => {
        const others = "every trigger, default, policy, index and generated column that uses it";
        if (remade) {
          const message2 = `Drops ${object} to create it again, but with it ${others}.`;
          return cascades ? [{ object, risk: "medium", message: message2 }] : [];
        }
        const message = `Drops ${object}${cascades ? ` and with it ${others}` : ""}. Code that calls it fails at once.`;
        return [{ object, message }];
      }
    );
  }
});
var dropIndex3 = defineRule({
  name: "drop-index",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Drops an index under a lock that stops reads and writes of its table",
  why: "DROP INDEX takes ACCESS EXCLUSIVE on the table. It is brief, but it waits for every query that runs, and every later query waits behind it. Queries that used the index are slow from then on.",
  safeWay: "DROP INDEX CONCURRENTLY, in a migration of its own; it waits without blocking others.",
  examples: {
    bad: [
      "DROP INDEX users_email_idx",
      "DROP INDEX IF EXISTS a.users_email_idx, orders_idx CASCADE"
    ],
    ok: [
      "DROP INDEX CONCURRENTLY users_email_idx",
      "CREATE TABLE t (a int); CREATE INDEX t_a_idx ON t (a); DROP INDEX t_a_idx"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "DropStmt" || node.removeType !== "OBJECT_INDEX" || node.concurrent) return [];
    return droppedNames(node.objects).flatMap((index) => {
      const relation2 = model.catalog.relationOfIndex(index);
      if (relation2 !== void 0 && isNew3(relation2)) return [];
      const takesConcurrently = node.behavior !== "DROP_CASCADE" && !(relation2 && isPartitioned(relation2, model));
      const ifExists = node.missing_ok ? "IF EXISTS " : "";
      const sql = `DROP INDEX ${takesConcurrently ? "CONCURRENTLY " : ""}${ifExists}${quoteTable(index)}`;
      return [
        {
          object: show(index),
          ...relation2 && { table: relation2 },
          message: `Blocks reads and writes of ${relation2?.name ?? "its table"} for a moment: dropping ${show(index)} waits for every query that runs, and later ones wait behind it.`,
          safeWay: takesConcurrently ? recipe({ when: OWN_MIGRATION, sql: [sql] }) : recipe({
            when: "CONCURRENTLY is refused here: give up soon rather than let others wait",
            sql: [
              "SET lock_timeout = '2s'",
              `${sql}${node.behavior === "DROP_CASCADE" ? " CASCADE" : ""}`
            ]
          })
        }
      ];
    });
    function isNew3({ schema, name }) {
      return model.isNewTable({ name }) || model.isNewTable({ schema, name });
    }
  }
});
var dropMaterializedView = defineRule({
  name: "drop-materialized-view",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Drops a materialized view that was there before",
  why: "Code that reads it fails at once; its rows and indexes can be computed again, at the price of the query. One that the same migration creates again is medium: whoever reads it waits until the query is done.",
  safeWay: "Create the new one under another name in an earlier migration, release the code that reads it, and drop the old one later.",
  examples: {
    bad: [
      "DROP MATERIALIZED VIEW sales_by_day",
      "DROP MATERIALIZED VIEW sales_by_day CASCADE",
      "DROP MATERIALIZED VIEW m; CREATE MATERIALIZED VIEW m AS SELECT 1"
    ],
    ok: ["CREATE MATERIALIZED VIEW m AS SELECT 1; DROP MATERIALIZED VIEW m"]
  },
  check(statement, model) {
    return dropsOf(statement, model, ["materialized view"]).map(
      ({ thing, object, cascades, remade }) => {
        const views = cascades ? viewsOver(model, thing.name) : [];
        const known2 = views.length === 0 ? "every view over it" : listed(views);
        const others = cascades ? ` and with it ${known2}` : "";
        const message = `Drops the materialized view ${object}${others}.`;
        if (!remade) return { object, message: `${message} Code that reads it fails at once.` };
        const risk = "medium";
        return { object, risk, message: `${message} Reads wait until it is computed anew.` };
      }
    );
  }
});
var dropNotNull = defineRule({
  name: "drop-not-null",
  category: "compatibility",
  risk: "low",
  dataLoss: false,
  summary: "Lets a column that was there before be NULL",
  why: "It is instant, but code that runs now and reads the column has never met a NULL in it; Prisma fails on one. It is low because nothing writes one until the new code runs.",
  safeWay: "Release code that can read NULL before code that writes it.",
  examples: {
    given: "CREATE TABLE people (name text)",
    bad: ["ALTER TABLE users ALTER COLUMN email DROP NOT NULL", "ALTER DOMAIN price DROP NOT NULL"],
    ok: [
      "ALTER TABLE users ALTER email DROP NOT NULL, ALTER email SET NOT NULL",
      "ALTER TABLE users ADD a int NOT NULL DEFAULT 1; ALTER TABLE users ALTER a DROP NOT NULL",
      "ALTER TABLE users ALTER a DROP NOT NULL; ALTER TABLE users DROP a"
    ]
  },
  check(statement, model) {
    if (statement.kind === "AlterDomainStmt") return ofDomain2(statement, model);
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype, name = "" } = command;
      if (subtype !== "AT_DropNotNull" || model.isNewColumn(table, name)) return [];
      const known2 = model.catalog.relation(table)?.columns.find((column) => column.name === name);
      if (known2?.notNull === false) return [];
      const undone = model.ahead.commandsOn(table, name).some((other) => undoes.has(other.subtype ?? ""));
      if (undone) return [];
      const message = `Lets ${object}.${name} be NULL: code that reads it may not expect that.`;
      return [{ object: `${object}.${name}`, command: index, message }];
    });
  }
});
var undoes = /* @__PURE__ */ new Set(["AT_SetNotNull", "AT_DropColumn"]);
function ofDomain2({ kind, node }, model) {
  if (kind !== "AlterDomainStmt" || node.subtype !== "N") return [];
  const domain = named(strings(node.typeName));
  if (model.isNewThing({ kind: "type", name: domain })) return [];
  const object = show(domain);
  return [
    {
      object,
      message: `Lets values of the domain ${object} be NULL: code that reads them may not expect that.`
    }
  ];
}
var dropPolicy = defineRule({
  name: "drop-policy",
  category: "access",
  risk: "medium",
  dataLoss: false,
  summary: "Drops a row security policy that was there before",
  why: "It is medium because it depends on the policy: without a permissive one, rows vanish for those it let in, and writes of theirs fail; without a restrictive one, rows show that were hidden. A policy that the same migration creates again is not told.",
  safeWay: "Change the policy with ALTER POLICY, or create the new one in the same migration, so that no moment is without it.",
  examples: {
    bad: ["DROP POLICY own_rows ON orders", "DROP POLICY IF EXISTS p ON shop.orders"],
    ok: [
      "DROP POLICY IF EXISTS p ON orders; CREATE POLICY p ON orders USING (owner = current_user)",
      "CREATE TABLE a (); CREATE POLICY p ON a; DROP POLICY p ON a"
    ]
  },
  check(statement, model) {
    return dropsOf(statement, model, ["policy"]).filter(({ remade }) => !remade).map(({ object }) => ({
      object,
      message: `Drops the policy ${object}: rows that it let in are hidden, or rows that it hid are shown.`
    }));
  }
});
var dropPrimaryKey = defineRule({
  name: "drop-primary-key",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Drops the primary key of a table that was there before",
  why: "Its index goes too: lookups by the key read the whole table, ON CONFLICT on the key fails at once, and so do UPDATE and DELETE where the table is replicated logically. With CASCADE, the foreign keys that refer to it are dropped. Where the same migration adds another, it is only told with CASCADE.",
  safeWay: "Build the new key first (CREATE UNIQUE INDEX CONCURRENTLY in its own migration), then drop the old key and add the new one USING INDEX in one transaction.",
  examples: {
    bad: [
      "ALTER TABLE users DROP CONSTRAINT users_pkey",
      'ALTER TABLE "User" DROP CONSTRAINT "User_pkey" CASCADE',
      "ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE, ADD PRIMARY KEY (uuid)"
    ],
    ok: [
      "ALTER TABLE users DROP CONSTRAINT users_pkey, ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_uuid",
      "CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE t DROP CONSTRAINT t_pkey"
    ]
  },
  check(statement, model) {
    return droppedConstraints(statement, model).filter(({ kind, remade, cascades }) => kind === "primary key" && (cascades || !remade)).map(({ name, table, object, command, cascades, known: constraint }) => {
      const columns = (constraint?.columns ?? ["id"]).map(quote).join(", ");
      const known2 = foreignKeysTo(model, table);
      const referring = known2.length === 0 ? "every foreign key that refers to it" : listed(known2);
      const others = cascades ? ` and with it ${referring}` : "";
      const on = quoteTable(table);
      return {
        object: `${object}.${name}`,
        command,
        message: `Drops the primary key of ${object}${others}: lookups by it read the whole table, and ON CONFLICT on it fails at once.`,
        safeWay: `-- In a migration of its own, with the columns of the new key:
CREATE UNIQUE INDEX CONCURRENTLY ${quote(`${table.name}_new_pkey`)} ON ${on} (${columns});
-- Then:
ALTER TABLE ${on} DROP CONSTRAINT ${quote(name)}, ADD CONSTRAINT ${quote(name)} PRIMARY KEY USING INDEX ${quote(`${table.name}_new_pkey`)};`
      };
    });
  }
});
var dropReplication = defineRule({
  name: "drop-replication",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Ends the replication of tables",
  why: "Subscribers no longer get the changes, or fail, and what they miss in the meantime is not sent later: the tables must be copied again. It is medium because it is unknown who reads there.",
  safeWay: "Look in pg_replication_slots and pg_stat_subscription who is fed by it, and end it there first.",
  examples: {
    bad: [
      "DROP PUBLICATION everything",
      "ALTER PUBLICATION everything DROP TABLE orders, users",
      "DROP SUBSCRIPTION warehouse",
      "ALTER SUBSCRIPTION warehouse DISABLE",
      "ALTER PUBLICATION everything SET TABLE orders"
    ],
    ok: [
      "CREATE PUBLICATION p; DROP PUBLICATION p",
      "ALTER PUBLICATION everything ADD TABLE orders",
      "ALTER SUBSCRIPTION warehouse ENABLE",
      "CREATE TABLE t (id int); ALTER PUBLICATION everything DROP TABLE t"
    ]
  },
  check(statement, model) {
    const { kind, node } = statement;
    if (kind === "DropSubscriptionStmt") {
      const object = node.subname ?? "";
      const message = `Drops the subscription ${object}: this database gets no more changes by it.`;
      return [{ object, message }];
    }
    if (kind === "AlterSubscriptionStmt" && node.kind === "ALTER_SUBSCRIPTION_ENABLED") {
      const object = node.subname ?? "";
      if (isOn(node.options, "enabled", true)) return [];
      const message = `Stops the subscription ${object}: this database gets no more changes, and the publisher keeps its WAL for them until its disk is full.`;
      return [{ object, message }];
    }
    if (kind === "AlterPublicationStmt" && node.action === "AP_SetObjects") {
      const object = node.pubname ?? "";
      const message = `Sets anew what the publication ${object} sends: of tables that are not in the list, subscribers get no more changes.`;
      return [{ object, message }];
    }
    if (kind === "AlterPublicationStmt" && node.action === "AP_DropObjects") {
      return (node.pubobjects ?? []).flatMap(
        (one) => "PublicationObjSpec" in one ? [one.PublicationObjSpec.pubtable?.relation] : []
      ).flatMap((relation2) => relation2 === void 0 ? [] : [tableOf(relation2)]).filter((table) => !model.isNewTable(table)).map((table) => ({
        object: show(table),
        message: `Takes ${show(table)} out of the publication ${node.pubname ?? ""}: subscribers get no more of its changes.`
      }));
    }
    return dropsOf(statement, model, ["publication"]).map(({ object }) => ({
      object,
      message: `Drops the publication ${object}: its subscribers get no more changes.`
    }));
  }
});
var dropRole = defineRule({
  name: "drop-role",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Drops a role, or takes its right to connect",
  why: "Whatever connects as that role fails from its next connection on, in every database of the server. PostgreSQL refuses to drop it while it owns something.",
  safeWay: "Give the applications another role first, look in pg_stat_activity that nobody connects as this one any more, and drop it by hand.",
  examples: {
    bad: [
      "DROP ROLE app",
      "DROP USER IF EXISTS a, b",
      "ALTER ROLE app NOLOGIN",
      "ALTER ROLE app PASSWORD NULL",
      "ALTER ROLE app CONNECTION LIMIT 0"
    ],
    ok: [
      "CREATE ROLE readers NOLOGIN",
      "ALTER ROLE app LOGIN",
      "ALTER ROLE app CONNECTION LIMIT 5"
    ]
  },
  check({ kind, node }) {
    if (kind === "DropRoleStmt") {
      return roles(node.roles).named.map((object2) => ({
        object: object2,
        message: `Drops the role ${object2}: whatever connects as it fails.`
      }));
    }
    if (kind !== "AlterRoleStmt") return [];
    const { options } = node;
    if (!(options ?? []).some(takesLogin)) return [];
    const object = roleName(node.role);
    return [{ object, message: `Takes the login of ${object}: whatever connects as it fails.` }];
  }
});
function takesLogin(option) {
  const arg = "DefElem" in option ? option.DefElem.arg : void 0;
  switch (optionName(option)) {
    case "canlogin":
      return !isOn([option], "canlogin", true);
    case "password":
      return arg === void 0;
    case "connectionlimit":
      return arg !== void 0 && "Integer" in arg && (arg.Integer.ival ?? 0) === 0;
    default:
      return false;
  }
}
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
var dropSequence = defineRule({
  name: "drop-sequence",
  category: "data loss",
  risk: "medium",
  dataLoss: true,
  summary: "Drops a sequence that was there before",
  why: "Its counter is lost: numbers that were given once may be given again. Without CASCADE, PostgreSQL refuses while a column’s default uses it. With CASCADE it is high: the defaults are dropped, and inserts that relied on them fail at once.",
  safeWay: "Set the columns’ defaults anew first, release the code, and drop the sequence without CASCADE in a later migration.",
  examples: {
    bad: ["DROP SEQUENCE invoice_numbers", "DROP SEQUENCE IF EXISTS a, s.b CASCADE"],
    ok: ["CREATE SEQUENCE s; DROP SEQUENCE s"]
  },
  check(statement, model) {
    return dropsOf(statement, model, ["sequence"]).map(
      ({ object, cascades }) => cascades ? {
        object,
        risk: "high",
        message: `Drops the sequence ${object} and every column default that uses it; inserts that relied on them fail.`
      } : { object, message: `Drops the sequence ${object} with its counter.` }
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
  why: "Every row is lost, and only a backup brings them back. Code that still reads the table fails at once. Prisma makes a DROP and a CREATE of a model that was renamed: where both stand in one migration, it is told with what keeps the rows.",
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
      "DROP OWNED BY app",
      "DROP TABLE IF EXISTS users; CREATE TABLE users (id int)",
      'CREATE TABLE "UserAccount" (id int); DROP TABLE "User"'
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
    const cascades = node.behavior === "DROP_CASCADE";
    return droppedNames(node.objects).filter((table) => !model.isNewTable(table)).map((table) => droppedTable(model, table, cascades));
  }
});
function droppedTable(model, table, cascades) {
  const object = show(table);
  const drops = `Drops the table ${object} with all its rows${cascades ? alsoDropped(model, table) : ""}`;
  const instead = tableInstead(model, table);
  if (instead === void 0) return { object, message: `${drops}.`, safeWay: renameFirst(table) };
  const created = tableOf(instead.relation);
  if (sameName(created, table)) {
    const old = { ...table, name: `${table.name}_old` };
    const safeWay = `-- If the rows are wanted, this in place of DROP keeps them beside the new table:
ALTER TABLE ${quoteTable(table)} RENAME TO ${quote(old.name)};`;
    return { object, message: `${drops}, and creates it again, empty.`, safeWay };
  }
  return {
    object,
    message: `${drops}. If ${show(created)} takes its place, a rename was meant: this carries no row over.`,
    safeWay: renameInstead2(table, created)
  };
}
function renameFirst(table) {
  const later = { ...table, name: `${table.name}_dropped` };
  return [
    "-- Release the code that no longer uses it. Then this, which a rename back undoes:",
    `ALTER TABLE ${quoteTable(table)} RENAME TO ${quote(later.name)};`,
    "-- When nothing has missed it, in a later migration:",
    `DROP TABLE ${quoteTable(later)};`
  ].join("\n");
}
function alsoDropped(model, table) {
  const known2 = [...foreignKeysTo(model, table), ...viewsOver(model, table)];
  const others = known2.length === 0 ? "every foreign key and view that hangs on it" : listed(known2);
  return `, and with it ${others}`;
}
function renameInstead2(table, created) {
  return [
    `-- If ${inComment(show(created))} is the new name of ${inComment(show(table))}, this in place of DROP and CREATE keeps the rows:`,
    `ALTER TABLE ${quoteTable(table)} RENAME TO ${quote(created.name)};`,
    `-- Until all code uses the new name, a view serves the old one:`,
    `CREATE VIEW ${quoteTable(table)} AS SELECT * FROM ${quoteTable({ ...table, name: created.name })};`
  ].join("\n");
}
var dropTrigger = defineRule({
  name: "drop-trigger",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Drops a trigger or rule that was there before",
  why: "What it did on each write (an audit row, a total, a check) stops without an error, and what is missing is noticed late. The table is locked against reads and writes for a moment. A trigger that the same migration creates again is not told.",
  safeWay: "Release the code that does what the trigger did first. To change what a trigger does, replace its function.",
  examples: {
    bad: [
      "DROP TRIGGER audit ON orders",
      "DROP TRIGGER IF EXISTS audit ON shop.orders CASCADE",
      "DROP TRIGGER audit ON orders; CREATE TRIGGER audit AFTER INSERT ON users EXECUTE FUNCTION f()",
      "DROP RULE keep ON orders"
    ],
    ok: [
      "DROP TRIGGER IF EXISTS audit ON orders; CREATE TRIGGER audit AFTER INSERT ON orders FOR EACH ROW EXECUTE FUNCTION f()",
      "CREATE TRIGGER t AFTER INSERT ON orders EXECUTE FUNCTION f(); DROP TRIGGER t ON orders",
      "CREATE TABLE a (); DROP TRIGGER t ON a"
    ]
  },
  check(statement, model) {
    return dropsOf(statement, model, ["trigger", "rule"]).filter(({ remade }) => !remade).map(({ thing, object }) => ({
      object,
      message: `Drops the ${thing.kind} ${object}: what it did on each write is no longer done, and nothing fails.`,
      ...thing.on && { table: thing.on }
    }));
  }
});
var dropView = defineRule({
  name: "drop-view",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Drops a view or a foreign table that was there before",
  why: "No rows are lost, but code that reads it fails at once. With CASCADE, every view over it goes too, named or not, and nobody is told. A view that the same migration creates again is only told with CASCADE.",
  safeWay: "Release the code that no longer reads the view first, and drop it without CASCADE in a later migration; drop the views over it by name.",
  examples: {
    given: "CREATE TABLE users (id int); CREATE VIEW active AS SELECT id FROM users; CREATE VIEW best AS SELECT id FROM active",
    bad: [
      "DROP VIEW active_users",
      "DROP VIEW IF EXISTS shop.a, b CASCADE",
      "DROP VIEW active CASCADE; CREATE VIEW active AS SELECT id FROM users",
      "CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v",
      "DROP FOREIGN TABLE remote_users",
      "DO $$ BEGIN EXECUTE 'DROP VIEW active_users CASCADE'; END $$"
    ],
    ok: [
      "CREATE VIEW v AS SELECT 1; DROP VIEW v",
      "DROP VIEW IF EXISTS v; CREATE VIEW public.v AS SELECT 1",
      "DROP VIEW v; CREATE OR REPLACE VIEW v AS SELECT 1",
      "CREATE SCHEMA s; CREATE VIEW s.v AS SELECT 1; DROP VIEW s.v CASCADE",
      "DROP TABLE v"
    ]
  },
  check(statement, model) {
    return dropsOf(statement, model, ["view", "foreign table"]).flatMap(
      ({ thing, object, cascades, remade }) => {
        const others = cascades ? alsoDropped2(model, thing) : "";
        if (remade) {
          const message2 = `Drops ${object} to create it again,${others.replace(" and", " but with it")}.`;
          return cascades ? [{ object, risk: "medium", message: message2 }] : [];
        }
        const what = thing.kind === "view" ? "view" : "foreign table";
        const message = `Drops the ${what} ${object}${others}. Code that reads it fails at once.`;
        return [{ object, message }];
      }
    );
  }
});
function alsoDropped2(model, { name }) {
  const known2 = viewsOver(model, name);
  return known2.length === 0 ? " and every view over it" : ` and with it ${listed(known2)}`;
}
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
var enableRowSecurity = defineRule({
  name: "enable-row-security",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Switches on row security without a policy, on a table that was there before",
  why: "Without a policy, every role but the owner sees no row and writes none, and reads do not even fail. FORCE does the same to the owner. It is medium because it is unknown whether there are policies already. Where the same migration makes a policy, it is not told.",
  safeWay: "Create the policies in the same migration.",
  examples: {
    bad: [
      "ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
      "ALTER TABLE orders FORCE ROW LEVEL SECURITY; CREATE POLICY p ON users USING (true)"
    ],
    ok: [
      "ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON orders USING (owner = current_user)",
      "CREATE POLICY p ON orders USING (owner = current_user); ALTER TABLE orders ENABLE ROW LEVEL SECURITY",
      "CREATE TABLE t (id int); ALTER TABLE t ENABLE ROW LEVEL SECURITY"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const who = closing.get(command.subtype ?? "");
      if (who === void 0 || hasPolicy(model, table)) return [];
      if (command.subtype === "AT_ForceRowSecurity" && model.ahead.altersAnywhere(table, "AT_EnableRowSecurity"))
        return [];
      return [
        {
          object,
          command: index,
          message: `Switches on the row security of ${object} and makes no policy: unless it has one, ${who} sees no row and writes none.`,
          safeWay: `-- In the same migration, with the condition that is meant:
CREATE POLICY ${quote(`${table.name}_all`)} ON ${quoteTable(table)} USING (true);`
        }
      ];
    });
  }
});
function hasPolicy(model, table) {
  return model.ahead.makesOn("policy", table) || model.newThings.hasOn("policy", table);
}
var closing = /* @__PURE__ */ new Map([
  ["AT_EnableRowSecurity", "every role but the owner"],
  ["AT_ForceRowSecurity", "its owner, too,"]
]);
var enableTrigger = defineRule({
  name: "enable-trigger",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Enables triggers of a table that was there before",
  why: "It takes SHARE ROW EXCLUSIVE: it waits for the writes that run, and later ones wait for it. Rows that were written without the trigger stay as they are. Where the same migration disabled them, disable-trigger tells it.",
  safeWay: "Set a lock_timeout, and mend the rows that were written without the trigger.",
  examples: {
    bad: [
      "ALTER TABLE orders ENABLE TRIGGER audit",
      "ALTER TABLE orders ENABLE ALWAYS TRIGGER audit",
      "ALTER TABLE orders ENABLE TRIGGER ALL"
    ],
    ok: [
      "ALTER TABLE orders DISABLE TRIGGER audit; UPDATE orders SET a = 1 WHERE b; ALTER TABLE orders ENABLE TRIGGER audit",
      "CREATE TABLE t (id int); ALTER TABLE t ENABLE TRIGGER ALL"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype = "", name } = command;
      if (!enabling.has(subtype)) return [];
      if (disabled.some((other) => model.ahead.altersAnywhere(table, other))) return [];
      const what = name === void 0 ? "the triggers" : `the trigger ${name}`;
      return [
        {
          object,
          table,
          command: index,
          message: `Enables ${what} of ${object}: writes wait for it for a moment, and rows written without it stay as they are.`
        }
      ];
    });
  }
});
var enabling = /* @__PURE__ */ new Set([
  "AT_EnableTrig",
  "AT_EnableAlwaysTrig",
  "AT_EnableReplicaTrig",
  "AT_EnableTrigAll",
  "AT_EnableTrigUser"
]);
var disabled = ["AT_DisableTrig", "AT_DisableTrigAll", "AT_DisableTrigUser"];
var enumSwap = defineRule({
  name: "enum-swap",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Exchanges an enum for one with other values, as Prisma does to remove one",
  why: "PostgreSQL cannot remove a value from an enum, so the column is cast to a new type by way of text: the whole table is written anew under ACCESS EXCLUSIVE, and it fails if a row has a value that is gone.",
  safeWay: "Leave the value in the enum and forbid it with a CHECK that is added NOT VALID and validated later; or first move the rows off it, in batches.",
  examples: {
    given: `CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN', 'OWNER'); CREATE TABLE "User" (id int, role "Role")`,
    bad: [
      `BEGIN; CREATE TYPE "Role_new" AS ENUM ('USER', 'ADMIN'); ALTER TABLE "User" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new"); ALTER TYPE "Role" RENAME TO "Role_old"; ALTER TYPE "Role_new" RENAME TO "Role"; DROP TYPE "Role_old"; COMMIT`,
      "ALTER TABLE t ALTER c TYPE e_new USING c::text::e_new"
    ],
    ok: [
      `ALTER TYPE "Role" ADD VALUE 'GUEST'`,
      'ALTER TABLE "User" ALTER COLUMN role TYPE text USING role::text'
    ]
  },
  check(statement, model) {
    return typeChanges(statement, model).flatMap((change2) => {
      if (!isEnumSwap(change2, model)) return [];
      const { object, column, table, index, type } = change2;
      const { kept, removed, added } = values(change2, model);
      const loses = removed.length > 0 || added === void 0;
      const gone = removed.length > 0 ? `the value ${removed.join(" or ")}` : "a value that is gone";
      const name = quote(column);
      const safeWay = loses ? forbid(change2, { kept, removed }) : addInstead(change2, added);
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          message: `Blocks reads and writes of ${object} while it writes the whole table anew to change the enum of ${column} to ${typeText(type)}${loses ? `; fails if a row has ${gone}` : ""}.`,
          ...kept.length > 0 && loses && !type.arrayBounds && {
            questions: [
              rowsWhere(`${name}::text NOT IN (${kept.map(literal).join(", ")})`, {
                table,
                columns: [column],
                fails: true,
                says: (n) => `${howMany(n, "row")} of ${object} ${n === 1 ? "has" : "have"} ${gone}.`
              })
            ]
          },
          ...safeWay && { safeWay }
        }
      ];
    });
  }
});
function values({ type, known: known2 }, { catalog }) {
  const [name = "", schema] = strings(type.names).toReversed();
  const after2 = catalog.type({ name, ...schema && { schema } })?.values;
  const before = known2 && catalog.type(known2.type)?.values;
  if (after2 === void 0 || before === void 0) return { kept: after2 ?? [], removed: [] };
  return {
    kept: after2,
    removed: before.filter((value) => !after2.includes(value)),
    added: after2.filter((value) => !before.includes(value))
  };
}
function forbid({ table, column, type }, { kept, removed }) {
  if (removed.length === 0 && kept.length === 0 || type.arrayBounds) return void 0;
  const check = quote(`${table.name}_${column}_check`);
  const condition = removed.length > 0 ? `${quote(column)} NOT IN (${removed.map(literal).join(", ")})` : `${quote(column)}::text IN (${kept.map(literal).join(", ")})`;
  return recipe(
    {
      when: `The type stays as it is, and no new row may have what is to go. ${BRIEF}`,
      sql: [alterTable(table, `ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)]
    },
    {
      when: `${LATER}, once no row has it`,
      sql: [alterTable(table, `VALIDATE CONSTRAINT ${check}`)]
    }
  );
}
function addInstead({ known: known2 }, added) {
  if (known2 === void 0 || added.length === 0) return void 0;
  const { schema, name } = known2.type;
  const type = quoteTable({ name, ...schema && schema !== "public" && { schema } });
  return recipe({
    when: "Nothing is removed, so no row has to be touched",
    sql: added.map((value) => `ALTER TYPE ${type} ADD VALUE ${literal(value)}`)
  });
}
function literal(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
var enumValueUsed = defineRule({
  name: "enum-value-used-in-transaction",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Uses an enum value in the transaction that added it",
  why: 'PostgreSQL refuses a new enum value until the transaction that added it has committed ("unsafe use of new value", 55P04), unless the type is as new (from PostgreSQL 17 on). A migration is one transaction, so the whole of it fails.',
  safeWay: "Add the value in a migration of its own, and use it in the next.",
  examples: {
    given: "CREATE TYPE role AS ENUM ('user'); CREATE TABLE users (id int, role role, name text)",
    bad: [
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TABLE users ALTER COLUMN role SET DEFAULT 'admin'",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET role = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; SELECT 'admin'::role",
      "ALTER TYPE other ADD VALUE 'x'; INSERT INTO unknown VALUES ('x')",
      "CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'b'; SELECT 'b'::e"
    ],
    ok: [
      "ALTER TYPE role ADD VALUE 'admin'",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET role = 'user' WHERE id = 1",
      "BEGIN; ALTER TYPE role ADD VALUE 'admin'; COMMIT; UPDATE users SET role = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; UPDATE users SET name = 'admin' WHERE id = 1",
      "ALTER TYPE role ADD VALUE 'admin'; SELECT 'admin'::text",
      "ALTER TYPE role ADD VALUE 'admin'; ALTER TABLE users ALTER COLUMN name SET DEFAULT 'admin'"
    ]
  },
  check(statement, model) {
    const added = addedValueIn(statement, model);
    if (added === void 0) return [];
    const { value, type } = added;
    return [
      {
        object: type,
        message: `Fails: the value ${value} of ${type} cannot be used before the transaction that added it has committed.`,
        safeWay: `-- ${LATER}:
${statement.text};`
      }
    ];
  }
});
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
        const concurrently2 = model.isNewTable(table) || isCreated(table, model) ? "" : "CONCURRENTLY ";
        return [
          {
            object: `${show(table)}.${columns.join(", ")}`,
            message: `No index on ${show(table)} begins with ${columns.join(", ")}: each DELETE in ${show(tableOf(constraint.pktable))} reads all of ${show(table)}.`,
            safeWay: `CREATE INDEX ${concurrently2}ON ${quoteTable(table)} (${key});`,
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
  return model.ahead.definitionsOn(table.name).flatMap(columnsDefined).some((column) => {
    if (column.by !== "add column" || column.table.name !== table.name) return false;
    return columns.includes(column.name);
  });
}
function isCreated({ name }, { ahead }) {
  return ahead.definitionsOn(name).some(({ kind }) => kind === "CreateStmt");
}
function isIndexed(table, columns, model) {
  const known2 = model.catalog.relation(table)?.indexes ?? [];
  const there = known2.filter(({ partial, valid }) => valid && !partial);
  const made2 = model.ahead.definitionsOn(table.name).flatMap((statement) => indexesMade(statement, table));
  return [...there.map((index) => index.columns), ...made2].some((index) => {
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
function grantOf({ kind, node }, model) {
  if (kind === "AlterDefaultPrivilegesStmt") {
    const { action = {} } = node;
    return { ...partsOf(action), toCome: true, object: `${plural(action)} to come` };
  }
  if (kind !== "GrantStmt") return void 0;
  const objects2 = node.objects ?? [];
  const parts = { ...partsOf(node), toCome: false };
  if (node.targtype === "ACL_TARGET_ALL_IN_SCHEMA") {
    const schemas = strings(objects2).filter((schema) => !model.isNewSchema(schema));
    if (schemas.length === 0) return void 0;
    const all = `all ${plural(node)} in`;
    const sql = `${all.toUpperCase()} SCHEMA ${schemas.map(quote).join(", ")}`;
    return { ...parts, object: `${all} ${schemas.join(", ")}`, sql };
  }
  const names2 = objects2.flatMap((object) => {
    if ("RangeVar" in object) return [tableOf(object.RangeVar)];
    if ("ObjectWithArgs" in object) return [named(strings(object.ObjectWithArgs.objname))];
    return strings([object]).map((name) => ({ name }));
  });
  const old = names2.filter(
    (name) => node.objtype === "OBJECT_SCHEMA" ? !model.isNewSchema(name.name) : !model.isNewTable(name) && (node.is_grant || !isNewOne(model, name))
  );
  if (old.length === 0) return void 0;
  const before = sqlNames.get(node.objtype ?? "") ?? "";
  return {
    ...parts,
    object: old.map(show).join(", "),
    sql: `${before}${old.map(quoteTable).join(", ")}`
  };
}
function isNewOne(model, name) {
  const kinds4 = ["view", "materialized view", "function", "sequence"];
  return kinds4.some((kind) => model.isNewThing({ kind, name }));
}
function partsOf(node) {
  const { named: to, isPublic: toPublic } = roles(node.grantees);
  const privileges = (node.privileges ?? []).flatMap(
    (privilege) => "AccessPriv" in privilege ? [privilege.AccessPriv.priv_name ?? "all"] : []
  );
  const objectType = node.objtype ?? "";
  return { gives: node.is_grant === true, objectType, privileges, to, toPublic };
}
function plural({ objtype }) {
  return `${(objtype ?? "").replace("OBJECT_", "").toLowerCase()}s`;
}
var sqlNames = /* @__PURE__ */ new Map([
  ["OBJECT_TABLE", ""],
  ["OBJECT_SEQUENCE", "SEQUENCE "],
  ["OBJECT_SCHEMA", "SCHEMA "]
]);
var grantAll = defineRule({
  name: "grant-all",
  category: "access",
  risk: "low",
  dataLoss: false,
  summary: "Grants all privileges on tables that were there before",
  why: "ALL holds more than reading and writing rows: TRUNCATE, which row security does not guard, REFERENCES, TRIGGER, and what later versions add (MAINTAIN in 17). It is low: most who write it mean the four common ones.",
  safeWay: "Grant the privileges that are needed by name.",
  examples: {
    bad: [
      "GRANT ALL ON orders TO app",
      "GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA shop TO app",
      "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO app"
    ],
    ok: [
      "GRANT SELECT, INSERT ON orders TO app",
      "CREATE TABLE t (id int); GRANT ALL ON t TO app",
      "GRANT ALL ON SCHEMA shop TO app",
      "GRANT ALL ON orders TO PUBLIC",
      "REVOKE ALL ON orders FROM app"
    ]
  },
  check(statement, model) {
    const grant = grantOf(statement, model);
    if (!grant?.gives || grant.toPublic || grant.privileges.length > 0) return [];
    if (grant.objectType !== "OBJECT_TABLE") return [];
    const { object, to, sql } = grant;
    const rights = "SELECT, INSERT, UPDATE, DELETE";
    return [
      {
        object,
        message: `Grants ${to.join(", ")} all privileges on ${object}: TRUNCATE, REFERENCES and TRIGGER too.`,
        ...sql && { safeWay: `GRANT ${rights} ON ${sql} TO ${to.map(quote).join(", ")};` }
      }
    ];
  }
});
var grantToPublic = defineRule({
  name: "grant-to-public",
  category: "access",
  risk: "high",
  dataLoss: false,
  summary: "Grants every role access to something that was there before",
  why: "PUBLIC is every role of the server, those to come included: rows become readable, or writable, that were not. For sequences, schemas and tables to come it is medium, for USAGE of a schema low. What PUBLIC has anyway (EXECUTE on functions, USAGE on types and languages, CONNECT) is not told.",
  safeWay: "Grant to the roles that need it, or to one role that they are members of.",
  examples: {
    bad: [
      "GRANT SELECT ON orders TO PUBLIC",
      "GRANT ALL ON ALL TABLES IN SCHEMA shop TO app, PUBLIC",
      "GRANT CREATE ON SCHEMA public TO PUBLIC",
      "ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC",
      "CREATE VIEW v AS SELECT * FROM orders; GRANT SELECT ON v TO PUBLIC",
      "DO $$ BEGIN EXECUTE 'GRANT SELECT ON orders TO PUBLIC'; END $$"
    ],
    ok: [
      "GRANT SELECT ON orders TO app",
      "CREATE TABLE countries (id int); GRANT SELECT ON countries TO PUBLIC",
      "REVOKE ALL ON orders FROM PUBLIC",
      "GRANT EXECUTE ON FUNCTION total(int) TO PUBLIC",
      "GRANT USAGE ON TYPE mood TO PUBLIC"
    ]
  },
  check(statement, model) {
    const grant = grantOf(statement, model);
    const risk = grant?.gives && grant.toPublic ? riskOf(grant) : void 0;
    if (grant === void 0 || risk === void 0) return [];
    const what = grant.privileges.length === 0 ? "all" : grant.privileges.join(", ");
    const hit2 = {
      object: grant.object,
      risk,
      message: `Grants ${what.toUpperCase()} on ${grant.object} to every role of the server.`
    };
    if (grant.sql === void 0) return [hit2];
    const safeWay = `CREATE ROLE readers NOLOGIN; -- and GRANT readers TO the roles that need it
GRANT ${what.toUpperCase()} ON ${grant.sql} TO readers;`;
    return [{ ...hit2, safeWay }];
  }
});
function riskOf({ objectType, privileges, toCome }) {
  if (objectType === "OBJECT_TABLE") return toCome ? "medium" : "high";
  if (objectType === "OBJECT_SEQUENCE") return "medium";
  if (objectType !== "OBJECT_SCHEMA") return void 0;
  return privileges.length > 0 && privileges.every((one) => one === "usage") ? "low" : "medium";
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
      ...placeOf3(clause)
    })),
    ...constraints.map(({ constraint: { conname: name = "" }, ...clause }) => ({
      what: "constraint",
      name,
      object: name,
      ...placeOf3(clause)
    }))
  ];
}
function placeOf3({ location, command }) {
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
      return [{ what, name, object: what === "column" ? columnOf3(node.relation, name) : name }];
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
function columnOf3(table, name) {
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
    if (!mayBeLong.test(statement.text)) return [];
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
var mayBeLong = /[^\p{ASCII}]|""|(?<![\w$])[\w$]{60}|"[^"]{60}/u;
function writtenName(text2, name) {
  if (Buffer.byteLength(name) < 60) return void 0;
  const start = name.replaceAll('"', '""').replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const quoted = new RegExp(`"(${start}(?:[^"]|"")+)"`, "u").exec(text2);
  if (quoted) return quoted[1]?.replaceAll('""', '"');
  return new RegExp(`(?<!["\\p{L}\\p{N}_$])${start}[\\p{L}\\p{N}_$]+`, "iu").exec(text2)?.[0];
}
var ENOUGH = 3;
var indexManyColumns = defineRule({
  name: "index-many-columns",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Indexes more than three columns of a table that was there before",
  why: "After the first few columns hardly any rows are left to tell apart, while every write has to keep all of them in the index, and no update of any of them can be a cheap one (HOT).",
  safeWay: "Index the one to three columns that narrow the most; add others only where they are read from the index alone, with INCLUDE.",
  examples: {
    bad: ["CREATE INDEX CONCURRENTLY i ON orders (a, b, c, d)"],
    ok: [
      "CREATE INDEX CONCURRENTLY i ON orders (a, b, c)",
      "CREATE UNIQUE INDEX CONCURRENTLY i ON orders (a, b, c, d)",
      "CREATE TABLE t (a int, b int, c int, d int); CREATE INDEX ON t (a, b, c, d)"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "IndexStmt" || node.unique) return [];
    const table = tableOf(node.relation);
    const count = node.indexParams?.length ?? 0;
    if (count <= ENOUGH || node.accessMethod !== "btree" || model.isNewTable(table)) return [];
    return [
      {
        object: show(table),
        message: `Indexes ${count} columns of ${show(table)}; every write keeps them all, and the last ones seldom narrow anything.`
      }
    ];
  }
});
var lockTable = defineRule({
  name: "lock-table",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Locks a table that was there before",
  why: "The lock is held to the end of the transaction, whatever comes before that, and everyone who waits for it makes others wait. Without a mode it is ACCESS EXCLUSIVE: reads stop too. Modes that let writes go on are not told.",
  safeWay: "Leave the lock to the statement that needs it: each takes the weakest that will do.",
  examples: {
    bad: [
      "LOCK TABLE orders",
      "LOCK TABLE shop.orders, users IN SHARE ROW EXCLUSIVE MODE NOWAIT",
      "DO $$ BEGIN LOCK orders; END $$"
    ],
    ok: [
      "LOCK TABLE orders IN ACCESS SHARE MODE",
      "LOCK TABLE orders IN ROW EXCLUSIVE MODE",
      "LOCK TABLE orders IN SHARE UPDATE EXCLUSIVE MODE",
      "CREATE TABLE t (id int); LOCK TABLE t"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "LockStmt") return [];
    const mode = lockModes[(node.mode ?? 0) - 1];
    if (mode === void 0 || !blocksWrites(mode)) return [];
    const blocks = blocksReads(mode) ? "reads and writes" : "writes";
    return (node.relations ?? []).flatMap((relation2) => "RangeVar" in relation2 ? [tableOf(relation2.RangeVar)] : []).filter((table) => !model.isNewTable(table)).map((table) => {
      const message = `Blocks ${blocks} of ${show(table)} from here to the end of the transaction.`;
      const safeWay = `-- If it cannot be left out, give up soon, and do little behind it:
SET LOCAL lock_timeout = '5s';
LOCK TABLE ${quoteTable(table)} IN ${mode} MODE;`;
      return { object: show(table), table, message, safeWay };
    });
  }
});
function isOfFile({ kind, text: text2, locate }) {
  const written = { DeleteStmt: /^delete/i, UpdateStmt: /^update/i, MergeStmt: /^merge/i }[kind];
  return locate !== void 0 && (written === void 0 || written.test(text2));
}
var mixedWithTransactional = defineRule({
  name: "mixed-with-transactional",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Mixes statements that cannot run in a transaction with others, so that half may stay",
  why: "A file with CREATE INDEX CONCURRENTLY, VACUUM or the like cannot run as one transaction. When a statement fails, those before it stay, and the file cannot simply be run again. Prisma’s own command line sends it as one message, which PostgreSQL refuses.",
  safeWay: "Give each statement that cannot run in a transaction a migration of its own.",
  examples: {
    bad: [
      "ALTER TABLE orders ADD COLUMN a int; CREATE INDEX CONCURRENTLY i ON orders (a)",
      "CREATE INDEX CONCURRENTLY i ON orders (a); CREATE INDEX CONCURRENTLY j ON orders (b)",
      "VACUUM users; ALTER TABLE users ADD COLUMN a int"
    ],
    ok: [
      "CREATE INDEX CONCURRENTLY i ON orders (a)",
      "SET lock_timeout = '2s'; CREATE INDEX CONCURRENTLY i ON orders (a); RESET lock_timeout",
      "ALTER TABLE orders ADD COLUMN a int; ALTER TABLE orders ADD COLUMN b int"
    ]
  },
  check(statement, { transaction }) {
    const { kind } = statement;
    const { mode, changes } = transaction;
    if (mode !== "stepwise" || changes !== 1 || !isOfFile(statement)) return [];
    if (kind === "VariableSetStmt" || kind === "VariableShowStmt") return [];
    return [
      {
        message: "This file holds several statements, one of which cannot run in a transaction: if one fails, those before it stay."
      }
    ];
  }
});
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
    const { passed } = model.transaction;
    const before = model.script[passed - 1];
    if (before === void 0 || model.script[passed]?.node !== statement.node) return [];
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
var needsNewerServer = defineRule({
  name: "needs-newer-server",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Uses what this version of PostgreSQL does not have",
  why: "The server refuses the statement, and the migration fails; what ran before it in another transaction stays. Told only when the version is known.",
  safeWay: "Write it without what is missing, or upgrade the server first.",
  examples: {
    version: 140010,
    bad: [
      "CREATE UNIQUE INDEX ON a (b) NULLS NOT DISTINCT",
      "CREATE TABLE a (b int GENERATED ALWAYS AS (1) VIRTUAL)",
      "CREATE TABLE a (id uuid DEFAULT uuidv7())",
      "MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DELETE",
      "ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT ENFORCED",
      "ALTER TABLE a SET ACCESS METHOD columnar",
      "CREATE VIEW v WITH (security_invoker = true) AS SELECT 1"
    ],
    ok: [
      "CREATE TABLE a (b int GENERATED ALWAYS AS (1) STORED)",
      "CREATE TABLE a (id uuid DEFAULT gen_random_uuid())",
      "REINDEX TABLE CONCURRENTLY a",
      "CREATE OR REPLACE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()",
      "CREATE TABLE a (id uuid DEFAULT ext.uuidv7())",
      "ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID"
    ]
  },
  check(statement, model, { refused }) {
    const { server } = model;
    if (server === void 0) return [];
    const major = Math.floor(server.version / 1e4);
    const lacking = lackingOn(statement, model);
    const own = refused !== void 0 && cameLater.test(refused) && !lacking.includes(refused);
    return (own ? [refused] : lacking).map((reason2) => ({
      message: `Fails on PostgreSQL ${major}: ${reason2}`
    }));
  }
});
var cameLater = /came with PostgreSQL|^Before PostgreSQL (?!.*transaction)/;
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
var openPolicy = defineRule({
  name: "open-policy",
  category: "access",
  risk: "high",
  dataLoss: false,
  summary: "Makes a row security policy that lets every row through",
  why: "Permissive policies are joined by OR: one that is always true makes the others void, and every row is readable. It is medium where it is for named roles only, and where ALTER POLICY gives one to PUBLIC. Where the same migration switches row security on, nothing was closed before, and it is not told.",
  safeWay: "Write the condition on the row that is meant, and name the roles with TO.",
  examples: {
    bad: [
      "CREATE POLICY p ON orders USING (true)",
      "CREATE POLICY p ON orders FOR SELECT TO app USING (1 = 1)",
      "ALTER POLICY p ON orders USING (owner = current_user OR true)",
      "ALTER POLICY p ON orders TO PUBLIC"
    ],
    ok: [
      "CREATE POLICY p ON orders USING (owner = current_user)",
      "CREATE POLICY p ON orders FOR INSERT WITH CHECK (true)",
      "CREATE POLICY p ON orders AS RESTRICTIVE USING (true)",
      "CREATE POLICY p ON orders USING (false)",
      "ALTER POLICY p ON orders TO app",
      "CREATE TABLE t (id int); CREATE POLICY p ON t USING (true)",
      "ALTER TABLE orders ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON orders USING (true)"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "CreatePolicyStmt" && kind !== "AlterPolicyStmt") return [];
    if (kind === "CreatePolicyStmt" && !node.permissive) return [];
    const table = tableOf(node.table);
    if (model.isNewTable(table)) return [];
    if (!alwaysHolds(node.qual)) return kind === "AlterPolicyStmt" ? widened(node, table) : [];
    if (model.ahead.altersAnywhere(table, "AT_EnableRowSecurity")) return [];
    return [hitFor(node.policy_name ?? "", show(table), node.roles)];
  }
});
function widened({ policy_name, qual, roles: to }, table) {
  if (qual !== void 0 || !roles(to).isPublic) return [];
  const message = `The policy ${policy_name} of ${show(table)} lets every role pass from then on: rows may become readable that were not.`;
  return [{ object: show(table), risk: "medium", message }];
}
function hitFor(policy, table, to) {
  const { named: named2, isPublic } = roles(to);
  const onlyNamed = named2.length > 0 && !isPublic;
  return {
    object: table,
    message: `The policy ${policy} lets ${onlyNamed ? named2.join(", ") : "every role"} see every row of ${table}, whatever its other policies say.`,
    ...onlyNamed ? { risk: "medium" } : {}
  };
}
var passwordInSql = defineRule({
  name: "password-in-sql",
  category: "access",
  risk: "medium",
  dataLoss: false,
  summary: "Writes a password in clear into a migration",
  why: "Migrations are kept for ever, in version control and in the server’s log. Whoever reads them can connect as that role. It is medium because the server may not be reachable for them.",
  safeWay: "Create the role without a password, and set it by hand (psql: \\password) or from a vault.",
  examples: {
    bad: [
      "CREATE ROLE app LOGIN PASSWORD 'secret'",
      "ALTER USER app WITH ENCRYPTED PASSWORD 'secret'",
      "CREATE USER MAPPING FOR app SERVER warehouse OPTIONS (user 'a', password 'secret')",
      "CREATE SUBSCRIPTION s CONNECTION 'host=a user=b password=secret' PUBLICATION p"
    ],
    ok: [
      "CREATE ROLE app LOGIN",
      "ALTER ROLE app PASSWORD NULL",
      "ALTER ROLE app PASSWORD 'SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy'",
      "CREATE SUBSCRIPTION s CONNECTION 'host=a user=b passfile=/etc/pass' PUBLICATION p"
    ]
  },
  check({ kind, node }) {
    switch (kind) {
      case "CreateRoleStmt":
        return isClear(node.options) ? [hit(node.role ?? "")] : [];
      case "AlterRoleStmt":
        return isClear(node.options) ? [hit(roleName(node.role))] : [];
      case "CreateUserMappingStmt":
      case "AlterUserMappingStmt":
        return isClear(node.options) ? [hit(roleName(node.user))] : [];
      case "CreateSubscriptionStmt":
      case "AlterSubscriptionStmt":
        return /\bpassword\s*=/i.test(node.conninfo ?? "") ? [hit(node.subname ?? "")] : [];
      default:
        return [];
    }
  }
});
function hit(object) {
  return { object, message: `Writes the password of ${object} in clear.` };
}
function isClear(options) {
  const option = (options ?? []).find((one) => optionName(one) === "password");
  const value = option && "DefElem" in option ? option.DefElem.arg : void 0;
  const [text2] = value === void 0 ? [] : strings([value]);
  return text2 !== void 0 && !/^(SCRAM-SHA-256\$|md5[0-9a-f]{32}$)/.test(text2);
}
var powerfulRole = defineRule({
  name: "powerful-role",
  category: "access",
  risk: "high",
  dataLoss: false,
  summary: "Gives a role power over all data or over the server",
  why: "A superuser passes every check, BYPASSRLS every policy, CREATEROLE can make roles with more rights than its own, REPLICATION can read every byte; the roles that PostgreSQL brings for reading all data, or files and programs of the server, are as much. It holds for the whole server, and stays when the migration is rolled back by hand.",
  safeWay: "Grant the tables and privileges that are needed. Make powerful roles by hand, outside migrations.",
  examples: {
    bad: [
      "ALTER ROLE app SUPERUSER",
      "CREATE ROLE reporting LOGIN BYPASSRLS",
      "ALTER USER app CREATEROLE REPLICATION",
      "GRANT pg_read_all_data TO app",
      "GRANT postgres TO app",
      "GRANT pg_execute_server_program, readers TO app, web"
    ],
    ok: [
      "CREATE ROLE app LOGIN NOSUPERUSER",
      "ALTER ROLE app NOBYPASSRLS CONNECTION LIMIT 5",
      "GRANT readers TO app",
      "REVOKE pg_read_all_data FROM app"
    ]
  },
  check(statement) {
    const { object, powers } = powersIn(statement);
    if (powers.length === 0) return [];
    return [{ object, message: `Gives ${object} power beyond its tables: ${powers.join(", ")}.` }];
  }
});
function powersIn({ kind, node }) {
  if (kind === "AlterRoleStmt") return { object: roleName(node.role), powers: given(node.options) };
  if (kind === "CreateRoleStmt") return { object: node.role ?? "", powers: given(node.options) };
  if (kind !== "GrantRoleStmt" || !node.is_grant) return { object: "", powers: [] };
  const granted = (node.granted_roles ?? []).flatMap(
    (role) => "AccessPriv" in role ? [role.AccessPriv.priv_name ?? ""] : []
  );
  return {
    object: roles(node.grantee_roles).named.join(", "),
    powers: granted.filter((role) => powerful.has(role))
  };
}
function given(options) {
  return (options ?? []).map(optionName).filter((name) => attributes.has(name) && isOn(options, name, false)).map((name) => attributes.get(name) ?? "");
}
var attributes = /* @__PURE__ */ new Map([
  ["superuser", "SUPERUSER"],
  ["bypassrls", "BYPASSRLS"],
  ["createrole", "CREATEROLE"],
  ["isreplication", "REPLICATION"]
]);
var powerful = /* @__PURE__ */ new Set([
  "pg_read_all_data",
  "pg_write_all_data",
  "pg_read_server_files",
  "pg_write_server_files",
  "pg_execute_server_program",
  "pg_maintain",
  "postgres",
  "rds_superuser",
  "cloudsqlsuperuser",
  "azure_pg_admin"
]);
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
var integer2 = { end: "2,147,483,647", instead: "bigint" };
var serial = { ...integer2, instead: "bigint GENERATED BY DEFAULT AS IDENTITY" };
var narrowTypes = {
  int2: small,
  int4: integer2,
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
      const type = serials2[builtIn(column.type) ?? ""];
      if (type === void 0) return [];
      const message = `${column.object} is a serial: its sequence has rights and a default of its own.`;
      return [wrongType(column, { message, instead: `${type} GENERATED BY DEFAULT AS IDENTITY` })];
    });
  }
});
var serials2 = {
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
      const kinds4 = unguarded.map(({ command }) => command.subtype ?? "");
      if (kinds4.includes("AT_AddColumn")) return "IF NOT EXISTS";
      const drops = kinds4.some((one) => one === "AT_DropColumn" || one === "AT_DropConstraint");
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
var refreshMaterializedView = defineRule({
  name: "refresh-materialized-view",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Computes a materialized view anew while nobody can read it",
  why: "REFRESH takes ACCESS EXCLUSIVE on the view for as long as its query runs. WITH NO DATA leaves it unreadable until the next refresh.",
  safeWay: "REFRESH MATERIALIZED VIEW CONCURRENTLY; it needs a unique index on columns of the view, without a WHERE.",
  examples: {
    bad: ["REFRESH MATERIALIZED VIEW totals", "REFRESH MATERIALIZED VIEW totals WITH NO DATA"],
    ok: [
      "REFRESH MATERIALIZED VIEW CONCURRENTLY totals",
      "CREATE MATERIALIZED VIEW totals AS SELECT 1 AS a WITH NO DATA; REFRESH MATERIALIZED VIEW totals"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "RefreshMatViewStmt" || node.concurrent) return [];
    const view = tableOf(node.relation);
    if (model.isNewTable(view)) return [];
    const object = show(view);
    return [
      {
        object,
        table: view,
        message: node.skipData ? `Empties ${object}: until the next REFRESH, every query of it fails.` : `Blocks reads of ${object} for as long as its query runs.`,
        safeWay: recipe({
          when: `Needs a unique index on ${object}, on columns and without a WHERE`,
          sql: [`REFRESH MATERIALIZED VIEW CONCURRENTLY ${quoteTable(view)}`]
        })
      }
    ];
  }
});
var refreshWithoutUniqueIndex = defineRule({
  name: "refresh-without-unique-index",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Refreshes CONCURRENTLY a materialized view that has no unique index",
  why: "To compare old and new rows, PostgreSQL needs a unique index on columns of the view, without a WHERE; without one it refuses.",
  safeWay: "Create a unique index on the view first.",
  examples: {
    given: "CREATE MATERIALIZED VIEW totals AS SELECT 1 AS a; CREATE MATERIALIZED VIEW ready AS SELECT 1 AS a; CREATE UNIQUE INDEX ON ready (a)",
    bad: ["REFRESH MATERIALIZED VIEW CONCURRENTLY totals"],
    ok: [
      "REFRESH MATERIALIZED VIEW CONCURRENTLY ready",
      "REFRESH MATERIALIZED VIEW CONCURRENTLY unknown",
      "CREATE UNIQUE INDEX ON totals (a); REFRESH MATERIALIZED VIEW CONCURRENTLY totals"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "RefreshMatViewStmt" || !node.concurrent) return [];
    const view = tableOf(node.relation);
    const known2 = model.catalog.relation(view);
    if (known2?.kind !== "materialized view" || known2.indexes.some(({ unique, partial }) => unique && !partial))
      return [];
    return [
      {
        object: show(view),
        message: `Fails: ${show(view)} has no unique index to tell its rows apart.`,
        safeWay: `CREATE UNIQUE INDEX ON ${quoteTable(view)} (${known2.columns[0]?.name ?? "id"}); -- the columns that tell its rows apart`
      }
    ];
  }
});
var refusedByServer = defineRule({
  name: "refused-by-server",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "PostgreSQL refuses it, given what the database has",
  why: "The migration fails at this statement: something depends on what it drops, or the form is not there for this kind of table. What ran before it in another transaction stays.",
  safeWay: "Drop or change what depends on it first, in the same migration; see the message.",
  examples: {
    given: "CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (user_id int REFERENCES users (id)); CREATE TABLE parted (a int) PARTITION BY LIST (a)",
    bad: [
      "DROP TABLE users",
      "ALTER TABLE users DROP CONSTRAINT users_pkey",
      "CREATE INDEX CONCURRENTLY i ON parted (a)"
    ],
    ok: [
      "DROP TABLE orders",
      "DROP TABLE users CASCADE",
      "CREATE INDEX CONCURRENTLY i ON orders (user_id)",
      "BEGIN; CREATE INDEX CONCURRENTLY i ON orders (user_id); COMMIT"
    ]
  },
  check(_statement, _model, { refused }) {
    if (refused === void 0 || /PostgreSQL \d|transaction/.test(refused)) return [];
    return [{ message: `Fails: ${refused}` }];
  }
});
var reindex2 = defineRule({
  name: "reindex",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Builds indexes anew while nobody can use them",
  why: "REINDEX locks each index with ACCESS EXCLUSIVE while it is built, and the table against writes. To plan a query PostgreSQL looks at every index of the table, so reads wait as well.",
  safeWay: "REINDEX … CONCURRENTLY (from PostgreSQL 12), in a migration of its own.",
  examples: {
    bad: ["REINDEX TABLE users", "REINDEX INDEX users_email_idx", "REINDEX SCHEMA public"],
    ok: [
      "REINDEX TABLE CONCURRENTLY users",
      "REINDEX (CONCURRENTLY, VERBOSE) INDEX users_email_idx",
      "CREATE TABLE t (a int PRIMARY KEY); REINDEX TABLE t"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "ReindexStmt" || isOn(node.params, "concurrently", false)) return [];
    const target = tableOf(node.relation);
    const isTable2 = node.kind === "REINDEX_OBJECT_TABLE";
    if (isTable2 && model.isNewTable(target)) return [];
    const object = node.relation ? show(target) : node.name ?? "";
    const safeWay = concurrently(node, model);
    return [
      {
        ...object && { object },
        ...isTable2 && { table: target },
        message: whatWaits(node, object),
        ...safeWay && { safeWay }
      }
    ];
  }
});
function whatWaits(node, object) {
  switch (node.kind) {
    case "REINDEX_OBJECT_TABLE":
      return `Blocks writes to ${object}, and nearly every read of it, while it builds all its indexes anew.`;
    case "REINDEX_OBJECT_INDEX":
      return `Blocks writes to the table of ${object}, and nearly every read of it, while it builds the index anew.`;
    default:
      return `Blocks one table after the other while it builds every index of the ${node.kind === "REINDEX_OBJECT_SCHEMA" ? `schema ${object}` : "database"} anew.`;
  }
}
function concurrently(node, { version }) {
  const what = /_(TABLE|INDEX|SCHEMA|DATABASE)$/.exec(node.kind ?? "")?.[1];
  if (what === void 0) return void 0;
  if (version < 12e4) {
    return "PostgreSQL 11 has no REINDEX CONCURRENTLY: CREATE INDEX CONCURRENTLY under another name, then DROP INDEX CONCURRENTLY the old one and rename the new one.";
  }
  const name = node.relation ? quoteTable(tableOf(node.relation)) : quote(node.name ?? "");
  return recipe({ when: OWN_MIGRATION, sql: [`REINDEX ${what} CONCURRENTLY ${name}`] });
}
var renameColumn = defineRule({
  name: "rename-column",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a column that was there before",
  why: "It is instant and no value is lost, but the code that runs now names the old column and fails at once, until the new code runs everywhere. Views keep the old name; functions of PL/pgSQL break.",
  safeWay: "Keep the name and map the new field to it (Prisma: @map), or add a new column, write both, copy the values, read the new one, and drop the old one in a later migration.",
  examples: {
    given: "CREATE TABLE people (id int, name varchar(80))",
    bad: [
      "ALTER TABLE users RENAME COLUMN name TO full_name",
      'ALTER TABLE IF EXISTS ONLY "User" RENAME "name" TO "fullName"',
      "ALTER TABLE users ADD COLUMN IF NOT EXISTS a int; ALTER TABLE users RENAME a TO b",
      "ALTER VIEW active RENAME COLUMN id TO user_id",
      "ALTER TYPE address RENAME ATTRIBUTE street TO road"
    ],
    ok: [
      "ALTER TABLE users ADD COLUMN a int; ALTER TABLE users RENAME a TO b",
      "CREATE TABLE t (a int); ALTER TABLE t RENAME a TO b",
      "CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v RENAME COLUMN a TO b",
      "CREATE TYPE t AS (a int); ALTER TYPE t RENAME ATTRIBUTE a TO b",
      "ALTER TABLE users RENAME CONSTRAINT a TO b",
      "ALTER INDEX a RENAME TO b"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "RenameStmt") return [];
    const isAttribute = node.renameType === "OBJECT_ATTRIBUTE";
    if (node.renameType !== "OBJECT_COLUMN" && !isAttribute) return [];
    const table = tableOf(node.relation);
    if (isNew(model, node, table)) return [];
    const { subname: old = "", newname = "" } = node;
    const object = `${show(table)}.${old}`;
    const what = isAttribute ? "attribute" : "column";
    const views = viewsOver(model, table);
    const keep = views.length === 0 ? "" : ` Views over it keep the old name: ${listed(views)}.`;
    return [
      {
        object,
        message: `Renames the ${what} ${object} to ${newname}: code that names ${old} fails at once.${keep}`,
        ...node.relationType === "OBJECT_TABLE" ? { safeWay: expandAndContract2(model, table, old, newname) } : {}
      }
    ];
  }
});
function isNew(model, node, table) {
  if (model.isNewColumn(table, node.subname ?? "")) return true;
  const kinds4 = ["view", "materialized view", "type", "foreign table"];
  return kinds4.some((kind) => model.isNewThing({ kind, name: table }));
}
function expandAndContract2(model, table, old, renamed2) {
  const known2 = model.catalog.relation(table)?.columns.find(({ name }) => name === old)?.type;
  const type = known2 === void 0 ? "text" : columnTypeText(known2);
  const on = quoteTable(table);
  const [from, to] = [quote(old), quote(renamed2)];
  return [
    `-- Best keep the column, and map the new field to it (Prisma: @map("${inComment(old)}")). Otherwise:`,
    `ALTER TABLE ${on} ADD COLUMN ${to} ${type};${known2 === void 0 ? ` -- the type of ${inComment(old)}` : ""}`,
    "-- Release code that writes both columns, then copy, on a large table in batches:",
    `UPDATE ${on} SET ${to} = ${from} WHERE ${to} IS DISTINCT FROM ${from};`,
    `-- Release code that uses only ${inComment(renamed2)}, and in a later migration:`,
    `ALTER TABLE ${on} DROP COLUMN ${from};`
  ].join("\n");
}
var renameEnumValue = defineRule({
  name: "rename-enum-value",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a value of an enum that was there before",
  why: "It is instant, and every row that has the value shows the new name. The code that runs now writes and compares the old one, and fails at once: invalid input value for enum.",
  safeWay: "Add the new value in a migration of its own, release code that knows both, change the rows, and leave the old value unused.",
  examples: {
    bad: [
      "ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy'",
      `DO $$ BEGIN ALTER TYPE shop."Status" RENAME VALUE 'NEW' TO 'OPEN'; END $$`
    ],
    ok: [
      "CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood RENAME VALUE 'a' TO 'b'",
      "ALTER TYPE mood ADD VALUE 'glad'"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "AlterEnumStmt" || node.oldVal === void 0) return [];
    const type = named(strings(node.typeName));
    if (model.isNewThing({ kind: "type", name: type })) return [];
    const object = show(type);
    const { oldVal, newVal = "" } = node;
    return [
      {
        object,
        message: `Renames the value '${oldVal}' of ${object} to '${newVal}': code that writes or compares '${oldVal}' fails at once.`,
        safeWay: `-- Keep the value, and map the new name to it (Prisma: @map("${inComment(oldVal)}")), or in a migration of its own:
ALTER TYPE ${quoteTable(type)} ADD VALUE '${newVal.replaceAll("'", "''")}';
-- Release code that knows both, then change the rows in batches; the old value stays, unused.`
      }
    ];
  }
});
var renameObject = defineRule({
  name: "rename-object",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Renames a type, function, sequence, role or database that was there before",
  why: "Columns and views follow the new name; code that names the old one (a cast, a call, nextval, a connection) fails at once. It is medium because it is unknown whether there is such code. Where the same migration makes another under the old name, as Prisma does to change an enum, it is not told.",
  safeWay: "Create the new one beside the old one, release the code that uses it, and drop the old one in a later migration.",
  examples: {
    bad: [
      "ALTER TYPE mood RENAME TO feeling",
      "ALTER DOMAIN shop.price RENAME TO amount",
      "ALTER FUNCTION total(int) RENAME TO sum_up",
      "ALTER SEQUENCE numbers RENAME TO invoice_numbers",
      "ALTER ROLE app RENAME TO web",
      "ALTER DATABASE shop RENAME TO store"
    ],
    ok: [
      "CREATE TYPE mood AS ENUM ('a'); ALTER TYPE mood RENAME TO feeling",
      `CREATE TYPE "Role_new" AS ENUM ('A'); ALTER TYPE "Role" RENAME TO "Role_old"; ALTER TYPE "Role_new" RENAME TO "Role"; DROP TYPE "Role_old"`,
      `ALTER TYPE "Role" RENAME TO "Role_old"; CREATE TYPE "Role" AS ENUM ('A')`,
      "ALTER INDEX a RENAME TO b",
      "ALTER TRIGGER a ON t RENAME TO b"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "RenameStmt") return [];
    const { subname = "", newname = "", renameType = "" } = node;
    const outside = outsideNames.get(renameType);
    if (outside !== void 0) {
      const message = `Renames the ${outside} ${subname} to ${newname}: connections that name ${subname} fail from now on.`;
      return [{ object: subname, message }];
    }
    const thing = thingRenamed(node);
    if (thing === void 0 || !["type", "function", "sequence"].includes(thing.kind)) return [];
    if (model.isNewThing(thing) || model.ahead.makes(thing)) return [];
    const object = show(thing.name);
    return [
      {
        object,
        message: `Renames the ${thing.kind} ${object} to ${newname}: code that names ${object} fails at once.`
      }
    ];
  }
});
var outsideNames = /* @__PURE__ */ new Map([
  ["OBJECT_ROLE", "role"],
  ["OBJECT_DATABASE", "database"]
]);
var renameSchema = defineRule({
  name: "rename-schema",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a schema that was there before",
  why: "Every table, view and function in it has another name at once: code that qualifies them, and search paths that name the schema, fail until the new code runs everywhere.",
  safeWay: "Create the new schema, and move one table at a time, each with a view in the old schema until all code uses the new one.",
  examples: {
    bad: ["ALTER SCHEMA sales RENAME TO shop"],
    ok: ["CREATE SCHEMA a; ALTER SCHEMA a RENAME TO b", "ALTER SCHEMA a OWNER TO b"]
  },
  check({ kind, node }, model) {
    if (kind !== "RenameStmt" || node.renameType !== "OBJECT_SCHEMA") return [];
    const { subname: object = "", newname = "" } = node;
    if (model.isNewSchema(object)) return [];
    return [
      {
        object,
        message: `Renames the schema ${object} to ${newname}: code that names ${object}, and every search path with it, fails at once.`
      }
    ];
  }
});
var renameTable = defineRule({
  name: "rename-table",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a table that was there before",
  why: "It is instant and no row is lost, but the code that runs now names the old table and fails at once, until the new code runs everywhere. It is medium where the same migration puts another table in its place, and nothing where it puts a view there that reads the renamed one.",
  safeWay: "Keep the name and map the new model to it (Prisma: @@map), or leave a view with the old name until all code uses the new one.",
  examples: {
    bad: [
      "ALTER TABLE users RENAME TO people",
      'ALTER TABLE IF EXISTS "User" RENAME TO "Person"',
      "ALTER TABLE orders RENAME TO orders_old; CREATE TABLE orders (id int)",
      "DO $$ BEGIN EXECUTE 'ALTER TABLE users RENAME TO people'; END $$"
    ],
    ok: [
      "CREATE TABLE a (id int); ALTER TABLE a RENAME TO b",
      "ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people",
      "ALTER VIEW a RENAME TO b",
      "CREATE VIEW a AS SELECT 1; ALTER TABLE a RENAME TO b",
      "ALTER TABLE users RENAME CONSTRAINT a TO b"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "RenameStmt" || node.renameType !== "OBJECT_TABLE") return [];
    const table = tableOf(node.relation);
    if (model.isNewTable(table) || model.isNewThing({ kind: "view", name: table })) return [];
    if (model.ahead.makes({ kind: "view", name: table })) return [];
    const { newname = "" } = node;
    const object = show(table);
    if (model.ahead.makes({ kind: "table", name: table })) {
      const message = `Renames the table ${object} to ${newname} and puts another in its place: code that names ${object} then reads and writes that one.`;
      return [
        {
          object,
          risk: "medium",
          message,
          safeWay: `-- In the same transaction, with the columns that both have:
INSERT INTO ${quoteTable(table)} SELECT * FROM ${quoteTable({ ...table, name: newname })};`
        }
      ];
    }
    return [
      {
        object,
        message: `Renames the table ${object} to ${newname}: code that names ${object} fails at once.`,
        safeWay: withView(model, table, newname)
      }
    ];
  }
});
function withView(model, table, newname) {
  const old = quoteTable(table);
  const renamed2 = quoteTable({ ...table, name: newname });
  const invoker = model.version >= 15e4 ? " WITH (security_invoker = true)" : "";
  return [
    `-- Best keep the table, and map the new model to it (Prisma: @@map("${inComment(table.name)}")). Otherwise:`,
    "BEGIN;",
    `ALTER TABLE ${old} RENAME TO ${quote(newname)};`,
    `CREATE VIEW ${old}${invoker} AS SELECT * FROM ${renamed2}; -- takes writes too; grant on it what was granted on the table`,
    "COMMIT;",
    `-- When all code uses ${inComment(newname)}, in a later migration:`,
    `DROP VIEW ${old};`
  ].join("\n");
}
var renameView = defineRule({
  name: "rename-view",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a view, materialized view or foreign table that was there before",
  why: "The code that runs now names the old view and fails at once, until the new code runs everywhere. Where the same migration makes another under the old name, it is not told.",
  safeWay: "Create the view under its new name beside the old one, and drop the old one in a later migration.",
  examples: {
    bad: [
      "ALTER VIEW active RENAME TO active_users",
      "ALTER MATERIALIZED VIEW IF EXISTS shop.sales RENAME TO revenue",
      "ALTER FOREIGN TABLE remote RENAME TO far"
    ],
    ok: [
      "CREATE VIEW a AS SELECT 1; ALTER VIEW a RENAME TO b",
      "CREATE MATERIALIZED VIEW m2 AS SELECT 1; ALTER MATERIALIZED VIEW m RENAME TO old; ALTER MATERIALIZED VIEW m2 RENAME TO m",
      "ALTER VIEW active RENAME TO active_users; CREATE VIEW active AS SELECT * FROM active_users"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "RenameStmt") return [];
    const view = thingRenamed(node);
    const what = kinds3.find((one) => one === view?.kind);
    if (view === void 0 || what === void 0 || model.isNewThing(view)) return [];
    const object = show(view.name);
    const { newname = "" } = node;
    if (kinds3.some((one) => model.ahead.makes({ kind: one, name: view.name }))) return [];
    const old = quoteTable(view.name);
    const renamed2 = quoteTable({ ...view.name, name: newname });
    return [
      {
        object,
        message: `Renames the ${what} ${object} to ${newname}: code that names ${object} fails at once.`,
        safeWay: `CREATE VIEW ${renamed2} AS SELECT * FROM ${old};
-- When all code uses ${inComment(newname)}, rename in a later migration:
DROP VIEW ${renamed2};
${alter2.get(what)} ${old} RENAME TO ${quote(newname)};`
      }
    ];
  }
});
var kinds3 = ["view", "materialized view", "foreign table"];
var alter2 = /* @__PURE__ */ new Map([
  ["view", "ALTER VIEW"],
  ["materialized view", "ALTER MATERIALIZED VIEW"],
  ["foreign table", "ALTER FOREIGN TABLE"]
]);
var replaceView = defineRule({
  name: "replace-view",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Replaces a view by one without its columns, which PostgreSQL refuses",
  why: "CREATE OR REPLACE VIEW may only add columns at the end: the old ones must stay, with their names, in their order. It is told where the columns of the view are known, and those of the new one stand in the statement.",
  safeWay: "Create the view under another name and release the code that reads it, or drop it and create it anew in one transaction; grants on it must be given again.",
  examples: {
    given: "CREATE TABLE users (id int, name text); CREATE VIEW active AS SELECT id, name FROM users",
    bad: ["CREATE OR REPLACE VIEW active AS SELECT name FROM users"],
    ok: [
      "CREATE OR REPLACE VIEW active AS SELECT id, name, 1 AS one FROM users",
      "CREATE OR REPLACE VIEW active AS SELECT * FROM users",
      "CREATE OR REPLACE VIEW other AS SELECT id FROM users",
      "CREATE VIEW v AS SELECT id FROM users"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "ViewStmt" || !node.replace) return [];
    const view = tableOf(node.view);
    const old = model.catalog.relation(view)?.columns.map(({ name }) => name) ?? [];
    const columns = viewColumns(node);
    const lost = columns === void 0 ? -1 : old.findIndex((name, at) => columns[at] !== name);
    if (lost < 0 || columns === void 0) return [];
    const object = show(view);
    const instead = columns[lost] === void 0 ? "nothing" : columns[lost];
    return [
      {
        object,
        message: `PostgreSQL refuses it: column ${lost + 1} of ${object} is ${old[lost]}, and ${instead} would take its place.`,
        safeWay: `-- In the same transaction, before it; then grant again what was granted on it:
DROP VIEW ${quoteTable(view)};`
      }
    ];
  }
});
var replicaIdentity = defineRule({
  name: "replica-identity",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Changes how rows of a table that was there before are replicated",
  why: "With FULL, every UPDATE and DELETE writes the whole old row into the log, and subscribers read their table to find it. With NOTHING it is medium: where the table is published, UPDATE and DELETE fail at once.",
  safeWay: "Give the table a primary key, or name a unique index on columns that are NOT NULL.",
  examples: {
    bad: [
      "ALTER TABLE orders REPLICA IDENTITY FULL",
      "ALTER TABLE orders REPLICA IDENTITY NOTHING"
    ],
    ok: [
      "ALTER TABLE orders REPLICA IDENTITY DEFAULT",
      "ALTER TABLE orders REPLICA IDENTITY USING INDEX orders_number",
      "CREATE TABLE t (id int); ALTER TABLE t REPLICA IDENTITY FULL"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
      const { subtype, def } = command;
      if (subtype !== "AT_ReplicaIdentity" || !def || !("ReplicaIdentityStmt" in def)) return [];
      const says = sayings2.get(def.ReplicaIdentityStmt.identity_type ?? "");
      if (says === void 0) return [];
      const safeWay = `-- With a primary key, this is enough:
ALTER TABLE ${quoteTable(table)} REPLICA IDENTITY DEFAULT;`;
      const message = says.message(object);
      return [{ object, table, command: index, risk: says.risk, message, safeWay }];
    });
  }
});
var sayings2 = /* @__PURE__ */ new Map([
  [
    "f",
    {
      risk: "low",
      message: (table) => `Every UPDATE and DELETE on ${table} then writes the whole old row into the log.`
    }
  ],
  [
    "n",
    {
      risk: "medium",
      message: (table) => `UPDATE and DELETE on ${table} fail at once where it is published.`
    }
  ]
]);
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
  if (model.transaction.writesBlocked) return [];
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
    ({ constraint }) => ranges2(constraint.pktable)
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
      return ranges2(node.relation);
    case "ViewStmt":
      return ranges2(node.view);
    case "CreateTableAsStmt":
      return ranges2(node.into?.rel);
    case "CreateSeqStmt":
      return ranges2(node.sequence);
    case "TruncateStmt":
      return (node.relations ?? []).flatMap(
        (one) => "RangeVar" in one ? ranges2(one.RangeVar) : []
      );
    case "DropStmt":
      if (!relations2.has(node.removeType ?? "")) return [];
      return droppedNames(node.objects).map((table) => ({ table }));
    default:
      return [];
  }
}
function ranges2(named2) {
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
var restartSequence = defineRule({
  name: "restart-sequence",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Sets back the counter of a sequence or identity that was there before",
  why: "The next rows get numbers that rows may have already: each such INSERT fails on the primary key, or makes a duplicate where nothing forbids it. To set it to what a query finds, such as the greatest number there is, is not told.",
  safeWay: "SELECT setval(pg_get_serial_sequence('orders', 'id'), (SELECT max(id) FROM orders)), with the table and column that are meant.",
  examples: {
    bad: [
      "ALTER SEQUENCE orders_id_seq RESTART",
      "ALTER SEQUENCE shop.orders_id_seq RESTART WITH 100",
      "ALTER TABLE orders ALTER COLUMN id RESTART WITH 1",
      "SELECT setval('orders_id_seq', 1)",
      "SELECT pg_catalog.setval('public.orders_id_seq'::regclass, 1, false)"
    ],
    ok: [
      "SELECT setval('orders_id_seq', (SELECT max(id) FROM orders))",
      "CREATE SEQUENCE s; ALTER SEQUENCE s RESTART WITH 100",
      "CREATE TABLE orders (id serial); SELECT setval('orders_id_seq', 100)",
      "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY); ALTER TABLE t ALTER id RESTART WITH 100",
      "ALTER SEQUENCE orders_id_seq CACHE 10"
    ]
  },
  check(statement, model) {
    return [...ofSequences(statement, model), ...ofIdentities(statement, model)];
  }
});
function ofSequences(statement, model) {
  return sequencesSet(statement).filter((sequence) => !isNew2(sequence, model)).map((sequence) => ({ object: show(sequence), message: saysOf(show(sequence)) }));
}
function ofIdentities(statement, model) {
  return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
    const { subtype, name = "", def } = command;
    if (subtype !== "AT_SetIdentity" || !restarts(def && "List" in def ? def.List.items : []))
      return [];
    if (model.isNewColumn(table, name)) return [];
    const column = `${object}.${name}`;
    const owner = `${literal2(quoteTable(table))}, ${literal2(name)}`;
    return [
      {
        object: column,
        command: index,
        message: saysOf(column),
        safeWay: `-- Goes on after the greatest number there is:
SELECT setval(pg_get_serial_sequence(${owner}), (SELECT max("${name.replaceAll('"', '""')}") FROM ${quoteTable(table)}));`
      }
    ];
  });
}
function saysOf(what) {
  return `Sets the counter of ${what} to a fixed number: inserts fail, or make duplicates, where rows have the numbers that follow.`;
}
function sequencesSet({ kind, node }) {
  if (kind === "AlterSeqStmt") return restarts(node.options) ? [tableOf(node.sequence)] : [];
  if (kind !== "SelectStmt") return [];
  return [...nodesIn(node)].flatMap((inner) => {
    if (inner.kind !== "FuncCall" || strings(inner.node.funcname).at(-1) !== "setval") return [];
    const [sequence, value] = inner.node.args ?? [];
    const name = text(sequence);
    if (name === void 0 || value === void 0 || !("A_Const" in value)) return [];
    return [named(name.replaceAll('"', "").split("."))];
  });
}
function text(node) {
  if (node !== void 0 && "TypeCast" in node) return text(node.TypeCast.arg);
  return node && "A_Const" in node ? node.A_Const.sval?.sval : void 0;
}
function restarts(options) {
  return (options ?? []).some((option) => optionName(option) === "restart");
}
function isNew2(sequence, model) {
  if (model.isNewThing({ kind: "sequence", name: sequence })) return true;
  const parts = sequence.name.split("_");
  return parts.some(
    (_, end) => model.isNewTable({ ...sequence, name: parts.slice(0, end).join("_") })
  );
}
function literal2(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
var revoke = defineRule({
  name: "revoke",
  category: "compatibility",
  risk: "medium",
  dataLoss: false,
  summary: "Takes privileges from a role",
  why: "Code that runs as that role and still uses them fails at once: permission denied. It is medium because it is unknown whether any does. To take from PUBLIC is the usual way to close what was open, and not told, but for CONNECT on a database.",
  safeWay: "Look first what the role still does (pg_stat_statements), and grant what it needs in the same migration.",
  examples: {
    bad: [
      "REVOKE INSERT ON orders FROM app",
      "REVOKE ALL ON SCHEMA shop FROM app, web",
      "REVOKE admin FROM app",
      "REVOKE CONNECT ON DATABASE shop FROM PUBLIC",
      "REVOKE ALL ON DATABASE shop FROM PUBLIC"
    ],
    ok: [
      "REVOKE ALL ON FUNCTION total(int) FROM PUBLIC",
      "CREATE TABLE t (id int); REVOKE ALL ON t FROM app",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$; REVOKE ALL ON FUNCTION f() FROM app",
      "GRANT SELECT ON orders TO app"
    ]
  },
  check(statement, model) {
    const membership = ofMembership(statement);
    if (membership !== void 0) return [membership];
    const grant = grantOf(statement, model);
    if (grant === void 0 || grant.gives || grant.toCome) return [];
    if (grant.to.length === 0) return closesDatabase(grant);
    const what = grant.privileges.length === 0 ? "all privileges" : grant.privileges.join(", ").toUpperCase();
    const from = grant.to.join(", ");
    const message = `Takes ${what} on ${grant.object} from ${from}: what still uses it fails at once.`;
    return [{ object: grant.object, message }];
  }
});
function closesDatabase({ objectType, privileges, object }) {
  const connects = privileges.length === 0 || privileges.includes("connect");
  if (objectType !== "OBJECT_DATABASE" || !connects) return [];
  const message = `Takes CONNECT on the database ${object} from PUBLIC: roles that were not granted it can no longer connect.`;
  return [{ object, message, safeWay: closeSafely }];
}
var closeSafely = "GRANT CONNECT ON DATABASE to each role that connects, before it in the same migration.";
function ofMembership({ kind, node }) {
  if (kind !== "GrantRoleStmt" || node.is_grant) return void 0;
  const taken = (node.granted_roles ?? []).flatMap(
    (role) => "AccessPriv" in role ? [role.AccessPriv.priv_name ?? ""] : []
  );
  const from = roles(node.grantee_roles).named.join(", ");
  return {
    object: from,
    message: `Takes the membership in ${taken.join(", ")} from ${from}: what it may do only by that fails at once.`
  };
}
function setsSearchPath(options) {
  return (options ?? []).some((option) => {
    const value = "DefElem" in option ? option.DefElem.arg : void 0;
    if (value === void 0 || !("VariableSetStmt" in value)) return false;
    const { kind, name } = value.VariableSetStmt;
    return name === "search_path" && (kind === "VAR_SET_VALUE" || kind === "VAR_SET_CURRENT");
  });
}
var securityDefiner = defineRule({
  name: "security-definer",
  category: "access",
  risk: "medium",
  dataLoss: false,
  summary: "Makes a SECURITY DEFINER function without a search path of its own",
  why: 'It runs with the rights of its owner, and finds tables and functions by the search path of its caller: whoever can create a table of the same name, a temporary one for example, makes the owner use that one (PostgreSQL’s manual, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely"). A body in BEGIN ATOMIC is bound when it is created, and safe.',
  safeWay: "Give the function a search path that ends with pg_temp, and qualify what it names.",
  examples: {
    bad: [
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$",
      "CREATE OR REPLACE PROCEDURE p() LANGUAGE plpgsql SECURITY DEFINER SET work_mem = 1 AS $$ BEGIN END $$",
      "ALTER FUNCTION total(int) SECURITY DEFINER"
    ],
    ok: [
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$ SELECT 1 $$",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$; ALTER FUNCTION f() SET search_path = shop, pg_temp",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$",
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1",
      "ALTER FUNCTION total(int) SECURITY DEFINER SET search_path = shop, pg_temp",
      "ALTER FUNCTION total(int) SECURITY INVOKER"
    ]
  },
  check({ kind, node }, model) {
    let name;
    let options;
    if (kind === "CreateFunctionStmt" && node.sql_body === void 0) {
      name = strings(node.funcname);
      options = node.options;
    } else if (kind === "AlterFunctionStmt") {
      name = strings(node.func?.objname);
      options = node.actions;
    } else {
      return [];
    }
    const says = (options ?? []).some((option) => optionName(option) === "security");
    if (!says || !isOn(options, "security", false) || setsSearchPath(options)) return [];
    if (model.ahead.fixesPathOf(name.at(-1) ?? "")) return [];
    const object = show(named(name));
    const what = kind === "CreateFunctionStmt" && node.is_procedure ? "PROCEDURE" : "ROUTINE";
    const schema = named(name).schema ?? "public";
    return [
      {
        object,
        message: `${object} runs with the rights of its owner, but looks for names where its caller says.`,
        safeWay: `ALTER ${what} ${quoteTable(named(name))} SET search_path = ${schema}, pg_temp;`
      }
    ];
  }
});
var securityInvoker = defineRule({
  name: "security-invoker",
  category: "access",
  risk: "high",
  dataLoss: false,
  summary: "Lets a view read with the rights of its owner again",
  why: "With security_invoker off or reset, the view passes the row security and the privileges of whoever reads it: rows become readable that were not, those of other tenants too, and nothing fails.",
  safeWay: "Leave security_invoker on, and grant the tables below to the roles that need them.",
  examples: {
    bad: [
      "ALTER VIEW active_users SET (security_invoker = false)",
      "ALTER VIEW shop.totals RESET (security_invoker)"
    ],
    ok: [
      "ALTER VIEW active_users SET (security_invoker = true)",
      "ALTER VIEW active_users SET (security_barrier = false)",
      "CREATE VIEW v AS SELECT 1 AS a; ALTER VIEW v SET (security_invoker = off)"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "AlterTableStmt" || node.objtype !== "OBJECT_VIEW") return [];
    const view = tableOf(node.relation);
    if (model.isNewThing({ kind: "view", name: view })) return [];
    return (node.cmds ?? []).flatMap((wrapped, index) => {
      const command = "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd : void 0;
      const options = command?.def && "List" in command.def ? command.def.List.items ?? [] : [];
      if (!opens(command?.subtype, options)) return [];
      return [
        {
          object: show(view),
          command: index,
          message: `${show(view)} reads with the rights of its owner from then on, past row security. Rows become readable that were not.`,
          safeWay: `ALTER VIEW ${quoteTable(view)} SET (security_invoker = true);`
        }
      ];
    });
  }
});
function opens(subtype, options) {
  if (!options.some((option) => optionName(option) === "security_invoker")) return false;
  if (subtype === "AT_ResetRelOptions") return true;
  return subtype === "AT_SetRelOptions" && !isOn(options, "security_invoker", true);
}
var serverFunction = defineRule({
  name: "server-function",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Calls a function that reaches beyond the tables of this database",
  why: "A SELECT looks as if it only read, but these functions end connections of others, delete large objects or chunks, drop replication slots, touch files of the server or run SQL elsewhere. No rollback undoes most of it. It is high where data is lost or a standby becomes the primary.",
  safeWay: "Do it by hand, outside migrations, where it can be watched.",
  examples: {
    bad: [
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity",
      "SELECT lo_unlink(picture) FROM users",
      "SELECT pg_drop_replication_slot('warehouse')",
      "SELECT dblink_exec('dbname=shop', 'DROP TABLE users')",
      "SELECT pg_read_file('/etc/passwd')",
      "SELECT drop_chunks('metrics', INTERVAL '1 month')",
      "DO $$ BEGIN PERFORM pg_catalog.pg_cancel_backend(1); END $$"
    ],
    ok: [
      "SELECT pg_backend_pid()",
      "SELECT set_config('search_path', '', false)",
      "SELECT pg_size_pretty(pg_relation_size('users'))",
      "SELECT audit.drop_chunks_of(1)"
    ]
  },
  check({ kind, node }) {
    if (kind !== "SelectStmt") return [];
    return [...nodesIn(node)].flatMap((inner) => {
      if (inner.kind !== "FuncCall") return [];
      const object = strings(inner.node.funcname).at(-1) ?? "";
      const hit2 = functions2.get(object);
      const { location } = inner.node;
      return hit2 ? [{ object, ...hit2, ...location !== void 0 && { location } }] : [];
    });
  }
});
var ends = {
  message: "Ends what other connections are doing: their transactions fail, and code that does not try again with them."
};
var elsewhere = {
  message: "Runs SQL in another database, which is not read here; no rollback of this migration undoes it."
};
var readsFile = { message: "Reads files of the server, as the account of PostgreSQL." };
var promotes = {
  risk: "high",
  message: "Makes a standby the primary: from then on there may be two, and their data part."
};
var functions2 = /* @__PURE__ */ new Map([
  ["pg_terminate_backend", ends],
  ["pg_cancel_backend", ends],
  ["lo_unlink", { risk: "high", dataLoss: true, message: "Deletes large objects." }],
  [
    "drop_chunks",
    { risk: "high", dataLoss: true, message: "Drops chunks of a hypertable with all their rows." }
  ],
  [
    "pg_drop_replication_slot",
    {
      message: "Drops a replication slot: whoever was fed by it misses what comes next, and must copy everything again."
    }
  ],
  ["dblink", elsewhere],
  ["dblink_exec", elsewhere],
  ["dblink_send_query", elsewhere],
  ["pg_read_file", readsFile],
  ["pg_read_binary_file", readsFile],
  ["pg_ls_dir", readsFile],
  ["lo_import", readsFile],
  ["lo_export", { message: "Writes a file of the server, as the account of PostgreSQL." }],
  ["pg_promote", promotes]
]);
var serverProgram = defineRule({
  name: "server-program",
  category: "access",
  risk: "high",
  dataLoss: false,
  summary: "Runs a program on the server",
  why: "COPY … PROGRAM runs a command of the shell as the account that PostgreSQL runs as: it can read and write every file of the database, and no rollback undoes it.",
  safeWay: "Copy through the client: \\copy of psql, or COPY … FROM STDIN.",
  examples: {
    bad: [
      `COPY users FROM PROGRAM 'curl https://example.com/users.csv'`,
      `COPY users TO PROGRAM 'gzip'`
    ],
    ok: ["COPY users (id, name) FROM STDIN", "COPY users TO '/tmp/users.csv'"]
  },
  check({ kind, node }) {
    if (kind !== "CopyStmt" || node.is_program !== true) return [];
    return [{ message: "Runs a command of the shell on the server, as the account of PostgreSQL." }];
  }
});
var serverSettings = defineRule({
  name: "server-settings",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Changes settings of the server, or what names mean for a role or database",
  why: "ALTER SYSTEM holds for every database of the server, also where the migration is rolled back, and a wrong value keeps it from starting. A search path, a role or a read-only default that is set for a role or database changes what the code that runs does from its next connection on. To let nobody connect to a database is critical: it cannot be used afterwards. Other settings of roles and databases are not told.",
  safeWay: "Leave the server’s settings to whoever runs it. Set what one migration needs with SET LOCAL.",
  examples: {
    bad: [
      "ALTER SYSTEM SET shared_buffers = '64GB'",
      "ALTER SYSTEM RESET ALL",
      "ALTER DATABASE shop SET search_path = sales",
      "ALTER ROLE app SET default_transaction_read_only = on",
      "ALTER DATABASE shop CONNECTION LIMIT 0",
      "ALTER DATABASE shop WITH ALLOW_CONNECTIONS false",
      "ALTER ROLE app SET session_replication_role = replica"
    ],
    ok: [
      "ALTER DATABASE shop SET work_mem = '64MB'",
      "ALTER ROLE app SET statement_timeout = '5s'",
      "ALTER DATABASE shop CONNECTION LIMIT 100",
      "SET LOCAL lock_timeout = '5s'"
    ]
  },
  check({ kind, node }) {
    if (kind === "AlterSystemStmt") {
      const what = node.setstmt?.name ?? "every setting";
      return [
        { object: what, message: `Changes ${what} for the whole server, beyond this migration.` }
      ];
    }
    if (kind === "AlterDatabaseStmt") return closesDatabase2(node);
    if (kind === "AlterDatabaseSetStmt") return ofSetting(node.dbname ?? "", node.setstmt);
    if (kind !== "AlterRoleSetStmt") return [];
    return ofSetting(node.role === void 0 ? "every role" : roleName(node.role), node.setstmt);
  }
});
var changing = /* @__PURE__ */ new Set([
  "default_transaction_read_only",
  "role",
  "row_security",
  "search_path",
  "session_replication_role"
]);
function closesDatabase2({ dbname = "", options = [] }) {
  const closed = options.some((option) => {
    const arg = "DefElem" in option ? option.DefElem.arg : void 0;
    const limit = arg && "Integer" in arg ? arg.Integer.ival ?? 0 : void 0;
    if (optionName(option) === "connection_limit") return limit === 0;
    return optionName(option) === "allow_connections" && !isOn([option], "allow_connections", true);
  });
  if (!closed) return [];
  const message = `Closes the database ${dbname}: whoever is not a superuser can no longer connect.`;
  return [{ object: dbname, risk: "critical", message }];
}
function ofSetting(object, setting) {
  const { name = "" } = setting ?? {};
  if (!changing.has(name)) return [];
  const message = `Changes ${name} for ${object}: from its next connection on, the same SQL does something else.`;
  return [{ object, message }];
}
var setAccessMethod = defineRule({
  name: "set-access-method",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Writes a whole table anew to store it by another access method",
  why: "SET ACCESS METHOD copies the table and all its indexes under ACCESS EXCLUSIVE.",
  safeWay: "Create a table with the new access method, fill it in batches while a trigger keeps it up to date, and swap the two with RENAME.",
  examples: {
    bad: ["ALTER TABLE events SET ACCESS METHOD columnar"],
    ok: [
      "CREATE TABLE events (a int); ALTER TABLE events SET ACCESS METHOD columnar",
      "ALTER TABLE events SET (fillfactor = 70)"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object, effects: effects2 }) => {
      if (command.subtype !== "AT_SetAccessMethod" || isWithout(effects2.rewrites, effects2, model))
        return [];
      const message = `Blocks reads and writes of ${object} while it writes the whole table anew.`;
      return [{ object, table, command: index, message }];
    });
  }
});
var setExpression2 = defineRule({
  name: "set-expression",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Computes a stored generated column anew for every row, while nobody can read or write",
  why: "SET EXPRESSION (PostgreSQL 17) of a STORED column writes the whole table anew under ACCESS EXCLUSIVE. Of a VIRTUAL column (18) nothing is stored, and nothing is told.",
  safeWay: "Add a second column that a trigger keeps, fill it in batches, and swap the two names in a later migration.",
  examples: {
    given: "CREATE TABLE orders (a int, total int GENERATED ALWAYS AS (a * 2) STORED)",
    bad: ["ALTER TABLE orders ALTER COLUMN total SET EXPRESSION AS (a * 3)"],
    ok: [
      "ALTER TABLE orders ALTER COLUMN total DROP EXPRESSION",
      "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a) STORED); ALTER TABLE t ALTER b SET EXPRESSION AS (a * 3)"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(
      ({ command, index, table, object, effects: effects2 }) => {
        if (command.subtype !== "AT_SetExpression" || !rewrites(effects2, model)) return [];
        return [
          {
            object: `${object}.${command.name}`,
            table,
            command: index,
            message: `Blocks reads and writes of ${object} while it writes the whole table anew to compute ${command.name} for every row.`
          }
        ];
      }
    );
  }
});
function rewrites({ rewrites: rewrites2, refused }, { server }) {
  return rewrites2.length > 0 || server === void 0 && refused !== void 0;
}
var setLogged2 = defineRule({
  name: "set-logged",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Makes an unlogged table that was there before LOGGED",
  why: "It writes the whole table and its indexes anew, and into the log, under ACCESS EXCLUSIVE: reads and writes stop until it is done. A table that is logged already is left as it is.",
  safeWay: "Do it while nothing uses the table, or copy the rows into a logged table in batches and exchange the two by renaming them.",
  examples: {
    bad: ["ALTER TABLE sessions SET LOGGED"],
    ok: [
      "CREATE UNLOGGED TABLE t (id int); ALTER TABLE t SET LOGGED",
      "ALTER TABLE sessions SET (fillfactor = 70)"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).filter(({ command }) => command.subtype === "AT_SetLogged").map(({ object, index, table }) => ({
      object,
      table,
      command: index,
      message: `Blocks reads and writes of ${object} while it writes the whole table anew, if it is UNLOGGED.`
    }));
  }
});
var setNotNull2 = defineRule({
  name: "set-not-null",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Looks for NULLs in a whole table while nobody can read or write it",
  why: "SET NOT NULL takes ACCESS EXCLUSIVE and reads the whole table under it, and fails if it finds a NULL. From PostgreSQL 12 on it reads nothing where a validated CHECK says that the column is NOT NULL. Where the structure is unknown and the migration drops a constraint with the name of the column after it, that is likely such a CHECK, and it is medium.",
  safeWay: "Add CHECK (column IS NOT NULL) NOT VALID, VALIDATE it in a later migration, then SET NOT NULL and drop the CHECK; from PostgreSQL 18 on, ADD NOT NULL column NOT VALID and VALIDATE.",
  examples: {
    given: "CREATE TABLE proved (a int, CONSTRAINT c CHECK (a IS NOT NULL))",
    bad: [
      "ALTER TABLE users ALTER COLUMN email SET NOT NULL",
      "ALTER TABLE users ADD COLUMN a int; UPDATE users SET a = 1 WHERE id < 10; ALTER TABLE users ALTER a SET NOT NULL"
    ],
    ok: [
      "ALTER TABLE proved ALTER COLUMN a SET NOT NULL",
      "CREATE TABLE users (email text); ALTER TABLE users ALTER COLUMN email SET NOT NULL",
      "ALTER TABLE users ALTER COLUMN email DROP NOT NULL"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object, effects: effects2 }) => {
      const column = command.name ?? "";
      if (command.subtype !== "AT_SetNotNull" || effects2.scans.length === 0) return [];
      const proof = droppedAfter(table, column, model);
      return [
        {
          object: `${object}.${column}`,
          table,
          command: index,
          ...proof === void 0 ? {} : { risk: "medium" },
          message: `Blocks reads and writes of ${object} while it reads the whole table for NULLs in ${column}${proof === void 0 ? "" : `, unless ${proof} is a validated CHECK that it has none`}; fails if there is one.`,
          questions: [nulls(table, column)],
          safeWay: recipe(...notNullSteps(table, column, model.version))
        }
      ];
    });
  }
});
function droppedAfter(table, column, model) {
  if (model.version < 12e4 || model.catalog.relation(table) !== void 0) return void 0;
  if (!model.ahead.alters(table, "AT_DropConstraint")) return void 0;
  const dropped = model.ahead.commandsOf(table, "AT_DropConstraint", 20).map(({ name = "" }) => name);
  return dropped.find((name) => name.toLowerCase().includes(column.toLowerCase()));
}
var setSchema = defineRule({
  name: "set-schema",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Moves something that was there before to another schema",
  why: "For the code that runs now it is gone: qualified names fail at once, and bare ones as well unless the new schema is in the search path. Types, functions and extensions are medium: columns follow them, and it is unknown whether code names them.",
  safeWay: "Leave a view with the old name until all code uses the new one, or put the new schema into the search path first.",
  examples: {
    bad: [
      "ALTER TABLE users SET SCHEMA app",
      'ALTER TABLE IF EXISTS public."User" SET SCHEMA app',
      "ALTER VIEW active SET SCHEMA app",
      "ALTER MATERIALIZED VIEW sales SET SCHEMA app",
      "ALTER TYPE mood SET SCHEMA app",
      "ALTER FUNCTION total(int) SET SCHEMA app",
      "ALTER EXTENSION pg_trgm SET SCHEMA tools"
    ],
    ok: [
      "CREATE TABLE t (id int); ALTER TABLE t SET SCHEMA app",
      "CREATE VIEW v AS SELECT 1; ALTER VIEW v SET SCHEMA app",
      "ALTER TABLE users SET SCHEMA app; CREATE VIEW users AS SELECT * FROM app.users"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "AlterObjectSchemaStmt") return [];
    const { objectType = "", newschema = "" } = node;
    const moved = kindOf3(objectType);
    if (moved === void 0) return [];
    const name = node.relation === void 0 ? droppedNames(node.object && [node.object])[0] : tableOf(node.relation);
    if (name === void 0 || model.isNewThing({ kind: moved, name })) return [];
    const isTable2 = moved === "table";
    if (isTable2 && model.isNewTable(name)) return [];
    const isRelation = isTable2 || moved === "view" || moved === "materialized view";
    if (isRelation && model.ahead.makes({ kind: "view", name })) return [];
    const object = show(name);
    const message = `Moves the ${moved} ${object} to the schema ${newschema}: code that does not look there fails at once.`;
    const hit2 = { object, message };
    return [
      isRelation ? { ...hit2, safeWay: withView2(objectType, name, newschema) } : { ...hit2, risk: "medium" }
    ];
  }
});
function withView2(objectType, name, schema) {
  const what = objectType === "OBJECT_MATVIEW" ? "MATERIALIZED VIEW" : objectType.slice("OBJECT_".length);
  const old = quoteTable(name);
  return [
    "BEGIN;",
    `ALTER ${what} ${old} SET SCHEMA ${quote(schema)};`,
    `CREATE VIEW ${old} AS SELECT * FROM ${quoteTable({ schema, name: name.name })};`,
    "COMMIT;",
    `-- When all code uses ${inComment(`${schema}.${name.name}`)}, in a later migration:`,
    `DROP VIEW ${old};`
  ].join("\n");
}
var setTablespace = defineRule({
  name: "set-tablespace",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Copies a whole table into another tablespace while nobody can read or write it",
  why: "SET TABLESPACE copies the table’s files under ACCESS EXCLUSIVE; its indexes stay where they are. ALL IN TABLESPACE does so with every table of a tablespace.",
  safeWay: "Move it with pg_repack --tablespace outside of migrations; move indexes with REINDEX (CONCURRENTLY, TABLESPACE …), from PostgreSQL 14.",
  examples: {
    bad: [
      "ALTER TABLE events SET TABLESPACE fast",
      "ALTER INDEX events_pkey SET TABLESPACE fast",
      "ALTER TABLE ALL IN TABLESPACE pg_default SET TABLESPACE fast"
    ],
    ok: [
      "CREATE TABLE events (a int); ALTER TABLE events SET TABLESPACE fast",
      "ALTER DATABASE shop SET default_tablespace = fast"
    ]
  },
  check(statement, model) {
    const { kind, node } = statement;
    if (kind === "AlterTableMoveAllStmt") {
      const from = node.orig_tablespacename ?? "";
      return [
        {
          object: from,
          message: `Copies everything in ${from}, and blocks reads and writes of each table until all are copied.`
        }
      ];
    }
    if (kind === "AlterTableStmt" && node.objtype === "OBJECT_INDEX") return movedIndex(node);
    return alterCommands(statement, model).flatMap(({ command, index, table, object, effects: effects2 }) => {
      if (command.subtype !== "AT_SetTableSpace" || effects2.rewrites.length === 0) return [];
      const message = `Blocks reads and writes of ${object} while it copies the whole table to ${command.name}.`;
      return [{ object, table, command: index, message }];
    });
  }
});
function movedIndex(node) {
  const index = tableOf(node.relation);
  return (node.cmds ?? []).flatMap((wrapped) => {
    const command = "AlterTableCmd" in wrapped ? wrapped.AlterTableCmd : void 0;
    if (command?.subtype !== "AT_SetTableSpace") return [];
    return [
      {
        object: show(index),
        message: `Blocks every query that could use ${show(index)} while it copies the whole index to ${command.name}.`,
        safeWay: recipe({
          when: `From PostgreSQL 14; ${OWN_MIGRATION[0]?.toLowerCase()}${OWN_MIGRATION.slice(1)}`,
          sql: [
            `REINDEX (CONCURRENTLY, TABLESPACE ${quote(command.name ?? "")}) INDEX ${quoteTable(index)}`
          ]
        })
      }
    ];
  });
}
var setUnlogged = defineRule({
  name: "set-unlogged",
  category: "data loss",
  risk: "high",
  dataLoss: true,
  summary: "Makes a table that was there before UNLOGGED",
  why: "PostgreSQL empties an unlogged table after a crash, and standbys have none of its rows from then on. The change writes the whole table and its indexes anew under ACCESS EXCLUSIVE: reads and writes stop until it is done.",
  safeWay: "Keep the table logged; for data that may be lost, create another table UNLOGGED from the start.",
  examples: {
    bad: [
      "ALTER TABLE sessions SET UNLOGGED",
      "ALTER TABLE shop.sessions ADD COLUMN a int, SET UNLOGGED"
    ],
    ok: [
      "CREATE UNLOGGED TABLE t (id int)",
      "CREATE TABLE t (id int); ALTER TABLE t SET UNLOGGED",
      "ALTER TABLE sessions SET LOGGED"
    ]
  },
  check(statement, model) {
    return alterCommands(statement, model).filter(({ command }) => command.subtype === "AT_SetUnLogged").map(({ object, index, table }) => ({
      object,
      table,
      command: index,
      message: `Makes ${object} UNLOGGED: after a crash of the server it is empty, and standbys no longer have its rows. Blocks reads and writes while it writes the whole table anew.`,
      safeWay: `-- For data that may be lost, a table of its own:
CREATE UNLOGGED TABLE ${quoteTable({ ...table, name: `${table.name}_unlogged` })} (LIKE ${quoteTable(table)} INCLUDING ALL);`
    }));
  }
});
function slowUnderLock(statement, effects2, model) {
  const work = slowPart(statement, effects2);
  if (work === void 0 || isExempt(statement, model)) return void 0;
  const own = new Set(
    effects2.locks.flatMap(
      ({ mode, relation: relation2 }) => blocksReads(mode) || ownRule.has(statement.kind) && blocksWrites(mode) ? [relation2] : []
    )
  );
  for (const held of model.transaction.exclusive.values())
    if (!own.has(held.relation)) return { held, work };
  return void 0;
}
var ownRule = /* @__PURE__ */ new Set(["AlterTableStmt", "IndexStmt"]);
function slowPart({ kind }, { rewrites: rewrites2, rebuilds, scans }) {
  if (rewrites2.length > 0) return `writes ${rewrites2.join(", ")} anew`;
  if (kind === "UpdateStmt" && scans.length > 0)
    return `goes through all of ${scans.join(", ")} to change rows`;
  if (scans.length > 0) return `reads all of ${scans.join(", ")}`;
  return rebuilds.length > 0 ? `builds ${rebuilds.join(", ")} anew` : void 0;
}
function isExempt({ kind, node }, model) {
  if (kind !== "AlterTableStmt") return false;
  const table = tableOf(node.relation);
  if (model.isNewTable(table)) return true;
  return (node.cmds ?? []).every(
    (wrapped) => "AlterTableCmd" in wrapped && wrapped.AlterTableCmd.subtype === "AT_ValidateConstraint" && model.transaction.added(table, wrapped.AlterTableCmd.name ?? "")
  );
}
var slowWhileLocked = defineRule({
  name: "slow-while-locked",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Reads or writes a whole table while the same transaction keeps everyone from one",
  why: "The lock of an earlier ALTER TABLE is held to the end of the transaction, so nobody can read or write that table for as long as the slow statement takes: a brief lock becomes a long one. What builds an index or checks a constraint on that same table says so itself.",
  safeWay: "Put the slow statement in a later migration.",
  examples: {
    bad: [
      "ALTER TABLE a ADD COLUMN x int; UPDATE a SET x = 1",
      "ALTER TABLE a DROP COLUMN x; ALTER TABLE b ALTER COLUMN y TYPE bigint",
      "ALTER TABLE a DROP COLUMN x; CREATE INDEX ON b (y)"
    ],
    ok: [
      "ALTER TABLE a ADD COLUMN x int; ALTER TABLE a ADD FOREIGN KEY (x) REFERENCES b (id)",
      "ALTER TABLE a ADD COLUMN x int; CREATE INDEX ON a (x)",
      "ALTER TABLE a ADD COLUMN x int; UPDATE a SET x = 1 WHERE id = 1",
      "ALTER TABLE a ADD COLUMN x int; ALTER TABLE a ALTER COLUMN y TYPE bigint",
      "BEGIN; ALTER TABLE a ADD COLUMN x int; COMMIT; BEGIN; UPDATE a SET x = 1; COMMIT",
      "CREATE TABLE a (x int); CREATE INDEX ON b (y)",
      "ALTER TABLE a ADD COLUMN x int; CREATE TABLE n (a_id int); ALTER TABLE n ADD FOREIGN KEY (a_id) REFERENCES a (id)",
      "DROP TABLE a; ALTER TABLE b ALTER COLUMN y TYPE bigint",
      "ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c"
    ]
  },
  check(statement, model, effects2) {
    const slow = model.transaction.isSlow ? void 0 : slowUnderLock(statement, effects2, model);
    if (slow === void 0) return [];
    const { held, work } = slow;
    return [
      {
        object: held.relation,
        message: `Nobody can read or write ${held.relation}, which line ${held.line} locked, while this ${work}.`
      }
    ];
  }
});
var transactionNesting = defineRule({
  name: "transaction-nesting",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Begins a transaction inside of one, or ends one that it did not begin",
  why: "PostgreSQL has no transactions inside of others: the second BEGIN is only a warning, and the first COMMIT ends everything. A COMMIT without a BEGIN ends the transaction that the migration runs in, and what follows is no longer undone with the rest.",
  safeWay: "One BEGIN and one COMMIT, or none; SAVEPOINT for a part that may fail.",
  examples: {
    bad: [
      "BEGIN; BEGIN; SELECT 1; COMMIT",
      "SELECT 1; COMMIT; SELECT 2",
      "START TRANSACTION; BEGIN; COMMIT"
    ],
    ok: [
      "BEGIN; SELECT 1; COMMIT",
      "BEGIN; SELECT 1; COMMIT; BEGIN; SELECT 2; COMMIT",
      "BEGIN; SAVEPOINT s; SELECT 1; RELEASE s; COMMIT",
      "BEGIN; SELECT 1; COMMIT AND CHAIN; SELECT 2; COMMIT"
    ]
  },
  check(statement, { transaction }) {
    const control = transactionControl(statement);
    if (control === "begin" && transaction.explicit) {
      return [{ message: "Begins a transaction inside of another: the next COMMIT ends both." }];
    }
    if ((control === "commit" || control === "rollback") && !transaction.explicit) {
      return [{ message: "Ends a transaction that this file did not begin." }];
    }
    return [];
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
var uncommittedTransaction = defineRule({
  name: "uncommitted-transaction",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Ends without the COMMIT of a transaction that it began",
  why: "What is not committed when the connection ends is undone, while the migration counts as applied; until then its locks are held.",
  safeWay: "COMMIT; -- at the end of the file",
  examples: {
    bad: ["BEGIN; ALTER TABLE a ADD COLUMN b int", "SELECT 1; COMMIT; BEGIN"],
    ok: ["BEGIN; ALTER TABLE a ADD COLUMN b int; COMMIT", "ALTER TABLE a ADD COLUMN b int"]
  },
  check(statement, { transaction }) {
    const { passed, size, explicit } = transaction;
    if (!isOfFile(statement) || passed !== size - 1) return [];
    const control = transactionControl(statement);
    const ends2 = control === "commit" || control === "rollback" || control === "prepare";
    return (explicit || control === "begin") && !ends2 ? [{ message: "The file ends inside the transaction that it began: nothing of it is kept." }] : [];
  }
});
var updateInBatches = defineRule({
  name: "update-in-batches",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Fills a new column in every row at once",
  why: "Every row is locked until the commit, a second copy of each is written, and VACUUM cannot clean up before the end. Code that updates a row waits for all of it.",
  safeWay: "Fill the column in batches of some thousand rows, each in a transaction of its own.",
  examples: {
    bad: [
      "BEGIN; ALTER TABLE users ADD COLUMN b int; COMMIT; BEGIN; UPDATE users SET b = a; COMMIT"
    ],
    ok: [
      "BEGIN; ALTER TABLE users ADD COLUMN b int; COMMIT; BEGIN; UPDATE users SET b = a WHERE id < 1000; COMMIT",
      "UPDATE users SET a = 1",
      "CREATE TABLE t (a int); UPDATE t SET a = 1",
      "ALTER TABLE users ADD COLUMN b int; UPDATE users SET b = a"
    ]
  },
  check({ kind, node, text: text2 }, model) {
    if (kind !== "UpdateStmt" || narrows(node.whereClause)) return [];
    const table = tableOf(node.relation);
    if (model.isNewTable(table) || model.transaction.exclusive.size > 0) return [];
    const columns = (node.targetList ?? []).flatMap(
      (target) => "ResTarget" in target ? [target.ResTarget.name ?? ""] : []
    );
    if (!columns.every((column) => model.isNewColumn(table, column))) return [];
    const name = quoteTable(table);
    const batch = `WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${name} WHERE ${quote(columns[0] ?? "")} IS NULL LIMIT 10000))`;
    return [
      {
        object: show(table),
        table,
        message: `Locks every row of ${show(table)} until the commit, and writes each of them again.`,
        ...node.fromClause === void 0 && node.whereClause === void 0 && !/\breturning\b/i.test(text2) && {
          safeWay: `-- Outside of a transaction, again and again until it updates 0 rows:
${text2} ${batch};`
        }
      }
    ];
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
var vacuumFull = defineRule({
  name: "vacuum-full",
  category: "availability",
  risk: "high",
  dataLoss: false,
  summary: "Writes a whole table anew while nobody can read or write it",
  why: "VACUUM FULL copies the table and all its indexes under ACCESS EXCLUSIVE, and needs the space twice.",
  safeWay: "Plain VACUUM makes the space usable again without blocking anyone; to give it back to the system, use pg_repack or pg_squeeze outside of migrations.",
  examples: {
    bad: ["VACUUM FULL users", "VACUUM (FULL, ANALYZE) users, orders", "VACUUM FULL"],
    ok: [
      "VACUUM users",
      "VACUUM (FULL false, ANALYZE) users",
      "CREATE TABLE t (a int); VACUUM FULL t"
    ]
  },
  check({ kind, node }, model) {
    if (kind !== "VacuumStmt" || !node.is_vacuumcmd || !isOn(node.options, "full", false)) return [];
    if (node.rels === void 0) {
      return [
        {
          message: "Writes every table of the database anew; nobody can read or write the one it is at.",
          safeWay: recipe({ when: "Blocks nobody", sql: ["VACUUM (ANALYZE)"] })
        }
      ];
    }
    return node.rels.flatMap((rel) => "VacuumRelation" in rel ? [tableOf(rel.VacuumRelation.relation)] : []).filter((table) => !model.isNewTable(table)).map((table) => ({
      object: show(table),
      table,
      message: `Blocks reads and writes of ${show(table)} while it writes the whole table and its indexes anew.`,
      safeWay: recipe({
        when: "Blocks nobody; for the space itself, pg_repack outside of migrations",
        sql: [`VACUUM (ANALYZE) ${quoteTable(table)}`]
      })
    }));
  }
});
var validateWithAdd = defineRule({
  name: "validate-with-add",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Validates a constraint in the transaction that added it",
  why: "ADD … NOT VALID is brief, but its lock is held to the end of the transaction, so VALIDATE reads the whole table under it: nothing is won by the two steps.",
  safeWay: "VALIDATE CONSTRAINT in a later migration.",
  examples: {
    bad: [
      "ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c",
      "ALTER TABLE a ADD CONSTRAINT c FOREIGN KEY (x) REFERENCES b (id) NOT VALID, VALIDATE CONSTRAINT c"
    ],
    ok: [
      "ALTER TABLE a VALIDATE CONSTRAINT c",
      "BEGIN; ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; COMMIT; BEGIN; ALTER TABLE a VALIDATE CONSTRAINT c; COMMIT"
    ]
  },
  check(statement, model) {
    const commands = alterCommands(statement, model);
    return commands.flatMap((one) => {
      const { command, index, table, object } = one;
      const name = command.name ?? "";
      if (command.subtype !== "AT_ValidateConstraint") return [];
      if (!isAddedHere(one, commands) && !model.transaction.added(table, name)) return [];
      return [
        {
          object,
          table,
          command: index,
          message: `Reads all of ${object} under the lock of ADD CONSTRAINT ${name}, which the same transaction still holds.`,
          safeWay: recipe({
            when: LATER,
            sql: [alterTable(table, `VALIDATE CONSTRAINT ${quote(name)}`)]
          })
        }
      ];
    });
  }
});
function isAddedHere({ command, table }, commands) {
  return commands.some(
    ({ command: { def } }) => def !== void 0 && "Constraint" in def && constraintName(table, def.Constraint) === command.name
  );
}
function claimedTables(statement, effects2, catalog) {
  if (!claims(statement) || addsOnly(statement, effects2)) return [];
  return effects2.locks.filter(
    ({ mode, relation: relation2 }) => blocksReads(mode) && isTable(relation2, catalog)
  );
}
function claims({ kind, node }) {
  if (kind === "AlterTableStmt") return node.objtype === "OBJECT_TABLE";
  if (kind === "DropStmt") return node.removeType === "OBJECT_TABLE";
  if (kind === "RenameStmt")
    return node.renameType === "OBJECT_COLUMN" && node.relationType === "OBJECT_TABLE";
  return kind === "LockStmt" || kind === "TruncateStmt";
}
function addsOnly({ kind, node }, { rewrites: rewrites2, scans }) {
  if (kind !== "AlterTableStmt" || rewrites2.length > 0 || scans.length > 0) return false;
  return (node.cmds ?? []).every(
    (wrapped) => "AlterTableCmd" in wrapped && additions.has(wrapped.AlterTableCmd.subtype ?? "")
  );
}
var additions = /* @__PURE__ */ new Set([
  "AT_AddColumn",
  "AT_ColumnDefault",
  "AT_AddConstraint",
  "AT_ValidateConstraint",
  "AT_DropNotNull"
]);
function isTable(shown2, catalog) {
  const [name = "", schema] = shown2.split(".").toReversed();
  const table = schema === void 0 ? { name } : { schema, name };
  const kind = catalog.relation(table)?.kind ?? "table";
  return /table$/.test(kind) && catalog.relationOfIndex(table) === void 0;
}
var wideLockWindow = defineRule({
  name: "wide-lock-window",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Waits for one table while the same transaction keeps everyone from another",
  why: "Locks are held to the end of the transaction. While it waits for the second table, nobody can read or write the first; and code that uses the two in the other order ends in a deadlock. Adding columns alone is not told: it is what most migrations do, and brief.",
  safeWay: "Give each table a migration of its own, or SET lock_timeout = '2s' first, so that it gives up rather than let others wait.",
  examples: {
    bad: ["ALTER TABLE a DROP COLUMN x; ALTER TABLE b DROP COLUMN y"],
    ok: [
      "ALTER TABLE a ADD COLUMN x int; ALTER TABLE b ADD COLUMN y int",
      "ALTER TABLE a DROP COLUMN x; ALTER TABLE a DROP COLUMN y",
      "CREATE TABLE a (x int); ALTER TABLE a DROP COLUMN x; ALTER TABLE b DROP COLUMN y",
      "BEGIN; ALTER TABLE a DROP COLUMN x; COMMIT; BEGIN; ALTER TABLE b DROP COLUMN y; COMMIT",
      "DROP TABLE a; DROP TABLE b",
      "ALTER TABLE a ALTER COLUMN x TYPE bigint; ALTER TABLE b ALTER COLUMN c SET NOT NULL"
    ]
  },
  check(statement, model, effects2) {
    const { transaction, catalog } = model;
    const [held, second] = transaction.claims.values();
    if (held === void 0 || second !== void 0) return [];
    if (slowUnderLock(statement, effects2, model) !== void 0) return [];
    const next = claimedTables(statement, effects2, catalog).find(
      ({ relation: relation2 }) => relation2 !== held.relation
    );
    if (next === void 0) return [];
    return [
      {
        object: next.relation,
        message: `Waits for ${next.relation} while nobody can read or write ${held.relation}, which line ${held.line} of the same transaction locked.`
      }
    ];
  }
});
var writeSystemCatalog = defineRule({
  name: "write-system-catalog",
  category: "correctness",
  risk: "high",
  dataLoss: false,
  summary: "Writes PostgreSQL’s own catalog, or switches off what guards it and its pages",
  why: "What is written there is not checked against the data, and no rule of PostgreSQL holds: a column type, an enum value or a constraint that is changed so can make rows unreadable, and dumps that cannot be restored.",
  safeWay: "Use the ALTER statement that does the same.",
  examples: {
    bad: [
      "UPDATE pg_attribute SET atttypmod = 104 WHERE attrelid = 'users'::regclass AND attname = 'name'",
      "DELETE FROM pg_catalog.pg_enum WHERE enumlabel = 'old'",
      "WITH x AS (UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'i'::regclass RETURNING 1) SELECT 1 FROM x",
      "INSERT INTO pg_depend VALUES (1)",
      "SET allow_system_table_mods = on",
      "SET zero_damaged_pages = on"
    ],
    ok: [
      "UPDATE pg_settings SET setting = 'on' WHERE name = 'enable_seqscan'",
      "UPDATE shop.pg_attribute SET a = 1 WHERE b = 2",
      "UPDATE pg_users SET a = 1 WHERE b = 2",
      "RESET allow_system_table_mods",
      "SET LOCAL allow_system_table_mods = off"
    ]
  },
  check({ kind, node }) {
    if (kind === "VariableSetStmt") return switchedOn(node);
    if (kind !== "UpdateStmt" && kind !== "DeleteStmt" && kind !== "InsertStmt" && kind !== "MergeStmt")
      return [];
    const { schema = "pg_catalog", name } = tableOf(node.relation);
    if (schema !== "pg_catalog" || !catalogs.has(name)) return [];
    return [
      {
        object: name,
        message: `Writes ${name}, PostgreSQL’s own catalog: nothing checks it against the data.`
      }
    ];
  }
});
var guards = /* @__PURE__ */ new Map([
  ["allow_system_table_mods", "Lets this session change PostgreSQL’s own catalog."],
  [
    "zero_damaged_pages",
    "Lets PostgreSQL overwrite damaged pages with zeros: their rows are lost."
  ]
]);
function switchedOn({ kind, name = "", args }) {
  const message = guards.get(name);
  const [value] = args ?? [];
  const word = value && "A_Const" in value ? value.A_Const.sval?.sval : void 0;
  if (message === void 0 || kind !== "VAR_SET_VALUE" || /^(off|false)$/i.test(word ?? ""))
    return [];
  return [{ object: name, message, dataLoss: name === "zero_damaged_pages" }];
}
var catalogs = new Set(
  `pg_aggregate pg_am pg_amop pg_amproc pg_attrdef pg_attribute pg_auth_members pg_authid pg_cast
   pg_class pg_collation pg_constraint pg_conversion pg_database pg_db_role_setting pg_default_acl
   pg_depend pg_description pg_enum pg_event_trigger pg_extension pg_foreign_data_wrapper
   pg_foreign_server pg_foreign_table pg_index pg_inherits pg_init_privs pg_language
   pg_largeobject pg_largeobject_metadata pg_namespace pg_opclass pg_operator pg_opfamily
   pg_partitioned_table pg_policy pg_proc pg_publication pg_publication_rel pg_range pg_rewrite
   pg_seclabel pg_sequence pg_shdepend pg_shdescription pg_statistic pg_subscription pg_tablespace
   pg_transform pg_trigger pg_ts_config pg_ts_dict pg_ts_parser pg_ts_template pg_type
   pg_user_mapping`.split(/\s+/)
);
var rules = [
  dropDatabase,
  dropSchema,
  dropTable,
  truncate2,
  dropColumn2,
  deleteWithoutWhere,
  updateWithoutWhere,
  changeOwner,
  createRule,
  createTrigger,
  disableRowSecurity,
  disableTrigger,
  dropCascade,
  dropConstraint2,
  dropDefault,
  dropExtension,
  dropForeignKey2,
  dropFunction2,
  dropMaterializedView,
  dropNotNull,
  dropPolicy,
  dropPrimaryKey,
  dropReplication,
  dropRole,
  dropSequence,
  dropTrigger,
  dropView,
  enableRowSecurity,
  enableTrigger,
  grantAll,
  grantToPublic,
  lockTable,
  openPolicy,
  passwordInSql,
  powerfulRole,
  renameColumn,
  renameEnumValue,
  renameObject,
  renameSchema,
  renameTable,
  renameView,
  replaceView,
  replicaIdentity,
  revoke,
  securityDefiner,
  restartSequence,
  changeInheritance,
  securityInvoker,
  serverFunction,
  serverProgram,
  serverSettings,
  setLogged2,
  setSchema,
  cluster,
  concurrentlyIfNotExists,
  concurrentlyInTransaction,
  createIndex3,
  createUniqueIndex,
  dropIndex3,
  indexManyColumns,
  mixedWithTransactional,
  refreshMaterializedView,
  refreshWithoutUniqueIndex,
  reindex2,
  vacuumFull,
  addCheck,
  addExclusion,
  addForeignKey2,
  addNotNullConstraint,
  addPrimaryKey,
  addUnique,
  setNotNull2,
  validateWithAdd,
  addColumnConstrained,
  addColumnRewrite,
  addIdentity,
  addJsonColumn,
  addRequiredColumn,
  addEnumValue,
  alterDomainAddConstraint,
  changeColumnType,
  setExpression2,
  enumSwap,
  enumValueUsed,
  attachPartition2,
  createPartitionWithDefault,
  detachPartition2,
  setAccessMethod,
  setTablespace,
  slowWhileLocked,
  transactionNesting,
  uncommittedTransaction,
  updateInBatches,
  wideLockWindow,
  setUnlogged,
  writeSystemCatalog,
  needsNewerServer,
  refusedByServer,
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
export {
  provesNotNull,
  quote,
  quoteTable,
  constraintName,
  spelled,
  strongestLocks,
  blocksWrites,
  blocksReads,
  withColumns,
  createTable,
  createAs,
  createView,
  createIndex,
  narrows,
  alterTable2 as alterTable,
  drop,
  columnsOf,
  nameOf,
  createType,
  createEnum,
  alterEnum,
  createDomain,
  alterDomain,
  createFunction,
  alterFunction,
  effectsOf,
  thingsMade,
  thingsDropped,
  constraintsDropped,
  thingRenamed,
  mayBeSame,
  sameName,
  Timeouts,
  setsSearchPath,
  slowUnderLock,
  claimedTables,
  rules
};
