import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  readOnly
} from "./shared-providers-postgresql-inspect-read-only.mjs";
import {
  require_pg_connection_string
} from "./shared-pg-connection-string.mjs";
import {
  assertTool,
  copySchema,
  feed,
  findClientTools,
  jobs,
  listEntries,
  notDumped,
  outcome,
  readArchive,
  readScript,
  start,
  toolEnvironment,
  toolPath,
  toolsFor,
  unattended
} from "./shared-providers-postgresql-backups-script.mjs";
import {
  ended
} from "./shared-process.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import {
  clientConfig,
  openSession,
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  permissionError,
  sessionError,
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  readName,
  tableName
} from "./shared-providers-postgresql-backups-names.mjs";
import {
  listed
} from "./shared-text.mjs";
import {
  __toESM
} from "./shared-esbuild.mjs";
var import__ = __toESM(require_pg_connection_string(), 1);
var esm_default = import__.default.parse;
var parse = import__.default.parse;
var toClientConfig = import__.default.toClientConfig;
var parseIntoClientConfig = import__.default.parseIntoClientConfig;
function asPostgres(target) {
  if (target.provider !== "postgresql") throw new Error(`not a PostgreSQL target: ${target.label}`);
  return target;
}
var libpqVariables = {
  sslmode: "PGSSLMODE",
  sslcert: "PGSSLCERT",
  sslkey: "PGSSLKEY",
  sslrootcert: "PGSSLROOTCERT"
};
var sslModes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];
function parseTarget(url, variable) {
  const location = parseUrl(url, variable);
  const mode = location.searchParams.get("sslmode") ?? "prefer";
  if (!sslModes.includes(mode))
    throw invalid(variable, `its sslmode is none of ${sslModes.join(", ")}`);
  let parsed;
  try {
    parsed = parse(url, { useLibpqCompat: true });
  } catch (cause) {
    throw invalid(variable, fileProblem(cause) ?? "it cannot be read as a URL");
  }
  const database = parsed.database ?? "";
  if (database === "") throw invalid(variable, "it names no database");
  const host = parsed.host || "localhost";
  const port = Number(parsed.port || 5432);
  const user = parsed.user ?? "";
  if (user === "") throw invalid(variable, "it names no user");
  const schema = location.searchParams.get("schema") || "public";
  return {
    provider: "postgresql",
    host,
    port,
    user,
    database,
    schema,
    label: `${database} on ${host}:${port}`,
    password: parsed.password || void 0,
    ssl: parsed.ssl,
    libpq: libpqSettings(location),
    secrets: [url, ...secretsOf(location, parsed.password, [user, database])]
  };
}
function parseUrl(url, variable) {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw invalid(variable, "it does not begin with postgresql://");
  }
  try {
    return new URL(url);
  } catch {
    throw invalid(
      variable,
      "it cannot be read as a URL; characters such as @ : / # ? in the password must be percent-encoded"
    );
  }
}
function libpqSettings(location) {
  return Object.fromEntries(
    Object.entries(libpqVariables).flatMap(([parameter, name]) => {
      const value = location.searchParams.get(parameter);
      return value ? [[name, value]] : [];
    })
  );
}
function secretsOf(location, password, words) {
  if (!password) return [];
  const forms = [password, encodeURIComponent(password), location.password];
  const isWord = password.length < 8 || [...words, "postgres", "password"].includes(password);
  return [...forms.map((form) => `:${form}@`), ...isWord ? [] : forms];
}
function fileProblem(cause) {
  const { code, path } = cause;
  return code && path ? `${path} cannot be read (${code})` : void 0;
}
function invalid(variable, why) {
  return new FaberDbError("URL_INVALID", {
    message: `The connection string in ${variable} is not valid: ${why}.`,
    next: `Write it as ${variable}=postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    facts: { variable }
  });
}
async function activity(session) {
  await session.query("select pg_stat_clear_snapshot()");
  const rows = await session.query(countersQuery);
  const tables3 = rows.filter((row) => row.oid !== null).map(tableActivity);
  return {
    since: rows[0]?.since ?? null,
    tables: tables3.sort((a, b) => a.table < b.table ? -1 : 1)
  };
}
function tableActivity({ schema, name, oid, inserted, updated, deleted }) {
  return {
    table: tableName(schema, name),
    oid: Number(oid),
    inserted: Number(inserted),
    updated: Number(updated),
    deleted: Number(deleted)
  };
}
var countersQuery = `
  select to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since, t.*
    from (select greatest(
              (select stats_reset from pg_stat_database where datname = current_database()),
              least((select stats_reset from pg_stat_archiver),
                    (select stats_reset from pg_stat_bgwriter))) as since) as reset
    left join (
      select c.oid::text as oid, n.nspname as schema, c.relname as name,
             pg_stat_get_tuples_inserted(c.oid)::text as inserted,
             pg_stat_get_tuples_updated(c.oid)::text as updated,
             pg_stat_get_tuples_deleted(c.oid)::text as deleted
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and c.relpersistence <> 't'
         and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
         and not exists (
           select from pg_depend d join pg_extension e on e.oid = d.refobjid
            where d.classid = 'pg_class'::regclass and d.objid = c.oid
              and d.refclassid = 'pg_extension'::regclass and d.deptype = 'e'
              and c.oid <> all (coalesce(e.extconfig, '{}')))) as t on true`;
var tables = `
  select format('%I.%I', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'm', 'p') and c.oid >= 16384 and c.relpersistence <> 't'
     and n.nspname !~ '^pg_(toast|temp)'
   order by pg_relation_size(c.oid) desc`;
async function analyze(target) {
  const session = await openSession(target);
  const waiting = await session.query(tables).then((rows) => rows.map(({ name }) => name)).finally(() => session.close());
  const work = async () => {
    const own = await openSession(target);
    try {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        await own.script(`analyze ${name}`);
      }
    } finally {
      waiting.length = 0;
      await own.close();
    }
  };
  const ended2 = await Promise.allSettled(
    Array.from({ length: Math.min(jobs, waiting.length) }, work)
  );
  for (const each of ended2) if (each.status === "rejected") throw each.reason;
}
import { createHash } from "node:crypto";
var data = "--section=data";
async function readThrough(archive, options) {
  const count = new Count();
  await readArchive(archive, { args: [data], drain: true }, count.reader, options);
  return count.contents();
}
async function contentsOf(target, options) {
  const count = new Count();
  await readDump(target, [data], count.reader, options);
  return count.contents();
}
async function readDump(target, args, reader, options) {
  const tools = await toolsFor(options);
  const env = toolEnvironment(target, options.env);
  const all = ["--format=plain", ...unattended, ...args];
  const child = start(toolPath(tools, "pg_dump"), all, env, options.signal);
  child.stdin.end();
  const end = ended(child);
  const read = outcome(readScript(child.stdout, reader));
  const [{ code, stderr }, unread] = await Promise.all([end, read]);
  if (code !== 0) throw notDumped("pg_dump cannot read the database.", stderr);
  if (unread) throw unread.error;
}
var Count = class {
  #tables = /* @__PURE__ */ new Map();
  #current;
  #largeObjects = 0;
  reader = {
    table: (name) => {
      const [schema = "", relation = ""] = readName(name)?.parts ?? [];
      const table = tableName(schema, relation);
      this.#current = this.#tables.get(table) ?? { rows: 0, hash: createHash("sha256") };
      this.#tables.set(table, this.#current);
    },
    rows: (bytes, lines) => {
      if (!this.#current) return;
      this.#current.rows += lines;
      this.#current.hash.update(bytes);
    },
    statement: (text) => {
      if (text.startsWith("SELECT pg_catalog.lo_open(")) this.#largeObjects += 1;
    }
  };
  contents() {
    const tables3 = [...this.#tables].map(([table, { rows, hash }]) => ({
      table,
      rows,
      sha256: hash.digest("hex")
    }));
    return {
      tables: tables3.sort((a, b) => a.table < b.table ? -1 : 1),
      large_objects: this.#largeObjects
    };
  }
};
import { spawn } from "node:child_process";
import { Transform } from "node:stream";
var firstWithZstd = 16;
var failure = "pg_dump failed, so no backup is listed.";
async function dump(target, { format, compression }, { env, signal, ...options }) {
  const tools = await toolsFor({ env, signal, ...options });
  const own = format === "custom" ? compressOption(tools, compression) : void 0;
  const args = format === "custom" ? ["--format=custom", own ?? "--compress=0"] : ["--format=plain"];
  const child = spawn(toolPath(tools, "pg_dump"), [...args, ...unattended], {
    env: toolEnvironment(target, env),
    stdio: ["ignore", "pipe", "pipe"],
    signal
  });
  return {
    ...follow(child),
    compressed: own !== void 0 || compression === "none",
    toolVersion: tools.version
  };
}
async function dumpFolder(target, folder, { compression }, options) {
  const tools = await toolsFor(options);
  const compress = compressOption(tools, compression);
  if (!compress) {
    throw new FaberDbError("NOT_SUPPORTED", {
      message: `pg_dump ${tools.major} cannot compress a folder with zstd; version ${firstWithZstd} is the first that can.`,
      next: `Use --compression gzip, or install PostgreSQL's client programs, version ${firstWithZstd} or newer.`
    });
  }
  const args = ["--format=directory", `--jobs=${jobs}`, compress, `--file=${folder}`];
  const child = spawn(toolPath(tools, "pg_dump"), [...args, ...unattended], {
    env: toolEnvironment(target, options.env),
    stdio: ["ignore", "ignore", "pipe"],
    signal: options.signal
  });
  const { code, stderr } = await ended(child);
  if (code !== 0) throw notDumped(failure, stderr);
  return { toolVersion: tools.version };
}
function compressOption({ major }, compression) {
  if (compression === "none") return "--compress=0";
  if (compression === "gzip") return "--compress=1";
  return major >= firstWithZstd ? "--compress=zstd:1" : void 0;
}
function follow(child) {
  const stream = gather();
  stream.on("error", () => {
  });
  stream.once("close", () => {
    child.stdout?.destroy();
    child.kill();
  });
  child.stdout?.pipe(stream, { end: false });
  const done = ended(child).then(({ code, stderr }) => {
    if (code === 0) return;
    throw notDumped(failure, stderr || "It was ended before it was done.");
  });
  done.then(
    () => stream.end(),
    (error) => stream.destroy(error)
  );
  return { stream, done };
}
var gatheredBytes = 1 << 18;
function gather() {
  let pieces = [];
  let size = 0;
  const take = () => {
    const all = Buffer.concat(pieces, size);
    pieces = [];
    size = 0;
    return all;
  };
  return new Transform({
    transform(piece, _encoding, done) {
      pieces.push(piece);
      size += piece.length;
      done(null, size < gatheredBytes ? void 0 : take());
    },
    flush(done) {
      done(null, size === 0 ? void 0 : take());
    }
  });
}
var localeProviders = { c: "libc", i: "icu", b: "builtin" };
async function readWhole(session, database) {
  const [found] = await session.query(
    `select to_jsonb(d) as row, pg_get_userbyid(d.datdba)::text as owner,
            pg_encoding_to_char(d.encoding)::text as encoding, t.spcname::text as tablespace,
            shobj_description(d.oid, 'pg_database') as comment, d.datacl::text[] as acl,
            coalesce((select jsonb_agg(jsonb_build_object('role', r.rolname, 'setting', one.setting)
                                       order by r.rolname nulls first, one.setting)
                        from pg_db_role_setting s left join pg_roles r on r.oid = s.setrole
                             cross join unnest(s.setconfig) as one (setting)
                       where s.setdatabase = d.oid), '[]') as settings
       from pg_database d join pg_tablespace t on t.oid = d.dattablespace
      where d.datname = $1`,
    [database]
  );
  if (!found) return void 0;
  const { row, owner, encoding, tablespace, comment, acl, settings } = found;
  const properties = {
    collate: row.datcollate ?? null,
    ctype: row.datctype ?? null,
    locale_provider: localeProviders[String(row.datlocprovider ?? "c")] ?? null,
    locale: row.datlocale ?? row.daticulocale ?? null,
    icu_rules: row.daticurules ?? null,
    tablespace,
    connection_limit: row.datconnlimit ?? -1
  };
  return { owner, encoding, properties, comment, acl, settings };
}
function createSql(name, { owner, encoding, properties }, version) {
  const { collate, ctype, locale_provider, locale, icu_rules, tablespace } = properties;
  return [
    `create database ${quoteIdentifier(name)} owner ${quoteIdentifier(owner)} template template0`,
    `encoding ${literal(encoding)}`,
    ...collate ? [`lc_collate ${literal(collate)}`] : [],
    ...ctype ? [`lc_ctype ${literal(ctype)}`] : [],
    ...version >= 15e4 && locale_provider ? [`locale_provider ${locale_provider}`] : [],
    ...locale && locale_provider === "icu" ? [`icu_locale ${literal(locale)}`] : [],
    ...locale && locale_provider === "builtin" ? [`builtin_locale ${literal(locale)}`] : [],
    ...icu_rules ? [`icu_rules ${literal(icu_rules)}`] : [],
    // The default is left out: naming it wants a right on it (manual, CREATE DATABASE).
    ...tablespace && tablespace !== "pg_default" ? [`tablespace ${quoteIdentifier(String(tablespace))}`] : []
  ].join(" ");
}
function literal(value) {
  const doubled = String(value).replaceAll("'", "''");
  return doubled.includes("\\") ? ` E'${doubled.replaceAll("\\", "\\\\")}'` : `'${doubled}'`;
}
async function describe(session) {
  const [found] = await session.query(query);
  const whole = found && await readWhole(session, found.database);
  if (!whole) throw new Error("the server did not describe the database");
  const { roles, ...others } = found;
  const settled = whole.settings.flatMap(({ role }) => role ?? []);
  return {
    ...others,
    ...whole,
    roles: [.../* @__PURE__ */ new Set([whole.owner, ...roles, ...settled])].sort(),
    activity: await activity(session)
  };
}
var query = `
  select current_database()::text as database,
         current_setting('server_version_num')::int as server_version,
         pg_database_size(current_database())::float8 as size_bytes,
         array(select r.rolname::text from pg_roles r
                where r.rolname !~ '^pg_'
                  and (exists (select from pg_shdepend s join pg_database d on d.datname = current_database()
                                where s.refclassid = 'pg_authid'::regclass and s.refobjid = r.oid
                                  and (s.dbid = d.oid
                                       or s.classid = 'pg_database'::regclass and s.objid = d.oid))
                       or r.oid = 10
                      and (exists (select from pg_class where relowner = 10 and oid >= 16384)
                           or exists (select from pg_namespace where nspowner = 10 and oid >= 16384)
                           or exists (select from pg_type where typowner = 10 and oid >= 16384)
                           or exists (select from pg_proc where proowner = 10 and oid >= 16384)))) as roles,
         (select jsonb_agg(jsonb_build_object('name', extname, 'version', extversion) order by extname)
            from pg_extension) as extensions`;
