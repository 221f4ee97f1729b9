import {
  damaged,
  readArchive
} from "./shared-providers-postgresql-backups-script.mjs";
import "./shared-process.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import {
  clientConfig,
  openSession
} from "./shared-providers-postgresql-session.mjs";
import {
  connectionError,
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  examine,
  look
} from "./shared-providers-postgresql-backups-tables-look.mjs";
import {
  readName,
  tableName
} from "./shared-providers-postgresql-backups-names.mjs";
import "./shared-safety-reading-reserved-words.mjs";
import {
  count,
  listed
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
import { setTimeout as sleep } from "node:timers/promises";
function refused(reasons) {
  return new FaberDbError("RESTORE_REFUSED", {
    message: "These tables cannot be given back in place; nothing was changed.",
    why: reasons.join("\n"),
    next: "Mend it, or restore the whole backup beside the database with --as NAME and copy what you need.",
    facts: { obstacles: reasons }
  });
}
async function findGone(query, tables, foreignKeys) {
  const inside = new Map(tables.map((each) => [each.living.table, each]));
  for (const each of tables) {
    await query(`create temporary table ${bare(each.gone)} (id tid primary key) on commit drop`);
    await query(notInBackup(each));
    for (const unique of each.living.uniques.filter((one) => collides(one, each))) {
      await query(colliding(each, unique));
    }
  }
  const within = foreignKeys.flatMap(
    (key) => key.children.flatMap(
      (childName) => key.parents.flatMap((parentName) => {
        const [child, parent] = [inside.get(childName), inside.get(parentName)];
        return child && parent ? [{ key, child, parent }] : [];
      })
    )
  );
  while (await follow(query, within)) {
  }
  await query(tables.map(lockGone).join(";\n"));
  const reasons = [];
  for (const key of foreignKeys) {
    const outside = key.children.filter((name) => !inside.has(name));
    const parents = key.parents.flatMap((name) => inside.get(name) ?? []);
    for (const child2 of outside) {
      for (const parent of parents) reasons.push(...await leftBehind(query, key, child2, parent));
    }
    const child = inside.get(key.child);
    if (child && parents.length === 0 && !key.of_part) {
      reasons.push(...await orphans(query, key, child));
    }
  }
  if (reasons.length > 0) throw refused([...new Set(reasons)]);
}
function bare(name) {
  return name.slice("pg_temp.".length);
}
function equal(left, leftColumns, right, rightColumns = leftColumns) {
  return leftColumns.map((name, index) => {
    const other = quoteIdentifier(rightColumns[index] ?? name);
    return `${left}.${quoteIdentifier(name)} = ${right}.${other}`;
  }).join(" and ");
}
function notInBackup({ living, stage, key, gone }) {
  const kept = key.length === 0 ? "false" : `exists (select from ${stage} s where ${equal("s", key, "t")})`;
  return `insert into ${gone} select t.ctid from only ${living.table} t where not ${kept}`;
}
function collides({ expressions, predicate, key }, table) {
  if (table.key.length === 0 || key?.join() === table.key.join()) return false;
  const whole = table.living.columns.length === table.columns.length;
  const known = new Set(table.columns.flatMap((name) => [name, quoteIdentifier(name)]));
  return whole || predicate === null && expressions.every((each) => known.has(each));
}
function colliding({ living, stage, key, gone }, unique) {
  const names = key.map((_, index) => `k${index}`);
  const marks = unique.expressions.map((_, index) => `u${index}`);
  const list = [
    ...key.map((name, index) => `${quoteIdentifier(name)} as k${index}`),
    ...unique.expressions.map((expression, index) => `(${expression}) as u${index}`)
  ].join(", ");
  const where = unique.predicate === null ? "" : ` where ${unique.predicate}`;
  return `
    insert into ${gone}
    select t.id from (select ctid as id, ${list} from only ${living.table}${where}) t
      join (select ${list} from ${stage}${where}) s on ${equal("t", marks, "s")}
     where not (${equal("t", names, "s")})
    on conflict do nothing`;
}
async function follow(query, within) {
  let found = false;
  for (const { key, child, parent } of within) {
    const n = await number(
      query,
      `with found as (insert into ${child.gone}
      select c.ctid from only ${child.living.table} c
        join only ${parent.living.table} p on ${equal("c", key.child_columns, "p", key.parent_columns)}
        join ${parent.gone} g on g.id = p.ctid
      on conflict do nothing returning 1) select count(*) as n from found`
    );
    found ||= n > 0;
  }
  return found;
}
function lockGone({ living, gone }) {
  return `select count(*) from (
    select from only ${living.table} t join ${gone} g on g.id = t.ctid for update of t) locked`;
}
async function leftBehind(query, key, child, parent) {
  const n = await number(
    query,
    `select count(*) as n from only ${child} c
      where exists (select from only ${parent.living.table} p join ${parent.gone} g on g.id = p.ctid
                     where ${equal("c", key.child_columns, "p", key.parent_columns)})`
  );
  if (n === 0) return [];
  return [
    `${count(n, "row")} of ${child} ${n === 1 ? "refers" : "refer"} to rows of ${parent.living.table} that would go (${key.name}). Give back ${child} as well.`
  ];
}
async function orphans(query, key, child) {
  if (!key.child_columns.every((name) => child.columns.includes(name))) return [];
  const complete = key.child_columns.map((name) => `s.${quoteIdentifier(name)} is not null`);
  const n = await number(
    query,
    `select count(*) as n from ${child.stage} s
      where ${complete.join(" and ")}
        and not exists (select from ${key.parent} p
                         where ${equal("s", key.child_columns, "p", key.parent_columns)})`
  );
  if (n === 0) return [];
  return [
    `${count(n, "row")} of ${key.child} in the backup ${n === 1 ? "refers" : "refer"} to rows that ${key.parent} does not have now (${key.name}). Give back ${key.parent} as well.`
  ];
}
async function number(query, sql) {
  const [row] = await query(sql);
  return Number(row?.n);
}
async function merge(query, prepared, foreignKeys) {
  const tables = prepared.map(keyed);
  await findGone(query, tables, foreignKeys);
  for (const { living } of tables) await switchTriggers(query, living, "off");
  const deleted = await changed(query, tables.map(remove));
  const writes = await changed(query, [...tables.map(update), ...tables.map(insert)]);
  await query("set constraints all immediate");
  for (const { living } of tables) await switchTriggers(query, living, "on");
  const given = [];
  for (const [index, table] of tables.entries()) {
    given.push({
      table: table.living.table,
      deleted: deleted[index] ?? 0,
      updated: writes[index] ?? 0,
      inserted: writes[tables.length + index] ?? 0,
      rows: await compare(query, table)
    });
    await raiseSequences(query, table);
  }
  return given.sort((a, b) => a.table < b.table ? -1 : 1);
}
async function prepare(query, staged) {
  const prepared = [];
  for (const table of staged) {
    const key = keyOf(table).map(quoteIdentifier).join(", ");
    if (key !== "") await query(`create unique index on ${table.stage} (${key})`);
    await query(`analyze ${table.stage}`);
    prepared.push({ ...table, sums: await sumsOf(query, table.stage, table.columns) });
  }
  return prepared;
}
function keyOf({ living, columns }) {
  const unique = living.uniques.find(({ key }) => key?.every((name) => columns.includes(name)));
  return unique?.key ?? [];
}
function keyed(prepared, index) {
  return { ...prepared, key: keyOf(prepared), gone: `pg_temp.faber_db_gone_${index}` };
}
function remove({ living, gone }) {
  return `delete from only ${living.table} t using ${gone} g where g.id = t.ctid`;
}
function update({ living, stage, columns, key }) {
  const always = new Set(living.columns.filter(({ identity }) => identity === "a").map(nameOf));
  const set = columns.filter((name) => !always.has(name)).map((name) => `${quoteIdentifier(name)} = s.${quoteIdentifier(name)}`);
  if (key.length === 0 || set.length === 0) return nothing;
  return `update only ${living.table} t set ${set.join(", ")} from ${stage} s
           where ${equal("s", key, "t")} and ${rowOf("t", columns)} *<> ${rowOf("s", columns)}`;
}
function insert({ living, stage, columns, key }) {
  const list = columns.map(quoteIdentifier).join(", ");
  const missing = key.length === 0 ? "" : ` where not exists (select from only ${living.table} t where ${equal("t", key, "s")})`;
  const into = list === "" ? "" : ` (${list}) overriding system value`;
  return `insert into ${living.table}${into} select ${list} from ${stage} s${missing}`;
}
var nameOf = ({ name }) => name;
function rowOf(alias, columns) {
  return `row(${columns.map((name) => `${alias}.${quoteIdentifier(name)}`).join(", ")})::record`;
}
var nothing = "";
async function changed(query, statements) {
  const parts = statements.map(
    (sql, index) => `w${index} as (${sql || "select where false"}${sql && " returning 1"})`
  );
  const counts = statements.map((_, index) => `(select count(*) from w${index})::float8`);
  const [row] = await query(
    `with ${parts.join(", ")} select array[${counts.join(", ")}] as counts`
  );
  return row?.counts ?? [];
}
async function switchTriggers(query, living, to) {
  for (const { name, always } of living.triggers) {
    const how = to === "off" ? "disable" : always ? "enable always" : "enable";
    await query(`alter table ${living.table} ${how} trigger ${quoteIdentifier(name)}`);
  }
}
async function sumsOf(query, source, columns) {
  const [row] = await query(
    `select count(*)::float8 as rows, sum(hashtextextended(r, 1)::numeric)::text as one,
            sum(hashtextextended(r, 2)::numeric)::text as two
       from (select ${rowOf("t", columns)}::text collate "C" as r from ${source} t offset 0) as rows`
  );
  if (!row) throw new Error("sums without a row");
  return row;
}
async function compare(query, { living, columns, sums }) {
  const now = await sumsOf(query, `only ${living.table}`, columns);
  if (now.rows === sums.rows && now.one === sums.one && now.two === sums.two) return now.rows;
  throw new FaberDbError("RESTORE_FAILED", {
    message: `${living.table} would not hold what the backup holds; nothing was changed.`,
    why: "Something in the database changes what is written to it: an identity, an extension.",
    next: "Restore the whole backup beside the database with --as NAME and copy what you need.",
    facts: { table: living.table, rows: now.rows, rows_in_backup: sums.rows }
  });
}
async function raiseSequences(query, { living, columns }) {
  for (const { name, sequence } of living.columns) {
    if (!sequence || !columns.includes(name)) continue;
    await query(
      `select setval($1::regclass, highest)
         from (select max(${quoteIdentifier(name)})::bigint as highest from only ${living.table}) t
        where highest > (select last_value from ${sequence})
          and (select seqincrement from pg_sequence where seqrelid = $1::regclass) > 0`,
      [sequence]
    );
  }
}
import { createHash } from "node:crypto";
import { once } from "node:events";
import { finished, pipeline } from "node:stream/promises";
async function stageTables(client, archive, tables, record, options) {
  const staging = new Staging(client, tables, await import("./pg-copy-streams.mjs"));
  const names = tables.map(({ table }) => `--table=${readName(table)?.parts[1] ?? ""}`);
  const portion = { args: ["--section=data", ...names], drain: false };
  try {
    await readArchive(archive, portion, staging.reader, options);
    await staging.end();
  } catch (error) {
    throw staging.failure ?? error;
  }
  for (const { table, sha256 } of record) {
    const { read, kept } = await staging.sums(table);
    if (read !== sha256) throw damaged(`The rows of ${table} are not those of its record.`);
    if (kept !== sha256) {
      throw refused([
        `The rows of ${table} would not read as they did: its types have changed since, or the server writes floats otherwise (12 and newer).`
      ]);
    }
  }
  return staging.staged();
}
var Staging = class {
  #client;
  #wanted;
  #streams;
  #filled = /* @__PURE__ */ new Map();
  /** What the last piece of the script wants done, in its order. */
  #work = [];
  #hash;
  #copy;
  #closed;
  #encoding = "UTF8";
  /** What this side could not do; the tool's own complaint that its pipe broke comes after it. */
  failure;
  constructor(client, tables, streams) {
    this.#client = client;
    this.#wanted = new Map(tables.map((living) => [living.table, living]));
    this.#streams = streams;
  }
  reader = {
    statement: (text) => {
      this.#work.push(() => this.#stop());
      const [, encoding] = /^SET client_encoding = '(\w+)';$/.exec(text) ?? [];
      if (encoding) this.#encoding = encoding;
    },
    table: (name, columns) => {
      const [schema = "", relation = ""] = readName(name)?.parts ?? [];
      const living = this.#wanted.get(tableName(schema, relation));
      this.#work.push(() => this.#stop());
      if (living) this.#work.push(() => this.#start(living, columnNames(columns)));
    },
    rows: (bytes) => {
      this.#work.push(() => this.#take(bytes));
    },
    ready: () => this.#catchUp()
  };
  /** Waits for everything that was begun. */
  async end() {
    this.#work.push(() => this.#stop());
    await this.#catchUp();
  }
  /** Of the rows as they were read, and as the types of today keep them. */
  async sums(table) {
    const filling = this.#filled.get(table);
    if (!filling) return {};
    const kept = createHash("sha256");
    await this.#speak(this.#encoding);
    await pipeline(
      this.#client.query(this.#streams.to(`copy ${filling.stage} to stdout`)),
      async (rows) => {
        for await (const row of rows) kept.update(row);
      }
    );
    await this.#speak("UTF8");
    return { read: filling.hash.digest("hex"), kept: kept.digest("hex") };
  }
  staged() {
    return [...this.#filled.values()];
  }
  async #catchUp() {
    const work = this.#work;
    this.#work = [];
    try {
      for (const each of work) await each();
    } catch (error) {
      this.failure ??= error;
    }
    if (this.failure) throw this.failure;
  }
  async #start(living, columns) {
    const filling = this.#filled.get(living.table) ?? await this.#make(living, columns);
    this.#filled.set(living.table, filling);
    await this.#speak(this.#encoding);
    this.#hash = filling.hash;
    this.#copy = this.#client.query(this.#streams.from(`copy ${filling.stage} from stdin`));
    const closed = new AbortController();
    this.#closed = closed.signal;
    this.#copy.on("error", (error) => {
      this.failure ??= error;
    }).once("close", () => closed.abort());
  }
  async #make(living, columns) {
    assertColumnsFit(living, columns);
    const name = `faber_db_stage_${this.#filled.size}`;
    const list = columns.map(quoteIdentifier).join(", ");
    await this.#client.query(
      `create temporary table ${name} on commit drop as
         select ${list} from only ${living.table} with no data`
    );
    return { living, stage: `pg_temp.${name}`, columns, hash: createHash("sha256") };
  }
  async #take(bytes) {
    const copy = this.#copy;
    if (!copy) return;
    this.#hash?.update(bytes);
    if (copy.write(bytes)) return;
    await once(copy, "drain", this.#closed && { signal: this.#closed }).catch(() => {
    });
    if (this.failure) throw this.failure;
  }
  async #stop() {
    const copy = this.#copy;
    if (!copy) return;
    this.#copy = void 0;
    copy.end();
    await finished(copy);
    await this.#speak("UTF8");
  }
  /** pg speaks UTF-8; the rows of an archive come as the database has them. */
  async #speak(encoding) {
    if (this.#encoding === "UTF8") return;
    await this.#client.query(`set local client_encoding = '${encoding}'`);
  }
};
function columnNames(text) {
  const names = [];
  for (let rest = text; rest !== ""; ) {
    const found = readName(rest);
    if (!found) throw new Error(`not a list of columns: ${text}`);
    names.push(found.parts[0] ?? "");
    rest = rest.slice(found.length).replace(/^, /, "");
  }
  return names;
}
function assertColumnsFit({ table, columns }, then) {
  const now = new Map(columns.map((column) => [column.name, column]));
  const gone = then.filter((name) => now.get(name)?.generated !== false);
  if (gone.length > 0) {
    throw refused([
      `${table} has no ${gone.length === 1 ? "column" : "columns"} ${listed(gone)} any more.`
    ]);
  }
  const added = columns.filter(
    ({ name, not_null, has_default, identity, generated }) => !then.includes(name) && not_null && !has_default && identity === "" && !generated
  );
  if (added.length > 0) {
    throw refused(
      added.map(
        ({ name }) => `${table} has a column ${name} since, which wants a value and has no default.`
      )
    );
  }
}
async function restoreTables(archive, target, record, options) {
  const client = await connect(target);
  const query = async (sql, values = []) => (await client.query(sql, [...values])).rows;
  const stop = await cancelling(query, target, options.signal);
  try {
    await query("begin isolation level read committed read write");
    await query(settings);
    await query(
      `select set_config(name, '0', true) from pg_settings where name = 'transaction_timeout'`
    );
    const names = record.map(({ table }) => table);
    const before = await lookAt(query, names);
    const [path] = await query(`select current_setting('search_path') as path`);
    await query(`set local search_path = ''`);
    const staged = await stageTables(client, archive, before.tables, record, options);
    await query(`select set_config('search_path', $1, true)`, [path?.path]);
    const prepared = await prepare(query, staged);
    await lock(query, names);
    const locked = await lookAt(query, names);
    const now = new Map(locked.tables.map((living) => [living.table, living]));
    const fresh = prepared.map((each) => ({
      ...each,
      living: now.get(each.living.table) ?? each.living
    }));
    const given = await merge(query, fresh, locked.foreignKeys);
    options.signal.throwIfAborted();
    await commit(query, names);
    return given;
  } catch (error) {
    throw asFailure(error);
  } finally {
    stop();
    await client.end().catch(() => {
    });
  }
}
async function connect(target) {
  const { default: pg } = await import("./pg.mjs");
  const client = new pg.Client(clientConfig(target));
  client.on("error", () => {
  });
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => {
    });
    throw connectionError(error, target);
  }
  return client;
}
var settings = `
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local lock_timeout = '30s'; set local row_security = off;
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 3;
  set local xmloption = 'content'; set local work_mem = '64MB'; set local jit = off`;
