import {
  actor
} from "./shared-run.mjs";
import {
  recordAudit
} from "./shared-audit-trail.mjs";
import "./shared-state-file-lock.mjs";
import {
  configure,
  locate
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import "./shared-providers-postgresql-errors.mjs";
import {
  dbCreate
} from "./shared-operations-rollback.mjs";
import "./shared-operations-errors.mjs";
import "./shared-text.mjs";
import "./shared-esbuild.mjs";
var dbCreate2 = pipeline(dbCreate).step("read the configuration", configure).step("find the server", locate).step("create the database", async ({ args, provider, target }, run) => {
  const database = args.databaseName ?? target.database;
  const { created, version } = await provider.createDatabase({ ...target, database });
  Object.assign(run.details, { database, created, server_version: version });
  return { database, created };
}).step("record", async ({ args, environment, target, database, created }, run) => {
  if (database !== target.database) {
    run.warnings.push({
      code: "OTHER_DATABASE",
      message: `${environment.settings.connection_string_env} names "${target.database}", not "${database}": change it to use the new database.`
    });
  }
  const where = `${target.host}:${target.port}`;
  if (!created) return done(`The database "${database}" is on ${where} already.`);
  await recordAudit(
    run.state.audit,
    {
      operation: "db-create",
      environment: args.environment,
      outcome: "created",
      actor: actor(),
      database
    },
    run.now()
  );
  return done(`Created the database "${database}" on ${where}.`, [
    `faber-db migrate ${args.environment}`
  ]);
});
export {
  dbCreate2 as dbCreate
};
