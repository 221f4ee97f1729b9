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
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import {
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
  return (one, other) => one === other || canonical(parser, one) === canonical(parser, other);
}
var frames = ["", "select ", "alter table t add "];
function canonical(parser, sql) {
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
async function endState(state, run) {
  refuseEdited(state.migrations.modified);
  if (await reachesOtherServers(state.session)) {
    throw new FaberDbError("POLICY", {
      message: "The database has foreign servers or dblink: replaying its migrations would reach them.",
      next: "Compare it on a machine from which they cannot be reached."
    });
  }
  try {
    return await onScratch(state, run, (session) => replayed(state, session, run.root));
  } catch (error) {
    throw asDriftError(error, state);
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
async function replayed(state, session, root) {
  const { target, migrations, provider, handler, config } = state;
  const folder = await handler.readMigrations(root, config.migrations.directory);
  const byName = new Map(folder.map((migration) => [migration.name, migration]));
  const notReplayed = [];
  await handler.createHistory(session);
  for (const name of migrations.applied) {
    const migration = byName.get(name);
    if (!migration) continue;
    const { sql, left } = await withinDatabase(migration);
    notReplayed.push(...left);
    if (sql.trim() !== "") await replay(state, session, { ...migration, sql });
  }
  const schemas = [.../* @__PURE__ */ new Set([target.schema, ...await provider.schemasOf(session)])];
  return { structure: await provider.structureOf(session, schemas), schemas, notReplayed };
}
async function withinDatabase({
  sql,
  file
}) {
  const { statements } = await parseScript(sql, file);
  const reaching = statements.filter(
    ({ clusterWide, kind }) => clusterWide && kind !== "CreateFunctionStmt"
  );
  if (reaching.length === 0) return { sql: statements.length === 0 ? "" : sql, left: [] };
  const kept = statements.filter((statement) => !reaching.includes(statement));
  return {
    sql: kept.map(({ text }) => `${text};
`).join(""),
    left: reaching.map(({ line }) => `${file}:${line}`)
  };
}
function asDriftError(error, { target }) {
  const why = "Drift is told by replaying the applied migrations in a scratch database.";
  if (error instanceof FaberDbError && error.code === "DB_PERMISSION") {
    return new FaberDbError("DB_PERMISSION", {
      message: error.message,
      why,
      next: `Give the role the right to create databases (ALTER ROLE ${quoteIdentifier(target.user)} CREATEDB), or use a role that has it.`
    });
  }
  if (!(error instanceof Unprovable)) return error;
  const code = sqlState(error.cause) === "42501" ? "DB_PERMISSION" : "REHEARSAL_FAILED";
  return new FaberDbError(code, {
    message: error.message,
    why,
    next: code === "DB_PERMISSION" ? "Grant the right, or use a role that has it." : "What the applied migrations make cannot be told until they run on an empty database."
  });
}
async function findDrift(state, run) {
  const { structure, schemas, notReplayed } = await endState(state, run);
  const living = await state.provider.structureOf(state.session, schemas);
  const isOurs = historyOf(state);
  const found = compareStructures(
    living.filter((each) => !isOurs(each)),
    structure.filter((each) => !isOurs(each)),
    await spelling()
  );
  if (!state.hasHistory && found.length > 0) throw withoutHistory(state.environment.name);
  return { found, notReplayed };
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
  findDrift
};
