import {
  Cursor,
  defineDialectRule,
  doubleQuotes,
  readColumn,
  readInsert,
  readRowChange,
  readWith,
  show,
  splitList,
  splitScript,
  understandsWith,
  wordOf
} from "./shared-safety-dialects-scan.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-esbuild.mjs";
function watchBody() {
  const see = () => {
  };
  const isInside = (tokens) => {
    if (wordOf(tokens[0]) !== "CREATE") return false;
    const temporary = ["TEMP", "TEMPORARY"].includes(wordOf(tokens[1]));
    if (wordOf(tokens[temporary ? 2 : 1]) !== "TRIGGER") return false;
    return !(wordOf(tokens.at(-1)) === "END" && tokens.at(-2)?.kind === "end");
  };
  return { see, isInside };
}
var lexicon = {
  names: { '"': '"', "`": "`", "[": "]" },
  strings: ["'"],
  backslash: false,
  lineComment: /--[^\n]*/y,
  openComment: true,
  clientCommands: false
};
function readStatement(tokens) {
  const cursor = new Cursor(tokens);
  const first = cursor.word();
  cursor.skip();
  return readers[first]?.(cursor);
}
var harmless = () => [{ kind: "harmless" }];
var readers = {
  ALTER: (cursor) => cursor.take("TABLE") ? readAlter(cursor) : void 0,
  CREATE: readCreate,
  DROP: readDrop,
  DELETE: ({ tokens }) => readRowChange(tokens),
  UPDATE: ({ tokens }) => readRowChange(tokens),
  WITH: ({ tokens }) => readRowChange(tokens),
  INSERT: ({ tokens }) => readInsert(tokens),
  PRAGMA: readPragma,
  VACUUM: (cursor) => [{ kind: "vacuum", into: cursor.rest.some((t) => wordOf(t) === "INTO") }],
  ATTACH: readAttach,
  DETACH: harmless,
  REINDEX: harmless,
  ANALYZE: harmless,
  EXPLAIN: harmless,
  BEGIN: () => [{ kind: "begin" }],
  COMMIT: () => [{ kind: "commit" }],
  END: () => [{ kind: "commit" }],
  ROLLBACK: () => [{ kind: "rollback" }],
  SAVEPOINT: harmless,
  RELEASE: harmless
};
function readAlter(cursor) {
  const table = cursor.table();
  if (table === void 0) return void 0;
  if (cursor.take("ADD")) {
    cursor.take("COLUMN");
    if (["CONSTRAINT", "CHECK"].includes(cursor.word())) return void 0;
    const column2 = readColumn(cursor);
    return column2 && [{ kind: "add-column", table, column: column2 }];
  }
  if (cursor.take("DROP")) {
    if (cursor.word() === "CONSTRAINT") return void 0;
    cursor.take("COLUMN");
    const column2 = cursor.name();
    return column2 !== void 0 && cursor.done ? [{ kind: "drop-column", table, column: column2 }] : void 0;
  }
  if (!cursor.take("RENAME")) return void 0;
  if (cursor.take("TO")) {
    const to2 = cursor.table();
    return to2 && cursor.done ? [{ kind: "rename-table", table, to: to2 }] : void 0;
  }
  cursor.take("COLUMN");
  const column = cursor.name();
  const to = cursor.take("TO") ? cursor.name() : void 0;
  if (column === void 0 || to === void 0 || !cursor.done) return void 0;
  return [{ kind: "rename-column", table, column, to }];
}
function readCreate(cursor) {
  const temporary = cursor.takeOneOf("TEMP", "TEMPORARY") !== void 0;
  if (cursor.take("TABLE")) return readTable(cursor, temporary);
  if (cursor.take("VIRTUAL", "TABLE")) return readVirtual(cursor);
  const what = cursor.takeOneOf("VIEW", "TRIGGER")?.toLowerCase();
  if (what !== void 0) {
    cursor.take("IF", "NOT", "EXISTS");
    const name = cursor.table();
    return name && [{ kind: "create-object", what, name }];
  }
  return readIndex(cursor);
}
function readTable(cursor, temporary) {
  const exists = cursor.take("IF", "NOT", "EXISTS");
  const table = cursor.table();
  const inside = cursor.parenthesised();
  if (table === void 0 || inside === void 0 && cursor.word() !== "AS") return void 0;
  const created = {
    kind: "create-table",
    table,
    temporary,
    ...exists ? { unless: "exists" } : {},
    ...inside === void 0 ? {} : { columns: readColumns(inside) }
  };
  return [created];
}
function readColumns(inside) {
  const constraints = ["CONSTRAINT", "PRIMARY", "UNIQUE", "FOREIGN", "CHECK"];
  return splitList(inside).flatMap((part) => {
    const cursor = new Cursor(part);
    if (constraints.includes(cursor.word())) return [];
    return readColumn(cursor) ?? [];
  });
}
function readVirtual(cursor) {
  const exists = cursor.take("IF", "NOT", "EXISTS");
  const table = cursor.table();
  if (table === void 0 || !cursor.take("USING")) return void 0;
  return [
    { kind: "create-table", table, temporary: false, ...exists ? { unless: "exists" } : {} }
  ];
}
function readIndex(cursor) {
  const kind = cursor.take("UNIQUE") ? "unique" : "index";
  if (!cursor.take("INDEX")) return void 0;
  cursor.take("IF", "NOT", "EXISTS");
  const name = cursor.table()?.name;
  const table = cursor.take("ON") ? cursor.table() : void 0;
  const inside = cursor.parenthesised();
  if (name === void 0 || table === void 0 || inside === void 0) return void 0;
  const columns = splitList(inside).map((part) => part[0]?.value ?? "");
  return [{ kind: "add-index", table, index: { kind, name, columns } }];
}
function readDrop(cursor) {
  const what = cursor.takeOneOf("TABLE", "INDEX", "VIEW", "TRIGGER");
  cursor.take("IF", "EXISTS");
  const name = cursor.table();
  if (what === void 0 || name === void 0 || !cursor.done) return void 0;
  if (what === "TABLE") return [{ kind: "drop-table", table: name, temporary: false }];
  if (what === "INDEX") return [{ kind: "drop-named-index", name }];
  return [{ kind: "drop-object", what: what === "VIEW" ? "view" : "trigger", name }];
}
function readPragma(cursor) {
  const name = cursor.table()?.name.toLowerCase();
  if (name === void 0) return void 0;
  if (cursor.done) return [{ kind: "pragma", name }];
  const given = cursor.symbol("=") ? cursor.rest : cursor.parenthesised() ?? [];
  return [{ kind: "pragma", name, value: given.map(({ value }) => value).join("") }];
}
function readAttach(cursor) {
  cursor.take("DATABASE");
  return [{ kind: "attach", file: cursor.peek()?.value ?? "" }];
}
var addColumnRefused = defineDialectRule({
  name: "add-column-refused",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Adds a column as SQLite does not take it",
  why: "ALTER TABLE ADD COLUMN takes no UNIQUE or PRIMARY KEY column; and where the table has a row, no NOT NULL without a default, no default that is computed, and no STORED column.",
  safeWay: "Add the column plainly and an index for UNIQUE, or make the table anew: create, copy, drop, rename.",
  examples: {
    bad: [
      "ALTER TABLE users ADD COLUMN name TEXT NOT NULL",
      "ALTER TABLE users ADD name TEXT NOT NULL DEFAULT NULL",
      "ALTER TABLE users ADD code TEXT UNIQUE",
      "ALTER TABLE users ADD code INTEGER PRIMARY KEY",
      "ALTER TABLE users ADD made TEXT DEFAULT CURRENT_TIMESTAMP",
      "ALTER TABLE users ADD made TEXT DEFAULT (datetime('now'))",
      "ALTER TABLE users ADD b INT AS (a + 1) STORED",
      "ALTER TABLE users ADD b INT DEFAULT (1 + 2)"
    ],
    ok: [
      "ALTER TABLE users ADD name TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE users ADD name TEXT",
      "ALTER TABLE users ADD b INT DEFAULT -1",
      "ALTER TABLE users ADD b INT AS (a + 1)",
      "ALTER TABLE users ADD b INT DEFAULT (5)",
      "CREATE TABLE a (b int); ALTER TABLE a ADD c int NOT NULL"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "add-column") return [];
    const why = refusal(clause.column, model.isNewTable(clause.table));
    if (why === void 0) return [];
    const table = show(clause.table);
    return [
      {
        object: `${table}.${clause.column.name}`,
        message: `SQLite does not take the new column ${clause.column.name} of ${table}: ${why}.`
      }
    ];
  }
});
function refusal(column, isNew) {
  if (column.primary) return "it is a PRIMARY KEY, which always fails";
  if (column.unique) return "it is UNIQUE, which always fails";
  if (isNew) return void 0;
  if (column.generated === "stored") return "it is STORED, which fails if the table has a row";
  const empty = column.default === void 0 || column.default === "null";
  if (column.notNull && empty && column.generated === void 0) {
    return "it is NOT NULL without a default, and fails if the table has a row";
  }
  const isComputed = column.default === "expression" || column.default === "now";
  return isComputed ? "its default is computed, and fails if the table has a row" : void 0;
}
var addUnique = defineDialectRule({
  name: "add-unique",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Adds a unique index to a table that was there before",
  why: "Rows that have the same value make it fail, and nobody else can write to the database while it is built.",
  safeWay: "Look for duplicates first, and mend them.",
  examples: {
    bad: ['CREATE UNIQUE INDEX "a" ON "users"("email")'],
    ok: [
      "CREATE INDEX a ON users (email)",
      "CREATE TABLE users (email text); CREATE UNIQUE INDEX a ON users (email)",
      "ALTER TABLE users ADD code int; CREATE UNIQUE INDEX a ON users (code)",
      "DROP INDEX a; CREATE UNIQUE INDEX a ON users (email)"
    ]
  },
  check(clause, { model, earlier }) {
    if (clause.kind !== "add-index" || clause.index.kind !== "unique") return [];
    if (model.isNewTable(clause.table)) return [];
    const { columns, name } = clause.index;
    if (columns.some((column) => model.isNewColumn(clause.table, column))) return [];
    if (earlier().some((other) => other.kind === "drop-named-index" && other.name.name === name))
      return [];
    const object = show(clause.table);
    const names = columns.map((column) => doubleQuotes({ name: column })).join(", ");
    return [
      {
        object,
        message: `Makes ${columns.join(", ")} unique in ${object}: it fails if two rows have the same value.`,
        safeWay: `SELECT ${names}, count(*) FROM ${doubleQuotes(clause.table)} GROUP BY ${names} HAVING count(*) > 1; -- must find nothing`
      }
    ];
  }
});
var attach = defineDialectRule({
  name: "attach",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Reaches into another database file",
  why: "The path may lead elsewhere, or nowhere, on another machine (a file that is not there is made), and the migration changes a file that no backup of this one holds.",
  safeWay: "Give each database file migrations of its own.",
  examples: {
    bad: ["ATTACH DATABASE 'old.db' AS old"],
    ok: ["DETACH DATABASE old", "ATTACH ':memory:' AS scratch"]
  },
  check(clause) {
    if (clause.kind !== "attach" || clause.file === "" || clause.file === ":memory:") return [];
    return [
      {
        object: clause.file,
        message: `Opens the database file ${clause.file} as well: what is done there is not in this database.`
      }
    ];
  }
});
var deleteWithoutWhere = defineDialectRule({
  name: "delete-without-where",
  category: "data loss",
  risk: "high",
  operation: "delete_without_where",
  dataLoss: true,
  summary: "Deletes every row of a table that was there before",
  why: "Every row is lost, and often only a WHERE was forgotten.",
  safeWay: "Add the WHERE that is meant.",
  examples: {
    bad: [
      "DELETE FROM users",
      "DELETE FROM main.users WHERE 1",
      "WITH a AS (SELECT 1 WHERE 1) DELETE FROM users RETURNING *"
    ],
    ok: [
      "DELETE FROM users WHERE id = 1",
      "CREATE TABLE a (id int); DELETE FROM a",
      "EXPLAIN DELETE FROM users"
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
  why: "Its values are lost, the table is written anew, and code that still names the column fails at once.",
  safeWay: "Release the code that no longer uses the column first, and drop it in a later migration.",
  examples: {
    bad: ["ALTER TABLE users DROP COLUMN email", 'alter table "users" drop [email]'],
    ok: [
      "CREATE TABLE users (email text); ALTER TABLE users DROP COLUMN email",
      "ALTER TABLE users ADD a int; ALTER TABLE users DROP a"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "drop-column" || model.isNewColumn(clause.table, clause.column)) return [];
    const object = `${show(clause.table)}.${clause.column}`;
    return [
      {
        object,
        rewrites: show(clause.table),
        message: `Drops the column ${object} with all its values.`
      }
    ];
  }
});
var dropIndex = defineDialectRule({
  name: "drop-index",
  category: "availability",
  risk: "low",
  dataLoss: false,
  summary: "Drops an index",
  why: "Queries that use the index read the whole table from then on, and if it was unique, duplicates get in.",
  safeWay: "Look with EXPLAIN QUERY PLAN whether a query uses it.",
  examples: {
    bad: ['DROP INDEX "users_email"'],
    ok: [
      "DROP INDEX a; CREATE INDEX a ON users (b, c)",
      "CREATE INDEX a ON users (b); DROP INDEX a"
    ]
  },
  check(clause, { earlier, later }) {
    if (clause.kind !== "drop-named-index") return [];
    const { name } = clause.name;
    const made = [...earlier(), ...later()].some(
      (other) => other.kind === "add-index" && other.index.name === name
    );
    return made ? [] : [
      {
        object: show(clause.name),
        message: `Drops the index ${name}; queries that use it get slow.`
      }
    ];
  }
});
var dropObject = defineDialectRule({
  name: "drop-object",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Drops a view or a trigger",
  why: "Code that uses the view fails at once; without a trigger, what it did silently no longer happens.",
  safeWay: "Release the code that no longer uses it first. To change it, create it again in the same migration.",
  examples: {
    bad: ["DROP VIEW active_users", "DROP TRIGGER IF EXISTS t"],
    ok: ["DROP VIEW v; CREATE VIEW v AS SELECT 1", "CREATE VIEW v AS SELECT 1; DROP VIEW v"]
  },
  check(clause, { earlier, later }) {
    if (clause.kind !== "drop-object") return [];
    const object = show(clause.name);
    const created = [...earlier(), ...later()].some(
      (other) => other.kind === "create-object" && other.what === clause.what && show(other.name) === object
    );
    if (created) return [];
    const isTrigger = clause.what === "trigger";
    const effect = isTrigger ? "what it did no longer happens" : "code that uses it fails at once";
    return [
      {
        object,
        message: `Drops the ${clause.what} ${object}: ${effect}.`,
        ...isTrigger ? { risk: "medium" } : {}
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
  why: "Every row is lost, and only a copy of the file brings them back. With foreign keys enforced, rows that refer to it with ON DELETE CASCADE go as well.",
  safeWay: "Rename the table, and drop it in a later migration, when nothing has missed it.",
  examples: {
    bad: [
      "DROP TABLE users",
      "drop table if exists [Users];",
      'DROP TABLE main."users" /* never closed',
      "CREATE TABLE IF NOT EXISTS users (id int); DROP TABLE users",
      "INSERT INTO copy SELECT id FROM users WHERE id > 5; DROP TABLE users",
      "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END; DROP TABLE users"
    ],
    ok: [
      "CREATE TABLE import (id int); DROP TABLE Import",
      "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM b; END",
      "INSERT INTO log VALUES ('; DROP TABLE users') -- DROP TABLE users",
      "CREATE TABLE new_users (id int); INSERT INTO new_users (id) SELECT id FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "drop-table" || model.isDisposable(clause.table)) return [];
    if (model.copyOf(clause.table) !== void 0) return [];
    const object = show(clause.table);
    const aside = doubleQuotes({ name: `${clause.table.name}_dropped` });
    const safeWay = `ALTER TABLE ${doubleQuotes(clause.table)} RENAME TO ${aside}; -- and drop it in a later migration`;
    return [{ object, safeWay, message: `Drops the table ${object} with all its rows.` }];
  }
});
var off = ["off", "0", "false", "no"];
var foreignKeysOff = defineDialectRule({
  name: "foreign-keys-off",
  category: "correctness",
  risk: "low",
  dataLoss: false,
  summary: "Turns foreign keys off without effect, or leaves them off",
  why: "Inside a transaction the PRAGMA has no effect, and a DROP TABLE cascades all the same. Left off, rows that break foreign keys get in unnoticed.",
  safeWay: "PRAGMA foreign_keys=OFF; before BEGIN, and after COMMIT: PRAGMA foreign_key_check; PRAGMA foreign_keys=ON;",
  examples: {
    bad: [
      "PRAGMA foreign_keys=OFF",
      "PRAGMA foreign_keys(0); SELECT 1",
      "BEGIN; PRAGMA foreign_keys=OFF; PRAGMA foreign_keys=ON; COMMIT"
    ],
    ok: ["PRAGMA foreign_keys=OFF; SELECT 1; PRAGMA foreign_keys=ON", "PRAGMA foreign_keys"]
  },
  check(clause, { model, later }) {
    if (clause.kind !== "pragma" || clause.name !== "foreign_keys") return [];
    if (!off.includes(clause.value?.toLowerCase() ?? "")) return [];
    if (model.inTransaction) {
      return [
        {
          risk: "medium",
          message: "Turns foreign keys off inside a transaction, where that has no effect: they stay as they are."
        }
      ];
    }
    const restored = later().some(
      ({ kind, ...other }) => kind === "pragma" && "name" in other && other.name === "foreign_keys"
    );
    return restored ? [] : [{ message: "Turns foreign keys off, and nothing in this migration turns them on again." }];
  }
});
var redefineRequired = defineDialectRule({
  name: "redefine-required",
  category: "correctness",
  risk: "medium",
  dataLoss: false,
  summary: "Copies rows into a table that requires a column which the copy does not fill",
  why: "The column is NOT NULL and has no default: the copy fails as soon as there is one row.",
  safeWay: "Give the column a default, or a value in the SELECT.",
  examples: {
    bad: [
      "CREATE TABLE new_a (id INTEGER PRIMARY KEY, b TEXT NOT NULL); INSERT INTO new_a (id) SELECT id FROM a"
    ],
    ok: [
      "CREATE TABLE new_a (id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, b TEXT NOT NULL DEFAULT ''); INSERT INTO new_a (id) SELECT id FROM a",
      "CREATE TABLE new_a (id INTEGER PRIMARY KEY, b TEXT); INSERT INTO new_a (id) SELECT id FROM a"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "copy-rows" || clause.columns === void 0) return [];
    if (model.isNewTable(clause.from)) return [];
    const filled = new Set(clause.columns.map((name) => name.toLowerCase()));
    return (model.columns(clause.table) ?? []).flatMap((name) => {
      const column = model.column(clause.table, name);
      const required = column?.notNull && column.default === void 0 && !column.primary;
      if (!required || column.generated !== void 0 || filled.has(name.toLowerCase())) return [];
      const object = `${show(clause.table)}.${name}`;
      return [
        {
          object,
          message: `Fails if ${show(clause.from)} has a row: ${name} is required in ${show(clause.table)} and gets no value.`
        }
      ];
    });
  }
});
var users = "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT)";
var redefinition = (columns) => `CREATE TABLE new_users (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO new_users (${columns}) SELECT ${columns} FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users`;
var redefineTable = defineDialectRule({
  name: "redefine-table",
  category: "data loss",
  risk: "high",
  dataLoss: true,
  summary: "Makes a table anew from a copy of its rows, and loses something by it",
  why: "What the copy leaves out is lost with the old table. And if foreign keys are enforced, DROP TABLE first deletes each row: rows that refer to it with ON DELETE CASCADE go as well.",
  safeWay: "Copy every column that is to be kept, and turn foreign keys off before, outside a transaction: PRAGMA foreign_keys=OFF;",
  examples: {
    given: users,
    bad: [
      `PRAGMA foreign_keys=OFF; ${redefinition('"id", "name"')}; PRAGMA foreign_keys=ON`,
      redefinition("id, name, email"),
      `BEGIN; PRAGMA foreign_keys=OFF; ${redefinition("id, name, email")}; COMMIT`,
      "PRAGMA foreign_keys=OFF; INSERT INTO new_b (id) SELECT id FROM unknown; DROP TABLE unknown"
    ],
    ok: [
      `PRAGMA foreign_keys=OFF; ${redefinition('"id", "name", "email"')}; PRAGMA foreign_keys=ON`,
      `PRAGMA foreign_keys=OFF; ${redefinition(`id, name, coalesce("email", '') AS "email"`).replace(/\(id, name, coalesce.*?\) SELECT/, "(id, name, email) SELECT")}`,
      "PRAGMA foreign_keys=OFF; INSERT INTO copy SELECT * FROM users; DROP TABLE users"
    ]
  },
  check(clause, { model }) {
    if (clause.kind !== "drop-table" || model.isDisposable(clause.table)) return [];
    const copy = model.copyOf(clause.table);
    if (copy === void 0) return [];
    const object = show(clause.table);
    const isOff = ["off", "0", "false", "no"].includes(model.variable("foreign_keys") ?? "");
    return [
      ...lost(object, model.columns(clause.table), copy.values ?? []),
      ...isOff ? [] : [cascade(object)]
    ];
  }
});
function lost(object, columns, copied) {
  if (copied.includes("*")) return [];
  if (columns === void 0) {
    const message = `Makes ${object} anew and copies ${copied.join(", ")}. Whether it has other columns is not known here: they are lost with their values.`;
    return [{ object, message, risk: "medium" }];
  }
  const kept = new Set(copied.map((name) => name.toLowerCase()));
  return columns.filter((name) => !kept.has(name.toLowerCase())).map((name) => ({
    object: `${object}.${name}`,
    message: `Makes ${object} anew without the column ${name}: its values are lost.`
  }));
}
function cascade(object) {
  const message = `Drops ${object} without PRAGMA foreign_keys=OFF in effect: if foreign keys are enforced, rows that refer to it with ON DELETE CASCADE are deleted.`;
  return { object, message, risk: "medium" };
}
var renameColumn = defineDialectRule({
  name: "rename-column",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a column that was there before",
  why: "The code that runs now names the old column and fails at once, until the new code is everywhere.",
  safeWay: "Add the new column, write both from the code, copy the old values, read the new one, and drop the old one in a later migration.",
  examples: {
    bad: [
      "ALTER TABLE users RENAME COLUMN email TO mail",
      "ALTER TABLE users RENAME email TO mail"
    ],
    ok: [
      "CREATE TABLE users (email text); ALTER TABLE users RENAME email TO mail",
      "CREATE TABLE a (b int); ALTER TABLE a RENAME TO c"
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
function isSameTable(a, b) {
  const [left, right] = [a, b].map(({ schema = "main", name }) => JSON.stringify([schema, name]));
  return left?.toLowerCase() === right?.toLowerCase();
}
var renameTable = defineDialectRule({
  name: "rename-table",
  category: "compatibility",
  risk: "high",
  dataLoss: false,
  summary: "Renames a table that was there before",
  why: "The code that runs now names the old table and fails at once, until the new code is everywhere.",
  safeWay: "Rename it and put a view under the old name, release the new code, then drop the view.",
  examples: {
    bad: ["ALTER TABLE a RENAME TO b"],
    ok: [
      "CREATE TABLE a (id int); ALTER TABLE a RENAME TO b",
      "ALTER TABLE a RENAME TO old_a; CREATE TABLE a (id int)",
      "ALTER TABLE a RENAME TO b; CREATE VIEW a AS SELECT * FROM b"
    ]
  },
  check(clause, { model, later }) {
    if (clause.kind !== "rename-table" || model.isNewTable(clause.table)) return [];
    const { table, to } = clause;
    const stays = later().some(
      (other) => other.kind === "create-object" && other.what === "view" && isSameTable(other.name, table) || other.kind === "create-table" && isSameTable(other.table, table) || other.kind === "rename-table" && isSameTable(other.to, table)
    );
    if (stays) return [];
    const object = show(table);
    const safeWay = `ALTER TABLE ${doubleQuotes(table)} RENAME TO ${doubleQuotes(to)};
CREATE VIEW ${doubleQuotes(table)} AS SELECT * FROM ${doubleQuotes(to)}; -- for reading; drop it when no code uses it`;
    return [
      {
        object,
        safeWay,
        message: `Renames ${object} to ${show(to)}: code that names ${object} fails at once.`
      }
    ];
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
      "INSERT INTO a VALUES ('it\\'s')",
      "DROP TABLE",
      "ALTER TABLE a DROP CONSTRAINT b"
    ],
    ok: ["SELECT 1", "INSERT INTO a (b) SELECT c FROM d", "REINDEX", "PRAGMA user_version=5"]
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
  why: "The old values are lost, and nobody else can write to the database until it ends.",
  safeWay: "Add the WHERE that is meant.",
  examples: {
    bad: ["UPDATE users SET name = NULL", "UPDATE OR IGNORE users SET a = 1 WHERE true"],
    ok: ["UPDATE users SET a = 1 WHERE id = 5", "CREATE TABLE a (id int); UPDATE a SET id = 1"]
  },
  check(clause, { model }) {
    if (clause.kind !== "update" || clause.narrowed || model.isDisposable(clause.table)) return [];
    const object = show(clause.table);
    return [{ object, message: `Changes rows of ${object} without a condition on the row.` }];
  }
});
var vacuum = defineDialectRule({
  name: "vacuum",
  category: "availability",
  risk: "medium",
  dataLoss: false,
  summary: "Writes the whole database file anew",
  why: "Nobody else can write meanwhile, it needs up to twice the space, and it fails inside a transaction, which migration tools often open.",
  safeWay: "Run VACUUM outside the migrations, when few write; or PRAGMA incremental_vacuum in small steps.",
  examples: {
    bad: ["VACUUM", "vacuum main"],
    ok: ["VACUUM INTO 'copy.db'", "PRAGMA incremental_vacuum(100)"]
  },
  check(clause) {
    if (clause.kind !== "vacuum" || clause.into) return [];
    return [
      {
        message: "Blocks all writes while it copies the whole database; it fails inside a transaction."
      }
    ];
  }
});
var writableSchema = defineDialectRule({
  name: "writable-schema",
  category: "data loss",
  risk: "critical",
  dataLoss: true,
  summary: "Lets the schema be edited as a table",
  why: "One wrong character in sqlite_schema, and the database cannot be opened any more.",
  safeWay: "Make the table anew instead: create, copy, drop, rename.",
  examples: {
    bad: ["PRAGMA writable_schema=ON", "PRAGMA writable_schema(1)"],
    ok: ["PRAGMA writable_schema", "PRAGMA writable_schema=OFF"]
  },
  check(clause) {
    if (clause.kind !== "pragma" || clause.name !== "writable_schema") return [];
    if (clause.value === void 0 || /^(?:0|off|false|no|reset)$/i.test(clause.value)) return [];
    return [
      {
        message: "Lets the schema be edited as a table: a mistake there makes the database unreadable."
      }
    ];
  }
});
var rules = [
  dropTable,
  redefineTable,
  redefineRequired,
  dropColumn,
  deleteWithoutWhere,
  updateWithoutWhere,
  writableSchema,
  dropObject,
  renameTable,
  renameColumn,
  addColumnRefused,
  addUnique,
  dropIndex,
  foreignKeysOff,
  vacuum,
  attach,
  unparsable
];
var sqlite = {
  rules,
  server: { dialect: "sqlite", version: 34e3 },
  split: (sql) => splitScript(sql, lexicon, watchBody),
  read: (script) => readWith(script, readStatement, loadSqlite),
  ignoresCase: true
};
async function loadSqlite() {
  const { default: build } = await import("./node-sql-parser-build-sqlite.mjs");
  return understandsWith(new build.Parser(), "sqlite");
}
export {
  sqlite
};
