import { createRequire as __createRequire } from "node:module";
import { fileURLToPath as __fileURLToPath } from "node:url";
const require = __createRequire(import.meta.url);
const __dirname = __fileURLToPath(new URL(".", import.meta.url)).slice(0, -1);
import {
  configPath,
  loadConfig
} from "./shared-config-load.mjs";
import {
  readVariable
} from "./shared-config-project.mjs";
import {
  assertSupported,
  versionText
} from "./shared-providers-postgresql-session.mjs";
import {
  sessionError
} from "./shared-providers-postgresql-errors.mjs";
import {
  FaberDbError
} from "./shared-operations-errors.mjs";
import {
  listed,
  nearest
} from "./shared-text.mjs";
function compareHistory(migrations, history) {
  const done = history.filter((entry) => entry.finishedAt && !entry.rolledBackAt);
  const applied = [...new Set(done.map((entry) => entry.name))];
  const byName = new Map(migrations.map((migration) => [migration.name, migration]));
  const pending = migrations.filter((migration) => !applied.includes(migration.name));
  const newest = applied.toSorted().at(-1);
  return {
    applied,
    head: applied.at(-1) ?? null,
    pending,
    unfinished: history.filter((entry) => !entry.finishedAt && !entry.rolledBackAt),
    modified: done.filter(
      (entry) => byName.get(entry.name)?.acceptedChecksums.includes(entry.checksum) === false
    ).map((entry) => entry.name),
    missing: applied.filter((name) => !byName.has(name)),
    outOfOrder: pending.map(({ name }) => name).filter((name) => newest && name < newest)
  };
}
var handlers = {
  prisma: async () => (await import("./handlers-prisma.mjs")).prisma
};
async function getHandler(name) {
  const load = handlers[name];
  if (load) return load();
  throw new FaberDbError("NOT_SUPPORTED", {
    message: `This version of faber-db does not handle ${name}.`,
    next: `Handled: ${Object.keys(handlers).join(", ")}.`
  });
}
var providers = {
  postgresql: async () => (await import("./providers-postgresql.mjs")).postgresql
};
async function getProvider(name) {
  const load = providers[name];
  if (load) return load();
  throw new FaberDbError("NOT_SUPPORTED", {
    message: `This version of faber-db does not handle ${name}.`,
    next: `Handled: ${Object.keys(providers).join(", ")}.`
  });
}
function getEnvironment(config, name) {
  const settings = Object.hasOwn(config.environments, name) ? config.environments[name] : void 0;
  if (!settings) {
    const known = Object.keys(config.environments);
    const near = nearest(name, known);
    throw new FaberDbError("ENVIRONMENT_UNKNOWN", {
      message: `The configuration has no environment "${name}".${near ? ` Did you mean "${near}"?` : ""}`,
      next: `Use one of: ${listed(known)}.`,
      facts: { known }
    });
  }
  const isProtected = config.safety.protected_environments.includes(name);
  const enforced = config.safety.backup_enforcement[name];
  return {
    name,
    settings,
    isProtected,
    backupPolicy: enforced ?? (settings.backup_before_migrate ? isProtected ? "required" : "recommended" : "optional")
  };
}
function needsApproval(config, environment, operation) {
  return environment.settings.require_approval || environment.isProtected && config.safety.require_approval_for.includes(operation);
}
async function connectionString(environment, root, env) {
  const variable = environment.settings.connection_string_env;
  const value = await readVariable(variable, root, env);
  if (value) return value;
  throw new FaberDbError("VARIABLE_UNSET", {
    message: `The variable ${variable}, which holds the connection string of ${environment.name}, is not set.`,
    next: `Set it in the environment or in the project’s .env: ${variable}=postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    facts: { variable }
  });
}
import { relative } from "node:path";
async function configure({ args }, run) {
  return configureFor(args.environment, run);
}
async function configureFor(name, run) {
  run.details.environment = name;
  const config = await readConfig(run);
  return { config, environment: getEnvironment(config, name) };
}
async function readConfig(run) {
  return loadConfig(configPath(run.root, run.env));
}
async function locate({ config, environment }, run) {
  const provider = await getProvider(config.database.provider);
  const url = await connectionString(environment, run.root, run.env);
  run.reporter.hide([url]);
  const target = provider.parse(url, environment.settings.connection_string_env);
  run.reporter.hide(target.secrets);
  return { provider, target };
}
async function connect(state, run, options = {}) {
  const located = await locate(state, run);
  const session = await located.provider.connect(located.target, options);
  run.defer(() => session.close());
  const server = await session.identify().catch((error) => {
    throw sessionError(error, located.target) ?? error;
  });
  assertSupported(server.version);
  run.details.database = server.database;
  run.details.server_version = versionText(server.version);
  return { ...located, session, server };
}
async function readMigrations({ config, session }, run) {
  const handler = await getHandler(config.database.migration_tool);
  const [folder, history] = [
    await handler.readMigrations(run.root, config.migrations.directory),
    await handler.readHistory(session)
  ];
  return {
    handler,
    migrations: compareHistory(folder, history ?? []),
    hasHistory: history !== void 0
  };
}
function shownPath(path, run) {
  const inside = relative(run.root, path);
  return inside.startsWith("..") ? path : inside;
}
export {
  compareHistory,
  getHandler,
  getProvider,
  getEnvironment,
  needsApproval,
  configure,
  configureFor,
  readConfig,
  locate,
  connect,
  readMigrations,
  shownPath
};