async function lookAt(query, names) {
  const living = await look(query, names);
  const { refused: reasons } = examine(living);
  if (reasons.length > 0) throw refused(reasons);
  return living;
}
var lockAttempts = 15;
async function lock(query, names) {
  const tables = names.toSorted().map((name) => `only ${name}`);
  for (let attempt = 1; ; attempt += 1) {
    await query("savepoint unlocked");
    await query(`set local lock_timeout = '2s'`);
    try {
      await query(`lock table ${tables.join(", ")} in share row exclusive mode`);
      await query(`set local lock_timeout = '30s'`);
      return;
    } catch (error) {
      if (sqlState(error) !== "55P03") throw error;
      await query("rollback to savepoint unlocked");
    }
    if (attempt === lockAttempts) {
      throw refused(["Others write to the tables without a pause: they could not be locked."]);
    }
    await sleep(1e3);
  }
}
async function commit(query, names) {
  try {
    await query("commit");
  } catch (error) {
    if (sqlState(error)) throw error;
    throw new FaberDbError("RESTORE_FAILED", {
      message: `The connection was lost at the last moment: ${listed(names)} have their rows back, or all of them are as before.`,
      why: error.message,
      next: "Look into one of them. Run it again either way: it changes only what differs.",
      exit: 8,
      cause: error
    });
  }
}
async function cancelling(query, target, signal) {
  const [own] = await query("select pg_backend_pid() as pid");
  const cancel = async () => {
    const session = await openSession(target);
    await session.query("select pg_cancel_backend($1)", [own?.pid]);
    await session.close();
  };
  const onAbort = () => void cancel().catch(() => {
  });
  signal.addEventListener("abort", onAbort, { once: true });
  return () => signal.removeEventListener("abort", onAbort);
}
function asFailure(error) {
  if (error instanceof FaberDbError || !/^(22|23)/.test(sqlState(error) ?? "")) return error;
  const { message, table, schema, detail } = error;
  const place = table ? ` (${schema}.${table})` : "";
  return new FaberDbError("RESTORE_FAILED", {
    message: `The tables cannot take the rows of the backup${place}; nothing was changed.`,
    why: detail ? `${message}. ${detail}` : `${message}`,
    next: "Mend it, or restore the whole backup beside the database with --as NAME and copy what you need.",
    cause: error
  });
}
export {
  restoreTables
};