async function obstacles(archive, facts, session, options) {
  const { owners, publicOwner, tooOld } = await ownersIn(archive, options);
  const standing = await standingOf(session, facts, owners, publicOwner);
  return [
    ...tooOld,
    ...newerServer(facts, standing.version),
    ...rights(standing),
    ...standing.missing_roles.map(
      (role) => `The role ${role} owns something in the backup or has a right on it, and this server does not have it: create role ${quoteIdentifier(role)}`
    ),
    ...standing.missing_extensions.map(
      (name) => `The extension ${name} is not installed on this server's machine: install it there.`
    )
  ];
}
async function ownersIn(archive, options) {
  const owners = /* @__PURE__ */ new Set();
  let publicOwner;
  const statement = (text) => {
    const at = text.lastIndexOf(" OWNER TO ");
    if (!text.startsWith("ALTER ") || at < 0) return;
    const [owner] = readName(text.slice(at + " OWNER TO ".length))?.parts ?? [];
    if (text.startsWith("ALTER SCHEMA public ")) publicOwner = owner;
    else if (owner) owners.add(owner);
  };
  try {
    const portion = { args: ["--schema-only"], drain: false };
    await readArchive(archive, portion, { statement }, options);
  } catch (error) {
    const why = error instanceof FaberDbError ? error.text.why : void 0;
    const [said] = /unsupported version .* in file header/.exec(why ?? "") ?? [];
    if (!said) throw error;
    const next = "install PostgreSQL's client programs of the version that made it, or newer";
    return {
      owners: [],
      publicOwner,
      tooOld: [`pg_restore is too old for this backup (${said}): ${next}.`]
    };
  }
  return { owners: [...owners], publicOwner, tooOld: [] };
}
async function standingOf(session, facts, owners, publicOwner) {
  const roles = [
    .../* @__PURE__ */ new Set([...facts.roles, ...owners, ...publicOwner ? [publicOwner] : []])
  ].sort();
  const extensions2 = facts.extensions.map(({ name }) => name);
  const [standing] = await session.query(query2, [
    roles,
    extensions2,
    owners,
    publicOwner ?? null
  ]);
  if (!standing) throw new Error("the server did not say who we are");
  return standing;
}
function newerServer(facts, version) {
  const [made, here] = [facts.server_version, version].map((each) => Math.floor(each / 1e4));
  if (made === void 0 || here === void 0 || made <= here) return [];
  return [
    `The backup is of a PostgreSQL ${made}, and this server runs ${here}: restore it on ${made} or newer.`
  ];
}
function rights({ role, is_superuser, may_create, foreign_owners }) {
  if (is_superuser) return [];
  const foreign = listed(foreign_owners);
  return [
    ...may_create ? [] : [
      `The role ${role} may not create databases: alter role ${quoteIdentifier(role)} createdb`
    ],
    ...foreign_owners.length === 0 ? [] : [
      `The role ${role} cannot give anything to ${foreign}: grant ${foreign_owners.map(quoteIdentifier).join(", ")} to ${quoteIdentifier(role)}`
    ]
  ];
}
var query2 = `
  select current_setting('server_version_num')::int as version, current_user::text as role,
         me.rolsuper as is_superuser, me.rolcreatedb or me.rolsuper as may_create,
         array(select name from unnest($1::text[]) as wanted (name)
                where not exists (select from pg_roles where rolname = wanted.name)) as missing_roles,
         array(select name from unnest($2::text[]) as wanted (name)
                where not exists (select from pg_available_extensions e where e.name = wanted.name))
           as missing_extensions,
         array(select o.rolname::text from pg_roles o
                where (o.rolname = any($3) or o.rolname = $4 and not (o.oid = 10 and current_setting('server_version_num')::int < 150000))
                  and not pg_has_role(o.oid, case when current_setting('server_version_num')::int >= 160000
                                                  then 'set' else 'member' end)
                order by 1) as foreign_owners
    from pg_roles me where me.rolname = current_user`;
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
async function restore(archive, into, options) {
  if (archive.format === "sql") return runScript(archive, into, options);
  const left = await leftOut(into);
  const restoring2 = (list2) => runRestore(archive, list2, into, options);
  await (left ? withList(archive, left, options, restoring2) : restoring2([]));
}
async function runRestore(archive, list2, into, options) {
  const place = archive.path === void 0 ? [] : [`--jobs=${jobs}`, archive.path];
  const unattended2 = ["--exit-on-error", "--no-password"];
  const args = [`--dbname=${into.database}`, `--format=${archive.format}`, ...unattended2];
  const program = toolPath(await toolsFor(options), "pg_restore");
  const source = archive.path === void 0 ? archive : void 0;
  await run(program, [...args, ...list2, ...place], source, into, options);
}
async function runScript(archive, into, options) {
  const tools = await toolsFor(options);
  await assertTool(tools, "psql");
  const unattended2 = ["--no-psqlrc", "--quiet", "--no-password", "--set=ON_ERROR_STOP=1"];
  const args = [`--dbname=${into.database}`, ...unattended2, "--file=-"];
  await run(toolPath(tools, "psql"), args, archive, into, options);
}
async function run(program, args, source, into, { env, signal }) {
  const bytes = await source?.open();
  const child = start(program, args, toolEnvironment(into, env), signal);
  const end = ended(child);
  child.stdout.resume();
  const fed = bytes ? outcome(feed(bytes, child.stdin, false, signal)) : void child.stdin.end();
  const [{ code, stderr }, lost] = await Promise.all([end, fed]);
  if (lost) throw lost.error;
  if (code === 0) return;
  throw new FaberDbError("RESTORE_FAILED", {
    message: `The backup could not be restored into ${into.database}.`,
    why: stderr,
    next: "Mend the cause and run it again."
  });
}
async function leftOut(into) {
  const session = await openSession(into);
  const [me] = await session.query(
    `select rolsuper as is_superuser,
              (select pg_get_userbyid(nspowner)::text from pg_namespace
                where nspname = 'public') as public_owner
         from pg_roles where rolname = current_user`
  ).finally(() => session.close());
  if (!me || me.is_superuser) return void 0;
  const schema = `SCHEMA - public ${me.public_owner}`;
  return (entry) => {
    const what = entry.replace(/^\d+; \d+ \d+ /, "");
    return what === schema || /^(?:EXTENSION - plpgsql|COMMENT - EXTENSION) /.test(what);
  };
}
async function withList(archive, isLeftOut, options, work) {
  const entries = await listEntries(archive, options);
  const folder = await mkdtemp(join(tmpdir(), "faber-db-"));
  try {
    const file = join(folder, "list");
    const kept = entries.filter((entry) => !isLeftOut(entry));
    await writeFile(file, kept.join("\n"), { mode: 384 });
    await work([`--use-list=${file}`]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
var onlySchema = "--schema-only";
async function schemaIn(archive, options) {
  const schema = new SchemaText();
  await readArchive(archive, { args: [onlySchema], drain: false }, schema.reader, options);
  return schema.text();
}
async function schemaOf(target, options) {
  const schema = new SchemaText();
  await readDump(target, [onlySchema], schema.reader, options);
  return schema.text();
}
var SchemaText = class {
  #entries = [];
  #tablespace = "";
  #method = "";
  reader = {
    comment: (line) => {
      if (entryHeader.test(line)) this.#entries.push([]);
    },
    statement: (text) => {
      const [, setting2, value = ""] = stateSetting.exec(text) ?? [];
      if (setting2 === "tablespace") this.#tablespace = value;
      else if (setting2 === "table_access_method") this.#method = value;
      else if (!isData(text)) this.#add(text);
    }
  };
  text() {
    const texts = this.#entries.filter((entry) => entry.length > 0).map((entry) => entry.join("\n"));
    return `${texts.sort().join("\n\n")}
`;
  }
  /** What comes before the first entry are settings of the session that reads the script. */
  #add(text) {
    const entry = this.#entries.at(-1);
    if (!entry) return;
    const place = entry.length === 0 ? this.#place(text) : "";
    entry.push(place + castElements(text));
  }
  /** A default tablespace or access method is set once for all the entries that follow. */
  #place(text) {
    const space = inTablespace.test(text) && this.#tablespace !== `''` ? this.#tablespace : "";
    const method = hasMethod.test(text) && this.#method !== "heap" ? this.#method : "";
    return (space && `/* in ${space} */ `) + (method && `/* using ${method} */ `);
  }
};
var entryHeader = /^-- (?:Data for )?Name: .*; Type: .*; Schema: /;
var stateSetting = /^SET default_(tablespace|table_access_method) = (.*);$/;
var inTablespace = /^CREATE (?:UNLOGGED |UNIQUE )?(?:TABLE|INDEX|MATERIALIZED VIEW) |^ALTER TABLE ONLY .* ADD CONSTRAINT .* (?:PRIMARY KEY|UNIQUE|EXCLUDE) /s;
var hasMethod = /^CREATE (?:UNLOGGED )?(?:TABLE|MATERIALIZED VIEW) (?!.*\nPARTITION BY )/s;
var dataStatement = /^(?:SELECT pg_catalog\.(?:setval|lo_\w+|lowrite)\(|REFRESH MATERIALIZED VIEW |BEGIN;|COMMIT;|(?:ALTER|COMMENT ON|SECURITY LABEL .*? ON) LARGE OBJECT |(?:GRANT|REVOKE) .*? ON LARGE OBJECT )/;
var isData = (text) => dataStatement.test(text);
var element = "'(?:[^']|'')*'::[^,()'\\]]+";
var castArray = new RegExp(
  `\\(ARRAY\\[(${element}(?:, ${element})*)\\]\\)::([^,()'\\]]+)\\[\\]`,
  "g"
);
function castElements(text) {
  return text.replace(castArray, (_, elements, type) => {
    const cast = elements.replace(new RegExp(element, "g"), (one) => `(${one})::${type}`);
    return `ARRAY[${cast}]`;
  });
}
var backups = {
  describe,
  dump: async (target, wanted, options) => dump(asPostgres(target), wanted, options),
  dumpFolder: async (target, folder, wanted, options) => dumpFolder(asPostgres(target), folder, wanted, options),
  readThrough,
  contentsOf: async (target, options) => contentsOf(asPostgres(target), options),
  schemaIn,
  schemaOf: async (target, options) => schemaOf(asPostgres(target), options),
  restore: async (archive, into, options) => restore(archive, asPostgres(into), options),
  analyze: async (target) => analyze(asPostgres(target)),
  obstacles,
  activity,
  async examineTables(session, tables3) {
    const { examineTables } = await import("./providers-postgresql-backups-tables-examine.mjs");
    return examineTables(session, tables3);
  },
  async restoreTables(archive, target, tables3, options) {
    const { restoreTables } = await import("./providers-postgresql-backups-tables-restore-tables.mjs");
    return restoreTables(archive, asPostgres(target), tables3, options);
  }
};
async function dropDatabase(session, name) {
  const [subscribed] = await session.query(
    `select 1 from pg_subscription s join pg_database d on d.oid = s.subdbid where d.datname = $1`,
    [name]
  );
  if (subscribed) await dropSubscriptions(session, name);
  await session.script(`drop database if exists ${quoteIdentifier(name)}`);
}
async function dropSubscriptions(session, database) {
  const inside = await openSession({ ...asPostgres(session.target), database });
  try {
    const found = await inside.query(
      `select subname::text as name from pg_subscription
        where subdbid = (select oid from pg_database where datname = current_database())`
    );
    for (const name of found.map((row) => quoteIdentifier(row.name))) {
      await inside.script(`alter subscription ${name} disable`);
      await inside.script(`alter subscription ${name} set (slot_name = none)`);
      await inside.script(`drop subscription ${name}`);
    }
  } finally {
    await inside.close();
  }
}
async function maintenanceSession(target) {
  if (target.database === "postgres") return openSession(target, { database: "template1" });
  try {
    return await openSession(target, { database: "postgres" });
  } catch (error) {
    if (!(error instanceof FaberDbError) || error.code !== "DB_MISSING") throw error;
    return openSession(target, { database: "template1" });
  }
}
async function withMaintenance(target, work) {
  const session = await maintenanceSession(target);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
import { randomUUID } from "node:crypto";
async function adopt(session, name, facts) {
  await session.script(await adoption(session, name, facts));
}
async function rehearseAdoption(session, name, facts) {
  const sql = await adoption(session, name, facts);
  await session.script("begin");
  try {
    await session.script(sql);
  } finally {
    await session.script("rollback");
  }
}
async function adoption(session, name, facts) {
  const database = quoteIdentifier(name);
  const limit = Number(facts.properties.connection_limit ?? -1);
  return [
    `alter database ${database} connection limit ${limit}`,
    ...facts.acl ? await rights2(session, database, facts.owner, facts.acl) : [],
    ...facts.settings.map((each) => setting(database, each)),
    ...facts.comment === null ? [] : [`comment on database ${database} is ${literal(facts.comment)}`]
  ].join(";\n");
}
async function rights2(session, database, owner, acl) {
  const grants = await session.query(
    `select r.rolname::text as grantee, a.privilege_type as privilege, a.is_grantable as grantable
       from aclexplode($1::text[]::aclitem[]) a left join pg_roles r on r.oid = a.grantee
      where a.grantee = 0 or r.rolname is not null`,
    [acl]
  );
  return [
    `revoke all on database ${database} from public`,
    `revoke all on database ${database} from ${quoteIdentifier(owner)}`,
    ...grants.map(({ grantee, privilege, grantable }) => {
      const role = grantee === null ? "public" : quoteIdentifier(grantee);
      const option = grantable ? " with grant option" : "";
      return `grant ${privilege} on database ${database} to ${role}${option}`;
    })
  ];
}
function setting(database, { role, setting: setting2 }) {
  const at = setting2.indexOf("=");
  const [name, value] = [setting2.slice(0, at), setting2.slice(at + 1)];
  const subject = role ? `alter role ${quoteIdentifier(role)} in database ${database}` : `alter database ${database}`;
  const parameter = name.split(".").map(quoteIdentifier).join(".");
  const values = listParameters.has(name) ? names(value).map(literal).join(", ") : literal(value);
  return `${subject} set ${parameter} to ${values || "''"}`;
}
var listParameters = /* @__PURE__ */ new Set([
  "local_preload_libraries",
  "oauth_validator_libraries",
  "search_path",
  "session_preload_libraries",
  "shared_preload_libraries",
  "temp_tablespaces",
  "unix_socket_directories"
]);
function names(list2) {
  const found = list2.match(/"(?:[^"]|"")*"|[^",\s][^",]*/g) ?? [];
  return found.map(
    (name) => name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.trim()
  );
}
import { createHash as createHash2 } from "node:crypto";
var longestName = 63;
var longestEnding = 28;
var restoring = "_restore_";
var before = "_before_";
function halfName(database, pid, random) {
  return `${stem(database)}${restoring}${pid}_${random}`;
}
function halfPattern(database) {
  return `^${asPattern(stem(database) + restoring)}([0-9]+)_[0-9a-f]{8}$`;
}
function keptName(database, replacedAt2) {
  const digits = replacedAt2.toISOString().replace(/\D/g, "").slice(0, 14);
  return `${keptPrefix(database)}${digits}`;
}
function keptPrefix(database) {
  return stem(database) + before;
}
function stem(database) {
  if (Buffer.byteLength(database) + longestEnding <= longestName) return database;
  const hash = createHash2("sha256").update(database).digest("hex").slice(0, 8);
  let cut = database;
  while (Buffer.byteLength(cut) + 9 + longestEnding > longestName) {
    cut = [...cut].slice(0, -1).join("");
  }
  return `${cut}_${hash}`;
}
function asPattern(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function replacedAt(digits) {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(digits)?.slice(1);
  if (!parts) return void 0;
  const [year, month, day, hour, minute, second] = parts;
  const at = /* @__PURE__ */ new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? void 0 : at.toISOString();
}
var inTransaction = `exists (select from pg_locks v where v.pid = a.pid
  and v.locktype = 'virtualxid' and v.mode = 'ExclusiveLock' and v.granted)`;
var mayEnd = `exists (select from pg_roles me, pg_roles them
  where me.rolname = current_user and them.oid = a.usesysid
    and (me.rolsuper or not them.rolsuper
         and (pg_has_role(a.usesysid, 'usage') or pg_has_role('pg_signal_backend', 'usage'))))`;
async function untouchable(session, database) {
  return session.query(
    `select a.pid, a.application_name as application, a.usename::text as "user"
       from pg_stat_activity a
      where a.datname = $1 and a.usesysid is not null and not ${mayEnd}
      order by a.pid`,
    [database]
  );
}
function occupantText({ pid, application, user }) {
  return `pid ${pid} (${application || "unnamed"}, user ${user})`;
}
async function endSessions(session, database) {
  await session.query(
    `select pg_terminate_backend(a.pid) from pg_stat_activity a where a.datname = $1 and ${mayEnd}`,
    [database]
  );
}
async function createBeside(target, facts) {
  const session = await maintenanceSession(target);
  try {
    await sweep(session, target.database);
    const whole = async () => await readWhole(session, target.database) ?? facts;
    const name = await freeName(session, target.database);
    const { version } = await session.identify();
    await create(session, name, await whole(), version).catch((error) => {
      throw notCreated(error, target);
    });
    return {
      target: { ...target, database: name, label: `${name} on ${target.host}:${target.port}` },
      oid: await oidOf(session, name),
      adopt: async () => adopt(session, name, await whole()),
      async drop() {
        await endSessions(session, name);
        await dropDatabase(session, name);
      },
      close: () => session.close()
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}
async function sweep(session, database) {
  const leftovers = await session.query(
    `select d.datname::text as name from pg_database d
      where d.datname ~ $1
        and not exists (select from pg_stat_activity a
                         where a.pid::text = substring(d.datname from $1))
      order by 1`,
    [halfPattern(database)]
  );
  const dropped = [];
  for (const { name } of leftovers) {
    await endSessions(session, name);
    await dropDatabase(session, name).then(
      () => dropped.push(name),
      () => {
      }
    );
  }
  return dropped;
}
async function create(session, name, facts, version) {
  await session.script(createSql(name, facts, version));
  await rehearseAdoption(session, name, facts).catch(async (error) => {
    await dropDatabase(session, name);
    throw error;
  });
}
async function freeName(session, database) {
  const [own] = await session.query("select pg_backend_pid() as pid");
  return halfName(database, Number(own?.pid), randomUUID().slice(0, 8));
}
async function oidOf(session, name) {
  const [row] = await session.query(
    "select oid::int8::int4 as oid from pg_database where datname = $1",
    [name]
  );
  if (!row) throw new Error(`${name} was created and is not there`);
  return row.oid;
}
function notCreated(error, target) {
  if (sqlState(error) === "42501") return permissionError(error.message, target);
  const known = sessionError(error, target);
  if (known || !sqlState(error)) return known ?? error;
  return new FaberDbError("RESTORE_REFUSED", {
    message: `A database like ${target.database} cannot be created beside it: ${error.message}.`,
    next: "Mend the cause on the server and run it again; nothing was touched.",
    cause: error
  });
}
import { setTimeout as sleep } from "node:timers/promises";
var lookMs = 100;
async function drain(session, database, seconds, signal) {
  const deadline = Date.now() + seconds * 1e3;
  const first = await openTransactions(session, database);
  for (let left = first; ; ) {
    if (left.length === 0 || Date.now() >= deadline) return left.length;
    await sleep(lookMs, void 0, { signal });
    const now = new Set(await openTransactions(session, database));
    left = first.filter((transaction) => now.has(transaction));
  }
}
async function openTransactions(session, database) {
  const found = await session.query(
    `select l.virtualxid as id from pg_locks l join pg_stat_activity a using (pid)
      where a.datname = $1 and l.locktype = 'virtualxid' and l.mode = 'ExclusiveLock' and l.granted
        and a.usesysid is not null`,
    [database]
  );
  return found.map(({ id }) => id);
}
async function inTheWay(session, database) {
  return [
    ...await missingRights(session, database),
    ...await prepared(session, database),
    ...await replicated(session, database),
    ...await occupied(session, database)
  ];
}
async function missingRights(session, database) {
  const [row] = await session.query(
    `select current_user::text as role, r.rolcreatedb or r.rolsuper as may_create,
            pg_get_userbyid(d.datdba)::text as owner, pg_has_role(d.datdba, 'usage') as is_member
       from pg_roles r left join pg_database d on d.datname = $1
      where r.rolname = current_user`,
    [database]
  );
  if (!row) return [];
  return [
    ...row.may_create ? [] : [`The role ${row.role} may not create databases: alter role "${row.role}" createdb`],
    ...row.is_member === false ? [`The database belongs to ${row.owner}, and ${row.role} is no member of that role.`] : []
  ];
}
async function prepared(session, database) {
  const found = await session.query(
    "select gid from pg_prepared_xacts where database = $1 order by prepared",
    [database]
  );
  return found.map(
    ({ gid }) => `The prepared transaction '${gid}' holds the database: commit or roll it back (rollback prepared '${gid}').`
  );
}
async function replicated(session, database) {
  const slots = await session.query(
    "select slot_name::text as name from pg_replication_slots where database = $1 order by 1",
    [database]
  );
  const subscriptions = await session.query(
    `select s.subname::text as name from pg_subscription s join pg_database d on d.oid = s.subdbid
      where d.datname = $1 and s.subenabled order by 1`,
    [database]
  );
  return [
    ...slots.map(
      ({ name }) => `The logical replication slot ${name} reads this database and would go on with the old one: end its consumer and drop it.`
    ),
    ...subscriptions.map(
      ({ name }) => `The subscription ${name} writes into this database and would go on with the old one: disable it.`
    )
  ];
}
async function occupied(session, database) {
  const found = await untouchable(session, database);
  if (found.length === 0) return [];
  return [
    `This role may not end ${listed(found.map(occupantText))}: close them, or restore as a role that may (a superuser’s sessions are ended by superusers only).`
  ];
}
import { readFile, statfs } from "node:fs/promises";
import { join as join2 } from "node:path";
var ownMachine = /^(localhost|127\.[0-9.]+|::1|\/.*)$/;
async function freeSpace(session, target) {
  if (!ownMachine.test(target.host)) return void 0;
  const [row] = await session.query(
    `select (select setting from pg_settings where name = 'data_directory') as data,
              coalesce((select pg_tablespace_location(dattablespace) from pg_database
                         where datname = $1), '') as tablespace,
              current_setting('server_version_num')::int / 10000 as version`,
    [target.database]
  ).catch(() => []);
  if (!row?.data) return void 0;
  const major = await readFile(join2(row.data, "PG_VERSION"), "utf8").catch(() => "");
  if (Number(major) !== row.version) return void 0;
  const { bavail, bsize } = await statfs(row.tablespace || row.data);
  return bavail * bsize;
}
import { setTimeout as sleep2 } from "node:timers/promises";
var lookMs2 = 10;
var lockTimeoutMs = 2e3;
async function swap(target, replacement, kept) {
  return withMaintenance(
    target,
    (renaming) => withMaintenance(target, async (ending) => {
      const [own] = await renaming.query("select pg_backend_pid() as pid");
      await renaming.script(`set lock_timeout = ${lockTimeoutMs}`);
      const start2 = performance.now();
      let over = false;
      const renamed = renaming.script(renames(target.database, replacement, kept)).then(
        () => void 0,
        (error) => ({ error })
      );
      const ended2 = endThoseLeft(
        ending,
        [target.database, replacement],
        Number(own?.pid),
        () => over
      );
      const failure2 = await renamed;
      const blocked_ms = Math.round(performance.now() - start2);
      over = true;
      const seen = await ended2;
      if (failure2) throw await notSwapped(failure2.error, ending, target);
      return { ...seen, blocked_ms };
    })
  );
}
function renames(database, replacement, kept) {
  const rename = (from, to) => `alter database ${quoteIdentifier(from)} rename to ${quoteIdentifier(to)}`;
  return [...kept === null ? [] : [rename(database, kept)], rename(replacement, database)].join(
    "; "
  );
}
async function endThoseLeft(session, databases2, renamer, isOver) {
  const ended2 = /* @__PURE__ */ new Map();
  for (; !isOver(); await sleep2(lookMs2)) {
    const found = await session.query(
      `select a.pid, ${inTransaction} as busy, pg_terminate_backend(a.pid)
         from pg_stat_activity a
        where a.datname = any($1) and ${mayEnd}
          and exists (select from pg_locks l
                       where l.pid = $2 and l.locktype = 'object' and l.granted
                         and l.classid = 'pg_database'::regclass and l.mode = 'AccessExclusiveLock')`,
      [databases2, renamer]
    );
    for (const { pid, busy } of found) ended2.set(pid, busy || (ended2.get(pid) ?? false));
  }
  return { ended: ended2.size, broken_off: [...ended2.values()].filter(Boolean).length };
}
async function notSwapped(error, session, target) {
  const state = sqlState(error) ?? "";
  if (state !== "55006" && state !== "55P03") return sessionError(error, target) ?? error;
  const left = await untouchable(session, target.database);
  const { detail } = error;
  return new FaberDbError("RESTORE_FAILED", {
    message: `${target.database} could not be replaced: ${error.message}.`,
    why: left.length > 0 ? `This role may not end ${listed(left.map(occupantText))}.` : detail ?? "Another session holds a lock on the database as a whole.",
    next: "Nothing was changed; the old database serves. Close what is in the way and run it again.",
    facts: { left },
    cause: error
  });
}
var databases = {
  connect: (target) => maintenanceSession(asPostgres(target)),
  find: (target, name) => withMaintenance(asPostgres(target), async (session) => {
    const [found] = await list(session, "d.datname = $1", name);
    return found;
  }),
  async listKept(session) {
    const prefix2 = keptPrefix(session.target.database);
    const found = await list(session, "starts_with(d.datname, $1)", prefix2);
    return found.flatMap((each) => {
      const replaced_at = replacedAt(each.name.slice(prefix2.length));
      return replaced_at ? [{ ...each, replaced_at }] : [];
    });
  },
  keptName: ({ database }, at) => keptName(database, at),
  inTheWay: (target) => withMaintenance(asPostgres(target), (session) => inTheWay(session, target.database)),
  createBeside: (target, facts) => createBeside(asPostgres(target), facts),
  sweep: (target) => withMaintenance(asPostgres(target), (session) => sweep(session, target.database)),
  freeSpace: (target) => withMaintenance(asPostgres(target), (session) => freeSpace(session, asPostgres(target))),
  drain: (target, seconds, signal) => withMaintenance(
    asPostgres(target),
    (session) => drain(session, target.database, seconds, signal)
  ),
  swap: (target, replacement, kept) => swap(asPostgres(target), replacement, kept),
  drop: (target, name) => withMaintenance(asPostgres(target), async (session) => {
    await dropDatabase(session, name).catch((error) => {
      throw sqlState(error) === "55006" ? inUse(error, name) : error;
    });
  })
};
async function list(session, where, value) {
  const found = await session.query(
    `select d.datname::text as name, d.oid::int8::int4 as oid,
            case when has_database_privilege(d.oid, 'connect')
                   or pg_has_role('pg_read_all_stats', 'usage')
                 then pg_database_size(d.oid)::float8 end as size_bytes,
            exists (select from pg_stat_activity a where a.datid = d.oid) as in_use
       from pg_database d where ${where} order by d.datname`,
    [value]
  );
  return found;
}
function inUse(error, name) {
  return new FaberDbError("RESTORE_REFUSED", {
    message: `${name} cannot be dropped: somebody uses it.`,
    ...error.detail && { why: error.detail },
    next: "End those sessions and run it again.",
    cause: error
  });
}
import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer } from "node:net";
var sslRequest = 80877103;
var gssRequest = 80877104;
var version3 = 196608;
var longestMessage = 1e4;
async function readStartup(socket) {
  for (; ; ) {
    const body = await readBody(socket);
    const code = body.readInt32BE(0);
    if (code === sslRequest || code === gssRequest) {
      socket.write("N");
      continue;
    }
    if (code !== version3) throw new Error("not a connection of protocol 3");
    const words = body.toString("utf8", 4).split("\0");
    const pairs = [];
    for (let index = 0; words[index]; index += 2) {
      pairs.push([words[index] ?? "", words[index + 1] ?? ""]);
    }
    return Object.fromEntries(pairs);
  }
}
async function readPassword(socket) {
  const type = await readBytes(socket, 1);
  if (type.toString() !== "p") throw new Error("a password was expected");
  const body = await readBody(socket);
  return body.toString("utf8", 0, body.length - 1);
}
function message(type, body) {
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + 4);
  return Buffer.concat([Buffer.from(type), length, body]);
}
function errorMessage(error) {
  return message("E", Buffer.from(`SFATAL\0VFATAL\0C28000\0M${error.message}\0\0`));
}
async function readBody(socket) {
  const length = (await readBytes(socket, 4)).readInt32BE(0);
  if (length < 8 - 4 || length > longestMessage) throw new Error("a message of an odd length");
  return readBytes(socket, length - 4);
}
async function readBytes(socket, count) {
  for (; ; ) {
    const bytes = socket.read(count);
    if (bytes?.length === count) return bytes;
    if (bytes || socket.readableEnded || socket.destroyed) throw new Error("the client hung up");
    await new Promise((resolve) => {
      const go = () => {
        socket.off("readable", go).off("end", go).off("close", go);
        resolve();
      };
      socket.on("readable", go).on("end", go).on("close", go);
    });
  }
}
async function openGate(target) {
  const password = randomBytes(24).toString("hex");
  const guests = /* @__PURE__ */ new Set();
  const server = createServer((guest) => {
    guests.add(guest);
    guest.on("close", () => guests.delete(guest));
    guest.on("error", () => guest.destroy());
    letIn(guest, target, password).catch((error) => guest.end(errorMessage(error)));
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address();
  return {
    url: urlOf(target, port, password),
    async close() {
      for (const guest of guests) guest.destroy();
      await new Promise((resolve) => server.close(resolve));
    }
  };
}
function urlOf({ database, schema }, port, password) {
  const url = new URL(`postgresql://faber_db:${password}@127.0.0.1:${port}`);
  url.pathname = `/${encodeURIComponent(database)}`;
  url.searchParams.set("schema", schema);
  url.searchParams.set("sslmode", "disable");
  return url.href;
}
async function letIn(guest, target, password) {
  const startup = await readStartup(guest);
  if (startup.database !== target.database) {
    throw new Error(`this gate leads to ${target.database} only`);
  }
  guest.write(message("R", int32(cleartextPassword)));
  const given = Buffer.from(await readPassword(guest));
  const wanted = Buffer.from(password);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) {
    throw new Error("the password is not that of this gate");
  }
  const { default: pg } = await import("./pg.mjs");
  const client = new pg.Client(clientConfig(target));
  client.on("error", () => guest.destroy());
  const settings = [];
  client.connection.on("parameterStatus", (status) => {
    const pair = `${status.parameterName}\0${status.parameterValue}\0`;
    settings.push(message("S", Buffer.from(pair)));
  });
  await client.connect();
  guest.write(Buffer.concat([message("R", int32(0)), ...settings, message("Z", Buffer.from("I"))]));
  join3(guest, client.connection.stream);
}
var cleartextPassword = 3;
function join3(guest, server) {
  server.removeAllListeners("data");
  guest.pipe(server).on("close", () => guest.destroy());
  server.pipe(guest).on("close", () => server.destroy());
}
function int32(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
function ask(session, sql, limitMs2) {
  return readOnly(session, limitMs2, async () => {
    const [row] = await session.query(sql);
    const n = Number(row?.n);
    if (!Number.isFinite(n)) throw new Error("the question gave no number");
    return n;
  });
}
import { randomUUID as randomUUID2 } from "node:crypto";
var prefix = "faber_db_scratch_";
async function scratchName(session) {
  const [own] = await session.query("select pg_backend_pid() as pid");
  return `${prefix}${own?.pid}_${randomUUID2().slice(0, 8)}`;
}
async function dropLeftovers(session) {
  const leftovers = await session.query(
    `select d.datname as name from pg_database d
      where d.datname ~ ('^' || $1 || '[0-9]+_[0-9a-f]{8}$')
        and pg_get_userbyid(d.datdba) = current_user
        and not exists (select from pg_stat_activity a
                         where a.datid = d.oid
                            or a.pid = split_part(substr(d.datname, length($1) + 1), '_', 1)::int)`,
    [prefix]
  );
  for (const { name } of leftovers) {
    await dropDatabase(session, name).catch(() => {
    });
  }
}
async function endSessions2(session, database) {
  await session.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
    database
  ]);
}
async function replayCircumstances(session) {
  const [row = {}] = await session.query(
    `select version() as version,
            (select to_jsonb(d) - '{oid,datdba,datacl,datfrozenxid,datminmxid,datlastsysoid,dattablespace}'::text[]
               from pg_database d where d.datname = 'template0') as template,
            (select md5(string_agg(x.name || ' ' || coalesce(x.default_version, ''), ',' order by x.name))
               from pg_available_extensions x) as extensions,
            (select jsonb_object_agg(s.name, s.reset_val) from pg_settings s
              where s.context = 'user' and s.reset_val is distinct from s.boot_val
                and s.category ~ '^(Client Connection Defaults|Version and Platform Compatibility)'
                and s.name not in ('search_path', 'client_encoding', 'default_transaction_read_only'))
              as settings`
  );
  return row;
}
import { createHash as createHash3 } from "node:crypto";
var notOfExtension = (catalog, oid) => `not exists (select from pg_depend e where e.classid = '${catalog}'::regclass
                  and e.objid = ${oid} and e.deptype = 'e')`;
var schemas = `
  select 'schema' as kind, quote_ident(n.nspname) as object, n.nspname::text as name,
         null as "table", false as implicit, '{}'::jsonb as facts
    from pg_namespace n where n.nspname = any ($1) and n.nspname <> 'public'`;
var extensions = `
  select 'extension' as kind, quote_ident(x.extname) as object, x.extname::text as name,
         null as "table", n.nspname <> all ($1) as implicit, '{}'::jsonb as facts
    from pg_extension x join pg_namespace n on n.oid = x.extnamespace`;
var types = `
  select 'type' as kind, format('%I.%I', n.nspname, t.typname) as object, t.typname::text as name,
         null as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'sort', case t.typtype when 'e' then 'enum' when 'd' then 'domain'
                                  when 'r' then 'range' else 'composite' end,
           'values', (select string_agg(quote_literal(v.enumlabel), ', ' order by v.enumsortorder)
                        from pg_enum v where v.enumtypid = t.oid),
           'base', case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) end,
           'nullability', case when t.typnotnull then 'not null' end,
           'default', t.typdefault,
           'checks', (select string_agg(pg_get_constraintdef(k.oid), ' ' order by pg_get_constraintdef(k.oid))
                        from pg_constraint k where k.contypid = t.oid and k.contype = 'c'),
           'range of', (select format_type(r.rngsubtype, null) from pg_range r where r.rngtypid = t.oid),
           'fields', (select string_agg(quote_ident(a.attname) || ' '
                               || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
                        from pg_attribute a
                       where c.relkind = 'c' and a.attrelid = c.oid and a.attnum > 0
                         and not a.attisdropped))) as facts
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    left join pg_class c on c.oid = t.typrelid
   where n.nspname = any ($1)
     and (t.typtype in ('e', 'd', 'r') or (t.typtype = 'c' and c.relkind = 'c'))
     and ${notOfExtension("pg_type", "t.oid")}`;
var functions = `
  select 'function' as kind,
         format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as object,
         format('%s(%s)', p.proname, pg_get_function_identity_arguments(p.oid)) as name,
         null as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'definition', case when p.prokind <> 'a' then pg_get_functiondef(p.oid) end,
           'aggregate', case when p.prokind = 'a'
             then (select format('%s over %s', g.aggtransfn, format_type(g.aggtranstype, null))
                     from pg_aggregate g where g.aggfnoid = p.oid) end)) as facts
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = any ($1) and ${notOfExtension("pg_proc", "p.oid")}
     and not exists (select from pg_depend i where i.classid = 'pg_proc'::regclass
                        and i.objid = p.oid and i.deptype = 'i')`;
var tableOf = `format('%I.%I', n.nspname, c.relname)`;
var relations = (kinds) => `
  pg_class c join pg_namespace n on n.oid = c.relnamespace
   and n.nspname = any ($1) and c.relkind in (${kinds}) and not c.relispartition
   and ${notOfExtension("pg_class", "c.oid")}`;
var tables2 = `
  select 'table' as kind, ${tableOf} as object, c.relname::text as name, null as "table",
         false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'sort', case when c.relkind = 'p' then 'partitioned by ' || pg_get_partkeydef(c.oid)
                        when c.relkind = 'f' then 'foreign table'
                        when c.relpersistence = 'u' then 'unlogged table' else 'table' end,
           'row security', case when c.relforcerowsecurity and c.relrowsecurity then 'forced'
                                when c.relrowsecurity then 'on' else 'off' end)) as facts
    from ${relations(`'r', 'p', 'f'`)}`;
var columns = `
  select 'column' as kind, format('%s.%I', ${tableOf}, a.attname) as object,
         a.attname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'type', format_type(a.atttypid, a.atttypmod),
           'nullability', case when a.attnotnull then 'not null' else 'nullable' end,
           'collation', case when a.attcollation <> t.typcollation then
             (select quote_ident(l.collname) from pg_collation l where l.oid = a.attcollation) end,
           'identity', case a.attidentity when 'a' then 'generated always' end,
           'default', case
             when a.attidentity <> '' then 'the next number of its own sequence'
             when d.generated then null
             when d.expression like 'nextval(%' and exists (select from pg_depend own
                           where own.classid = 'pg_class'::regclass and own.deptype = 'a'
                             and own.refclassid = 'pg_class'::regclass
                             and own.refobjid = c.oid and own.refobjsubid = a.attnum
                             and format('nextval(%L::regclass)', own.objid::regclass) = d.expression)
             then 'the next number of its own sequence'
             else d.expression end,
           'generated', case when d.generated then d.expression end)) as facts
    from ${relations(`'r', 'p', 'f'`)}
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join lateral (
      select pg_get_expr(x.adbin, x.adrelid) as expression,
             to_jsonb(a) ->> 'attgenerated' in ('s', 'v') as generated
        from pg_attrdef x where x.adrelid = c.oid and x.adnum = a.attnum
      offset 0) d on a.atthasdef`;
var constraints = `
  select 'constraint' as kind, format('%s.%I', ${tableOf}, k.conname) as object,
         k.conname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_build_object('definition', pg_get_constraintdef(k.oid)) as facts
    from ${relations(`'r', 'p', 'f'`)}
    join pg_constraint k on k.conrelid = c.oid and k.conparentid = 0
     and k.contype in ('p', 'u', 'f', 'c', 'x')`;
var indexes = `
  select 'index' as kind, format('%I.%I', n.nspname, i.relname) as object,
         i.relname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_build_object(
           'definition', replace(pg_get_indexdef(i.oid), format(' INDEX %I ON ', i.relname), ' INDEX ON '),
           'state', case when x.indisvalid then 'valid' else 'invalid' end) as facts
    from ${relations(`'r', 'p', 'm'`)}
    join pg_index x on x.indrelid = c.oid
    join pg_class i on i.oid = x.indexrelid
   where not exists (select from pg_constraint k
                      where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))`;
var triggers = `
  select 'trigger' as kind, format('%s.%I', ${tableOf}, t.tgname) as object,
         t.tgname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_build_object(
           'definition', pg_get_triggerdef(t.oid),
           'state', case t.tgenabled when 'D' then 'disabled' when 'R' then 'on replicas'
                                     when 'A' then 'always' else 'enabled' end) as facts
    from ${relations(`'r', 'p', 'f', 'v'`)}
    join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal`;
var policies = `
  select 'policy' as kind, format('%s.%I', ${tableOf}, p.polname) as object,
         p.polname::text as name, ${tableOf} as "table", false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'command', case p.polcmd when 'r' then 'select' when 'a' then 'insert'
                                    when 'w' then 'update' when 'd' then 'delete' else 'all' end,
           'sort', case when p.polpermissive then 'permissive' else 'restrictive' end,
           'roles', (select string_agg(coalesce(r.rolname::text, 'public'), ', ' order by r.rolname)
                       from unnest(p.polroles) as each (id) left join pg_roles r on r.oid = each.id),
           'using', pg_get_expr(p.polqual, p.polrelid),
           'with check', pg_get_expr(p.polwithcheck, p.polrelid))) as facts
    from ${relations(`'r', 'p'`)} join pg_policy p on p.polrelid = c.oid`;
var views = `
  select 'view' as kind, ${tableOf} as object, c.relname::text as name, null as "table",
         false as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'sort', case c.relkind when 'm' then 'materialized view' else 'view' end,
           'options', array_to_string(c.reloptions, ', '),
           'definition', pg_get_viewdef(c.oid))) as facts
    from ${relations(`'v', 'm'`)}`;
var sequences = `
  select 'sequence' as kind, ${tableOf} as object, c.relname::text as name, null as "table",
         coalesce(own.deptype = 'i' or exists (
           select from pg_depend used join pg_attrdef d on d.oid = used.objid
            where used.classid = 'pg_attrdef'::regclass and used.refobjid = c.oid
              and d.adrelid = own.refobjid and d.adnum = own.refobjsubid), false) as implicit,
         jsonb_strip_nulls(jsonb_build_object(
           'type', format_type(s.seqtypid, null),
           'increment', s.seqincrement::text,
           'owner', (
             select format('%I.%I.%I', tn.nspname, t.relname, a.attname)
               from pg_class t join pg_namespace tn on tn.oid = t.relnamespace
               join pg_attribute a on a.attrelid = t.oid and a.attnum = own.refobjsubid
              where t.oid = own.refobjid))) as facts
    from ${relations(`'S'`)} join pg_sequence s on s.seqrelid = c.oid
    left join pg_depend own on own.classid = 'pg_class'::regclass and own.objid = c.oid
                           and own.refclassid = 'pg_class'::regclass and own.deptype in ('a', 'i')`;
var limitMs = 2e4;
var queries = [
  schemas,
  extensions,
  types,
  sequences,
  tables2,
  columns,
  constraints,
  indexes,
  triggers,
  policies,
  views,
  functions
];
var spelling = `set local search_path = pg_catalog; set local quote_all_identifiers = off;
  set local datestyle = 'ISO, YMD'; set local intervalstyle = postgres; set local timezone = 'UTC';
  set local bytea_output = hex; set local extra_float_digits = 1; set local xmlbinary = base64`;
var structureFormat = createHash3("sha256").update([spelling, ...queries].join(";")).digest("hex");
function structureOf(session, names2) {
  return readOnly(session, limitMs, async () => {
    await session.script(spelling);
    const found = [];
    for (const sql of queries) {
      found.push(...await session.query(sql, [names2]));
    }
    return found;
  });
}
async function schemasOf(session) {
  const found = await session.query(
    `select n.nspname::text as name from pg_namespace n
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and ${notOfExtension("pg_namespace", "n.oid")}
        and (n.nspname <> 'public'
             or exists (select from pg_class c where c.relnamespace = n.oid)
             or exists (select from pg_type t where t.typnamespace = n.oid)
             or exists (select from pg_proc p where p.pronamespace = n.oid))
      order by 1`
  );
  return found.map(({ name }) => name);
}
var postgresql = {
  name: "postgresql",
  backups,
  databases,
  parse: parseTarget,
  openGate: (target) => openGate(asPostgres(target)),
  connect: (target, options) => openSession(asPostgres(target), options),
  async createDatabase(target) {
    const session = await maintenanceSession(asPostgres(target));
    try {
      const { version } = await session.identify();
      const created = await createUnlessThere(session, target);
      return { created, version: versionText(version) };
    } finally {
      await session.close();
    }
  },
  async scratchDatabase(target) {
    const session = await maintenanceSession(asPostgres(target));
    try {
      await dropLeftovers(session);
      const scratch = { ...asPostgres(target), database: await scratchName(session) };
      await createUnlessThere(session, scratch);
      const drop = async () => {
        try {
          await endSessions2(session, scratch.database);
          await dropDatabase(session, scratch.database);
        } finally {
          await session.close();
        }
      };
      return { target: scratch, drop };
    } catch (error) {
      await session.close();
      throw error;
    }
  },
  // It reads SQL, with a parser that is large.
  inspect: async (session, names2) => (await import("./providers-postgresql-inspect-inspect.mjs")).inspect(session, names2),
  ask,
  structureFormat,
  replayCircumstances,
  structureOf,
  schemasOf,
  async copySchema(target, scratch, { serverVersion, env, signal }) {
    const tools = await findClientTools(Math.floor(serverVersion / 1e4), env);
    await copySchema(tools, asPostgres(target), asPostgres(scratch), env, signal);
  }
};
var lostRace = /* @__PURE__ */ new Set(["42P04", "23505"]);
async function createUnlessThere(session, target) {
  const [found] = await session.query("select 1 from pg_database where datname = $1", [
    target.database
  ]);
  if (found) return false;
  try {
    await session.script(
      `create database ${quoteIdentifier(target.database)} encoding 'UTF8' template template0`
    );
    return true;
  } catch (error) {
    if (lostRace.has(sqlState(error) ?? "")) return false;
    if (sqlState(error) === "42501") throw permissionError(error.message, target);
    throw error;
  }
}
export {
  postgresql
};
