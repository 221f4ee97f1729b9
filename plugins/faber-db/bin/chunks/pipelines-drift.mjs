import {
  findDrift
} from "./shared-pipelines-drift-end-state.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import {
  configure,
  connect,
  readMigrations
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import {
  quoteIdentifier
} from "./shared-providers-postgresql-identifiers.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  drift
} from "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import {
  count,
  listed
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var ownSequence = "the next number of its own sequence";
function driftSql(found, goal) {
  const changes = found.map(({ difference, database, migrations }) => {
    const [from, to] = goal === "database" ? [migrations, database] : [database, migrations];
    return change({ kind: difference.kind, property: difference.property, from, to });
  });
  const known = changes.filter((each) => each !== void 0);
  const drops = known.filter((each) => each.drops).toReversed();
  const ordered = [...drops, ...known.filter((each) => !each.drops)].map(({ sql }) => sql);
  return {
    sql: ordered.join("\n"),
    destructive: ordered.some((sql) => sql.startsWith(mark)),
    left: changes.length - known.length
  };
}
var mark = "-- Destructive: what it holds is lost.\n";
function change({ kind, property, from, to }) {
  if (!from) return to && create(kind, to);
  if (!to) return drop(kind, from);
  if (property === "name") return rename(kind, from, to);
  if (kind === "column") return alter(property, from, to);
  if (property !== "definition") return void 0;
  const [gone, come] = [drop(kind, from), create(kind, to)];
  return gone && come && { sql: `${gone.sql}
${come.sql}`, drops: false };
}
function create(kind, object) {
  const { definition = "", state } = object.facts;
  const name = quoteIdentifier(object.name);
  switch (kind) {
    case "extension":
      return comes(`CREATE EXTENSION IF NOT EXISTS ${name};`);
    case "column":
      return object.facts.generated ? void 0 : comes(`ALTER TABLE ${object.table} ADD COLUMN IF NOT EXISTS ${columnText(object)};`);
    case "constraint":
      return comes(`ALTER TABLE ${object.table} ADD CONSTRAINT ${name} ${definition};`);
    case "index":
      return state === "valid" ? comes(`${definition.replace(" INDEX ON ", () => ` INDEX IF NOT EXISTS ${name} ON `)};`) : void 0;
    default:
      return void 0;
  }
}
function columnText({ name, facts }) {
  const { type, collation, default: value, nullability, identity } = facts;
  const always = identity ? "ALWAYS" : "BY DEFAULT";
  return [
    quoteIdentifier(name),
    type,
    ...collation ? [`COLLATE ${collation}`] : [],
    ...value === ownSequence ? [`GENERATED ${always} AS IDENTITY`] : [],
    ...value && value !== ownSequence ? [`DEFAULT ${value}`] : [],
    ...nullability === "not null" ? ["NOT NULL"] : []
  ].join(" ");
}
function drop(kind, { object, table, name }) {
  const quoted = quoteIdentifier(name);
  switch (kind) {
    case "table":
      return goes(`${mark}DROP TABLE ${object};`);
    case "column":
      return goes(`${mark}ALTER TABLE ${table} DROP COLUMN ${quoted};`);
    case "constraint":
      return goes(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted};`);
    case "index":
      return goes(`DROP INDEX ${object};`);
    case "extension":
      return goes(`DROP EXTENSION ${object};`);
    default:
      return void 0;
  }
}
function rename(kind, from, to) {
  const name = quoteIdentifier(to.name);
  return comes(
    kind === "index" ? `ALTER INDEX ${from.object} RENAME TO ${name};` : `ALTER TABLE ${from.table} RENAME CONSTRAINT ${quoteIdentifier(from.name)} TO ${name};`
  );
}
function alter(property, from, { table, name, facts }) {
  const column = `ALTER TABLE ${table} ALTER COLUMN ${quoteIdentifier(name)}`;
  switch (property) {
    case "type":
      return comes(`${column} TYPE ${facts.type} USING ${quoteIdentifier(name)}::${facts.type};`);
    case "nullability":
      return comes(`${column} ${facts.nullability === "not null" ? "SET" : "DROP"} NOT NULL;`);
    case "default":
      if ([from.facts.default, facts.default].includes(ownSequence)) return void 0;
      return comes(
        facts.default === void 0 ? `${column} DROP DEFAULT;` : `${column} SET DEFAULT ${facts.default};`
      );
    default:
      return void 0;
  }
}
var comes = (sql) => ({ sql, drops: false });
var goes = (sql) => ({ sql, drops: true });
function waysOut(environment, taken, undone) {
  return [
    {
      way: "schema",
      does: "Take it into the schema: pull it from this database, write the migration, and mark it as applied here.",
      command: `npx prisma db pull && faber-db generate-migration "take over drift of ${environment}" && npx prisma migrate resolve --applied MIGRATION`,
      destructive: false
    },
    {
      way: "undo",
      does: `Undo it: make a backup, then run the SQL (details.undo_sql) yourself${rest(undone)}.`,
      command: `faber-db backup create ${environment}`,
      destructive: undone.destructive
    },
    {
      way: "migration",
      does: `A migration that makes it so: put the SQL (details.sql) into a new one${rest(taken)}; mark it as applied here, and apply it elsewhere.`,
      command: "npx prisma migrate resolve --applied MIGRATION",
      destructive: taken.destructive
    }
  ];
}
function rest({ left }) {
  if (left === 0) return "";
  return ` (${left} of the differences need SQL of your own)`;
}
var drift2 = pipeline(drift).step("read the configuration", configure).step("connect", (state, run) => connect(state, run, { readOnly: true })).step("read the history", async (state, run) => {
  const read = await readMigrations(state, run);
  const { missing, unfinished } = read.migrations;
  if (missing.length > 0) run.details.missing = missing;
  if (unfinished.length > 0) {
    run.warnings.push({
      code: "HISTORY_FAILED",
      message: `Begun and not finished: ${listed(unfinished.map(({ name }) => name))}. What they left is told as only in the database.`
    });
  }
  return read;
}).step("compare", findDrift).step("tell", async ({ environment, migrations, found, notReplayed }, run) => {
  const differences = found.map(({ difference }) => difference);
  Object.assign(run.details, {
    drifted: found.length > 0,
    differences,
    not_replayed: notReplayed
  });
  if (found.length === 0) return done(`${environment.name} is what its applied migrations make.`);
  warnOfMissing(migrations.missing, run);
  const [taken, undone] = [driftSql(found, "database"), driftSql(found, "migrations")];
  const ways = waysOut(environment.name, taken, undone);
  Object.assign(run.details, { ways_out: ways, sql: taken.sql, undo_sql: undone.sql });
  run.warnings.push({
    code: "DRIFT",
    message: "None of the ways out was taken: a person chooses."
  });
  return done(
    `${environment.name} has drifted: ${count(found.length, "difference")} from what its applied migrations make.`
  );
});
function warnOfMissing(missing, run) {
  if (missing.length === 0) return;
  run.warnings.push({
    code: "HISTORY_MISSING",
    message: `Applied and gone from the folder: ${listed(missing)}. What they made is told as only in the database.`
  });
}
export {
  drift2 as drift
};
