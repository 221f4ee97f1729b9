import {
  isSealed,
  withSeal
} from "./shared-approval-seal.mjs";
import {
  addressOf,
  compareAddresses
} from "./shared-guard-address.mjs";
import {
  connectionString,
  getEnvironment,
  isGuarded
} from "./shared-config-environment.mjs";
import {
  readJson,
  toJson,
  writeAtomic
} from "./shared-state-files.mjs";
import {
  configPath,
  loadConfig
} from "./shared-config-load.mjs";
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
async function keepServer(state, environment, { system_identifier, database_oid }, env) {
  if (system_identifier === null || database_oid === 0) return;
  const before = await readServers(state, env);
  const known = before[environment];
  if (known?.system_identifier === system_identifier && known.database_oid === database_oid) return;
  const environments = { ...before, [environment]: { system_identifier, database_oid } };
  try {
    const sealed = await withSeal("servers", { environments }, env);
    await writeAtomic(state.servers, toJson(sealed));
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error;
  }
}
async function environmentOfServer(state, { system_identifier, database_oid }, env) {
  if (system_identifier === null) return void 0;
  const known = Object.entries(await readServers(state, env));
  return known.find(
    ([, each]) => each.system_identifier === system_identifier && each.database_oid === database_oid
  )?.[0];
}
async function readServers(state, env) {
  const servers = await readJson(state.servers).catch(() => void 0);
  const isOurs = servers !== void 0 && await isSealed("servers", servers, env).catch(() => false);
  return isOurs ? servers.environments : {};
}
import { relative } from "node:path";
var changing = ["migrate", "rollback", "restore"];
async function refuseSameAddress({ config, environment }, target, run) {
  if (!changing.includes(run.operation) || isGuarded(environment)) return;
  for (const other of guardedOf(config)) {
    const url = await connectionString(other, run.root, run.env).catch(() => void 0);
    const address = url === void 0 ? void 0 : addressOf(url);
    const { host, port, database } = target;
    if (address && compareAddresses({ host, port, database }, address) === "same") {
      throw disguised(environment, other.name);
    }
  }
}
async function refuseSameServer({ config, environment }, server, run) {
  if (!changing.includes(run.operation) || isGuarded(environment)) return;
  const name = await environmentOfServer(run.state, server, run.env);
  if (name !== void 0 && guardedOf(config).some((other) => other.name === name)) {
    throw disguised(environment, name);
  }
}
function guardedOf(config) {
  return Object.keys(config.environments).map((name) => getEnvironment(config, name)).filter(isGuarded);
}
function disguised({ name, settings }, other) {
  return new FaberDbError("POLICY", {
    message: `${name} leads to the database of ${other}, which is changed only with approval.`,
    why: `${settings.connection_string_env} holds the way to it; what runs on ${name} asks nobody.`,
    next: `Correct ${settings.connection_string_env}, or work on ${other} itself. If ${other} has another database by now, \`faber-db migrate ${other} --plan\` makes that known.`,
    facts: { environment: other }
  });
}
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
  await refuseSameAddress({ config, environment }, target, run);
  return { provider, target };
}
async function connect(state, run, options = {}) {
  const located = await locate(state, run);
  const session = await located.provider.connect(located.target, options);
  run.defer(() => session.close());
  const server = await session.identify().catch((error) => {
    throw sessionError(error, located.target) ?? error;
  });
  await refuseSameServer(state, server, run);
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
    history: history ?? [],
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
  keepServer,
  configure,
  configureFor,
  readConfig,
  locate,
  connect,
  readMigrations,
  shownPath
};
