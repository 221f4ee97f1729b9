import {
  effectsOfDowns,
  readDown,
  withoutTransactions
} from "./shared-pipelines-rollback-lose.mjs";
import {
  proveDowns,
  tried
} from "./shared-pipelines-rollback-prove.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import {
  circumstancesIfThere
} from "./shared-pipelines-live-circumstances.mjs";
import {
  configureFor,
  getHandler,
  locate
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  assess
} from "./shared-safety-catalog-catalog.mjs";
import {
  parseScript
} from "./shared-safety-reading-cluster-wide.mjs";
import {
  generateMigration
} from "./shared-operations-rollback.mjs";
import {
  listed
} from "./shared-text.mjs";
async function wayBack(state, generated, upSql, run) {
  const { handler, config } = state;
  const { directory } = config.migrations;
  if ("why" in generated.down) return { proven: false, why: generated.down.why };
  const { name } = generated;
  const migration = {
    name,
    file: `${directory}/${name}/migration.sql`,
    sql: upSql,
    checksum: "",
    acceptedChecksums: []
  };
  const file = `${directory}/${name}/down.sql`;
  const { sql: given } = generated.down;
  const way = await tried(async () => {
    const sql = await withoutTransactions(given, file);
    return readDown(migration, { file, sql, checksum: "" });
  });
  if ("why" in way) return { proven: false, why: way.why };
  const kept = await handler.readMigrations(run.root, directory);
  const proof = await proveDowns(state, kept, [way], run);
  if ("why" in proof) return { proven: false, why: proof.why };
  const { assessment, lost } = await effectsOfDowns([way], kept, config.safety, {});
  const gone = [...new Set(lost.flatMap(({ how, object }) => how === "gone" ? [object] : []))];
  return {
    proven: true,
    sql: `${header(name, gone)}${way.sql}`,
    loses: assessment.findings.filter(({ data_loss }) => data_loss),
    not_brought_back: gone
  };
}
function header(name, gone) {
  const lines = [
    `-- Undoes ${name}. Proven when it was written: up and down leave the schema as it was.`,
    ...gone.length > 0 ? [`-- It does not bring back the data of ${listed(gone)}.`] : []
  ];
  return `${lines.join("\n")}

`;
}
var defaultEnvironment = "dev";
var generateMigration2 = pipeline(generateMigration).step(
  "read the configuration",
  async ({ args }, run) => configureFor(args.environment ?? defaultEnvironment, run)
).step("find the server", locate).step("compare the schema with the folder", async ({ args, config, provider, target }, run) => {
  const handler = await getHandler(config.database.migration_tool);
  const [up, down] = await Promise.all([
    scratchGate({ provider, target }, run),
    scratchGate({ provider, target }, run)
  ]);
  const generated = await handler.generate({
    root: run.root,
    directory: config.migrations.directory,
    scratchUrls: { up, down },
    name: slug(args.name ?? args.description),
    now: run.now(),
    env: run.env
  });
  if (generated.sql === "") return done("The migrations folder does all that the schema wants.");
  return { handler, generated };
}).step("look at what it does", async ({ args, config, generated, provider, target }, run) => {
  const sql = `${header2(args.description, args.workId)}${generated.sql}`;
  const file = `${config.migrations.directory}/${generated.name}/migration.sql`;
  const { statements } = await parseScript(sql, file);
  const migrations = [{ name: generated.name, file, sql }];
  const circumstances = await circumstancesIfThere({ provider, target }, migrations, run);
  const { risk, findings } = await assess(migrations, config.safety, circumstances);
  Object.assign(run.details, {
    migration: generated.name,
    sql,
    changes: statements.map(({ text }) => text.split("\n")[0]),
    risk,
    findings,
    ...args.workId && { work_id: args.workId }
  });
  return { sql, risk };
}).step("prove the way back", async (state, run) => {
  const way = await wayBack(state, state.generated, state.sql, run);
  if (way.proven) {
    const { sql, ...told } = way;
    run.details.down = told;
    return { downSql: sql };
  }
  run.details.down = way;
  run.warnings.push({ code: "NO_DOWN", message: withoutWayBack(state.generated.name, way.why) });
  return {};
}).step(
  "show only?",
  async ({ args, generated, risk }) => args.preview ? done(`${generated.name} would be written; its risk is ${risk}.`) : {}
).step("write", async ({ args, generated, sql, risk, downSql }, run) => {
  const { path, down } = await generated.write(sql, downSql);
  run.details.path = path;
  if (down) run.details.down = { path: down, ...run.details.down };
  await recordAudit(
    run.state.audit,
    {
      operation: "generate-migration",
      outcome: "written",
      actor: actor(),
      migration: generated.name,
      ...args.workId && { work_id: args.workId }
    },
    run.now()
  );
  return done(`Wrote ${path}; its risk is ${risk}.`, [
    `faber-db migrate ${args.environment ?? defaultEnvironment}`
  ]);
});
async function scratchGate({ provider, target }, run) {
  const scratch = await provider.scratchDatabase(target);
  run.defer(scratch.drop);
  const gate = await provider.openGate(scratch.target);
  run.defer(gate.close);
  return gate.url;
}
function withoutWayBack(name, why) {
  return `${name} gets no down.sql: ${why} A rollback of it would need a backup, or a down.sql that you write beside it; rollback proves it before it is used.`;
}
function header2(description, workId) {
  const text = description.replaceAll(/\s+/g, " ");
  return `-- ${text}${workId ? ` (work item ${workId})` : ""}

`;
}
function slug(text) {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, "_");
  return words.replace(/^_+|_+$/g, "").slice(0, 60) || "migration";
}
export {
  generateMigration2 as generateMigration
};
