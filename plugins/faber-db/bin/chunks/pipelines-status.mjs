import {
  lockHolder
} from "./shared-providers-postgresql-advisory-lock.mjs";
import {
  openPlace,
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import "./shared-state-file-lock.mjs";
import {
  connect,
  getHandler,
  readConfig,
  readMigrations,
  shownPath
} from "./shared-pipelines-steps.mjs";
import {
  done,
  pipeline
} from "./shared-pipelines-pipeline.mjs";
import {
  keepSeen
} from "./shared-state-seen.mjs";
import {
  getEnvironment
} from "./shared-guard-address.mjs";
import "./shared-approval-seal.mjs";
import "./shared-state-files.mjs";
import {
  configPath
} from "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-session.mjs";
import {
  sessionError
} from "./shared-providers-postgresql-errors.mjs";
import {
  status
} from "./shared-operations-rollback.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count
} from "./shared-text.mjs";
import "./shared-esbuild.mjs";
var status2 = pipeline(status).step("read the configuration", async ({ args }, run) => {
  const config = await readConfig(run);
  const names = args.environment ? [args.environment] : Object.keys(config.environments);
  const environments = names.map((name) => getEnvironment(config, name));
  const handler = await getHandler(config.database.migration_tool);
  const folder = await handler.readMigrations(run.root, config.migrations.directory);
  Object.assign(run.details, {
    config: shownPath(configPath(run.root, run.env), run),
    provider: config.database.provider,
    migration_tool: config.database.migration_tool,
    migrations: folder.length
  });
  return { config, environments };
}).step("look at the environments", async ({ args, config, environments }, run) => {
  const looks = await Promise.allSettled(environments.map((each) => look(config, each, run)));
  const seen = looks.map((each) => {
    if (each.status === "fulfilled") return each.value;
    throw each.reason;
  });
  run.details.environments = seen.map(({ shown }) => shown);
  await keepSeen(run.state, Object.fromEntries(seen.flatMap(({ shown }) => seenOf(shown, run))));
  const failed = seen.find(({ error }) => error)?.error;
  if (failed && args.environment) throw failed;
  for (const { shown, error } of seen) {
    if (error)
      run.warnings.push({ code: error.code, message: error.message, environment: shown.name });
    if (shown.unfinished?.length) {
      run.warnings.push({
        code: "HISTORY_FAILED",
        message: `${shown.name} has a migration that did not finish.`,
        environment: shown.name
      });
    }
  }
  const reached = seen.filter(({ error }) => !error).length;
  return done(`${count(seen.length, "environment")}, ${reached} reached.`);
});
function seenOf({ name, pending, head }, run) {
  if (!pending) return [];
  return [[name, { pending: pending.length, head: head ?? null, at: run.now().toISOString() }]];
}
async function look(config, environment, run) {
  const own = { ...run, details: {} };
  const base = { name: environment.name, protected: environment.isProtected };
  const backup = await lastBackup(config, environment, run);
  try {
    return { shown: { ...base, ...await readEnvironment(config, environment, own), ...backup } };
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const shown = { ...base, state: "unreachable", error: error.message, ...backup };
    return { shown, error };
  }
}
async function lastBackup(config, environment, run) {
  try {
    const { found } = await readCatalog(await openPlace(config, run), environment.name);
    const last = found.findLast(({ fault }) => fault === void 0)?.record;
    return last && { last_backup: { backup_id: last.backup_id, created_at: last.created_at } };
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const message = `The backups of ${environment.name} cannot be listed: ${error.message}`;
    run.warnings.push({ code: error.code, message, environment: environment.name });
    return void 0;
  }
}
async function readEnvironment(config, environment, run) {
  const connected = await connect({ config, environment }, run, {
    readOnly: true,
    timeoutSeconds: 5
  });
  return describe({ config, environment, ...connected }, run).catch((error) => {
    throw sessionError(error, connected.target) ?? error;
  });
}
async function describe(state, run) {
  const { session, server } = state;
  const { migrations, handler } = await readMigrations(state, run);
  const holder = await lockHolder(session, handler.lockKey);
  const unfinished = migrations.unfinished.map(({ name }) => name);
  const pending = migrations.pending.map(({ name }) => name);
  return {
    state: unfinished.length > 0 ? "failed" : pending.length > 0 ? "pending" : "up to date",
    host: `${server.host}:${server.port}`,
    database: server.database,
    server_version: run.details.server_version,
    size_bytes: await databaseSize(session),
    applied: migrations.applied.length,
    head: migrations.head,
    pending,
    unfinished,
    modified: migrations.modified,
    missing: migrations.missing,
    lock: holder ?? null,
    kept: await state.provider.databases.listKept(session)
  };
}
async function databaseSize(session) {
  const [row] = await session.query(
    "select pg_database_size(current_database()) as bytes"
  );
  return row ? Number(row.bytes) : null;
}
export {
  status2 as status
};
