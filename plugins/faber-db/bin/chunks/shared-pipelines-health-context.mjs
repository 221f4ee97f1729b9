import {
  findDrift
} from "./shared-pipelines-drift-end-state.mjs";
import {
  readSamples
} from "./shared-monitor-samples.mjs";
import {
  openPlace,
  readCatalog
} from "./shared-backup-stores-s3.mjs";
import {
  readMigrations
} from "./shared-pipelines-steps.mjs";
function createContext(subject) {
  let settings;
  return {
    ...subject,
    thresholds: subject.config.health_checks.thresholds,
    settings() {
      settings ??= readSettings(subject.session).catch((error) => {
        settings = void 0;
        throw error;
      });
      return settings;
    }
  };
}
async function readSettings(session) {
  const rows = await session.query(
    "select name, setting from pg_catalog.pg_settings"
  );
  return new Map(rows.map(({ name, setting }) => [name, setting]));
}
function checkContext(state, run) {
  const { config, environment, session, server } = state;
  return createContext({
    session,
    server,
    config,
    environment,
    now: run.now,
    migrations: async () => (await readMigrations(state, run)).migrations,
    async newestBackup() {
      const { found } = await readCatalog(await openPlace(config, run), environment.name);
      return found.findLast(({ fault }) => fault === void 0)?.record;
    },
    samples: () => readSamples(run.state, environment.name),
    drift: () => driftOf(state, run)
  });
}
async function driftOf(state, run) {
  const session = await state.provider.connect(state.target, { readOnly: true });
  const ending = new AbortController();
  run.signal.addEventListener("abort", () => ending.abort(), { once: true });
  const own = { ...state, session };
  const looking = readMigrations(own, run).then((read) => findDrift({ ...own, ...read }, { ...run, signal: ending.signal })).finally(() => session.close());
  run.defer(async () => {
    ending.abort();
    await session.close();
    await looking.catch(() => {
    });
  });
  return (await looking).found.map(({ difference }) => difference);
}
export {
  checkContext
};
