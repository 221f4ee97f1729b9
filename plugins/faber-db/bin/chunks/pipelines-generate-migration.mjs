import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  circumstancesIfThere
} from "./shared-pipelines-live-circumstances.mjs";
import {
  assess,
  parseScript
} from "./shared-safety-catalog-catalog.mjs";
import "./shared-safety-effects-alter-constraints.mjs";
import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  configureFor,
  getHandler,
  locate
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-config-schema-safety.mjs";
import "./shared-state-files.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import "./shared-text.mjs";
import "./shared-config-project.mjs";
import {
  generateMigration
} from "./shared-operations-safety.mjs";
import "./shared-operations-errors.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-esbuild.mjs";
var defaultEnvironment = "dev";
var generateMigration2 = pipeline(generateMigration).step(
  "read the configuration",
  async ({ args }, run) => configureFor(args.environment ?? defaultEnvironment, run)
).step("find the server", locate).step("compare the schema with the folder", async ({ args, config, provider, target }, run) => {
  const handler = await getHandler(config.database.migration_tool);
  const scratch = await provider.scratchDatabase(target);
  run.defer(scratch.drop);
  const gate = await provider.openGate(scratch.target);
  run.defer(gate.close);
  const generated = await handler.generate({
    root: run.root,
    directory: config.migrations.directory,
    scratchUrl: gate.url,
    name: slug(args.name ?? args.description),
    now: run.now(),
    env: run.env
  });
  if (generated.sql === "") return done("The migrations folder does all that the schema wants.");
  return { generated };
}).step("look at what it does", async ({ args, config, generated, provider, target }, run) => {
  const sql = `${header(args.description, args.workId)}${generated.sql}`;
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
  if (args.preview) return done(`${generated.name} would be written; its risk is ${risk}.`);
  return { sql, risk };
}).step("write", async ({ args, generated, sql, risk }, run) => {
  const path = await generated.write(sql);
  run.details.path = path;
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
function header(description, workId) {
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
