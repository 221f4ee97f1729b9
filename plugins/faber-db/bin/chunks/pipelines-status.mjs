import {
  lockHolder
} from "./shared-providers-postgresql-advisory-lock.mjs";
import {
  checkContext
} from "./shared-pipelines-health-context.mjs";
import "./shared-pipelines-drift-end-state.mjs";
import "./shared-monitor-samples.mjs";
import {
  openPlace,
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import "./shared-pipelines-rollback-prove.mjs";
import "./shared-backup-compare.mjs";
import {
  readAudit
} from "./shared-audit-trail.mjs";
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
import "./shared-safety-reading-cluster-wide.mjs";
import "./shared-safety-reading-positions.mjs";
import "./shared-safety-reading-transactional.mjs";
import {
  keepSeen
} from "./shared-state-seen.mjs";
import "./shared-approval-seal.mjs";
import "./shared-guard-address.mjs";
import {
  getEnvironment,
  needsApproval
} from "./shared-config-environment.mjs";
import "./shared-state-files.mjs";
import {
  configPath
} from "./shared-config-load.mjs";
import "./shared-config-project.mjs";
import "./shared-providers-postgresql-identifiers.mjs";
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
var clocksApartMs = 5 * 6e4;
function whoApplied(trail, { environment, name, finishedAt }) {
  const entry = trail.findLast(
    (each) => each.operation === "migrate" && each.outcome === "applied" && each.environment === environment && each.migration === name
  );
  if (!entry || Math.abs(Date.parse(entry.at) - finishedAt.getTime()) > clocksApartMs) return;
  const { actor, approved_by, way } = entry;
  return {
    by: actor,
    approved_by: approved_by === void 0 ? null : String(approved_by),
    approved_way: way === void 0 ? null : String(way)
  };
}
import { setTimeout as sleep } from "node:timers/promises";
var limitSeconds = 3;
async function driftIn(state, run) {
  const timer = new AbortController();
  const late = sleep(limitSeconds * 1e3, void 0, { signal: timer.signal, ref: false }).then(
    () => notKnown(`It was not told within ${count(limitSeconds, "second")}.`)
  );
  const told = checkContext(state, run).drift().then(
    ({ length }) => ({ differences: length }),
    (error) => notKnown(error.message)
  );
  return Promise.race([told, late]).finally(() => timer.abort());
}
function notKnown(why) {
  return { differences: null, why };
}
var approvable = ["migrate", "rollback", "restore"];
async function look(state, trail, run) {
  const { config, environment } = state;
  const base = {
    name: environment.name,
    protected: environment.isProtected,
    needs_approval: approvable.filter((each) => needsApproval(config, environment, each))
  };
  const [backup, reached] = await Promise.all([
    lastBackup(config, environment, run),
    reach(state, trail, { ...run, details: {} })
  ]);
  if (!(reached instanceof FaberDbError)) return { shown: { ...base, ...reached, ...backup } };
  const unreachable = { state: "unreachable", error: reached.message };
  return { shown: { ...base, ...unreachable, ...backup }, error: reached };
}
async function lastBackup(config, environment, run) {
  try {
    const { found } = await readCatalog(await openPlace(config, run), environment.name);
    const last = found.findLast(({ fault }) => fault === void 0)?.record;
    const shown = last && { backup_id: last.backup_id, created_at: last.created_at };
    return { last_backup: shown ?? null };
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
    const message = `The backups of ${environment.name} cannot be listed: ${error.message}`;
    run.warnings.push({ code: error.code, message, environment: environment.name });
    return void 0;
  }
}
async function reach(state, trail, run) {
  try {
    const connected = await connect(state, run, { readOnly: true, timeoutSeconds: 5 });
    return await describe({ ...state, ...connected }, trail, run).catch((error) => {
      throw sessionError(error, connected.target) ?? error;
    });
  } catch (error) {
    if (error instanceof FaberDbError) return error;
    throw error;
  }
}
async function describe(state, trail, run) {
  const { session, server } = state;
  const read = await readMigrations(state, run);
  const { migrations, handler } = read;
  const holder = await lockHolder(session, handler.lockKey);
  const drift = holder ? notKnown("Somebody migrates it right now.") : driftIn(state, run);
  const unfinished = migrations.unfinished.map(({ name }) => name);
  const pending = migrations.pending.map(({ name }) => name);
  return {
    state: stateOf(unfinished, pending),
    host: `${server.host}:${server.port}`,
    database: server.database,
    server_version: run.details.server_version,
    size_bytes: await databaseSize(session),
    applied: migrations.applied.length,
    head: migrations.head,
    last_migration: lastMigration(read, state.environment, trail),
    pending,
    unfinished,
    modified: migrations.modified,
    missing: migrations.missing,
    lock: holder ?? null,
    kept: await state.provider.databases.listKept(session),
    drift: await drift
  };
}
function stateOf(unfinished, pending) {
  if (unfinished.length > 0) return "failed";
  return pending.length > 0 ? "pending" : "up to date";
}
function lastMigration({ migrations, history }, { name }, trail) {
  const entry = history.findLast(
    (each) => each.name === migrations.head && each.finishedAt && !each.rolledBackAt
  );
  if (!entry?.finishedAt) return null;
  const { finishedAt } = entry;
  const who = whoApplied(trail, { environment: name, name: entry.name, finishedAt });
  return {
    name: entry.name,
    finished_at: finishedAt.toISOString(),
    ...who ?? { by: null, approved_by: null, approved_way: null }
  };
}
async function databaseSize(session) {
  const [row] = await session.query(
    "select pg_database_size(current_database()) as bytes"
  );
  return row ? Number(row.bytes) : null;
}
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
  const { entries } = await readAudit(run.state.audit);
  const looks = await Promise.allSettled(
    environments.map((environment) => look({ config, environment }, entries, run))
  );
  const seen = looks.map((each) => {
    if (each.status === "fulfilled") return each.value;
    throw each.reason;
  });
  run.details.environments = seen.map(({ shown }) => shown);
  await keepSeen(run.state, Object.fromEntries(seen.flatMap(({ shown }) => seenOf(shown, run))));
  if (args.html !== void 0) {
    const { writeStatusPage } = await import("./pipelines-report-pages.mjs");
    await writeStatusPage({ file: args.html, config }, seen, run);
  }
  const failed = seen.find(({ error }) => error)?.error;
  if (failed && args.environment) throw failed;
  for (const each of seen) warnOf(each, run);
  const reached = seen.filter(({ error }) => !error).length;
  return done(`${count(seen.length, "environment")}, ${reached} reached.`);
});
function seenOf({ name, pending, head }, run) {
  if (!pending) return [];
  return [[name, { pending: pending.length, head: head ?? null, at: run.now().toISOString() }]];
}
function warnOf({ shown, error }, run) {
  const environment = shown.name;
  if (error) run.warnings.push({ code: error.code, message: error.message, environment });
  if (shown.unfinished?.length) {
    const message = `${environment} has a migration that did not finish.`;
    run.warnings.push({ code: "HISTORY_FAILED", message, environment });
  }
}
export {
  status2 as status
};
