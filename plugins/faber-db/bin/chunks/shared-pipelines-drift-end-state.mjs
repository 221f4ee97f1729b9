import {
  Unprovable,
  onScratch,
  reachesOtherServers,
  replay
} from "./shared-pipelines-rollback-prove.mjs";
import {
  loadParser,
  parseScript
} from "./shared-safety-reading-cluster-wide.mjs";
import {
  canonical,
  isSealed,
  withSeal
} from "./shared-approval-seal.mjs";
import {
  scratchConnectionString
} from "./shared-config-environment.mjs";
import {
  readText,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import {
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  sessionError,
  sqlState
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  listed
} from "./shared-text.mjs";
function compareStructures(database, migrations, same) {
  const [inDatabase, inMigrations] = [byKey(database), byKey(migrations)];
  const added = database.filter((each) => !each.implicit && !inMigrations.has(keyOf(each)));
  const missing = migrations.filter((each) => !each.implicit && !inDatabase.has(keyOf(each)));
  const renamed = pairRenamed(added, missing, same);
  const paired = new Set(renamed.flatMap((pair) => [pair.database, pair.migrations]));
  const both = database.flatMap((one) => {
    const other = inMigrations.get(keyOf(one));
    return other ? [{ database: one, migrations: other }] : [];
  });
  return [
    ...alone(added, paired).map((each) => ({
      difference: {
        ...identity(each),
        way: "only_in_database",
        database: described(each)
      },
      database: each
    })),
    ...alone(missing, paired).map((each) => ({
      difference: {
        ...identity(each),
        way: "only_in_migrations",
        migrations: described(each)
      },
      migrations: each
    })),
    ...renamed.map((pair) => different(pair, "name", [pair.database.name, pair.migrations.name])),
    ...both.flatMap((pair) => differentFacts(pair, same))
  ];
}
var keyOf = ({ kind, object }) => `${kind} ${object}`;
var byKey = (structure) => new Map(structure.map((each) => [keyOf(each), each]));
function pairRenamed(added, missing, same) {
  const left = missing.filter(({ kind }) => kind === "index" || kind === "constraint");
  return added.flatMap((database) => {
    const at = left.findIndex(
      ({ kind, table, facts }) => kind === database.kind && table === database.table && facts.state === database.facts.state && same(database.facts.definition ?? "", facts.definition ?? "")
    );
    const [migrations] = at < 0 ? [] : left.splice(at, 1);
    return migrations ? [{ database, migrations }] : [];
  });
}
function alone(objects, paired) {
  const wholes = new Set(objects.filter(({ table }) => !table).map(({ object }) => object));
  const schemas = objects.filter(({ kind }) => kind === "schema").map(({ object }) => `${object}.`);
  return objects.filter(
    (each) => !paired.has(each) && !(each.table && wholes.has(each.table)) && !schemas.some((schema) => each.object.startsWith(schema))
  );
}
function differentFacts(pair, same) {
  const [facts, others] = [pair.database.facts, pair.migrations.facts];
  const properties = [.../* @__PURE__ */ new Set([...Object.keys(facts), ...Object.keys(others)])];
  return properties.flatMap((property) => {
    const [one, other] = [facts[property], others[property]];
    const known = one !== void 0 && other !== void 0 && spelt.has(property);
    return one === other || known && same(one, other) ? [] : [different(pair, property, [one, other])];
  });
}
var spelt = /* @__PURE__ */ new Set(["default", "generated", "definition", "using", "with check", "checks"]);
function different(pair, property, [database, migrations]) {
  const difference = {
    ...identity(pair.database),
    way: "different",
    property,
    ...database !== void 0 && { database },
    ...migrations !== void 0 && { migrations }
  };
  return { difference, ...pair };
}
function identity({ object, kind, name, table }) {
  return { object, kind, name, ...table !== null && { table } };
}
function described({ facts }) {
  return Object.entries(facts).filter(([, value]) => !ordinary.has(value)).map(([property, value]) => labelled.has(property) ? `${property} ${value}` : value).join(", ");
}
var ordinary = /* @__PURE__ */ new Set(["nullable", "off", "valid", "enabled", "permissive"]);
var labelled = /* @__PURE__ */ new Set([
  "default",
  "generated",
  "collation",
  "row security",
  "using",
  "with check",
  "owner",
  "increment"
]);
async function spelling() {
  const parser = await loadParser();
  return (one, other) => one === other || canonical2(parser, one) === canonical2(parser, other);
}
var frames = ["", "select ", "alter table t add "];
function canonical2(parser, sql) {
  for (const frame of frames) {
    try {
      return JSON.stringify(plain(parser.parseSync(frame + sql)));
    } catch {
    }
  }
  return sql.replaceAll(/\s+/g, " ").trim();
}
function plain(node) {
  if (Array.isArray(node)) return node.map(plain);
  if (typeof node !== "object" || node === null) return node;
  const tree = node;
  if ("TypeCast" in tree) return cast(tree.TypeCast);
  if ("SQLValueFunction" in tree && isNow(tree.SQLValueFunction)) return now;
  return Object.fromEntries(
    Object.entries(tree).filter(([key]) => !spellingOnly.has(key)).map(([key, value]) => [key, key === "funcname" ? plain(bare(value)) : plain(value)])
  );
}
function cast({ arg, typeName }) {
  const inner = plain(arg);
  const literal = ["A_Const", "A_ArrayExpr"].some((kind) => kind in inner);
  return literal ? inner : { TypeCast: { arg: inner, typeName: plain(typeName) } };
}
var spellingOnly = /* @__PURE__ */ new Set([
  "location",
  "stmt_location",
  "stmt_len",
  "stmt_start",
  "funcformat",
  "list_start",
  "list_end",
  "rexpr_list_start",
  "rexpr_list_end",
  "version"
]);
var now = { FuncCall: { funcname: [{ String: { sval: "now" } }] } };
var isNow = ({ op }) => op === "SVFOP_CURRENT_TIMESTAMP";
function bare(names) {
  const [first, ...rest] = names;
  const isSystem = first?.String?.sval === "pg_catalog";
  return isSystem && rest.length > 0 ? rest : names;
}
async function scratchPlace({ config, provider, target }, run) {
  const place = await scratchConnectionString(config, run.root, run.env);
  if (!place) return target;
  run.reporter.hide([place.url]);
  const parsed = provider.parse(place.url, place.variable);
  run.reporter.hide(parsed.secrets);
  return { ...parsed, schema: target.schema };
}
async function refuseUnfit(state, place, isNeeded) {
  if (place === state.target) return;
  const { server, environment, provider } = state;
  const session = await provider.connect(place, { readOnly: true });
  try {
    const { version } = await session.identify();
    if (major(version) !== major(server.version)) {
      throw unfit(
        `runs PostgreSQL ${versionText(version)}, and ${environment.name} ${versionText(server.version)}`,
        `Take a scratch server with PostgreSQL ${major(server.version)}.`
      );
    }
    const needed = (await namesOf(state.session, installed)).filter(isNeeded);
    const found = new Set(await namesOf(session, available));
    const missing = needed.filter((name) => !found.has(name));
    if (missing.length === 0) return;
    throw unfit(
      `has no ${missing.length === 1 ? "extension" : "extensions"} ${listed(missing)}, which ${environment.name} has`,
      `Install ${missing.length === 1 ? "it" : "them"} on the machine of the scratch server.`
    );
  } catch (error) {
    throw sessionError(error, place) ?? error;
  } finally {
    await session.close();
  }
}
var major = (version) => Math.floor(version / 1e4);
var installed = "select extname::text as name from pg_extension order by 1";
var available = "select name::text from pg_available_extensions";
async function namesOf(session, sql) {
  return (await session.query(sql)).map(({ name }) => name);
}
function unfit(what, next) {
  return new FaberDbError("SCRATCH_UNFIT", {
    message: `The scratch server ${what}.`,
    why: "Drift and rehearsals there would tell of another database than this one.",
    next: `${next} database.scratch_connection_string_env in the configuration says which it is.`
  });
}
function hangsOnCircumstances(statements) {
  const textsOf = (kinds) => statements.filter(({ kind }) => kinds.has(kind)).map(({ text }) => text);
  if (statements.some(({ text }) => readNow.test(text))) return true;
  return textsOf(running).some((text) => making.test(text.replace(ownCreate, ""))) && textsOf(telling).some((text) => circumstance.test(text));
}
var running = /* @__PURE__ */ new Set([
  "DoStmt",
  "SelectStmt",
  "CallStmt",
  "PrepareStmt",
  "ExecuteStmt",
  "CreateFunctionStmt"
]);
var telling = /* @__PURE__ */ new Set([...running, "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"]);
var ownCreate = /^create\b/i;
var making = /\b(?:create|alter|drop|rename|execute|set_config|dblink\w*)\b/i;
var readNow = /'[\d:.\s+-]*(?:now|today|tomorrow|yesterday)[\d:.\s+-]*'/i;
var circumstance = new RegExp(
  [
    "\\b(?:now|timeofday|current_(?:date|time|timestamp)|localtime(?:stamp)?)\\b",
    "\\b(?:clock|statement|transaction)_timestamp\\b|\\bpg_sleep|\\brandom|\\bsetseed\\b|_uuid|uuid_",
    "\\bcurrent_(?:database|catalog|query|setting)\\b|\\binet_(?:server|client)_|\\bversion\\s*\\(",
    "\\btxid_|xact|_privilege\\b|\\bothers\\b|\\b(?:next|curr|last)val\\b|\\brow_security_active\\b",
    // What the server has besides this database: roles, other databases, settings, activity, files.
    "\\bpg_(?:roles|authid|auth_|user|shadow|group|database|settings|file_|config|stat|locks)",
    "\\bpg_(?:tablespace|available|hba|timezone|cursors|prepared|read_|ls_|is_|last_|current_)",
    "\\bpg_(?:backend|conf_|postmaster|my_|has_|control|size|relation_|total_|export)"
  ].join("|"),
  "i"
);
import { createHash } from "node:crypto";
var format = 1;
async function endStateKey({ session, server, target, provider }, migrations, place) {
  const namesRole = migrations.some(({ sql }) => roleItself.test(sql));
  return sha256(
    canonical({
      format,
      structure: provider.structureFormat,
      server: await provider.replayCircumstances(session),
      schema: target.schema,
      madeOn: {
        host: place.host,
        port: place.port,
        ...place === target && { system_identifier: server.system_identifier }
      },
      role: namesRole ? place.user : void 0,
      migrations: migrations.map(({ file, sql }) => ({ file, sql }))
    })
  );
}
var roleItself = /\b(?:current_user|session_user|current_role|system_user|user)\b|\$user/i;
function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
import { readdir, rm, stat, utimes } from "node:fs/promises";
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
var kept = 50;
function endStatesFolder(env) {
  const { XDG_CACHE_HOME: given = "", HOME } = env;
  const base = isAbsolute(given) ? given : join(HOME || homedir(), ".cache");
  return join(base, "faber-db/end-states");
}
async function readEndState(hash, env) {
  const file = join(endStatesFolder(env), `${hash}.json`);
  const text = await readText(file).catch(() => void 0);
  const now2 = /* @__PURE__ */ new Date();
  if (text !== void 0) await utimes(file, now2, now2).catch(() => {
  });
  return text;
}
async function keepEndState(hash, text, env) {
  const folder = endStatesFolder(env);
  try {
    await writeAtomic(join(folder, `${hash}.json`), text);
    const names = await readdir(folder);
    if (names.length <= kept) return;
    const read = await Promise.all(names.map((name) => readAt(join(folder, name))));
    const oldestFirst = read.toSorted((a, b) => a.at - b.at);
    for (const { file } of oldestFirst.slice(0, names.length - kept))
      await rm(file, { force: true });
  } catch {
  }
}
async function readAt(file) {
  const found = await stat(file).catch(() => void 0);
  return { file, at: found?.mtimeMs ?? 0 };
}
async function rememberedEndState(key, env) {
  try {
    const [first = "", body = ""] = (await readEndState(key, env) ?? "").split("\n");
    if (body === "") return void 0;
    const header = JSON.parse(first);
    const isOurs = header.key === key && header.sha256 === sha256(body);
    return isOurs && await isSealed("end-state", header, env) ? JSON.parse(body) : void 0;
  } catch {
    return void 0;
  }
}
async function rememberEndState(key, state, env) {
  const body = JSON.stringify(state);
  const header = await withSeal("end-state", { key, sha256: sha256(body) }, env).catch(
    () => void 0
  );
  if (header) await keepEndState(key, `${JSON.stringify(header)}
${body}
`, env);
}
async function endState(state, run) {
  refuseEdited(state.migrations.modified);
  const migrations = await appliedOf(state, run);
  const place = await scratchPlace(state, run);
  const key = await endStateKey(state, migrations, place);
  const remembered = await rememberedEndState(key, run.env);
  if (remembered) return remembered;
  const { hangs, ...found } = await replayAside(state, migrations, place, run);
  if (!hangs) await rememberEndState(key, found, run.env);
  return found;
}
async function appliedOf({ handler, config, migrations }, run) {
  const folder = await handler.readMigrations(run.root, config.migrations.directory);
  const byName = new Map(folder.map((migration) => [migration.name, migration]));
  return migrations.applied.flatMap((name) => byName.get(name) ?? []);
}
async function replayAside(state, migrations, place, run) {
  if (await reachesOtherServers(state.session)) {
    throw new FaberDbError("POLICY", {
      message: "The database has foreign servers or dblink: replaying its migrations would reach them.",
      next: "Compare it on a machine from which they cannot be reached."
    });
  }
  try {
    const isNamed = (name) => migrations.some(({ sql }) => sql.includes(name));
    await refuseUnfit(state, place, isNamed);
    return await onScratch(
      { ...state, target: place },
      run,
      (session) => replayed(state, session, migrations)
    );
  } catch (error) {
    throw asDriftError(error, state, place);
  }
}
function refuseEdited(modified) {
  if (modified.length === 0) return;
  throw new FaberDbError("HISTORY_MODIFIED", {
    message: `Edited after being applied: ${listed(modified)}.`,
    why: "What it made in this database is no longer known, and what it holds now was never run here.",
    next: "Restore the file from version control; put the change into a new migration.",
    facts: { migrations: modified }
  });
}
async function replayed(state, session, migrations) {
  const { target, provider, handler } = state;
  const scripts = await Promise.all(migrations.map(withinDatabase));
  await handler.createHistory(session);
  for (const { migration } of scripts) {
    if (migration.sql.trim() !== "") await replay(state, session, migration);
  }
  const schemas = [.../* @__PURE__ */ new Set([target.schema, ...await provider.schemasOf(session)])];
  return {
    structure: await provider.structureOf(session, schemas),
    schemas,
    notReplayed: scripts.flatMap(({ left }) => left),
    hangs: hangsOnCircumstances(scripts.flatMap(({ statements }) => statements))
  };
}
async function withinDatabase(migration) {
  const { sql, file } = migration;
  const { statements } = await parseScript(sql, file);
  const reaching = statements.filter(
    ({ clusterWide, kind }) => clusterWide && kind !== "CreateFunctionStmt"
  );
  const kept2 = statements.filter((statement) => !reaching.includes(statement));
  const keptSql = reaching.length > 0 || kept2.length === 0 ? kept2.map(({ text }) => `${text};
`).join("") : sql;
  return {
    migration: { ...migration, sql: keptSql },
    statements: kept2,
    left: reaching.map(({ line }) => `${file}:${line}`)
  };
}
function asDriftError(error, { target, environment }, place) {
  const why = "Drift is told by replaying the applied migrations in a scratch database.";
  if (error instanceof FaberDbError && error.code === "DB_PERMISSION") {
    const createDb = `ALTER ROLE ${quoteIdentifier(place.user)} CREATEDB`;
    return new FaberDbError("DB_PERMISSION", {
      message: error.message,
      why,
      next: [
        `Give the role the right to create databases (${createDb}), or use a role that has it.`,
        ...place === target ? ["Or name a scratch server: database.scratch_connection_string_env."] : [],
        `Or let somebody who has the right run it once on this machine and account: faber-db drift ${environment.name}`
      ].join("\n")
    });
  }
  if (!(error instanceof Unprovable)) return error;
  const code = sqlState(error.cause) === "42501" ? "DB_PERMISSION" : "REHEARSAL_FAILED";
  const where = place === target ? "an empty database" : "an empty database of the scratch server";
  return new FaberDbError(code, {
    message: error.message,
    why,
    next: code === "DB_PERMISSION" ? "Grant the right, or use a role that has it." : `What the applied migrations make cannot be told until they run on ${where}.`
  });
}
async function findDrift(state, run) {
  const { structure, schemas, notReplayed } = await endState(state, run);
  const living = await state.provider.structureOf(state.session, schemas);
  const isOurs = historyOf(state);
  const found = await compared(
    living.filter((each) => !isOurs(each)),
    structure.filter((each) => !isOurs(each))
  );
  if (!state.hasHistory && found.length > 0) throw withoutHistory(state.environment.name);
  return { found, notReplayed };
}
async function compared(living, made) {
  const differing = compareStructures(living, made, (one, other) => one === other);
  return differing.length === 0 ? [] : compareStructures(living, made, await spelling());
}
function historyOf({ target, handler }) {
  const names = [target.schema, quoteIdentifier(target.schema)].map(
    (schema) => `${schema}.${handler.historyTable}`
  );
  return ({ object, table }) => names.includes(table ?? object);
}
function withoutHistory(environment) {
  return new FaberDbError("BASELINE_REQUIRED", {
    message: `${environment} has tables and no migration history.`,
    why: "Nobody knows which of the migrations it already has.",
    next: 'Mark those that it has, one by one, in order: npx prisma migrate resolve --applied "MIGRATION"'
  });
}
export {
  scratchPlace,
  refuseUnfit,
  findDrift
};
