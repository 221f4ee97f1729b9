import {
  positions
} from "./shared-safety-reading-positions.mjs";
var blank = /\s+/y;
var word = /[\p{L}\p{N}_$\u0080-\uFFFF]+/uy;
var number = /(?:0x[0-9a-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)(?![\p{L}_$\u0080-\uFFFF])/iuy;
var delimiterCommand = /delimiter[ \t]+(\S+)[^\n]*/iy;
var wholeComment = /\/\*[\s\S]*?\*\//y;
var clientEnd = /\\[gG]/y;
function scan(sql, lexicon) {
  return scanWithComments(sql, lexicon).tokens;
}
function scanWithComments(sql, lexicon) {
  const scanner = new Scanner(sql, lexicon);
  return { tokens: scanner.tokens(), comments: scanner.comments };
}
var Scanner = class {
  #sql;
  #lexicon;
  comments = [];
  #found = [];
  #at = 0;
  #delimiter = ";";
  #executable = false;
  constructor(sql, lexicon) {
    this.#sql = sql;
    this.#lexicon = lexicon;
  }
  tokens() {
    while (this.#at < this.#sql.length) {
      if (this.#match(blank) || this.#comment() || this.#command()) continue;
      this.#token();
    }
    return this.#found;
  }
  /** What a pattern matches here; it is passed over. */
  #match(pattern) {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#sql);
    if (!match) return void 0;
    this.#at += match[0].length;
    return match;
  }
  #comment() {
    const start = this.#at;
    if (this.#match(this.#lexicon.lineComment)) return this.#commented(start);
    if (this.#executable && this.#sql.startsWith("*/", this.#at)) {
      this.#executable = false;
      this.#at += 2;
      return true;
    }
    if (!this.#sql.startsWith("/*", this.#at)) return false;
    const { executableComment, openComment } = this.#lexicon;
    if (executableComment && this.#match(executableComment)) {
      this.#executable = true;
      return true;
    }
    if (this.#match(wholeComment)) return this.#commented(start);
    if (!openComment) {
      this.#broken();
      return true;
    }
    this.#at = this.#sql.length;
    return this.#commented(start);
  }
  #commented(start) {
    this.comments.push({ start, end: this.#at });
    return true;
  }
  /** DELIMITER is the client's: it is known where a statement may begin, on one line. */
  #command() {
    if (!this.#lexicon.clientCommands) return false;
    const last = this.#found.at(-1);
    if (last !== void 0 && last.kind !== "end") return false;
    const match = this.#match(delimiterCommand);
    if (match?.[1] === void 0) return false;
    this.#delimiter = match[1];
    return true;
  }
  #token() {
    const start = this.#at;
    const first = this.#sql[start] ?? "";
    const close = this.#lexicon.names[first];
    if (this.#ends()) this.#push("end", this.#sql.slice(start, this.#at), start);
    else if (close !== void 0) this.#quoted("name", close, false);
    else if (this.#lexicon.strings.includes(first)) {
      this.#quoted("string", first, this.#lexicon.backslash);
    } else if (first === "@") this.#variable();
    else this.#bare(start);
  }
  #bare(start) {
    const digits = this.#match(number);
    const letters = digits ? void 0 : this.#match(word);
    if (digits) this.#push("number", digits[0], start);
    else if (letters) this.#word(letters[0], start);
    else {
      this.#at += (this.#sql.codePointAt(start) ?? 0) > 65535 ? 2 : 1;
      this.#push("symbol", this.#sql.slice(start, this.#at), start);
    }
  }
  /** A delimiter such as `$$` may stand right behind a word. */
  #word(letters, start) {
    const cut = letters.indexOf(this.#delimiter);
    if (cut > 0) this.#at = start + cut;
    this.#push("word", this.#sql.slice(start, this.#at), start);
  }
  #ends() {
    if (this.#sql.startsWith(this.#delimiter, this.#at)) {
      this.#at += this.#delimiter.length;
      return true;
    }
    if (this.#sql[this.#at] === ";") {
      this.#at++;
      return true;
    }
    return this.#lexicon.clientCommands && this.#match(clientEnd) !== void 0;
  }
  #quoted(kind, close, backslash) {
    const start = this.#at;
    let value = "";
    for (let at = start + 1; at < this.#sql.length; at++) {
      const character = this.#sql[at] ?? "";
      if (backslash && character === "\\") {
        value += this.#sql[++at] ?? "";
      } else if (character !== close) {
        value += character;
      } else if (close !== "]" && this.#sql[at + 1] === close) {
        value += close;
        at++;
      } else {
        this.#at = at + 1;
        this.#push(kind, value, start);
        return;
      }
    }
    this.#broken();
  }
  /** `@x`, `@@global.x`, the host of an account. */
  #variable() {
    const start = this.#at;
    const sigil = this.#sql.startsWith("@@", start) ? 2 : 1;
    this.#at += sigil;
    const quoted = /['"`]/.test(this.#sql[this.#at] ?? "");
    if (quoted) {
      this.#quoted("string", this.#sql[this.#at] ?? "", false);
      const token = this.#found.pop();
      if (token?.kind === "broken") this.#found.push(token);
      else this.#push("variable", token?.value ?? "", start);
      return;
    }
    const bare = /[\p{L}\p{N}_$.\u0080-\uFFFF]*/uy;
    this.#push("variable", this.#match(bare)?.[0] ?? "", start);
  }
  #broken() {
    const start = this.#at;
    this.#at = this.#sql.length;
    this.#push("broken", this.#sql.slice(start), start);
  }
  #push(kind, value, start) {
    this.#found.push({ kind, value, start, end: this.#at });
  }
};
function show({ schema, name }) {
  return schema === void 0 ? name : `${schema}.${name}`;
}
function wordOf(token) {
  return token?.kind === "word" ? token.value.toUpperCase() : "";
}
function isSymbol(token, symbol) {
  return token?.kind === "symbol" && token.value === symbol;
}
function nesting(token) {
  if (isSymbol(token, "(")) return 1;
  return isSymbol(token, ")") ? -1 : 0;
}
function* outermost(tokens) {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const deeper = nesting(token);
    if (depth === 0 && deeper >= 0) yield [index, token];
    depth = Math.max(0, depth + deeper);
  }
}
function splitList(tokens) {
  const commas = [...outermost(tokens)].filter(([, token]) => isSymbol(token, ","));
  const ends = [...commas.map(([index]) => index), tokens.length];
  return ends.map((end, part) => tokens.slice(part === 0 ? 0 : (ends[part - 1] ?? 0) + 1, end));
}
var destroying = new Set(
  `DROP TRUNCATE DELETE UPDATE RENAME REPLACE PURGE DISCARD REVOKE MODIFY CHANGE RESET SHUTDOWN
   MERGE`.split(/\s+/)
);
function destructiveWords(tokens) {
  const words = tokens.flatMap((token) => {
    if (token.kind === "word") return [wordOf(token)];
    return token.kind === "broken" ? bareWords(token.value) : [];
  });
  return [...new Set(words.filter((word2) => destroying.has(word2)))];
}
function destructiveWordsIn(sql, lexicon) {
  return destructiveWords(scan(sql, lexicon));
}
function bareWords(text) {
  return text.toUpperCase().match(/\w+/g) ?? [];
}
function understandsWith(parser, database) {
  return (sql) => {
    try {
      const tree = parser.astify(sql, { database });
      return !Array.isArray(tree) || tree.length === 1;
    } catch {
      return false;
    }
  };
}
var PARSED_LIMIT = 3e4;
async function readWith({ statements }, reader, load) {
  let parser;
  const read = [];
  for (const { tokens, text, start, line } of statements) {
    let clauses = isClosed(tokens) ? reader(tokens) : void 0;
    if (clauses === void 0 && isClosed(tokens) && isQuery(tokens, text)) {
      parser ??= load();
      if ((await parser)(text)) clauses = [{ kind: "harmless" }];
    }
    clauses ??= [{ kind: "unread", destructive: destructiveWords(tokens) }];
    read.push({ clauses, text, start, line });
  }
  return read;
}
function isClosed(tokens) {
  return tokens.every(({ kind }) => kind !== "broken");
}
var queries = /* @__PURE__ */ new Set(["SELECT", "INSERT", "REPLACE", "WITH", "VALUES", "LOAD"]);
function isQuery([first], text) {
  return queries.has(wordOf(first)) && text.length <= PARSED_LIMIT;
}
var BYTE_ORDER_MARK = "\uFEFF";
function splitScript(sql, lexicon, inBody) {
  const body = sql.startsWith(BYTE_ORDER_MARK) ? sql.slice(1) : sql;
  const positionOf = positions(body);
  const statements = [];
  let tokens = [];
  let watch = inBody();
  const finish = () => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last) {
      const { start } = first;
      const text = body.slice(start, last.end);
      statements.push({ tokens, text, start, line: positionOf(start).line });
    }
    tokens = [];
    watch = inBody();
  };
  const scanned = scanWithComments(body, lexicon);
  for (const token of scanned.tokens) {
    const isEnd = token.kind === "end" && !(token.value === ";" && watch.isInside(tokens));
    if (isEnd) {
      finish();
    } else {
      tokens.push(token);
      watch.see(token, tokens);
    }
  }
  finish();
  const comments = scanned.comments.map(({ start, end }) => {
    return { text: body.slice(start, end), start, end, ...positionOf(start) };
  });
  return { statements, comments, positionOf };
}
var Cursor = class {
  tokens;
  #next = 0;
  constructor(tokens) {
    this.tokens = tokens;
  }
  get done() {
    return this.#next >= this.tokens.length;
  }
  /** The next token, or one after it. */
  peek(ahead = 0) {
    return this.tokens[this.#next + ahead];
  }
  /** The next key word, in upper case; empty where none stands. */
  word(ahead = 0) {
    return wordOf(this.peek(ahead));
  }
  get rest() {
    return this.tokens.slice(this.#next);
  }
  skip(count = 1) {
    this.#next += count;
  }
  /** Takes these key words, if all of them stand next. */
  take(...words) {
    if (!words.every((word2, index) => this.word(index) === word2)) return false;
    this.#next += words.length;
    return true;
  }
  /** Takes the first of these key words that stands next. */
  takeOneOf(...words) {
    return words.find((word2) => this.take(word2));
  }
  symbol(symbol) {
    if (!isSymbol(this.peek(), symbol)) return false;
    this.#next++;
    return true;
  }
  /** Takes a name, quoted or bare. */
  name() {
    const token = this.peek();
    if (!token || !["word", "name", "string"].includes(token.kind)) return void 0;
    this.#next++;
    return token.value;
  }
  /** Takes `name` or `schema.name`. */
  table() {
    const first = this.name();
    if (first === void 0) return void 0;
    if (!this.symbol(".")) return { name: first };
    const name = this.name();
    return name === void 0 ? void 0 : { schema: first, name };
  }
  /** Takes a list of tables; undefined where something else stands. */
  tables() {
    const found = [];
    do {
      const table = this.table();
      if (table === void 0) return void 0;
      found.push(table);
    } while (this.symbol(","));
    return found;
  }
  /** Takes what stands in parentheses; undefined where there are none, or where they stay open. */
  parenthesised() {
    if (!isSymbol(this.peek(), "(")) return void 0;
    let depth = 0;
    for (let at = this.#next; at < this.tokens.length; at++) {
      depth += nesting(this.tokens[at]);
      if (depth > 0) continue;
      const inside = this.tokens.slice(this.#next + 1, at);
      this.#next = at + 1;
      return inside;
    }
    return void 0;
  }
};
function readInsert(tokens) {
  const copied = readCopiedRows(tokens);
  if (copied !== void 0) return [copied];
  return isInsertOfValues(tokens) ? [{ kind: "harmless" }] : void 0;
}
function readCopiedRows(tokens) {
  const cursor = new Cursor(tokens);
  if (!cursor.take("INSERT")) return void 0;
  if (cursor.take("OR")) cursor.skip();
  if (!cursor.take("INTO")) return void 0;
  const table = cursor.table();
  const listed = cursor.parenthesised();
  if (table === void 0 || !cursor.take("SELECT")) return void 0;
  const rest = cursor.rest;
  const top = [...outermost(rest)];
  const fromAt = top.find(([, token]) => wordOf(token) === "FROM")?.[0];
  if (fromAt === void 0) return void 0;
  const source = new Cursor(rest.slice(fromAt + 1));
  const from = source.table();
  if (from === void 0 || !source.done) return void 0;
  const values = splitList(rest.slice(0, fromAt)).map(columnRead);
  return {
    kind: "copy-rows",
    table,
    from,
    values,
    ...listed === void 0 ? {} : { columns: splitList(listed).map((part) => part[0]?.value ?? "") }
  };
}
function columnRead(tokens) {
  if (isSymbol(tokens[0], "*")) return "*";
  const named = tokens.find((token, index) => {
    const isCall = isSymbol(tokens[index + 1], "(");
    return token.kind === "name" || token.kind === "word" && !isCall;
  });
  return named?.value ?? "";
}
function isInsertOfValues(tokens) {
  const cursor = new Cursor(tokens);
  if (!cursor.take("INSERT")) return false;
  while (cursor.takeOneOf("IGNORE", "LOW_PRIORITY", "DELAYED", "HIGH_PRIORITY")) ;
  if (cursor.take("OR")) cursor.skip();
  cursor.take("INTO");
  if (cursor.table() === void 0) return false;
  cursor.parenthesised();
  if (cursor.take("DEFAULT", "VALUES")) return cursor.done;
  if (!cursor.takeOneOf("VALUES", "VALUE")) return false;
  do {
    if (cursor.parenthesised() === void 0) return false;
  } while (cursor.symbol(","));
  return cursor.done || ["ON", "AS", "RETURNING"].includes(cursor.word());
}
var columnless = new Set(
  `AND OR NOT XOR IS IN LIKE BETWEEN EXISTS SELECT TRUE FALSE NULL UNKNOWN DISTINCT CASE WHEN THEN
   ELSE END ALL ANY SOME AS BINARY DIV MOD INTERVAL LIMIT DUAL FROM WHERE`.split(/\s+/)
);
function narrows(tokens) {
  const top = [...outermost(tokens)];
  const where = top.find(([, token]) => wordOf(token) === "WHERE");
  if (where === void 0) return false;
  const behind = top.filter(([index]) => index > where[0]);
  const ending = behind.find(([, token]) => ["ORDER", "LIMIT", "RETURNING"].includes(wordOf(token)));
  const condition = tokens.slice(where[0] + 1, ending?.[0] ?? tokens.length);
  return alternatives(condition).every(looksAtRow);
}
function alternatives(condition) {
  const ors = [...outermost(condition)].filter(
    ([index, token]) => wordOf(token) === "OR" || isPipes(condition, index)
  );
  const cuts = [-1, ...ors.map(([index]) => index), condition.length];
  return cuts.slice(1).map((end, part) => condition.slice((cuts[part] ?? 0) + 1, end));
}
function isPipes(tokens, index) {
  return [index, index + 1].every(
    (at) => tokens[at]?.kind === "symbol" && tokens[at]?.value === "|"
  );
}
function looksAtRow(condition) {
  return condition.some(
    (token) => token.kind === "name" || token.kind === "word" && !columnless.has(wordOf(token))
  );
}
function readRowChange(tokens) {
  const verbs = ["DELETE", "UPDATE", "SELECT", "INSERT", "REPLACE", "VALUES"];
  const main = [...outermost(tokens)].find(([, token]) => verbs.includes(wordOf(token)));
  if (main === void 0) return void 0;
  const cursor = new Cursor(tokens.slice(main[0]));
  if (cursor.take("DELETE")) return readDelete(cursor);
  if (cursor.take("UPDATE")) return readUpdate(cursor);
  return void 0;
}
var modifiers = ["LOW_PRIORITY", "QUICK", "IGNORE"];
function readDelete(cursor) {
  while (cursor.takeOneOf(...modifiers)) ;
  const tokens = cursor.rest;
  const narrowed = narrows(tokens) || joinsEachRow(tokens);
  const one = cursor.take("FROM");
  const targets = readTargets(cursor);
  if (targets === void 0) return void 0;
  const multiple = one ? cursor.take("USING") : cursor.take("FROM");
  if (!one && !multiple) return void 0;
  const sources = multiple ? aliasesIn(cursor.rest) : /* @__PURE__ */ new Map();
  return targets.map((target) => {
    const table = target.schema === void 0 ? sources.get(target.name) ?? target : target;
    return { kind: "delete", table, narrowed };
  });
}
function readTargets(cursor) {
  const found = [];
  do {
    const first = cursor.name();
    if (first === void 0) return void 0;
    let table = { name: first };
    while (cursor.symbol(".")) {
      if (cursor.symbol("*")) break;
      const next = cursor.name();
      if (next === void 0) return void 0;
      table = { schema: table.name, name: next };
    }
    found.push(table);
  } while (cursor.symbol(","));
  return found;
}
function readUpdate(cursor) {
  while (cursor.takeOneOf(...modifiers)) ;
  if (cursor.take("OR")) cursor.skip();
  const tokens = cursor.rest;
  const set = [...outermost(tokens)].find(([, token]) => wordOf(token) === "SET");
  if (set === void 0) return void 0;
  const sources = tokens.slice(0, set[0]);
  const table = new Cursor(sources).table();
  if (table === void 0) return void 0;
  return [{ kind: "update", table, narrowed: narrows(tokens) || joinsEachRow(sources) }];
}
function joinsEachRow(tokens) {
  const words = [...outermost(tokens)].map(([, token]) => wordOf(token));
  const joined = words.includes("JOIN") && words.some((word2) => ["ON", "USING"].includes(word2));
  return joined && !words.includes("LEFT") && !words.includes("RIGHT") && !words.includes("WHERE");
}
function aliasesIn(tokens) {
  const found = /* @__PURE__ */ new Map();
  const top = [...outermost(tokens)];
  const starts = [
    0,
    ...top.filter(([, t]) => wordOf(t) === "JOIN" || isSymbol(t, ",")).map(([at]) => at + 1)
  ];
  for (const start of starts) {
    const cursor = new Cursor(tokens.slice(start));
    const table = cursor.table();
    cursor.take("AS");
    const alias = cursor.name();
    if (table && alias !== void 0) found.set(alias, table);
  }
  return found;
}
var attributes = new Set(
  `NOT NULL DEFAULT PRIMARY UNIQUE KEY AUTO_INCREMENT AUTOINCREMENT GENERATED AS REFERENCES CHECK
   CONSTRAINT COLLATE COMMENT FIRST AFTER CHARACTER CHARSET ON STORED VIRTUAL INVISIBLE
   VISIBLE`.split(/\s+/)
);
var computed = /* @__PURE__ */ new Set([
  "CURRENT_TIMESTAMP",
  "CURRENT_DATE",
  "CURRENT_TIME",
  "NOW",
  "LOCALTIME",
  "LOCALTIMESTAMP"
]);
function readColumn(cursor) {
  const name = cursor.name();
  if (name === void 0) return void 0;
  const draft = {
    type: readType(cursor),
    notNull: false,
    autoIncrement: false,
    unique: false,
    primary: false,
    check: false
  };
  while (!cursor.done) readAttribute(cursor, draft);
  const serial = draft.type.name === "serial";
  return {
    name,
    ...draft,
    ...serial ? { notNull: true, autoIncrement: true, unique: true } : {}
  };
}
function readType(cursor) {
  const words = [];
  let parameters = [];
  while (cursor.peek()?.kind === "word" && !attributes.has(cursor.word())) {
    words.push(cursor.name() ?? "");
    const inside = cursor.parenthesised();
    if (inside)
      parameters = splitList(inside).map((part) => part.map(({ value }) => value).join(""));
  }
  const lower = words.map((word2) => word2.toLowerCase());
  const base = lower.filter((word2) => !["unsigned", "signed", "zerofill"].includes(word2));
  return {
    name: canonical(base.join(" ")),
    parameters,
    unsigned: lower.includes("unsigned") || lower.includes("zerofill")
  };
}
var sameTypes = {
  integer: "int",
  bool: "tinyint",
  boolean: "tinyint",
  dec: "decimal",
  numeric: "decimal",
  fixed: "decimal",
  "double precision": "double",
  real: "double",
  character: "char",
  "character varying": "varchar",
  nvarchar: "varchar",
  "national varchar": "varchar"
};
function canonical(name) {
  return sameTypes[name] ?? name;
}
function readAttribute(cursor, draft) {
  if (cursor.take("NOT", "NULL")) draft.notNull = true;
  else if (cursor.take("SET", "DEFAULT")) return;
  else if (cursor.take("DEFAULT")) draft.default = readDefault(cursor);
  else if (cursor.take("PRIMARY")) draft.primary = true;
  else if (cursor.take("UNIQUE")) draft.unique = true;
  else if (cursor.takeOneOf("AUTO_INCREMENT", "AUTOINCREMENT")) draft.autoIncrement = true;
  else if (cursor.take("AS")) readGenerated(cursor, draft);
  else if (cursor.takeOneOf("STORED", "PERSISTENT")) draft.generated = "stored";
  else if (cursor.take("REFERENCES")) readReferences(cursor, draft);
  else if (cursor.take("CHECK")) draft.check = cursor.parenthesised() !== void 0;
  else if (cursor.take("CHARACTER", "SET") || cursor.take("CHARSET")) readCharset(cursor, draft);
  else if (cursor.take("FIRST")) draft.position = "first";
  else if (cursor.take("AFTER")) readAfter(cursor, draft);
  else if (cursor.takeOneOf("COMMENT", "COLLATE", "CONSTRAINT")) cursor.skip();
  else if (cursor.parenthesised() === void 0) cursor.skip();
}
function readDefault(cursor) {
  if (cursor.take("NULL")) return "null";
  const inside = cursor.parenthesised();
  if (inside) return inside.length === 1 && inside.every(isConstant) ? "constant" : "expression";
  if (isSymbol(cursor.peek(), "-") || isSymbol(cursor.peek(), "+")) cursor.skip();
  const now = computed.has(cursor.word());
  const called = cursor.peek()?.kind === "word" && isSymbol(cursor.peek(1), "(");
  cursor.skip();
  if (called) cursor.parenthesised();
  if (now) return "now";
  return called ? "expression" : "constant";
}
function isConstant(token) {
  const isLiteral = ["TRUE", "FALSE", "NULL"].includes(wordOf(token));
  return token.kind === "string" || token.kind === "number" || isLiteral;
}
function readGenerated(cursor, draft) {
  cursor.parenthesised();
  draft.generated ??= "virtual";
}
function readReferences(cursor, draft) {
  const references = cursor.table();
  if (references !== void 0) draft.references = references;
  cursor.parenthesised();
}
function readCharset(cursor, draft) {
  draft.type = { ...draft.type, charset: (cursor.name() ?? "").toLowerCase() };
}
function readAfter(cursor, draft) {
  cursor.name();
  draft.position = "after";
}
function defineDialectRule(rule) {
  return rule;
}
function backticks({ schema, name }) {
  const quoted = `\`${name.replaceAll("`", "``")}\``;
  return schema === void 0 ? quoted : `${backticks({ name: schema })}.${quoted}`;
}
function doubleQuotes({ schema, name }) {
  const quoted = `"${name.replaceAll('"', '""')}"`;
  return schema === void 0 ? quoted : `${doubleQuotes({ name: schema })}.${quoted}`;
}
export {
  scan,
  show,
  wordOf,
  isSymbol,
  outermost,
  splitList,
  destructiveWords,
  destructiveWordsIn,
  understandsWith,
  readWith,
  splitScript,
  Cursor,
  readInsert,
  readRowChange,
  readColumn,
  defineDialectRule,
  backticks,
  doubleQuotes
};
