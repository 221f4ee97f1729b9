import {
  within
} from "./shared-pipelines-faber-within.mjs";
import {
  again,
  askDetected,
  hooks,
  ownMigrations,
  readFolder,
  skip
} from "./shared-faber-detect-vocabulary.mjs";
import {
  healthCheck
} from "./shared-pipelines-health-check.mjs";
import {
  migrate
} from "./shared-pipelines-migrate-apply.mjs";
import {
  Finish,
  done
} from "./shared-pipelines-pipeline.mjs";
import {
  getEnvironment,
  isGuarded,
  needsApproval
} from "./shared-config-environment.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  count,
  listed
} from "./shared-text.mjs";
import { setTimeout as sleep } from "node:timers/promises";
var firstWaitMs = 1e3;
var configured = {
  ...{ checks: void 0, timeout: void 0, every: void 0, html: void 0 },
  ...{ notify: false, prometheus: false, watch: false, json: true }
};
async function checkHealth(when, { config, environment }, run) {
  const { coordination } = config.faber_integration;
  const retries = coordination.retry_failed_health_checks ? coordination.max_retry_attempts : 0;
  for (let attempt = 1; ; attempt += 1) {
    const error = await look(when, attempt, environment.name, run);
    if (!error) return;
    if (attempt <= retries) {
      await sleep(firstWaitMs * 2 ** (attempt - 1), void 0, { signal: run.signal });
      continue;
    }
    if (coordination.block_on_health_check_failure || isGuarded(environment)) {
      throw unhealthy(when, environment.name, error);
    }
    run.warnings.push({ code: "UNHEALTHY", message: error.text.why ?? error.message, when });
    return;
  }
}
async function look(when, attempt, environment, run) {
  const args = { ...configured, environment };
  try {
    await within(healthCheck, args, run, ({ health, checks }) => {
      const shown = { health, checks, attempts: attempt };
      run.details.health = { ...run.details.health, [when]: shown };
    });
    return void 0;
  } catch (error) {
    if (error instanceof FaberDbError && (error.code === "UNHEALTHY" || error.exit === 3)) {
      return error;
    }
    throw error;
  }
}
function unhealthy(when, environment, error) {
  const { message, why, next } = error.text;
  if (when === "before") return error;
  return new FaberDbError("UNHEALTHY_AFTER", {
    message: `The migrations are applied, and ${environment} is not healthy: ${message}`,
    ...why && { why },
    ...next && { next }
  });
}
async function findWork(state, run) {
  const { config, phase, item } = state;
  const hook = config.faber_integration.phase_hooks[hooks[phase]];
  run.details.environment = hook.environment;
  const environment = getEnvironment(config, hook.environment);
  const folder = (await readFolder(state, run)).map(({ name }) => name);
  const own = ownMigrations(item, folder);
  const detected = askDetected(state, run);
  run.details.conditions = { database_work_detected: detected, migrations_exist: own.length > 0 };
  run.details.migrations = own;
  const gone = (item?.migrations ?? []).filter(({ name }) => !folder.includes(name));
  if (gone.length > 0)
    throw stale(
      state,
      gone.map(({ name }) => name)
    );
  if (own.length > 0) return { environment };
  return skip(detected === false ? "no database work, and no migrations" : "no migrations", run);
}
function stale({ config }, gone) {
  return new FaberDbError("WORK_ITEM_STALE", {
    message: `The architect phase wrote ${listed(gone)}, which ${config.migrations.directory} no longer has.`,
    why: "Another branch may be checked out, or the folder was deleted.",
    next: "Check out the branch of the work item, or run the architect phase again.",
    facts: { migrations: gone }
  });
}
async function mayMigrate(state, run) {
  const { autonomy, config, environment, phase } = state;
  const { auto_deploy_dev, environments } = config.faber_integration;
  const isAllowed = environments[environment.name]?.auto_migrate ?? true;
  const goesOn = isAllowed && (phase !== "build" || auto_deploy_dev);
  if (goesOn || autonomy === "dry-run" || needsApproval(config, environment, "migrate")) return {};
  if (await isDone(environment, run)) return {};
  const { work_id } = run.details;
  return new Finish(
    5,
    "pending_input",
    `The configuration lets no workflow migrate ${environment.name} by itself.`,
    [
      `faber-db migrate ${environment.name}${work_id ? ` --work-id ${work_id}` : ""}`,
      `Then: ${again(state)}`
    ]
  );
}
async function isDone({ name }, run) {
  let pending;
  const args = { ...migrateArguments(name, void 0), dryRun: true };
  await within(migrate, args, run, (details) => {
    pending = details.pending;
  });
  return Array.isArray(pending) && pending.length === 0;
}
function migrateArguments(environment, workId) {
  return {
    environment,
    dryRun: false,
    plan: false,
    skipBackup: false,
    skipHealthCheck: false,
    force: false,
    workId,
    json: true
  };
}
async function deploy(state, run) {
  const { autonomy, environment, workId } = state;
  const args = {
    ...migrateArguments(environment.name, workId),
    dryRun: autonomy === "dry-run"
  };
  try {
    await within(migrate, args, run, (details) => {
      run.details.migrate = details;
      const plan = details.plan;
      if (plan?.id && autonomy !== "dry-run") run.details.plan_id = plan.id;
    });
  } catch (error) {
    throw error instanceof FaberDbError && error.code === "APPROVAL_REQUIRED" ? waiting(error, state) : error;
  }
  const { applied } = run.details.migrate;
  return { applied: applied?.length ?? 0 };
}
function waiting({ text, exit }, state) {
  const [approve = ""] = text.next?.split("\n") ?? [];
  return new FaberDbError("APPROVAL_REQUIRED", {
    ...text,
    next: `${approve}
Then: ${again(state)}`,
    exit
  });
}
async function checkBefore(state, run) {
  const { config, environment, autonomy } = state;
  const wanted = config.faber_integration.environments[environment.name]?.health_check_before;
  if (wanted && autonomy !== "dry-run") await checkHealth("before", state, run);
}
async function conclude(state, run) {
  const { autonomy, config, environment, applied } = state;
  const { name } = environment;
  if (autonomy === "dry-run") {
    const { pending = [] } = run.details.migrate;
    return done(
      `Would apply ${count(pending.length, "migration")} to ${name}; nothing was written.`
    );
  }
  const wanted = config.faber_integration.environments[name]?.health_check_after ?? true;
  if (wanted) await checkHealth("after", state, run);
  return done(
    applied > 0 ? `Applied ${count(applied, "migration")} to ${name}.` : `${name} has every migration already.`
  );
}
export {
  findWork,
  mayMigrate,
  deploy,
  checkBefore,
  conclude
};
